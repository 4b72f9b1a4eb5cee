"""What the commands drive, over a server in memory."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from desktop.bootstrap import CommandLineApplication
from desktop.contract.account import Account
from desktop.core.account import AccountService
from desktop.core.history import HistoryService
from desktop.core.ports import Result, Store
from desktop.core.projection import Persistence
from desktop.core.remote import RemoteAccountService
from desktop.core.sessions import Sessions
from desktop.core.snapshot import Snapshot
from desktop.housekeeping import ComputerHousekeeping
from desktop.store.database import open_memory
from desktop.store.local_store import LocalStore
from desktop.system.configuration import Appearance, Configuration
from desktop.system.paths import home
from tests.clock import SetClock
from tests.core.conftest import NoBrowser
from tests.core.server import Server
from tests.people import NOW, account


def unconfigured() -> Configuration:
    return Configuration(server=None, issuer=None, client_id="", appearance=Appearance.SYSTEM)


class MemoryApplication:
    """Dr Ada Demo is signed in, unless another account is. There is no window to tell anything."""

    def __init__(
        self, folder: Path = Path(), signed_in: Account | None = None, persistence: Persistence = Persistence.KEPT
    ) -> None:
        known = signed_in or account()
        clock = SetClock()
        self.store = LocalStore(open_memory())
        self.store.add_account(Snapshot(account=known, fetched_at=NOW))
        self.server = Server(clock, known)
        self._folder = folder
        self._local = AccountService(self._run_in_store, clock, persistence)
        sessions = Sessions(self.server)
        self._remote = RemoteAccountService(self._run_in_store, self.server, sessions, NoBrowser(), clock)

    def as_command_line(self) -> CommandLineApplication:
        return cast("CommandLineApplication", self)

    def local(self) -> AccountService:
        return self._local

    def remote(self) -> RemoteAccountService:
        return self._remote

    def history(self) -> HistoryService:
        return HistoryService(self._run_in_store)

    def housekeeping(self) -> ComputerHousekeeping:
        places = home({"THREEDICOM_HOME": str(self._folder)})
        return ComputerHousekeeping(
            places, self._run_in_store, self._local.projection, unconfigured, lambda _accounts: None, []
        )

    def tell_window(self) -> None:
        pass

    def _run_in_store(self, work: Callable[[Store], Result]) -> Result:
        return work(self.store)
