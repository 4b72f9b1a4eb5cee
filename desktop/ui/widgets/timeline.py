"""What happens next, as dated rows on a line."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.contract.account import Interval
from desktop.core import sentences
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Formatter, Message
from desktop.core.projection import Projection
from desktop.core.timeline import DUE_NOW, Event, EventKind, timeline
from desktop.ui.text import say
from desktop.ui.theme import scaled, tokens_of
from desktop.ui.tokens import Tone
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, heading, muted, strong
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.painting import ellipse, line, pen

_MOST = 6
_FARTHEST = 400
"""Days; what lies further ahead, like the expiry of a new card, says nothing yet."""
_NEAR = 60
_INDENT = 28
_TEXTS = {
    EventKind.RENEWAL: QT_TRANSLATE_NOOP("core", "{name} renews · {price}"),
    EventKind.PAYMENT_FAILED: QT_TRANSLATE_NOOP("core", "{name} payment failed · {price}"),
    EventKind.PAYMENT_TO_CONFIRM: QT_TRANSLATE_NOOP("core", "{name} payment waits for you to confirm it · {price}"),
    EventKind.PAYMENT_RETRY: QT_TRANSLATE_NOOP("core", "{name} payment is tried again · {price}"),
    EventKind.ACCESS_ENDS: QT_TRANSLATE_NOOP("core", "{name} access ends"),
    EventKind.DATA_DELETION: QT_TRANSLATE_NOOP("core", "{name} cloud storage and DICOM sessions are deleted"),
    EventKind.PAUSE_BEGINS: QT_TRANSLATE_NOOP("core", "{name} pause begins"),
    EventKind.PAUSE_ENDS: QT_TRANSLATE_NOOP("core", "{name} pause ends, access returns"),
    EventKind.PLAN_CHANGE: QT_TRANSLATE_NOOP("core", "{name} begins"),
    EventKind.CARD_EXPIRES: QT_TRANSLATE_NOOP("core", "{name} expires"),
}
_CHARGED_CHANGES = {
    None: QT_TRANSLATE_NOOP("core", "{name} begins · {price}"),
    Interval.MONTH: QT_TRANSLATE_NOOP("core", "{name} begins, billed monthly · {price}"),
    Interval.YEAR: QT_TRANSLATE_NOOP("core", "{name} begins, billed annually · {price}"),
}
_TONES = {
    EventKind.RENEWAL: Tone.ACCENT,
    EventKind.PAYMENT_FAILED: Tone.BAD,
    EventKind.PAYMENT_TO_CONFIRM: Tone.BAD,
    EventKind.DATA_DELETION: Tone.BAD,
    EventKind.PAUSE_ENDS: Tone.ACCENT,
    EventKind.PLAN_CHANGE: Tone.ACCENT,
}


def event_message(event: Event) -> Message:
    """What happens, without the day."""
    facts: dict[str, Fact] = {"name": event.name}
    if event.amount is not None:
        facts["price"] = event.amount
    if event.kind is EventKind.PLAN_CHANGE and event.amount is not None:
        return Message(_CHARGED_CHANGES[event.interval], facts)
    return Message(_TEXTS[event.kind], facts)


class TimelineRow(QWidget):
    """A day, how far it is, and what happens."""

    def __init__(self, day: str, distance: str, happening: str, tone: Tone, is_last: bool) -> None:
        super().__init__()
        self._tone = tone
        self._is_last = is_last
        rows = QVBoxLayout(self)
        rows.setContentsMargins(scaled(_INDENT), 0, 0, 0 if is_last else 14)
        rows.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(6)
        when = strong(day)
        when.setWordWrap(False)
        first.addWidget(when)
        first.addWidget(muted(distance), 1)
        rows.addLayout(first)
        rows.addWidget(body(happening))
        self.setAccessibleName(f"{f'{day} {distance}'.rstrip()}: {happening}")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        if not self._is_last:
            line(painter, (8, scaled(16)), (8, self.height() + 4), pen(tokens.line, 2))
        dot = QRectF(3, scaled(10) - 5, 10, 10)
        ellipse(painter, dot, tokens.surface, pen(tokens.ink(self._tone), 2))


class TimelineCard(Card):
    """The next events of the account."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._events: tuple[Event, ...] | None = None
        self._today = ""
        self.rows.addWidget(heading(self.tr("What happens next")))
        self.rows.addSpacing(4)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.rows.addLayout(self._list)

    def show_projection(self, projection: Projection) -> None:
        """Shows the nearest events; nothing is touched when they are the same."""
        soon = [e for e in timeline(projection) if sentences.days_until(e.on, projection.now).count <= _FARTHEST]
        events = tuple(soon[:_MOST])
        today = self._formatter.day(projection.now.date())
        if (events, today) == (self._events, self._today):
            return
        self._events, self._today = events, today
        clear(self._list)
        if not events:
            self._list.addWidget(muted(self.tr("Nothing will be charged and nothing ends.")))
        for event in events:
            self._list.addWidget(
                TimelineRow(
                    self._when(event),
                    self._distance(event, projection),
                    say(event_message(event), self._formatter),
                    _TONES.get(event.kind, Tone.WARN),
                    event is events[-1],
                )
            )

    def _when(self, event: Event) -> str:
        return self.tr("Due now") if event.kind in DUE_NOW else self._formatter.day(event.on)

    def _distance(self, event: Event, projection: Projection) -> str:
        """How far it is, where one would count the days."""
        if event.kind in DUE_NOW:
            return ""
        days = sentences.days_until(event.on, projection.now)
        return self._formatter.days(days) if days.count <= _NEAR else ""
