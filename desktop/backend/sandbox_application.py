"""The billing backend as the sandbox serves it: one web application."""

from collections.abc import Callable
from email.utils import format_datetime
from typing import Any

from litestar import Litestar, Response
from litestar.exceptions import HTTPException

from desktop.backend.billing.problems import (
    ProblemError,
    framework_problem,
    told_problem,
    unexpected_problem,
)
from desktop.backend.billing.routes import changing_routes, reading_routes, webhook_route
from desktop.backend.clock import Clock
from desktop.backend.identity.routes import SignIn, identity_routes
from desktop.backend.identity.sign_in_forms import SignInForms
from desktop.backend.people import PASSWORD
from desktop.backend.sandbox_control import control_routes
from desktop.backend.sandbox_parts import Parts
from desktop.backend.sandbox_web import web_routes

_LARGEST_BODY = 256 * 1024


def _dated(clock: Clock) -> Callable[[Response[Any]], Response[Any]]:
    """Gives every answer the service's own time, which the web server does not know."""

    def dated(response: Response[Any]) -> Response[Any]:
        response.headers["Date"] = format_datetime(clock.now(), usegmt=True)
        return response

    return dated


def billing_application(parts: Parts) -> Litestar:
    """Authorization server, billing API, webhooks, small web pages and the sandbox's control."""
    server = parts.identity.server
    sign_in = SignIn(server, SignInForms(parts.clock), PASSWORD)
    return Litestar(
        route_handlers=[
            *identity_routes(server, sign_in),
            *reading_routes(parts.billing),
            *changing_routes(parts.billing),
            webhook_route(parts.billing),
            *web_routes(parts.billing.pages),
            control_routes(parts),
        ],
        openapi_config=None,
        logging_config=None,
        request_max_body_size=_LARGEST_BODY,
        after_request=_dated(parts.clock),
        exception_handlers={
            ProblemError: told_problem,
            HTTPException: framework_problem,
            Exception: unexpected_problem,
        },
    )
