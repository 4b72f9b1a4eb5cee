"""Which smaller plan, and what it costs."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.contract.account import Interval
from desktop.contract.catalogue import Catalogue
from desktop.contract.quotes import Quote
from desktop.core.messages import Formatter
from desktop.core.rules import CancelChoices
from desktop.ui.dialogs.ways_out import lower_offer
from desktop.ui.widgets.quote_box import QuoteBox
from desktop.ui.widgets.radio import Radio


class DowngradePage(QWidget):
    """Asks which plan where there are two, and shows the quote of the chosen one. An expired quote is asked anew."""

    plan_chosen = Signal(str)
    """The id of the plan that needs a quote."""

    def __init__(self, formatter: Formatter, choices: CancelChoices, catalogue: Catalogue | None) -> None:
        super().__init__()
        self.plan = choices.lower_plans[0]
        self.quote: Quote | None = None
        self.quotes = QuoteBox(formatter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self._group = QButtonGroup(self)
        if len(choices.lower_plans) > 1:
            for plan_id in choices.lower_plans:
                offer = lower_offer(plan_id, choices, catalogue)
                name = self._priced(offer[0], formatter.money(offer[1]), choices) if offer else plan_id
                radio = Radio(name)
                radio.setChecked(plan_id == self.plan)
                radio.clicked.connect(lambda _checked=False, p=plan_id: self._choose(p))
                self._group.addButton(radio)
                rows.addWidget(radio)
        rows.addWidget(self.quotes)
        self._expiry = QTimer(self)
        self._expiry.setSingleShot(True)
        self._expiry.timeout.connect(lambda: self._choose(self.plan))

    def _priced(self, plan: str, price: str, choices: CancelChoices) -> str:
        yearly = choices.subscription.interval is Interval.YEAR
        text = self.tr("{plan}, {price} / year") if yearly else self.tr("{plan}, {price} / month")
        return text.format(plan=plan, price=price)

    def take(self, quote: Quote) -> bool:
        """Shows a quote, unless another plan was chosen meanwhile."""
        if quote.plan.id != self.plan:
            return False
        self.quote = quote
        self.quotes.show_quote(quote)
        return True

    def expire_after(self, milliseconds: int) -> None:
        """Asks for a fresh quote by then."""
        self._expiry.start(max(1000, milliseconds))

    def _choose(self, plan: str) -> None:
        self.plan = plan
        self.quote = None
        self.plan_chosen.emit(plan)
