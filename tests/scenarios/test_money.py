"""Payments that are no subscription's: credits bought with the saved card, and money given back."""

import pytest
import stripe

from tests.scenarios.provider import Customers, eventually, give_card, identifier_of


def _invoiced(provider: stripe.StripeClient, customer: str, amount: int = 2500) -> stripe.Invoice:
    """A finalised invoice for a pack of credits."""
    draft = provider.v1.invoices.create(
        {"customer": customer, "auto_advance": False, "currency": "usd", "metadata": {"credits": "100"}}
    )
    provider.v1.invoice_items.create(
        {
            "customer": customer,
            "invoice": str(draft.id),
            "amount": amount,
            "currency": "usd",
            "description": "100 credits",
        }
    )
    return provider.v1.invoices.finalize_invoice(str(draft.id), {"auto_advance": False})


def _bought(provider: stripe.StripeClient, customer: str, amount: int = 2500) -> stripe.PaymentIntent:
    """The payment of a pack of credits."""
    invoice = provider.v1.invoices.pay(str(_invoiced(provider, customer, amount).id), {"off_session": True})
    assert invoice.status == "paid"
    (payment,) = provider.v1.invoice_payments.list({"invoice": str(invoice.id)}).data
    return provider.v1.payment_intents.retrieve(identifier_of(payment.payment.payment_intent))


def test_credits_are_bought_with_the_saved_card_while_the_customer_is_away(
    provider: stripe.StripeClient, customers: Customers
) -> None:
    customer = customers.new("pm_card_visa")
    invoice = _invoiced(provider, customer)
    assert (invoice.status, invoice.amount_due, invoice.metadata and invoice.metadata["credits"]) == (
        "open",
        2500,
        "100",
    )
    assert invoice.hosted_invoice_url
    assert invoice.invoice_pdf
    paid = provider.v1.invoices.pay(str(invoice.id), {"off_session": True})
    assert (paid.status, paid.amount_paid, paid.amount_remaining) == ("paid", 2500, 0)


def test_what_is_paid_cannot_be_paid_again(provider: stripe.StripeClient, customers: Customers) -> None:
    invoice = _invoiced(provider, customers.new("pm_card_visa"))
    provider.v1.invoices.pay(str(invoice.id))
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.invoices.pay(str(invoice.id))


def test_a_declined_card_leaves_the_invoice_open(provider: stripe.StripeClient, customers: Customers) -> None:
    invoice = _invoiced(provider, customers.new("pm_card_chargeCustomerFail"))
    with pytest.raises(stripe.CardError) as declined:
        provider.v1.invoices.pay(str(invoice.id), {"off_session": True})
    assert declined.value.http_status == 402
    assert declined.value.code == "card_declined"
    assert provider.v1.invoices.retrieve(str(invoice.id)).status == "open"


def test_a_card_whose_bank_asks_needs_the_customer(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new("pm_card_authenticationRequired")
    invoice = _invoiced(provider, customer)
    with pytest.raises(stripe.CardError):
        provider.v1.invoices.pay(str(invoice.id), {"off_session": True})
    open_still = provider.v1.invoices.retrieve(str(invoice.id))
    assert open_still.status == "open"
    assert open_still.hosted_invoice_url
    good = give_card(provider, customer, "pm_card_visa")
    assert provider.v1.invoices.pay(str(invoice.id), {"payment_method": good}).status == "paid"


def test_money_is_given_back_in_parts_and_never_more_than_was_taken(
    provider: stripe.StripeClient, customers: Customers
) -> None:
    intent = _bought(provider, customers.new("pm_card_visa"))
    part = provider.v1.refunds.create({"payment_intent": intent.id, "amount": 1000})
    assert (part.status, part.amount) == ("succeeded", 1000)
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.refunds.create({"payment_intent": intent.id, "amount": 1501})
    rest = provider.v1.refunds.create({"payment_intent": intent.id, "reason": "requested_by_customer"})
    assert rest.amount == 1500
    charge = provider.v1.charges.retrieve(identifier_of(intent.latest_charge))
    assert (charge.refunded, charge.amount_refunded) == (True, 2500)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        provider.v1.refunds.create({"charge": charge.id})
    assert refused.value.code == "charge_already_refunded"
    assert {refund.id for refund in provider.v1.refunds.list({"charge": charge.id}).data} == {part.id, rest.id}


def test_a_refund_may_take_its_time(provider: stripe.StripeClient, customers: Customers) -> None:
    intent = _bought(provider, customers.new("pm_card_pendingRefund"))
    refund = provider.v1.refunds.create({"payment_intent": intent.id})
    assert refund.status == "pending"
    eventually(lambda: provider.v1.refunds.retrieve(refund.id).status == "succeeded")


def test_a_refund_may_come_back(provider: stripe.StripeClient, customers: Customers) -> None:
    intent = _bought(provider, customers.new("pm_card_refundFail"))
    refund = provider.v1.refunds.create({"payment_intent": intent.id})
    assert refund.status == "succeeded"
    eventually(lambda: provider.v1.refunds.retrieve(refund.id).status == "failed")


def test_credit_on_the_balance_pays_first(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new("pm_card_visa")
    provider.v1.customers.balance_transactions.create(customer, {"amount": -1000, "currency": "usd"})
    invoice = _invoiced(provider, customer)
    assert (invoice.total, invoice.amount_due) == (2500, 1500)
    assert provider.v1.customers.retrieve(customer).balance == 0
    kinds = [entry.type for entry in provider.v1.customers.balance_transactions.list(customer).data]
    assert kinds == ["applied_to_invoice", "adjustment"]
