"""What a round or a reading that did not come through leaves behind: its reason for the user, a line for the log."""

import logging

from desktop.core.failures import Failure, SignInNeeded, VaultFailure
from desktop.core.ports import StoreRunner
from desktop.core.projection import Contact

_log = logging.getLogger(__name__)


def note_lost_contact(run_in_store: StoreRunner, account_id: str, failure: Failure) -> Contact:
    """Stores why an account's server was not reached, and returns what that is to the user."""
    contact = _contact_after(failure)
    _log.info("no contact: %s: %s", type(failure).__name__, failure.message.text.format_map(failure.message.facts))
    run_in_store(lambda store: store.save_contact(account_id, contact, failure.message))
    return contact


def _contact_after(failure: Failure) -> Contact:
    match failure:
        case SignInNeeded():
            return Contact.SIGN_IN_NEEDED
        case VaultFailure():
            return Contact.KEYRING_UNUSABLE
        case _:
            return Contact.UNREACHABLE
