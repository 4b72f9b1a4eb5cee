"""What a card does on a Checkout page: it is added, it pays once, or it begins a subscription."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.pages.card_form import CardEntry
from desktop.backend.stripe_standin.resources.cards import payment_methods, setup_intents
from desktop.backend.stripe_standin.resources.cards.test_cards import Authentication, Decline, card_with_fingerprint
from desktop.backend.stripe_standin.resources.checkout import checkout_sessions
from desktop.backend.stripe_standin.resources.checkout.checkout_line_items import items_of
from desktop.backend.stripe_standin.resources.invoices import invoice_settlement
from desktop.backend.stripe_standin.resources.payments import charging, payment_intents
from desktop.backend.stripe_standin.resources.payments.payments import next_payment_fails
from desktop.backend.stripe_standin.resources.subscriptions import subscription_creation
from desktop.backend.stripe_standin.store import Json

NOT_AUTHENTICATED = Decline(
    "setup_intent_authentication_failure",
    None,
    "We are unable to authenticate your payment method. Please choose a different one and try again.",
)
_DECLINED = "Your card was declined."
_ASKED = "checkout asks about "
_LIVING = ("active", "trialing")


@dataclass(frozen=True)
class Done:
    """The customer has finished."""


@dataclass(frozen=True)
class Challenge:
    """The bank of a card asks the customer to confirm."""

    last4: str


@dataclass(frozen=True)
class Declined:
    """The bank said no; the message is a sentence for people."""

    message: str


Result = Done | Challenge | Declined


class Mode(Protocol):
    """One mode of Checkout."""

    def asked(self, call: Call, session: Json) -> Json | None:
        """The card about which the bank asks now."""
        ...

    def enter(self, call: Call, session: Json, entry: CardEntry) -> Result:
        """A card was entered."""
        ...

    def answer(self, call: Call, session: Json, method: Json, *, succeeded: bool) -> Result:
        """The customer has answered the bank of a card."""
        ...


def _minted(call: Call, entry: CardEntry) -> Json:
    return payment_methods.mint(call, entry.card, expiry=entry.expiry, name=entry.name)


class SetupMode:
    """The card is added to the customer."""

    def asked(self, call: Call, session: Json) -> Json | None:
        """The card of the session's setup intent."""
        intent = self._intent(call, session)
        if intent["status"] != "requires_action":
            return None
        return call.transaction.get("payment_method", intent["payment_method"])

    def enter(self, call: Call, session: Json, entry: CardEntry) -> Result:
        """Add the card, unless its bank asks first."""
        if entry.card.setup_decline is not None:
            return self._failed(call, session, entry.card.setup_decline)
        method = _minted(call, entry)
        if entry.card.authentication is not Authentication.NONE:
            setup_intents.ask_for_authentication(call, self._intent(call, session), method)
            return Challenge(entry.card.last4)
        return self._added(call, session, method)

    def answer(self, call: Call, session: Json, method: Json, *, succeeded: bool) -> Result:
        """Add the card when its bank is content."""
        if not succeeded:
            return self._failed(call, session, NOT_AUTHENTICATED)
        card = card_with_fingerprint(method["card"]["fingerprint"])
        if card is not None and card.authentication is Authentication.REQUIRED_THEN_DECLINED and card.charge_decline:
            return self._failed(call, session, card.charge_decline)
        return self._added(call, session, method)

    def _intent(self, call: Call, session: Json) -> Json:
        return call.transaction.get("setup_intent", session["setup_intent"])

    def _added(self, call: Call, session: Json, method: Json) -> Result:
        setup_intents.succeed(call, self._intent(call, session), method)
        checkout_sessions.complete(call, session)
        return Done()

    def _failed(self, call: Call, session: Json, decline: Decline) -> Result:
        setup_intents.fail(call, self._intent(call, session), decline)
        return Declined(decline.message)


class PaymentMode:
    """The card pays once."""

    def asked(self, call: Call, session: Json) -> Json | None:
        """The card of the session's payment intent."""
        if session["payment_intent"] is None:
            return None
        intent = call.transaction.get("payment_intent", session["payment_intent"])
        if intent["status"] != "requires_action":
            return None
        return call.transaction.get("payment_method", intent["payment_method"])

    def enter(self, call: Call, session: Json, entry: CardEntry) -> Result:
        """Charge the card, unless its bank asks first."""
        intent = self._intent(call, session)
        checkout_sessions.save(call, session | {"payment_intent": intent["id"]})
        attempt = charging.attempt(call, intent, _minted(call, entry), off_session=False)
        return self._result(call, session, attempt.intent)

    def answer(self, call: Call, session: Json, method: Json, *, succeeded: bool) -> Result:  # noqa: ARG002  the intent knows it
        """Charge the card when its bank is content."""
        intent = call.transaction.get("payment_intent", session["payment_intent"])
        return self._result(call, session, payment_intents.authenticate(call, intent, succeeded))

    def _intent(self, call: Call, session: Json) -> Json:
        if session["payment_intent"] is not None:
            return call.transaction.get("payment_intent", session["payment_intent"])
        details = checkout_sessions.details_of(call, session["id"], "payment_intent_data")
        return charging.begin(
            call,
            customer=session["customer"],
            amount=session["amount_total"],
            currency=session["currency"],
            description=details.get("description"),
            metadata=details.get("metadata", {}),
            setup_future_usage=details.get("setup_future_usage"),
        )

    def _result(self, call: Call, session: Json, intent: Json) -> Result:
        if intent["status"] == "requires_action":
            return Challenge(call.transaction.get("payment_method", intent["payment_method"])["card"]["last4"])
        if intent["status"] != "succeeded":
            return Declined((intent["last_payment_error"] or {}).get("message", _DECLINED))
        if intent["setup_future_usage"] is not None:
            method = call.transaction.get("payment_method", intent["payment_method"])
            payment_methods.attach_to(call, method, session["customer"])
        checkout_sessions.complete(call, session, payment_intent=intent["id"])
        return Done()


class SubscriptionMode:
    """The card begins a subscription and pays for it from then on. There is none before the card has paid."""

    def asked(self, call: Call, session: Json) -> Json | None:
        """The card that was entered last, while its bank asks."""
        identifier = call.transaction.setting(_ASKED + session["id"])
        return call.transaction.get("payment_method", identifier) if identifier else None

    def enter(self, call: Call, session: Json, entry: CardEntry) -> Result:
        """Subscribe, unless the card's bank asks first."""
        if entry.card.setup_decline is not None:
            return Declined(entry.card.setup_decline.message)
        method = _minted(call, entry)
        if entry.card.authentication is not Authentication.NONE:
            call.transaction.set_setting(_ASKED + session["id"], method["id"])
            return Challenge(entry.card.last4)
        return self._subscribed(call, session, method)

    def answer(self, call: Call, session: Json, method: Json, *, succeeded: bool) -> Result:
        """Subscribe when the card's bank is content."""
        call.transaction.set_setting(_ASKED + session["id"], "")
        return self._subscribed(call, session, method) if succeeded else Declined(NOT_AUTHENTICATED.message)

    def _subscribed(self, call: Call, session: Json, method: Json) -> Result:
        if next_payment_fails(call, session["customer"]):
            return Declined(_DECLINED)
        with call.transaction.connection.begin_nested() as attempt:
            try:
                subscription = _begun(call, session, method)
            except StripeError as error:
                attempt.rollback()
                return Declined(error.body["error"]["message"])
            if subscription["status"] not in _LIVING:
                message = _why_unpaid(call, subscription)
                attempt.rollback()
                return Declined(message)
        invoice = subscription["latest_invoice"]
        checkout_sessions.complete(call, session, subscription=subscription["id"], invoice=invoice)
        return Done()


def _begun(call: Call, session: Json, method: Json) -> Json:
    payment_methods.attach_to(call, method, session["customer"])
    items = [{"price": item["price"]["id"], "quantity": item["quantity"]} for item in items_of(call, session["id"])]
    wanted: Json = {
        **checkout_sessions.details_of(call, session["id"], "subscription_data"),
        "customer": session["customer"],
        "items": items,
        "default_payment_method": method["id"],
        "payment_behavior": "allow_incomplete",
    }
    made = subscription_creation.begin(replace(call, path={}, parameters=wanted))
    invoice = call.transaction.get("invoice", made["latest_invoice"])
    intent = invoice_settlement.intent_of(call, invoice)
    if intent is not None and intent["status"] == "requires_action":
        payment_intents.authenticate(call, intent, True)
    return call.transaction.get("subscription", made["id"])


def _why_unpaid(call: Call, subscription: Json) -> str:
    invoice = call.transaction.get("invoice", subscription["latest_invoice"])
    intent = invoice_settlement.intent_of(call, invoice)
    error = (intent or {}).get("last_payment_error") or {}
    return str(error.get("message", _DECLINED))


_MODES: dict[str, Callable[[], Mode]] = {
    "setup": SetupMode,
    "payment": PaymentMode,
    "subscription": SubscriptionMode,
}


def mode_of(session: Json) -> Mode:
    """The mode that a session is in."""
    return _MODES[session["mode"]]()
