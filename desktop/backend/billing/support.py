"""Questions to people, kept until somebody answers them."""

from hashlib import sha256

from sqlalchemy import Row, select

from desktop.backend.billing.attempts import Attempt
from desktop.backend.billing.mirror.invoice_pages import InvoicePages
from desktop.backend.billing.tables import support_requests
from desktop.backend.clock import Clock
from desktop.backend.database import Database, insert_if_absent
from desktop.contract.support import SupportRequest, SupportRequestDraft, SupportRequestList, SupportTopic

_LATEST = 50
_READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What is not mistaken for something else when it is read aloud."""


class SupportRequests:
    """Takes support requests."""

    def __init__(self, database: Database, invoices: InvoicePages, clock: Clock) -> None:
        self._database = database
        self._invoices = invoices
        self._clock = clock

    def take(self, account: str, draft: SupportRequestDraft, attempt: Attempt) -> SupportRequest:
        """Keep a request; the same attempt keeps it once. Raises ProblemError when the account has no such invoice."""
        if draft.invoice is not None:
            self._invoices.invoice(account, draft.invoice)
        mark = sha256(attempt.provider_key("support").encode()).digest()
        taken = SupportRequest(
            id=f"support_{mark[:16].hex()}",
            reference="3D-" + "".join(_READABLE[byte % len(_READABLE)] for byte in mark[16:24]),
            topic=draft.topic,
            message=draft.message,
            created_at=self._clock.now(),
            invoice=draft.invoice,
        )
        row = {
            "id": taken.id,
            "account": account,
            "reference": taken.reference,
            "topic": taken.topic.value,
            "message": taken.message,
            "created_at": taken.created_at,
            "invoice": taken.invoice,
        }
        kept = select(support_requests).where(support_requests.c.id == taken.id)
        with self._database.writing() as connection:
            insert_if_absent(connection, support_requests, row)
            return _request(connection.execute(kept).one())

    def latest(self, account: str) -> SupportRequestList:
        """The latest requests of an account."""
        query = (
            select(support_requests)
            .where(support_requests.c.account == account)
            .order_by(support_requests.c.created_at.desc(), support_requests.c.id)
            .limit(_LATEST)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return SupportRequestList(requests=tuple(_request(row) for row in rows))


def _request(row: Row[tuple[object, ...]]) -> SupportRequest:
    return SupportRequest(
        id=row.id,
        reference=row.reference,
        topic=SupportTopic(row.topic),
        message=row.message,
        created_at=row.created_at,
        invoice=row.invoice,
    )
