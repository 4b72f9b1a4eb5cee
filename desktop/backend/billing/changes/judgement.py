"""Judges whether an action is allowed now, and which steps it takes."""

import re

from desktop.backend.billing.changes.decisions import (
    billing_details_plan,
    card_plan,
    plan_change_plan,
    purchase_plan,
    subscription_plan,
)
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.problems import NotAllowedError, ProblemError, not_found, stale
from desktop.backend.billing.provider.provider_errors import ProviderRefusedError
from desktop.backend.billing.provider.steps import StepPlan
from desktop.backend.billing.quotes.quotes import Quotes
from desktop.backend.clock import Clock
from desktop.contract.account import Account
from desktop.contract.actions import (
    Action,
    AddTaxId,
    BillingDetailsAction,
    BuyCredits,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    DeleteTaxId,
    MakeDefault,
    PaymentMethodAction,
    SubscriptionAction,
)
from desktop.contract.eligibility import refusal
from desktop.contract.problems import ProblemType
from desktop.contract.quotes import CreditPurchaseQuoteRequest, PlanChangeQuoteRequest

_REVISION = re.compile(r'"([0-9]{1,18})"')


class Judgement:
    """Knows the product's rules. Whoever asks holds the account's lock."""

    def __init__(self, mirror: Mirror, quotes: Quotes, clock: Clock) -> None:
        self._mirror = mirror
        self._quotes = quotes
        self._clock = clock

    def plan(self, account: str, action: Action, if_match: str | None) -> StepPlan:
        """The steps of an action. Raises ProblemError when it is not allowed, or decided on what is no more."""
        match action:
            case MakeDefault() | DeletePaymentMethod():
                return self._card(account, action, if_match)
            case ChangeBillingDetails() | AddTaxId() | DeleteTaxId():
                return self._billing_details(account, action, if_match)
            case BuyCredits():
                return self._purchase(account, action)
            case _:
                return self._subscription(account, action, if_match)

    def _card(self, account: str, action: PaymentMethodAction, if_match: str | None) -> StepPlan:
        state = self._account(account)
        card = state.payment_method(action.payment_method)
        if card is None:
            raise not_found("card")
        _require_revision(if_match, card.revision)
        self._require_allowed(action, state)
        return card_plan(action, self._mirror.customer_of(account))

    def _billing_details(self, account: str, action: BillingDetailsAction, if_match: str | None) -> StepPlan:
        state = self._account(account)
        if isinstance(action, DeleteTaxId) and all(i.id != action.tax_id for i in state.billing_details.tax_ids):
            raise not_found("tax ID")
        _require_revision(if_match, state.billing_details.revision)
        self._require_allowed(action, state)
        return billing_details_plan(action, self._mirror.customer_of(account))

    def _purchase(self, account: str, action: BuyCredits) -> StepPlan:
        self._require_allowed(action, self._account(account))
        terms = self._quotes.confirmed(account, action.quote, CreditPurchaseQuoteRequest(pack=action.pack))
        return purchase_plan(action, terms, account, self._mirror.customer_of(account))

    def _subscription(self, account: str, action: SubscriptionAction, if_match: str | None) -> StepPlan:
        if self._account(account).subscription(action.subscription) is None:
            raise not_found("subscription")
        try:
            source = self._mirror.refresh_subscription_held(account, action.subscription)
        except ProviderRefusedError as error:
            raise not_found("subscription") from error
        state = self._account(account)
        subscription = state.subscription(action.subscription)
        if subscription is None:
            raise not_found("subscription")
        _require_revision(if_match, subscription.revision)
        self._require_allowed(action, state)
        if not isinstance(action, ChangePlan):
            return subscription_plan(action, source, subscription.pending_change)
        asked = PlanChangeQuoteRequest(subscription=action.subscription, plan=action.plan, interval=action.interval)
        return plan_change_plan(
            action, source, subscription.pending_change, self._quotes.confirmed(account, action.quote, asked)
        )

    def _require_allowed(self, action: Action, state: Account) -> None:
        if hindrance := refusal(action, state, self._clock.now()):
            raise NotAllowedError(hindrance)

    def _account(self, account: str) -> Account:
        found = self._mirror.account(account)
        if found is None:
            raise not_found("account")
        return found


def _require_revision(if_match: str | None, revision: int) -> None:
    if if_match is None:
        raise ProblemError(
            ProblemType.PRECONDITION_REQUIRED,
            "Send an If-Match header with the revision that the change was decided on.",
        )
    match = _REVISION.fullmatch(if_match.strip())
    if match is None or int(match[1]) != revision:
        raise stale()
