"""Plan, state and price of a subscription in two lines."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.contract.account import Interval
from desktop.core import sentences
from desktop.core.messages import Formatter
from desktop.core.projection import Projection, SubscriptionState, SubscriptionView
from desktop.ui.text import going_on, say
from desktop.ui.theme import MUTED
from desktop.ui.tokens import Tone
from desktop.ui.widgets.labels import label, muted, plan_name
from desktop.ui.widgets.pill import Pill

STATE_TONES = {
    SubscriptionState.ACTIVE: Tone.GOOD,
    SubscriptionState.ENDING: Tone.WARN,
    SubscriptionState.PAUSE_AHEAD: Tone.WARN,
    SubscriptionState.PAUSED: Tone.WARN,
    SubscriptionState.PLAN_CHANGE_AHEAD: Tone.ACCENT,
    SubscriptionState.PAYMENT_OVERDUE: Tone.BAD,
    SubscriptionState.ENDED: Tone.NEUTRAL,
    SubscriptionState.UNKNOWN: Tone.NEUTRAL,
}


class SubscriptionSummary(QWidget):
    """Name and pill at the left, price at the right, and below what lies ahead."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self.name = plan_name()
        self.pill = Pill()
        self.price = plan_name()
        self._per = label("", ink=MUTED, weight=QFont.Weight.Normal)
        self._per.setWordWrap(False)
        self.outlook = muted()
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.name)
        first.addWidget(self.pill)
        first.addStretch(1)
        first.addWidget(self.price)
        first.addWidget(self._per)
        first.setContentsMargins(0, 0, 0, 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(first)
        rows.addWidget(self.outlook)

    def show_view(self, view: SubscriptionView, projection: Projection) -> None:
        """Shows a subscription as it is now."""
        subscription = view.subscription
        self.name.setText(subscription.plan.name)
        self.pill.say(say(sentences.state_label(view), self._formatter), STATE_TONES[view.state])
        self.price.setText(self._formatter.money(subscription.price))
        self._per.setText(self._per_interval(subscription.interval))
        interval = say(sentences.interval_name(subscription.interval), self._formatter)
        outlook = going_on(sentences.outlook(view, projection.now), self._formatter)
        self.outlook.setText(f"{interval} · {outlook}")
        self.setAccessibleName(f"{self.name.text()}, {self.pill.text()}, {self.price.text()} {self._per.text()}")

    def _per_interval(self, interval: Interval) -> str:
        match interval:
            case Interval.MONTH:
                return self.tr("/ month")
            case Interval.YEAR:
                return self.tr("/ year")
            case Interval.UNKNOWN:
                return ""
