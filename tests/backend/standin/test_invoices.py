"""Invoices, payment intents and charges of the stand-in, as the official SDK meets them."""

from typing import Any

import pytest
import stripe

from desktop.backend.stripe_standin.resources.invoices.invoice_objects import settled_by_balance
from tests.backend.running_sandbox import new_key
from tests.backend.standin.clocked import (
    ASKS_EVERY_TIME,
    FAILS_WHEN_CHARGED,
    VISA,
    Clocked,
    clocked,
    invoice_of,
)


def _invoiced(person: Clocked, amount: int = 20000) -> stripe.Invoice:
    """A draft of credits to buy."""
    person.provider.v1.invoice_items.create(
        {"customer": person.id, "amount": amount, "currency": "usd", "description": "500 credits"}
    )
    return person.provider.v1.invoices.create(
        {"customer": person.id, "pending_invoice_items_behavior": "include", "metadata": {"pack": "500"}}
    )


def _opened(person: Clocked) -> stripe.Invoice:
    return person.provider.v1.invoices.finalize_invoice(_invoiced(person).id)


@pytest.mark.parametrize(
    ("total", "balance", "due", "ending"),
    [(1000, 0, 1000, 0), (1000, -400, 600, 0), (1000, -4000, 0, -3000), (-334, 0, 0, -334), (49, 0, 0, 49)],
)
def test_the_balance_pays_first_and_takes_what_is_too_little(total: int, balance: int, due: int, ending: int) -> None:
    assert settled_by_balance(total, balance) == (due, ending)


def test_a_purchase_is_drafted_finalised_and_paid_once(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    draft = _invoiced(person)
    assert (draft.status, draft.number, draft.hosted_invoice_url, draft.total) == ("draft", None, None, 20000)
    opened = provider.v1.invoices.finalize_invoice(draft.id)
    assert (opened.status, opened.amount_due, opened.auto_advance) == ("open", 20000, False)
    assert opened.number is not None
    paid = provider.v1.invoices.pay(draft.id)
    assert (paid.status, paid.amount_paid, paid.amount_remaining) == ("paid", 20000, 0)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        provider.v1.invoices.pay(draft.id)
    assert refused.value.code == "invoice_already_paid"
    assert [charge.amount for charge in provider.v1.charges.list({"customer": person.id}).data] == [20000]


def test_from_an_invoice_to_its_charge(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    paid = provider.v1.invoices.pay(_invoiced(person).id)
    (payment,) = provider.v1.invoice_payments.list({"invoice": paid.id}).data
    assert (payment.status, payment.amount_paid) == ("paid", 20000)
    whole = provider.v1.invoices.retrieve(paid.id, {"expand": ["payments.data.payment.payment_intent.latest_charge"]})
    assert whole.payments is not None
    intent = whole.payments.data[0].payment.payment_intent
    assert isinstance(intent, stripe.PaymentIntent)
    assert isinstance(intent.latest_charge, stripe.Charge)
    assert (intent.status, intent.latest_charge.paid) == ("succeeded", True)
    found = provider.v1.invoice_payments.list({"payment": {"type": "payment_intent", "payment_intent": intent.id}}).data
    assert [item.id for item in found] == [payment.id]


def test_a_declined_payment_leaves_its_traces(provider: stripe.StripeClient) -> None:
    person = clocked(provider, FAILS_WHEN_CHARGED)
    opened = _opened(person)
    with pytest.raises(stripe.CardError) as declined:
        provider.v1.invoices.pay(opened.id)
    assert declined.value.code == "card_declined"
    after = provider.v1.invoices.retrieve(opened.id)
    assert (after.status, after.attempt_count, after.attempted) == ("open", 1, True)
    (charge,) = provider.v1.charges.list({"customer": person.id}).data
    assert (charge.status, charge.failure_code) == ("failed", "card_declined")


def test_a_decline_is_replayed_with_its_key_and_not_repeated(provider: stripe.StripeClient) -> None:
    person = clocked(provider, FAILS_WHEN_CHARGED)
    opened, key = _opened(person), new_key()
    for _ in range(2):
        with pytest.raises(stripe.CardError):
            provider.v1.invoices.pay(opened.id, {}, {"idempotency_key": key})
    assert len(provider.v1.charges.list({"customer": person.id}).data) == 1


def test_an_invoice_of_a_customer_without_a_card_cannot_be_paid(provider: stripe.StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="default_payment_method"):
        provider.v1.invoices.pay(_opened(clocked(provider, None)).id)


def test_a_card_that_asks_is_refused_without_its_holder(provider: stripe.StripeClient) -> None:
    opened = _opened(clocked(provider, ASKS_EVERY_TIME))
    with pytest.raises(stripe.CardError) as refused:
        provider.v1.invoices.pay(opened.id)
    assert refused.value.code == "authentication_required"
    with pytest.raises(stripe.CardError) as asked:
        provider.v1.invoices.pay(opened.id, {"off_session": False})
    assert asked.value.code == "invoice_payment_intent_requires_action"
    expanded = provider.v1.invoices.retrieve(opened.id, {"expand": ["payments.data.payment.payment_intent"]})
    assert expanded.payments is not None
    intent = expanded.payments.data[0].payment.payment_intent
    assert isinstance(intent, stripe.PaymentIntent)
    assert intent.status == "requires_action"


def test_a_voided_invoice_gives_the_balance_back_and_is_paid_no_more(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    provider.v1.customers.balance_transactions.create(person.id, {"amount": -5000, "currency": "usd"})
    opened = _opened(person)
    assert (opened.amount_due, person.balance()) == (15000, 0)
    assert provider.v1.invoices.void_invoice(opened.id).status == "void"
    assert person.balance() == -5000
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.invoices.pay(opened.id)


def test_an_uncollectible_invoice_can_still_be_paid(provider: stripe.StripeClient) -> None:
    opened = _opened(clocked(provider))
    assert provider.v1.invoices.mark_uncollectible(opened.id).status == "uncollectible"
    assert provider.v1.invoices.pay(opened.id).status == "paid"


def test_a_deleted_draft_is_gone_and_its_items_wait_again(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    draft = _invoiced(person)
    assert provider.v1.invoices.delete(draft.id).deleted
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.invoices.retrieve(draft.id)
    assert len(provider.v1.invoice_items.list({"customer": person.id, "pending": True}).data) == 1


def test_a_finalised_invoice_keeps_whom_it_named(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    provider.v1.customers.update(person.id, {"name": "Before"})
    opened = _opened(person)
    provider.v1.customers.update(person.id, {"name": "After"})
    assert provider.v1.invoices.retrieve(opened.id).customer_name == "Before"
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.invoices.update(opened.id, {"description": "other"})


def test_numbers_of_a_customer_count_up(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    numbers = [str(_opened(person).number).rpartition("-")[2] for _ in range(3)]
    assert numbers == ["0001", "0002", "0003"]


def test_invoices_are_listed_by_status_subscription_and_time(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    draft, opened = _invoiced(person), _opened(person)

    def listed(**wanted: Any) -> list[str]:
        asked: Any = {"customer": person.id, **wanted}
        return [invoice.id for invoice in provider.v1.invoices.list(asked).data]

    first = invoice_of(subscription).id
    assert listed() == [opened.id, draft.id, first]
    assert listed(status="open") == [opened.id]
    assert listed(subscription=subscription.id) == [first]
    assert listed(status="paid", subscription=subscription.id) == [first]
    assert listed(created={"gt": opened.created}) == []
    assert listed(created={"lte": opened.created}) == [opened.id, draft.id, first]


def test_the_lines_of_an_invoice_are_paged_in_both_directions(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    draft = _invoiced(person)
    for amount in (1, 2, 3):
        provider.v1.invoice_items.create(
            {"customer": person.id, "invoice": draft.id, "amount": amount, "currency": "usd"}
        )
    everything = [line.id for line in provider.v1.invoices.retrieve(draft.id).lines.data]

    def page(**asked: Any) -> tuple[list[int], bool]:
        wanted: Any = {"limit": 2, **asked}
        found = provider.v1.invoices.line_items.list(draft.id, wanted)
        return [everything.index(line.id) for line in found.data], found.has_more

    assert page() == ([0, 1], True)
    assert page(starting_after=everything[1]) == ([2, 3], False)
    assert page(ending_before=everything[3]) == ([1, 2], True)
    assert page(ending_before=everything[1]) == ([0], False)
    with pytest.raises(stripe.InvalidRequestError, match="only specify one"):
        page(starting_after=everything[0], ending_before=everything[3])


def test_a_subscription_waits_for_the_customer_s_answer_to_their_bank(provider: stripe.StripeClient) -> None:
    person = clocked(provider, ASKS_EVERY_TIME)
    waiting = person.subscribe(person.price(3000), expand=["latest_invoice.confirmation_secret"])
    assert waiting.status == "incomplete"
    assert invoice_of(waiting).confirmation_secret is not None
    paid = provider.v1.invoices.pay(
        invoice_of(waiting).id,
        {"payment_method": provider.v1.payment_methods.attach(VISA, {"customer": person.id}).id},
    )
    assert (paid.status, person.latest(waiting).status) == ("paid", "active")


def test_a_subscription_can_wait_for_its_first_payment(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    waiting = person.subscribe(person.price(3000), payment_behavior="default_incomplete")
    assert (waiting.status, invoice_of(waiting).status) == ("incomplete", "open")
    provider.v1.invoices.pay(invoice_of(waiting).id)
    assert person.latest(waiting).status == "active"


def test_a_payment_intent_of_its_own_is_confirmed_or_cancelled(provider: stripe.StripeClient) -> None:
    person = clocked(provider, None)
    card = person.pays_with(VISA)
    intent = provider.v1.payment_intents.create({"amount": 500, "currency": "usd", "customer": person.id})
    assert intent.status == "requires_payment_method"
    done = provider.v1.payment_intents.confirm(intent.id, {"payment_method": card})
    assert (done.status, done.amount_received) == ("succeeded", 500)
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.payment_intents.cancel(intent.id)
    other = provider.v1.payment_intents.create({"amount": 500, "currency": "usd", "customer": person.id})
    assert provider.v1.payment_intents.cancel(other.id).status == "canceled"


def test_events_tell_how_an_invoice_was_paid_in_order(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    kinds = ["invoice.created", "customer.subscription.created", "invoice.finalized", "invoice.paid"]
    assert person.told(subscription, *kinds, "customer.subscription.updated") == [
        *kinds,
        "customer.subscription.updated",
    ]
