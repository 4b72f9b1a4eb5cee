"""The invoice history: pages, filters, one invoice in full, and its PDF."""

from base64 import b64encode
from hashlib import sha256
from io import BytesIO

import msgspec
import pytest
import stripe
from pypdf import PdfReader

from desktop.contract.invoices import InvoiceDetails, InvoicePage, InvoiceStatus
from desktop.contract.problems import ProblemType
from desktop.contract.routes import INVOICES
from tests.backend.billing.people import AtTheProvider, invoice_page, invoices, move, subscription_of
from tests.backend.running_sandbox import Member, Sandbox, problem_in
from tests.backend.waiting import eventually

LONG = 250


@pytest.fixture(scope="module")
def archive(sandbox: Sandbox) -> Member:
    """Somebody with more invoices than one page of the provider's holds, all of them mirrored."""
    member = sandbox.member("archive", invoices=LONG)
    eventually(lambda: invoice_page(member).is_complete or None)
    return member


def _all(member: Member, query: str) -> list[InvoicePage]:
    pages = [invoice_page(member, f"?{query}")]
    while (cursor := pages[-1].next_cursor) is not None:
        pages.append(invoice_page(member, f"?{query}&cursor={cursor}"))
    return pages


def test_a_long_history_is_read_in_pages_the_newest_first(archive: Member) -> None:
    pages = _all(archive, "limit=100")
    found = [invoice for page in pages for invoice in page.invoices]
    assert [len(page.invoices) for page in pages] == [100, 100, LONG + 1 - 200]
    assert [invoice.created_at for invoice in found] == sorted((i.created_at for i in found), reverse=True)
    assert len({invoice.id for invoice in found}) == LONG + 1


def test_changes_since_a_version_come_in_their_order(archive: Member) -> None:
    pages = _all(archive, "limit=100&changed_since=0")
    found = [invoice for page in pages for invoice in page.invoices]
    assert len({invoice.id for invoice in found}) == LONG + 1
    assert [invoice.change for invoice in found] == sorted(invoice.change for invoice in found)
    assert invoice_page(archive, f"?changed_since={pages[-1].version}").invoices == ()


def test_a_new_invoice_is_a_change(sandbox: Sandbox) -> None:
    patient = sandbox.member("patient")
    version = invoice_page(patient).version
    patient.done(move(patient, subscription_of(patient, "patient").id, "md"))
    changed = invoice_page(patient, f"?changed_since={version}").invoices
    assert invoices(patient)[0] in changed


def test_filters_leave_what_was_asked_for(archive: Member, sandbox: Sandbox) -> None:
    doctor = sandbox.member("doctor")
    subscription = subscription_of(doctor, "edu").id
    (annual,) = invoice_page(doctor, f"?subscription={subscription}").invoices
    assert annual.subscription == subscription
    year = invoices(archive)[0].created_on.year
    assert {i.created_on.year for page in _all(archive, f"limit=100&year={year}") for i in page.invoices} == {year}
    assert invoice_page(archive, "?status=open").invoices == ()
    (unpaid,) = invoice_page(sandbox.member("lapsed"), "?status=open").invoices
    assert (unpaid.status, unpaid.next_attempt_at is not None) == (InvoiceStatus.OPEN, True)


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=101",
        "limit=ten",
        "status=late",
        "year=twenty",
        "changed_since=-1",
        "cursor=made-up",
        "cursor=%00",
        "subscription=../x",
        "limit=1&limit=2",
    ],
)
def test_what_cannot_be_asked_is_refused(archive: Member, query: str) -> None:
    assert problem_in(archive.send("GET", f"{INVOICES}?{query}")).type is ProblemType.INVALID_REQUEST


def test_a_cursor_is_good_for_its_own_list_only(archive: Member, sandbox: Sandbox) -> None:
    cursor = invoice_page(archive, "?limit=5").next_cursor
    other = archive.send("GET", f"{INVOICES}?status=paid&cursor={cursor}")
    stranger = sandbox.member("patient").send("GET", f"{INVOICES}?cursor={cursor}")
    assert [problem_in(answer).type for answer in (other, stranger)] == [ProblemType.INVALID_REQUEST] * 2


def test_an_invoice_is_told_with_its_lines(sandbox: Sandbox) -> None:
    patient = sandbox.member("patient")
    patient.done(move(patient, subscription_of(patient, "patient").id, "md"))
    newest = invoices(patient)[0]
    answer = patient.send("GET", f"{INVOICES}/{newest.id}")
    details = msgspec.json.decode(answer.content, type=InvoiceDetails)
    assert details.invoice == newest
    assert len(details.lines) == 2
    assert sum(line.amount.amount for line in details.lines) == newest.total.amount


def test_the_pdf_comes_whole_under_a_safe_name(sandbox: Sandbox) -> None:
    patient = sandbox.member("patient")
    newest = invoices(patient)[0]
    answer = patient.send("GET", f"{INVOICES}/{newest.id}/pdf")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert int(answer.headers["Content-Length"]) == len(answer.content)
    assert answer.headers["Repr-Digest"] == f"sha-256=:{b64encode(sha256(answer.content).digest()).decode()}:"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="invoice-{newest.number}.pdf"'
    text = PdfReader(BytesIO(answer.content)).pages[0].extract_text()
    assert newest.number is not None
    assert newest.number in text


def test_the_invoice_of_somebody_else_does_not_exist(archive: Member, sandbox: Sandbox) -> None:
    stranger = sandbox.member("newcomer")
    target = invoices(archive)[0].id
    answers = [stranger.send("GET", f"{INVOICES}/{target}{part}") for part in ("", "/pdf")]
    assert [problem_in(answer).type for answer in answers] == [ProblemType.NOT_FOUND] * 2


def test_while_the_provider_is_down_the_history_is_read_but_no_pdf(unreliable_sandbox: Sandbox) -> None:
    patient = unreliable_sandbox.member("patient")
    unreliable_sandbox.faults(provider={"down": True})
    newest = invoices(patient)[0]
    answer = patient.send("GET", f"{INVOICES}/{newest.id}/pdf")
    assert problem_in(answer).type is ProblemType.PROVIDER_UNAVAILABLE


def test_the_draft_of_a_renewal_has_no_pdf_yet(own_sandbox: Sandbox) -> None:
    patient = own_sandbox.member("patient")
    own_sandbox.advance(to=subscription_of(patient, "patient").current_period_end.isoformat())
    patient.renew_sign_in()
    draft = invoices(patient)[0]
    assert (draft.status, draft.number, draft.has_pdf) == (InvoiceStatus.DRAFT, None, False)
    assert problem_in(patient.send("GET", f"{INVOICES}/{draft.id}/pdf")).type is ProblemType.NOT_FOUND


def test_a_refund_shows_on_its_invoice(sandbox: Sandbox, provider: stripe.StripeClient) -> None:
    patient = sandbox.member("patient")
    newest = invoices(patient)[0]
    at_the_provider = AtTheProvider(provider, patient)
    (payment,) = at_the_provider.client.v1.invoice_payments.list({"invoice": newest.id}).data
    provider.v1.refunds.create({"payment_intent": str(payment.payment.payment_intent), "amount": 300})
    eventually(lambda: invoices(patient)[0].amount_refunded.amount == 300 or None)
