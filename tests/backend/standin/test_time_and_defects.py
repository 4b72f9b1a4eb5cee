"""Time goes on for everybody else when it cannot go on for one object."""

import logging

import pytest
import stripe

from tests.backend.standin.clocked import DAY, Clocked, clocked, period_end
from tests.standin_server import StandInServer


@pytest.fixture
def person(server: StandInServer) -> Clocked:
    return clocked(server.client())


def _break(server: StandInServer, subscription: stripe.Subscription) -> None:
    """Leave out what every subscription has, as a defect would."""
    with server.standin.bookkeeping() as call:
        known = call.transaction.get("subscription", subscription.id)
        broken = {name: value for name, value in known.items() if name != "metadata"}
        call.transaction.put(broken, due=period_end(subscription))


def test_one_broken_subscription_keeps_no_other_from_renewing(server: StandInServer, person: Clocked) -> None:
    broken, whole = (person.subscribe(person.price(1000)) for _ in range(2))
    _break(server, broken)
    person.advance(to=period_end(whole) + DAY)
    assert period_end(person.latest(whole)) > period_end(whole)
    person.advance(to=period_end(whole) + 2 * DAY)


def test_the_log_names_the_broken_one(server: StandInServer, person: Clocked, caplog: pytest.LogCaptureFixture) -> None:
    subscription = person.subscribe(person.price(1000))
    _break(server, subscription)
    with caplog.at_level(logging.ERROR):
        person.advance(to=period_end(subscription) + DAY)
    assert [record for record in caplog.records if subscription.id in record.getMessage()]


def test_what_a_broken_step_began_is_undone(server: StandInServer, person: Clocked) -> None:
    subscription = person.subscribe(person.price(1000))
    _break(server, subscription)
    person.advance(to=period_end(subscription) + DAY)
    invoices = person.provider.v1.invoices.list({"customer": person.id}).data
    assert [invoice.status for invoice in invoices] == ["paid"]
