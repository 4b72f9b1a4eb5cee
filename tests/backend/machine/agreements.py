"""The ledger model: what the customer agreed to pay, and what they were told that a renewal would cost.

Every invoice that asks for money must be one of these, and nothing that was agreed to is asked for twice.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum

from desktop.contract.account import Account, Charge
from desktop.contract.dates import billing_day
from tests.backend.machine.books import Bill, Books


class Matter(Enum):
    """What is paid for; the value is Stripe's `billing_reason` of its invoice."""

    PLAN_CHANGE = "subscription_update"
    SUBSCRIPTION = "subscription_create"
    CREDITS = "manual"


@dataclass(frozen=True)
class Agreement:
    """A quote that the customer said yes to. `amount` is in minor units."""

    quote: str
    matter: Matter
    amount: int


@dataclass(frozen=True)
class Announcement:
    """What an account said at a moment that each subscription would be charged next."""

    at: datetime
    charges: dict[str, Charge]


@dataclass
class Agreements:
    """What was agreed to and announced, and which invoices have been accounted for by it."""

    open: list[Agreement] = field(default_factory=list)
    announced: list[Announcement] = field(default_factory=list)
    accounted: set[str] = field(default_factory=set)

    def begin(self, books: Books) -> None:
        """What happened before the story is not judged."""
        self.accounted = {bill.id for bill in books.bills if bill.status != "draft"}

    def agree(self, agreement: Agreement) -> None:
        """The customer says yes; what costs nothing needs no yes."""
        if agreement.amount > 0:
            self.open.append(agreement)

    def withdraw(self, agreement: Agreement) -> None:
        """The customer was told that nothing came of it, or went away before they paid."""
        if agreement in self.open:
            self.open.remove(agreement)

    def hear(self, account: Account) -> None:
        """Remember what the account announces."""
        charges = {item.id: item.next_charge for item in account.subscriptions if item.next_charge is not None}
        self.announced.append(Announcement(account.as_of, charges))

    def account_for(self, books: Books) -> None:
        """Fails when somebody is asked for what they neither agreed to nor were told, or twice."""
        for bill in sorted(books.bills, key=lambda bill: bill.created):
            if bill.id in self.accounted or bill.status == "draft":
                continue
            if bill.reason == "subscription_cycle" and bill.status != "void":
                self._was_announced(bill)
            elif bill.demands or books.charges_of(bill):
                self._was_agreed_to(bill)
            self.accounted.add(bill.id)

    def all_kept(self) -> None:
        """Fails when something that was confirmed as done was never asked for."""
        assert not self.open, f"confirmed, but not charged: {self.open}"

    def _was_agreed_to(self, bill: Bill) -> None:
        found = [item for item in self.open if item.matter.value == bill.reason and item.amount == bill.due]
        assert found, f"nobody agreed to {bill}; open are {self.open}"
        self.open.remove(found[0])

    def _was_announced(self, bill: Bill) -> None:
        created = datetime.fromtimestamp(bill.created, UTC)
        before = [item for item in self.announced if item.at <= created]
        charge = before[-1].charges.get(bill.subscription) if before else None
        assert charge is not None, f"no renewal was announced: {bill}"
        assert charge.on == billing_day(created), f"announced for {charge.on}: {bill}"
        assert charge.amount.amount == bill.due, f"announced was {charge.amount.amount}: {bill}"
