"""An application in memory: the fake port that drives the real Bridge and Workers in widget tests."""

import threading
from collections.abc import Callable
from datetime import timedelta

import msgspec

from desktop.contract.account import Account
from desktop.contract.actions import Action
from desktop.contract.eligibility import refusal
from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote, QuoteRequest
from desktop.core.documents import RemoteDocuments
from desktop.core.failures import Failure, Refused
from desktop.core.histories import (
    CreditSlice,
    CreditSpending,
    HistoryProgress,
    InvoiceOverview,
    InvoiceQuery,
    InvoiceSlice,
    LocalHistory,
)
from desktop.core.housekeeping import Housekeeping
from desktop.core.messages import Message
from desktop.core.outbox import OutboxEntry
from desktop.core.ports import CancelToken, SignInProgress, SignInStage
from desktop.core.projection import Contact, KnownAccount, Projection
from desktop.core.refusals import refused
from tests import people, projections
from tests.ui.housekeeping import MemoryHousekeeping


class EmptyHistory:
    """Nothing was ever paid or spent."""

    def invoices(self, query: InvoiceQuery, offset: int, limit: int) -> InvoiceSlice:
        return InvoiceSlice(query=query, offset=offset, total=0, invoices=())

    def invoice_overview(self) -> InvoiceOverview:
        return InvoiceOverview(total=0, years=(), statuses=(), is_complete=True)

    def credit_entries(self, offset: int, limit: int) -> CreditSlice:
        return CreditSlice(offset=offset, total=0, entries=())

    def credit_spending(self) -> tuple[CreditSpending, ...]:
        return ()


def downgrade_quote(owner: Account, request: QuoteRequest) -> Quote:
    """What a smaller plan costs."""
    assert isinstance(request, PlanChangeQuoteRequest)
    subscription = owner.subscription(request.subscription)
    assert subscription is not None
    plan = next(o.plan for o in people.CATALOGUE.offers if o.plan.id == request.plan)
    return people.quote(subscription, plan)


class World:
    """All services over one projection. `log` names what was asked for, in order.

    The histories are empty and there are no documents, unless a test puts others in their place.
    """

    def __init__(self, projection: Projection) -> None:
        self.shown = projection
        self.log: list[object] = []
        self.quotes_seen: list[Quote | None] = []
        self.quotes: Callable[[Account, QuoteRequest], Quote] = downgrade_quote
        self.quote_failure: Failure | None = None
        self.open_failure: Failure | None = None
        self.sign_out_failure: Failure | None = None
        self.surprise: Exception | None = None
        self.unreadable: Exception | None = None
        self.sign_in_answers = threading.Event()
        self.page_answers = threading.Event()
        self.page_answers.set()
        self.local_history: LocalHistory = EmptyHistory()
        self.remote_documents: RemoteDocuments | None = None
        self.histories_to_read: list[HistoryProgress] = []
        self.own_housekeeping: Housekeeping = MemoryHousekeeping()
        self.on_sync: Callable[[World], None] = lambda _world: None

    def local(self) -> "World":
        return self

    def remote(self) -> "World":
        return self

    def history(self) -> LocalHistory:
        return self.local_history

    def documents(self) -> RemoteDocuments:
        assert self.remote_documents is not None
        return self.remote_documents

    def housekeeping(self) -> Housekeeping:
        return self.own_housekeeping

    def projection(self) -> Projection:
        if self.unreadable is not None:
            raise self.unreadable
        return self.shown

    def perform(self, action: Action, quote: Quote | None = None) -> OutboxEntry:
        if self.surprise is not None:
            raise self.surprise
        owner = self._account()
        if (why := refusal(action, owner, self.shown.now)) is not None:
            raise Refused(refused(why))
        self.log.append(action)
        self.quotes_seen.append(quote)
        entry = projections.entry(len(self.log), action, owner)
        self.shown = projections.shown(owner, Contact.UNREACHABLE, (*self.shown.outbox, entry))
        return entry

    def withdraw(self, entry_id: int) -> bool:
        self.log.append(("withdraw", entry_id))
        self._drop(entry_id)
        return True

    def dismiss(self, entry_id: int) -> None:
        self.log.append(("dismiss", entry_id))
        self._drop(entry_id)

    def switch_account(self, account_id: str) -> None:
        self.log.append(("switch", account_id))

    def sync(self) -> None:
        self.log.append("sync")
        self.on_sync(self)

    def sync_history(self) -> HistoryProgress:
        return self.histories_to_read.pop(0) if self.histories_to_read else HistoryProgress.NOTHING_NEW

    def sign_in(self, progress: SignInProgress, cancelled: CancelToken) -> KnownAccount:
        progress(SignInStage.CONTACTING, None)
        progress(SignInStage.WAITING_FOR_BROWSER, "https://issuer.example/authorize")
        while not cancelled.wait(0.005):
            if self.sign_in_answers.is_set():
                owner = people.doctor()
                self.shown = projections.shown(owner)
                return self.shown.known_accounts[0]
        self.log.append("sign-in cancelled")
        raise Failure(Message("cancelled"))

    def sign_out(self, account_id: str) -> None:
        self.log.append(("sign out", account_id))
        self.shown = projections.signed_out()
        if self.sign_out_failure is not None:
            raise self.sign_out_failure

    def quote(self, request: QuoteRequest) -> Quote:
        self.log.append(request)
        if self.quote_failure is not None:
            raise self.quote_failure
        return self.quotes(self._account(), request)

    def open_hosted_page(self, request: HostedPageRequest) -> HostedPage:
        self.log.append(request)
        self.page_answers.wait(10)
        if self.open_failure is not None:
            raise self.open_failure
        page = msgspec.structs.replace(projections.open_page(), purpose=request.purpose)
        self.shown = projections.shown(self._account(), pages=(page,))
        return msgspec.structs.replace(page, url="https://checkout.stripe.com/c/pay/x")

    def open_link(self, url: str) -> None:
        self.log.append(("link", url))
        if self.open_failure is not None:
            raise self.open_failure

    def later(self, days: int) -> None:
        """Moves the projection's clock."""
        self.shown = msgspec.structs.replace(self.shown, now=self.shown.now + timedelta(days=days))

    def _account(self) -> Account:
        assert self.shown.account is not None
        return self.shown.account

    def _drop(self, entry_id: int) -> None:
        left = tuple(entry for entry in self.shown.outbox if entry.id != entry_id)
        self.shown = projections.shown(self._account(), self.shown.contact, left)
