"""The billing API over HTTP."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol, TypeVar
from urllib.parse import quote as quote_path
from urllib.parse import urlencode

import msgspec

from desktop.client import messages
from desktop.client.decoding import understood
from desktop.client.pdf_reply import ASK_FOR_PDF, pdf_in
from desktop.client.transport import Reply, Transport
from desktop.client.triage import failure
from desktop.contract.account import Account
from desktop.contract.actions import Action
from desktop.contract.catalogue import Catalogue
from desktop.contract.credits import CreditPage
from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
from desktop.contract.invoices import InvoiceDetails, InvoicePage
from desktop.contract.quotes import CreditPurchaseQuoteRequest, Quote, QuoteRequest
from desktop.contract.routes import (
    ACCOUNT,
    CATALOGUE,
    CREDIT_ENTRIES,
    HOSTED_PAGES,
    IDEMPOTENCY_KEY,
    IF_MATCH,
    INVOICES,
    QUOTES,
    SUPPORT_REQUESTS,
    change_request,
)
from desktop.contract.support import SupportRequest, SupportRequestDraft
from desktop.core.failures import SignInNeeded
from desktop.core.ports import AccountReply, Clock

Result = TypeVar("Result")
_NOT_MODIFIED = 304
_IF_NONE_MATCH = "If-None-Match"
_REPLAYED = "Idempotent-Replayed"
_PAGE = 100
"""How many invoices or credit entries are asked for at once: the most that the service gives."""


class AccessTokens(Protocol):
    """Where access tokens come from."""

    def current(self) -> str:
        """A token that has not run out. Raises `SignInNeeded`, `Unreachable`, `VaultFailure`."""

    def instead_of(self, refused: str) -> str:
        """Another token for one that the server refused; asked at the same time by many, it is fetched once."""


class HttpBillingApi:
    """Implements `core.ports.BillingApi`: the billing API as one account.

    An answer about any other account is thrown away as `Unintelligible`.
    """

    def __init__(self, transport: Transport, tokens: AccessTokens, account_id: str, clock: Clock) -> None:
        self._transport = transport
        self._tokens = tokens
        self._account_id = account_id
        self._clock = clock

    def authorize(self) -> None:
        """See `core.ports.BillingApi`."""
        self._tokens.current()

    def account(self, known_version: int | None) -> AccountReply:
        """See `core.ports.BillingApi`."""
        headers = {} if known_version is None else {_IF_NONE_MATCH: f'"{known_version}"'}
        return self._account_reply("GET", ACCOUNT, headers)

    def catalogue(self, known_version: str | None) -> Catalogue | None:
        """See `core.ports.BillingApi`."""
        headers = {} if known_version is None else {_IF_NONE_MATCH: f'"{known_version}"'}
        reply = self._sent("GET", CATALOGUE, headers)
        return None if reply.status == _NOT_MODIFIED else decoded(reply, Catalogue, self._transport)

    def quote(self, request: QuoteRequest, idempotency_key: str) -> Quote:
        """See `core.ports.BillingApi`."""
        body = msgspec.json.encode(request)
        reply = self._sent("POST", QUOTES, {IDEMPOTENCY_KEY: idempotency_key}, body)
        quote = decoded(reply, Quote, self._transport)
        if not _answers(quote, request):
            raise self._transport.failure(messages.NOT_UNDERSTOOD)
        return quote

    def change(self, action: Action, idempotency_key: str, based_on: int | None) -> AccountReply:
        """See `core.ports.BillingApi`."""
        request = change_request(action)
        headers = {IDEMPOTENCY_KEY: idempotency_key}
        if based_on is not None:
            headers[IF_MATCH] = f'"{based_on}"'
        body = msgspec.json.encode(action) if request.has_body else None
        return self._account_reply(request.method, request.path, headers, body)

    def create_hosted_page(self, request: HostedPageRequest, idempotency_key: str) -> HostedPage:
        """See `core.ports.BillingApi`."""
        body = msgspec.json.encode(request)
        reply = self._sent("POST", HOSTED_PAGES, {IDEMPOTENCY_KEY: idempotency_key}, body)
        return decoded(reply, HostedPage, self._transport)

    def hosted_page(self, page_id: str) -> HostedPage:
        """See `core.ports.BillingApi`."""
        page = decoded(
            self._sent("GET", f"{HOSTED_PAGES}/{quote_path(page_id, safe='')}", {}),
            HostedPage,
            self._transport,
        )
        if page.id != page_id:
            raise self._transport.failure(messages.NOT_UNDERSTOOD)
        return page

    def invoices_changed_since(self, version: int, cursor: str | None) -> InvoicePage:
        """See `core.ports.BillingApi`."""
        asked = {"changed_since": str(version), **_place(cursor)}
        return decoded(self._sent("GET", f"{INVOICES}?{urlencode(asked)}", {}), InvoicePage, self._transport)

    def invoice_details(self, invoice: str) -> InvoiceDetails:
        """See `core.ports.BillingApi`."""
        details = decoded(self._sent("GET", _invoice(invoice), {}), InvoiceDetails, self._transport)
        if details.invoice.id != invoice:
            raise self._transport.failure(messages.NOT_UNDERSTOOD)
        return details

    def invoice_document(self, invoice: str) -> bytes:
        """See `core.ports.BillingApi`."""
        return pdf_in(self._sent("GET", f"{_invoice(invoice)}/pdf", ASK_FOR_PDF), self._transport)

    def credit_entries(self, cursor: str | None) -> CreditPage:
        """See `core.ports.BillingApi`."""
        reply = self._sent("GET", f"{CREDIT_ENTRIES}?{urlencode(_place(cursor))}", {})
        return decoded(reply, CreditPage, self._transport)

    def ask_support(self, draft: SupportRequestDraft, idempotency_key: str) -> SupportRequest:
        """See `core.ports.BillingApi`."""
        body = msgspec.json.encode(draft)
        reply = self._sent("POST", SUPPORT_REQUESTS, {IDEMPOTENCY_KEY: idempotency_key}, body)
        return decoded(reply, SupportRequest, self._transport)

    def _account_reply(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None = None
    ) -> AccountReply:
        sent_at = self._clock.now()
        reply = self._sent(method, path, headers, body)
        received_at = self._clock.now()
        account = None
        if reply.status != _NOT_MODIFIED:
            account = decoded(reply, Account, self._transport)
            if account.id != self._account_id:
                raise self._transport.failure(messages.OTHER_ACCOUNT)
        elif _IF_NONE_MATCH not in headers:
            raise self._transport.failure(messages.NOT_UNDERSTOOD)
        return AccountReply(
            account=account, sent_at=sent_at, received_at=received_at, server_time=_server_time(reply, account)
        )

    def _sent(self, method: str, path: str, headers: dict[str, str], body: bytes | None = None) -> Reply:
        """Sends in the session's name. A refused token is replaced once; the server did nothing on its account."""
        token = self._tokens.current()
        try:
            return sent_with(self._transport, token, method, path, headers, body)
        except SignInNeeded:
            token = self._tokens.instead_of(token)
        return sent_with(self._transport, token, method, path, headers, body)


def _place(cursor: str | None) -> dict[str, str]:
    return {"limit": str(_PAGE)} if cursor is None else {"limit": str(_PAGE), "cursor": cursor}


def _invoice(invoice: str) -> str:
    return f"{INVOICES}/{quote_path(invoice, safe='')}"


def _answers(quote: Quote, request: QuoteRequest) -> bool:
    """Whether a quote speaks of what was asked, and names what will be sold."""
    if quote.request != request:
        return False
    if isinstance(request, CreditPurchaseQuoteRequest):
        return quote.credits > 0
    sold = quote.plan is not None and quote.plan.id == request.plan
    return sold and quote.interval is request.interval and quote.price is not None


def _server_time(reply: Reply, account: Account | None) -> datetime | None:
    """The server's clock at its answer. A repeated answer holds an account as it was when it was first given."""
    if account is not None and _REPLAYED not in reply.headers:
        return account.as_of
    try:
        told = parsedate_to_datetime(reply.headers.get("Date", ""))
    except (ValueError, OverflowError):
        return None
    # IMF-fixdate is in GMT (RFC 9110 section 5.6.7); Python reads "-0000" as no zone at all.
    return told.replace(tzinfo=UTC) if told.tzinfo is None else told


def sent_with(
    transport: Transport,
    token: str,
    method: str,
    path: str,
    headers: dict[str, str],
    body: bytes | None = None,
) -> Reply:
    """One request with an access token. Raises what its answer means when that is not a success."""
    headers = {
        "Accept": "application/json, application/problem+json",
        **headers,
        "Authorization": f"Bearer {token}",
    }
    if body is not None:
        headers["Content-Type"] = "application/json"
    reply = transport.send(method, path, headers, body)
    problem = failure(reply, transport)
    if problem is not None:
        raise problem
    return reply


def decoded(reply: Reply, kind: type[Result], transport: Transport) -> Result:
    """The contract's value in an answer. Raises `Unintelligible` when it breaks the contract."""
    told = understood(reply.body, kind)
    if told is None:
        raise transport.failure(messages.NOT_UNDERSTOOD)
    return told
