"""The billing API's addresses (`desktop.contract.routes`)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from litestar import Request, Response, delete, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, RawBody

from desktop.backend.billing.answers import Answer, account_answer, created, etag
from desktop.backend.billing.authentication import Authentication
from desktop.backend.billing.changes import Changes
from desktop.backend.billing.hosted_pages import HostedPages
from desktop.backend.billing.idempotency import Attempt, IdempotentRequests, checked_key, fingerprint
from desktop.backend.billing.mirror import Mirror
from desktop.backend.billing.problems import invalid, not_found
from desktop.backend.billing.quotes import Quotes
from desktop.backend.billing.webhooks import PATH as WEBHOOKS
from desktop.backend.billing.webhooks import Webhooks
from desktop.backend.threads import in_thread
from desktop.contract.actions import (
    Action,
    Cancel,
    DeletePaymentMethod,
    Downgrade,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.contract.catalogue import Catalogue
from desktop.contract.hosted_pages import HostedPageRequest
from desktop.contract.quotes import QuoteRequest
from desktop.contract.routes import ACCOUNT, CATALOGUE, HOSTED_PAGES, IDEMPOTENCY_KEY, IF_MATCH, QUOTES

_AnyRequest = Request[Any, Any, Any]
_Body = TypeVar("_Body")
_WITH_BODY: dict[str, type[Cancel] | type[Pause] | type[Downgrade]] = {
    "cancel": Cancel,
    "pause": Pause,
    "downgrade": Downgrade,
}
_WITHOUT_BODY: dict[str, type[Resume] | type[Keep]] = {"resume": Resume, "keep": Keep}


@dataclass(frozen=True)
class BillingApi:
    """What the routes need."""

    authentication: Authentication
    mirror: Mirror
    catalogue: Catalogue
    quotes: Quotes
    changes: Changes
    pages: HostedPages
    requests: IdempotentRequests
    webhooks: Webhooks

    def once(
        self, account: str, request: _AnyRequest, body: bytes, work: Callable[[Attempt], Answer]
    ) -> Response[bytes]:
        """Carry out an account's request once for its idempotency key, or repeat the answer it had."""
        key = checked_key(request.headers.get(IDEMPOTENCY_KEY))
        asked = fingerprint(request.method, request.url.path, body)
        attempt = self.requests.take_up(account, key, asked)
        if isinstance(attempt, Answer):
            return attempt.response()
        try:
            return work(attempt).response()
        except BaseException:  # whatever went wrong, the next attempt with this key must not find this one under way
            self.requests.give_up(attempt)
            raise

    def change(self, account: str, request: _AnyRequest, action: Action) -> Response[bytes]:
        """Carry out an account's action."""
        if_match = request.headers.get(IF_MATCH)
        body = msgspec.json.encode(action)
        return self.once(
            account, request, body, lambda attempt: self.changes.change(account, action, attempt, if_match)
        )


def _decoded(body: bytes, kind: type[_Body]) -> _Body:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError as error:
        raise invalid(f"The body is not as expected: {error}.") from error


def _subscription_action(identifier: str, name: str, body: bytes) -> Action:
    if name in _WITHOUT_BODY:
        return _WITHOUT_BODY[name](subscription=identifier)
    if name not in _WITH_BODY:
        raise not_found(f"action as {name[:40]}")
    action = _decoded(body, _WITH_BODY[name])
    if action.subscription != identifier:
        raise invalid("The body names another subscription than the address.")
    return action


def _not_modified(request: _AnyRequest, tag: str) -> bool:
    sent = request.headers.get("if-none-match", "")
    return tag in (candidate.strip().removeprefix("W/") for candidate in sent.split(","))


def _unchanged(tag: str) -> Response[None]:
    return Response(None, status_code=304, headers={"ETag": tag, "Cache-Control": "no-cache"})


def reading_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    """What can be read."""
    catalogue_body = msgspec.json.encode(api.catalogue)
    catalogue_tag = etag(api.catalogue.version)

    @get(ACCOUNT)
    @in_thread
    def account(request: _AnyRequest) -> Response[Any]:
        identifier = api.authentication.account_of(request)
        version = api.mirror.version(identifier)
        if version is not None and _not_modified(request, etag(version)):
            return _unchanged(etag(version))
        found = api.mirror.account(identifier)
        if found is None:
            raise not_found("billing account")
        return account_answer(found).response()

    @get(CATALOGUE)
    @in_thread
    def catalogue(request: _AnyRequest) -> Response[Any]:
        api.authentication.account_of(request)
        if _not_modified(request, catalogue_tag):
            return _unchanged(catalogue_tag)
        return Answer(200, catalogue_body, {"ETag": catalogue_tag, "Cache-Control": "no-cache"}).response()

    @get(f"{HOSTED_PAGES}/{{identifier:str}}")
    @in_thread
    def hosted_page(request: _AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        account_id = api.authentication.account_of(request)
        return Answer(200, msgspec.json.encode(api.pages.find(account_id, identifier))).response()

    return account, catalogue, hosted_page


def changing_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    """What can be asked for."""

    @post("/v1/subscriptions/{identifier:str}/{name:str}", status_code=200)
    @in_thread
    def subscription(
        request: _AnyRequest, identifier: FromPath[str], name: FromPath[str], body: RawBody
    ) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return api.change(account, request, _subscription_action(identifier, name, body))

    @post("/v1/payment-methods/{identifier:str}/default", status_code=200)
    @in_thread
    def make_default(request: _AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        return api.change(api.authentication.account_of(request), request, MakeDefault(payment_method=identifier))

    @delete("/v1/payment-methods/{identifier:str}", status_code=200)
    @in_thread
    def delete_card(request: _AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        return api.change(
            api.authentication.account_of(request), request, DeletePaymentMethod(payment_method=identifier)
        )

    @post(QUOTES)
    @in_thread
    def quote(request: _AnyRequest, body: RawBody) -> Response[bytes]:
        account = api.authentication.account_of(request)
        wanted = _decoded(body, QuoteRequest)

        def make(attempt: Attempt) -> Answer:
            answer = created(api.quotes.make(account, wanted))
            api.requests.finish(attempt, answer, "quote")
            return answer

        return api.once(account, request, msgspec.json.encode(wanted), make)

    @post(HOSTED_PAGES)
    @in_thread
    def begin_page(request: _AnyRequest, body: RawBody) -> Response[bytes]:
        account = api.authentication.account_of(request)
        wanted = _decoded(body, HostedPageRequest)

        def begin(attempt: Attempt) -> Answer:
            page = api.pages.begin(account, wanted, attempt)
            answer = created(page, f"{HOSTED_PAGES}/{page.id}")
            api.requests.finish(attempt, answer, wanted.purpose.value)
            return answer

        return api.once(account, request, msgspec.json.encode(wanted), begin)

    return subscription, make_default, delete_card, quote, begin_page


def webhook_route(api: BillingApi) -> HTTPRouteHandler:
    """Where Stripe tells what happened."""

    @post(WEBHOOKS, status_code=204)
    @in_thread
    def webhook(request: _AnyRequest, body: RawBody) -> None:
        api.webhooks.take(body, request.headers.get("stripe-signature", ""))

    return webhook
