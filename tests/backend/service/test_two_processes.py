"""Two processes of the service on one PostgreSQL, with nothing that ties a client to one of them."""

import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import sqlalchemy

from desktop.backend.billing.tables import effects
from desktop.backend.database import Database
from desktop.contract.actions import Cancel, Keep
from tests.backend.running_sandbox import new_key
from tests.backend.service.running_service import Service, Surroundings, in_parallel
from tests.backend.waiting import eventually


def _effects(surroundings: Surroundings, account: str) -> list[str]:
    database = Database(surroundings.database)
    try:
        with database.reading() as connection:
            query = sqlalchemy.select(effects.c.kind).where(effects.c.account == account).order_by(effects.c.sequence)
            return list(connection.execute(query).scalars())
    finally:
        database.close()


def test_somebody_new_at_both_at_once_gets_one_customer(
    surroundings: Surroundings, services: tuple[Service, Service]
) -> None:
    tokens = surroundings.sandbox.member("newcomer").tokens
    answers = in_parallel([partial(service.get_account, tokens) for service in services * 4])
    assert {answer.status_code for answer in answers} == {200}
    (account,) = {answer.json()["id"] for answer in answers}
    assert len(surroundings.customers_of(account)) == 1


def test_the_same_request_through_both_at_once_is_done_once(
    surroundings: Surroundings, services: tuple[Service, Service]
) -> None:
    member = surroundings.sandbox.member("newcomer")
    subscription = surroundings.subscribed(services[0], member.tokens)
    here = [service.member(surroundings.sandbox, member) for service in services]
    action, key = Cancel(subscription=subscription.id), new_key()
    ask = [partial(one.perform, action, key=key, revision=subscription.revision) for one in here * 4]
    answers = in_parallel(ask)
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert len({answer.content for answer in answers if answer.status_code == 200}) == 1
    assert _effects(surroundings, services[0].account(member.tokens).id) == ["cancel"]


def test_different_requests_on_one_revision_through_both_have_one_winner(
    surroundings: Surroundings, services: tuple[Service, Service]
) -> None:
    member = surroundings.sandbox.member("newcomer")
    subscription = surroundings.subscribed(services[0], member.tokens)
    here = [service.member(surroundings.sandbox, member) for service in services]
    action = Cancel(subscription=subscription.id)
    answers = in_parallel([partial(one.perform, action, revision=subscription.revision) for one in here * 4])
    assert sorted(answer.status_code for answer in answers) == [200, *[412] * 7]
    assert _effects(surroundings, services[0].account(member.tokens).id) == ["cancel"]


def test_what_one_process_answered_the_other_repeats(
    surroundings: Surroundings, services: tuple[Service, Service]
) -> None:
    member = surroundings.sandbox.member("newcomer")
    subscription = surroundings.subscribed(services[0], member.tokens)
    first, second = (service.member(surroundings.sandbox, member) for service in services)
    action, key = Cancel(subscription=subscription.id), new_key()
    answered = first.perform(action, key=key)
    again = second.perform(action, key=key, revision=subscription.revision)
    assert (again.content, again.headers["Idempotent-Replayed"]) == (answered.content, "true")


def test_a_change_by_one_process_wakes_who_waits_at_the_other(
    surroundings: Surroundings, services: tuple[Service, Service]
) -> None:
    member = surroundings.sandbox.member("newcomer")
    subscription = surroundings.subscribed(services[0], member.tokens)
    first, second = services
    known = first.get_account(member.tokens).headers["ETag"]
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(second.get_account, member.tokens, If_None_Match=known, Prefer="wait=30")
        began = time.monotonic()
        first.member(surroundings.sandbox, member).done(Cancel(subscription=subscription.id))
        answer = waiting.result()
    assert time.monotonic() - began < 10
    assert answer.status_code == 200
    assert answer.headers["Preference-Applied"] == "wait=30"
    assert answer.json()["subscriptions"][0]["pending_change"] is not None


def test_what_was_changed_through_one_is_read_at_once_through_the_other(
    surroundings: Surroundings, services: tuple[Service, Service]
) -> None:
    member = surroundings.sandbox.member("newcomer")
    subscription = surroundings.subscribed(services[0], member.tokens)
    first, second = (service.member(surroundings.sandbox, member) for service in services)
    first.done(Cancel(subscription=subscription.id))
    assert second.account().subscriptions[0].pending_change is not None
    second.done(Keep(subscription=subscription.id))
    assert first.account().subscriptions[0].pending_change is None


def test_a_process_that_is_killed_holds_nothing_up(
    surroundings: Surroundings, services: tuple[Service, Service]
) -> None:
    member = surroundings.sandbox.member("newcomer")
    subscription = surroundings.subscribed(services[0], member.tokens)
    with surroundings.service() as doomed:
        there = doomed.member(surroundings.sandbox, member)
        with ThreadPoolExecutor(4) as pool:
            sent = [pool.submit(there.perform, Cancel(subscription=subscription.id)) for _ in range(4)]
            doomed.process.kill()
            assert [future.exception() or future.result() for future in sent]
    survivor = services[1].member(surroundings.sandbox, member)

    def ended() -> bool | None:
        answer = survivor.perform(Cancel(subscription=subscription.id))
        return True if answer.status_code in (200, 409) else None

    assert eventually(ended)
    assert survivor.account().subscriptions[0].pending_change is not None
