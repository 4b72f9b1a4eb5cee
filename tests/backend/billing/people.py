"""What the stories of billing have in common: people, their cards at the provider, their invoices."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import stripe

from desktop.contract.account import Account, Interval, Subscription
from desktop.contract.actions import ChangePlan
from desktop.contract.credits import CreditEntry, CreditPage
from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
from desktop.contract.invoices import Invoice, InvoicePage
from desktop.contract.routes import CREDIT_ENTRIES, HOSTED_PAGES, IDEMPOTENCY_KEY, INVOICES
from tests.backend.card_page import CardPage
from tests.backend.running_sandbox import Member, new_key
from tests.backend.waiting import eventually

DECLINED = "pm_card_chargeCustomerFail"
ASKS_THE_BANK = "pm_card_authenticationRequired"


@dataclass(frozen=True)
class AtTheProvider:
    """A person as the payment provider's own dashboard shows them."""

    client: stripe.StripeClient
    member: Member

    @property
    def customer(self) -> str:
        """The id of their customer."""
        (found,) = self.client.v1.customers.list({"email": self.member.person.email}).data
        return found.id

    def pay_with(self, token: str) -> str:
        """Let one of the test cards be the default, and wait until the backend knows."""
        card = self.client.v1.payment_methods.attach(token, {"customer": self.customer}).id
        self.client.v1.customers.update(self.customer, {"invoice_settings": {"default_payment_method": card}})

        def known() -> bool | None:
            default = self.member.account().default_payment_method
            return True if default is not None and default.id == card else None

        eventually(known)
        return card


def subscription_of(member: Member, plan: str) -> Subscription:
    """Somebody's living subscription to a plan."""
    return next(item for item in member.account().subscriptions if item.plan.id == plan and item.is_living)


def move(member: Member, subscription: str, plan: str, interval: Interval = Interval.MONTH) -> ChangePlan:
    """A change of plan on the terms of a fresh quote."""
    quote = member.quoted(subscription, plan, interval)
    return ChangePlan(subscription=subscription, plan=plan, interval=interval, quote=quote.id)


def invoice_page(member: Member, query: str = "") -> InvoicePage:
    """A page of somebody's invoices."""
    answer = member.send("GET", f"{INVOICES}{query}")
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=InvoicePage)


def invoices(member: Member) -> tuple[Invoice, ...]:
    """Somebody's newest invoices."""
    return invoice_page(member).invoices


def ledger(member: Member) -> tuple[CreditEntry, ...]:
    """Somebody's newest credit entries."""
    answer = member.send("GET", CREDIT_ENTRIES)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=CreditPage).entries


def begin_page(member: Member, wanted: HostedPageRequest) -> CardPage:
    """Begin a hosted page that must be given."""
    headers = {IDEMPOTENCY_KEY: new_key()}
    answer = member.send("POST", HOSTED_PAGES, data=msgspec.json.encode(wanted), headers=headers)
    assert answer.status_code == 201, answer.text
    page = msgspec.json.decode(answer.content, type=HostedPage)
    assert page.url is not None
    return CardPage(member, page.id, page.url)


def account_when(member: Member, holds: Callable[[Account], bool]) -> Account:
    """The account once something holds for it."""

    def look() -> Account | None:
        account = member.account()
        return account if holds(account) else None

    return eventually(look)
