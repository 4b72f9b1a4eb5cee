"""Where the servers are that this process talks to."""

from typing import NamedTuple

from desktop.contract.routes import CLIENT_ID


class Servers(NamedTuple):
    """Origins. `hosted_pages` are those that may be opened beside Stripe's own: only a sandbox has any."""

    api: str
    issuer: str
    client_id: str = CLIENT_ID
    hosted_pages: tuple[str, ...] = ()
