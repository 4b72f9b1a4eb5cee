"""An invoice is paid while the page to pay it on is begun."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop.backend.billing.attempts import Attempt
from desktop.backend.billing.hosted_page_rows import HostedPageRows
from desktop.backend.billing.locks import AccountLocks
from desktop.backend.billing.mirror.invoice_mirror import InvoiceMirror
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.pages.hosted_pages import HostedPages
from desktop.backend.billing.provider.price_list import PriceList
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest, HostedPageStatus
from tests.backend.billing.close_by import CloseBy
from tests.backend.running_sandbox import new_key


class _LocksOfAnotherProcess:
    """Locks over processes, of which another one has waited for this one's."""

    def __init__(self, then: Callable[[], None]) -> None:
        self._then = then

    @contextmanager
    def holding(self, _account: str) -> Iterator[None]:
        yield
        self._then()

    def close(self) -> None:
        pass


def test_a_page_whose_invoice_is_paid_in_this_moment_is_complete(close_by: CloseBy) -> None:
    member = close_by.sandbox.member("lapsed")
    account, parts = member.person.account, close_by.parts
    invoice = member.account().open_problems[0].invoice
    assert invoice is not None

    def is_paid_and_told() -> None:
        close_by.provider.v1.invoices.pay(invoice, {"paid_out_of_band": True})
        parts.billing.mirror.refresh_account(account)

    database, gateway, clock = parts.databases[0], parts.gateway, parts.clock
    mirror = Mirror(
        database,
        gateway,
        PriceList(gateway, parts.billing.catalogue),
        InvoiceMirror(database, gateway, clock),
        AccountLocks(_LocksOfAnotherProcess(is_paid_and_told)),
        clock,
    )
    rows = HostedPageRows(database, clock)
    pages = HostedPages(rows, gateway, mirror, parts.billing.quotes, clock, close_by.sandbox.api)
    wanted = HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=invoice)
    page = pages.begin(account, wanted, Attempt(account, new_key(), new_key(), clock.now(), None))
    assert pages.find(account, page.id).status is HostedPageStatus.COMPLETE
