"""What the billing API's routes work with, and how each reads its request."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from litestar import Response

from desktop.backend.any_request import AnyRequest
from desktop.backend.billing.answers import Answer
from desktop.backend.billing.attempts import Attempt
from desktop.backend.billing.changes.changes import Changes
from desktop.backend.billing.changes.idempotency import IdempotentRequests, checked_key, fingerprint
from desktop.backend.billing.credits.credit_ledger import CreditLedger
from desktop.backend.billing.mirror.invoice_documents import InvoiceDocuments
from desktop.backend.billing.mirror.invoice_pages import InvoicePages
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.news.webhooks import Webhooks
from desktop.backend.billing.pages.hosted_pages import HostedPages
from desktop.backend.billing.problems import invalid, not_found
from desktop.backend.billing.quotes.quotes import Quotes
from desktop.backend.billing.support import SupportRequests
from desktop.backend.billing.web.authentication import Authentication
from desktop.contract.actions import Action
from desktop.contract.catalogue import Catalogue
from desktop.contract.routes import IDEMPOTENCY_KEY, IF_MATCH

_Value = TypeVar("_Value")
_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,128}")
_NUL = b"\\u0000"
_BACKSLASH = b"\\\\"
"""As JSON writes them."""
_LONGEST_DETAIL = 500


@dataclass(frozen=True)
class BillingApi:
    """What the routes need."""

    authentication: Authentication
    mirror: Mirror
    catalogue: Catalogue
    quotes: Quotes
    changes: Changes
    pages: HostedPages
    invoices: InvoicePages
    documents: InvoiceDocuments
    credits: CreditLedger
    support: SupportRequests
    requests: IdempotentRequests
    webhooks: Webhooks

    def once(
        self, account: str, request: AnyRequest, body: bytes, work: Callable[[Attempt], Answer]
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

    def make(
        self, account: str, request: AnyRequest, wanted: msgspec.Struct, kind: str, work: Callable[[Attempt], Answer]
    ) -> Response[bytes]:
        """Make something new once for the request's idempotency key; `kind` is its name among the effects."""

        def made(attempt: Attempt) -> Answer:
            answer = work(attempt)
            self.requests.finish(attempt, answer, kind)
            return answer

        return self.once(account, request, msgspec.json.encode(wanted), made)

    def change(self, account: str, request: AnyRequest, action: Action) -> Response[bytes]:
        """Carry out an account's action."""
        if_match = request.headers.get(IF_MATCH)
        body = msgspec.json.encode(action)
        return self.once(
            account, request, body, lambda attempt: self.changes.change(account, action, attempt, if_match)
        )


def decoded(body: bytes, kind: Any) -> Any:
    """The value in a request's body. Raises ProblemError when it is not one of its kind."""
    try:
        value = msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, ValueError) as error:
        raise invalid(f"The body is not as expected: {error}."[:_LONGEST_DETAIL]) from error
    except RecursionError as error:
        raise invalid("The body is not as expected: it is nested too deeply.") from error
    if _NUL in msgspec.json.encode(value).replace(_BACKSLASH, b""):
        raise invalid("The body is not as expected: it contains a NUL character.")
    return value


def identifier_in(text: str, what: str) -> str:
    """An id from an address. Raises ProblemError (not found) for what can be no id."""
    if not _IDENTIFIER.fullmatch(text):
        raise not_found(what)
    return text


def parameter(request: AnyRequest, name: str, kind: type[_Value]) -> _Value | None:
    """A parameter from after the question mark; None when it is not there. Raises ProblemError for a bad value."""
    given = request.query_params.getall(name, [])
    if not given:
        return None
    if len(given) > 1:
        raise invalid(f"The parameter {name} is given more than once.")
    try:
        return msgspec.convert(given[0], kind, strict=False)
    except msgspec.ValidationError as error:
        raise invalid(f"The parameter {name} is not as expected: {error}.") from error
