"""What an authorization server says about itself (RFC 8414; OpenID Connect Discovery 1.0 as the second way)."""

import msgspec
from authlib.oauth2.rfc8414 import get_well_known_url

from desktop.client import messages
from desktop.client.decoding import understood
from desktop.client.origin import LOCALHOST, Origin
from desktop.client.transport import Reply, Transport
from desktop.core.failures import Unintelligible, Unreachable
from desktop.core.messages import Fact, Message


class _Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of the document that we use, in its own names."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    revocation_endpoint: str | None = None
    code_challenge_methods_supported: tuple[str, ...] = ()
    authorization_response_iss_parameter_supported: bool = False


class AuthorizationServer(msgspec.Struct, frozen=True, kw_only=True):
    """A checked description: every address in it is safe, and tokens go to the token endpoint's origin only.

    `issuer` is the name by which it calls itself, with a slash at its end or without; `revocation_endpoint` is None
    also when it lies elsewhere.
    """

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    revocation_endpoint: str | None
    names_itself: bool
    """Whether its redirects carry `iss` (RFC 9207)."""


def discover(issuer: str) -> AuthorizationServer:
    """Asks the issuer. Raises `Unreachable`, and `Unintelligible` when it is not one that we can use."""
    origin = _safe_origin(issuer)
    transport = Transport(origin.url)
    metadata = _decoded(_document(issuer, transport), origin)
    if metadata.issuer.removesuffix("/") != issuer.removesuffix("/"):
        facts: dict[str, Fact] = {"host": origin.host, "issuer": metadata.issuer[:200]}
        raise Unintelligible(Message(messages.OTHER_ISSUER, facts))
    if "S256" not in metadata.code_challenge_methods_supported:
        raise transport.failure(messages.NO_PKCE)
    return _checked(metadata, origin)


def _document(issuer: str, transport: Transport) -> Reply:
    paths = (
        get_well_known_url(issuer.rstrip("/"), suffix="oauth-authorization-server"),
        Origin.path(issuer).rstrip("/") + "/.well-known/openid-configuration",
    )
    failures: list[Unreachable] = []
    for path in paths:
        try:
            reply = transport.send("GET", path, {"Accept": "application/json"})
        except Unreachable as failure:
            # A page, a redirect or an error of the server: issuers answer so at the address that they do not use.
            failures.append(failure)
            continue
        if reply.status == 200:
            return reply
    if failures:
        raise failures[0]
    raise transport.failure(messages.NO_SIGN_IN_SERVICE)


def _decoded(reply: Reply, origin: Origin) -> _Metadata:
    metadata = understood(reply.body, _Metadata)
    if metadata is None:
        raise Unintelligible(Message(messages.NO_SIGN_IN_SERVICE, {"host": origin.host}))
    return metadata


def _checked(metadata: _Metadata, issuer: Origin) -> AuthorizationServer:
    for endpoint in (metadata.authorization_endpoint, metadata.token_endpoint):
        _safe_endpoint(endpoint, issuer)
    revocation = metadata.revocation_endpoint
    if revocation is not None:
        is_pinned = _safe_endpoint(revocation, issuer) == Origin.of(metadata.token_endpoint)
        revocation = revocation if is_pinned else None
    return AuthorizationServer(
        issuer=metadata.issuer,
        authorization_endpoint=metadata.authorization_endpoint,
        token_endpoint=metadata.token_endpoint,
        revocation_endpoint=revocation,
        names_itself=metadata.authorization_response_iss_parameter_supported,
    )


def _safe_origin(address: str) -> Origin:
    try:
        origin = Origin.of(address)
    except ValueError:
        origin = None
    if origin is None or not origin.is_safe:
        is_localhost = origin is not None and origin.host == LOCALHOST
        template = messages.LOCALHOST_NOT_SAFE if is_localhost else messages.ADDRESS_NOT_SAFE
        raise Unintelligible(Message(template, {"address": address[:200]}))
    return origin


def _safe_endpoint(address: str, issuer: Origin) -> Origin:
    """An endpoint's origin. A loopback one counts only for an issuer on this computer: the sandbox."""
    origin = _safe_origin(address)
    if origin.is_loopback and not issuer.is_loopback:
        raise Unintelligible(Message(messages.ADDRESS_NOT_SAFE, {"address": address[:200]}))
    return origin
