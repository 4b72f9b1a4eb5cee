"""Carries out what customers ask for, each exactly once."""

import re

from desktop.backend.billing.answers import Answer, account_answer
from desktop.backend.billing.decisions import card_plan, subscription_plan
from desktop.backend.billing.gateway import ProviderRefusedError, StripeGateway
from desktop.backend.billing.idempotency import Attempt, IdempotentRequests
from desktop.backend.billing.locks import AccountLocks
from desktop.backend.billing.mirror import Mirror
from desktop.backend.billing.price_list import PriceList
from desktop.backend.billing.problems import NotAllowedError, ProblemError, not_found
from desktop.backend.billing.quotes import Quotes
from desktop.backend.billing.steps import ChangePlan, decode_plan, encode_plan
from desktop.backend.clock import Clock
from desktop.contract.account import Account
from desktop.contract.actions import (
    Action,
    DeletePaymentMethod,
    Downgrade,
    MakeDefault,
    PaymentMethodAction,
    SubscriptionAction,
)
from desktop.contract.eligibility import refusal
from desktop.contract.problems import ProblemType

_REVISION = re.compile(r'"([0-9]{1,18})"')


class Changes:
    """Judges an action, takes its steps at Stripe, and answers with the fresh account."""

    def __init__(
        self,
        mirror: Mirror,
        gateway: StripeGateway,
        prices: PriceList,
        quotes: Quotes,
        requests: IdempotentRequests,
        locks: AccountLocks,
        clock: Clock,
    ) -> None:
        self._mirror = mirror
        self._gateway = gateway
        self._prices = prices
        self._quotes = quotes
        self._requests = requests
        self._locks = locks
        self._clock = clock

    def change(self, account: str, action: Action, attempt: Attempt, if_match: str | None) -> Answer:
        """Carry out an action, or go on with what an earlier attempt had begun.

        Raises ProblemError when it is refused; the next attempt with the same key is then judged afresh.
        """
        with self._locks.holding(account):
            if attempt.plan is None:
                plan = self._judged(account, action, if_match)
                self._requests.accept(attempt, encode_plan(plan))
            else:
                plan = decode_plan(attempt.plan)
            try:
                self._take_steps(plan, attempt)
            except ProviderRefusedError as error:
                self._requests.forget(attempt)
                self._read_again(account, plan)
                raise _stale() from error
            self._read_again(account, plan)
            answer = account_answer(self._account(account))
            self._requests.finish(attempt, answer, plan.kind)
            return answer

    def _judged(self, account: str, action: Action, if_match: str | None) -> ChangePlan:
        if isinstance(action, MakeDefault | DeletePaymentMethod):
            return self._judged_card(account, action, if_match)
        return self._judged_subscription(account, action, if_match)

    def _judged_card(self, account: str, action: PaymentMethodAction, if_match: str | None) -> ChangePlan:
        state = self._account(account)
        card = state.payment_method(action.payment_method)
        if card is None:
            raise not_found("card")
        _require_revision(if_match, card.revision)
        self._require_allowed(action, state)
        return card_plan(action, self._mirror.customer_of(account))

    def _judged_subscription(self, account: str, action: SubscriptionAction, if_match: str | None) -> ChangePlan:
        if self._account(account).subscription(action.subscription) is None:
            raise not_found("subscription")
        source = self._mirror.refresh_subscription_held(account, action.subscription)
        state = self._account(account)
        subscription = state.subscription(action.subscription)
        if subscription is None:
            raise not_found("subscription")
        _require_revision(if_match, subscription.revision)
        self._require_allowed(action, state)
        if isinstance(action, Downgrade):
            self._quotes.require_usable(account, action, subscription)
        return subscription_plan(action, source, self._prices)

    def _require_allowed(self, action: Action, state: Account) -> None:
        if hindrance := refusal(action, state, self._clock.now()):
            raise NotAllowedError(hindrance)

    def _take_steps(self, plan: ChangePlan, attempt: Attempt) -> None:
        for index, step in enumerate(plan.steps):
            self._gateway.take(step, attempt.provider_key(index))

    def _read_again(self, account: str, plan: ChangePlan) -> None:
        if plan.subscription is not None:
            self._mirror.refresh_subscription_held(account, plan.subscription)
        else:
            self._mirror.refresh_cards_held(account)

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
        raise _stale()


def _stale() -> ProblemError:
    return ProblemError(
        ProblemType.STALE_REVISION, "This has changed since you last saw it. Look at it again before you decide."
    )
