"""Every request and every answer of the stand-in looks as the official SDK says that Stripe's does."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Any, Literal, get_args, get_origin

import pytest
import stripe
import stripe.billing_portal
import stripe.checkout
import stripe.test_helpers
from stripe._object_classes import get_object_class
from stripe._stripe_object import UntypedStripeObject
from typing_extensions import is_typeddict

from desktop.backend.stripe_standin.api.parameters import fields_of as parameters_of
from desktop.backend.stripe_standin.api.parameters import parameter_type, typed_parameters
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Operation
from desktop.backend.stripe_standin.standin import OPERATIONS
from tests.backend.standin.example_requests import request_for
from tests.backend.standin.examples import Examples
from tests.backend.standin.sdk_operations import SdkOperation, sdk_operations, without_names
from tests.backend.stripe_shapes import differences
from tests.standin_server import running_standin

_EVERY_OPERATION = pytest.mark.parametrize(
    "operation", OPERATIONS, ids=[f"{item.method} {item.path}" for item in OPERATIONS]
)
_NO_SUCH = "no_such_member"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Examples]:
    with running_standin(tmp_path_factory.mktemp("stand-in")) as server:
        examples = Examples(server)
        yield examples
        examples.close()


def _last(name: str) -> str:
    return name.rpartition(".")[2]


@_EVERY_OPERATION
def test_the_operation_is_the_sdk_s_own(operation: Operation) -> None:
    known = sdk_operations()[(operation.method, without_names(operation.path))]
    assert known == SdkOperation(_last(operation.parameters), _last(operation.answer))


@_EVERY_OPERATION
def test_the_answer_has_the_keys_and_types_of_the_sdk_s_class(operation: Operation, world: Examples) -> None:
    path, form = request_for(operation, world)
    answer = world.ask(operation.method, path, **form)
    kind: Any = attrgetter(operation.answer.removesuffix("[]"))(stripe)
    if answer.get("deleted"):
        assert answer == {"id": answer["id"], "object": kind.OBJECT_NAME, "deleted": True}
        return
    hint: Any = stripe.ListObject[kind] if operation.answer.endswith("[]") else kind
    assert list(differences(answer, hint, "answer")) == []


@_EVERY_OPERATION
def test_an_unknown_parameter_is_refused_by_its_name(operation: Operation, world: Examples) -> None:
    path = operation.path.replace("{", "").replace("}", "")
    answer = world.send(operation.method, path, {_NO_SUCH: "1"} if operation.method != "DELETE" else None)
    if operation.method == "DELETE":
        answer = world.send("DELETE", f"{path}?{_NO_SUCH}=1")
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["param"]) == (400, "parameter_unknown", _NO_SUCH)


def _enumerations(typed_dict: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Where in the parameters a value is one of an enumeration."""
    for name, (hint, _) in parameters_of(typed_dict).items():
        yield from _enumerations_in(hint, (*path, name))


def _enumerations_in(hint: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if is_typeddict(hint):
        yield from _enumerations(hint, path)
    elif get_origin(hint) is Literal:
        for member in get_args(hint):
            if member != "":
                yield path, member
    elif get_origin(hint) is list:
        yield from _enumerations_in(get_args(hint)[0], (*path, "0"))
    elif get_origin(hint) in (dict, UntypedStripeObject):
        yield from _enumerations_in(get_args(hint)[-1], (*path, "usd"))
    else:
        for inner in get_args(hint):
            yield from _enumerations_in(inner, path)


def _nested(path: tuple[str, ...], value: Any) -> Any:
    for part in reversed(path):
        value = [value] if part == "0" else {part: value}
    return value


def _refusal(parameters: str, values: dict[str, Any]) -> StripeError | None:
    try:
        typed_parameters(parameters, values)
    except StripeError as error:
        return error
    return None


@_EVERY_OPERATION
def test_each_member_of_each_enumeration_is_known_and_no_other(operation: Operation) -> None:
    for path, member in _enumerations(parameter_type(operation.parameters)):
        for value, is_known in ((str(member), True), (_NO_SUCH, False)):
            refusal = _refusal(operation.parameters, _nested(path, value))
            refused = refusal is not None and refusal.body["error"].get("code") != "parameter_missing"
            assert refused is not is_known, (path, value, refusal)


@_EVERY_OPERATION
def test_the_request_options_of_the_sdk_are_no_parameters(operation: Operation) -> None:
    known = set(parameters_of(parameter_type(operation.parameters)))
    assert not known & {"idempotency_key", "api_key", "stripe_account"}


def _all_shaped(answers: list[dict[str, Any]], kind: Any) -> None:
    for answer in answers:
        assert list(differences(answer, kind, kind.OBJECT_NAME)) == []


def test_subscriptions_in_every_state(world: Examples) -> None:
    def changed(**form: Any) -> dict[str, Any]:
        return world.ask("POST", f"/v1/subscriptions/{world.subscription()}", **form)

    scheduled = world.ask("GET", f"/v1/subscription_schedules/{world.schedule()}")["subscription"]
    broken = world.customer("pm_card_chargeCustomerFail")
    incomplete = {"customer": broken, "items[0][price]": world.low, "payment_behavior": "allow_incomplete"}
    answers = [
        changed(**{"pause_collection[behavior]": "void", "pause_collection[resumes_at]": 4102444800}),
        changed(cancel_at_period_end="true"),
        world.ask("GET", f"/v1/subscriptions/{scheduled}?expand[0]=schedule&expand[1]=customer"),
        world.ask("DELETE", f"/v1/subscriptions/{world.subscription()}"),
        world.ask("GET", f"/v1/subscriptions/{world.paused_subscription()}"),
        world.ask("POST", "/v1/subscriptions", **incomplete),
    ]
    assert [answer["status"] for answer in answers] == [
        "active",
        "active",
        "active",
        "canceled",
        "paused",
        "incomplete",
    ]
    _all_shaped(answers, stripe.Subscription)


def test_invoices_in_every_state(world: Examples) -> None:
    broken = world.open_invoice(world.customer("pm_card_chargeCustomerFail"))
    world.send("POST", f"/v1/invoices/{broken}/pay")
    answers = [
        world.ask("GET", f"/v1/invoices/{world.draft()}"),
        world.ask("GET", f"/v1/invoices/{broken}"),
        world.ask("GET", f"/v1/invoices/{world.paid_invoice()}?expand[0]=payments&expand[1]=customer"),
        world.ask("POST", f"/v1/invoices/{world.open_invoice()}/void"),
        world.ask("POST", f"/v1/invoices/{world.open_invoice()}/mark_uncollectible"),
    ]
    assert [answer["status"] for answer in answers] == ["draft", "open", "paid", "void", "uncollectible"]
    _all_shaped(answers, stripe.Invoice)


def test_payments_in_every_state(world: Examples) -> None:
    card = {"payment_method": "pm_card_authenticationRequired", "confirm": "true"}
    canceled = world.payment_intent()
    world.ask("POST", f"/v1/payment_intents/{canceled}/cancel", cancellation_reason="abandoned")
    declined = world.payment_intent()
    world.send("POST", f"/v1/payment_intents/{declined}/confirm", {"payment_method": "pm_card_visa_chargeDeclined"})
    made = [world.payment_intent(), world.payment_intent(confirm="true"), canceled, declined]
    made.append(world.payment_intent(**card))
    answers = [world.ask("GET", f"/v1/payment_intents/{intent}?expand[]=latest_charge") for intent in made]
    assert [answer["status"] for answer in answers] == [
        "requires_confirmation",
        "succeeded",
        "canceled",
        "requires_payment_method",
        "requires_action",
    ]
    _all_shaped(answers, stripe.PaymentIntent)


def test_refunds_in_every_state(world: Examples) -> None:
    late = world.payment_intent(payment_method="pm_card_pendingRefund", confirm="true")
    pending = world.ask("POST", "/v1/refunds", payment_intent=late)
    assert pending["status"] == "pending"
    _all_shaped([pending, world.ask("GET", f"/v1/refunds/{world.refund()}")], stripe.Refund)


def test_setup_intents_in_every_state(world: Examples) -> None:
    def made(card: str, **form: Any) -> dict[str, Any]:
        wanted = {"customer": world.customer(None), "payment_method": card, "confirm": "true", **form}
        return world.ask("POST", "/v1/setup_intents", **wanted)

    refused = world.setup_intent()
    world.send("POST", f"/v1/setup_intents/{refused}/confirm", {"payment_method": "pm_card_visa_chargeDeclined"})
    answers = [
        made("pm_card_visa"),
        made("pm_card_authenticationRequired", return_url="https://example.com/back"),
        made("pm_card_authenticationRequired"),
        world.ask("GET", f"/v1/setup_intents/{refused}"),
    ]
    assert [answer["status"] for answer in answers] == [
        "succeeded",
        "requires_action",
        "requires_action",
        "requires_payment_method",
    ]
    assert answers[-1]["last_setup_error"]["code"] == "card_declined"
    _all_shaped(answers, stripe.SetupIntent)


@pytest.mark.parametrize("mode", ["setup", "subscription", "payment"])
def test_checkout_pages_in_every_mode(world: Examples, mode: str) -> None:
    session = world.session(mode)
    answers = [world.ask("GET", f"/v1/checkout/sessions/{session}?expand[]=line_items")]
    answers.append(world.ask("POST", f"/v1/checkout/sessions/{session}/expire"))
    _all_shaped(answers, stripe.checkout.Session)


def test_what_every_event_tells_is_shaped_as_its_kind(world: Examples) -> None:
    world.paid_invoice()
    for event in world.ask("GET", "/v1/events?limit=100")["data"]:
        told = event["data"]["object"]
        kind = get_object_class("V1", told["object"])
        assert list(differences(told, kind, event["type"])) == []
