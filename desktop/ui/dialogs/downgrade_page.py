"""Which smaller plan, and what it costs."""

from datetime import datetime, timedelta

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
from desktop.ui.widgets.server_text import without_mnemonic

_LEAST_WAIT = 1000
"""Milliseconds; so that a server whose quotes are born expired is not asked without end."""


class DowngradePage(QWidget):
    """Asks which plan where there are two, and shows the quote of the chosen one. An expired quote is asked anew."""

    plan_chosen = Signal(str)
    """The id of the plan that needs a quote."""
    quote_expired = Signal(str)
    """The id of the plan that needs a fresh quote."""

    def __init__(self, formatter: Formatter, choices: CancelChoices, catalogue: Catalogue | None) -> None:
        super().__init__()
        self.plan = choices.lower_plans[0]
        self.quote: Quote | None = None
        self._had_quote = False
        self.quotes = QuoteBox(formatter)
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
        rows.addWidget(self.quotes)
        self._expiry = QTimer(self)
        self._expiry.setSingleShot(True)
        self._expiry.timeout.connect(self._expire)

    def _priced(self, plan: str, price: str, choices: CancelChoices) -> str:
        yearly = choices.subscription.interval is Interval.YEAR
        text = self.tr("{plan}, {price} / year") if yearly else self.tr("{plan}, {price} / month")
        return text.format(plan=plan, price=price)

    def take(self, quote: Quote) -> None:
        """Shows the quote of the chosen plan."""
        self.quote = quote
        if self._had_quote:
            self.quotes.show_fresh_quote(quote)
        else:
            self.quotes.show_quote(quote)

    def look_at_clock(self, now: datetime) -> None:
        """Has a fresh quote asked for when the present one expires (`now` on the server's clock).

        To be told with every new projection: a timer stands still while the computer sleeps.
        """
        if self.quote is not None:
            left = (self.quote.expires_at - now) // timedelta(milliseconds=1)
            self._expiry.start(max(_LEAST_WAIT, left))

    def _expire(self) -> None:
        self.quote = None
        self._had_quote = True
        self.quote_expired.emit(self.plan)

    def _choose(self, plan: str) -> None:
        self._expiry.stop()
        self.plan = plan
        self.quote = None
        self._had_quote = False
        self.plan_chosen.emit(plan)
