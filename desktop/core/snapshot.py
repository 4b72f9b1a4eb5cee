"""The whole state of one account as the server last told it."""

from datetime import datetime, timedelta

import msgspec

from desktop.contract.account import Account


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """An account with the client's wall-clock time at which it was fetched or last confirmed unchanged (UTC)."""

    account: Account
    fetched_at: datetime
    clock_offset: timedelta = timedelta(0)
    """Server's clock minus ours when it was told; days are counted on the server's clock."""

    def server_time(self, now: datetime) -> datetime:
        """What the server's clock shows when ours shows `now`."""
        return now + self.clock_offset
