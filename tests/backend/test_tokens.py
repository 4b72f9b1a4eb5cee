"""What a sign-in is worth, for how long, and how it ends."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from joserfc import jwt
from joserfc.jwk import KeySet

from desktop.contract.routes import ACCOUNT, CLIENT_ID
from tests.backend.running_sandbox import DemoPerson, Member, Pkce, Sandbox, Tokens, problem_in, tokens_in


@pytest.fixture
def person(sandbox: Sandbox) -> DemoPerson:
    return sandbox.person("newcomer")


def _status(sandbox: Sandbox, access_token: str) -> int:
    headers = {"Authorization": f"Bearer {access_token}"}
    return requests.get(sandbox.api + ACCOUNT, headers=headers, timeout=60).status_code


def _revoke(sandbox: Sandbox, token: str) -> int:
    data = {"client_id": CLIENT_ID, "token": token}
    return requests.post(f"{sandbox.issuer}/oauth/revoke", data=data, timeout=60).status_code


def _error(answer: requests.Response) -> str:
    assert answer.status_code == 400, answer.text
    return str(answer.json()["error"])


def test_the_metadata_says_what_the_server_does(sandbox: Sandbox) -> None:
    found = requests.get(f"{sandbox.issuer}/.well-known/oauth-authorization-server", timeout=60).json()
    assert found["issuer"] == sandbox.issuer
    assert found["code_challenge_methods_supported"] == ["S256"]
    assert found["token_endpoint_auth_methods_supported"] == ["none"]
    assert found["authorization_response_iss_parameter_supported"] is True
    for name in ("authorization_endpoint", "token_endpoint", "revocation_endpoint", "jwks_uri"):
        assert found[name].startswith(sandbox.issuer + "/")


def test_the_access_token_is_a_signed_jwt_for_this_api_and_account(sandbox: Sandbox, person: DemoPerson) -> None:
    tokens = sandbox.sign_in(person)
    keys = KeySet.import_key_set(requests.get(f"{sandbox.issuer}/oauth/jwks", timeout=60).json())
    decoded = jwt.decode(tokens.access_token, keys, algorithms=["RS256"])
    assert decoded.header["typ"] == "at+jwt"
    assert decoded.claims["iss"] == sandbox.issuer
    assert decoded.claims["aud"] == sandbox.api
    assert decoded.claims["sub"] == person.account
    assert decoded.claims["client_id"] == CLIENT_ID
    assert decoded.claims["exp"] - decoded.claims["iat"] == 600
    assert len(tokens.refresh_token) <= 100


def test_the_published_keys_hold_nothing_private(sandbox: Sandbox) -> None:
    (key,) = requests.get(f"{sandbox.issuer}/oauth/jwks", timeout=60).json()["keys"]
    assert set(key) == {"kty", "n", "e", "use", "alg", "kid"}


def test_a_code_needs_the_verifier_it_was_made_for(sandbox: Sandbox, person: DemoPerson) -> None:
    code = sandbox.code_for(person, Pkce())
    assert _error(sandbox.redeem(code, Pkce().verifier)) == "invalid_grant"


def test_a_code_needs_the_redirect_it_was_sent_to(sandbox: Sandbox, person: DemoPerson) -> None:
    pkce = Pkce()
    answer = sandbox.token_request(
        grant_type="authorization_code",
        code=sandbox.code_for(person, pkce),
        code_verifier=pkce.verifier,
        redirect_uri="http://127.0.0.1:50000/callback",
    )
    assert _error(answer) == "invalid_grant"


def test_a_code_used_twice_ends_the_session_that_came_of_it(sandbox: Sandbox, person: DemoPerson) -> None:
    pkce = Pkce()
    code = sandbox.code_for(person, pkce)
    tokens = tokens_in(sandbox.redeem(code, pkce.verifier))
    assert _status(sandbox, tokens.access_token) == 200
    assert _error(sandbox.redeem(code, pkce.verifier)) == "invalid_grant"
    assert _status(sandbox, tokens.access_token) == 401
    assert _error(sandbox.refresh(tokens.refresh_token)) == "invalid_grant"


def test_a_code_redeemed_by_many_at_once_serves_at_most_one(sandbox: Sandbox, person: DemoPerson) -> None:
    pkce = Pkce()
    code = sandbox.code_for(person, pkce)
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: sandbox.redeem(code, pkce.verifier).status_code, range(6)))
    assert answers.count(200) <= 1
    assert set(answers) <= {200, 400}


def test_a_code_is_good_for_a_minute(own_sandbox: Sandbox) -> None:
    pkce = Pkce()
    code = own_sandbox.code_for(own_sandbox.person("newcomer"), pkce)
    own_sandbox.advance(advance_seconds=61)
    assert _error(own_sandbox.redeem(code, pkce.verifier)) == "invalid_grant"


def test_an_access_token_is_good_for_ten_minutes_and_the_session_goes_on(own_sandbox: Sandbox) -> None:
    member = own_sandbox.member("newcomer")
    own_sandbox.advance(advance_seconds=620)
    assert _status(own_sandbox, member.tokens.access_token) == 401
    member.renew_sign_in()
    assert _status(own_sandbox, member.tokens.access_token) == 200


def test_each_refresh_gives_a_new_token(sandbox: Sandbox, person: DemoPerson) -> None:
    first = sandbox.sign_in(person)
    second = tokens_in(sandbox.refresh(first.refresh_token))
    assert second.refresh_token != first.refresh_token
    assert _status(sandbox, second.access_token) == 200


def test_a_refresh_whose_answer_was_lost_can_be_repeated(sandbox: Sandbox, person: DemoPerson) -> None:
    first = sandbox.sign_in(person)
    sandbox.refresh(first.refresh_token)
    repeated = tokens_in(sandbox.refresh(first.refresh_token))
    third = tokens_in(sandbox.refresh(repeated.refresh_token))
    assert _status(sandbox, third.access_token) == 200


def _used_up(sandbox: Sandbox, person: DemoPerson) -> tuple[Tokens, Tokens]:
    """A refresh token whose successor has been used, and the newest tokens."""
    first = sandbox.sign_in(person)
    second = tokens_in(sandbox.refresh(first.refresh_token))
    return first, tokens_in(sandbox.refresh(second.refresh_token))


def test_an_old_refresh_token_that_turns_up_again_ends_the_session(sandbox: Sandbox, person: DemoPerson) -> None:
    old, newest = _used_up(sandbox, person)
    assert _error(sandbox.refresh(old.refresh_token)) == "invalid_grant"
    assert _error(sandbox.refresh(newest.refresh_token)) == "invalid_grant"
    assert _status(sandbox, newest.access_token) == 401


def test_the_end_of_one_session_leaves_the_others(sandbox: Sandbox, person: DemoPerson) -> None:
    old, _ = _used_up(sandbox, person)
    other = sandbox.sign_in(person)
    assert _error(sandbox.refresh(old.refresh_token)) == "invalid_grant"
    assert _status(sandbox, other.access_token) == 200


def test_a_successor_that_went_to_two_places_serves_only_the_first_to_use_it(
    sandbox: Sandbox, person: DemoPerson
) -> None:
    first = sandbox.sign_in(person)
    lost, kept = tokens_in(sandbox.refresh(first.refresh_token)), tokens_in(sandbox.refresh(first.refresh_token))
    assert sandbox.refresh(kept.refresh_token).status_code == 200
    assert _error(sandbox.refresh(lost.refresh_token)) == "invalid_grant"


def test_signing_out_ends_refresh_and_access_tokens_at_once(sandbox: Sandbox, person: DemoPerson) -> None:
    tokens = sandbox.sign_in(person)
    assert _revoke(sandbox, tokens.refresh_token) == 200
    assert _status(sandbox, tokens.access_token) == 401
    assert _error(sandbox.refresh(tokens.refresh_token)) == "invalid_grant"


def test_signing_out_twice_is_harmless(sandbox: Sandbox, person: DemoPerson) -> None:
    tokens = sandbox.sign_in(person)
    assert [_revoke(sandbox, tokens.refresh_token) for _ in range(2)] == [200, 200]


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"grant_type": "password", "username": "ada", "password": "demo"},
        {"grant_type": 'quo"te'},
        {"grant_type": "authorization_code"},
        {"grant_type": "authorization_code", "code": "made-up"},
        {"grant_type": "refresh_token", "refresh_token": "made-up"},
        {"grant_type": "refresh_token", "refresh_token": "x", "client_id": "somebody-else"},
    ],
)
def test_a_made_up_token_request_is_refused_with_an_oauth_error(sandbox: Sandbox, form: dict[str, str]) -> None:
    assert _error(sandbox.token_request(**form))


def test_a_token_signed_by_somebody_else_is_refused(sandbox: Sandbox, person: DemoPerson) -> None:
    header, claims, _signature = sandbox.sign_in(person).access_token.split(".")
    answer = Member(sandbox, person, Tokens(f"{header}.{claims}.AAAA", "")).send("GET", ACCOUNT)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert problem_in(answer).type.value.endswith("/unauthenticated")


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer x", "Basic eDp5", "Bearer a.b.c", "bearer \xff"])
def test_without_a_good_token_nothing_is_told(sandbox: Sandbox, header: str | None) -> None:
    headers = {"Authorization": header.encode("latin-1")} if header is not None else {}
    answer = requests.get(sandbox.api + ACCOUNT, headers=headers, timeout=60)
    assert answer.status_code == 401
    assert problem_in(answer).type.value.endswith("/unauthenticated")
