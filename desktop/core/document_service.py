"""What is fetched on demand, for the current account."""

from pathlib import Path

from desktop.contract.invoices import Invoice, InvoiceDetails
from desktop.contract.support import SupportRequest, SupportRequestDraft
from desktop.core.documents import Download, DownloadProgress, DownloadState
from desktop.core.failures import (
    Failure,
    FileFailure,
    Refused,
    SignInNeeded,
    Unintelligible,
    Unreachable,
    VaultFailure,
)
from desktop.core.ports import BillingApi, CancelToken, FileKeeper, StoreRunner
from desktop.core.sessions import CurrentAccount


class DocumentService:
    """The `RemoteDocuments` of a front end."""

    def __init__(self, run_in_store: StoreRunner, current: CurrentAccount, files: FileKeeper) -> None:
        self._run_in_store = run_in_store
        self._current = current
        self._files = files

    def invoice_details(self, invoice: str) -> InvoiceDetails:
        """One invoice with its lines."""
        return self._current.api().invoice_details(invoice)

    def download_invoices(
        self, invoices: tuple[str, ...], folder: Path, progress: DownloadProgress, cancelled: CancelToken
    ) -> tuple[Download, ...]:
        """Saves the PDFs of invoices, each whole or not at all."""
        account = self._current.id()
        api = self._current.api_of(account)
        downloads: list[Download] = []
        for invoice in invoices:
            if cancelled.is_set():
                break
            try:
                downloads.append(self._download(api, account, invoice, folder))
            except (Unreachable, SignInNeeded, VaultFailure, FileFailure) as failure:
                if not downloads and not isinstance(failure, FileFailure):
                    raise
                downloads += [_failed(each, failure) for each in invoices[len(downloads) :]]
            progress(len(downloads), len(invoices))
            if len(downloads) == len(invoices):
                break
        missed = invoices[len(downloads) :]
        return (*downloads, *(Download(invoice=each, state=DownloadState.CANCELLED) for each in missed))

    def ask_support(self, account: str, draft: SupportRequestDraft, idempotency_key: str) -> SupportRequest:
        """Sends a question."""
        return self._current.api_of(account).ask_support(draft, idempotency_key)

    def _download(self, api: BillingApi, account: str, invoice: str, folder: Path) -> Download:
        """One document. What concerns all of them is raised."""
        try:
            content = api.invoice_document(invoice)
        except (Refused, Unintelligible) as failure:
            return _failed(invoice, failure)
        known: Invoice | None = self._run_in_store(lambda store: store.invoice(account, invoice))
        number = known.number if known is not None and known.number else invoice
        path = self._files.save(folder, f"3DICOM invoice {number}.pdf", content)
        return Download(invoice=invoice, state=DownloadState.SAVED, path=path)


def _failed(invoice: str, failure: Failure) -> Download:
    return Download(invoice=invoice, state=DownloadState.FAILED, reason=failure.message)
