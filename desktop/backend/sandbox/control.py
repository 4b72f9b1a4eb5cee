"""How tests and curious people steer the sandbox: people, clock, faults, ledger."""

from datetime import datetime, timedelta
from typing import Annotated, Any, TypeVar

import msgspec
from litestar import Response, Router, get, post
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.params import FromQuery, RawBody

from desktop.backend.billing.credits.credit_ledger import NotEnoughCreditsError
from desktop.backend.billing.problems import ProblemError, invalid, not_found
from desktop.backend.identity.directory import Person
from desktop.backend.sandbox.demo_people import DemoPeople
from desktop.backend.sandbox.faults import FaultOrder
from desktop.backend.sandbox.invoice_history import NoSubscriptionError
from desktop.backend.sandbox.parts import Parts
from desktop.backend.sandbox.people import PASSWORD, PersonKind
from desktop.backend.stripe_standin.api.idempotency import ProviderWrite, recorded_writes
from desktop.backend.stripe_standin.resources.payments.payments import fail_next_payment
from desktop.backend.threads import in_thread
from desktop.contract.dates import Instant
from desktop.contract.problems import ProblemType

CONTROL = "/control"
_DRAIN_SECONDS = 20.0
_FURTHEST_SECONDS = 5 * 366 * 86400
_Order = TypeVar("_Order")


class PersonOrder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Asks for a fresh copy of a demo person, without a button on the sign-in page."""

    kind: PersonKind
    invoices: Annotated[int, msgspec.Meta(ge=0, le=100_000)] = 0


class CreditOrder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Spends an account's credits on one use of something, as the viewer would."""

    account: str
    purpose: str


class DemoPerson(msgspec.Struct, frozen=True, kw_only=True):
    """A demo person and how to sign in as them."""

    account: str
    email: str
    name: str
    description: str
    password: str = PASSWORD


class ClockOrder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Moves the clock ahead, by seconds or to an instant."""

    advance_seconds: Annotated[float, msgspec.Meta(ge=0, le=_FURTHEST_SECONDS)] | None = None
    to: Instant | None = None


class ClockReading(msgspec.Struct, frozen=True):
    """What the sandbox's clock says."""

    now: datetime


class LedgerEffect(msgspec.Struct, frozen=True):
    """Something that a customer asked for and that was done, with the SHA-256 of its idempotency key."""

    account: str
    kind: str
    key_hash: str
    at: str


def _decoded(body: bytes, kind: type[_Order]) -> _Order:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError as error:
        raise invalid(f"The order is not as expected: {error}.") from error


def _json(value: object, status: int = 200) -> Response[bytes]:
    return Response(
        msgspec.json.encode(value),
        status_code=status,
        media_type="application/json",
        headers={"Cache-Control": "no-store"},
    )


def _introduced(person: Person) -> DemoPerson:
    return DemoPerson(account=person.account, email=person.email, name=person.name, description=person.description)


def _copied(people: DemoPeople, order: PersonOrder) -> Person:
    try:
        return people.add_copy(order.kind, order.invoices)
    except NoSubscriptionError as error:
        raise invalid("Without a subscription there are no invoices.") from error


def _spend(parts: Parts, people: DemoPeople, order: CreditOrder) -> None:
    use = next((use for use in parts.billing.catalogue.credit_uses if use.id == order.purpose), None)
    if use is None:
        raise invalid("There is no such use of credits.")
    _customer_of(parts, people, order.account)
    try:
        parts.billing.credits.spend(order.account, use)
    except NotEnoughCreditsError as error:
        raise invalid("There are not enough credits.", status=409) from error


def _advance(parts: Parts, order: ClockOrder) -> None:
    now = parts.clock.now()
    if (order.to is None) == (order.advance_seconds is None):
        raise invalid("Say either advance_seconds or to.")
    target = order.to if order.to is not None else now + timedelta(seconds=order.advance_seconds or 0)
    if not now <= target <= now + timedelta(seconds=_FURTHEST_SECONDS):
        raise invalid("The clock only moves ahead, and at most five years at once.")
    parts.standin.advance_to(target)
    if not parts.delivery.drain(_DRAIN_SECONDS):
        raise ProblemError(ProblemType.INTERNAL_ERROR, "Not all webhooks were delivered in time.")


def _customer_of(parts: Parts, people: DemoPeople, account: str) -> str:
    people.settle(account)
    if parts.billing.mirror.version(account) is None:
        raise not_found("account")
    return parts.billing.mirror.customer_of(account)


def _fault(parts: Parts, people: DemoPeople, order: FaultOrder) -> None:
    if order.fail_next_payment is not None:
        customer = _customer_of(parts, people, order.fail_next_payment)
        with parts.standin.calling() as call:
            fail_next_payment(call, customer)
    parts.faults.order(order)
    if order.provider is not None:
        parts.provider_faults.order(order.provider)
    if order.webhooks is not None:
        parts.delivery.faults.order(order.webhooks)


def _ledger(parts: Parts, account: str | None) -> list[LedgerEffect]:
    return [
        LedgerEffect(effect.account, effect.kind, effect.key_hash, effect.at)
        for effect in parts.billing.requests.effects(account)
    ]


def _provider_writes(parts: Parts, people: DemoPeople, account: str | None) -> list[ProviderWrite]:
    customer = _customer_of(parts, people, account) if account is not None else None
    with parts.standin.bookkeeping() as call:
        return recorded_writes(call.transaction, customer)


def _not_from_a_web_page(request: ASGIConnection[Any, Any, Any, Any], _handler: BaseRouteHandler) -> None:
    """Any web page can make its visitor's browser send a request here; a browser says so in these headers."""
    site = request.headers.get("sec-fetch-site", "none")
    if "origin" in request.headers or site not in ("same-origin", "none"):
        raise invalid("The sandbox's control takes no orders from web pages.", status=403)


def control_routes(parts: Parts, demo_people: DemoPeople) -> Router:
    """All control routes; nothing here is authenticated, for the sandbox is on loopback and holds nothing real."""

    @get(f"{CONTROL}/people")
    @in_thread
    def people() -> Response[bytes]:
        return _json([_introduced(person) for person in parts.identity.directory.everybody()])

    @post(f"{CONTROL}/people")
    @in_thread
    def add(body: RawBody) -> Response[bytes]:
        return _json(_introduced(_copied(demo_people, _decoded(body, PersonOrder))), 201)

    @get(f"{CONTROL}/clock", sync_to_thread=False)
    def clock() -> Response[bytes]:
        return _json(ClockReading(parts.clock.now()))

    @post(f"{CONTROL}/clock")
    @in_thread
    def advance(body: RawBody) -> Response[bytes]:
        _advance(parts, _decoded(body, ClockOrder))
        return _json(ClockReading(parts.clock.now()))

    @post(f"{CONTROL}/credits")
    @in_thread
    def spend(body: RawBody) -> Response[bytes]:
        _spend(parts, demo_people, _decoded(body, CreditOrder))
        return _json({})

    @post(f"{CONTROL}/faults")
    @in_thread
    def order_faults(body: RawBody) -> Response[bytes]:
        _fault(parts, demo_people, _decoded(body, FaultOrder))
        return _json({})

    @post(f"{CONTROL}/reset")
    @in_thread
    def reset() -> Response[bytes]:
        parts.faults.clear()
        parts.provider_faults.clear()
        parts.delivery.faults.clear()
        return _json({})

    @post(f"{CONTROL}/reconcile")
    @in_thread
    def reconcile() -> Response[bytes]:
        parts.service.reconciliation.heal()
        return _json({})

    @get(f"{CONTROL}/ledger")
    @in_thread
    def ledger(account: FromQuery[str | None] = None) -> Response[bytes]:
        return _json(_ledger(parts, account))

    @get(f"{CONTROL}/provider-writes")
    @in_thread
    def provider_writes(account: FromQuery[str | None] = None) -> Response[bytes]:
        return _json(_provider_writes(parts, demo_people, account))

    handlers = (people, add, clock, advance, spend, order_faults, reset, reconcile, ledger, provider_writes)
    return Router("/", route_handlers=handlers, guards=[_not_from_a_web_page])
