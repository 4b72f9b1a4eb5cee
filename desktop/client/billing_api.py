"""The billing API over HTTP."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol, TypeVar
from urllib.parse import quote as quote_path

import msgspec

from desktop.client import messages
from desktop.client.transport import Reply, Transport
from desktop.client.triage import failure
from desktop.contract.account import Account
from desktop.contract.actions import Action
from desktop.contract.catalogue import Catalogue
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageRequest
from desktop.contract.quotes import CreditPurchaseQuoteRequest, Quote, QuoteRequest
from desktop.contract.routes import (
    ACCOUNT,
    CATALOGUE,
    HOSTED_PAGES,
    IDEMPOTENCY_KEY,
    IF_MATCH,
    QUOTES,
    change_request,
)
from desktop.core.failures import SignInNeeded
from desktop.core.ports import AccountReply, Clock

Result = TypeVar("Result")
_NOT_MODIFIED = 304
_IF_NONE_MATCH = "If-None-Match"
_REPLAYED = "Idempotent-Replayed"


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

    def create_hosted_page(self, purpose: HostedPagePurpose, idempotency_key: str) -> HostedPage:
        """See `core.ports.BillingApi`."""
        body = msgspec.json.encode(HostedPageRequest(purpose=purpose))
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
        **headers,
        "Authorization": f"Bearer {token}",
        "Accept": "application/json, application/problem+json",
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
    try:
        return msgspec.json.decode(reply.body, type=kind)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise transport.failure(messages.NOT_UNDERSTOOD) from error
