"""Which smaller plan, and what it costs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.contract.account import Interval
from desktop.contract.catalogue import Catalogue
from desktop.contract.quotes import PlanChangeQuoteRequest
from desktop.core.messages import Formatter
from desktop.core.rules import CancelChoices
from desktop.ui.dialogs.ways_out import lower_offer
from desktop.ui.plans.quote_panel import QuotePanel
from desktop.ui.widgets.radio import Radio
from desktop.ui.widgets.server_text import without_mnemonic


class DowngradePage(QWidget):
    """Asks which plan where there are two, and shows the quote of the chosen one in its `panel`."""

    plan_chosen = Signal()
    """`plan` is another one, and its price is being asked."""

    def __init__(
        self, panel: QuotePanel, formatter: Formatter, choices: CancelChoices, catalogue: Catalogue | None
    ) -> None:
        super().__init__()
        self._subscription = choices.subscription
        self.panel = panel
        self.plan = choices.lower_plans[0]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self._group = QButtonGroup(self)
        if len(choices.lower_plans) > 1:
            for plan_id in choices.lower_plans:
                offer = lower_offer(plan_id, choices, catalogue)
                name = self._priced(offer[0], formatter.money(offer[1]), choices) if offer else plan_id
                radio = Radio(without_mnemonic(name))
                radio.setChecked(plan_id == self.plan)
                # Toggled, not clicked: assistive technologies choose without a click.
                radio.toggled.connect(lambda chosen, p=plan_id: self._choose(p) if chosen else None)
                self._group.addButton(radio)
                rows.addWidget(radio)
        rows.addWidget(self.panel)

    @property
    def request(self) -> PlanChangeQuoteRequest:
        """What the price of the chosen plan is asked with."""
        return PlanChangeQuoteRequest(
            subscription=self._subscription.id, plan=self.plan, interval=self._subscription.interval
        )

    def _priced(self, plan: str, price: str, choices: CancelChoices) -> str:
        yearly = choices.subscription.interval is Interval.YEAR
        text = self.tr("{plan}, {price} / year") if yearly else self.tr("{plan}, {price} / month")
        return text.format(plan=plan, price=price)

    def _choose(self, plan: str) -> None:
        self.plan = plan
        self.plan_chosen.emit()
        self.panel.ask(self.request)
