"""Invoices, credits and questions as the client speaks of them, and documents that are not what was promised."""

import json
from base64 import b64encode
from hashlib import sha256

import msgspec
import pytest

from desktop.client.billing_api import HttpBillingApi
from desktop.client.transport import Patience, Transport
from desktop.contract.credits import CreditPage
from desktop.contract.invoices import InvoiceDetails, InvoicePage
from desktop.contract.support import SupportRequestDraft, SupportTopic
from desktop.core.failures import Refused, Unintelligible, Unreachable
from tests.client.authorization import ACCOUNT_ID
from tests.client.servers import Answer, ScriptedServer, json_answer, problem_answer, serving
from tests.clock import SetClock
from tests.core.histories import credit_entry, invoice

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 300


class OneToken:
    def current(self) -> str:
        return "planted"

    def instead_of(self, refused: str) -> str:
        raise AssertionError("no story refuses the token")


def api(server: ScriptedServer) -> HttpBillingApi:
    return HttpBillingApi(
        Transport(server.url, Patience(connect=2, read=1, whole=2)), OneToken(), ACCOUNT_ID, SetClock()
    )


def pdf_answer(body: bytes = PDF, promised: bytes = PDF, **headers: str) -> Answer:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    digest = b64encode(sha256(promised).digest()).decode()
    return Answer(200, {"Content-Type": "application/pdf", "Repr-Digest": f"sha-256=:{digest}:", **names}, body)


def test_invoices_are_asked_for_since_a_version_and_from_a_place_on() -> None:
    page = InvoicePage(invoices=(invoice(1),), version=7, is_complete=True, next_cursor="a_b-c")
    with serving(lambda _: json_answer(msgspec.json.encode(page))) as server:
        assert api(server).invoices_changed_since(3, None) == page
        api(server).invoices_changed_since(3, "a b&c")
    assert [request.path for request in server.requests] == [
        "/v1/invoices?changed_since=3&limit=100",
        "/v1/invoices?changed_since=3&limit=100&cursor=a+b%26c",
    ]


def test_the_credit_ledger_comes_in_pages() -> None:
    page = CreditPage(entries=(credit_entry(2), credit_entry(1)), next_cursor=None)
    with serving(lambda _: json_answer(msgspec.json.encode(page))) as server:
        assert api(server).credit_entries("next") == page
    assert server.requests[0].path == "/v1/credit-entries?limit=100&cursor=next"


def test_an_invoice_is_shown_with_its_lines() -> None:
    details = InvoiceDetails(invoice=invoice(1), lines=())
    with serving(lambda _: json_answer(msgspec.json.encode(details))) as server:
        assert api(server).invoice_details("in_1") == details
        with pytest.raises(Unintelligible):
            api(server).invoice_details("in_2")


def test_an_id_stays_in_its_place_in_the_path() -> None:
    with serving(lambda _: problem_answer(404, "not-found")) as server, pytest.raises(Refused):
        api(server).invoice_details("../account?x=1")
    assert server.requests[0].path == "/v1/invoices/..%2Faccount%3Fx%3D1"


def test_a_document_is_the_very_one_that_was_promised() -> None:
    with serving(lambda _: pdf_answer()) as server:
        assert api(server).invoice_document("in_1") == PDF
    request = server.requests[0]
    assert request.path == "/v1/invoices/in_1/pdf"
    assert request.headers["Accept-Encoding"] == "identity"
    assert request.headers["Accept"].startswith("application/pdf")


@pytest.mark.parametrize(
    "answer",
    [
        pdf_answer(body=PDF[:-1]),
        pdf_answer(body=PDF + b"x"),
        pdf_answer(body=b"<html>", promised=b"<html>"),
        pdf_answer(Content_Type="application/octet-stream"),
        pdf_answer(Repr_Digest=""),
        pdf_answer(Repr_Digest="sha-256=:not base64!:"),
        pdf_answer(Repr_Digest="md5=:AAAA:"),
        pdf_answer()._replace(cut=100),
    ],
)
def test_a_document_that_is_not_whole_or_is_another_is_thrown_away(answer: Answer) -> None:
    with serving(lambda _: answer) as server, pytest.raises(Unintelligible):
        api(server).invoice_document("in_1")


def test_among_several_digests_the_one_we_know_counts() -> None:
    digest = b64encode(sha256(PDF).digest()).decode()
    several = pdf_answer(Repr_Digest=f"sha-512=:AAAA:, sha-256=:{digest}:")
    with serving(lambda _: several) as server:
        assert api(server).invoice_document("in_1") == PDF


def test_a_document_without_end_is_not_waited_for() -> None:
    endless = pdf_answer(body=b"%PDF-" + bytes(21 * 1024 * 1024))
    with serving(lambda _: endless) as server, pytest.raises(Unreachable, match="too large"):
        api(server).invoice_document("in_1")


def test_a_question_is_sent_once_and_has_a_reference() -> None:
    draft = SupportRequestDraft(topic=SupportTopic.REFUND, message="Twice?", invoice="in_1")
    body = {
        "id": "support_1",
        "reference": "3D-ABCD2345",
        "topic": "refund",
        "message": "Twice?",
        "created_at": "2026-11-21T12:00:00Z",
        "invoice": "in_1",
    }
    with serving(lambda _: json_answer(json.dumps(body).encode(), 201)) as server:
        assert api(server).ask_support(draft, "key-of-this-question").reference == "3D-ABCD2345"
    request = server.requests[0]
    assert (request.method, request.path) == ("POST", "/v1/support-requests")
    assert request.headers["Idempotency-Key"] == "key-of-this-question"
    assert json.loads(request.body) == {"topic": "refund", "message": "Twice?", "invoice": "in_1"}
