"""Hosted pages opened in the browser whose end is still to be heard of. Their secret address is never kept."""

import msgspec

from desktop.contract.hosted_pages import HostedPage, HostedPageStatus
from desktop.store.database import Connection


def open_pages(connection: Connection, account_id: str) -> tuple[HostedPage, ...]:
    """The pages that were open when we last heard."""
    rows = connection.execute(
        "SELECT page FROM hosted_page WHERE account_id = ? AND status = ? ORDER BY rowid",
        (account_id, HostedPageStatus.OPEN.value),
    )
    return tuple(page for (encoded,) in rows if (page := _page(encoded)) is not None)


def save(connection: Connection, account_id: str, page: HostedPage) -> None:
    """Remembers a page, without its address; not for an account that signed out meanwhile."""
    kept = msgspec.structs.replace(page, url=None)
    connection.execute(
        "INSERT OR REPLACE INTO hosted_page SELECT ?, account_id, ?, ? FROM account WHERE account_id = ?",
        (page.id, msgspec.json.encode(kept), page.status.value, account_id),
    )


def _page(encoded: bytes) -> HostedPage | None:
    try:
        return msgspec.json.decode(encoded, type=HostedPage)
    except msgspec.MsgspecError:
        return None  # opened by a newer release, for something this one does not know
