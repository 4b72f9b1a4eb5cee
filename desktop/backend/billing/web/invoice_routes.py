"""Where invoices and the credit ledger are read."""

from typing import Annotated

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from desktop.backend.any_request import AnyRequest
from desktop.backend.billing.answers import Answer
from desktop.backend.billing.mirror.invoice_pages import InvoiceQuery
from desktop.backend.billing.problems import invalid
from desktop.backend.billing.web.api import BillingApi, identifier_in, parameter
from desktop.backend.billing.web.operations import Query, reads, reads_file
from desktop.backend.threads import in_thread
from desktop.contract.account import Identifier
from desktop.contract.credits import CreditPage
from desktop.contract.invoices import InvoiceDetails, InvoicePage, InvoiceStatus
from desktop.contract.routes import CREDIT_ENTRIES, INVOICES

_Limit = Annotated[int, msgspec.Meta(ge=1, le=100)]
_Cursor = Annotated[str, msgspec.Meta(max_length=200)]
_Year = Annotated[int, msgspec.Meta(ge=1970, le=9999)]
_Version = Annotated[int, msgspec.Meta(ge=0, le=2_000_000_000)]
_USUAL_LIMIT = 20
_PAGING = (
    Query("limit", _Limit, "How many at most"),
    Query("cursor", _Cursor, "Where the page before ended"),
)
_FILTERS = (
    Query("status", InvoiceStatus, "Only those in this state"),
    Query("year", _Year, "Only those made in this year (UTC)"),
    Query("subscription", Identifier, "Only those for this subscription"),
    Query("changed_since", _Version, "Only those changed after this version of the account, in that order"),
)


def invoice_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    """What can be read of money in the past."""

    @get(INVOICES, opt=reads("listInvoices", "Invoices, the newest first", InvoicePage, queries=_PAGING + _FILTERS))
    @in_thread
    def invoices(request: AnyRequest) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return _json(api.invoices.page(account, _asked(request)))

    @get(f"{INVOICES}/{{identifier:str}}", opt=reads("getInvoice", "An invoice with its lines", InvoiceDetails))
    @in_thread
    def invoice(request: AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return _json(api.documents.details(account, identifier_in(identifier, "invoice")))

    @get(f"{INVOICES}/{{identifier:str}}/pdf", opt=reads_file("getInvoicePdf", "An invoice as a PDF file"))
    @in_thread
    def pdf(request: AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        account = api.authentication.account_of(request)
        document = api.documents.pdf(account, identifier_in(identifier, "invoice"))
        headers = {
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="{document.name}"',
            "Content-Length": str(len(document.content)),
            "Repr-Digest": document.digest,
            "X-Content-Type-Options": "nosniff",
        }
        return Response(document.content, media_type="application/pdf", headers=headers)

    @get(CREDIT_ENTRIES, opt=reads("listCreditEntries", "The credit ledger, newest first", CreditPage, queries=_PAGING))
    @in_thread
    def credit_entries(request: AnyRequest) -> Response[bytes]:
        account = api.authentication.account_of(request)
        limit = parameter(request, "limit", _Limit) or _USUAL_LIMIT
        return _json(api.credits.page(account, limit, parameter(request, "cursor", _Cursor)))

    return invoices, invoice, pdf, credit_entries


def _asked(request: AnyRequest) -> InvoiceQuery:
    status = parameter(request, "status", InvoiceStatus)
    if status is InvoiceStatus.UNKNOWN:
        raise invalid("The parameter status is not as expected: there is no such state.")
    return InvoiceQuery(
        limit=parameter(request, "limit", _Limit) or _USUAL_LIMIT,
        cursor=parameter(request, "cursor", _Cursor),
        status=status,
        year=parameter(request, "year", _Year),
        subscription=parameter(request, "subscription", Identifier),
        changed_since=parameter(request, "changed_since", _Version),
    )


def _json(value: msgspec.Struct) -> Response[bytes]:
    return Answer(200, msgspec.json.encode(value)).response()
