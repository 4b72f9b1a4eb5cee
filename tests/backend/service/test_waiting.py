"""Waiting for the account to change (`Prefer: wait`, RFC 7240)."""

import time
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest
import requests

from desktop.contract.actions import Cancel
from desktop.contract.routes import ACCOUNT
from tests.backend.running_sandbox import Member, Sandbox
from tests.backend.service.running_service import Surroundings


@pytest.fixture
def patient(sandbox: Sandbox) -> Member:
    return sandbox.member("patient")


def _wait(member: Member, known: str, prefer: str) -> requests.Response:
    return member.send("GET", ACCOUNT, headers={"If-None-Match": known, "Prefer": prefer})


def _known(member: Member) -> str:
    return member.send("GET", ACCOUNT).headers["ETag"]


def test_whoever_waits_is_told_of_a_change(patient: Member) -> None:
    subscription, known = patient.account().subscriptions[0], _known(patient)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(_wait, patient, known, "wait=30")
        patient.done(Cancel(subscription=subscription.id))
        answer = waiting.result()
    assert (answer.status_code, answer.headers["Preference-Applied"]) == (200, "wait=30")
    assert answer.headers["ETag"] != known


def test_when_nothing_changes_the_wait_ends_with_304(patient: Member) -> None:
    known, began = _known(patient), time.monotonic()
    answer = _wait(patient, known, "respond-async, wait=1")
    assert (answer.status_code, answer.headers["Preference-Applied"]) == (304, "wait=1")
    assert 0.9 < time.monotonic() - began < 10


def test_whoever_knows_an_older_version_does_not_wait(patient: Member) -> None:
    began = time.monotonic()
    answer = _wait(patient, '"0"', "wait=30")
    assert answer.status_code == 200
    assert time.monotonic() - began < 10


def test_whoever_knows_nothing_does_not_wait(patient: Member) -> None:
    answer = patient.send("GET", ACCOUNT, headers={"Prefer": "wait=30"})
    assert answer.status_code == 200
    assert "Preference-Applied" not in answer.headers


@pytest.mark.parametrize("prefer", ["wait=0", "wait", "wait=-1", "wait=soon", "waiting=5", ""])
def test_a_preference_that_says_nothing_is_passed_over(patient: Member, prefer: str) -> None:
    answer = _wait(patient, _known(patient), prefer)
    assert answer.status_code == 304
    assert "Preference-Applied" not in answer.headers


def test_hundreds_wait_without_threads_and_are_let_go_when_the_service_stops(surroundings: Surroundings) -> None:
    everybody = [surroundings.sandbox.member("newcomer").tokens for _ in range(4)]
    with surroundings.service() as service:
        known = [service.get_account(tokens).headers["ETag"] for tokens in everybody]
        before = psutil.Process(service.process.pid).num_threads()
        with ThreadPoolExecutor(100) as pool:
            waiting = [
                pool.submit(service.get_account, tokens, If_None_Match=tag, Prefer="wait=60")
                for tokens, tag in zip(everybody, known, strict=True)
                for _ in range(25)
            ]
            assert service.account(everybody[0]).version
            assert psutil.Process(service.process.pid).num_threads() <= before + 26
            began = time.monotonic()
            service.process.terminate()
            answers = {_status(future.exception() or future.result()) for future in waiting}
        assert service.process.wait(60) == 0
    assert time.monotonic() - began < 15
    # Those whose connection was still on its way when the service stopped found nobody.
    assert answers <= {304, None}
    assert 304 in answers


def _status(outcome: BaseException | requests.Response) -> int | None:
    return outcome.status_code if isinstance(outcome, requests.Response) else None
