"""The machine that both front ends run on: its folders, keyring, store and servers, each made when first needed."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.failures import StoreUnreadable, Unreachable
from desktop.servers import Servers
from desktop.system.paths import Home, home

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from desktop.core.document_service import DocumentService
    from desktop.core.ports import Result, Store, StoreRunner, Vault
    from desktop.core.projection import Projection
    from desktop.core.remote import RemoteAccountService
    from desktop.housekeeping import ComputerHousekeeping
    from desktop.opening import OpenedStore
    from desktop.sandbox_process import SandboxChild
    from desktop.system.configuration import Configuration, Overrides
    from desktop.system.process_lock import ProcessLocks
    from desktop.system.redaction import Redactor

DATABASE_KEY = "database key"
"""The name of the database's key in the keyring."""


def home_of(*, is_sandbox: bool) -> Home:
    """The sandbox has folders, and so secrets, of its own: it never touches a real account."""
    places = home(os.environ)
    return Home(*(folder / "sandbox" for folder in places)) if is_sandbox else places


class RemoteServices(NamedTuple):
    """What speaks to the servers, in the sessions of one process."""

    account: "RemoteAccountService"
    documents: "DocumentService"


def _note_lost_contact(run_in_store: "StoreRunner", failure: Unreachable) -> None:
    """What is shown of the current account is not up to date from here on."""
    from desktop.core.lost_contact import note_lost_contact

    account_id: str | None = run_in_store(lambda store: store.current_account())
    if account_id is not None:
        note_lost_contact(run_in_store, account_id, failure)


class Machine:
    """What both front ends have in common: the folders, the keyring, the store, the servers.

    `overrides` is what the command line says of the servers, if it says anything.
    """

    def __init__(self, *, is_sandbox: bool, overrides: "Overrides | None" = None) -> None:
        self.home = home_of(is_sandbox=is_sandbox)
        self.is_sandbox = is_sandbox
        self.sandbox: SandboxChild | None = None
        self._overrides = overrides
        self._opened: OpenedStore | None = None
        self._redactor: Redactor | None = None
        self._configured_servers: Servers | None = None
        self._connected: tuple[Servers, RemoteServices] | None = None

    def opened(self, read_key: Callable[[], str | None]) -> "OpenedStore":
        """The store; opened at the first call, on the thread that owns it, and again when its file was put aside."""
        if self._opened is not None and self._opened.is_elsewhere:
            self._opened.store.close()
            self._opened = None
        if self._opened is None:
            from desktop.opening import open_store

            self._opened = open_store(self.home, DATABASE_KEY, read_key, self.keyring, self._only_one)
        return self._opened

    def in_store(self, read_key: Callable[[], str | None], work: "Callable[[Store], Result]") -> "Result":
        """Does some work in the store, on the thread that owns it.

        When the database turns out to be damaged it is put aside for a new one. Raises `StoreUnreadable` then, with
        what the user has to know.
        """
        opened = self.opened(read_key)
        try:
            return work(opened.store)
        except StoreUnreadable as failure:
            opened.store.close()
            from desktop.opening import renew_store

            self._opened = renew_store(self.home, read_key, self._only_one)
            raise StoreUnreadable(self._opened.notice or failure.message) from failure

    def close(self) -> None:
        """Closes the store."""
        if self._opened is not None:
            self._opened.store.close()

    def configuration(self) -> "Configuration":
        """What is configured. Raises `ConfigurationError`."""
        from desktop.system.configuration import Overrides, load_configuration

        return load_configuration(self.home.config, os.environ, self._overrides or Overrides())

    def remote(self, run_in_store: "StoreRunner") -> RemoteServices:
        """The services that speak to the servers; the same ones as long as the servers stay where they are.

        A sandbox is started for the first ones, and again for later ones when it has ended meanwhile, which takes
        seconds. Raises `Unreachable` when it does not start, and `ConfigurationError`.
        """
        try:
            servers = self._servers()
        except Unreachable as failure:
            _note_lost_contact(run_in_store, failure)
            raise
        if self._connected is None or self._connected[0] != servers:
            self._connected = servers, self._services_of(servers, run_in_store)
        return self._connected[1]

    def _services_of(self, servers: Servers, run_in_store: "StoreRunner") -> RemoteServices:
        from desktop.client.identity import OAuthIdentity
        from desktop.core.document_service import DocumentService
        from desktop.core.remote import RemoteAccountService
        from desktop.core.sessions import CurrentAccount, Sessions
        from desktop.system.browser import SystemBrowser
        from desktop.system.clock import SystemClock
        from desktop.system.downloads import UserFiles
        from desktop.system.url_policy import OWN_LISTENER, url_policy

        run_in_store(lambda _store: None)  # opens it: which vault keeps the session depends on how that goes
        clock = SystemClock()
        browser = SystemBrowser(url_policy((servers.api, servers.issuer)))
        identity = OAuthIdentity(
            servers.issuer,
            servers.api,
            servers.client_id,
            self._vault(),
            SystemBrowser(OWN_LISTENER),
            clock,
            self._locks(),
        )
        sessions = Sessions(identity)
        return RemoteServices(
            account=RemoteAccountService(run_in_store, identity, sessions, browser, clock),
            documents=DocumentService(run_in_store, CurrentAccount(run_in_store, sessions), UserFiles()),
        )

    def housekeeping(
        self,
        run_in_store: "StoreRunner",
        projection: "Callable[[], Projection]",
        end_sessions: Callable[[Sequence[str]], None],
    ) -> "ComputerHousekeeping":
        """This computer's own data and habits."""
        from desktop.housekeeping import ComputerHousekeeping, start_command
        from desktop.own_command import own_command

        command = own_command(*(["--sandbox"] if self.is_sandbox else []))
        return ComputerHousekeeping(
            self.home, run_in_store, projection, self.configuration, end_sessions, start_command(command)
        )

    def start_log(self) -> None:
        """Opens the log, and sends there what nobody caught."""
        from desktop.system.log import report_crashes, start_log

        start_log(self.home.log, self._known_secrets())
        report_crashes(lambda sentence: sys.stderr.write(f"{sentence}\n"))

    def _servers(self) -> Servers:
        if self.is_sandbox:
            return self._sandbox_servers()
        self._configured_servers = self._configured_servers or self._read_servers()
        return self._configured_servers

    def _sandbox_servers(self) -> Servers:
        from desktop.sandbox_process import SandboxChild
        from desktop.system.paths import private_folder

        if self.sandbox is None:
            self.sandbox = SandboxChild(private_folder(self.home.data / "server"))
        return self.sandbox.running()

    def _read_servers(self) -> Servers:
        from desktop.system.configuration import ConfigurationError

        configuration = self.configuration()
        if configuration.server is None:
            from desktop.core.messages import QT_TRANSLATE_NOOP, Message

            raise ConfigurationError(
                Message(
                    QT_TRANSLATE_NOOP(
                        "core",
                        "No server is configured. Set THREEDICOM_SERVER_URL, or open the window and enter its address.",
                    )
                )
            )
        return Servers(
            api=configuration.server,
            issuer=configuration.issuer or configuration.server,
            client_id=configuration.client_id,
        )

    def _vault(self) -> "Vault":
        """The keyring, or memory when this is a session that keeps nothing. The store must be open by now."""
        from desktop.core.projection import Persistence
        from desktop.system.vault import MemoryVault

        if self._opened is None:
            raise RuntimeError("the store decides which vault it is, and is not open yet")
        return self.keyring() if self._opened.persistence is Persistence.KEPT else MemoryVault()

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

    def _only_one(self) -> "AbstractContextManager[object]":
        """Keeps other processes from making the database meanwhile."""
        return self._locks()("first start")

    def _locks(self) -> "ProcessLocks":
        from desktop.system.process_lock import ProcessLocks

        return ProcessLocks(self.home.data / "locks")
