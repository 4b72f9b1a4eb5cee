"""One account's session: an access token in memory, a refresh token in the vault."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import datetime, timedelta

import msgspec

from desktop.client import messages
from desktop.client.oauth.tokens import GrantRefused, TokenEndpoint, Tokens
from desktop.core.failures import SignInNeeded, Unreachable
from desktop.core.ports import Clock, Vault

RefreshLock = Callable[[str], AbstractContextManager[object]]
"""A lock by name that also holds against other processes."""

_LEEWAY = timedelta(seconds=30)


class _AccessToken(msgspec.Struct, frozen=True):
    text: str
    obtained_at: datetime
    expires_at: datetime

    def is_usable(self, now: datetime) -> bool:
        """A clock that was set back makes it unusable too: its age is not known any more."""
        return self.obtained_at <= now < self.expires_at - _LEEWAY


class RefreshingTokens:
    """Implements `billing_api.AccessTokens`.

    The refresh token is read from the vault afresh each time, under a lock that all processes share, and
    its successor is in the vault before the new access token is used. So at no point does a crash, a lost
    answer or a second process cost the session: the server accepts the old refresh token until the new one
    was used.
    """

    def __init__(
        self,
        vault_name: str,
        vault: Vault,
        clock: Clock,
        endpoint: Callable[[], TokenEndpoint],
        refresh_lock: RefreshLock,
    ) -> None:
        self._vault_name = vault_name
        self._vault = vault
        self._clock = clock
        self._endpoint = endpoint
        self._refresh_lock = refresh_lock
        self._in_process = threading.Lock()
        self._access: _AccessToken | None = None

    def current(self) -> str:
        """See `billing_api.AccessTokens`."""
        return self._token_other_than(None)

    def instead_of(self, refused: str) -> str:
        """See `billing_api.AccessTokens`."""
        return self._token_other_than(refused)

    def begin(self, tokens: Tokens) -> None:
        """Starts with the tokens of a sign-in. Raises `VaultFailure`; the session has not begun then.

        A session that these tokens replace is ended at the server, where nobody else would.
        """
        with self._in_process, self._refresh_lock(self._vault_name):
            replaced = self._vault.read(self._vault_name)
            self._keep(tokens)
        if replaced is not None and replaced != tokens.refresh_token:
            with suppress(Unreachable):
                self._endpoint().revoke(replaced)

    def end(self) -> None:
        """Deletes the refresh token from the vault. Raises `VaultFailure`."""
        with self._in_process, self._refresh_lock(self._vault_name):
            self._access = None
            self._vault.delete(self._vault_name)

    def revoke(self) -> None:
        """Ends the session at the server; the vault keeps its token until `end`. Raises `Unreachable`."""
        with self._in_process, self._refresh_lock(self._vault_name):
            self._access = None
            stored = self._vault.read(self._vault_name)
            if stored is not None:
                self._endpoint().revoke(stored)

    def _token_other_than(self, refused: str | None) -> str:
        with self._in_process:
            known = self._access
            # Whoever waited for the lock finds that another thread has fetched a new token meanwhile.
            if known is not None and known.text != refused and known.is_usable(self._clock.now()):
                return known.text
            with self._refresh_lock(self._vault_name):
                return self._keep(self._refreshed())

    def _refreshed(self) -> Tokens:
        endpoint = self._endpoint()
        stored = self._stored()
        try:
            return endpoint.refresh(stored)
        except GrantRefused as refusal:
            # Where the lock is not shared (two hosts, one profile), another process may have been quicker.
            successor = self._stored()
            if successor == stored:
                raise SignInNeeded(messages.SIGN_IN_AGAIN) from refusal
        try:
            return endpoint.refresh(successor)
        except GrantRefused as refusal:
            raise SignInNeeded(messages.SIGN_IN_AGAIN) from refusal

    def _stored(self) -> str:
        stored = self._vault.read(self._vault_name)
        if stored is None:
            raise SignInNeeded(messages.SIGN_IN_AGAIN)
        return stored

    def _keep(self, tokens: Tokens) -> str:
        if tokens.refresh_token is not None:
            self._vault.write(self._vault_name, tokens.refresh_token)
        now = self._clock.now()
        expires_at = now + timedelta(seconds=min(max(tokens.expires_in, 0), 86_400))
        self._access = _AccessToken(tokens.access_token, now, expires_at)
        return tokens.access_token
