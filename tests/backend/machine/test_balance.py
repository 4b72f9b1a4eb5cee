"""What stands to a customer's credit, and what is announced to be charged."""

import pytest
import stripe

from desktop.contract.account import Interval
from desktop.contract.actions import ChangePlan
from desktop.contract.quotes import NewSubscriptionQuoteRequest
from tests.backend.machine.books import customer_with
from tests.backend.running_sandbox import Sandbox
from tests.backend.waiting import eventually


@pytest.mark.parametrize(("credit", "announced"), [(500, 400), (850, 50), (860, 0), (2000, 0)])
def test_a_renewal_is_announced_with_what_the_balance_leaves_and_nothing_below_the_smallest_charge(
    sandbox: Sandbox, provider: stripe.StripeClient, credit: int, announced: int
) -> None:
    patient = sandbox.member("patient")
    payer = customer_with(provider, patient.person.email)
    provider.v1.customers.balance_transactions.create(payer, {"amount": -credit, "currency": "usd"})

    def told() -> bool | None:
        (subscription,) = patient.account().subscriptions
        assert subscription.next_charge is not None
        return True if subscription.next_charge.amount.amount == announced else None

    eventually(told)


def test_a_downgrade_is_quoted_with_the_charge_that_the_balance_leaves(
    sandbox: Sandbox, provider: stripe.StripeClient
) -> None:
    doctor = sandbox.member("doctor")
    provider.v1.customers.balance_transactions.create(
        customer_with(provider, doctor.person.email), {"amount": -500, "currency": "usd"}
    )
    (monthly,) = (item for item in doctor.account().subscriptions if item.plan.id == "md")

    def told() -> bool | None:
        charge = doctor.quoted(monthly.id, "edu").next_charge
        assert charge is not None
        return True if charge.amount.amount == 2400 - 500 else None

    eventually(told)


def test_a_new_subscription_is_quoted_with_what_the_renewal_before_its_own_leaves_of_the_balance(
    sandbox: Sandbox, provider: stripe.StripeClient
) -> None:
    patient = sandbox.member("patient")
    provider.v1.customers.balance_transactions.create(
        customer_with(provider, patient.person.email), {"amount": -(2400 + 600), "currency": "usd"}
    )
    quote = patient.priced(NewSubscriptionQuoteRequest(plan="edu", interval=Interval.MONTH))
    assert quote.due_now.amount == 0
    assert quote.next_charge is not None
    assert quote.next_charge.amount.amount == 2400, "the 600 belong to the renewal of the first subscription"


def test_an_upgrade_is_quoted_with_the_charge_that_the_account_announces_afterwards(
    sandbox: Sandbox, provider: stripe.StripeClient
) -> None:
    doctor = sandbox.member("doctor")
    provider.v1.customers.balance_transactions.create(
        customer_with(provider, doctor.person.email), {"amount": -20_000, "currency": "usd"}
    )
    yearly, monthly = sorted(doctor.account().subscriptions, key=lambda item: item.interval.value, reverse=True)
    quote = doctor.quoted(yearly.id, "md", Interval.YEAR)
    left = 20_000 - sum(line.amount.amount for line in quote.lines) - monthly.price.amount
    assert left > 0
    assert quote.next_charge is not None
    assert quote.next_charge.amount.amount == 99_000 - left
    changed = doctor.done(ChangePlan(subscription=yearly.id, plan="md", interval=Interval.YEAR, quote=quote.id))
    after = changed.subscription(yearly.id)
    assert after is not None
    assert after.next_charge == quote.next_charge
