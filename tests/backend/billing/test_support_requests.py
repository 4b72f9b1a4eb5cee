"""Questions to people, with the invoice that they are about."""

import msgspec
import pytest
import requests

from desktop.contract.problems import ProblemType
from desktop.contract.routes import IDEMPOTENCY_KEY, SUPPORT_REQUESTS
from desktop.contract.support import SupportRequest, SupportRequestDraft, SupportRequestList, SupportTopic
from tests.backend.billing.people import invoices
from tests.backend.running_sandbox import Member, Sandbox, new_key, problem_in


@pytest.fixture
def patient(sandbox: Sandbox) -> Member:
    return sandbox.member("patient")


def _ask(member: Member, draft: SupportRequestDraft, key: str | None = None) -> requests.Response:
    headers = {IDEMPOTENCY_KEY: key or new_key()}
    return member.send("POST", SUPPORT_REQUESTS, data=msgspec.json.encode(draft), headers=headers)


def _latest(member: Member) -> tuple[SupportRequest, ...]:
    answer = member.send("GET", SUPPORT_REQUESTS)
    return msgspec.json.decode(answer.content, type=SupportRequestList).requests


def test_a_refund_is_asked_for_with_the_invoice_attached(patient: Member) -> None:
    invoice = invoices(patient)[0].id
    draft = SupportRequestDraft(topic=SupportTopic.REFUND, message="Charged twice.\nPlease look.", invoice=invoice)
    key = new_key()
    answers = [_ask(patient, draft, key) for _ in range(2)]
    taken = msgspec.json.decode(answers[0].content, type=SupportRequest)
    assert [answer.status_code for answer in answers] == [201, 201]
    assert (taken.topic, taken.message, taken.invoice) == (draft.topic, draft.message, invoice)
    assert taken.reference
    assert _latest(patient) == (taken,)


def test_the_invoice_of_somebody_else_cannot_be_attached(patient: Member, sandbox: Sandbox) -> None:
    foreign = invoices(sandbox.member("doctor"))[0].id
    answer = _ask(patient, SupportRequestDraft(topic=SupportTopic.PAYMENT, message="What is this?", invoice=foreign))
    assert problem_in(answer).type is ProblemType.NOT_FOUND
    assert _latest(patient) == ()


@pytest.mark.parametrize("message", ["", "x" * 5001, "\x00"])
def test_a_message_must_be_one(patient: Member, message: str) -> None:
    answer = _ask(patient, SupportRequestDraft(topic=SupportTopic.OTHER, message=message))
    assert problem_in(answer).type is ProblemType.INVALID_REQUEST
