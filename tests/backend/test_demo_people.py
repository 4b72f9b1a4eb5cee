"""The people of the sign-in page, who have no past until somebody comes to look."""

from concurrent.futures import ThreadPoolExecutor

import requests

from desktop.contract.account import SubscriptionStatus
from tests.backend.running_sandbox import DemoPerson, Member, Sandbox

_KINDS = ("patient", "doctor", "lapsed", "paused", "cancelling", "newcomer", "archive")


def _listed(sandbox: Sandbox, kind: str) -> DemoPerson:
    answer = requests.get(f"{sandbox.control}/people", timeout=60)
    everybody = [DemoPerson(**person) for person in answer.json()]
    return next(person for person in everybody if person.account == f"acct_demo_{kind}")


def _by_button(sandbox: Sandbox, kind: str) -> Member:
    person = _listed(sandbox, kind)
    return Member(sandbox, person, sandbox.sign_in_by_button(person.account))


def test_everybody_is_known_at_once(sandbox: Sandbox) -> None:
    assert [_listed(sandbox, kind).password for kind in _KINDS] == ["demo"] * len(_KINDS)


def test_who_presses_their_button_finds_their_whole_past(sandbox: Sandbox) -> None:
    account = _by_button(sandbox, "doctor").account()
    assert {subscription.plan.id for subscription in account.subscriptions} == {"md", "edu"}
    assert len(account.payment_methods) == 2
    assert account.credits > 0


def test_the_password_leads_to_the_same_past(sandbox: Sandbox) -> None:
    person = _listed(sandbox, "lapsed")
    (subscription,) = Member(sandbox, person, sandbox.sign_in(person)).account().subscriptions
    assert subscription.status is SubscriptionStatus.PAST_DUE


def test_two_who_come_at_once_find_one_past(sandbox: Sandbox) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: _by_button(sandbox, "cancelling"), range(2))
    assert len(first.account().subscriptions) == 1
    assert first.account().subscriptions == second.account().subscriptions


def test_the_control_reaches_somebody_who_never_signed_in(sandbox: Sandbox) -> None:
    order = {"account": "acct_demo_patient", "purpose": "secure_sharing"}
    assert requests.post(f"{sandbox.control}/credits", json=order, timeout=60).status_code == 200
