"""Whose request it is."""

from typing import Any, Protocol

from litestar import Request

from desktop.backend.billing.problems import ProblemError
from desktop.contract.problems import ProblemType


class TokenVerifier(Protocol):
    """Knows whose an access token is."""

    def account_of(self, access_token: str) -> str | None:
        """The account, or None when the token is not good."""
        ...


class Authentication:
    """Reads the account from a request's bearer token (RFC 6750)."""

    def __init__(self, verifier: TokenVerifier) -> None:
        self._verifier = verifier

    def account_of(self, request: Request[Any, Any, Any]) -> str:
        """The account that is signed in. Raises ProblemError when nobody is."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        account = self._verifier.account_of(token.strip()) if scheme.lower() == "bearer" else None
        if account is None:
            raise ProblemError(
                ProblemType.UNAUTHENTICATED, "Your sign-in is missing, has expired or was ended. Sign in again."
            )
        return account
