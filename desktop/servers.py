"""Where the servers are that this process talks to."""

from typing import NamedTuple

from desktop.contract.routes import CLIENT_ID


class Servers(NamedTuple):
    """Base addresses of the billing API and the authorization server."""

    api: str
    issuer: str
    client_id: str = CLIENT_ID
