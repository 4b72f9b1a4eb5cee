"""What the commands drive, over a server in memory."""

from collections.abc import Callable
from typing import cast

from desktop.bootstrap import CommandLineApplication
from desktop.core.account import AccountService
from desktop.core.ports import Result, Store
from desktop.core.projection import Persistence
from desktop.core.remote import RemoteAccountService
from desktop.core.sessions import Sessions
from desktop.core.snapshot import Snapshot
from desktop.store.database import open_memory
from desktop.store.local_store import LocalStore
from tests.clock import SetClock
from tests.core.conftest import NoBrowser
from tests.core.server import Server
from tests.people import NOW, account


class MemoryApplication:
    """Dr Ada Demo is signed in. There is no window to tell anything."""

    def __init__(self) -> None:
        clock = SetClock()
        self.store = LocalStore(open_memory())
        self.store.add_account(Snapshot(account=account(), fetched_at=NOW))
        self.server = Server(clock, account())
        self._local = AccountService(self._run_in_store, clock, Persistence.KEPT)
        sessions = Sessions(self.server)
        self._remote = RemoteAccountService(self._run_in_store, self.server, sessions, NoBrowser(), clock)

    def as_command_line(self) -> CommandLineApplication:
        return cast("CommandLineApplication", self)

    def local(self) -> AccountService:
        return self._local

    def remote(self) -> RemoteAccountService:
        return self._remote

    def tell_window(self) -> None:
        pass

    def _run_in_store(self, work: Callable[[Store], Result]) -> Result:
        return work(self.store)
