"""Renewals at the stand-in: collected, failed, tried again, recovered, given up."""

from typing import Any

import pytest
import stripe

from tests.backend.standin.clocked import (
    ASKS_EVERY_TIME,
    DAY,
    FAILS_WHEN_CHARGED,
    HOUR,
    VISA,
    Clocked,
    clocked,
    invoice_of,
    period_end,
)


def _failing(provider: stripe.StripeClient, card: str = FAILS_WHEN_CHARGED) -> tuple[Clocked, stripe.Subscription]:
    """A subscription whose renewal has just failed."""
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    person.pays_with(card)
    person.advance(to=period_end(subscription) + 2 * HOUR)
    return person, subscription


def test_a_renewal_is_a_draft_for_an_hour_and_then_paid(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    person.advance(to=period_end(subscription) + HOUR - 60)
    draft = invoice_of(person.latest(subscription))
    assert (draft.status, draft.billing_reason, draft.attempted) == ("draft", "subscription_cycle", False)
    assert draft.automatically_finalizes_at == period_end(subscription) + HOUR
    person.advance(to=period_end(subscription) + HOUR + 60)
    paid = invoice_of(person.latest(subscription))
    assert (paid.id, paid.status, paid.amount_paid) == (draft.id, "paid", 3000)
    line = paid.lines.data[0]
    assert (line.period.start, line.amount) == (period_end(subscription), 3000)


def test_a_renewal_is_announced_a_week_before(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    person.advance(to=period_end(subscription) - 8 * DAY)
    assert person.told(subscription, "invoice.upcoming") == []
    person.advance(to=period_end(subscription) - 6 * DAY)
    assert person.told(subscription, "invoice.upcoming") == ["invoice.upcoming"]


def test_a_failed_renewal_is_past_due_and_will_be_tried_again(provider: stripe.StripeClient) -> None:
    person, subscription = _failing(provider)
    late = person.latest(subscription)
    invoice = invoice_of(late)
    assert (late.status, invoice.status, invoice.attempt_count) == ("past_due", "open", 1)
    assert invoice.next_payment_attempt == period_end(subscription) + HOUR + 3 * DAY
    assert person.told(subscription, "invoice.payment_failed") == ["invoice.payment_failed"]


def test_a_retry_with_a_good_card_recovers(provider: stripe.StripeClient) -> None:
    person, subscription = _failing(provider)
    person.pays_with(VISA)
    person.advance(to=period_end(subscription) + 4 * DAY)
    after = person.latest(subscription)
    assert (after.status, invoice_of(after).status, invoice_of(after).attempt_count) == ("active", "paid", 1)


def test_paying_the_open_invoice_recovers_at_once(provider: stripe.StripeClient) -> None:
    person, subscription = _failing(provider)
    good = provider.v1.payment_methods.attach(VISA, {"customer": person.id})
    paid = provider.v1.invoices.pay(invoice_of(person.latest(subscription)).id, {"payment_method": good.id})
    assert (paid.status, person.latest(subscription).status) == ("paid", "active")
    person.advance(to=period_end(subscription) + 20 * DAY)
    assert person.latest(subscription).status == "active"


def test_when_every_retry_fails_the_subscription_ends(provider: stripe.StripeClient) -> None:
    person, subscription = _failing(provider)
    for day, attempts in ((4, 2), (9, 3)):
        person.advance(to=period_end(subscription) + day * DAY)
        late = person.latest(subscription)
        assert (late.status, invoice_of(late).attempt_count) == ("past_due", attempts)
    person.advance(to=period_end(subscription) + 16 * DAY)
    ended = person.latest(subscription)
    assert ended.status == "canceled"
    assert ended.cancellation_details is not None
    assert ended.cancellation_details.reason == "payment_failed"
    assert (invoice_of(ended).status, invoice_of(ended).next_payment_attempt) == ("open", None)


def test_a_card_that_asks_is_not_charged_again_without_its_holder(provider: stripe.StripeClient) -> None:
    person, subscription = _failing(provider, ASKS_EVERY_TIME)
    assert person.told(subscription, "invoice.payment_action_required") == ["invoice.payment_action_required"]
    person.advance(to=period_end(subscription) + 4 * DAY)
    assert invoice_of(person.latest(subscription)).attempt_count == 2
    assert len(provider.v1.charges.list({"customer": person.id}).data) == 2


@pytest.mark.parametrize(
    ("behavior", "status"), [("void", "void"), ("mark_uncollectible", "uncollectible"), ("keep_as_draft", "draft")]
)
def test_nothing_is_collected_while_collection_is_paused(
    provider: stripe.StripeClient, behavior: str, status: str
) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    pause: Any = {"behavior": behavior, "resumes_at": period_end(subscription) + 10 * DAY}
    provider.v1.subscriptions.update(subscription.id, {"pause_collection": pause})
    person.advance(to=period_end(subscription) + DAY)
    rested = person.latest(subscription)
    assert (rested.status, invoice_of(rested).status) == ("active", status)
    person.advance(to=period_end(rested) + DAY)
    again = person.latest(subscription)
    assert (again.pause_collection, invoice_of(again).status) == (None, "paid")
    assert sum(charge.amount for charge in provider.v1.charges.list({"customer": person.id}).data) == 6000


def test_a_first_payment_that_never_comes_ends_the_subscription(provider: stripe.StripeClient) -> None:
    person = clocked(provider, FAILS_WHEN_CHARGED)
    subscription = person.subscribe(person.price(3000))
    assert (subscription.status, invoice_of(subscription).status) == ("incomplete", "open")
    person.advance(to=person.now() + DAY)
    after = person.latest(subscription)
    assert (after.status, invoice_of(after).status) == ("incomplete_expired", "void")


def test_a_trial_costs_nothing_until_it_is_over(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000), trial_period_days=14)
    assert (subscription.status, invoice_of(subscription).amount_paid) == ("trialing", 0)
    person.advance(to=subscription.created + 15 * DAY)
    after = person.latest(subscription)
    assert (after.status, invoice_of(after).amount_paid) == ("active", 3000)


def test_a_paused_subscription_rests_until_it_is_resumed(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    paused = provider.v1.subscriptions.pause(subscription.id, {"bill_for": {"unused_time_from": {"type": "none"}}})
    assert paused.status == "paused"
    person.advance(to=period_end(subscription) + 25 * DAY)
    assert len(provider.v1.invoices.list({"customer": person.id}).data) == 1
    resumed = provider.v1.subscriptions.resume(
        subscription.id, {"payment_behavior": "resume_on_payment_success", "expand": ["latest_invoice"]}
    )
    assert (resumed.status, resumed.status_details, invoice_of(resumed).amount_paid) == ("active", None, 3000)
    assert resumed.items.data[0].current_period_start == person.now()
    kinds = ["customer.subscription.paused", "customer.subscription.resumed"]
    assert person.told(subscription, *kinds) == kinds


def test_a_subscription_whose_resumption_is_not_paid_stays_paused(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    provider.v1.subscriptions.pause(subscription.id, {"bill_for": {"unused_time_from": {"type": "none"}}})
    person.pays_with(FAILS_WHEN_CHARGED)
    provider.v1.subscriptions.resume(subscription.id, {"payment_behavior": "resume_on_payment_success"})
    waiting = person.latest(subscription)
    assert (waiting.status, invoice_of(waiting).status) == ("paused", "open")
    good = provider.v1.payment_methods.attach(VISA, {"customer": person.id})
    provider.v1.invoices.pay(invoice_of(waiting).id, {"payment_method": good.id})
    assert person.latest(subscription).status == "active"
