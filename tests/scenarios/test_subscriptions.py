"""A subscription's life."""

import pytest
import stripe

from tests.scenarios.provider import DAY, HOUR, Shop, TimeTravel, a_month_after, eventually, identifier_of, period_end


def _invoices(provider: stripe.StripeClient, subscription: str) -> list[stripe.Invoice]:
    return provider.v1.invoices.list({"subscription": subscription, "limit": 100}).data


def test_a_subscription_is_renewed_and_paid_a_while_after_its_period_ends(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    begun = time_travel.subscribed(time_travel.customer(), shop.low)
    assert begun.status == "active"
    time_travel.to(period_end(begun) + 60)
    (renewal, first) = _invoices(provider, begun.id)
    assert (renewal.status, renewal.billing_reason) == ("draft", "subscription_cycle")
    assert (first.status, first.billing_reason, first.amount_paid) == ("paid", "subscription_create", 2400)
    time_travel.to(period_end(begun) + 2 * HOUR)
    assert provider.v1.invoices.retrieve(str(renewal.id)).status == "paid"
    renewed = provider.v1.subscriptions.retrieve(begun.id)
    assert renewed.status == "active"
    assert period_end(renewed) == a_month_after(period_end(begun))


def test_an_upgrade_costs_what_its_preview_said(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    customer = time_travel.customer()
    begun = time_travel.subscribed(customer, shop.low)
    time_travel.ahead(days=10.4)
    items = [{"id": begun.items.data[0].id, "price": shop.high}]
    preview = provider.v1.invoices.create_preview(
        {
            "customer": customer,
            "subscription": begun.id,
            "subscription_details": {
                "items": [{"id": items[0]["id"], "price": shop.high}],
                "proration_behavior": "always_invoice",
                "proration_date": time_travel.now,
            },
        }
    )
    upgraded = provider.v1.subscriptions.update(
        begun.id,
        {
            "items": [{"id": items[0]["id"], "price": shop.high}],
            "proration_behavior": "always_invoice",
            "proration_date": time_travel.now,
            "payment_behavior": "pending_if_incomplete",
        },
    )
    invoice = provider.v1.invoices.retrieve(identifier_of(upgraded.latest_invoice))
    assert (invoice.status, invoice.amount_paid) == ("paid", preview.amount_due)
    assert 0 < invoice.amount_paid < 9900
    assert [line.amount for line in invoice.lines.data] == [line.amount for line in preview.lines.data]
    assert upgraded.items.data[0].price.id == shop.high
    assert period_end(upgraded) == period_end(begun)


def test_from_month_to_year_begins_a_new_period_at_once(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    begun = time_travel.subscribed(time_travel.customer(), shop.high)
    time_travel.ahead(days=5)
    changed = provider.v1.subscriptions.update(
        begun.id,
        {
            "items": [{"id": begun.items.data[0].id, "price": shop.high_by_the_year}],
            "proration_behavior": "always_invoice",
            "payment_behavior": "pending_if_incomplete",
            "proration_date": time_travel.now,
        },
    )
    assert changed.items.data[0].current_period_start == time_travel.now
    assert period_end(changed) > time_travel.now + 364 * DAY
    invoice = provider.v1.invoices.retrieve(identifier_of(changed.latest_invoice))
    assert 89000 < invoice.amount_paid < 99000


def test_an_upgrade_that_is_not_paid_does_not_happen(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    customer = time_travel.customer()
    begun = time_travel.subscribed(customer, shop.low)
    broken = provider.v1.payment_methods.attach("pm_card_chargeCustomerFail", {"customer": customer})
    provider.v1.customers.update(customer, {"invoice_settings": {"default_payment_method": broken.id}})
    time_travel.ahead(days=3)
    attempted = provider.v1.subscriptions.update(
        begun.id,
        {
            "items": [{"id": begun.items.data[0].id, "price": shop.high}],
            "proration_behavior": "always_invoice",
            "payment_behavior": "pending_if_incomplete",
            "proration_date": time_travel.now,
        },
    )
    assert attempted.pending_update is not None
    assert attempted.items.data[0].price.id == shop.low
    time_travel.ahead(days=1)
    assert provider.v1.subscriptions.retrieve(begun.id).pending_update is None


def test_a_downgrade_waits_for_the_period_s_end(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    begun = time_travel.subscribed(time_travel.customer(), shop.high)
    schedule = provider.v1.subscription_schedules.create({"from_subscription": begun.id})
    start = schedule.phases[0].start_date
    provider.v1.subscription_schedules.update(
        schedule.id,
        {
            "end_behavior": "release",
            "proration_behavior": "none",
            "phases": [
                {"items": [{"price": shop.high}], "start_date": start, "end_date": period_end(begun)},
                {
                    "items": [{"price": shop.low}],
                    "start_date": period_end(begun),
                    "duration": {"interval": "month", "interval_count": 1},
                    "proration_behavior": "none",
                },
            ],
        },
    )
    time_travel.ahead(days=5)
    assert provider.v1.subscriptions.retrieve(begun.id).items.data[0].price.id == shop.high
    time_travel.to(period_end(begun) + 2 * HOUR)
    lower = provider.v1.subscriptions.retrieve(begun.id)
    assert lower.items.data[0].price.id == shop.low
    assert provider.v1.invoices.retrieve(identifier_of(lower.latest_invoice)).amount_paid == 2400
    time_travel.to(period_end(lower) + 2 * HOUR)
    assert provider.v1.subscription_schedules.retrieve(schedule.id).status == "released"
    assert provider.v1.subscriptions.retrieve(begun.id).schedule is None


def test_while_it_is_paused_nothing_is_charged_and_afterwards_it_is_again(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    begun = time_travel.subscribed(time_travel.customer(), shop.low)
    resumes_at = time_travel.now + 84 * DAY
    provider.v1.subscriptions.update(begun.id, {"pause_collection": {"behavior": "void", "resumes_at": resumes_at}})
    time_travel.to(resumes_at - DAY)
    paused = provider.v1.subscriptions.retrieve(begun.id)
    assert paused.status == "active"
    assert period_end(paused) > resumes_at - DAY
    assert sum(invoice.amount_paid for invoice in _invoices(provider, begun.id)) == 2400
    assert {invoice.status for invoice in _invoices(provider, begun.id)} == {"paid", "void"}
    time_travel.to(max(period_end(paused), resumes_at) + 2 * HOUR)
    resumed = provider.v1.subscriptions.retrieve(begun.id)
    assert resumed.pause_collection is None
    assert sum(invoice.amount_paid for invoice in _invoices(provider, begun.id)) == 4800


def test_a_cancellation_can_be_taken_back_until_the_period_ends(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    begun = time_travel.subscribed(time_travel.customer(), shop.low)
    leaving = provider.v1.subscriptions.update(
        begun.id, {"cancel_at_period_end": True, "cancellation_details": {"feedback": "unused"}}
    )
    assert (leaving.status, leaving.cancel_at) == ("active", period_end(begun))
    staying = provider.v1.subscriptions.update(begun.id, {"cancel_at_period_end": False})
    assert staying.cancel_at is None
    time_travel.to(period_end(begun) + 2 * HOUR)
    assert provider.v1.subscriptions.retrieve(begun.id).status == "active"


def test_a_schedule_is_in_the_way_of_a_cancellation_until_it_is_released(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    subscription = time_travel.subscribed(time_travel.customer(), shop.low)
    schedule = provider.v1.subscription_schedules.create({"from_subscription": subscription.id})
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.subscriptions.update(subscription.id, {"cancel_at_period_end": True})
    provider.v1.subscription_schedules.release(schedule.id)
    assert provider.v1.subscriptions.update(subscription.id, {"cancel_at_period_end": True}).cancel_at_period_end


def test_a_cancelled_subscription_ends_with_its_period(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    begun = time_travel.subscribed(time_travel.customer(), shop.low)
    provider.v1.subscriptions.update(begun.id, {"cancel_at_period_end": True})
    time_travel.to(period_end(begun) + 2 * HOUR)
    ended = provider.v1.subscriptions.retrieve(begun.id)
    assert (ended.status, ended.ended_at) == ("canceled", period_end(begun))
    assert len(_invoices(provider, begun.id)) == 1


def test_a_failed_renewal_recovers_when_its_invoice_is_paid(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    customer = time_travel.customer()
    begun = time_travel.subscribed(customer, shop.low)
    broken = provider.v1.payment_methods.attach("pm_card_chargeCustomerFail", {"customer": customer})
    provider.v1.customers.update(customer, {"invoice_settings": {"default_payment_method": broken.id}})
    time_travel.to(period_end(begun) + 2 * HOUR)
    overdue = provider.v1.subscriptions.retrieve(begun.id)
    assert overdue.status == "past_due"
    invoice = provider.v1.invoices.retrieve(identifier_of(overdue.latest_invoice))
    assert (invoice.status, invoice.attempt_count) == ("open", 1)
    good = provider.v1.payment_methods.attach("pm_card_visa", {"customer": customer})
    paid = provider.v1.invoices.pay(str(invoice.id), {"payment_method": good.id})
    assert paid.status == "paid"
    eventually(lambda: provider.v1.subscriptions.retrieve(begun.id).status == "active")


def test_a_renewal_that_is_never_paid_is_tried_again_and_ends_the_subscription(
    provider: stripe.StripeClient, shop: Shop, time_travel: TimeTravel
) -> None:
    customer = time_travel.customer()
    begun = time_travel.subscribed(customer, shop.low)
    broken = provider.v1.payment_methods.attach("pm_card_chargeCustomerFail", {"customer": customer})
    provider.v1.customers.update(customer, {"invoice_settings": {"default_payment_method": broken.id}})
    time_travel.to(period_end(begun) + 2 * HOUR)
    renewal = identifier_of(provider.v1.subscriptions.retrieve(begun.id).latest_invoice)
    time_travel.to(period_end(begun) + 62 * DAY)
    assert provider.v1.subscriptions.retrieve(begun.id).status in ("canceled", "unpaid")
    assert provider.v1.invoices.retrieve(renewal).attempt_count > 1
