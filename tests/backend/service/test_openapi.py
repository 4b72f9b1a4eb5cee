"""The description of the API is exact: schemathesis sends what it allows and what it forbids, to a real sandbox."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import one_of
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from desktop.contract import routes
from desktop.contract.routes import OPENAPI
from tests.backend.running_sandbox import Member, Sandbox, sandbox_process

EXAMPLES = int(os.environ.get("CAMPAIGN_EXAMPLES", "12"))
"""For each operation; `make campaign` asks for many more."""

# What a request has besides what is described is passed over, so that a newer client can speak with an older service.
_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    unsupported_method,
    ignored_auth,
]


@pytest.fixture(scope="module")
def explored() -> Iterator[Member]:
    """Somebody in a sandbox of their own, who will ask for everything."""
    with sandbox_process() as (_, running):
        yield running.member("doctor")


def test_every_answer_is_as_described(explored: Member) -> None:
    description = schemathesis.openapi.from_url(explored.sandbox.api + OPENAPI)
    headers = {"Authorization": f"Bearer {explored.tokens.access_token}"}
    for found in description.get_all_operations():
        assert isinstance(found, Ok)
        _explore(found.ok(), headers)


def _explore(operation: Any, headers: dict[str, str]) -> None:
    modes = [operation.as_strategy(generation_mode=mode) for mode in GenerationMode]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize="CAMPAIGN_EXAMPLES" not in os.environ,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=one_of(modes))
    def explore(case: schemathesis.Case[Any]) -> None:
        if "Prefer" in case.headers:
            case.headers["Prefer"] = "wait=1"
        case.call_and_validate(headers=headers, checks=_CHECKS, timeout=60)

    explore()


def _described(sandbox: Sandbox) -> dict[str, Any]:
    answer = requests.get(sandbox.api + OPENAPI, timeout=60)
    assert answer.status_code == 200
    description: dict[str, Any] = answer.json()
    return description


def test_it_is_openapi_3_1_and_needs_no_sign_in(sandbox: Sandbox) -> None:
    description = _described(sandbox)
    assert description["openapi"].startswith("3.1")
    assert description["security"] == [{"accessToken": []}]


def test_every_address_of_the_contract_is_described(sandbox: Sandbox) -> None:
    described = set(_described(sandbox)["paths"])
    contract = {value for name, value in vars(routes).items() if name.isupper() and str(value).startswith("/v1/")}
    assert contract - {OPENAPI} <= described


def test_every_change_says_what_it_needs(sandbox: Sandbox) -> None:
    for path, methods in _described(sandbox)["paths"].items():
        for method, operation in methods.items():
            names = {parameter["name"] for parameter in operation["parameters"]}
            assert (method == "get") is ("Idempotency-Key" not in names), path
            assert "401" in operation["responses"], path
