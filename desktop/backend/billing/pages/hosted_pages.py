"""Pages of the payment provider: begun here, finished there, known by webhook."""

from contextlib import suppress
from datetime import timedelta
from hashlib import sha256
from typing import assert_never
from urllib.parse import urlencode

import stripe
from stripe.checkout import Session

from desktop.backend.billing.attempts import Attempt
from desktop.backend.billing.hosted_page_rows import HostedPageRows
from desktop.backend.billing.mirror.mapping import instant
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.problems import NotAllowedError, invalid, not_found, stale
from desktop.backend.billing.provider.gateway import StripeGateway, default_card_of
from desktop.backend.billing.provider.provider_errors import ProviderRefusedError, identifier_of
from desktop.backend.billing.provider.steps import SetDefaultCard, UseDefaultCard
from desktop.backend.billing.quotes.quotes import Quotes
from desktop.backend.clock import Clock
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageRequest, HostedPageStatus
from desktop.contract.problems import Refusal
from desktop.contract.quotes import NewSubscriptionQuoteRequest

DONE = "/hosted-pages/done"
SUBSCRIBED = "/hosted-pages/subscribed"
CANCELLED = "/hosted-pages/cancelled"
"""Where the provider's pages lead back to, on the billing service."""

REFERENCE = "page"
"""The query parameter that tells which page was cancelled: a secret from which the page's id follows."""

_INVOICE_PAGE_LIFE = timedelta(hours=24)
"""Stripe promises ten days for a freshly read address; afterwards the page is begun anew."""


class HostedPages:
    """Begins hosted pages and knows how far they came."""

    def __init__(
        self,
        rows: HostedPageRows,
        gateway: StripeGateway,
        mirror: Mirror,
        quotes: Quotes,
        clock: Clock,
        public_url: str,
    ) -> None:
        self._rows = rows
        self._gateway = gateway
        self._mirror = mirror
        self._quotes = quotes
        self._clock = clock
        self._public_url = public_url

    def begin(self, account: str, request: HostedPageRequest, attempt: Attempt) -> HostedPage:
        """A new page; the same attempt gives the same page.

        Raises ProblemError when there is nothing to do on such a page, or on other terms than those of its quote.
        """
        try:
            match request.purpose:
                case HostedPagePurpose.ADD_PAYMENT_METHOD:
                    return self._add_card(account, attempt)
                case HostedPagePurpose.SUBSCRIBE:
                    return self._subscribe(account, request, attempt)
                case HostedPagePurpose.PAY_INVOICE:
                    return self._pay(account, request, attempt)
                case _:
                    assert_never(request.purpose)
        except ProviderRefusedError as error:
            raise stale() from error

    def find(self, account: str, identifier: str) -> HostedPage:
        """How far a page of an account came. Raises ProblemError when the account has none such."""
        page = self._rows.find(account, identifier)
        if page is None:
            raise not_found("page")
        return page

    def settle(self, session_id: str) -> None:
        """Take over what came of a page, after its event: first what it brought, then that the page is complete."""
        session = self._session(session_id)
        account = self._mirror.account_of_customer(identifier_of(session.customer)) if session is not None else None
        if session is not None and account is not None:
            with self._mirror.holding(account):
                self._settle_held(account, session)

    def cancel(self, reference: str) -> HostedPage | None:
        """Close the page that a reference tells, because its customer went back; the page as it was left.

        A reference that tells no page is one of a page long gone. Raises ProblemError when the provider cannot be
        asked; the page closes by itself then.
        """
        identifier = _page_id(reference)
        session = self._rows.session_of(identifier)
        if session is None:
            return None
        self._expire(session)
        self.settle(session)
        return self._rows.with_id(identifier)

    def _session(self, session_id: str) -> Session | None:
        try:
            return self._gateway.checkout_session(session_id)
        except ProviderRefusedError:
            # The provider does not know the page any more, so nothing will ever come of it.
            self._rows.end(session_id, HostedPageStatus.EXPIRED)
            return None

    def _settle_held(self, account: str, session: Session) -> None:
        if session.status == "complete":
            self._take_over(account, session)
        if session.status in ("complete", "expired"):
            self._rows.end(session.id, HostedPageStatus(session.status))

    def _expire(self, session: str) -> None:
        with suppress(ProviderRefusedError):  # it is not open any more, and is read next as what it is
            self._gateway.expire_checkout_session(session)

    def _add_card(self, account: str, attempt: Attempt) -> HostedPage:
        reference = _reference(attempt)
        session = self._gateway.begin_adding_card(
            self._mirror.customer_of(account), *self._ways_back(DONE, reference), attempt.provider_key("page")
        )
        return self._kept(account, reference, session, HostedPagePurpose.ADD_PAYMENT_METHOD, None)

    def _subscribe(self, account: str, request: HostedPageRequest, attempt: Attempt) -> HostedPage:
        if request.quote is None:
            raise invalid("To subscribe, name a quote.")
        question = self._quotes.question(account, request.quote)
        if not isinstance(question, NewSubscriptionQuoteRequest):
            raise invalid("To subscribe, name a quote for a new subscription.")
        # Of several that are begun at once, only the last one must be left to subscribe on.
        with self._mirror.holding(account):
            self._close_earlier(account, question.plan, reference := _reference(attempt))
            terms = self._quotes.confirmed(account, request.quote, question)
            session = self._gateway.begin_subscribing(
                self._mirror.customer_of(account),
                terms.price,
                request.quote,
                *self._ways_back(SUBSCRIBED, reference),
                attempt.provider_key("page"),
            )
            return self._kept(account, reference, session, HostedPagePurpose.SUBSCRIBE, question.plan)

    def _close_earlier(self, account: str, plan: str, reference: str) -> None:
        own = self._rows.session_of(_page_id(reference))
        for earlier in self._rows.open_sessions(account, plan):
            if earlier != own:  # an earlier attempt with the same key, whose answer was lost, made the same page
                self._expire(earlier)
                if (session := self._session(earlier)) is not None:
                    self._settle_held(account, session)

    def _pay(self, account: str, request: HostedPageRequest, attempt: Attempt) -> HostedPage:
        if request.invoice is None:
            raise invalid("To pay an invoice, name it.")
        # Whoever is told of the payment waits, and then finds the page to end.
        with self._mirror.holding(account):
            if not self._mirror.has_invoice(account, request.invoice):
                raise not_found("invoice")
            source = self._mirror.refresh_invoice_held(account, request.invoice)
            if source is None or source.status != "open" or not source.hosted_invoice_url:
                raise NotAllowedError(Refusal.NOTHING_TO_PAY)
            page = HostedPage(
                id=_page_id(_reference(attempt)),
                purpose=HostedPagePurpose.PAY_INVOICE,
                status=HostedPageStatus.OPEN,
                expires_at=self._clock.now() + _INVOICE_PAGE_LIFE,
                url=source.hosted_invoice_url,
            )
            self._rows.add(account, page, {"invoice": source.id})
            return page

    def _ways_back(self, done: str, reference: str) -> tuple[str, str]:
        return self._public_url + done, f"{self._public_url}{CANCELLED}?{urlencode({REFERENCE: reference})}"

    def _kept(
        self, account: str, reference: str, session: Session, purpose: HostedPagePurpose, plan: str | None
    ) -> HostedPage:
        page = HostedPage(
            id=_page_id(reference),
            purpose=purpose,
            status=HostedPageStatus.OPEN,
            expires_at=instant(session.expires_at),
            url=session.url,
        )
        self._rows.add(account, page, {"session": session.id, "plan": plan})
        return page

    def _take_over(self, account: str, session: Session) -> None:
        customer = identifier_of(session.customer)
        card = _card_in(session)
        subscription = identifier_of(session.subscription)
        if subscription:
            # One card pays for everything: the one that Checkout sets for this subscription alone must not stay.
            card = identifier_of(self._gateway.subscription(subscription).default_payment_method)
        if card and default_card_of(self._gateway.customer(customer)) is None:
            step = SetDefaultCard(customer=customer, payment_method=card)
            self._gateway.take(step, f"{session.id}-default")
        if subscription:
            if card:
                self._gateway.take(UseDefaultCard(subscription=subscription), f"{session.id}-own-card")
            self._mirror.refresh_subscription_held(account, subscription)
            self._mirror.refresh_invoices_held(account)
        self._mirror.refresh_customer_held(account)


def _card_in(session: Session) -> str:
    intent = session.setup_intent
    return identifier_of(intent.payment_method) if isinstance(intent, stripe.SetupIntent) else ""


def _reference(attempt: Attempt) -> str:
    return sha256(attempt.provider_key("reference").encode()).hexdigest()


def _page_id(reference: str) -> str:
    return f"page_{sha256(reference.encode()).hexdigest()[:32]}"
