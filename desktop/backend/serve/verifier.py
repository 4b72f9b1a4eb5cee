"""Access tokens of an identity provider (RFC 9068), and whose account they are for."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from joserfc import jws, jwt
from joserfc.errors import JoseError

from desktop.backend.billing.problems import ProblemError
from desktop.backend.billing.web.authentication import VerifiedToken
from desktop.backend.clock import Clock
from desktop.backend.serve.issuer import Issuer, IssuerUnavailableError
from desktop.backend.serve.members import Member, Members
from desktop.contract.problems import ProblemType

ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
"""Signatures that need a private key to make; none that a public key could forge."""
_TYPES = ("at+jwt", "application/at+jwt", "jwt")
"""As RFC 9068 wants it, and as many issuers that are older mark theirs (Keycloak, Auth0, Entra ID)."""
_OTHER_TOKENS = ("nonce", "at_hash", "c_hash", "s_hash", "events")
"""Claims of ID tokens (OpenID Connect Core, section 2) and of logout tokens, which no access token has."""
_OTHER_KINDS = ("id", "refresh", "offline", "logout")
"""What Keycloak says of itself in the claim `typ` of tokens that are no access tokens."""
_LEEWAY = 5
_LONGEST_TOKEN = 16_384
_LONGEST_SUBJECT = 255
"""OpenID Connect Core, section 2."""


@dataclass(frozen=True)
class IssuerVerifier:
    """Accepts an issuer's access tokens for this API, until their end, whatever becomes of the session behind them."""

    issuer: Issuer
    audience: str
    members: Members
    clock: Clock

    def verified(self, access_token: str) -> VerifiedToken | None:
        """What a token says, or None when it is not good.

        Somebody who is seen for the first time gets an account. Raises ProblemError when the issuer or Stripe cannot
        be asked.
        """
        try:
            claims = self._claims(access_token)
        except IssuerUnavailableError as error:
            raise ProblemError(
                ProblemType.PROVIDER_UNAVAILABLE, "The sign-in service cannot be reached. Try again in a moment."
            ) from error
        except (JoseError, ValueError, KeyError, TypeError, AttributeError, OSError, OverflowError, RecursionError):
            return None  # whatever it is, it is no good token
        return VerifiedToken(self._account(claims, access_token), _end_of(claims))

    def _claims(self, access_token: str) -> dict[str, Any]:
        if len(access_token) > _LONGEST_TOKEN:
            raise ValueError("too long")
        header = jws.extract_compact(access_token.encode()).headers()
        kid = header.get("kid")
        if kid is not None and not isinstance(kid, str):
            raise ValueError("not the name of a key")
        if str(header.get("typ", "")).lower() not in _TYPES:
            raise ValueError("not an access token")
        decoded = jwt.decode(access_token, self.issuer.keys(kid), algorithms=ALGORITHMS)
        expected = jwt.JWTClaimsRegistry(
            now=int(self.clock.now().timestamp()),
            leeway=_LEEWAY,
            iss={"essential": True, "value": self.issuer.identifier},
            aud={"essential": True, "value": self.audience},
            exp={"essential": True},
            sub={"essential": True},
        )
        expected.validate(decoded.claims)
        claims = decoded.claims
        subject = claims["sub"]
        if not isinstance(subject, str) or not 0 < len(subject) <= _LONGEST_SUBJECT or "\x00" in subject:
            raise ValueError("no subject")
        if any(name in claims for name in _OTHER_TOKENS) or str(claims.get("typ", "")).lower() in _OTHER_KINDS:
            raise ValueError("not an access token")
        _end_of(claims)
        return claims

    def _account(self, claims: dict[str, Any], access_token: str) -> str:
        subject = claims["sub"]
        known = self.members.known(self.issuer.address, subject)
        if known is not None:
            return known
        told = self.issuer.user_info(access_token)
        is_same = told is not None and told.sub == subject
        name, email = (told.name, told.email) if told is not None and is_same else ("", "")
        return self.members.welcome(
            Member(
                issuer=self.issuer.address,
                subject=subject,
                name=_text(name or claims.get("name", "")),
                email=_text(email or claims.get("email", "")),
            )
        )


def _end_of(claims: dict[str, Any]) -> datetime:
    return datetime.fromtimestamp(claims["exp"] + _LEEWAY, UTC)


def _text(told: object) -> str:
    return str(told).replace("\x00", "")[:500]
