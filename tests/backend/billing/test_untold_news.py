"""What has changed at the provider, before anybody has told the service."""

import stripe

from desktop.backend.billing.mirror.snapshots import entitlements_of
from desktop.contract.account import Address, EntitlementReason, OpenProblemKind
from desktop.contract.actions import BuyCredits, ChangeBillingDetails, MakeDefault
from desktop.contract.problems import ProblemType
from desktop.contract.quotes import CreditPurchaseQuoteRequest
from tests.backend.billing.close_by import CloseBy
from tests.backend.billing.people import DECLINED, invoices, move, subscription_of
from tests.backend.running_sandbox import Member

PACK = "credits_500"


def test_a_purchase_is_answered_although_a_draft_was_deleted_at_the_provider(close_by: CloseBy) -> None:
    doctor = close_by.sandbox.member("doctor")
    customer, before = close_by.customer_of(doctor), doctor.account().credits
    draft = close_by.provider.v1.invoices.create({"customer": customer, "auto_advance": False})
    close_by.parts.billing.mirror.refresh_account(doctor.person.account)
    close_by.provider.v1.invoices.delete(draft.id)
    purchase = BuyCredits(pack=PACK, quote=doctor.priced(CreditPurchaseQuoteRequest(pack=PACK)).id)
    assert doctor.done(purchase).credits == before + 500
    assert draft.id not in [invoice.id for invoice in invoices(doctor)]


def test_who_was_deleted_at_the_provider_is_told_that_it_has_changed(close_by: CloseBy) -> None:
    doctor = close_by.sandbox.member("doctor")
    other = next(card for card in doctor.account().payment_methods if not card.is_default)
    close_by.provider.v1.customers.delete(close_by.customer_of(doctor))
    details = ChangeBillingDetails(name="Dr Ada", address=Address(country="DE"))
    for action in (details, MakeDefault(payment_method=other.id)):
        assert doctor.refused(action).type is ProblemType.STALE_REVISION
    assert doctor.account().payment_methods


def _owing(close_by: CloseBy) -> Member:
    """Somebody who had no invoices when they came, and whose first payment was then declined."""
    member = close_by.sandbox.member("newcomer")
    customer, provider = close_by.customer_of(member), close_by.provider.v1
    card = provider.payment_methods.attach(DECLINED, {"customer": customer}).id
    provider.customers.update(customer, {"invoice_settings": {"default_payment_method": card}})
    draft = provider.invoices.create({"customer": customer, "auto_advance": False})
    provider.invoice_items.create({"customer": customer, "invoice": draft.id, "amount": 900, "currency": "usd"})
    provider.invoices.finalize_invoice(draft.id)
    try:
        provider.invoices.pay(draft.id)
    except stripe.CardError:
        close_by.parts.billing.mirror.refresh_account(member.person.account)
    return member


def test_an_unpaid_invoice_is_still_told_after_the_older_ones_were_read(close_by: CloseBy) -> None:
    member, mirror = _owing(close_by), close_by.parts.billing.mirror
    told = member.account().open_problems
    assert [problem.kind for problem in told] == [OpenProblemKind.PAYMENT_FAILED]
    mirror.expect_older_invoices(member.person.account)
    assert not mirror.read_older_invoices(member.person.account)
    assert member.account().open_problems == told


def test_a_note_at_the_provider_that_is_no_time_leaves_the_pause_with_the_period_that_is_paid(
    close_by: CloseBy,
) -> None:
    member = close_by.sandbox.member("paused")
    subscription = member.account().subscriptions[0]
    for noted in ("soon", "٣", "9" * 400):
        close_by.provider.v1.subscriptions.update(subscription.id, {"metadata": {"paid_until": noted}})
        close_by.parts.billing.mirror.refresh_account(member.person.account)
        pending = member.account().subscriptions[0].pending_change
        assert pending is not None
        assert pending.effective_at == subscription.current_period_end


def test_who_pays_keeps_access_between_a_plan_change_and_the_news_of_it(close_by: CloseBy) -> None:
    doctor = close_by.sandbox.member("doctor")
    before = subscription_of(doctor, "md")
    doctor.done(move(doctor, before.id, "patient"))
    waiting = subscription_of(doctor, "md")
    assert waiting.pending_change is not None
    at = waiting.pending_change.effective_at
    (entitled,) = entitlements_of([waiting], at)
    assert (entitled.plan.id, entitled.reason, entitled.until) == ("md", EntitlementReason.PAID, None)
