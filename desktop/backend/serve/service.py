"""`backend serve`: the billing service on its own, until it is told to stop."""

import json
import logging
import os
import sys
from collections.abc import Iterator, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from litestar import Litestar
from litestar.concurrency import set_asyncio_executor
from sqlalchemy.exc import SQLAlchemyError

from desktop.backend.billing.news.reconciliation import ReconciliationThread
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.service import BillingService, billing_service
from desktop.backend.billing.web.authentication import TokenVerifier, VerifiedToken
from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.backend.demo_web import web_routes
from desktop.backend.landing_pages import landing_routes
from desktop.backend.migrations import bring_up_to_date
from desktop.backend.serve.issuer import Issuer
from desktop.backend.serve.members import Members
from desktop.backend.serve.settings import DATABASE_URL, ServeSettings, SettingsError, serve_settings
from desktop.backend.serve.verifier import IssuerVerifier
from desktop.backend.serving import PortUnavailableError, ServerThread, listening_socket
from desktop.backend.stopping import stopped_by_signals
from desktop.backend.web_application import web_application
from desktop.contract.catalogue import Catalogue

_THREADS = 24


class ServeError(Exception):
    """The service cannot start; the message is a sentence for people."""


class RealClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


class _LaterVerifier:
    """Stands where the verifier belongs until the service is there that it needs itself."""

    def __init__(self) -> None:
        self.verifier: TokenVerifier | None = None

    def verified(self, access_token: str) -> VerifiedToken | None:
        return self.verifier.verified(access_token) if self.verifier is not None else None


def serve(host: str, port: int, environment: MutableMapping[str, str] = os.environ) -> None:
    """Serve in the foreground, on the main thread, until SIGTERM or SIGINT.

    The first line on standard output is a JSON object with the address, written when everything answers. Raises
    ServeError when settings, port or database cannot be used.
    """
    # An SQLite database and what lies beside it are for the one who runs the service.
    os.umask(0o077)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    # At DEBUG, and some at INFO, these write tokens and parameters.
    for name in ("alembic", "authlib", "stripe", "urllib3"):
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        settings = serve_settings(environment)
    except SettingsError as error:
        raise ServeError(str(error)) from None  # what was wrong may have been a secret
    with ExitStack() as stack:
        stopping = stack.enter_context(stopped_by_signals())
        address = stack.enter_context(_serving(settings, host, port))
        sys.stdout.write(json.dumps({"api": address}) + "\n")
        sys.stdout.flush()
        stopping.wait()


@contextmanager
def _serving(settings: ServeSettings, host: str, port: int) -> Iterator[str]:
    with ExitStack() as stack:
        # Litestar's own has few threads, and a change waits for Stripe most of its time.
        set_asyncio_executor(stack.enter_context(ThreadPoolExecutor(_THREADS, "request")))
        try:
            listener = stack.enter_context(listening_socket(host, port))
        except PortUnavailableError as error:
            raise ServeError(str(error)) from error
        database = Database(settings.database)
        stack.callback(database.close)
        _prepare(database)
        clock = RealClock()
        service = _service(settings, database, clock)
        stack.callback(service.close)
        server = ServerThread(_application(service, settings.catalogue, clock), listener, "api")
        server.start()
        stack.callback(server.stop)
        stack.callback(service.end_waiting)
        service.backfill.start()
        stack.callback(service.backfill.stop)
        healing = ReconciliationThread(service.reconciliation)
        healing.start()
        stack.callback(healing.stop)
        yield "http://{}:{}".format(*listener.getsockname())


def _prepare(database: Database) -> None:
    try:
        bring_up_to_date(database)
    except SQLAlchemyError as error:
        # The driver's own message may hold the address with its password.
        raise ServeError(_unusable(database, type(error).__name__)) from None
    except LookupError as error:
        raise ServeError(
            "The database belongs to a later version of this program and was left alone. "
            f"Install that version here, too, or let {DATABASE_URL} name another database."
        ) from error


def _unusable(database: Database, what: str) -> str:
    if database.is_postgresql:
        return (
            f"The database that {DATABASE_URL} names cannot be used ({what}). "
            "Look whether it runs, whether it may be reached from here, and whether the user may create tables."
        )
    return (
        f"The database file {database.url.database} cannot be used ({what}). Look whether it is an SQLite database and "
        f"whether its folder exists and can be written, or let {DATABASE_URL} name another."
    )


def _service(settings: ServeSettings, database: Database, clock: Clock) -> BillingService:
    gateway = StripeGateway(
        settings.stripe.api_key, api_url=settings.stripe.api_url, webhook_secret=settings.webhook_secret
    )
    later = _LaterVerifier()
    service = billing_service(database, clock, gateway, later, settings.catalogue, settings.public_url)
    members = Members(database, gateway, service.api.mirror)
    later.verifier = IssuerVerifier(Issuer(settings.issuer), settings.audience, members, clock)
    return service


def _application(service: BillingService, catalogue: Catalogue, clock: Clock) -> Litestar:
    pages = web_routes() if catalogue.is_demo else ()
    return web_application([*service.routes(), *landing_routes(service.api.pages), *pages], clock)
