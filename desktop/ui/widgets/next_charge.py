"""The next charge, in the largest figures of the window."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.core.cards import card_name
from desktop.core.messages import Formatter
from desktop.core.projection import Projection
from desktop.core.sentences import days_until
from desktop.core.timeline import DUE_NOW, Event, EventKind, timeline
from desktop.ui.theme import BAD, MUTED
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, label, muted, strong

_FIGURE = 28


class NextCharge(Card):
    """How much, for what, when, and from which card; or that nothing will be charged."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self.rows.setContentsMargins(20, 16, 20, 16)
        self._amount = label("", _FIGURE, QFont.Weight.DemiBold)
        self._amount.setWordWrap(False)
        self._day = strong()
        self._from = muted()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._day)
        words.addWidget(self._from)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._amount)
        row.addLayout(words, 1)
        self._caption = body()
        self.rows.addWidget(self._caption)
        self.rows.addLayout(row)

    def show_projection(self, projection: Projection) -> None:
        """Shows the nearest charge; with no subscription there is nothing to say."""
        self.setVisible(bool(projection.subscriptions))
        charge = next((event for event in timeline(projection) if event.amount), None)
        kind = charge.kind if charge is not None else None
        self._caption.setText(self._caption_text(kind))
        self._caption.setForegroundRole(BAD if kind in DUE_NOW else MUTED)
        if charge is None:
            self._amount.hide()
            self._day.setText(self.tr("Nothing further will be charged."))
            self._from.setText("")
        else:
            self._show_charge(charge, projection)
        self.setAccessibleName(f"{self._caption.text()}: {self._amount.text()} {self._day.text()}")

    def _caption_text(self, kind: EventKind | None) -> str:
        match kind:
            case EventKind.PAYMENT_FAILED:
                return self.tr("Payment failed")
            case EventKind.PAYMENT_TO_CONFIRM:
                return self.tr("Confirm payment")
            case _:
                return self.tr("Next charge")

    def _show_charge(self, charge: Event, projection: Projection) -> None:
        card = projection.account.default_payment_method if projection.account else None
        if charge.amount is not None:
            self._amount.setText(self._formatter.money(charge.amount))
        self._amount.show()
        self._day.setText(self._due(charge, projection))
        payer = card_name(card) if card else self.tr("no card to pay with")
        self._from.setText(self.tr("{plan} · {card}").format(plan=charge.name, card=payer))

    def _due(self, charge: Event, projection: Projection) -> str:
        """When it falls due; what is owed already may be tried again by itself."""
        if charge.kind is EventKind.PAYMENT_TO_CONFIRM:
            return self.tr("Your bank waits for you to confirm")
        retry = next((e for e in timeline(projection) if _is_retry_of(e, charge)), None)
        if charge.kind is EventKind.PAYMENT_FAILED and retry is None:
            return self.tr("Due now")
        due = retry or charge
        text = self.tr("Due now · tried again on {day}, {days}") if retry else self.tr("{day}, {days}")
        return text.format(
            day=self._formatter.day(due.on), days=self._formatter.days(days_until(due.on, projection.now))
        )


def _is_retry_of(event: Event, charge: Event) -> bool:
    return event.kind is EventKind.PAYMENT_RETRY and event.subject == charge.subject
