"""Authlib's authorization server, made for Litestar and for our grants."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from authlib.oauth2.rfc6749 import (
    AuthorizationServer,
    InvalidGrantError,
    InvalidRequestError,
    OAuth2Error,
    OAuth2Request,
    grants,
)
from authlib.oauth2.rfc6749.requests import BasicOAuth2Payload
from authlib.oauth2.rfc7009 import RevocationEndpoint
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oauth2.rfc9207 import IssuerParameter

from desktop.backend.identity.access_tokens import LIFE, AccessTokens, Grant
from desktop.backend.identity.authorization_codes import AuthorizationCode, AuthorizationCodes
from desktop.backend.identity.client_registry import DesktopClient, find_client
from desktop.backend.identity.directory import Directory, Person
from desktop.backend.identity.sessions import Session, Sessions
from desktop.backend.identity.tables import fingerprint
from desktop.contract.routes import SCOPE

_UNREADABLE = "The request contains characters that OAuth does not allow."

# Authlib is untyped: its classes are Any to the type checker, hence the ignored subclassing below.


@dataclass
class OAuthResponse:
    """An answer of the server; Authlib's issuer extension adds to `location`."""

    status: int
    body: Any
    headers: dict[str, str]

    @property
    def location(self) -> str | None:
        """Where the browser is sent to, if anywhere."""
        return self.headers.get("Location")

    @location.setter
    def location(self, value: str) -> None:
        self.headers["Location"] = value


@dataclass(frozen=True)
class HttpRequest:
    """What the server needs of an HTTP request: the query of a GET, the form of a POST."""

    method: str
    path: str
    encoded: str
    headers: dict[str, str]


class _Payload(BasicOAuth2Payload):  # type: ignore[misc]
    def __init__(self, encoded: str) -> None:
        pairs = parse_qsl(encoded, keep_blank_values=True)
        super().__init__(dict(pairs))
        self._datalist = {key: [value for name, value in pairs if name == key] for key, _ in pairs}


class _Request(OAuth2Request):  # type: ignore[misc]
    def __init__(self, request: HttpRequest) -> None:
        # Authlib insists on https. TLS ends before us, or the server listens on loopback only.
        super().__init__(request.method, f"https://authorization-server{request.path}", headers=request.headers)
        self.payload = _Payload(request.encoded)

    @property
    def args(self) -> dict[str, str]:
        return self._parameters("GET")

    @property
    def form(self) -> dict[str, str]:
        return self._parameters("POST")

    def _parameters(self, method: str) -> dict[str, str]:
        return dict(self.payload.data) if self.method == method else {}


class _S256Only(CodeChallenge):  # type: ignore[misc]
    SUPPORTED_CODE_CHALLENGE_METHOD = ("S256",)

    def validate_code_challenge(self, grant: Any, redirect_uri: str) -> None:
        sent = grant.request.payload.data
        if not sent.get("code_challenge"):
            raise InvalidRequestError("Missing 'code_challenge': this server requires PKCE (RFC 7636).")
        if sent.get("code_challenge_method") != "S256":
            raise InvalidRequestError("The 'code_challenge_method' must be S256.")
        super().validate_code_challenge(grant, redirect_uri)


class _CodeGrant(grants.AuthorizationCodeGrant):  # type: ignore[misc]
    TOKEN_ENDPOINT_AUTH_METHODS = ("none",)

    def save_authorization_code(self, code: str, request: Any) -> None:
        person: Person = request.user
        self.server.codes.save(
            AuthorizationCode(
                hash=fingerprint(code),
                client=request.client.client_id,
                account=person.account,
                redirect_uri=request.payload.redirect_uri,
                scope=request.scope,
                code_challenge=request.payload.data["code_challenge"],
            )
        )

    def query_authorization_code(self, code: str, client: DesktopClient) -> AuthorizationCode | None:
        found: AuthorizationCode | None = self.server.codes.find(code, client.client_id)
        return found

    def authenticate_user(self, authorization_code: AuthorizationCode) -> Person | None:
        found: Person | None = self.server.directory.find(authorization_code.account)
        return found

    def generate_token(self, **_details: object) -> dict[str, Any]:
        return _tokens(self.server, self.server.codes.redeem(self.request.authorization_code))

    def delete_authorization_code(self, authorization_code: AuthorizationCode) -> None:
        """Used codes are kept, so that a second use is recognised."""


@dataclass(frozen=True)
class _RefreshToken:
    token: str
    session: Session

    def check_client(self, client: DesktopClient) -> bool:
        return self.session.client == client.client_id

    def get_scope(self) -> str:
        return self.session.scope


class _RefreshGrant(grants.RefreshTokenGrant):  # type: ignore[misc]
    TOKEN_ENDPOINT_AUTH_METHODS = ("none",)
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, refresh_token: str) -> _RefreshToken | None:
        session = self.server.sessions.find(refresh_token)
        return _RefreshToken(refresh_token, session) if session else None

    def authenticate_user(self, refresh_token: _RefreshToken) -> Person | None:
        found: Person | None = self.server.directory.find(refresh_token.session.account)
        return found

    def generate_token(self, **_details: object) -> dict[str, Any]:
        return _tokens(self.server, self.server.sessions.rotate(self.request.refresh_token.token))

    def revoke_old_credential(self, refresh_token: _RefreshToken) -> None:
        """The rotation has done it, in one transaction."""


class _Revocation(RevocationEndpoint):  # type: ignore[misc]
    CLIENT_AUTH_METHODS = ("none",)

    def query_token(self, token_string: str, _hint: str | None) -> _RefreshToken | None:
        session = self.server.sessions.find(token_string)
        return _RefreshToken(token_string, session) if session else None

    def revoke_token(self, token: _RefreshToken, _request: Any) -> None:
        self.server.sessions.end(token.session.id)


def _tokens(server: "IdentityServer", granted: tuple[Session, str] | None) -> dict[str, Any]:
    if granted is None:
        raise InvalidGrantError("The code or token was used already.")
    session, refresh_token = granted
    grant = Grant(session.account, session.id, session.client, session.scope)
    return {
        "token_type": "Bearer",
        "access_token": server.access_tokens.issue(grant),
        "expires_in": int(LIFE.total_seconds()),
        "refresh_token": refresh_token,
        "scope": session.scope,
    }


class _Issuer(IssuerParameter):  # type: ignore[misc]
    def __init__(self, server: "IdentityServer") -> None:
        self._server = server
        super().__call__(server)

    def get_issuer(self) -> str:
        return self._server.issuer


class IdentityServer(AuthorizationServer):  # type: ignore[misc]
    """Code grant with PKCE, rotating refresh tokens, revocation."""

    def __init__(
        self,
        issuer: str,
        directory: Directory,
        sessions: Sessions,
        codes: AuthorizationCodes,
        access_tokens: AccessTokens,
    ) -> None:
        super().__init__(scopes_supported=SCOPE.split())
        self.issuer = issuer
        self.directory = directory
        self.sessions = sessions
        self.codes = codes
        self.access_tokens = access_tokens
        self.register_grant(_CodeGrant, [_S256Only(required=True)])
        self.register_grant(_RefreshGrant)
        self.register_endpoint(_Revocation)
        self.register_extension(_Issuer)

    def query_client(self, client_id: str) -> DesktopClient | None:
        """The registered client with an id."""
        return find_client(client_id)

    def save_token(self, token: dict[str, Any], request: Any) -> None:
        """Issuing a token has stored it already."""

    def send_signal(self, name: str, *args: object, **kwargs: object) -> None:
        """Nobody listens."""

    def consent_grant(self, request: HttpRequest) -> Any:
        """The checked authorization request. Raises OAuth2Error when it is refused."""
        try:
            return self.get_consent_grant(request)
        except ValueError as error:
            # Authlib quotes what was sent in its descriptions, and then refuses its own text.
            raise InvalidRequestError(_UNREADABLE) from error

    def token_response(self, request: HttpRequest) -> OAuthResponse:
        """The answer of the token endpoint."""
        try:
            answer: OAuthResponse = self.create_token_response(request)
            return answer
        except ValueError:
            return self.handle_response(*InvalidRequestError(_UNREADABLE)())

    def create_oauth2_request(self, request: Any) -> Any:
        """An HTTP request in Authlib's shape."""
        return request if isinstance(request, _Request) else _Request(request)

    def handle_response(self, status: int, body: Any, headers: list[tuple[str, str]]) -> OAuthResponse:
        """An answer in our shape."""
        return OAuthResponse(status, body, dict(headers))

    def refuse_authorization(self, request: HttpRequest, error: OAuth2Error) -> OAuthResponse:
        """Tell the client of a refused authorization request, with `iss` (RFC 9207)."""
        response: OAuthResponse = self.handle_error_response(self.create_oauth2_request(request), error)
        self.execute_hook("after_create_authorization_response", response)
        return response
