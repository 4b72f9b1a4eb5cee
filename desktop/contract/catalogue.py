"""What is for sale and under which rules, as the backend publishes it."""

from typing import Annotated

import msgspec

from desktop.contract.account import Identifier, Interval, Plan, ShortText
from desktop.contract.money import Money


class Price(msgspec.Struct, frozen=True, kw_only=True):
    """What a plan costs for one interval."""

    interval: Interval
    amount: Money


class PlanOffer(msgspec.Struct, frozen=True, kw_only=True):
    """One plan with its prices; `features` are sentences for people."""

    plan: Plan
    prices: tuple[Price, ...]
    features: tuple[ShortText, ...] = ()

    def price(self, interval: Interval) -> Money | None:
        """What this plan costs for an interval, or None when it is not sold so."""
        return next((item.amount for item in self.prices if item.interval is interval), None)


class CreditPack(msgspec.Struct, frozen=True, kw_only=True):
    """Credits that are bought at once."""

    id: Identifier
    name: ShortText
    credits: Annotated[int, msgspec.Meta(gt=0)]
    price: Money


class CreditUse(msgspec.Struct, frozen=True, kw_only=True):
    """What credits buy. `id` is the purpose that the credit ledger names."""

    id: Identifier
    name: ShortText
    description: ShortText
    credits: Annotated[int, msgspec.Meta(gt=0)]
    """What one use costs."""


class Policies(msgspec.Struct, frozen=True, kw_only=True):
    """The product's rules in sentences for people."""

    cancellation: ShortText
    data_deletion: ShortText
    pause: ShortText
    downgrade: ShortText
    refunds: ShortText


class Links(msgspec.Struct, frozen=True, kw_only=True):
    """Pages of the web dashboard that the application opens in the browser, and where to ask for help."""

    pricing: ShortText
    profile: ShortText
    invoices: ShortText
    credits: ShortText
    help: ShortText
    playground: ShortText
    support_email: ShortText


class Catalogue(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is sold. `version` is the ETag of `GET /v1/catalogue`.

    `is_demo` says that the prices are inventions of the sandbox.
    """

    version: Identifier
    is_demo: bool
    offers: tuple[PlanOffer, ...]
    policies: Policies
    links: Links
    credit_packs: tuple[CreditPack, ...] = ()
    credit_uses: tuple[CreditUse, ...] = ()
    accepted_cards: tuple[ShortText, ...] = ()
    """Brands and wallets, such as Visa and Apple Pay."""

    def credit_pack(self, pack_id: str) -> CreditPack | None:
        """The credit pack with this id, or None when it is not sold."""
        return next((item for item in self.credit_packs if item.id == pack_id), None)

    def offer(self, plan_id: str) -> PlanOffer | None:
        """The offer of a plan, or None when it is not sold."""
        return next((item for item in self.offers if item.plan.id == plan_id), None)

    def lower_plans(self, plan: Plan, interval: Interval) -> tuple[PlanOffer, ...]:
        """The plans below one that are sold for the same interval, the nearest first."""
        lower = [o for o in self.offers if o.plan.rank < plan.rank and o.price(interval) is not None]
        return tuple(sorted(lower, key=lambda offer: -offer.plan.rank))
