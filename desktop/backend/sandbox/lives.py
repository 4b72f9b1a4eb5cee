"""What has happened to the demo people so far, at the stand-in."""

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.backend.billing.provider.price_list import lookup_key
from desktop.backend.billing.provider.provider_steps import PAID_UNTIL
from desktop.backend.sandbox.people import SKETCHES, PersonKind, PersonSketch
from desktop.backend.stripe_standin.resources.cards import payment_methods
from desktop.backend.stripe_standin.resources.customers import customers, tax_ids
from desktop.backend.stripe_standin.resources.subscriptions import subscriptions
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import only_item
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Json
from desktop.contract.account import Interval
from desktop.contract.billing_calendar import add_months, pause_end, resumption

_VISA = "pm_card_visa"
_MASTERCARD = "pm_card_mastercard"
_PRACTICE = {"line1": "Musterstraße 1", "city": "Berlin", "postal_code": "10115", "country": "DE"}
_FAILS_WHEN_CHARGED = "pm_card_chargeCustomerFail"


class Biography:
    """Lets a customer live through the past, one dated event after the other."""

    def __init__(self, standin: StandIn, now: datetime) -> None:
        self._standin = standin
        self.now = now

    def begin(self, sketch: PersonSketch, email: str, at: datetime) -> str:
        """Become a customer."""
        with self._standin.calling(at) as call:
            return str(customers.create(call.asking(name=sketch.name, email=email))["id"])

    def tell_billing_details(
        self, customer: str, address: dict[str, str], tax_id: tuple[str, str], at: datetime
    ) -> None:
        """Say what is to stand on invoices."""
        with self._standin.calling(at) as call:
            customers.change(call.asking(customer, address=address))
            tax_ids.add_tax_id(call, customer, *tax_id)

    def add_card(self, customer: str, token: str, at: datetime, *, default: bool) -> str:
        """Add one of Stripe's test cards."""
        with self._standin.calling(at) as call:
            card = str(payment_methods.attach(call.asking(token, customer=customer))["id"])
            if default:
                settings = {"default_payment_method": card}
                customers.change(call.asking(customer, invoice_settings=settings))
            return card

    def detach_card(self, card: str, at: datetime) -> None:
        """Remove a card."""
        with self._standin.calling(at) as call:
            payment_methods.detach(call.asking(card))

    def subscribe(self, customer: str, plan: str, interval: Interval, at: datetime) -> str:
        """Subscribe to a plan."""
        with self._standin.calling(at) as call:
            wanted = lookup_key(plan, interval)
            price = next(p for p in call.transaction.all("price") if p["lookup_key"] == wanted)
            made = subscriptions.create(call.asking(customer=customer, items=[{"price": price["id"]}]))
            return str(made["id"])

    def pause(self, subscription: str, at: datetime) -> None:
        """Pause for twelve weeks."""
        with self._standin.calling(at) as call:
            known: Json = call.transaction.get("subscription", subscription)
            paid_until = only_item(known)["current_period_end"]
            pause = {"behavior": "void", "resumes_at": int(resumption(pause_end(at)).timestamp())}
            subscriptions.change(
                call.asking(subscription, pause_collection=pause, metadata={PAID_UNTIL: str(paid_until)})
            )

    def cancel(self, subscription: str, at: datetime) -> None:
        """Cancel at the period's end."""
        with self._standin.calling(at) as call:
            details = {"feedback": "unused"}
            subscriptions.change(call.asking(subscription, cancel_at_period_end=True, cancellation_details=details))

    def catch_up(self) -> None:
        """Live on to the present."""
        self._standin.let_time_pass(self.now)


def live(kind: PersonKind, email: str, standin: StandIn, now: datetime) -> str:
    """Let a demo person live up to now; the id of their customer."""
    biography = Biography(standin, now.replace(microsecond=0))
    with standin.untold():
        customer = _LIVES[kind](biography, SKETCHES[kind], email)
        biography.catch_up()
    return customer


def _patient(life: Biography, sketch: PersonSketch, email: str) -> str:
    start = add_months(life.now + timedelta(days=18), -4)
    customer = life.begin(sketch, email, start)
    life.add_card(customer, _VISA, start, default=True)
    life.subscribe(customer, "patient", Interval.MONTH, start)
    return customer


def _doctor(life: Biography, sketch: PersonSketch, email: str) -> str:
    annual = add_months(life.now + timedelta(days=42), -12)
    monthly = add_months(life.now + timedelta(days=12), -5)
    customer = life.begin(sketch, email, annual)
    life.add_card(customer, _VISA, annual, default=True)
    life.tell_billing_details(customer, _PRACTICE, ("eu_vat", "DE123456789"), annual)
    life.subscribe(customer, "edu", Interval.YEAR, annual)
    life.subscribe(customer, "md", Interval.MONTH, monthly)
    life.add_card(customer, _MASTERCARD, monthly, default=False)
    return customer


def _lapsed(life: Biography, sketch: PersonSketch, email: str) -> str:
    start = add_months(life.now - timedelta(days=2), -6)
    customer = life.begin(sketch, email, start)
    good = life.add_card(customer, _VISA, start, default=True)
    life.subscribe(customer, "md", Interval.MONTH, start)
    change = life.now - timedelta(days=10)
    life.add_card(customer, _FAILS_WHEN_CHARGED, change, default=True)
    life.detach_card(good, change)
    return customer


def _paused(life: Biography, sketch: PersonSketch, email: str) -> str:
    pause = life.now - timedelta(days=49)
    start = add_months(pause + timedelta(days=9), -3)
    customer = life.begin(sketch, email, start)
    life.add_card(customer, _VISA, start, default=True)
    subscription = life.subscribe(customer, "edu", Interval.MONTH, start)
    life.pause(subscription, pause)
    return customer


def _cancelling(life: Biography, sketch: PersonSketch, email: str) -> str:
    start = add_months(life.now + timedelta(days=21), -12)
    customer = life.begin(sketch, email, start)
    life.add_card(customer, _VISA, start, default=True)
    subscription = life.subscribe(customer, "patient", Interval.YEAR, start)
    life.cancel(subscription, life.now - timedelta(days=6))
    return customer


def _newcomer(life: Biography, sketch: PersonSketch, email: str) -> str:
    return life.begin(sketch, email, life.now)


def _archive(life: Biography, sketch: PersonSketch, email: str) -> str:
    start = add_months(life.now, 7 - 12)
    customer = life.begin(sketch, email, start)
    life.add_card(customer, _VISA, start, default=True)
    life.subscribe(customer, "md", Interval.YEAR, start)
    return customer


_LIVES: dict[PersonKind, Callable[[Biography, PersonSketch, str], str]] = {
    PersonKind.PATIENT: _patient,
    PersonKind.DOCTOR: _doctor,
    PersonKind.LAPSED: _lapsed,
    PersonKind.PAUSED: _paused,
    PersonKind.CANCELLING: _cancelling,
    PersonKind.NEWCOMER: _newcomer,
    PersonKind.ARCHIVE: _archive,
}
