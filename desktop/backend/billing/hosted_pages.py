"""Pages of the payment provider: begun here, finished there, known by webhook."""

from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

import msgspec
import stripe
from sqlalchemy import Row, insert, select, update
from stripe.checkout import Session

from desktop.backend.billing.gateway import ProviderRefusedError, StripeGateway, identifier_of
from desktop.backend.billing.idempotency import Attempt
from desktop.backend.billing.locks import AccountLocks
from desktop.backend.billing.mapping import instant
from desktop.backend.billing.mirror import Mirror
from desktop.backend.billing.problems import not_found
from desktop.backend.billing.steps import SetDefaultCard
from desktop.backend.billing.tables import hosted_pages
from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageRequest, HostedPageStatus

DONE = "/hosted-pages/done"
CANCELLED = "/hosted-pages/cancelled"
"""Where the provider's pages lead back to, on the billing service."""

REFERENCE = "page"
"""The query parameter that tells which page was cancelled: a secret from which the page's id follows."""


class HostedPages:
    """Begins hosted pages and knows how far they came."""

    def __init__(
        self,
        database: Database,
        gateway: StripeGateway,
        mirror: Mirror,
        locks: AccountLocks,
        clock: Clock,
        public_url: str,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._mirror = mirror
        self._locks = locks
        self._clock = clock
        self._public_url = public_url

    def begin(self, account: str, request: HostedPageRequest, attempt: Attempt) -> HostedPage:
        """A new page on which the customer adds a card; the same attempt gives the same page."""
        reference = _digest(attempt.provider_key("reference"))
        session = self._gateway.begin_adding_card(
            self._mirror.customer_of(account),
            self._public_url + DONE,
            f"{self._public_url}{CANCELLED}?{urlencode({REFERENCE: reference})}",
            attempt.provider_key("page"),
        )
        page = HostedPage(
            id=_page_id(reference),
            purpose=request.purpose,
            status=HostedPageStatus.OPEN,
            expires_at=instant(session.expires_at),
            url=session.url,
        )
        row = {
            "id": page.id,
            "account": account,
            "session": session.id,
            "purpose": page.purpose.value,
            "status": page.status.value,
            "expires_at": page.expires_at,
            "url": page.url,
        }
        with self._database.writing() as connection:
            known = connection.execute(select(hosted_pages.c.id).where(hosted_pages.c.id == page.id)).first()
            if known is None:
                connection.execute(insert(hosted_pages).values(row))
        return page

    def find(self, account: str, identifier: str) -> HostedPage:
        """How far a page of an account came. Raises ProblemError when the account has none such."""
        query = select(hosted_pages).where(hosted_pages.c.id == identifier, hosted_pages.c.account == account)
        with self._database.reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise not_found("page")
        return _page_of(row, self._clock.now())

    def settle(self, session_id: str) -> None:
        """Take over what came of a page, after its event: first the card, then that the page is complete."""
        try:
            session = self._gateway.checkout_session(session_id)
        except ProviderRefusedError:
            # The provider does not know the page any more, so nothing will ever come of it.
            self._end(session_id, HostedPageStatus.EXPIRED)
            return
        account = self._mirror.account_of_customer(identifier_of(session.customer))
        if account is None:
            return
        if session.status == "complete":
            with self._locks.holding(account):
                self._use_as_first_card(session)
                self._mirror.refresh_cards_held(account)
        if session.status in ("complete", "expired"):
            self._end(session_id, HostedPageStatus(session.status))

    def cancel(self, reference: str) -> HostedPageStatus:
        """Close the page that a reference tells, because its customer went back; how far it had come.

        A reference that tells no page is one of a page long gone. Raises ProblemError when the provider cannot be
        asked; the page closes by itself then.
        """
        chosen = hosted_pages.c.id == _page_id(reference)
        with self._database.reading() as connection:
            row = connection.execute(select(hosted_pages.c.session).where(chosen)).first()
        if row is None:
            return HostedPageStatus.EXPIRED
        with suppress(ProviderRefusedError):  # it is not open any more, and is read below as what it is
            self._gateway.expire_checkout_session(row.session)
        self.settle(row.session)
        with self._database.reading() as connection:
            return HostedPageStatus(connection.execute(select(hosted_pages.c.status).where(chosen)).scalar_one())

    def _end(self, session_id: str, status: HostedPageStatus) -> None:
        ended = update(hosted_pages).where(hosted_pages.c.session == session_id)
        with self._database.writing() as connection:
            connection.execute(ended.values(status=status.value, url=None))

    def _use_as_first_card(self, session: Session) -> None:
        customer = identifier_of(session.customer)
        intent = session.setup_intent
        card = identifier_of(intent.payment_method) if isinstance(intent, stripe.SetupIntent) else ""
        if card and self._gateway.default_card(customer) is None:
            step = SetDefaultCard(customer=customer, payment_method=card)
            self._gateway.take(step, f"{session.id}-default")


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _page_id(reference: str) -> str:
    return f"page_{_digest(reference)[:32]}"


def _page_of(row: Row[Any], now: datetime) -> HostedPage:
    status = HostedPageStatus(row.status)
    expires_at = row.expires_at.replace(tzinfo=UTC)
    if status is HostedPageStatus.OPEN and expires_at <= now:
        status = HostedPageStatus.EXPIRED
    page = HostedPage(
        id=row.id,
        purpose=HostedPagePurpose(row.purpose),
        status=status,
        expires_at=expires_at,
        url=row.url,
    )
    return page if status is HostedPageStatus.OPEN else msgspec.structs.replace(page, url=None)
