"""Dated notices derived from the projection. Pure: what is due is decided here, how it is shown elsewhere."""

from datetime import datetime, timedelta

import msgspec

from desktop.contract.dates import CalendarDay, billing_day
from desktop.contract.money import Money
from desktop.core.preferences import ReminderLeads
from desktop.core.projection import Projection
from desktop.core.timeline import Event, EventKind, timeline

USUAL_LEADS = ReminderLeads()
_PLAN_CHANGE_DAYS = 7
_PAUSE_BEGINS_DAYS = 3


class Reminder(msgspec.Struct, frozen=True, kw_only=True):
    """One notice. It is due from `due_on` (billing calendar) until the event itself."""

    kind: EventKind
    subject: str
    name: str
    on: CalendarDay
    due_on: CalendarDay
    amount: Money | None = None


def due(projection: Projection, leads: ReminderLeads = USUAL_LEADS) -> tuple[Reminder, ...]:
    """The reminders that are due now, the nearest event first."""
    today = billing_day(projection.now)
    found = [(event, _days_before(event, leads)) for event in timeline(projection)]
    reminders = [_reminder(event, days) for event, days in found if days is not None]
    return tuple(reminder for reminder in reminders if reminder.due_on <= today)


def _reminder(event: Event, days: int) -> Reminder:
    midnight = datetime.combine(event.on, datetime.min.time())
    return Reminder(
        kind=event.kind,
        subject=event.subject,
        name=event.name,
        on=event.on,
        due_on=CalendarDay((midnight - timedelta(days=days)).date()),
        amount=event.amount,
    )


def _days_before(event: Event, leads: ReminderLeads) -> int | None:
    """How long before an event one is reminded of it; None: not at all.

    A deletion is spoken of with the end of access, another try with the payment that failed. A plan change that is
    charged is told as early as any other charge.
    """
    match event.kind:
        case EventKind.RENEWAL:
            return leads.charge
        case EventKind.PLAN_CHANGE:
            return leads.charge if event.amount is not None else _PLAN_CHANGE_DAYS
        case EventKind.PAYMENT_FAILED | EventKind.PAYMENT_TO_CONFIRM:
            return 0
        case EventKind.ACCESS_ENDS:
            return leads.access_ends
        case EventKind.PAUSE_BEGINS:
            return _PAUSE_BEGINS_DAYS
        case EventKind.PAUSE_ENDS:
            return leads.pause_ends
        case EventKind.CARD_EXPIRES:
            return leads.card_expires
        case _:
            return None
