"""Puts the rings together: the only module that sees everything.

The window's start is what users wait for, so here every import stands where it is first needed: the store is opened
on its own thread while Qt is imported, and what speaks HTTP is loaded after the first painted window.
"""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Self

from desktop.core.ports import Result, Store
from desktop.servers import Servers
from desktop.system.key_prefetch import KeyPrefetch
from desktop.system.paths import Home, home
from desktop.ui.worker import Worker

if TYPE_CHECKING:
    from desktop.core.account import AccountService
    from desktop.core.outbox import OutboxEntry
    from desktop.core.ports import StoreRunner, Vault
    from desktop.core.projection import Projection
    from desktop.core.remote import RemoteAccountService
    from desktop.opening import OpenedStore
    from desktop.sandbox_process import SandboxChild
    from desktop.system.configuration import Configuration
    from desktop.system.process_lock import ProcessLocks
    from desktop.system.redaction import Redactor

_DATABASE_KEY = "database key"
_SECONDS_TO_STOP = 3.0


class _Machine:
    """What both front ends have in common: the folders, the keyring, the store, the servers."""

    def __init__(self, *, is_sandbox: bool) -> None:
        self.home = _home(is_sandbox=is_sandbox)
        self.is_sandbox = is_sandbox
        self.sandbox: SandboxChild | None = None
        self._opened: OpenedStore | None = None
        self._redactor: Redactor | None = None

    def opened(self, read_key: Callable[[], str | None]) -> "OpenedStore":
        """The store; opened at the first call, on the thread that will own it."""
        if self._opened is None:
            from desktop.opening import open_store

            self._opened = open_store(
                self.home, _DATABASE_KEY, read_key, self.keyring, lambda: self._locks()("first start")
            )
        return self._opened

    def close(self) -> None:
        """Closes the store."""
        if self._opened is not None:
            self._opened.store.close()

    def configuration(self) -> "Configuration":
        """What is configured. Raises `ConfigurationError`."""
        from desktop.system.configuration import Overrides, load_configuration

        return load_configuration(self.home.config, os.environ, Overrides())

    def remote(self, run_in_store: "StoreRunner") -> "RemoteAccountService":
        """The service that speaks to the servers. Raises `Unreachable` when a sandbox does not start."""
        from desktop.client.identity import OAuthIdentity
        from desktop.core.remote import RemoteAccountService
        from desktop.system.browser import SystemBrowser
        from desktop.system.clock import SystemClock
        from desktop.system.url_policy import url_policy

        servers = self._servers()
        clock = SystemClock()
        browser = SystemBrowser(url_policy((servers.api, servers.issuer)))
        identity = OAuthIdentity(
            servers.issuer, servers.api, servers.client_id, self._vault(), browser, clock, self._locks()
        )
        return RemoteAccountService(run_in_store, identity, browser, clock)

    def start_log(self) -> None:
        """Opens the log, and sends there what nobody caught."""
        from desktop.system.log import report_crashes, start_log

        start_log(self.home.log, self._known_secrets())
        report_crashes(lambda sentence: sys.stderr.write(f"{sentence}\n"))

    def _servers(self) -> Servers:
        if self.is_sandbox:
            from desktop.sandbox_process import SandboxChild
            from desktop.system.paths import private_folder

            self.sandbox = self.sandbox or SandboxChild(private_folder(self.home.data / "server"))
            return self.sandbox.start()
        configuration = self.configuration()
        if configuration.server is None:
            from desktop.core.failures import Unreachable
            from desktop.core.messages import Message

            raise Unreachable(Message(_NO_SERVER))
        return Servers(
            api=configuration.server,
            issuer=configuration.issuer or configuration.server,
            client_id=configuration.client_id,
        )

    def _vault(self) -> "Vault":
        """The keyring, or memory when this is a session that keeps nothing."""
        from desktop.core.projection import Persistence
        from desktop.system.vault import MemoryVault

        opened = self._opened
        is_kept = opened is not None and opened.persistence is Persistence.KEPT
        return self.keyring() if is_kept else MemoryVault()

    def keyring(self) -> "Vault":
        """The keyring of the operating system."""
        from desktop.system.redaction import LearningVault
        from desktop.system.vault import KeyringVault

        return LearningVault(KeyringVault(self.home.scope), self._known_secrets())

    def _known_secrets(self) -> "Redactor":
        """One for the process: what is learned here never reaches the log."""
        if self._redactor is None:
            from desktop.system.redaction import Redactor

            self._redactor = Redactor()
        return self._redactor

    def _locks(self) -> "ProcessLocks":
        from desktop.system.process_lock import ProcessLocks

        return ProcessLocks(self.home.data / "locks")


class WindowApplication:
    """The window's `Application`: its services live on two workers."""

    def __init__(self, machine: _Machine, prefetch: KeyPrefetch, store_worker: Worker) -> None:
        self._machine = machine
        self._prefetch = prefetch
        self._store_worker = store_worker
        self._local: AccountService | None = None
        self._remote: RemoteAccountService | None = None

    def local(self) -> "AccountService":
        """On the store's thread only."""
        if self._local is None:
            from desktop.core.account import AccountService
            from desktop.system.clock import SystemClock

            opened = self._machine.opened(self._prefetch.result)
            self._local = AccountService(lambda work: work(opened.store), SystemClock(), opened.persistence)
        return self._local

    def remote(self) -> "RemoteAccountService":
        """On the network thread only."""
        if self._remote is None:
            self._remote = self._machine.remote(self._run_in_store)
        return self._remote

    def _run_in_store(self, work: Callable[[Store], Result]) -> Result:
        return self._store_worker.call(lambda: work(self._machine.opened(self._prefetch.result).store))


class CommandLineApplication:
    """The command line's `Application`: everything on the one thread there is."""

    def __init__(self, *, is_sandbox: bool) -> None:
        self._machine = _Machine(is_sandbox=is_sandbox)
        self._local: AccountService | None = None
        self._remote: RemoteAccountService | None = None

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
        if self._local is None:
            from desktop.core.account import AccountService
            from desktop.system.clock import SystemClock

            persistence = self._machine.opened(self._read_key).persistence
            self._local = AccountService(self._run_in_store, SystemClock(), persistence)
        return self._local

    def remote(self) -> "RemoteAccountService":
        """Loads what speaks HTTP at the first call."""
        if self._remote is None:
            self.local()
            self._remote = self._machine.remote(self._run_in_store)
        return self._remote

    def find(self, entry_id: int) -> "OutboxEntry":
        """An outbox entry, resolved or not."""
        return self._run_in_store(lambda store: store.find(entry_id))

    def tell_window(self) -> None:
        """Lets a running window know that something changed."""
        _send(self._machine.home, b"refresh\n")

    def _run_in_store(self, work: Callable[[Store], Result]) -> Result:
        return work(self._machine.opened(self._read_key).store)

    def _read_key(self) -> str | None:
        return self._machine.keyring().read(_DATABASE_KEY)


def _ignore(_outcome: object = None) -> None:
    """For what nobody waits for."""


def open_window(*, is_sandbox: bool, page: str, painted: Callable[[], None] = _ignore) -> int:
    """Opens the window and runs it to its end; brings up the one that is open already, if there is one.

    `painted` is called on the UI thread when the first frame with the account's content is on the screen.
    """
    # Nothing that a start makes is garbage: looking for some costs a twentieth of it.
    gc.disable()
    machine = _Machine(is_sandbox=is_sandbox)
    if _send(machine.home, f"open {page}\n".encode()):
        return 0
    prefetch = KeyPrefetch(machine.home.scope, _DATABASE_KEY)
    store_worker = Worker("store")
    application = WindowApplication(machine, prefetch, store_worker)
    first: SimpleQueue[Projection | BaseException] = SimpleQueue()
    store_worker.submit(lambda: application.local().projection(), first.put, first.put)
    network_worker = Worker("network")

    def after_first_frame() -> None:
        painted()
        gc.freeze()
        gc.enable()
        network_worker.submit(machine.start_log, _ignore, _ignore)

    from desktop.window_options import window_options

    setup = window_options(
        machine.home,
        machine.configuration,
        page,
        after_first_frame,
        is_sandbox=is_sandbox,
    )

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


def raise_or_start(*, is_sandbox: bool, page: str) -> int:
    """Brings up the running window on a page, or starts one that goes on when we are gone."""
    if _send(_home(is_sandbox=is_sandbox), f"open {page}\n".encode()):
        return 0
    import subprocess

    command = [sys.executable, "-m", "desktop", "--page", page, *(["--sandbox"] if is_sandbox else [])]
    subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    return 0


def _home(*, is_sandbox: bool) -> Home:
    """The sandbox has folders, and so secrets, of its own: it never touches a real account."""
    places = home(os.environ)
    return Home(*(folder / "sandbox" for folder in places)) if is_sandbox else places


def _send(places: Home, message: bytes) -> bool:
    address = places.window_socket
    if sys.platform != "win32" and not Path(address).exists():
        return False
    from desktop.system.window_socket import send

    return send(address, message)


_NO_SERVER = "No server is configured. Set THREEDICOM_SERVER_URL, or open the window and enter its address."
