"""The one registered client: the desktop application, a public client (RFC 8252 section 8.4)."""

import re
from urllib.parse import urlsplit

from authlib.oauth2.rfc6749 import ClientMixin

from desktop.contract.routes import CLIENT_ID, LOOPBACK_REDIRECT, SCOPE

_REGISTERED = urlsplit(LOOPBACK_REDIRECT)
_ACCEPTED = re.compile(
    f"{_REGISTERED.scheme}://{re.escape(_REGISTERED.netloc)}(:[1-9][0-9]{{0,4}})?{re.escape(_REGISTERED.path)}"
)
_GRANT_TYPES = ("authorization_code", "refresh_token")


class DesktopClient(ClientMixin):  # type: ignore[misc]  # Authlib is untyped
    """What the server knows of the desktop application."""

    client_id = CLIENT_ID

    def get_client_id(self) -> str:
        """Its id."""
        return CLIENT_ID

    def get_default_redirect_uri(self) -> None:
        """None: the client must say which port it listens on."""

    def get_allowed_scope(self, scope: str | None) -> str:
        """What it may have of what it asks; everything when it does not say."""
        allowed = SCOPE.split()
        return " ".join(name for name in (scope or SCOPE).split() if name in allowed)

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        """Only the registered loopback address; any port (RFC 8252 section 7.3)."""
        return _ACCEPTED.fullmatch(redirect_uri) is not None

    def check_client_secret(self, _client_secret: str) -> bool:
        """Never: a public client has no secret."""
        return False

    def check_endpoint_auth_method(self, method: str, _endpoint: str) -> bool:
        """Only the method for clients without a secret."""
        return method == "none"

    def check_response_type(self, response_type: str | None) -> bool:
        """Only codes."""
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        """Codes and refresh tokens."""
        return grant_type in _GRANT_TYPES


def find_client(client_id: str) -> DesktopClient | None:
    """The registered client with an id."""
    return DesktopClient() if client_id == CLIENT_ID else None
