"""The stand-in as a web application."""

from typing import Any

from litestar import Litestar, Request, Response
from litestar.exceptions import HTTPException

from desktop.backend.stripe_standin.api import StripeApi, stripe_routes
from desktop.backend.stripe_standin.checkout_page import CheckoutPage, checkout_routes
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.standin import StandIn

_LARGEST_BODY = 256 * 1024


def _http_error(_request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    envelope = StripeError(f"Unrecognized request: {error.detail}", status=error.status_code)
    return Response(envelope.body, status_code=error.status_code)


def standin_application(standin: StandIn) -> Litestar:
    """API and hosted pages."""
    return Litestar(
        route_handlers=[stripe_routes(StripeApi(standin)), *checkout_routes(CheckoutPage(standin))],
        openapi_config=None,
        logging_config=None,
        request_max_body_size=_LARGEST_BODY,
        exception_handlers={HTTPException: _http_error},
    )
