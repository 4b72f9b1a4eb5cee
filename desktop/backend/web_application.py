"""The billing backend as a web application: the same limits, errors and clock wherever it is served."""

from collections.abc import Awaitable, Callable, Sequence
from email.utils import format_datetime
from typing import Any

from litestar import Litestar, Response
from litestar.exceptions import HTTPException
from litestar.types import ControllerRouterHandler

from desktop.backend.billing.problems import (
    ProblemError,
    framework_problem,
    told_problem,
    unexpected_problem,
)
from desktop.backend.clock import Clock

_LARGEST_BODY = 256 * 1024


def web_application(handlers: Sequence[ControllerRouterHandler], clock: Clock) -> Litestar:
    """An application that tells its own time and answers every failure as a problem."""
    return Litestar(
        route_handlers=handlers,
        openapi_config=None,
        logging_config=None,
        request_max_body_size=_LARGEST_BODY,
        after_request=_dated(clock),
        exception_handlers={
            ProblemError: told_problem,
            HTTPException: framework_problem,
            Exception: unexpected_problem,
        },
    )


def _dated(clock: Clock) -> Callable[[Response[Any]], Awaitable[Response[Any]]]:
    """Gives every answer the service's own time, which the web server does not know."""

    # Litestar would run a plain function on a worker thread, for every answer.
    async def dated(response: Response[Any]) -> Response[Any]:
        response.headers["Date"] = format_datetime(clock.now(), usegmt=True)
        return response

    return dated
