"""However often a change is sent, and whatever breaks on the way, it happens once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from desktop.contract.account import Interval, Subscription
from desktop.contract.actions import Cancel, ChangePlan, Keep, MakeDefault
from desktop.contract.problems import ProblemType
from desktop.contract.routes import HOSTED_PAGES, IDEMPOTENCY_KEY, IF_MATCH
from tests.backend.running_sandbox import Member, Sandbox, new_key, problem_in, sandbox_process
from tests.backend.waiting import eventually


@pytest.fixture
def doctor(sandbox: Sandbox) -> Member:
    return sandbox.member("doctor")


def _monthly(member: Member) -> Subscription:
    return next(item for item in member.account().subscriptions if item.plan.id == "md")


def _cancel(member: Member) -> Cancel:
    return Cancel(subscription=_monthly(member).id)


def test_a_repeated_request_gets_the_first_answer_although_the_revision_moved(doctor: Member) -> None:
    action, key, revision = _cancel(doctor), new_key(), _monthly(doctor).revision
    first = doctor.perform(action, key=key, revision=revision)
    again = doctor.perform(action, key=key, revision=revision)
    assert (again.status_code, again.content) == (200, first.content)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.headers["ETag"] == first.headers["ETag"]
    assert doctor.effects() == ["cancel"]


def test_a_replay_stays_the_same_after_further_changes(doctor: Member) -> None:
    action, key = _cancel(doctor), new_key()
    first = doctor.perform(action, key=key)
    doctor.done(Keep(subscription=action.subscription))
    again = doctor.perform(action, key=key)
    assert again.content == first.content
    assert _monthly(doctor).pending_change is None
    assert doctor.effects() == ["cancel", "keep"]


def test_many_at_once_with_one_key_have_one_effect(doctor: Member) -> None:
    action, key, revision = _cancel(doctor), new_key(), _monthly(doctor).revision
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: doctor.perform(action, key=key, revision=revision), range(8)))
    statuses = [answer.status_code for answer in answers]
    assert 200 in statuses
    assert set(statuses) <= {200, 409}
    for answer in answers:
        if answer.status_code == 409:
            assert problem_in(answer).type is ProblemType.IDEMPOTENCY_KEY_IN_USE
    assert doctor.effects() == ["cancel"]
    assert doctor.sandbox.provider_writes(doctor.person.account) == ["POST /v1/subscriptions/{id}"]


def test_many_at_once_with_different_keys_have_one_effect(doctor: Member) -> None:
    action, revision = _cancel(doctor), _monthly(doctor).revision
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: doctor.perform(action, revision=revision).status_code, range(8)))
    assert sorted(answers) == [200, *[412] * 7]
    assert doctor.effects() == ["cancel"]


def test_a_key_belongs_to_one_request(doctor: Member) -> None:
    key = new_key()
    doctor.perform(_cancel(doctor), key=key)
    other = Cancel(subscription=_monthly(doctor).id, comment="another")
    assert problem_in(doctor.perform(other, key=key)).type is ProblemType.IDEMPOTENCY_KEY_REUSED
    kept = doctor.perform(Keep(subscription=other.subscription), key=key)
    assert problem_in(kept).type is ProblemType.IDEMPOTENCY_KEY_REUSED
    assert doctor.effects() == ["cancel"]


def test_the_same_key_of_two_people_are_two_keys(doctor: Member, sandbox: Sandbox) -> None:
    key, colleague = new_key(), sandbox.member("doctor")
    assert doctor.perform(_cancel(doctor), key=key).status_code == 200
    assert colleague.perform(_cancel(colleague), key=key).status_code == 200


@pytest.mark.parametrize("key", [None, "", "short", "with space", "x" * 256, "tab\tinside-it"])
def test_a_change_needs_a_good_key(doctor: Member, key: str | None) -> None:
    headers = {IF_MATCH: '"1"'} | ({IDEMPOTENCY_KEY: key} if key is not None else {})
    answer = doctor.send("POST", f"/v1/subscriptions/{_monthly(doctor).id}/keep", headers=headers)
    assert problem_in(answer).type is ProblemType.IDEMPOTENCY_KEY_REQUIRED


def test_a_change_needs_the_revision_it_was_decided_on(doctor: Member) -> None:
    path = f"/v1/subscriptions/{_monthly(doctor).id}/keep"
    answer = doctor.send("POST", path, headers={IDEMPOTENCY_KEY: new_key()})
    assert answer.status_code == 428
    assert problem_in(answer).type is ProblemType.PRECONDITION_REQUIRED


@pytest.mark.parametrize("tag", ['"0"', '"999"', "1", "*", 'W/"1"', '"x"'])
def test_another_revision_is_stale(doctor: Member, tag: str) -> None:
    _, other = doctor.account().payment_methods
    headers = {IDEMPOTENCY_KEY: new_key(), IF_MATCH: tag}
    answer = doctor.send("POST", f"/v1/payment-methods/{other.id}/default", headers=headers)
    assert answer.status_code == 412
    assert problem_in(answer).type is ProblemType.STALE_REVISION


def test_after_a_stale_answer_the_same_key_may_be_used_with_the_fresh_revision(doctor: Member) -> None:
    key, action = new_key(), _cancel(doctor)
    assert doctor.perform(action, key=key, revision=999).status_code == 412
    assert doctor.perform(action, key=key).status_code == 200


def test_body_and_address_must_name_the_same_subscription(doctor: Member) -> None:
    first, second = doctor.account().subscriptions
    headers = {IDEMPOTENCY_KEY: new_key(), IF_MATCH: f'"{first.revision}"'}
    body = b'{"kind":"cancel","subscription":"%s"}' % second.id.encode()
    answer = doctor.send("POST", f"/v1/subscriptions/{first.id}/cancel", data=body, headers=headers)
    assert problem_in(answer).type is ProblemType.INVALID_REQUEST


def test_a_change_whose_answer_was_lost_is_answered_when_it_is_sent_again(unreliable_sandbox: Sandbox) -> None:
    doctor = unreliable_sandbox.member("doctor")
    action, key, revision = _cancel(doctor), new_key(), _monthly(doctor).revision
    unreliable_sandbox.faults(drop_after_commit=1)
    with pytest.raises(requests.ConnectionError):
        doctor.perform(action, key=key, revision=revision)
    assert _monthly(doctor).pending_change is not None
    again = doctor.perform(action, key=key, revision=revision)
    assert (again.status_code, again.headers["Idempotent-Replayed"]) == (200, "true")
    assert doctor.effects() == ["cancel"]


@pytest.mark.parametrize("lost", [1, 2, 3, 4])
def test_a_downgrade_carries_on_when_the_provider_broke_off_in_the_middle(
    unreliable_sandbox: Sandbox, lost: int
) -> None:
    doctor = unreliable_sandbox.member("doctor")
    subscription = _monthly(doctor)
    quote = doctor.quoted(subscription.id, "edu")
    action = ChangePlan(subscription=subscription.id, plan="edu", interval=Interval.MONTH, quote=quote.id)
    key = new_key()
    unreliable_sandbox.faults(provider={"drop_after_commit": lost})
    answer = doctor.perform(action, key=key, revision=subscription.revision)
    if answer.status_code != 200:
        assert problem_in(answer).type is ProblemType.PROVIDER_UNAVAILABLE
        answer = doctor.perform(action, key=key, revision=subscription.revision)
    assert answer.status_code == 200, answer.text
    assert doctor.effects() == ["quote", "change_plan"]
    assert unreliable_sandbox.provider_writes(doctor.person.account) == [
        "POST /v1/subscription_schedules",
        "POST /v1/subscription_schedules/{id}",
    ]


def test_while_the_provider_is_down_nothing_happens_and_the_same_request_works_later(
    unreliable_sandbox: Sandbox,
) -> None:
    doctor = unreliable_sandbox.member("doctor")
    _, other = doctor.account().payment_methods
    key = new_key()
    unreliable_sandbox.faults(provider={"down": True})
    answer = doctor.perform(MakeDefault(payment_method=other.id), key=key, revision=other.revision)
    assert answer.status_code == 503
    assert problem_in(answer).type is ProblemType.PROVIDER_UNAVAILABLE
    unreliable_sandbox.faults(provider={"down": False})
    answer = doctor.perform(MakeDefault(payment_method=other.id), key=key, revision=other.revision)
    assert answer.status_code == 200
    assert doctor.effects() == ["make_default"]


def test_reading_needs_no_provider(unreliable_sandbox: Sandbox) -> None:
    doctor = unreliable_sandbox.member("doctor")
    unreliable_sandbox.faults(provider={"down": True})
    assert doctor.account().subscriptions


def test_a_change_of_which_nothing_is_known_happens_once_over_a_restart(tmp_path: object) -> None:
    arguments = f"data=__import__('pathlib').Path({str(tmp_path)!r})"
    key = new_key()
    with sandbox_process(arguments) as (_, sandbox):
        doctor = sandbox.member("doctor")
        action, revision = _cancel(doctor), _monthly(doctor).revision
        assert doctor.perform(action, key=key, revision=revision).status_code == 200
    with sandbox_process(arguments) as (_, sandbox):
        doctor = Member(sandbox, doctor.person, sandbox.sign_in(doctor.person))
        again = doctor.perform(action, key=key, revision=revision)
        assert (again.status_code, again.headers["Idempotent-Replayed"]) == (200, "true")
        assert doctor.effects() == ["cancel"]


def test_a_change_that_a_crash_cut_off_is_finished_once_after_the_restart(tmp_path: object) -> None:
    arguments = f"data=__import__('pathlib').Path({str(tmp_path)!r})"
    key = new_key()
    with sandbox_process(arguments) as (process, sandbox):
        doctor = sandbox.member("doctor")
        action, revision = _cancel(doctor), _monthly(doctor).revision
        sandbox.faults(provider={"drop_after_commit": 99})
        with ThreadPoolExecutor(1) as pool:
            lost = pool.submit(doctor.perform, action, key=key, revision=revision)
            eventually(lambda: sandbox.provider_writes(doctor.person.account) or None)
            process.kill()
            assert isinstance(lost.exception(), requests.ConnectionError)
    with sandbox_process(arguments) as (_, sandbox):
        doctor = Member(sandbox, doctor.person, sandbox.sign_in(doctor.person))
        assert doctor.perform(action, key=key, revision=revision).status_code == 200
        assert doctor.effects() == ["cancel"]
        assert len(sandbox.provider_writes(doctor.person.account)) == 1


def test_asking_twice_for_a_hosted_page_with_one_key_makes_one_page(doctor: Member) -> None:
    headers = {IDEMPOTENCY_KEY: new_key()}
    wanted = {"purpose": "add_payment_method"}
    first, second = (doctor.send("POST", HOSTED_PAGES, json=wanted, headers=headers) for _ in range(2))
    assert first.json() == second.json()
    assert doctor.sandbox.provider_writes(doctor.person.account) == ["POST /v1/checkout/sessions"]
