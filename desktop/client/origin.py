"""Which server an address belongs to, and whether it is safe to speak to it."""

from typing import Self
from urllib.parse import urlsplit

import msgspec

_LOOPBACK = frozenset(("127.0.0.1", "::1"))
LOCALHOST = "localhost"
"""A name, and so not certain: it may lead to ::1 while our server listens on 127.0.0.1, and another user on ::1."""
_PORTS = {"https": 443, "http": 80}


class Origin(msgspec.Struct, frozen=True):
    """Scheme, host and port of a server (RFC 6454)."""

    scheme: str
    host: str
    port: int

    @classmethod
    def of(cls, url: str) -> Self:
        """The origin of an absolute address. Raises `ValueError` when there is none in it."""
        if not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
            raise ValueError("not a plain address")
        parts = urlsplit(url)
        port = parts.port
        if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc:
            raise ValueError("not an address of a web server")
        return cls(parts.scheme, parts.hostname, _PORTS[parts.scheme] if port is None else port)

    @property
    def is_loopback(self) -> bool:
        """Whether it is this very computer, by an address that cannot mean another."""
        return self.host in _LOOPBACK

    @property
    def is_safe(self) -> bool:
        """Whether what is sent there stays between us and it."""
        return self.scheme == "https" or self.is_loopback

    @property
    def url(self) -> str:
        """As an address without a path."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @staticmethod
    def path(url: str) -> str:
        """An address's path and query: what is sent to its origin."""
        parts = urlsplit(url)
        return parts.path + (f"?{parts.query}" if parts.query else "")
