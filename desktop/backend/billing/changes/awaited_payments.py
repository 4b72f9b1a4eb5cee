"""What goes on once a customer has paid an invoice that their bank wanted to ask about."""

import logging

import msgspec
from sqlalchemy import ColumnElement, delete, select

from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.provider_errors import (
    PaymentDeclinedError,
    PaymentNeedsCustomerError,
    ProviderRefusedError,
)
from desktop.backend.billing.provider.steps import Step, StepPlan, SwitchPlan, VoidInvoice, decode_plan, encode_plan
from desktop.backend.billing.tables import awaited_payments
from desktop.backend.database import Database, insert_if_absent

_log = logging.getLogger(__name__)


class AwaitedPayments:
    """Remembers the steps that follow a payment, and takes them when it has been made."""

    def __init__(self, database: Database, gateway: StripeGateway, mirror: Mirror) -> None:
        self._database = database
        self._gateway = gateway
        self._mirror = mirror

    def remember(self, account: str, invoice: str, rest: StepPlan) -> None:
        """Take these steps after the payment of an invoice, and the other ones when it is given up."""
        if not rest.steps and not rest.otherwise:
            return
        row = {"invoice": invoice, "account": account, "plan": encode_plan(rest)}
        with self._database.writing() as connection:
            insert_if_absent(connection, awaited_payments, row)

    def inherited(self, account: str, plan: StepPlan) -> StepPlan:
        """A plan that gives up an earlier change for another: what that one took away, this one puts back."""
        if plan.otherwise or not any(isinstance(step, SwitchPlan) for step in plan.steps):
            return plan
        given_up = (self._plan(account, step.invoice) for step in plan.steps if isinstance(step, VoidInvoice))
        otherwise = [step for earlier in given_up if earlier is not None for step in earlier.otherwise]
        return msgspec.structs.replace(plan, otherwise=tuple(otherwise))

    def forget(self, account: str, invoice: str) -> None:
        """Take no steps after an invoice: the customer has chosen anew. The caller holds the account's lock."""
        with self._database.writing() as connection:
            connection.execute(delete(awaited_payments).where(_of(account, invoice)))

    def settle(self, account: str, invoice: str) -> None:
        """Mirror an invoice, and go on with what waited for its payment.

        Raises ProblemError when Stripe cannot be asked: nothing is lost, the event comes again.
        """
        with self._mirror.holding(account):
            source = self._mirror.refresh_invoice_held(account, invoice)
            plan = self._plan(account, invoice)
            if plan is None or (source is not None and source.status in ("draft", "open")):
                return
            is_paid = source is not None and source.status == "paid"
            self._go_on(account, invoice, plan, plan.steps if is_paid else plan.otherwise)
            self.forget(account, invoice)

    def _plan(self, account: str, invoice: str) -> StepPlan | None:
        query = select(awaited_payments.c.plan).where(_of(account, invoice))
        with self._database.reading() as connection:
            kept = connection.execute(query).scalar_one_or_none()
        return decode_plan(kept) if kept is not None else None

    def _go_on(self, account: str, invoice: str, plan: StepPlan, steps: tuple[Step, ...]) -> None:
        try:
            for index, step in enumerate(steps):
                self._gateway.take(step, f"{invoice}-after-{index}")
        except (ProviderRefusedError, PaymentDeclinedError, PaymentNeedsCustomerError):
            _log.warning("What was to follow a payment is not possible any more.")
        if plan.subscription is not None:
            self._mirror.refresh_subscription_held(account, plan.subscription)


def _of(account: str, invoice: str) -> ColumnElement[bool]:
    return (awaited_payments.c.invoice == invoice) & (awaited_payments.c.account == account)
