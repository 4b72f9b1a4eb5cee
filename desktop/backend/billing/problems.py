"""Every refusal of the billing API, as RFC 9457 problem details."""

import logging
from http import HTTPStatus

import msgspec
from litestar import Response
from litestar.exceptions import HTTPException

from desktop.backend.any_request import AnyRequest
from desktop.contract.problems import CONTENT_TYPE, Problem, ProblemType, Refusal
from desktop.contract.quotes import Quote

_log = logging.getLogger(__name__)

_TITLES = {
    ProblemType.INVALID_REQUEST: "The request is not valid",
    ProblemType.UNAUTHENTICATED: "You are not signed in",
    ProblemType.NOT_FOUND: "There is no such thing",
    ProblemType.NOT_ALLOWED: "This is not possible",
    ProblemType.STALE_REVISION: "This has changed in the meantime",
    ProblemType.QUOTE_NOT_USABLE: "This offer is no longer valid",
    ProblemType.IDEMPOTENCY_KEY_REQUIRED: "The idempotency key is missing",
    ProblemType.IDEMPOTENCY_KEY_REUSED: "The idempotency key was used for something else",
    ProblemType.IDEMPOTENCY_KEY_IN_USE: "The same request is being carried out",
    ProblemType.PRECONDITION_REQUIRED: "The revision is missing",
    ProblemType.PAYMENT_DECLINED: "The payment was declined",
    ProblemType.PAYMENT_NEEDS_CUSTOMER: "The payment needs your confirmation",
    ProblemType.RATE_LIMITED: "Too many requests",
    ProblemType.PROVIDER_UNAVAILABLE: "The payment provider cannot be reached",
    ProblemType.INTERNAL_ERROR: "Something went wrong on our side",
    ProblemType.UNKNOWN: "Something went wrong",
}
_STATUSES = {
    ProblemType.INVALID_REQUEST: 400,
    ProblemType.UNAUTHENTICATED: 401,
    ProblemType.NOT_FOUND: 404,
    ProblemType.NOT_ALLOWED: 409,
    ProblemType.STALE_REVISION: 412,
    ProblemType.QUOTE_NOT_USABLE: 409,
    ProblemType.IDEMPOTENCY_KEY_REQUIRED: 400,
    ProblemType.IDEMPOTENCY_KEY_REUSED: 422,
    ProblemType.IDEMPOTENCY_KEY_IN_USE: 409,
    ProblemType.PRECONDITION_REQUIRED: 428,
    ProblemType.PAYMENT_DECLINED: 402,
    ProblemType.PAYMENT_NEEDS_CUSTOMER: 402,
    ProblemType.RATE_LIMITED: 429,
    ProblemType.PROVIDER_UNAVAILABLE: 503,
    ProblemType.INTERNAL_ERROR: 500,
    ProblemType.UNKNOWN: 500,
}
_SECONDS_TO_WAIT = {
    ProblemType.PROVIDER_UNAVAILABLE: "1",
    ProblemType.IDEMPOTENCY_KEY_IN_USE: "1",
    ProblemType.RATE_LIMITED: "30",
}
_REFUSALS = {
    Refusal.SUBSCRIPTION_ENDED: "This subscription has ended. You can subscribe again at any time.",
    Refusal.ALREADY_CANCELLED: "This subscription is cancelled already.",
    Refusal.ALREADY_PAUSED: "This subscription is paused already.",
    Refusal.NOT_PAUSED: "This subscription is not paused.",
    Refusal.NOTHING_TO_KEEP: "There is no cancellation or plan change to take back.",
    Refusal.PAYMENT_OVERDUE: "A payment is overdue. Pay it first.",
    Refusal.PAUSE_CHANGES_NOTHING: "No renewal falls into this pause, so it would change nothing.",
    Refusal.ONLY_MONTHLY_CAN_PAUSE: "Only what is paid monthly can be paused.",
    Refusal.PAUSE_DAY_OUT_OF_RANGE: "A pause can last at most twelve weeks and must end after today.",
    Refusal.ALREADY_ON_PLAN: "The subscription is on this plan already.",
    Refusal.ALREADY_SUBSCRIBED: "You have a subscription to this plan already. Change that one instead.",
    Refusal.PLAN_NOT_SOLD: "This plan is not sold with this billing period.",
    Refusal.RESUME_FIRST: "A pause is planned or has begun. Resume it first.",
    Refusal.NO_PAYMENT_METHOD: "There is no card to pay with. Add one first.",
    Refusal.NOTHING_TO_PAY: "There is nothing to pay on this invoice.",
    Refusal.TAX_ID_INVALID: "This tax ID does not have the form that its country gives it.",
    Refusal.TOO_MANY_TAX_IDS: "There are five tax IDs already. Delete one first.",
    Refusal.CHANGE_ALREADY_SCHEDULED: "This change is scheduled already.",
    Refusal.ALREADY_DEFAULT: "This card is the default already.",
    Refusal.DEFAULT_IN_USE: "The default card pays for a subscription. Make another card the default first.",
    Refusal.CARD_EXPIRED: "This card has expired.",
    Refusal.NO_SUCH_SUBSCRIPTION: "This account has no such subscription.",
    Refusal.NO_SUCH_PAYMENT_METHOD: "This account has no such card.",
    Refusal.NO_SUCH_TAX_ID: "This account has no such tax ID.",
    Refusal.STATE_NOT_UNDERSTOOD: "This subscription is in a state that cannot be changed here. Contact support.",
    Refusal.UNKNOWN: "This is not possible.",
}


def status_of(kind: ProblemType) -> int:
    """The HTTP status that a problem comes with."""
    return _STATUSES[kind]


class ProblemError(Exception):
    """A refusal that the client is told."""

    def __init__(
        self,
        kind: ProblemType,
        detail: str,
        *,
        status: int | None = None,
        quote: Quote | None = None,
        invoice: str | None = None,
    ) -> None:
        super().__init__(detail)
        self.problem = Problem(
            type=kind,
            title=_TITLES[kind],
            status=status or _STATUSES[kind],
            detail=detail,
            quote=quote,
            invoice=invoice,
        )


class NotAllowedError(ProblemError):
    """The product's rules say no."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(ProblemType.NOT_ALLOWED, _REFUSALS[refusal])
        self.problem = msgspec.structs.replace(self.problem, refusal=refusal)


def not_found(what: str) -> ProblemError:
    """The answer for what this account has not."""
    return ProblemError(ProblemType.NOT_FOUND, f"This account has no such {what}.")


def stale() -> ProblemError:
    """The answer to a decision on what has changed since."""
    return ProblemError(
        ProblemType.STALE_REVISION, "This has changed since you last saw it. Look at it again before you decide."
    )


def invalid(detail: str, *, status: int = 400) -> ProblemError:
    """The answer for a request that cannot be understood."""
    return ProblemError(ProblemType.INVALID_REQUEST, detail, status=status)


def problem_response(problem: Problem) -> Response[bytes]:
    """A problem on the wire."""
    headers = {"Cache-Control": "no-store"}
    if problem.type is ProblemType.UNAUTHENTICATED:
        headers["WWW-Authenticate"] = 'Bearer realm="3DICOM billing", error="invalid_token"'
    if problem.type in _SECONDS_TO_WAIT:
        headers["Retry-After"] = _SECONDS_TO_WAIT[problem.type]
    return Response(msgspec.json.encode(problem), status_code=problem.status, media_type=CONTENT_TYPE, headers=headers)


def told_problem(_request: AnyRequest, error: ProblemError) -> Response[bytes]:
    """Exception handler for our own refusals."""
    return problem_response(error.problem)


def framework_problem(request: AnyRequest, error: HTTPException) -> Response[bytes]:
    """Exception handler for what the web framework refuses: unknown addresses, wrong methods, bodies too large."""
    status = error.status_code
    kind = ProblemType.NOT_FOUND if status == 404 else ProblemType.INVALID_REQUEST
    if status >= 500:
        return unexpected_problem(request, error)
    answer = problem_response(ProblemError(kind, f"{HTTPStatus(status).phrase}.", status=status).problem)
    if error.headers and "Allow" in error.headers:
        answer.headers["Allow"] = error.headers["Allow"]
    return answer


def unexpected_problem(_request: AnyRequest, error: Exception) -> Response[bytes]:
    """Exception handler for defects: the client learns nothing but that, the log everything but the request."""
    _log.error("A request failed unexpectedly.", exc_info=error)
    detail = "The server met an unexpected error. Try again later."
    return problem_response(ProblemError(ProblemType.INTERNAL_ERROR, detail).problem)
