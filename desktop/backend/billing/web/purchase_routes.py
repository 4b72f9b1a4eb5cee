"""Where prices are asked for, hosted pages are begun, and people are asked for help."""

import msgspec
from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, RawBody

from desktop.backend.any_request import AnyRequest
from desktop.backend.billing.answers import Answer, created, etag
from desktop.backend.billing.attempts import Attempt
from desktop.backend.billing.web.account_reading import not_modified
from desktop.backend.billing.web.api import BillingApi, decoded, identifier_in
from desktop.backend.billing.web.operations import creates, reads, reads_versioned
from desktop.backend.threads import in_thread
from desktop.contract.catalogue import Catalogue
from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
from desktop.contract.problems import ProblemType
from desktop.contract.quotes import Quote, QuoteRequest
from desktop.contract.routes import CATALOGUE, HOSTED_PAGES, QUOTES, SUPPORT_REQUESTS
from desktop.contract.support import SupportRequest, SupportRequestDraft, SupportRequestList


def catalogue_route(api: BillingApi) -> HTTPRouteHandler:
    """What is sold."""
    body = msgspec.json.encode(api.catalogue)
    headers = {"ETag": etag(api.catalogue.version), "Cache-Control": "no-cache"}

    @get(CATALOGUE, opt=reads_versioned("getCatalogue", "What is sold", Catalogue))
    @in_thread
    def catalogue(request: AnyRequest) -> Response[bytes] | Response[None]:
        api.authentication.account_of(request)
        if not_modified(request, headers["ETag"]):
            return Response(None, status_code=304, headers=headers)
        return Answer(200, body, headers).response()

    return catalogue


def quote_route(api: BillingApi) -> HTTPRouteHandler:
    """What something would cost."""

    @post(
        QUOTES,
        opt=creates(
            "createQuote", "What something would cost", QuoteRequest, Quote, problems=(ProblemType.NOT_ALLOWED,)
        ),
    )
    @in_thread
    def quote(request: AnyRequest, body: RawBody) -> Response[bytes]:
        account = api.authentication.account_of(request)
        wanted = decoded(body, QuoteRequest)
        return api.make(account, request, wanted, "quote", lambda _: created(api.quotes.make(account, wanted)))

    return quote


def hosted_page_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    """Pages of the payment provider."""

    @post(
        HOSTED_PAGES,
        opt=creates(
            "beginHostedPage",
            "Begin a page of the payment provider",
            HostedPageRequest,
            HostedPage,
            problems=(ProblemType.NOT_ALLOWED, ProblemType.QUOTE_NOT_USABLE),
        ),
    )
    @in_thread
    def begin(request: AnyRequest, body: RawBody) -> Response[bytes]:
        account = api.authentication.account_of(request)
        wanted = decoded(body, HostedPageRequest)

        def work(attempt: Attempt) -> Answer:
            page = api.pages.begin(account, wanted, attempt)
            return created(page, f"{HOSTED_PAGES}/{page.id}")

        return api.make(account, request, wanted, wanted.purpose.value, work)

    @get(f"{HOSTED_PAGES}/{{identifier:str}}", opt=reads("getHostedPage", "How far a hosted page came", HostedPage))
    @in_thread
    def find(request: AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        account = api.authentication.account_of(request)
        page = api.pages.find(account, identifier_in(identifier, "page"))
        return Answer(200, msgspec.json.encode(page)).response()

    return begin, find


def support_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    """Questions to people."""

    @post(
        SUPPORT_REQUESTS,
        opt=creates("createSupportRequest", "Ask people about money", SupportRequestDraft, SupportRequest),
    )
    @in_thread
    def ask(request: AnyRequest, body: RawBody) -> Response[bytes]:
        account = api.authentication.account_of(request)
        draft = decoded(body, SupportRequestDraft)
        return api.make(
            account,
            request,
            draft,
            "support_request",
            lambda attempt: created(api.support.take(account, draft, attempt)),
        )

    @get(SUPPORT_REQUESTS, opt=reads("listSupportRequests", "The latest support requests", SupportRequestList))
    @in_thread
    def latest(request: AnyRequest) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return Answer(200, msgspec.json.encode(api.support.latest(account))).response()

    return ask, latest
