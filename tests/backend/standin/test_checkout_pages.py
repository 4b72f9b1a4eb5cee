"""The simulated Checkout page in its three modes."""

from typing import Any

import pytest

from tests.backend.standin.examples import Examples
from tests.backend.standin.pages import VISA, Page

_SCA = "4000 0027 6000 3184"
_BROKEN = "4000 0000 0000 0341"


def _opened(world: Examples, mode: str, **more: Any) -> tuple[str, Page]:
    form = world.session_form(mode) | {"success_url": "https://example.com/ok?s={CHECKOUT_SESSION_ID}"} | more
    session = world.ask("POST", "/v1/checkout/sessions", **form)
    return session["id"], Page(session["url"])


def _session(world: Examples, identifier: str) -> dict[str, Any]:
    return world.ask("GET", f"/v1/checkout/sessions/{identifier}")


@pytest.mark.parametrize("mode", ["setup", "subscription", "payment"])
def test_every_field_has_a_label_and_the_first_has_the_focus(world: Examples, mode: str) -> None:
    shown = _opened(world, mode)[1].show()
    assert "Simulation" in shown.words
    assert {field["id"] for field in shown.parsed.inputs} <= shown.parsed.labelled
    assert shown.parsed.focus == ["number"]


@pytest.mark.parametrize("mode", ["setup", "subscription", "payment"])
def test_each_mistake_is_told_at_its_field_and_the_first_has_the_focus(world: Examples, mode: str) -> None:
    shown = _opened(world, mode)[1].enter(VISA, expiry="13 / 20", cvc="1", name="")
    assert shown.status == 422
    assert set(shown.errors()) == {"expiry", "cvc", "name"}
    assert shown.parsed.focus == ["expiry"]
    assert "4242" not in shown.text.replace("such as 4242 4242 4242 4242", "")


def test_a_subscription_shows_what_it_costs_and_begins_when_it_is_paid(world: Examples) -> None:
    session, page = _opened(world, "subscription", **{"subscription_data[metadata][plan]": "low"})
    words = page.show().words
    assert "$24.00" in words
    assert "every month until you cancel" in words
    done = page.enter(expiry="1234")
    assert (done.status, done.location) == (303, f"https://example.com/ok?s={session}")
    told = _session(world, session)
    assert (told["status"], told["payment_status"], told["amount_total"]) == ("complete", "paid", 2400)
    subscription = world.ask("GET", f"/v1/subscriptions/{told['subscription']}?expand[]=default_payment_method")
    assert (subscription["status"], subscription["metadata"]) == ("active", {"plan": "low"})
    assert subscription["default_payment_method"]["card"]["last4"] == "4242"
    assert world.ask("GET", f"/v1/invoices/{told['invoice']}")["amount_paid"] == 2400


def test_a_customer_s_balance_pays_first_and_what_waits_is_due_too(world: Examples) -> None:
    session, page = _opened(world, "subscription")
    customer = _session(world, session)["customer"]
    world.ask("POST", f"/v1/customers/{customer}", balance=-1500)
    world.ask("POST", "/v1/invoiceitems", customer=customer, amount=700, currency="usd", description="A scan")
    words = page.show().words
    for told in ("A scan $7.00", "Total $31.00", "Applied balance $15.00", "Due today $16.00"):
        assert told in words
    page.enter()
    assert world.ask("GET", f"/v1/invoices/{_session(world, session)['invoice']}")["amount_paid"] == 1600


def test_a_price_made_for_the_page_can_be_subscribed_to_and_an_archived_one_is_not_offered(world: Examples) -> None:
    made = {
        "line_items[0][price_data][product]": world.product(),
        "line_items[0][price_data][currency]": "usd",
        "line_items[0][price_data][unit_amount]": 3100,
        "line_items[0][price_data][recurring][interval]": "month",
    }
    form = {key: value for key, value in world.session_form("subscription").items() if key != "line_items[0][price]"}
    session = world.ask("POST", "/v1/checkout/sessions", **form, **made)
    assert Page(session["url"]).enter().status == 303
    archived = world.price()
    world.ask("POST", f"/v1/prices/{archived}", active="false")
    refused = world.send("POST", "/v1/checkout/sessions", form | {"line_items[0][price]": archived}).json()["error"]
    assert (refused["param"], "only accepts active prices" in refused["message"]) == ("line_items[0][price]", True)


def test_a_subscription_whose_card_is_declined_does_not_begin(world: Examples) -> None:
    session, page = _opened(world, "subscription")
    shown = page.enter(_BROKEN)
    assert shown.status == 422
    assert "Your card was declined. Nothing was charged." in shown.words
    told = _session(world, session)
    assert (told["status"], told["subscription"]) == ("open", None)
    assert world.ask("GET", f"/v1/subscriptions?customer={told['customer']}&status=all")["data"] == []
    assert page.enter().status == 303


def test_a_bank_asks_before_a_subscription_begins(world: Examples) -> None:
    session, page = _opened(world, "subscription")
    assert "asks you to confirm that you are subscribing" in page.enter(_SCA).words
    assert _session(world, session)["subscription"] is None
    assert "unable to authenticate" in page.press("not_authenticated").words
    page.enter(_SCA)
    assert page.press("authenticated").status == 303
    subscription = _session(world, session)["subscription"]
    assert world.ask("GET", f"/v1/subscriptions/{subscription}")["status"] == "active"


def test_a_payment_is_made_once(world: Examples) -> None:
    session, page = _opened(world, "payment", **{"payment_intent_data[metadata][pack]": "100"})
    assert page.enter().status == 303
    assert page.enter().status == 303
    told = _session(world, session)
    intents = world.ask("GET", f"/v1/payment_intents?customer={told['customer']}")["data"]
    assert [(intent["id"], intent["status"]) for intent in intents] == [(told["payment_intent"], "succeeded")]
    assert intents[0]["metadata"] == {"pack": "100"}
    assert "finished" in page.show().words


def test_a_payment_waits_for_the_bank_s_question(world: Examples) -> None:
    session, page = _opened(world, "payment")
    assert page.enter(_SCA).status == 200
    assert "asks you to confirm" in page.show().words
    assert page.press("authenticated").status == 303
    assert _session(world, session)["payment_status"] == "paid"


def test_a_payment_can_be_tried_again_with_another_card(world: Examples) -> None:
    session, page = _opened(world, "payment")
    assert "insufficient funds" in page.enter("4000 0000 0000 9995").words
    assert page.enter().status == 303
    assert _session(world, session)["payment_status"] == "paid"


def test_an_expired_page_charges_nothing(world: Examples) -> None:
    session, page = _opened(world, "payment")
    world.ask("POST", f"/v1/checkout/sessions/{session}/expire")
    assert "expired" in page.show().words
    assert "expired" in page.enter().words
    assert _session(world, session)["payment_intent"] is None
