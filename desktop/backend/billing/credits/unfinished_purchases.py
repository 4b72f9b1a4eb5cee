"""Purchases of credits that were begun and neither paid nor given up."""

from contextlib import suppress
from datetime import datetime

from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.provider_errors import ProviderRefusedError
from desktop.backend.billing.provider.provider_steps import CREDITS
from desktop.backend.billing.provider.steps import VoidInvoice


class UnfinishedPurchases:
    """Finds them at Stripe, where each is an open invoice. Raises ProblemError when Stripe cannot be asked."""

    def __init__(self, gateway: StripeGateway) -> None:
        self._gateway = gateway

    def of(self, customer: str, begun_before: datetime | None = None) -> tuple[VoidInvoice, ...]:
        """The steps that give up a customer's purchases, or those of them that were begun before an instant."""
        return tuple(
            VoidInvoice(invoice=invoice.id)
            for invoice in self._gateway.invoices.open(customer)
            if CREDITS in (invoice.metadata or {})
            and (begun_before is None or invoice.created < begun_before.timestamp())
        )

    def give_up_abandoned(self, customer: str, begun_before: datetime) -> None:
        """Give up what nobody is going to pay any more, so that it is not paid by accident."""
        for step in self.of(customer, begun_before):
            with suppress(ProviderRefusedError):  # it has been paid in this moment
                self._gateway.take(step, f"{step.invoice}-abandoned")
