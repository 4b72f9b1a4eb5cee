"""Signed access tokens (RFC 9068)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from secrets import token_urlsafe
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from desktop.backend.clock import Clock

LIFE = timedelta(minutes=10)
_TYPE = "at+jwt"
_LEEWAY = 5


class InvalidAccessTokenError(Exception):
    """The token is malformed, forged, expired or for somebody else."""


@dataclass(frozen=True)
class Grant:
    """What an access token says: who, in which session, for what."""

    account: str
    session: str
    client: str
    scope: str


@dataclass(frozen=True)
class VerifiedGrant:
    """What a good access token says, and when it ends."""

    grant: Grant
    expires_at: datetime


class AccessTokens:
    """Issues and verifies access tokens of one issuer for one API."""

    def __init__(self, key: RSAKey, issuer: str, audience: str, clock: Clock) -> None:
        self._key = key
        self._issuer = issuer
        self._audience = audience
        self._clock = clock

    def issue(self, grant: Grant) -> str:
        """A token that is good for ten minutes."""
        now = int(self._clock.now().timestamp())
        claims = {
            "iss": self._issuer,
            "aud": self._audience,
            "sub": grant.account,
            "client_id": grant.client,
            "scope": grant.scope,
            "sid": grant.session,
            "iat": now,
            "exp": now + int(LIFE.total_seconds()),
            "jti": token_urlsafe(12),
        }
        return jwt.encode({"alg": "RS256", "typ": _TYPE, "kid": self._key.kid}, claims, self._key)

    def verify(self, token: str) -> VerifiedGrant:
        """What a token says. Raises InvalidAccessTokenError unless it is ours, whole and fresh."""
        try:
            decoded = jwt.decode(token, self._key, algorithms=["RS256"])
            if decoded.header.get("typ") != _TYPE:
                raise InvalidAccessTokenError("wrong type")
            self._expected().validate(decoded.claims)
            claims = decoded.claims
            grant = Grant(claims["sub"], claims["sid"], claims["client_id"], claims["scope"])
            return VerifiedGrant(grant, datetime.fromtimestamp(claims["exp"] + _LEEWAY, UTC))
        except (JoseError, ValueError, KeyError) as error:
            raise InvalidAccessTokenError(type(error).__name__) from error

    def _expected(self) -> jwt.JWTClaimsRegistry:
        return jwt.JWTClaimsRegistry(
            now=int(self._clock.now().timestamp()),
            leeway=_LEEWAY,
            iss={"essential": True, "value": self._issuer},
            aud={"essential": True, "value": self._audience},
            exp={"essential": True},
            sub={"essential": True},
            sid={"essential": True},
        )

    def public_keys(self) -> dict[str, Any]:
        """The JSON Web Key Set with which anybody can verify (RFC 7517)."""
        return {"keys": [self._key.as_dict(private=False, use="sig", alg="RS256", kid=self._key.kid)]}
