"""What an answer of the billing API means, decided in one place."""

from desktop.client import messages
from desktop.client.decoding import understood
from desktop.client.transport import Reply, Transport
from desktop.contract.problems import CONTENT_TYPE, Problem, ProblemType
from desktop.core import refusals
from desktop.core.failures import Failure, Refused, SignInNeeded, Stale, Unreachable
from desktop.core.messages import Message

_UNAUTHENTICATED = 401
_PRECONDITION_FAILED = 412
_LATER = frozenset(
    (
        ProblemType.IDEMPOTENCY_KEY_IN_USE,
        ProblemType.RATE_LIMITED,
        ProblemType.PROVIDER_UNAVAILABLE,
        ProblemType.INTERNAL_ERROR,
    )
)


def failure(reply: Reply, transport: Transport) -> Failure | None:
    """What to raise for an answer, None when it is a success (2xx) or "not modified" (304)."""
    if 200 <= reply.status < 300 or reply.status == 304:
        return None
    problem = _problem(reply)
    if reply.status == _UNAUTHENTICATED:
        return SignInNeeded(messages.SIGN_IN_AGAIN)
    if problem is None:
        # Not our server's way to say no: a proxy or a firewall spoke, and must not end anybody's action.
        return transport.failure(messages.NOT_UNDERSTOOD)
    if problem.type in _LATER:
        return Unreachable(Message(messages.UNAVAILABLE, {"host": transport.origin.host}))
    if reply.status == _PRECONDITION_FAILED or problem.type is ProblemType.QUOTE_NOT_USABLE:
        return Stale(messages.STALE, problem)
    return Refused(refusals.problem(problem), problem)


def _problem(reply: Reply) -> Problem | None:
    return understood(reply.body, Problem) if reply.media_type == CONTENT_TYPE else None
