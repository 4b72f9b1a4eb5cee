"""The billing API's addresses (`desktop.contract.routes`)."""

from litestar import post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from desktop.backend.any_request import AnyRequest
from desktop.backend.billing.news.webhooks import PATH as WEBHOOKS
from desktop.backend.billing.web.action_routes import action_routes
from desktop.backend.billing.web.api import BillingApi
from desktop.backend.billing.web.invoice_routes import invoice_routes
from desktop.backend.billing.web.purchase_routes import catalogue_route, hosted_page_routes, quote_route, support_routes
from desktop.backend.threads import in_thread


def billing_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    """All addresses below /v1 but for the account's own."""
    return (
        catalogue_route(api),
        quote_route(api),
        *hosted_page_routes(api),
        *action_routes(api),
        *invoice_routes(api),
        *support_routes(api),
    )


def webhook_route(api: BillingApi) -> HTTPRouteHandler:
    """Where Stripe tells what happened."""

    @post(WEBHOOKS, status_code=204)
    @in_thread
    def webhook(request: AnyRequest, body: RawBody) -> None:
        api.webhooks.take(body, request.headers.get("stripe-signature", ""))

    return webhook
