"""What the payment provider has of a customer, read through its own SDK."""

from dataclasses import dataclass
from typing import Any

import stripe


@dataclass(frozen=True)
class Charge:
    """Money that came in, in minor units."""

    id: str
    intent: str
    amount: int
    refunded: int


@dataclass(frozen=True)
class Bill:
    """An invoice, in minor units; `credits` is how many it buys, `intents` what was to pay it."""

    id: str
    status: str
    reason: str
    created: int
    total: int
    due: int
    paid: int
    lines: int
    balance_before: int
    balance_after: int | None
    subscription: str
    credits: int
    intents: tuple[str, ...]

    @property
    def demands(self) -> bool:
        """Whether the customer is asked for money, or was."""
        return self.status in ("open", "paid", "uncollectible") and self.due > 0


@dataclass(frozen=True)
class Books:
    """All of it at one moment. `balance` is negative when the customer has something to their credit."""

    customer: stripe.Customer
    charges: tuple[Charge, ...]
    bills: tuple[Bill, ...]
    subscriptions: tuple[stripe.Subscription, ...]
    tax_ids: tuple[stripe.TaxId, ...]
    cards: tuple[str, ...]
    refunds: int
    balance_moves: int

    @property
    def default_card(self) -> str | None:
        """The id of the card that pays for everything."""
        settings = self.customer.invoice_settings
        return name_of(settings.default_payment_method) if settings and settings.default_payment_method else None

    def bill(self, identifier: str) -> Bill:
        """The invoice with this id."""
        return next(bill for bill in self.bills if bill.id == identifier)

    def charges_of(self, bill: Bill) -> list[Charge]:
        """The charges that paid an invoice."""
        return [charge for charge in self.charges if charge.intent in bill.intents]


def name_of(reference: Any) -> str:
    """The id of what is told by its id or as a whole."""
    return reference if isinstance(reference, str) else str(getattr(reference, "id", "") or "")


def customer_with(provider: stripe.StripeClient, email: str) -> str:
    """The id of the customer with an e-mail address that only they have."""
    (found,) = provider.v1.customers.list({"email": email, "limit": 2}).data
    return found.id


def read_books(provider: stripe.StripeClient, customer: str) -> Books:
    """Everything of one customer."""
    charges = list(provider.v1.charges.list({"customer": customer, "limit": 100}).auto_paging_iter())
    bills = provider.v1.invoices.list({"customer": customer, "limit": 100})
    moves = provider.v1.customers.balance_transactions.list(customer, {"limit": 100})
    refunded = [charge.id for charge in charges if charge.amount_refunded]
    return Books(
        customer=provider.v1.customers.retrieve(customer),
        charges=tuple(_charge(charge) for charge in charges if charge.status == "succeeded" and charge.captured),
        bills=tuple(_bill(provider, bill) for bill in bills.auto_paging_iter()),
        subscriptions=tuple(
            provider.v1.subscriptions.list(
                {"customer": customer, "status": "all", "limit": 100, "expand": ["data.schedule"]}
            ).auto_paging_iter()
        ),
        tax_ids=tuple(provider.v1.customers.tax_ids.list(customer).data),
        cards=tuple(card.id for card in provider.v1.customers.payment_methods.list(customer, {"limit": 100}).data),
        refunds=sum(_refunded(provider, charge) for charge in refunded),
        balance_moves=sum(move.amount for move in moves.auto_paging_iter()),
    )


def _charge(source: stripe.Charge) -> Charge:
    return Charge(source.id, name_of(source.payment_intent), source.amount_captured, source.amount_refunded)


def _refunded(provider: stripe.StripeClient, charge: str) -> int:
    made = provider.v1.refunds.list({"charge": charge, "limit": 100}).auto_paging_iter()
    return sum(refund.amount for refund in made if refund.status in ("succeeded", "pending"))


def _bill(provider: stripe.StripeClient, source: stripe.Invoice) -> Bill:
    details = source.parent.subscription_details if source.parent is not None else None
    payments = provider.v1.invoice_payments.list({"invoice": str(source.id)}).data if source.amount_due else []
    told = source.metadata.to_dict() if source.metadata is not None else {}
    return Bill(
        id=str(source.id),
        status=source.status or "",
        reason=source.billing_reason or "",
        created=source.created,
        total=source.total,
        due=source.amount_due,
        paid=source.amount_paid,
        lines=sum(line.amount for line in source.lines.auto_paging_iter()),
        balance_before=source.starting_balance,
        balance_after=source.ending_balance,
        subscription=name_of(details.subscription) if details is not None else "",
        credits=int(told.get("credits", 0)),
        intents=tuple(name_of(payment.payment.payment_intent) for payment in payments),
    )
