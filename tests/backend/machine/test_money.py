"""Customers who do anything in any order: a few in every run of the tests, thousands with `make campaign`."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.backend.machine.machine import CustomersPayWhatTheyAgreedTo
from tests.backend.running_sandbox import Sandbox

_EXAMPLES = "MACHINE_EXAMPLES"
"""In the environment: how many stories a campaign tells."""

_SLOW = (
    HealthCheck.too_slow,  # every step is several requests to real processes
    HealthCheck.filter_too_much,  # most steps need something that a newcomer does not have
    HealthCheck.data_too_large,
)


def _few() -> settings:
    return settings(
        max_examples=8,
        stateful_step_count=14,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=_SLOW,
        phases=(Phase.generate,),
        print_blob=False,
    )


def _many(examples: int) -> settings:
    return settings(
        _few(), max_examples=examples, stateful_step_count=30, derandomize=False, phases=(Phase.generate, Phase.shrink)
    )


@pytest.mark.timeout(0 if os.environ.get(_EXAMPLES) else 600)
def test_whatever_customers_do_and_whatever_goes_wrong_they_pay_exactly_what_they_agreed_to(
    own_sandbox: Sandbox,
) -> None:
    class Stories(CustomersPayWhatTheyAgreedTo):
        sandbox = own_sandbox

    told = os.environ.get(_EXAMPLES)
    run_state_machine_as_test(Stories, settings=_many(int(told)) if told else _few())
