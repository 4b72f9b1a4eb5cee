"""Whose tokens `backend serve` accepts: any OpenID Connect issuer's, and only good ones."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import requests
from joserfc.jwk import OctKey

from desktop.contract.problems import ProblemType
from desktop.contract.routes import ACCOUNT
from tests.backend.running_sandbox import problem_in
from tests.backend.service.issuer import AUDIENCE, TestIssuer, new_ec_key, new_rsa_key, running_issuer
from tests.backend.service.running_service import Service, Surroundings
from tests.backend.waiting import eventually


@pytest.fixture(scope="module")
def issuer() -> Iterator[TestIssuer]:
    with running_issuer() as issuer:
        yield issuer


@pytest.fixture(scope="module")
def service(surroundings: Surroundings, issuer: TestIssuer) -> Iterator[Service]:
    with _serving(surroundings, issuer) as service:
        yield service


@contextmanager
def _serving(surroundings: Surroundings, issuer: TestIssuer) -> Iterator[Service]:
    with surroundings.service(ISSUER_URL=issuer.address, AUDIENCE=AUDIENCE) as service:
        yield service


def _ask(service: Service, token: str) -> requests.Response:
    return requests.get(service.api + ACCOUNT, headers={"Authorization": f"Bearer {token}"}, timeout=60)


def test_somebody_new_gets_an_account_with_their_name(service: Service, issuer: TestIssuer) -> None:
    issuer.people["somebody"] = {"name": "Sam Body", "email": "sam@clinic.example"}
    answer = _ask(service, issuer.token(sub="somebody"))
    assert answer.status_code == 200, answer.text
    assert answer.json()["profile"] == {"name": "Sam Body", "email": "sam@clinic.example"}


def test_the_same_person_comes_back_to_the_same_account(service: Service, issuer: TestIssuer) -> None:
    first, second = (_ask(service, issuer.token(sub="returning")).json()["id"] for _ in range(2))
    assert first == second
    assert _ask(service, issuer.token(sub="other")).json()["id"] != first


def test_a_customer_whose_account_was_lost_is_found_again(surroundings: Surroundings, issuer: TestIssuer) -> None:
    issuer.people["lost"] = {"name": "Lou Ost", "email": "lou@clinic.example"}
    token = issuer.token(sub="lost")
    with _serving(surroundings, issuer) as service:
        account = _ask(service, token).json()["id"]
    elsewhere = f"sqlite:///{surroundings.folder / 'restored.sqlite3'}"
    with surroundings.service(ISSUER_URL=issuer.address, AUDIENCE=AUDIENCE, DATABASE_URL=elsewhere) as service:
        assert _ask(service, token).json()["id"] == account
    assert len(surroundings.customers_of(account)) == 1


_BAD: dict[str, Callable[[TestIssuer], str]] = {
    "another issuer's": lambda issuer: issuer.token(iss="https://other.example"),
    "for another audience": lambda issuer: issuer.token(aud="https://other.example"),
    "for nobody in particular": lambda issuer: issuer.token(aud=None),
    "over": lambda issuer: issuer.token(exp=1_700_000_000),
    "without an end": lambda issuer: issuer.token(exp=None),
    "without a person": lambda issuer: issuer.token(sub=None),
    "an id token": lambda issuer: issuer.token(typ="JWT", nonce="of the sign-in"),
    "an id token as Keycloak marks it": lambda issuer: issuer.token(typ="JWT", at_hash="x"),
    "a logout token": lambda issuer: issuer.token(typ="JWT", events={}),
    "not good yet": lambda issuer: issuer.token(nbf=4_000_000_000),
    "good until after the end of the calendar": lambda issuer: issuer.token(exp=10**18),
    "for a person who is a number": lambda issuer: issuer.token(sub=7),
    "for a person with a NUL": lambda issuer: issuer.token(sub="a\x00b"),
    "for a person without a name": lambda issuer: issuer.token(sub=""),
    "of another type": lambda issuer: issuer.token(typ="secevent+jwt"),
    "signed by a stranger": lambda issuer: issuer.token(key=new_rsa_key()),
    "signed with a shared secret": lambda issuer: issuer.token(
        key=OctKey.import_key("x" * 64, {"kid": str(issuer.keys[0].kid)}), algorithm="HS256"
    ),
    "unsigned": lambda _issuer: "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.eyJzdWIiOiJ4In0.",
    "garbage": lambda _issuer: "garbage",
    "changed on its way": lambda issuer: issuer.token()[:-8] + "AAAAAAAA",
    "much too long": lambda issuer: issuer.token(more="x" * 20_000),
}


@pytest.mark.parametrize("kind", _BAD)
def test_a_token_that_is_not_good_is_refused(service: Service, issuer: TestIssuer, kind: str) -> None:
    answer = _ask(service, _BAD[kind](issuer))
    assert answer.status_code == 401
    assert problem_in(answer).type is ProblemType.UNAUTHENTICATED


def test_an_issuer_may_sign_with_elliptic_curves_and_change_its_keys(surroundings: Surroundings) -> None:
    with running_issuer() as issuer, _serving(surroundings, issuer) as service:
        assert _ask(service, issuer.token()).status_code == 200
        issuer.keys.insert(0, new_ec_key())
        assert _ask(service, issuer.token(algorithm="ES256")).status_code == 200


def test_while_the_issuer_is_down_nobody_is_told_that_their_sign_in_is_bad(surroundings: Surroundings) -> None:
    with running_issuer() as issuer, _serving(surroundings, issuer) as service:
        issuer.is_down = True
        answer = _ask(service, issuer.token())
        assert answer.status_code == 503
        issuer.is_down = False
        eventually(lambda: _ask(service, issuer.token()).status_code == 200 or None)


def test_a_token_that_is_marked_as_many_issuers_do_is_good(service: Service, issuer: TestIssuer) -> None:
    assert _ask(service, issuer.token(typ="JWT", aud=["account", AUDIENCE])).status_code == 200


def test_an_issuer_may_call_itself_with_a_slash_at_the_end(surroundings: Surroundings) -> None:
    with running_issuer() as issuer:
        issuer.name = f"{issuer.address}/"
        with _serving(surroundings, issuer) as service:
            assert _ask(service, issuer.token()).status_code == 200
            assert _ask(service, issuer.token(iss=issuer.address)).status_code == 401


def test_an_issuer_that_calls_itself_otherwise_is_not_trusted(surroundings: Surroundings) -> None:
    with running_issuer() as issuer:
        issuer.name = "https://other.example"
        with _serving(surroundings, issuer) as service:
            assert _ask(service, issuer.token()).status_code == 503


def test_keys_are_fetched_from_nowhere_that_can_be_listened_to(surroundings: Surroundings) -> None:
    with running_issuer() as issuer:
        issuer.keys_address = "http://issuer.example/keys"
        with _serving(surroundings, issuer) as service:
            assert _ask(service, issuer.token()).status_code == 503


def test_somebody_with_the_e_mail_of_another_gets_an_account_of_their_own(service: Service, issuer: TestIssuer) -> None:
    issuer.people |= {sub: {"name": "Ann", "email": "ann@clinic.example"} for sub in ("ann", "not-ann")}
    first, second = (_ask(service, issuer.token(sub=sub)).json()["id"] for sub in ("ann", "not-ann"))
    assert first != second
