"""One customer's story, with the eye of the payment provider's own SDK on it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import msgspec
import requests
import stripe

from desktop.contract.account import Account
from desktop.contract.catalogue import Catalogue
from desktop.contract.credits import CreditEntry, CreditPage
from desktop.contract.hosted_pages import HostedPage, HostedPageRequest, HostedPageStatus
from desktop.contract.invoices import Invoice, InvoicePage
from desktop.contract.problems import ProblemType
from desktop.contract.quotes import Quote, QuoteRequest
from desktop.contract.routes import CREDIT_ENTRIES, HOSTED_PAGES, INVOICES, QUOTES
from tests.backend.machine import truths
from tests.backend.machine.agreements import Agreement, Agreements, Matter
from tests.backend.machine.books import Books, customer_with, read_books
from tests.backend.machine.customer import Customer, Mishap, refused
from tests.backend.machine.hosted_forms import Bank, Card, finish
from tests.backend.running_sandbox import Sandbox, given, problem_in

_HOP = timedelta(days=20)
"""Shorter than any period, so that every renewal was announced before it came."""

_LEAST_CHARGE = 50
"""Cents; less than that Stripe leaves to a later invoice (https://docs.stripe.com/currencies)."""

_PAGE = 7
"""Small, so that even short histories have several pages."""


@dataclass
class Story:
    """A customer, what they agreed to, and what has to be true of it."""

    sandbox: Sandbox
    provider: stripe.StripeClient
    customer: Customer
    payer: str
    catalogue: Catalogue
    agreements: Agreements = field(default_factory=Agreements)
    books: Books | None = None
    disturbed: bool = False

    @classmethod
    def begin(cls, sandbox: Sandbox, kind: str) -> "Story":
        """A story of a fresh copy of a demo person."""
        provider = stripe.StripeClient(sandbox.stripe_key, base_addresses={"api": sandbox.stripe})
        member = sandbox.member(kind)
        payer = customer_with(provider, member.person.email)
        story = cls(sandbox, provider, Customer(member), payer, member.catalogue())
        story.agreements.begin(read_books(provider, story.payer))
        return story

    def end(self) -> None:
        """Nobody is charged after the story, so that later stories need not live through it."""
        self.sandbox.reset()
        for subscription in self.provider.v1.subscriptions.list({"customer": self.payer, "limit": 100}).data:
            self.provider.v1.subscriptions.cancel(subscription.id)

    def now(self) -> Account:
        """The account as it is."""
        return self.customer.look()

    @property
    def seen(self) -> Account:
        """The account as it was last looked at."""
        assert self.customer.seen is not None
        return self.customer.seen

    def disturb(self, webhooks: dict[str, int]) -> None:
        """Let something happen to the next webhooks."""
        self.sandbox.faults(webhooks=webhooks)
        self.disturbed = True

    def heal(self) -> None:
        """Let every webhook arrive, and what was lost be found."""
        self.sandbox.advance(advance_seconds=0)
        if self.disturbed:
            requests.post(f"{self.sandbox.control}/reconcile", timeout=60).raise_for_status()
            self.sandbox.reset()
            self.disturbed = False

    def settle(self) -> None:
        """Let every webhook arrive, heal what was lost, and hold everything against everything."""
        self.heal()
        books = self.books = read_books(self.provider, self.payer)
        account = self.now()
        self.agreements.account_for(books)
        self.agreements.all_kept()
        self.agreements.hear(account)
        truths.money_in_is_money_out(books)
        truths.each_key_has_one_effect(self.sandbox, account.id)
        truths.mirror_is_stripe(account, books)
        truths.history_is_stripe(self.history(), books)
        truths.access_follows_payment(account, books)
        truths.credits_add_up(account.credits, self.ledger(), books)

    def advance(self, time: timedelta) -> None:
        """Let time pass, in steps in which at most one renewal of each subscription comes."""
        while time > timedelta():
            hop = min(time, _HOP)
            self.sandbox.advance(advance_seconds=hop.total_seconds())
            self.settle()
            time -= hop

    def provider_writes(self) -> list[str]:
        """What really changed at the payment provider, in order."""
        return self.sandbox.provider_writes(self.customer.id)

    def history(self) -> list[Invoice]:
        """All invoices that the customer sees."""
        found: list[Invoice] = []
        query: dict[str, object] = {"limit": _PAGE}
        while True:
            page = self.customer.read(INVOICES, InvoicePage, **query)
            found += page.invoices
            if page.next_cursor is None:
                return found
            query["cursor"] = page.next_cursor

    def ledger(self) -> list[CreditEntry]:
        """All entries of the credit ledger, the newest first."""
        found: list[CreditEntry] = []
        query: dict[str, object] = {"limit": _PAGE}
        while True:
            page = self.customer.read(CREDIT_ENTRIES, CreditPage, **query)
            found += page.entries
            if page.next_cursor is None:
                return found
            query["cursor"] = page.next_cursor

    def price(self, wanted: QuoteRequest, mishap: Mishap) -> Quote | None:
        """A quote, or None when there is none because the rules do not allow it."""
        answer = self.customer.ask("POST", QUOTES, msgspec.json.encode(wanted), mishap)
        if (problem := refused(answer)) is not None:
            assert problem.type is ProblemType.NOT_ALLOWED, problem
            return None
        quote = given(answer)
        assert quote.request == wanted
        self._is_sum_of_its_lines(quote)
        return quote

    def _is_sum_of_its_lines(self, quote: Quote) -> None:
        if not quote.lines:
            assert quote.due_now.amount == 0, quote
            return
        customer = self.provider.v1.customers.retrieve(self.payer)
        total = sum(line.amount.amount for line in quote.lines)
        left = total + (customer.balance or 0)
        assert quote.due_now.amount == (left if left >= _LEAST_CHARGE else 0), (quote, customer.balance)

    def confirm(self, quote: Quote, matter: Matter, ask: Callable[[], requests.Response]) -> requests.Response:
        """Say yes to a quote. What is refused must not be charged, ever."""
        agreement = Agreement(quote.id, matter, quote.due_now.amount)
        self.agreements.agree(agreement)
        answer = ask()
        problem = refused(answer)
        if problem is not None and problem.type is not ProblemType.PAYMENT_NEEDS_CUSTOMER:
            self.agreements.withdraw(agreement)
        return answer

    def ask_page(self, wanted: HostedPageRequest, mishap: Mishap) -> requests.Response:
        """Ask for a hosted page."""
        return self.customer.ask("POST", HOSTED_PAGES, msgspec.json.encode(wanted), mishap)

    def open_page(self, wanted: HostedPageRequest, mishap: Mishap) -> HostedPage | None:
        """A hosted page, or None when the rules do not allow it or its quote is not good any more."""
        answer = self.ask_page(wanted, mishap)
        if answer.ok:
            return msgspec.json.decode(answer.content, type=HostedPage)
        allowed = (ProblemType.NOT_ALLOWED, ProblemType.QUOTE_NOT_USABLE, ProblemType.NOT_FOUND)
        assert problem_in(answer).type in allowed, answer.text
        return None

    def finish_page(self, page: HostedPage, card: Card, bank: Bank) -> HostedPageStatus:
        """Go through a hosted page; how far the service knows the customer came."""
        assert page.url is not None
        finish(page.url, card, bank)
        self.heal()
        return self.status_of(page)

    def status_of(self, page: HostedPage) -> HostedPageStatus:
        """How far the service knows the customer came."""
        return self.customer.read(f"{HOSTED_PAGES}/{page.id}", HostedPage).status
