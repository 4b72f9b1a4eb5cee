"""The token endpoint: codes and refresh tokens become tokens (RFC 6749 sections 4.1.3 and 6, RFC 7009)."""

from urllib.parse import urlencode

import msgspec
from authlib.oauth2.rfc6749.parameters import prepare_token_request
from authlib.oauth2.rfc7009 import prepare_revoke_token_request

from desktop.client import messages
from desktop.client.decoding import understood
from desktop.client.oauth.discovery import AuthorizationServer
from desktop.client.origin import Origin
from desktop.client.transport import Reply, Transport
from desktop.core.failures import Refused
from desktop.core.messages import Message

_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
_DEFAULT_LIFE = 300


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """What the token endpoint gave. `refresh_token` is None when the old one stays in use."""

    access_token: str
    token_type: str
    expires_in: int = _DEFAULT_LIFE
    refresh_token: str | None = None


class GrantRefused(Refused):
    """The token endpoint said no, finally: `invalid_grant` and its like. `reason` is OAuth's error code."""

    def __init__(self, reason: str) -> None:
        super().__init__(Message(messages.SIGN_IN_REFUSED, {"reason": reason}))
        self.reason = reason


class _TokenError(msgspec.Struct, frozen=True):
    error: str


class TokenEndpoint:
    """Speaks to the one origin that ever sees a refresh token."""

    def __init__(self, server: AuthorizationServer, client_id: str) -> None:
        self._server = server
        self._client_id = client_id
        self._transport = Transport(Origin.of(server.token_endpoint).url)

    def redeem(self, code: str, redirect_uri: str, code_verifier: str) -> Tokens:
        """Trades an authorization code for tokens. Raises `GrantRefused`, `Unreachable`."""
        return self._granted(
            prepare_token_request(
                "authorization_code",
                redirect_uri=redirect_uri,
                code=code,
                client_id=self._client_id,
                code_verifier=code_verifier,
            )
        )

    def refresh(self, refresh_token: str) -> Tokens:
        """Trades a refresh token for fresh tokens. Raises `GrantRefused`, `Unreachable`."""
        return self._granted(
            prepare_token_request("refresh_token", refresh_token=refresh_token, client_id=self._client_id)
        )

    def revoke(self, refresh_token: str) -> None:
        """Ends what a refresh token stands for; nothing is done where the server offers no revocation.

        Raises `Unreachable`.
        """
        endpoint = self._server.revocation_endpoint
        if endpoint is None:
            return
        body, _ = prepare_revoke_token_request(
            refresh_token, "refresh_token", urlencode({"client_id": self._client_id})
        )
        reply = self._transport.send("POST", Origin.path(endpoint), _FORM, body.encode())
        if not 200 <= reply.status < 300:
            raise self._transport.failure(messages.NOT_UNDERSTOOD)

    def _granted(self, body: str) -> Tokens:
        path = Origin.path(self._server.token_endpoint) or "/"
        reply = self._transport.send("POST", path, _FORM, body.encode())
        if reply.status != 200:
            raise self._refusal(reply)
        tokens = understood(reply.body, Tokens)
        if tokens is None or tokens.token_type.lower() != "bearer" or not _is_header_text(tokens.access_token):
            raise self._transport.failure(messages.NOT_UNDERSTOOD)
        return tokens

    def _refusal(self, reply: Reply) -> Exception:
        refusal = understood(reply.body, _TokenError)
        if refusal is None:
            # No OAuth error: something between us and the server spoke, which must not end a session.
            return self._transport.failure(messages.NOT_UNDERSTOOD)
        return GrantRefused(refusal.error[:100])


def _is_header_text(token: str) -> bool:
    """Whether a token can stand in a header as it is (RFC 6750 section 2.1 allows less still)."""
    return bool(token) and token.isascii() and token.isprintable()
