"""What can go wrong on the way to the server or the machine, and what a caller does about it.

    Failure
    |-- Unreachable             no answer, or one that says "later": keep what you have, try again later
    |   `-- Unintelligible      an answer that breaks the contract: treat as unreachable, tell support
    |-- SignInNeeded            the session is over: ask the user to sign in, keep the outbox
    |-- Refused                 the server or a rule said no, finally: show `problem`, drop this one action
    |   |-- Stale               decided on old facts: refresh, then ask the user again
    |   `-- GrantRefused        of `client.oauth.tokens`: never leaves the client
    |-- SignInFailed            signing in did not work: show the sentence, offer to try again
    |-- VaultFailure            the keyring did not do what was asked
    |   |-- VaultLocked         it is there but closed: ask to unlock, never delete anything
    |   `-- VaultAbsent         there is none: this session only
    |-- StoreFailure            the local database did not do what was asked, and nothing was kept: show the sentence
    |   |-- StoreUnreadable     damaged, or of another key: put it aside whole, fetch everything anew
    |   `-- StoreTooNew         a newer release wrote it: leave it alone, go on in memory
    |-- FileFailure             a file could not be written: show the sentence, let the user choose another place
    |-- BrowserFailure          the page was not opened: show the sentence
    |   `-- NoBrowser           nothing opens pages here: let the user copy the address
    `-- ConfigurationError      of `system.configuration`, a value that cannot be used: show the sentence and end

Each carries a `Message`, which may be shown as it is.
"""

from desktop.contract.problems import Problem
from desktop.core.messages import Message


class Failure(Exception):  # noqa: N818 - the field says failure for what is expected; see the tree above
    """Something expected that went wrong. `message` is for people."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


class Unreachable(Failure):
    """The server gave no usable answer now. Nothing is known about what it did."""


class Unintelligible(Unreachable):
    """The answer was cut short or breaks the contract."""


class SignInNeeded(Failure):
    """No valid session: sign in again. What waits in the outbox stays."""


class SignInFailed(Failure):
    """A sign-in attempt ended without a session."""


class Refused(Failure):
    """A final no."""

    def __init__(self, message: Message, problem: Problem | None = None) -> None:
        super().__init__(message)
        self.problem = problem


class Stale(Refused):
    """The thing has changed since the user decided."""


class VaultFailure(Failure):
    """The keyring failed."""


class VaultLocked(VaultFailure):
    """The keyring exists but is locked or not answering yet. Its secrets are not lost."""


class VaultAbsent(VaultFailure):
    """This machine has no keyring."""


class StoreFailure(Failure):
    """The local database did not do what was asked; nothing of it was kept."""


class StoreUnreadable(StoreFailure):
    """The local database is damaged or the key is another one's. It can be put aside and everything fetched anew."""


class StoreTooNew(StoreFailure):
    """The local database was written by a newer release."""


class FileFailure(Failure):
    """A file that the user wants could not be written."""


class BrowserFailure(Failure):
    """No browser could be opened, or the address is not one we open."""


class NoBrowser(BrowserFailure):
    """No browser could be opened for an address that we do open; the message holds it."""
