"""Reading what belongs to one account, and to no other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from desktop.core.application import Application
    from desktop.core.projection import Projection

Result = TypeVar("Result")


def of_account(application: Application, account: str, work: Callable[[Application], Result]) -> Result | None:
    """What work reads while this account is the current one; None when another one is, or became it meanwhile.

    The histories are those of the account that is current when they are read. A screen asked for them earlier, and
    another program may switch at any moment. On the store's thread.
    """
    if current_account(application.local().projection()) != account:
        return None
    found = work(application)
    return found if current_account(application.local().projection()) == account else None


def current_account(projection: Projection) -> str:
    """The id of the account that a projection is about, also before its first snapshot is there; "" for nobody's."""
    return next((item.id for item in projection.known_accounts if item.is_current), "")
