"""The only place that talks to Stripe."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, cast

import stripe
from stripe.checkout import Session

from desktop.backend.billing.problems import ProblemError
from desktop.backend.billing.steps import (
    Cancellation,
    CancellationChange,
    ChangeSubscription,
    DetachCard,
    ReleaseSchedule,
    SchedulePlan,
    SetDefaultCard,
    Step,
)
from desktop.contract.problems import ProblemType

if TYPE_CHECKING:
    from stripe.params import SubscriptionUpdateParams

PAID_UNTIL = "paid_until"
"""The key in a subscription's metadata that keeps the end of the period paid before a pause (Unix seconds)."""

_RETRIES = 2


class ProviderRefusedError(Exception):
    """Stripe refused a change as impossible: the account is not as the mirror says. Read it again."""


@contextmanager
def _speaking() -> Iterator[None]:
    try:
        yield
    except (stripe.InvalidRequestError, stripe.CardError) as error:
        raise ProviderRefusedError(str(error.user_message or error.code)) from error
    except stripe.StripeError as error:
        raise ProblemError(
            ProblemType.PROVIDER_UNAVAILABLE,
            "The payment provider could not be reached. Nothing is lost: the same request can be sent again.",
        ) from error


def identifier_of(reference: object) -> str:
    """The id of what Stripe names by its id or tells as a whole; empty when it names nothing."""
    return reference if isinstance(reference, str) else str(getattr(reference, "id", ""))


class StripeGateway:
    """Stripe in the words of this product.

    Every method raises ProviderRefusedError when Stripe says that something is impossible, and ProblemError
    (payment provider unavailable) when it is not known whether it happened: try again with the same key.
    """

    def __init__(self, key: str, *, api_url: str | None = None, webhook_secret: str = "") -> None:
        stripe.enable_telemetry = False
        addresses: stripe._base_address.BaseAddresses = {"api": api_url} if api_url else {}
        self._client = stripe.StripeClient(key, base_addresses=addresses, max_network_retries=_RETRIES)
        self._webhook_secret = webhook_secret

    def trust_webhooks_signed_with(self, secret: str) -> None:
        """Set the secret with which webhooks are signed."""
        self._webhook_secret = secret

    def event(self, payload: bytes, signature: str) -> stripe.Event | None:
        """The event in a webhook, or None when it is not signed by Stripe."""
        try:
            return self._client.construct_event(payload, signature, self._webhook_secret)
        except (ValueError, stripe.SignatureVerificationError):
            return None

    def take(self, step: Step, key: str) -> None:
        """Carry out a step. The same key never does it twice."""
        with _speaking():
            match step:
                case ChangeSubscription():
                    self._client.v1.subscriptions.update(step.subscription, _update_of(step), {"idempotency_key": key})
                case ReleaseSchedule():
                    self._client.v1.subscription_schedules.release(step.schedule, {}, {"idempotency_key": key})
                case SchedulePlan():
                    self._schedule(step, key)
                case SetDefaultCard():
                    self._client.v1.customers.update(
                        step.customer,
                        {"invoice_settings": {"default_payment_method": step.payment_method}},
                        {"idempotency_key": key},
                    )
                case DetachCard():
                    self._client.v1.payment_methods.detach(step.payment_method, {}, {"idempotency_key": key})

    def _schedule(self, step: SchedulePlan, key: str) -> None:
        # Stripe takes no phases together with from_subscription, hence two calls.
        schedule = self._client.v1.subscription_schedules.create(
            {"from_subscription": step.subscription}, {"idempotency_key": f"{key}-create"}
        )
        interval = cast(Literal["month", "year"], step.interval)
        self._client.v1.subscription_schedules.update(
            schedule.id,
            {
                "end_behavior": "release",
                "proration_behavior": "none",
                "phases": [
                    {
                        "items": [{"price": step.current_price, "quantity": 1}],
                        "start_date": step.period_start,
                        "end_date": step.period_end,
                        "proration_behavior": "none",
                    },
                    {
                        "items": [{"price": step.new_price, "quantity": 1}],
                        "start_date": step.period_end,
                        "duration": {"interval": interval, "interval_count": 1},
                        "proration_behavior": "none",
                    },
                ],
            },
            {"idempotency_key": f"{key}-phases"},
        )

    def subscription(self, identifier: str) -> stripe.Subscription:
        """A subscription with its schedule."""
        with _speaking():
            return self._client.v1.subscriptions.retrieve(identifier, {"expand": ["schedule"]})

    def subscriptions(self, customer: str) -> list[stripe.Subscription]:
        """All subscriptions of a customer, ended ones too, oldest first."""
        with _speaking():
            found = self._client.v1.subscriptions.list(
                {"customer": customer, "status": "all", "limit": 100, "expand": ["data.schedule"]}
            )
            return list(found.auto_paging_iter())[::-1]

    def default_card(self, customer: str) -> str | None:
        """The id of the card that pays for everything."""
        with _speaking():
            settings = self._client.v1.customers.retrieve(customer).invoice_settings
        chosen = settings.default_payment_method if settings else None
        return identifier_of(chosen) or None

    def cards(self, customer: str) -> list[stripe.PaymentMethod]:
        """The cards of a customer, oldest first."""
        with _speaking():
            found = self._client.v1.customers.payment_methods.list(customer, {"type": "card", "limit": 100})
            return list(found.auto_paging_iter())[::-1]

    def price(self, lookup_key: str) -> stripe.Price:
        """The price with a lookup key. Raises ProviderRefusedError when Stripe has none."""
        with _speaking():
            found = self._client.v1.prices.list({"lookup_keys": [lookup_key], "active": True}).data
        if not found:
            raise ProviderRefusedError(f"there is no price {lookup_key}")
        return found[0]

    def price_with_id(self, identifier: str) -> stripe.Price:
        """One price, sold or not any more."""
        with _speaking():
            return self._client.v1.prices.retrieve(identifier)

    def product(self, identifier: str) -> stripe.Product:
        """What a price is for."""
        with _speaking():
            return self._client.v1.products.retrieve(identifier)

    def begin_adding_card(self, customer: str, success_url: str, cancel_url: str, key: str) -> Session:
        """A hosted page on which the customer adds a card."""
        with _speaking():
            return self._client.v1.checkout.sessions.create(
                {
                    "mode": "setup",
                    "customer": customer,
                    "currency": "usd",
                    "success_url": success_url,
                    "cancel_url": cancel_url,
                },
                {"idempotency_key": key},
            )

    def checkout_session(self, identifier: str) -> Session:
        """A hosted page with what came of it."""
        with _speaking():
            return self._client.v1.checkout.sessions.retrieve(identifier, {"expand": ["setup_intent"]})

    def expire_checkout_session(self, identifier: str) -> None:
        """Close a hosted page. Raises ProviderRefusedError when it is not open (any more)."""
        with _speaking():
            self._client.v1.checkout.sessions.expire(identifier)


def _update_of(step: ChangeSubscription) -> "SubscriptionUpdateParams":
    update: SubscriptionUpdateParams = {}
    match step.cancellation:
        case Cancellation(change=CancellationChange.AT_PERIOD_END, reason=reason, comment=comment):
            update["cancel_at_period_end"] = True
            update["cancellation_details"] = {"feedback": reason.value if reason else "", "comment": comment}
        case Cancellation(change=CancellationChange.NOT_AT_PERIOD_END):
            update["cancel_at_period_end"] = False
        case Cancellation(change=CancellationChange.NOT_ON_A_DATE):
            update["cancel_at"] = ""
        case None:
            pass
    if step.pause is not None:
        update["pause_collection"] = {"behavior": "void", "resumes_at": step.pause.resumes_at}
        update["metadata"] = {PAID_UNTIL: str(step.pause.paid_until)}
    elif step.end_pause:
        update["pause_collection"] = ""
        update["metadata"] = {PAID_UNTIL: ""}
    return update
