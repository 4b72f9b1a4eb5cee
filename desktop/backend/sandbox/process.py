"""The whole product's other side in one local process: billing backend, Stripe stand-in, demo people.

Nothing real can happen in it: it listens on loopback only, its people, cards and prices are invented.
"""

import faulthandler
import json
import logging
import os
import socket
import stat
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Thread

from filelock import FileLock, Timeout
from sqlalchemy.exc import SQLAlchemyError

from desktop.backend.billing.news.reconciliation import ReconciliationThread
from desktop.backend.billing.news.webhooks import EVENTS
from desktop.backend.billing.news.webhooks import PATH as WEBHOOKS
from desktop.backend.hosts import OwnHostOnly
from desktop.backend.sandbox.addresses import forget_addresses, write_addresses
from desktop.backend.sandbox.application import billing_application
from desktop.backend.sandbox.control import CONTROL
from desktop.backend.sandbox.demo_people import DemoPeople
from desktop.backend.sandbox.faults import (
    BETWEEN_CLIENT_AND_SERVICE,
    BETWEEN_SERVICE_AND_PROVIDER,
    FaultInjection,
)
from desktop.backend.sandbox.parts import Parts, assemble
from desktop.backend.sandbox.shop import stock_shop
from desktop.backend.serving import PortUnavailableError, ServerThread, loopback_socket
from desktop.backend.stopping import Stopping, stopped_by_signals
from desktop.backend.stripe_standin.application import standin_application
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.webhooks import webhook_endpoints

_LONGEST_END = 30.0
"""Seconds after which a sandbox that was told to stop is ended, whatever still hangs in it."""


class SandboxError(Exception):
    """The sandbox cannot start; the message is a sentence for people."""


class FolderInUseError(SandboxError):
    """Another sandbox uses the data folder; `addresses` says where it is."""


class StopSignal(Enum):
    """What ends the sandbox. SIGINT and SIGTERM always do."""

    INTERRUPT = "interrupt"
    STDIN_CLOSED = "stdin_closed"


def run_sandbox(
    port: int = 0,
    data: Path | None = None,
    stop: StopSignal = StopSignal.INTERRUPT,
    database: str | None = None,
) -> None:
    """Run the sandbox in the foreground, on the main thread, until it is told to stop.

    The first line on standard output is a JSON object with its addresses, written when everything answers.
    `port` is the billing API's, 0 for any free one. With `data` the state survives a restart in that folder; without,
    it is gone afterwards. `database` is the address of a database in place of the backend's own file there. Raises
    SandboxError when the port, the folder or the database cannot be used.
    """
    _configure_process()
    with ExitStack() as stack:
        stopping = stack.enter_context(stopped_by_signals())
        if stop is StopSignal.STDIN_CLOSED:
            _stop_when_stdin_closes(stopping)
        folder = stack.enter_context(_state_folder(data))
        forget_addresses(folder)
        addresses = stack.enter_context(_serving(folder, port, database))
        write_addresses(folder, addresses)
        sys.stdout.write(json.dumps(addresses) + "\n")
        sys.stdout.flush()
        stopping.wait()
        faulthandler.dump_traceback_later(_LONGEST_END, exit=True)


def _configure_process() -> None:
    # What is written, the sandbox's state above all, is for its owner only.
    os.umask(0o077)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    # At DEBUG these write tokens and parameters, whatever the level elsewhere.
    for name in ("authlib", "stripe", "urllib3"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # The backend calls the stand-in over loopback, which no proxy of the user's can reach.
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1,localhost"


def _stop_when_stdin_closes(stopping: Stopping) -> None:
    def wait_for_end() -> None:
        with suppress(OSError):
            while os.read(sys.stdin.fileno(), 4096):
                pass
        with suppress(OSError):  # it is ending already
            stopping.stop()

    Thread(target=wait_for_end, name="stdin", daemon=True).start()


@contextmanager
def _state_folder(data: Path | None) -> Iterator[Path]:
    if data is None:
        with TemporaryDirectory(prefix="3dicom-sandbox-", ignore_cleanup_errors=True) as name:
            yield Path(name)
        return
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        _require_own(data)
        with TemporaryFile(dir=data):
            pass
    except OSError as error:
        reason = error.strerror or "it is not a folder"
        raise SandboxError(
            f"The data folder {data} cannot be written: {reason}. Choose another folder with --data."
        ) from error
    with _locked(data):
        yield data


def _require_own(data: Path) -> None:
    """Refuse a folder in which others could put links and files of their own where the sandbox writes."""
    if sys.platform == "win32":
        return
    found = data.stat()
    if found.st_uid != os.getuid() or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise SandboxError(
            f"The data folder {data} is not yours alone: other users can write into it. "
            "Choose another folder with --data, or take that right away from them."
        )


@contextmanager
def _locked(data: Path) -> Iterator[None]:
    try:
        lock = FileLock(data / ".lock", blocking=False)
        lock.acquire()
    except Timeout as error:
        raise FolderInUseError(
            f"Another sandbox is using the data folder {data}. End it first, or choose another folder with --data."
        ) from error
    try:
        yield
    finally:
        lock.release()


def _listen(port: int) -> socket.socket:
    try:
        return loopback_socket(port)
    except PortUnavailableError as error:
        raise SandboxError(str(error)) from error


@contextmanager
def _serving(folder: Path, port: int, database: str | None) -> Iterator[dict[str, str]]:
    with ExitStack() as stack:
        api_listener, stripe_listener = stack.enter_context(_listen(port)), stack.enter_context(_listen(0))
        api_port, stripe_port = api_listener.getsockname()[1], stripe_listener.getsockname()[1]
        api_url, stripe_url = f"http://127.0.0.1:{api_port}", f"http://127.0.0.1:{stripe_port}"
        parts = _assembled(folder, database, api_url, stripe_url)
        for opened in parts.databases:
            stack.callback(opened.close)
        stack.callback(parts.service.close)
        provider = FaultInjection(
            standin_application(parts.standin), parts.provider_faults, BETWEEN_SERVICE_AND_PROVIDER
        )
        stripe = ServerThread(OwnHostOnly(provider, stripe_port), stripe_listener, "stripe")
        stripe.start()
        stack.callback(stripe.stop)
        _prepare(parts, api_url)
        people = DemoPeople(parts)
        people.introduce()
        application = FaultInjection(billing_application(parts, people), parts.faults, BETWEEN_CLIENT_AND_SERVICE)
        api = ServerThread(OwnHostOnly(application, api_port), api_listener, "api")
        api.start()
        stack.callback(api.stop)
        stack.callback(parts.service.end_waiting)
        healing = ReconciliationThread(parts.service.reconciliation)
        parts.delivery.start()
        stack.callback(parts.delivery.stop)
        parts.service.backfill.start()
        stack.callback(parts.service.backfill.stop)
        healing.start()
        stack.callback(healing.stop)
        yield {
            "api": api_url,
            "issuer": api_url,
            "stripe": stripe_url,
            "control": api_url + CONTROL,
            "stripe_key": parts.standin.api_key,
        }


def _assembled(folder: Path, database: str | None, api_url: str, stripe_url: str) -> Parts:
    try:
        return assemble(folder, database, api_url, stripe_url)
    except (SQLAlchemyError, LookupError, ValueError) as error:
        raise SandboxError(
            f"The data in {folder} cannot be read: it is damaged or of another version. "
            "Choose another folder with --data, or delete this one to begin anew."
        ) from error


def _prepare(parts: Parts, api_url: str) -> None:
    stock_shop(parts.standin, parts.billing.catalogue)
    parts.billing.requests.end_attempts_of_a_dead_process()
    with parts.standin.bookkeeping() as call:
        parts.gateway.trust_webhooks_signed_with(_webhook_secret(call, api_url + WEBHOOKS))
    parts.standin.when_changed(parts.delivery.wake)


def _webhook_secret(call: Call, url: str) -> str:
    """The secret of the endpoint at a URL; one of an earlier run moves there, with what it has still to be told."""
    for endpoint in call.transaction.all("webhook_endpoint"):
        call.transaction.put({**endpoint, "url": url, "enabled_events": list(EVENTS)})
        return webhook_endpoints.secret_of(call, endpoint["id"])
    wanted = {"url": url, "enabled_events": list(EVENTS)}
    secret: str = webhook_endpoints.create(Call(call.transaction, call.now, {}, wanted))["secret"]
    return secret
