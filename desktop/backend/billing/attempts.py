"""Attempts to carry out a request that is sent under an idempotency key."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256


@dataclass(frozen=True)
class Attempt:
    """One try to carry out a request, first begun at `begun_at`. `plan` is what an earlier try was accepted with."""

    account: str
    key_hash: str
    mark: str
    begun_at: datetime
    plan: bytes | None

    def provider_key(self, name: object) -> str:
        """The idempotency key of one of the request's steps at the payment provider."""
        return f"{sha256(f'{self.account} {self.key_hash}'.encode()).hexdigest()}-{name}"
