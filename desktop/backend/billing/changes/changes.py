"""Carries out what customers ask for, each exactly once."""

import logging
from contextlib import suppress

import msgspec

from desktop.backend.billing.answers import Answer, account_answer, problem_answer
from desktop.backend.billing.attempts import Attempt
from desktop.backend.billing.changes.awaited_payments import AwaitedPayments
from desktop.backend.billing.changes.idempotency import IdempotentRequests
from desktop.backend.billing.changes.judgement import Judgement
from desktop.backend.billing.credits.unfinished_purchases import UnfinishedPurchases
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.problems import NotAllowedError, ProblemError, not_found, stale
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.provider_errors import (
    PaymentDeclinedError,
    PaymentNeedsCustomerError,
    ProviderRefusedError,
)
from desktop.backend.billing.provider.steps import (
    ChargeForCredits,
    StepPlan,
    SwitchPlan,
    VoidInvoice,
    decode_plan,
    encode_plan,
)
from desktop.backend.billing.quotes.quotes import Quotes
from desktop.contract.actions import Action, BuyCredits
from desktop.contract.problems import ProblemType, Refusal

_log = logging.getLogger(__name__)

_TAX_ID_INVALID = "tax_id_invalid"


class Changes:
    """Judges an action, takes its steps at Stripe, and answers with the fresh account."""

    def __init__(
        self,
        mirror: Mirror,
        gateway: StripeGateway,
        judgement: Judgement,
        quotes: Quotes,
        requests: IdempotentRequests,
        awaited: AwaitedPayments,
        unfinished: UnfinishedPurchases,
    ) -> None:
        self._mirror = mirror
        self._gateway = gateway
        self._judgement = judgement
        self._quotes = quotes
        self._requests = requests
        self._awaited = awaited
        self._unfinished = unfinished

    def change(self, account: str, action: Action, attempt: Attempt, if_match: str | None) -> Answer:
        """Carry out an action, or go on with what an earlier attempt had begun.

        Raises ProblemError when it is refused; the next attempt with the same key is then judged afresh. That a payment
        was not made is an answer, and stays the key's.
        """
        with self._mirror.holding(account):
            plan = self._accepted(account, action, attempt, if_match)
            try:
                self._take_steps(account, plan, attempt)
            except ProviderRefusedError as error:
                self._undo(action, plan, attempt)
                self._requests.forget(attempt)
                self._read_again(account, plan)
                raise _told(error) from error
            except (PaymentDeclinedError, PaymentNeedsCustomerError) as error:
                if isinstance(error, PaymentDeclinedError):
                    self._undo(action, plan, attempt)
                answer = problem_answer(_unpaid(error).problem)
                self._requests.refuse(attempt, answer)
                self._read_again(account, plan)
                return answer
            self._read_again(account, plan)
            state = self._mirror.account(account)
            if state is None:
                raise not_found("account")
            answer = account_answer(state)
            self._requests.finish(attempt, answer, plan.kind)
            return answer

    def _accepted(self, account: str, action: Action, attempt: Attempt, if_match: str | None) -> StepPlan:
        if attempt.plan is not None:
            if not self._requests.can_carry_on(attempt):
                # Stripe would do again what was done already. The customer has to look what came of it.
                with suppress(ProviderRefusedError):  # the customer was deleted: nothing is left to look at
                    self._mirror.refresh_account_held(account)
                self._requests.forget(attempt)
                raise stale()
            return decode_plan(attempt.plan)
        plan = self._awaited.inherited(account, self._judgement.plan(account, action, if_match))
        if isinstance(action, BuyCredits):
            # Two invoices for what is wanted once could both be paid.
            unfinished = self._unfinished.of(self._mirror.customer_of(account))
            plan = msgspec.structs.replace(plan, steps=(*unfinished, *plan.steps))
            self._quotes.take(account, action.quote, attempt)
        self._requests.accept(attempt, encode_plan(plan))
        return plan

    def _take_steps(self, account: str, plan: StepPlan, attempt: Attempt) -> None:
        for index, step in enumerate(plan.steps):
            try:
                self._gateway.take(step, attempt.provider_key(f"{plan.mark}-{index}"))
            except PaymentNeedsCustomerError as error:
                rest = msgspec.structs.replace(plan, steps=plan.steps[index + 1 :])
                self._awaited.remember(account, error.invoice, rest)
                raise
            if isinstance(step, VoidInvoice):
                self._awaited.forget(account, step.invoice)

    def _undo(self, action: Action, plan: StepPlan, attempt: Attempt) -> None:
        for index, step in enumerate(plan.otherwise):
            with suppress(ProviderRefusedError):  # it was never taken away
                self._gateway.take(step, attempt.provider_key(f"{plan.mark}-otherwise-{index}"))
        if isinstance(action, BuyCredits):
            self._quotes.give_back(action.quote, attempt)

    def _read_again(self, account: str, plan: StepPlan) -> None:
        try:
            self._refresh(account, plan)
        except ProviderRefusedError as error:
            # What was done is done. What Stripe does not have any more stays mirrored until it is told of.
            _log.warning("Stripe refuses to tell what a change has come to (%s).", error.code or "no code")

    def _refresh(self, account: str, plan: StepPlan) -> None:
        if plan.subscription is not None:
            self._mirror.refresh_subscription_held(account, plan.subscription)
        if plan.subscription is None or any(isinstance(step, SwitchPlan) for step in plan.steps):
            self._mirror.refresh_customer_held(account)
        if any(isinstance(step, SwitchPlan | ChargeForCredits | VoidInvoice) for step in plan.steps):
            self._mirror.refresh_invoices_held(account)


def _told(error: ProviderRefusedError) -> ProblemError:
    return NotAllowedError(Refusal.TAX_ID_INVALID) if error.code == _TAX_ID_INVALID else stale()


def _unpaid(error: PaymentDeclinedError | PaymentNeedsCustomerError) -> ProblemError:
    match error:
        case PaymentDeclinedError():
            return ProblemError(ProblemType.PAYMENT_DECLINED, str(error))
        case PaymentNeedsCustomerError(invoice=invoice):
            return ProblemError(
                ProblemType.PAYMENT_NEEDS_CUSTOMER,
                "Your bank asks for your confirmation. Pay on the page of the payment provider.",
                invoice=invoice,
            )
