"""Dated notices derived from the projection. Pure: what is due is decided here, how it is shown elsewhere."""

from datetime import datetime, timedelta

import msgspec

from desktop.contract.dates import CalendarDay, billing_day
from desktop.contract.money import Money
from desktop.core.projection import Projection
from desktop.core.timeline import Event, EventKind, timeline

_LEAD = {
    EventKind.RENEWAL: timedelta(days=14),
    EventKind.PAYMENT_FAILED: timedelta(days=0),
    EventKind.ACCESS_ENDS: timedelta(days=7),
    EventKind.PAUSE_BEGINS: timedelta(days=3),
    EventKind.PAUSE_ENDS: timedelta(days=7),
    EventKind.PLAN_CHANGE: timedelta(days=7),
    EventKind.CARD_EXPIRES: timedelta(days=30),
}


class Reminder(msgspec.Struct, frozen=True, kw_only=True):
    """One notice. It is due from `due_on` (billing calendar) until the event itself."""

    kind: EventKind
    subject: str
    name: str
    on: CalendarDay
    due_on: CalendarDay
    amount: Money | None = None


def due(projection: Projection) -> tuple[Reminder, ...]:
    """The reminders that are due now, the nearest event first."""
    today = billing_day(projection.now)
    reminders = (_reminder(event) for event in timeline(projection))
    return tuple(reminder for reminder in reminders if reminder.due_on <= today)


def _reminder(event: Event) -> Reminder:
    midnight = datetime.combine(event.on, datetime.min.time())
    return Reminder(
        kind=event.kind,
        subject=event.subject,
        name=event.name,
        on=event.on,
        due_on=CalendarDay((midnight - _lead(event)).date()),
        amount=event.amount,
    )


def _lead(event: Event) -> timedelta:
    """A plan change that is charged is told as early as any other charge."""
    is_charged = event.kind is EventKind.PLAN_CHANGE and event.amount is not None
    return _LEAD[EventKind.RENEWAL if is_charged else event.kind]
