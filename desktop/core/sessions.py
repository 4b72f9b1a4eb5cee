"""The sessions of this process, one for each account that is used."""

from desktop.core import sentences
from desktop.core.failures import SignInNeeded
from desktop.core.ports import BillingApi, Identity, Session, StoreRunner


class Sessions:
    """Makes each session once, so that access tokens live as long as the process."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._sessions: dict[str, Session] = {}

    def of(self, account_id: str) -> Session:
        """The session of an account that signed in before."""
        if account_id not in self._sessions:
            self._sessions[account_id] = self._identity.resume(account_id)
        return self._sessions[account_id]

    def keep(self, account_id: str, session: Session) -> None:
        """Takes over a session that was just made."""
        self._sessions[account_id] = session

    def drop(self, account_id: str) -> None:
        """Forgets a session."""
        self._sessions.pop(account_id, None)


class CurrentAccount:
    """The account that requests are made for. Every method raises `SignInNeeded` when there is none."""

    def __init__(self, run_in_store: StoreRunner, sessions: Sessions) -> None:
        self._run_in_store = run_in_store
        self._sessions = sessions

    def id(self) -> str:
        """Its id; ask once where two steps must be about the same account."""
        account_id: str | None = self._run_in_store(lambda store: store.current_account())
        if account_id is None:
            raise SignInNeeded(sentences.no_account(is_signed_in=False))
        return account_id

    def api(self) -> BillingApi:
        """The billing API in its name."""
        return self.api_of(self.id())

    def api_of(self, account_id: str) -> BillingApi:
        """The billing API in the name of an account."""
        return self._sessions.of(account_id).api
