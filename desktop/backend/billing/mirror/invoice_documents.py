"""Invoices in full: their lines and their PDF, read from Stripe when somebody looks."""

import re
import time
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urljoin, urlsplit

import requests

from desktop.backend.billing.mirror.invoice_mapping import line_of
from desktop.backend.billing.mirror.invoice_pages import InvoicePages
from desktop.backend.billing.problems import ProblemError, not_found
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.provider_errors import ProviderRefusedError
from desktop.contract.invoices import InvoiceDetails
from desktop.contract.problems import ProblemType

_STRIPE = re.compile(r"https://(?:[a-z0-9-]+\.)*stripe\.com/[!-\[\]-~]*")
"""Addresses at Stripe: nothing before the host, no port, no backslash, which other programs take for a slash."""
_SECONDS = 30
_MOST_SECONDS = 60.0
_MOST_BYTES = 20 * 1024 * 1024
_MOST_REDIRECTS = 3
_PART = 64 * 1024


@dataclass(frozen=True)
class Document:
    """A PDF file."""

    name: str
    content: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """For the header Repr-Digest (RFC 9530)."""
        return f"sha-256=:{b64encode(sha256(self.content).digest()).decode()}:"


class InvoiceDocuments:
    """Fetches what is not mirrored."""

    def __init__(self, invoices: InvoicePages, gateway: StripeGateway) -> None:
        self._invoices = invoices
        self._gateway = gateway

    def details(self, account: str, identifier: str) -> InvoiceDetails:
        """An invoice with its lines. Raises ProblemError when the account has none such, or Stripe cannot be asked."""
        invoice = self._invoices.invoice(account, identifier)
        try:
            lines = self._gateway.invoices.lines(identifier)
        except ProviderRefusedError as error:
            raise not_found("invoice") from error
        return InvoiceDetails(invoice=invoice, lines=tuple(line_of(line) for line in lines))

    def pdf(self, account: str, identifier: str) -> Document:
        """An invoice's PDF. Raises ProblemError when there is none, or when it cannot be fetched."""
        invoice = self._invoices.invoice(account, identifier)
        try:
            url = self._gateway.invoices.one(identifier).invoice_pdf
        except ProviderRefusedError as error:
            raise not_found("invoice") from error
        if not url:
            raise not_found("PDF: the invoice is still a draft")
        name = re.sub(r"[^A-Za-z0-9-]+", "-", invoice.number or invoice.id).strip("-")[:100]
        try:
            content = self._fetched(url)
        except (requests.RequestException, ValueError) as error:
            raise ProblemError(
                ProblemType.PROVIDER_UNAVAILABLE, "The invoice could not be fetched from the payment provider."
            ) from error
        return Document(f"invoice-{name}.pdf", content)

    def _fetched(self, url: str) -> bytes:
        """The file at a URL. Raises ValueError for what is no PDF or lies elsewhere than at the payment provider."""
        for _ in range(_MOST_REDIRECTS + 1):
            self._require_provider(url)
            with requests.get(url, timeout=_SECONDS, stream=True, allow_redirects=False) as answer:
                if answer.is_redirect:
                    url = urljoin(url, answer.headers["Location"])
                    continue
                answer.raise_for_status()
                return _pdf_in(answer)
        raise ValueError("too many redirects")

    def _require_provider(self, url: str) -> None:
        parts = urlsplit(url)
        is_elsewhere = "\\" not in url and f"{parts.scheme}://{parts.netloc}" == self._gateway.other_origin
        if not is_elsewhere and not _STRIPE.fullmatch(url):
            raise ValueError("the document is not at the payment provider")


def _pdf_in(answer: requests.Response) -> bytes:
    content = bytearray()
    until = time.monotonic() + _MOST_SECONDS
    for part in answer.iter_content(_PART):
        content += part
        if len(content) > _MOST_BYTES:
            raise ValueError("the document is too large")
        if time.monotonic() > until:
            raise ValueError("the document takes too long")
    if not content.startswith(b"%PDF-"):
        raise ValueError("the document is not a PDF")
    return bytes(content)
