"""Making a card the default, and deleting one."""

import pytest

from desktop.contract.actions import DeletePaymentMethod, MakeDefault
from desktop.contract.problems import ProblemType, Refusal
from tests.backend.card_page import VISA, open_card_page
from tests.backend.running_sandbox import Member, Sandbox, problem_in


@pytest.fixture
def doctor(sandbox: Sandbox) -> Member:
    return sandbox.member("doctor")


def _cards(member: Member) -> tuple[str, str]:
    default, other = member.account().payment_methods
    assert default.is_default
    return default.id, other.id


def test_make_default_moves_the_default_and_both_revisions(doctor: Member) -> None:
    default, other = _cards(doctor)
    before = (doctor.revision(default), doctor.revision(other))
    account = doctor.done(MakeDefault(payment_method=other))
    assert [card.id for card in account.payment_methods if card.is_default] == [other]
    assert doctor.revision(default) > before[0]
    assert doctor.revision(other) > before[1]


def test_the_default_of_a_living_subscription_cannot_be_deleted(doctor: Member) -> None:
    default, _ = _cards(doctor)
    assert doctor.refused(DeletePaymentMethod(payment_method=default)).refusal is Refusal.DEFAULT_IN_USE
    assert doctor.account().payment_method(default) is not None


def test_the_old_card_can_be_deleted_after_another_became_the_default(doctor: Member) -> None:
    default, other = _cards(doctor)
    doctor.done(MakeDefault(payment_method=other))
    account = doctor.done(DeletePaymentMethod(payment_method=default))
    assert [card.id for card in account.payment_methods] == [other]


def test_a_card_that_is_not_the_default_can_be_deleted(doctor: Member) -> None:
    default, other = _cards(doctor)
    account = doctor.done(DeletePaymentMethod(payment_method=other))
    assert [card.id for card in account.payment_methods] == [default]


def test_cards_keep_their_order_after_some_between_them_were_deleted(doctor: Member) -> None:
    def added(number: str) -> str:
        page = open_card_page(doctor)
        page.enter(number)
        page.settled()
        return doctor.account().payment_methods[-1].id

    first, second = _cards(doctor)
    third, fourth, fifth = (added(VISA) for _ in range(3))
    for card in (second, third):
        doctor.done(DeletePaymentMethod(payment_method=card))
    added(VISA)
    assert [card.id for card in doctor.account().payment_methods][:3] == [first, fourth, fifth]


def test_making_the_default_the_default_is_refused_as_done(doctor: Member) -> None:
    default, _ = _cards(doctor)
    assert doctor.refused(MakeDefault(payment_method=default)).refusal is Refusal.ALREADY_DEFAULT


def test_the_card_of_somebody_else_does_not_exist(doctor: Member, sandbox: Sandbox) -> None:
    stranger = sandbox.member("patient")
    _, other = _cards(doctor)
    for action in (MakeDefault(payment_method=other), DeletePaymentMethod(payment_method=other)):
        assert problem_in(stranger.perform(action, revision=1)).type is ProblemType.NOT_FOUND
    assert doctor.account().payment_method(other) is not None
