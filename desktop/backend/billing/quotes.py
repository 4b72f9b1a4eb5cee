"""What a change will cost, said before it is made."""

from datetime import datetime, timedelta
from secrets import token_urlsafe

import msgspec
from sqlalchemy import insert, select

from desktop.backend.billing.mirror import Mirror
from desktop.backend.billing.price_list import PriceList
from desktop.backend.billing.problems import NotAllowedError, ProblemError, not_found
from desktop.backend.billing.tables import quotes
from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.contract.account import Charge, Interval, PendingChangeKind, Subscription
from desktop.contract.actions import Downgrade
from desktop.contract.catalogue import Catalogue, PlanOffer
from desktop.contract.dates import billing_day
from desktop.contract.eligibility import downgrade_refusal
from desktop.contract.money import Money
from desktop.contract.problems import ProblemType, Refusal
from desktop.contract.quotes import Quote, QuoteRequest

LIFE = timedelta(minutes=15)


class Quotes:
    """Makes quotes and judges whether one can still be used."""

    def __init__(
        self, database: Database, mirror: Mirror, prices: PriceList, catalogue: Catalogue, clock: Clock
    ) -> None:
        self._database = database
        self._mirror = mirror
        self._prices = prices
        self._catalogue = catalogue
        self._clock = clock

    def make(self, account_id: str, request: QuoteRequest) -> Quote:
        """A quote for a lower plan from the next period on; nothing is due now.

        Raises ProblemError when there is no such subscription or plan, or when the rules do not allow the change.
        """
        account = self._mirror.account(account_id)
        subscription = account.subscription(request.subscription) if account else None
        if subscription is None:
            raise not_found("subscription")
        offer = self._catalogue.offer(request.plan)
        if offer is None:
            raise ProblemError(ProblemType.NOT_FOUND, "There is no such plan.")
        if refusal := _refusal(subscription, offer):
            raise NotAllowedError(refusal)
        quote = self._priced(subscription, offer)
        row = {"id": quote.id, "account": account_id, "expires_at": quote.expires_at}
        with self._database.writing() as connection:
            connection.execute(insert(quotes).values(**row, value=msgspec.json.encode(quote)))
        return quote

    def _priced(self, subscription: Subscription, offer: PlanOffer) -> Quote:
        source = self._prices.price_of(offer.plan.id, subscription.interval)
        price = Money(source.unit_amount or 0, source.currency)
        day = billing_day(subscription.current_period_end)
        return Quote(
            id=f"quote_{token_urlsafe(18)}",
            subscription=subscription.id,
            based_on=subscription.revision,
            plan=offer.plan,
            interval=subscription.interval,
            price=price,
            due_now=Money(0, price.currency),
            lines=(),
            next_charge=Charge(amount=price, on=day),
            effective_at=subscription.current_period_end,
            effective_on=day,
            expires_at=self._clock.now() + LIFE,
        )

    def require_usable(self, account: str, action: Downgrade, subscription: Subscription) -> None:
        """Refuse a downgrade whose terms are not those of a fresh quote for this very state."""
        query = select(quotes.c.value).where(quotes.c.id == action.quote, quotes.c.account == account)
        with self._database.reading() as connection:
            value = connection.execute(query).scalar_one_or_none()
        quote = msgspec.json.decode(value, type=Quote) if value is not None else None
        if quote is None or not _fits(quote, action, subscription, self._clock.now()):
            raise ProblemError(
                ProblemType.QUOTE_NOT_USABLE, "This offer has expired or no longer applies. Ask for a new one."
            )


def _fits(quote: Quote, action: Downgrade, subscription: Subscription, now: datetime) -> bool:
    return (
        quote.subscription == action.subscription
        and quote.plan.id == action.plan
        and quote.based_on == subscription.revision
        and now < quote.expires_at
    )


def _refusal(subscription: Subscription, offer: PlanOffer) -> Refusal | None:
    if hindrance := downgrade_refusal(subscription):
        return hindrance
    known = subscription.interval is not Interval.UNKNOWN and offer.price(subscription.interval) is not None
    if not known or offer.plan.rank >= subscription.plan.rank:
        return Refusal.NOT_A_LOWER_PLAN
    pending = subscription.pending_change
    if pending is not None and pending.kind is PendingChangeKind.PLAN_CHANGE and pending.plan == offer.plan:
        return Refusal.CHANGE_ALREADY_SCHEDULED
    return None
