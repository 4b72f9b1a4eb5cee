"""The sessions of this process, one for each account that is used."""

from desktop.core.ports import Identity, Session


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
