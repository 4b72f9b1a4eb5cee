"""What changes of a plan cost at the stand-in, to the second and to the cent."""

import pytest
import stripe

from desktop.backend.stripe_standin.resources.subscriptions.proration import share
from tests.backend.standin.clocked import DAY, FAILS_WHEN_CHARGED, VISA, amounts, clocked, invoice_of, period_end


@pytest.mark.parametrize(
    ("amount", "seconds", "whole", "expected"),
    [(-1000, 2, 3, -667), (500, 2, 3, 333), (5, 1, 2, 2), (-5, 1, 2, -3), (1000, 0, 3, 0), (1000, 3, 3, 1000)],
)
def test_a_share_is_rounded_and_half_a_cent_goes_down(amount: int, seconds: int, whole: int, expected: int) -> None:
    assert share(amount, seconds, whole) == expected


def test_an_upgrade_costs_what_its_preview_said(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    person.advance(to=subscription.created + 11 * DAY + 4321)
    dearer, at = person.price(3000), person.now()
    preview = person.preview(subscription, dearer, proration_behavior="always_invoice", proration_date=at)
    changed = person.change(subscription, dearer, proration_behavior="always_invoice", proration_date=at)
    paid = invoice_of(changed)
    left, whole = period_end(subscription) - at, period_end(subscription) - subscription.created
    assert amounts(preview) == [share(-1000, left, whole), share(3000, left, whole)]
    assert amounts(paid) == amounts(preview)
    assert (paid.status, paid.amount_paid) == ("paid", preview.amount_due)
    assert period_end(changed) == period_end(subscription)


def test_the_preview_leaves_no_trace(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    person.preview(subscription, person.price(3000), proration_behavior="always_invoice")
    assert len(provider.v1.invoices.list({"customer": person.id}).data) == 1
    assert provider.v1.invoice_items.list({"customer": person.id}).data == []
    assert person.latest(subscription).items.data[0].price.unit_amount == 1000


def test_a_downgrade_at_once_becomes_credit_that_the_renewal_uses(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(9000))
    cheaper = person.price(1000)
    changed = person.change(
        subscription, cheaper, proration_behavior="always_invoice", proration_date=subscription.created
    )
    assert (invoice_of(changed).total, invoice_of(changed).status) == (-8000, "paid")
    assert person.balance() == -8000
    person.advance(to=period_end(subscription) + DAY)
    renewal = invoice_of(person.latest(subscription))
    assert (renewal.total, renewal.amount_due, renewal.status) == (1000, 0, "paid")
    assert person.balance() == -7000
    entries = provider.v1.customers.balance_transactions.list(person.id).data
    assert [entry.amount for entry in entries] == [1000, -8000]


def test_what_is_credited_is_what_was_debited_even_after_a_change_without_proration(
    provider: stripe.StripeClient,
) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    dearer, at = person.price(5000), subscription.created
    person.change(subscription, dearer, proration_behavior="none")
    preview = person.preview(subscription, person.price(7000), proration_behavior="always_invoice", proration_date=at)
    assert amounts(preview) == [-1000, 7000]


def test_a_second_change_credits_the_first(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    at = subscription.created
    for amount, before in ((3000, 1000), (7000, 3000), (2000, 7000)):
        price = person.price(amount)
        changed = person.change(subscription, price, proration_behavior="always_invoice", proration_date=at)
        assert amounts(invoice_of(changed)) == [-before, amount]


def test_prorations_wait_for_the_renewal_unless_invoiced_at_once(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    changed = person.change(subscription, person.price(3000), proration_date=subscription.created)
    assert invoice_of(changed).id == invoice_of(subscription).id
    waiting = provider.v1.invoice_items.list({"customer": person.id, "pending": True}).data
    assert sorted(item.amount for item in waiting) == [-1000, 3000]
    person.advance(to=period_end(subscription) + DAY)
    renewal = invoice_of(person.latest(subscription))
    assert amounts(renewal) == [-1000, 3000, 3000]
    prorated = [line.parent.subscription_item_details for line in renewal.lines.data if line.parent is not None]
    assert [details.proration for details in prorated if details is not None] == [True, True, False]


def test_another_interval_begins_a_period_at_once(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    person.advance(to=subscription.created + 10 * DAY)
    yearly, at = person.price(10000, "year"), person.now()
    preview = person.preview(subscription, yearly, proration_date=at)
    changed = person.change(subscription, yearly, proration_date=at)
    assert amounts(invoice_of(changed)) == amounts(preview)
    assert amounts(preview)[1] == 10000
    assert (changed.billing_cycle_anchor, changed.items.data[0].current_period_start) == (at, at)
    assert 365 * DAY <= period_end(changed) - at <= 366 * DAY


def test_too_little_for_a_charge_is_left_for_the_next_invoice(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    at = subscription.created
    changed = person.change(subscription, person.price(1030), proration_behavior="always_invoice", proration_date=at)
    small = invoice_of(changed)
    assert (small.total, small.amount_due, small.status, person.balance()) == (30, 0, "paid", 30)
    person.advance(to=period_end(subscription) + DAY)
    assert invoice_of(person.latest(subscription)).amount_paid == 1060


def test_a_change_that_must_be_paid_waits_for_its_payment(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    person.pays_with(FAILS_WHEN_CHARGED)
    changed = person.change(
        subscription,
        person.price(3000),
        proration_behavior="always_invoice",
        payment_behavior="pending_if_incomplete",
    )
    assert (changed.status, changed.items.data[0].price.unit_amount) == ("active", 1000)
    assert changed.pending_update is not None
    good = provider.v1.payment_methods.attach(VISA, {"customer": person.id})
    provider.v1.invoices.pay(invoice_of(changed).id, {"payment_method": good.id})
    after = person.latest(subscription)
    assert (after.pending_update, after.items.data[0].price.unit_amount) == (None, 3000)
    assert person.told(subscription, "customer.subscription.pending_update_applied") != []


@pytest.mark.parametrize("end", ["voided", "expired"])
def test_a_change_that_is_never_paid_never_happens(provider: stripe.StripeClient, end: str) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    person.pays_with(FAILS_WHEN_CHARGED)
    changed = person.change(
        subscription,
        person.price(3000),
        proration_behavior="always_invoice",
        payment_behavior="pending_if_incomplete",
    )
    if end == "voided":
        provider.v1.invoices.void_invoice(invoice_of(changed).id)
    else:
        person.advance(to=person.now() + DAY)
    after = person.latest(subscription)
    assert (after.pending_update, after.items.data[0].price.unit_amount) == (None, 1000)
    assert invoice_of(after).status == "void"
    person.pays_with(VISA)
    again = person.preview(subscription, person.price(3000), proration_behavior="always_invoice")
    assert amounts(again)[0] > -1001


def test_a_change_that_must_succeed_leaves_nothing_when_declined(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    person.pays_with(FAILS_WHEN_CHARGED)
    with pytest.raises(stripe.CardError) as declined:
        person.change(
            subscription,
            person.price(3000),
            proration_behavior="always_invoice",
            payment_behavior="error_if_incomplete",
        )
    assert declined.value.code == "card_declined"
    assert len(provider.v1.invoices.list({"customer": person.id}).data) == 1
    assert person.latest(subscription).items.data[0].price.unit_amount == 1000


def test_a_proration_date_outside_the_period_is_refused(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    with pytest.raises(stripe.InvalidRequestError) as refused:
        person.change(subscription, person.price(3000), proration_date=subscription.created - 1)
    assert refused.value.param == "proration_date"


def test_ending_at_once_with_proration_gives_the_rest_back_as_credit(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    provider.v1.subscriptions.cancel(subscription.id, {"prorate": True, "invoice_now": True})
    assert person.balance() == -3000
