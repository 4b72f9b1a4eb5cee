"""Signing in, and the sessions that come of it."""

import secrets
import threading
from contextlib import suppress

from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from desktop.client import messages
from desktop.client.billing_api import HttpBillingApi, decoded, sent_with
from desktop.client.oauth.discovery import AuthorizationServer, discover
from desktop.client.oauth.loopback import LIFE, LoopbackListener
from desktop.client.oauth.session import RefreshingTokens, RefreshLock
from desktop.client.oauth.tokens import GrantRefused, TokenEndpoint, Tokens
from desktop.client.transport import Transport
from desktop.contract.account import Account
from desktop.contract.routes import ACCOUNT, SCOPE
from desktop.core.failures import (
    BrowserFailure,
    Refused,
    SignInFailed,
    SignInNeeded,
    Unintelligible,
    Unreachable,
    VaultFailure,
)
from desktop.core.ports import (
    BillingApi,
    Browser,
    CancelToken,
    Clock,
    SignInProgress,
    SignInStage,
    Vault,
)


class OAuthSession:
    """Implements `core.ports.Session`."""

    def __init__(self, api: BillingApi, tokens: RefreshingTokens) -> None:
        self._api = api
        self._tokens = tokens

    @property
    def api(self) -> BillingApi:
        """See `core.ports.Session`."""
        return self._api

    def revoke(self) -> None:
        """See `core.ports.Session`."""
        self._tokens.revoke()


class OAuthIdentity:
    """Implements `core.ports.Identity` for any authorization server that publishes its metadata.

    `issuer` and `api` are base addresses, `refresh_lock` makes locks that other processes respect. Raises
    `ValueError` when `api` is neither https nor loopback. `browser` is asked for addresses of our own listener only,
    from a thread of its own. May be used by several threads.
    """

    def __init__(
        self,
        issuer: str,
        api: str,
        client_id: str,
        vault: Vault,
        browser: Browser,
        clock: Clock,
        refresh_lock: RefreshLock,
        *,
        sign_in_life: float = LIFE,
    ) -> None:
        self._issuer = issuer
        self._client_id = client_id
        self._vault = vault
        self._browser = browser
        self._clock = clock
        self._refresh_lock = refresh_lock
        self._sign_in_life = sign_in_life
        self._transport = Transport(api)
        self._lock = threading.Lock()
        self._server: AuthorizationServer | None = None
        self._tokens: dict[str, RefreshingTokens] = {}

    def sign_in(self, progress: SignInProgress, cancelled: CancelToken) -> tuple[Account, OAuthSession]:
        """See `core.ports.Identity`."""
        progress(SignInStage.CONTACTING, None)
        try:
            server = self._discovered()
        except Unintelligible as failure:
            raise SignInFailed(failure.message) from failure
        code_verifier = secrets.token_urlsafe(48)
        code, redirect_uri = self._authorized(server, code_verifier, progress, cancelled)
        progress(SignInStage.FINISHING, None)
        endpoint = TokenEndpoint(server, self._client_id)
        try:
            tokens = endpoint.redeem(code, redirect_uri, code_verifier)
        except GrantRefused as refusal:
            raise SignInFailed(refusal.message) from refusal
        return self._begun(endpoint, tokens, cancelled)

    def resume(self, account_id: str) -> OAuthSession:
        """See `core.ports.Identity`."""
        tokens = self._tokens_of(account_id)
        return OAuthSession(HttpBillingApi(self._transport, tokens, account_id, self._clock), tokens)

    def forget(self, account_id: str) -> None:
        """See `core.ports.Identity`."""
        self._tokens_of(account_id).end()

    def _authorized(
        self,
        server: AuthorizationServer,
        code_verifier: str,
        progress: SignInProgress,
        cancelled: CancelToken,
    ) -> tuple[str, str]:
        """The user's yes, given in the browser: a code and the redirect address it is bound to."""
        state = secrets.token_urlsafe(32)
        with LoopbackListener(state, server.issuer, server.names_itself, self._sign_in_life) as listener:
            url = prepare_grant_uri(
                server.authorization_endpoint,
                client_id=self._client_id,
                response_type="code",
                redirect_uri=listener.redirect_uri,
                scope=SCOPE,
                state=state,
                code_challenge=create_s256_code_challenge(code_verifier),
                code_challenge_method="S256",
            )
            # For copying it has an entrance of its own: the other one may have been used in the wrong browser.
            progress(SignInStage.WAITING_FOR_BROWSER, listener.entrance_to(url))
            entrance = listener.entrance_to(url)
            # Beside the listener: a browser that has started asks for its page at once.
            threading.Thread(target=self._open, args=(entrance,), name="sign-in page", daemon=True).start()
            return listener.wait(cancelled), listener.redirect_uri

    def _open(self, url: str) -> None:
        # No browser is not the end: the address is there for copying.
        with suppress(BrowserFailure):
            self._browser.open(url)

    def _begun(self, endpoint: TokenEndpoint, tokens: Tokens, cancelled: CancelToken) -> tuple[Account, OAuthSession]:
        """Sees whose tokens these are and keeps them. On any failure they are given back."""
        if tokens.refresh_token is None:
            raise SignInFailed(messages.NO_LASTING_SESSION)
        try:
            account = self._account(tokens)
            if cancelled.is_set():
                raise SignInFailed(messages.CANCELLED_HERE)
            self._tokens_of(account.id).begin(tokens)
        except BaseException as failure:  # whatever it is, nobody will use these tokens any more
            with suppress(Unreachable):
                endpoint.revoke(tokens.refresh_token)
            if isinstance(failure, VaultFailure | Refused | SignInNeeded):
                raise SignInFailed(failure.message) from failure
            raise
        return account, self.resume(account.id)

    def _account(self, tokens: Tokens) -> Account:
        reply = sent_with(self._transport, tokens.access_token, "GET", ACCOUNT, {})
        return decoded(reply, Account, self._transport)

    def _tokens_of(self, account_id: str) -> RefreshingTokens:
        """One object for each account, so that all its users share one access token."""
        with self._lock:
            if account_id not in self._tokens:
                self._tokens[account_id] = RefreshingTokens(
                    f"refresh-token {self._issuer} {account_id}",
                    self._vault,
                    self._clock,
                    lambda: TokenEndpoint(self._discovered(), self._client_id),
                    self._refresh_lock,
                )
            return self._tokens[account_id]

    def _discovered(self) -> AuthorizationServer:
        """Asked once in this process. Raises `Unreachable`."""
        if self._server is None:
            self._server = discover(self._issuer)
        return self._server
