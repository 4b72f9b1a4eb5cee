"""What a change will cost, said before it is made, and whether it still holds."""

import msgspec
from sqlalchemy import insert, or_, select, update

from desktop.backend.billing.attempts import Attempt
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.problems import NotAllowedError, ProblemError
from desktop.backend.billing.provider.provider_errors import ProviderRefusedError
from desktop.backend.billing.quotes.quote_parts import PricedQuote
from desktop.backend.billing.quotes.quote_pricing import QuotePricing
from desktop.backend.billing.tables import quotes
from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.contract.problems import ProblemType, Refusal
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote, QuoteRequest


class Quotes:
    """Makes quotes and judges whether one can still be used."""

    def __init__(self, database: Database, mirror: Mirror, pricing: QuotePricing, clock: Clock) -> None:
        self._database = database
        self._mirror = mirror
        self._pricing = pricing
        self._clock = clock

    def make(self, account: str, request: QuoteRequest) -> Quote:
        """A quote. Raises ProblemError when there is no such thing to be had, or the rules do not allow it."""
        try:
            priced = self._pricing.priced(account, request)
        except ProviderRefusedError:
            if isinstance(request, PlanChangeQuoteRequest):
                self._mirror.refresh_subscription(account, request.subscription)
            priced = self._priced_at_last(account, request)
        return self._kept(account, priced)

    def confirmed(self, account: str, identifier: str, request: QuoteRequest) -> PricedQuote:
        """The quote that a customer agreed to. The caller holds the account's lock.

        Raises ProblemError (quote not usable), with the same question answered afresh, unless the customer would pay
        now exactly what it said.
        """
        kept = self._find(account, identifier)
        if kept is None or kept.quote.request != request or kept.quote.expires_at <= self._clock.now():
            raise self._unusable(account, request)
        try:
            present = self._pricing.priced(account, request, kept.proration_date)
        except ProviderRefusedError as error:
            raise self._unusable(account, request) from error
        if not kept.has_the_terms_of(present):
            raise self._unusable(account, request)
        return kept

    def question(self, account: str, identifier: str) -> QuoteRequest:
        """What a quote answered. Raises ProblemError (quote not usable) when the account has none such."""
        kept = self._find(account, identifier)
        if kept is None:
            raise _unusable(None)
        return kept.quote.request

    def take(self, account: str, identifier: str, attempt: Attempt) -> None:
        """Let nobody else use a quote. Raises ProblemError (quote not usable) when somebody has."""
        mine = or_(quotes.c.taken_by.is_(None), quotes.c.taken_by == attempt.key_hash)
        chosen = update(quotes).where(quotes.c.id == identifier, quotes.c.account == account, mine)
        with self._database.writing() as connection:
            taken = connection.execute(chosen.values(taken_by=attempt.key_hash)).rowcount == 1
        if not taken:
            kept = self._find(account, identifier)
            raise self._unusable(account, kept.quote.request) if kept else _unusable(None)

    def give_back(self, identifier: str, attempt: Attempt) -> None:
        """Let a quote be used again, because what it was taken for was declined."""
        chosen = update(quotes).where(quotes.c.id == identifier, quotes.c.taken_by == attempt.key_hash)
        with self._database.writing() as connection:
            connection.execute(chosen.values(taken_by=None))

    def _kept(self, account: str, priced: PricedQuote) -> Quote:
        quote = priced.quote
        row = {"id": quote.id, "account": account, "expires_at": quote.expires_at}
        with self._database.writing() as connection:
            connection.execute(insert(quotes).values(**row, value=msgspec.json.encode(priced)))
        return quote

    def _find(self, account: str, identifier: str) -> PricedQuote | None:
        query = select(quotes.c.value).where(quotes.c.id == identifier, quotes.c.account == account)
        with self._database.reading() as connection:
            value = connection.execute(query).scalar_one_or_none()
        return msgspec.json.decode(value, type=PricedQuote) if value is not None else None

    def _priced_at_last(self, account: str, request: QuoteRequest) -> PricedQuote:
        try:
            return self._pricing.priced(account, request)
        except ProviderRefusedError as error:
            raise NotAllowedError(Refusal.STATE_NOT_UNDERSTOOD) from error

    def _unusable(self, account: str, request: QuoteRequest) -> ProblemError:
        try:
            return _unusable(self._kept(account, self._pricing.priced(account, request)))
        except (ProblemError, ProviderRefusedError):
            return _unusable(None)


def _unusable(fresh: Quote | None) -> ProblemError:
    detail = "This offer has expired or no longer applies."
    detail += " Here is a new one." if fresh is not None else " Ask for a new one."
    return ProblemError(ProblemType.QUOTE_NOT_USABLE, detail, quote=fresh)
