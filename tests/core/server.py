"""A billing API in memory, for what the real sandbox cannot be made to do: it stands in for the port."""

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from desktop.contract.account import Account
from desktop.contract.actions import Action
from desktop.contract.catalogue import Catalogue
from desktop.contract.credits import CreditEntry, CreditPage
from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
from desktop.contract.invoices import Invoice, InvoiceDetails, InvoicePage
from desktop.contract.quotes import Quote, QuoteRequest
from desktop.contract.support import SupportRequest, SupportRequestDraft
from desktop.core.failures import Refused, Unreachable
from desktop.core.messages import Message
from desktop.core.ports import AccountReply, BillingApi, CancelToken, Clock, Session, SignInProgress

REFUSED = Refused(Message("The server has no such thing."))
UNREACHABLE = Unreachable(Message("Nobody answers."))


class Server:
    """Implements `BillingApi`, `Session` and `Identity` for any number of accounts; each call may be made to fail."""

    def __init__(self, clock: Clock, *accounts: Account) -> None:
        self.clock = clock
        self.accounts = {account.id: account for account in accounts}
        self.failures: dict[str, Exception] = {}
        self.when_changed: Callable[[Action], None] = lambda _action: None
        self.when_asked: Callable[[], None] = lambda: None
        self.changes: list[tuple[str, Action, str]] = []
        """Account, action and idempotency key of each change that arrived."""
        self.quote: Quote | None = None
        self.server_time: datetime | None = None
        self.ahead = timedelta(0)
        """How far its clock is ahead of ours."""
        self.is_modified = True
        self.revoked: list[str] = []
        self.forgotten: list[str] = []
        self.hosted_page: HostedPage | None = None
        self.invoices: list[Invoice] = []
        """In the order of their changes."""
        self.invoices_are_complete = True
        self.credit_entries: list[CreditEntry] = []
        """The newest first."""
        self.page_size = 2
        self.read: list[str] = []
        """What was asked about the histories: "invoices since VERSION from CURSOR", "credits from CURSOR"."""
        self.questions: list[tuple[SupportRequestDraft, str]] = []
        self.documents: dict[str, bytes | Exception] = {}

    def sign_in(self, progress: SignInProgress, cancelled: CancelToken) -> tuple[Account, Session]:
        raise AssertionError("no story signs in here")

    def resume(self, account_id: str) -> Session:
        return _Session(self, account_id)

    def forget(self, account_id: str) -> None:
        self._may_fail("forget")
        self.forgotten.append(account_id)

    def _may_fail(self, call: str) -> None:
        if call in self.failures:
            raise self.failures[call]


class _Session:
    def __init__(self, server: Server, account_id: str) -> None:
        self._server = server
        self._account_id = account_id

    @property
    def api(self) -> BillingApi:
        return _Api(self._server, self._account_id)

    def revoke(self) -> None:
        self._server._may_fail("revoke")
        self._server.revoked.append(self._account_id)


class _Api:
    def __init__(self, server: Server, account_id: str) -> None:
        self._server = server
        self._account_id = account_id

    def authorize(self) -> None:
        self._server._may_fail("authorize")

    def account(self, known_version: int | None) -> AccountReply:
        self._server._may_fail("account")
        self._server._may_fail(f"account of {self._account_id}")
        self._server.when_asked()
        is_told = self._server.is_modified or known_version is None
        return self._reply(self._server.accounts[self._account_id] if is_told else None)

    def catalogue(self, known_version: str | None) -> Catalogue | None:
        self._server._may_fail("catalogue")
        return None

    def quote(self, request: QuoteRequest, idempotency_key: str) -> Quote:
        if self._server.quote is None:
            raise AssertionError("no story asks for a quote here")
        return self._server.quote

    def change(self, action: Action, idempotency_key: str, based_on: int | None) -> AccountReply:
        self._server.changes.append((self._account_id, action, idempotency_key))
        self._server.when_changed(action)
        self._server._may_fail("change")
        return self._reply(self._server.accounts[self._account_id])

    def create_hosted_page(self, request: HostedPageRequest, idempotency_key: str) -> HostedPage:
        assert self._server.hosted_page is not None
        return self._server.hosted_page

    def hosted_page(self, page_id: str) -> HostedPage:
        self._server._may_fail("hosted_page")
        raise REFUSED

    def invoices_changed_since(self, version: int, cursor: str | None) -> InvoicePage:
        self._server.read.append(f"invoices since {version} from {cursor}")
        self._server._may_fail("invoices")
        if cursor is not None:
            self._server._may_fail("cursor")
        start = int(cursor) if cursor else 0
        changed = [invoice for invoice in self._server.invoices if invoice.change > version]
        end = start + self._server.page_size
        return InvoicePage(
            invoices=tuple(changed[start:end]),
            version=self._server.accounts[self._account_id].version,
            is_complete=self._server.invoices_are_complete,
            next_cursor=str(end) if end < len(changed) else None,
        )

    def invoice_details(self, invoice: str) -> InvoiceDetails:
        found = next((item for item in self._server.invoices if item.id == invoice), None)
        if found is None:
            raise REFUSED
        return InvoiceDetails(invoice=found, lines=())

    def invoice_document(self, invoice: str) -> bytes:
        found = self._server.documents.get(invoice, REFUSED)
        if isinstance(found, Exception):
            raise found
        return found

    def credit_entries(self, cursor: str | None) -> CreditPage:
        self._server.read.append(f"credits from {cursor}")
        self._server._may_fail("credits")
        start = int(cursor) if cursor else 0
        end = start + self._server.page_size
        more = str(end) if end < len(self._server.credit_entries) else None
        return CreditPage(entries=tuple(self._server.credit_entries[start:end]), next_cursor=more)

    def ask_support(self, draft: SupportRequestDraft, idempotency_key: str) -> SupportRequest:
        self._server.questions.append((draft, idempotency_key))
        self._server._may_fail("support")
        return SupportRequest(
            id="support_1",
            reference="3D-TEST",
            topic=draft.topic,
            message=draft.message,
            created_at=self._server.clock.now(),
            invoice=draft.invoice,
        )

    def _reply(self, account: Account | None) -> AccountReply:
        now = self._server.clock.now()
        if account is not None:
            account = msgspec.structs.replace(account, as_of=now + self._server.ahead)
        return AccountReply(account=account, sent_at=now, received_at=now, server_time=self._server.server_time)
