"""Waiting for the account to change (`Prefer: wait`, RFC 7240)."""

import asyncio
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
import requests
from sqlalchemy import text

from desktop.backend.billing.mirror.versions import FileLookups
from desktop.backend.billing.web.feed import AccountFeed
from desktop.backend.database import Database
from desktop.backend.migrations import bring_up_to_date
from desktop.contract.actions import Cancel
from desktop.contract.routes import ACCOUNT
from tests.backend.running_sandbox import Member, Sandbox
from tests.backend.service.running_service import Surroundings
from tests.backend.waiting import eventually


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


@contextmanager
def _waiting(member: Member, known: str) -> Iterator[None]:
    """Somebody waits for a minute in the block, and hangs up at its end."""
    service = urlsplit(member.sandbox.api)
    with socket.create_connection((service.hostname, service.port)) as connection:
        lines = (
            f"GET {ACCOUNT} HTTP/1.1",
            f"Host: {service.netloc}",
            f"Authorization: Bearer {member.tokens.access_token}",
            f"If-None-Match: {known}",
            "Prefer: wait=60",
        )
        connection.sendall("\r\n".join((*lines, "", "")).encode())
        yield


def test_who_hangs_up_waits_no_more_and_leaves_the_place_to_others(patient: Member) -> None:
    known = _known(patient)
    with ExitStack() as stack:
        for _ in range(32):
            stack.enter_context(_waiting(patient, known))
        eventually(lambda: _wait(patient, known, "wait=1").status_code == 429 or None)
    eventually(lambda: _wait(patient, known, "wait=1").status_code == 304 or None, seconds=20)


def test_whoever_waits_is_told_of_a_change_after_the_database_was_out_of_order(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(f"sqlite:///{tmp_path / 'billing.sqlite3'}")
    bring_up_to_date(database)

    def run(statement: str) -> None:
        with database.writing() as connection:
            connection.execute(text(statement))

    async def stays() -> None:
        await asyncio.get_running_loop().create_future()

    async def story() -> None:
        waiting = asyncio.create_task(AccountFeed(FileLookups(database)).wait_for_another("acct_a", 1, 60, stays))
        run("ALTER TABLE accounts RENAME TO elsewhere")
        async with asyncio.timeout(20):
            while "it is asked again" not in caplog.text:
                await asyncio.sleep(0.05)
            run("ALTER TABLE elsewhere RENAME TO accounts")
            await waiting

    asyncio.run(story())
    database.close()


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
