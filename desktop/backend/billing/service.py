"""The billing service's parts, put together alike for the sandbox and for `backend serve`."""

from dataclasses import dataclass

from litestar.handlers import HTTPRouteHandler

from desktop.backend.billing.changes.awaited_payments import AwaitedPayments
from desktop.backend.billing.changes.changes import Changes
from desktop.backend.billing.changes.idempotency import IdempotentRequests
from desktop.backend.billing.changes.judgement import Judgement
from desktop.backend.billing.credits.credit_ledger import CreditLedger
from desktop.backend.billing.credits.unfinished_purchases import UnfinishedPurchases
from desktop.backend.billing.hosted_page_rows import HostedPageRows
from desktop.backend.billing.locks import AccountLocks, account_locks
from desktop.backend.billing.mirror.invoice_backfill import InvoiceBackfill, InvoiceBackfillThread
from desktop.backend.billing.mirror.invoice_documents import InvoiceDocuments
from desktop.backend.billing.mirror.invoice_mirror import InvoiceMirror
from desktop.backend.billing.mirror.invoice_pages import InvoicePages
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.mirror.versions import AccountVersions, account_versions
from desktop.backend.billing.news.events import ProviderEvents
from desktop.backend.billing.news.reconciliation import Reconciliation
from desktop.backend.billing.news.webhooks import EventReceipts, Webhooks
from desktop.backend.billing.pages.hosted_pages import HostedPages
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.price_list import PriceList
from desktop.backend.billing.quotes.quote_pricing import QuotePricing
from desktop.backend.billing.quotes.quotes import Quotes
from desktop.backend.billing.support import SupportRequests
from desktop.backend.billing.web.account_reading import AccountReading, account_route
from desktop.backend.billing.web.api import BillingApi
from desktop.backend.billing.web.authentication import Authentication, TokenVerifier
from desktop.backend.billing.web.feed import AccountFeed
from desktop.backend.billing.web.openapi import openapi_route
from desktop.backend.billing.web.routes import billing_routes, webhook_route
from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.contract.catalogue import Catalogue


@dataclass(frozen=True)
class BillingService:
    """The billing API and what runs beside it."""

    api: BillingApi
    reading: AccountReading
    versions: AccountVersions
    feed: AccountFeed
    locks: AccountLocks
    reconciliation: Reconciliation
    backfill: InvoiceBackfillThread

    def routes(self) -> tuple[HTTPRouteHandler, ...]:
        """All addresses of the service."""
        documented = (
            account_route(self.api.authentication, self.reading),
            *billing_routes(self.api),
        )
        return (
            *documented,
            openapi_route(documented),
            webhook_route(self.api),
        )

    def end_waiting(self) -> None:
        """Answer everybody who waits for a change; before the server is stopped."""
        self.feed.close()

    def close(self) -> None:
        """Let everything go; after the server was stopped."""
        self.versions.close()
        self.locks.close()


def billing_service(
    database: Database,
    clock: Clock,
    gateway: StripeGateway,
    verifier: TokenVerifier,
    catalogue: Catalogue,
    public_url: str,
) -> BillingService:
    """Make all parts; nothing runs yet. `public_url` is where customers' browsers find this service."""
    locks = account_locks(database)
    prices = PriceList(gateway, catalogue)
    mirror = Mirror(database, gateway, prices, InvoiceMirror(database, gateway, clock), locks, clock)
    pricing = QuotePricing(mirror, gateway, prices, catalogue, clock)
    quotes = Quotes(database, mirror, pricing, clock)
    awaited = AwaitedPayments(database, gateway, mirror)
    unfinished = UnfinishedPurchases(gateway)
    requests = IdempotentRequests(database, clock)
    pages = HostedPages(HostedPageRows(database, clock), gateway, mirror, quotes, clock, public_url)
    receipts = EventReceipts(database, ProviderEvents(gateway, mirror, pages, awaited), clock)
    versions = account_versions(database)
    feed = AccountFeed(versions)
    invoices = InvoicePages(database)
    api = BillingApi(
        authentication=Authentication(verifier, clock),
        mirror=mirror,
        catalogue=catalogue,
        quotes=quotes,
        changes=Changes(mirror, gateway, Judgement(mirror, quotes, clock), quotes, requests, awaited, unfinished),
        pages=pages,
        invoices=invoices,
        documents=InvoiceDocuments(invoices, gateway),
        credits=CreditLedger(database, locks, clock),
        support=SupportRequests(database, invoices, clock),
        requests=requests,
        webhooks=Webhooks(gateway, receipts),
    )
    return BillingService(
        api=api,
        reading=AccountReading(mirror, versions, feed, clock),
        versions=versions,
        feed=feed,
        locks=locks,
        reconciliation=Reconciliation(database, gateway, receipts, mirror, unfinished, clock),
        backfill=InvoiceBackfillThread(InvoiceBackfill(database, mirror)),
    )
