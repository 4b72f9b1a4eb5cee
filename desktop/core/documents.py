"""What is fetched from the server on demand and is not part of the account: invoice documents, questions to people."""

from enum import Enum
from pathlib import Path
from typing import Protocol

import msgspec

from desktop.contract.invoices import InvoiceDetails
from desktop.contract.support import SupportRequest, SupportRequestDraft
from desktop.core.messages import Message
from desktop.core.ports import CancelToken


class DownloadState(Enum):
    """How the download of one document ended."""

    SAVED = "saved"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Download(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one document: `path` when it was saved, `reason` when it failed."""

    invoice: str
    state: DownloadState
    path: Path | None = None
    reason: Message | None = None


class DownloadProgress(Protocol):
    """Hears how a download goes on, from the thread it runs on."""

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` documents have ended."""


class RemoteDocuments(Protocol):
    """On the network thread. Every method may raise `Unreachable`, `SignInNeeded`, `VaultFailure`, `Refused`."""

    def invoice_details(self, invoice: str) -> InvoiceDetails:
        """One invoice with its lines."""

    def download_invoices(
        self, invoices: tuple[str, ...], folder: Path, progress: DownloadProgress, cancelled: CancelToken
    ) -> tuple[Download, ...]:
        """Saves the PDFs of invoices in a folder, each whole or not at all, under names that overwrite nothing.

        One that fails does not stop the others. What would stop them all (offline, signed out, a locked keyring, a full
        disk) is the reason why the rest fails; but for a full disk, from the start it raises.
        """

    def ask_support(self, account: str, draft: SupportRequestDraft, idempotency_key: str) -> SupportRequest:
        """Sends a question to people, in the name of the account that it was written for.

        Under the key of a question whose answer was lost it is that question, and people read it once.
        """
