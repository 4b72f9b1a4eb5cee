"""Which addresses may be handed to the user's browser.

A service that was taken over must not be able to run things on a clinic's computer by sending us an
address. So an address is taken apart and compared as a whole; nothing is decided by how its text begins.
"""

import re
from urllib.parse import urlsplit

import msgspec

STRIPE_HOSTS = frozenset(("checkout.stripe.com", "billing.stripe.com", "invoice.stripe.com", "pay.stripe.com"))
"""Where Stripe shows its hosted pages."""

PRODUCT_HOSTS = frozenset(("3dicomviewer.com", "my.3dicomviewer.com"))
"""The web dashboard, the pricing page and the knowledge base."""

LOOPBACK_HOSTS = frozenset(("127.0.0.1",))
"""Not "localhost": what that name leads to is not certain, and may be ::1, where another user listens."""

_LONGEST = 4096
_FIRST_UNPRIVILEGED_PORT = 1024
_PLAIN = re.compile(r"[!-~]+")
"""Printable ASCII without the space; browsers repair everything else, each in its own way."""
_FORBIDDEN = frozenset('\\"<>^`{|}')
_HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
_ORIGIN = re.compile(r"(https?)://([^/:?#@]+)(?::([0-9]{1,5}))?/?")
_DEFAULT_PORTS = {"https": 443, "http": 80}


class WebOrigin(msgspec.Struct, frozen=True):
    """Scheme, host and port of a server."""

    scheme: str
    host: str
    port: int


class UrlPolicy(msgspec.Struct, frozen=True):
    """The hosts that may be opened with https on its own port, and further origins, exactly.

    `is_local` is for a sandbox: everything it says lies on this computer, so any loopback port of a user's programs
    may be opened.
    """

    hosts: frozenset[str]
    origins: frozenset[WebOrigin] = frozenset()
    is_local: bool = False

    def allows(self, url: str) -> bool:
        """Whether the browser may be sent there."""
        origin = web_origin(url)
        if origin is None:
            return False
        if self.is_local and origin.scheme == "http" and origin.port >= _FIRST_UNPRIVILEGED_PORT:
            return origin.host in LOOPBACK_HOSTS
        if origin in self.origins:
            return origin.scheme == "https" or origin.host in LOOPBACK_HOSTS
        return origin.scheme == "https" and origin.port == 443 and origin.host in self.hosts


OWN_LISTENER = UrlPolicy(frozenset(), is_local=True)
"""For the sign-in, which opens addresses of its own listener and no others."""


def url_policy(own_servers: tuple[str, ...]) -> UrlPolicy:
    """Stripe's hosted pages, the product's own web site, and the pages of our own servers (addresses with any path).

    Where all own servers are on this computer, it is a sandbox, whose hosted pages have ports of their own. An http
    address counts only when it is a loopback one. Raises `ValueError` for any other.
    """
    origins = set()
    for server in own_servers:
        origin = web_origin(server)
        if origin is None or (origin.scheme != "https" and origin.host not in LOOPBACK_HOSTS):
            raise ValueError("an own server needs an https address, or a loopback one")
        origins.add(origin)
    is_local = bool(origins) and all(origin.host in LOOPBACK_HOSTS for origin in origins)
    return UrlPolicy(STRIPE_HOSTS | PRODUCT_HOSTS, frozenset(origins), is_local)


def web_origin(url: str) -> WebOrigin | None:
    """The origin of a plain absolute web address; None for whatever is not plainly one."""
    if len(url) > _LONGEST or not _PLAIN.fullmatch(url) or _FORBIDDEN.intersection(url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    match = _ORIGIN.fullmatch(f"{parts.scheme}://{parts.netloc}".lower())
    # The text itself must spell what the parser found: "https:host", "https:///host" and the like do not.
    if match is None or not url.lower().startswith(f"{parts.scheme}://{parts.netloc}".lower()):
        return None
    scheme, host = match[1], match[2]
    if not _HOST.fullmatch(host) or len(host) > 253:
        return None
    return WebOrigin(scheme, host, _DEFAULT_PORTS[scheme] if port is None else port)
