"""Puts the rings together: the only module that sees everything.

The window's start is what users wait for, so here every import stands where it is first needed: the store is opened
on its own thread while Qt is imported, and what speaks HTTP is loaded after the first painted window.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Self

from desktop.core.failures import Failure
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.core.ports import Result, Store
from desktop.machine import DATABASE_KEY, Machine, home_of
from desktop.own_command import own_command
from desktop.system.key_prefetch import KeyPrefetch
from desktop.system.paths import Home
from desktop.ui.worker import Worker

if TYPE_CHECKING:
    from desktop.core.account import AccountService
    from desktop.core.document_service import DocumentService
    from desktop.core.history import HistoryService
    from desktop.core.outbox import OutboxEntry
    from desktop.core.projection import Projection
    from desktop.core.remote import RemoteAccountService
    from desktop.housekeeping import ComputerHousekeeping
    from desktop.machine import RemoteServices
    from desktop.system.configuration import Overrides

_SECONDS_TO_STOP = 3.0


class WindowApplication:
    """The window's `Application`: its services live on two workers."""

    def __init__(self, machine: Machine, prefetch: KeyPrefetch, store_worker: Worker, network_worker: Worker) -> None:
        self._machine = machine
        self._prefetch = prefetch
        self._store_worker = store_worker
        self._network_worker = network_worker

    def first_projection(self) -> "Projection":
        """What `local().projection()` tells, without loading what acts on it; on the store's thread only."""
        from desktop.core.projection_reader import ProjectionReader
        from desktop.system.clock import SystemClock

        opened = self._machine.opened(self._prefetch.result)
        return ProjectionReader(self._run_in_store, SystemClock(), opened.persistence, opened.notice).projection()

    def local(self) -> "AccountService":
        """On the store's thread only."""
        from desktop.core.account import AccountService
        from desktop.system.clock import SystemClock

        opened = self._machine.opened(self._prefetch.result)
        return AccountService(self._run_in_store, SystemClock(), opened.persistence, opened.notice)

    def history(self) -> "HistoryService":
        """On the store's thread only."""
        from desktop.core.history import HistoryService

        return HistoryService(self._run_in_store)

    def remote(self) -> "RemoteAccountService":
        """On the network thread only."""
        return self._services().account

    def documents(self) -> "DocumentService":
        """On the network thread only."""
        return self._services().documents

    def housekeeping(self) -> "ComputerHousekeeping":
        """On the store's thread only."""
        return self._machine.housekeeping(self._run_in_store, lambda: self.local().projection(), self._end_sessions)

    def _end_sessions(self, account_ids: Sequence[str]) -> None:
        """On the network thread, for nobody waits for it."""
        for account_id in account_ids:
            self._network_worker.submit(partial(self._end_session, account_id), _ignore, _ignore)

    def _end_session(self, account_id: str) -> None:
        self.remote().sign_out(account_id)

    def _services(self) -> "RemoteServices":
        return self._machine.remote(self._run_in_store)

    def _run_in_store(self, work: Callable[[Store], Result]) -> Result:
        return self._store_worker.call(lambda: self._machine.in_store(self._prefetch.result, work))


class CommandLineApplication:
    """The command line's `Application`: everything on the one thread there is."""

    def __init__(self, *, is_sandbox: bool, overrides: "Overrides | None" = None) -> None:
        self._machine = Machine(is_sandbox=is_sandbox, overrides=overrides)

    def __enter__(self) -> Self:
        self._machine.start_log()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._machine.close()
        if self._machine.sandbox is not None:
            self._machine.sandbox.stop()

    def local(self) -> "AccountService":
        """Opens the store at the first call."""
        from desktop.core.account import AccountService
        from desktop.system.clock import SystemClock

        opened = self._machine.opened(self._read_key)
        return AccountService(self._run_in_store, SystemClock(), opened.persistence, opened.notice)

    def history(self) -> "HistoryService":
        """The histories."""
        from desktop.core.history import HistoryService

        return HistoryService(self._run_in_store)

    def remote(self) -> "RemoteAccountService":
        """Loads what speaks HTTP at the first call."""
        return self._services().account

    def documents(self) -> "DocumentService":
        """Loads what speaks HTTP at the first call."""
        return self._services().documents

    def housekeeping(self) -> "ComputerHousekeeping":
        """This computer's own data and habits."""
        return self._machine.housekeeping(self._run_in_store, lambda: self.local().projection(), self._end_sessions)

    def _end_sessions(self, account_ids: Sequence[str]) -> None:
        from contextlib import suppress

        for account_id in account_ids:
            with suppress(Failure):  # it is forgotten here, whoever could not be told
                self.remote().sign_out(account_id)

    def _services(self) -> "RemoteServices":
        return self._machine.remote(self._run_in_store)

    def find(self, entry_id: int) -> "OutboxEntry | None":
        """An outbox entry, resolved or not; None when its account is gone."""
        return self._run_in_store(lambda store: store.find(entry_id))

    def tell_window(self) -> None:
        """Lets a running window know that something changed."""
        _send(self._machine.home, b"refresh\n")

    def _run_in_store(self, work: Callable[[Store], Result]) -> Result:
        return self._machine.in_store(self._read_key, work)

    def _read_key(self) -> str | None:
        return self._machine.keyring().read(DATABASE_KEY)


def _ignore(_outcome: object = None) -> None:
    """For what nobody waits for."""


def open_window(
    *, is_sandbox: bool, page: str, overrides: "Overrides | None" = None, painted: Callable[[], None] = _ignore
) -> int:
    """Opens the window and runs it to its end; brings up the one that is open already, if there is one.

    `painted` is called on the UI thread when the first frame with the account's content is on the screen. Raises
    `ConfigurationError`.
    """
    _demand_screen()
    # Nothing that a start makes is garbage: looking for some costs a twentieth of it.
    gc.disable()
    machine = Machine(is_sandbox=is_sandbox, overrides=overrides)
    if _send(machine.home, f"open {page}\n".encode()):
        return 0
    from desktop.window_options import window_options

    def after_first_frame() -> None:
        painted()
        gc.freeze()
        gc.enable()
        network_worker.submit(machine.start_log, _ignore, _ignore)

    setup = window_options(machine.home, machine.configuration(), page, after_first_frame, is_sandbox=is_sandbox)
    prefetch = KeyPrefetch(machine.home.scope, DATABASE_KEY)
    store_worker, network_worker = Worker("store"), Worker("network")
    application = WindowApplication(machine, prefetch, store_worker, network_worker)
    first: SimpleQueue[Projection | BaseException] = SimpleQueue()
    store_worker.submit(application.first_projection, first.put, first.put)

    from desktop.ui.postponed_signatures import postpone_signatures

    postpone_signatures()
    from desktop.ui.startup import run_window

    try:
        code = run_window(application, store_worker, network_worker, setup.options, first)
    finally:
        network_worker.stop(_SECONDS_TO_STOP)
        store_worker.submit(machine.close, _ignore, _ignore)
        store_worker.stop(_SECONDS_TO_STOP)
        if machine.sandbox is not None:
            machine.sandbox.stop()
    if setup.wants_restart:
        setup.restart()
    return code


def _demand_screen() -> None:
    """Qt ends the process where there is no screen; a sentence is better."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        raise Failure(Message(_NO_SCREEN))


def raise_or_start(*, is_sandbox: bool, page: str, overrides: "Overrides") -> int:
    """Brings up the running window on a page, or starts one that goes on when we are gone."""
    if _send(home_of(is_sandbox=is_sandbox), f"open {page}\n".encode()):
        return 0
    _demand_screen()
    import subprocess

    said = {"--server": overrides.server, "--issuer": overrides.issuer, "--client-id": overrides.client_id}
    options = [f"{option}={value}" for option, value in said.items() if value is not None]
    command = own_command("--page", page, *(["--sandbox"] if is_sandbox else []), *options)
    # Whoever called us may be waiting for our output to end; the window goes on long after that.
    nowhere = subprocess.DEVNULL
    subprocess.Popen(command, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True)
    return 0


def _send(places: Home, message: bytes) -> bool:
    address = places.window_socket
    if sys.platform != "win32" and not Path(address).exists():
        return False
    from desktop.system.window_socket import send

    return send(address, message)


_NO_SCREEN = QT_TRANSLATE_NOOP(
    "core",
    "There is no screen to open a window on. The same is to be had without one: see 3dicom-account --help.",
)
