"""What a change costs: lines, what is due now, the next charge and its date."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.contract.money import Money
from desktop.contract.plan_changes import Timing
from desktop.contract.quotes import Quote
from desktop.core.messages import Formatter
from desktop.ui.theme import BAD
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, label, muted, strong, title
from desktop.ui.widgets.layouts import clear


class QuoteBox(Card):
    """Its faces: being asked, the answer, and why there is none."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter

    def show_busy(self) -> None:
        """The price is being asked."""
        clear(self.rows)
        self.rows.addWidget(muted(self.tr("Asking for the price…")))

    def show_expired(self) -> None:
        """The price that was shown holds no longer, and a fresh one is being asked."""
        clear(self.rows)
        self.rows.addWidget(muted(self.tr("The price shown before has expired. Asking for the present one…")))

    def show_failure(self, sentence: str, again: Button, hint: str = "") -> None:
        """There is no price, and so nothing can be confirmed; `hint` says what it would take."""
        clear(self.rows)
        self.rows.addWidget(label(sentence, ink=BAD))
        if hint:
            self.rows.addWidget(muted(hint))
        self.rows.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)

    def show_fresh_quote(self, quote: Quote) -> None:
        """The answer in place of one that has expired."""
        self.show_quote(quote)
        self.rows.addWidget(muted(self.tr("The price shown before has expired. This is the present one.")))

    def show_quote(self, quote: Quote) -> None:
        """The answer, all of it."""
        clear(self.rows)
        money = self._formatter.money
        for line in quote.lines:
            self._add(line.description, money(line.amount))
        self._add_balance(quote)
        due = title(money(quote.due_now))
        row = QHBoxLayout()
        row.addWidget(strong(self.tr("Due now")), 1)
        due.setWordWrap(False)
        row.addWidget(due)
        self.rows.addLayout(row)
        if quote.plan is not None:
            starts = self.tr("{plan} begins").format(plan=quote.plan.name)
            at_once = quote.timing is Timing.NOW
            self._add(starts, self.tr("At once") if at_once else self._formatter.day(quote.effective_on))
        if quote.next_charge is None:
            self._add(self.tr("Next charge"), self.tr("None"))
        else:
            charge = self.tr("{amount} on {day}").format(
                amount=money(quote.next_charge.amount), day=self._formatter.day(quote.next_charge.on)
            )
            self._add(self.tr("Next charge"), charge)

    def _add_balance(self, quote: Quote) -> None:
        """The part of the lines that the customer's balance pays, or takes up for later invoices."""
        total = sum(line.amount.amount for line in quote.lines)
        difference = Money(quote.due_now.amount - total, quote.due_now.currency)
        if not quote.lines or difference.amount == 0:
            return
        kept = total < 0 and quote.due_now.amount == 0
        name = self.tr("Kept for later invoices") if kept else self.tr("From your balance")
        self._add(name, self._formatter.money(difference))

    def _add(self, name: str, value: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(muted(name), 1)
        figure = body(value)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight)
        figure.setWordWrap(False)
        row.addWidget(figure)
        self.rows.addLayout(row)
