"""TLS as the operating system trusts it, so that a clinic's own certificate authority works."""

import ssl
from typing import Any

import truststore

from desktop.client.connection import WatchedAdapter


class TrustStoreAdapter(WatchedAdapter):
    """Verifies certificates with the system's trust store, and with nothing else.

    `trust` is for tests with an authority of their own.
    """

    def __init__(self, trust: ssl.SSLContext | None = None) -> None:
        self._trust = trust or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._trust.minimum_version = ssl.TLSVersion.TLSv1_2
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **settings: Any) -> None:
        """Gives every direct connection our context."""
        super().init_poolmanager(*arguments, **settings, ssl_context=self._trust)

    def proxy_manager_for(self, proxy: str, **settings: Any) -> Any:
        """Gives every connection through a proxy our context."""
        return super().proxy_manager_for(proxy, **settings, ssl_context=self._trust)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ARG002 - inherited
        """Leaves out the certificates that requests brings along: they would be trusted beside the system's."""
        conn.cert_reqs = "CERT_REQUIRED"
