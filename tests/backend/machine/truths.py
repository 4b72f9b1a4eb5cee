"""What must be true after every step, whatever went wrong in it."""

from collections import Counter
from datetime import UTC, datetime

import requests
import stripe

from desktop.contract.account import (
    Account,
    EntitlementReason,
    PendingChangeKind,
    Subscription,
    SubscriptionStatus,
)
from desktop.contract.credits import CreditEntry, CreditEntryKind
from desktop.contract.invoices import Invoice
from tests.backend.machine.books import Bill, Books, name_of
from tests.backend.running_sandbox import Sandbox


def money_in_is_money_out(books: Books) -> None:
    """Each invoice was paid by one charge of exactly its amount, and every charge paid an invoice."""
    for bill in books.bills:
        _adds_up(bill)
        charges = books.charges_of(bill)
        assert len(charges) <= 1, f"charged twice for {bill}: {charges}"
        assert sum(charge.amount for charge in charges) == bill.paid, f"{bill} says other than {charges}"
        if bill.status == "paid":
            assert bill.paid == bill.due, f"paid other than asked for: {bill}"
    begun = [bill for bill in books.bills if bill.status == "draft" and bill.reason == "manual"]
    assert not begun, f"begun and never finished, or begun twice: {begun}"
    intents = {intent for bill in books.bills for intent in bill.intents}
    stray = [charge for charge in books.charges if charge.intent not in intents]
    assert not stray, f"charged without an invoice: {stray}"
    assert sum(charge.refunded for charge in books.charges) == books.refunds
    assert (books.customer.balance or 0) == books.balance_moves, "the balance is not the sum of its entries"


def _adds_up(bill: Bill) -> None:
    assert bill.lines == bill.total, f"the lines do not add up: {bill}"
    if bill.status == "draft" or bill.balance_after is None:
        return
    assert bill.total - bill.due == bill.balance_after - bill.balance_before, f"the balance does not add up: {bill}"


def each_key_has_one_effect(sandbox: Sandbox, account: str) -> None:
    """Nothing was done twice under one idempotency key."""
    answer = requests.get(f"{sandbox.control}/ledger", params={"account": account}, timeout=30)
    answer.raise_for_status()
    keys = Counter(effect["key_hash"] for effect in answer.json())
    assert all(count == 1 for count in keys.values()), keys.most_common(3)


def mirror_is_stripe(account: Account, books: Books) -> None:
    """The account says what Stripe has."""
    told = {item.id: _told(item) for item in account.subscriptions}
    assert told == {source.id: _had(source) for source in books.subscriptions}
    assert {card.id for card in account.payment_methods} == set(books.cards)
    default = account.default_payment_method
    assert (default.id if default else None) == books.default_card
    details, customer = account.billing_details, books.customer
    assert details.name == (customer.name or "")
    assert details.address.city == ((customer.address.city if customer.address else "") or "")
    assert {(item.id, item.type, item.value, item.status.value) for item in details.tax_ids} == {
        (item.id, item.type, item.value, item.verification.status if item.verification else "unavailable")
        for item in books.tax_ids
    }


def _told(item: Subscription) -> tuple[object, ...]:
    pending = item.pending_change.kind if item.pending_change else None
    return (
        item.status.value,
        item.price.amount,
        item.interval.value,
        int(item.current_period_start.timestamp()),
        int(item.current_period_end.timestamp()),
        pending,
    )


def _had(source: stripe.Subscription) -> tuple[object, ...]:
    item = source.items.data[0]
    interval = item.price.recurring.interval if item.price.recurring is not None else ""
    return (
        source.status,
        item.price.unit_amount,
        interval,
        item.current_period_start,
        item.current_period_end,
        _pending(source) if source.status in ("active", "trialing", "past_due") else None,
    )


def _pending(source: stripe.Subscription) -> PendingChangeKind | None:
    if source.cancel_at_period_end or source.cancel_at:
        return PendingChangeKind.CANCELLATION
    if source.pause_collection is not None:
        return PendingChangeKind.PAUSE
    start = source.items.data[0].current_period_start
    phases = getattr(source.schedule, "phases", [])
    return PendingChangeKind.PLAN_CHANGE if any(phase.start_date > start for phase in phases) else None


def history_is_stripe(history: list[Invoice], books: Books) -> None:
    """The invoice history says what Stripe has."""
    told = {item.id: (item.status.value, item.total.amount, item.amount_due.amount) for item in history}
    assert told == {bill.id: (bill.status, bill.total, bill.due) for bill in books.bills}
    for item in history:
        assert item.amount_paid.amount == books.bill(item.id).paid, (item, books.bill(item.id))
        refunded = sum(charge.refunded for charge in books.charges_of(books.bill(item.id)))
        assert item.amount_refunded.amount == refunded, item


def access_follows_payment(account: Account, books: Books) -> None:
    """What may be used is what was paid for, or is being retried; what rests or ended may not."""
    entitled = {item.subscription: item for item in account.entitlements}
    assert len(entitled) == len(account.entitlements)
    assert set(entitled) <= {item.id for item in account.subscriptions}
    for subscription in account.subscriptions:
        found = entitled.get(subscription.id)
        expected = _reason(subscription, account.as_of)
        assert (found.reason if found else None) is expected, (subscription, found)
        if found is not None and expected is EntitlementReason.PAID:
            _was_paid(subscription, books)


def _reason(item: Subscription, now: datetime) -> EntitlementReason | None:
    pending = item.pending_change
    if item.status is SubscriptionStatus.PAST_DUE:
        return EntitlementReason.PAYMENT_RETRIED
    if item.status not in (SubscriptionStatus.ACTIVE, SubscriptionStatus.TRIALING):
        return None
    if pending is None or pending.kind is PendingChangeKind.PLAN_CHANGE:
        return EntitlementReason.PAID
    if pending.access_ended_on is not None or pending.effective_at <= now:
        return None
    cancelling = pending.kind is PendingChangeKind.CANCELLATION
    return EntitlementReason.CANCELLING if cancelling else EntitlementReason.PAUSING


def _was_paid(subscription: Subscription, books: Books) -> None:
    source = next(item for item in books.subscriptions if item.id == subscription.id)
    latest = [bill for bill in books.bills if bill.id == name_of(source.latest_invoice)]
    for bill in latest:
        fresh = datetime.fromtimestamp(bill.created, UTC)
        assert bill.status in ("paid", "draft", "void") or source.pending_update is not None, (fresh, bill)


def credits_add_up(balance: int, ledger: list[CreditEntry], books: Books) -> None:
    """Every entry leads from one balance to the next, and each paid purchase was granted exactly once.

    `ledger` has the newest entry first. A refund takes back its share of the purchase, but never what was spent
    before: the balance is never below nothing.
    """
    before = 0
    for entry in reversed(ledger):
        assert entry.balance == before + entry.credits, f"the ledger jumps at {entry}"
        assert entry.balance >= 0, f"below nothing at {entry}"
        before = entry.balance
    assert balance == before, "the balance is not what the ledger says"
    bought = Counter(entry.invoice for entry in ledger if entry.kind is CreditEntryKind.PURCHASE)
    paid = {bill.id: bill for bill in books.bills if bill.credits and bill.status == "paid"}
    assert bought == Counter(paid.keys()), "granted other than what was paid for"
    for bill in paid.values():
        _taken_back(bill, [entry for entry in ledger if entry.invoice == bill.id], books)


def _taken_back(bill: Bill, entries: list[CreditEntry], books: Books) -> None:
    granted = sum(entry.credits for entry in entries if entry.kind is CreditEntryKind.PURCHASE)
    assert granted == bill.credits, f"granted {granted} for {bill}"
    taken = -sum(entry.credits for entry in entries if entry.kind is CreditEntryKind.REFUND)
    refunded = sum(charge.refunded for charge in books.charges_of(bill))
    share = min(bill.credits, bill.credits * refunded // max(1, bill.paid))
    assert 0 <= taken <= share, f"took back {taken} for {refunded} of {bill}"
    short = [entry for entry in entries if entry.kind is CreditEntryKind.REFUND and entry.balance > 0]
    if refunded and short and short[0] is entries[0]:
        assert taken == share, f"took back {taken} of {share} though there was more: {bill}"
