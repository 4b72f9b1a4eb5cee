"""The stand-in as a web application."""

from typing import Any

from litestar import Litestar, Request, Response
from litestar.exceptions import HTTPException

from desktop.backend.stripe_standin.api.api import StripeApi, stripe_routes
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.pages.authentication_page import authentication_routes
from desktop.backend.stripe_standin.pages.checkout_page import CheckoutPage, checkout_routes
from desktop.backend.stripe_standin.pages.hosted_invoice_page import InvoicePage, invoice_routes
from desktop.backend.stripe_standin.pages.portal_page import portal_routes
from desktop.backend.stripe_standin.standin import StandIn

_LARGEST_BODY = 256 * 1024


def _http_error(_request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    envelope = StripeError(f"Unrecognized request: {error.detail}", status=error.status_code)
    return Response(envelope.body, status_code=error.status_code)


def standin_application(standin: StandIn) -> Litestar:
    """API and hosted pages."""
    return Litestar(
        route_handlers=[
            stripe_routes(StripeApi(standin)),
            *checkout_routes(CheckoutPage(standin)),
            *invoice_routes(InvoicePage(standin)),
            *portal_routes(standin),
            *authentication_routes(standin),
        ],
        openapi_config=None,
        logging_config=None,
        request_max_body_size=_LARGEST_BODY,
        exception_handlers={HTTPException: _http_error},
    )
