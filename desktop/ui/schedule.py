"""When to ask the server. Pure; due times are compared on the wall clock, because timers stop in sleep."""

from datetime import datetime, timedelta

import msgspec

IDLE = timedelta(seconds=60)
HOSTED_PAGE_FRESH = timedelta(seconds=2)
HOSTED_PAGE_OLD = timedelta(seconds=10)
FRESH_FOR = timedelta(minutes=2)
ABANDONED_AFTER = timedelta(minutes=30)
"""A page that nobody finished by then is looked after at the idle pace, and at once when the window is used."""


class Watch(msgspec.Struct, frozen=True):
    """What the schedule depends on: since when a hosted page is being watched (None for none), and the last round."""

    hosted_page_since: datetime | None = None
    last_round: datetime | None = None


def pace(watch: Watch, now: datetime) -> timedelta:
    """How long to leave between two rounds."""
    if watch.hosted_page_since is None or now - watch.hosted_page_since >= ABANDONED_AFTER:
        return IDLE
    return HOSTED_PAGE_FRESH if now - watch.hosted_page_since < FRESH_FOR else HOSTED_PAGE_OLD


def remaining(watch: Watch, now: datetime) -> timedelta:
    """How long until the next round; nothing when it is due, and when the clock was set back."""
    if watch.last_round is None or now < watch.last_round:
        return timedelta(0)
    return max(timedelta(0), watch.last_round + pace(watch, now) - now)
