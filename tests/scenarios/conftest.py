"""Where the stories happen: the stand-in, or Stripe's test mode when STRIPE_TEST_KEY is set."""

import os
from collections.abc import Iterator

import pytest
import stripe

from tests.scenarios.provider import Customers, Shop, TimeTravel
from tests.standin_server import running_standin


@pytest.fixture(scope="session")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[stripe.StripeClient]:
    """The payment provider. Whatever it is, the stories are the same."""
    if key := os.environ.get("STRIPE_TEST_KEY"):
        if not key.startswith(("sk_test_", "rk_test_")):
            pytest.exit("STRIPE_TEST_KEY is no test key.", returncode=2)
        yield stripe.StripeClient(key, max_network_retries=2)
        return
    with running_standin(tmp_path_factory.mktemp("stand-in")) as server:
        yield server.client(retries=2)


@pytest.fixture(scope="session")
def shop(provider: stripe.StripeClient) -> Iterator[Shop]:
    """Something to sell; it is taken off the shelf afterwards."""
    shop = Shop(provider)
    yield shop
    shop.close()


@pytest.fixture
def time_travel(provider: stripe.StripeClient) -> Iterator[TimeTravel]:
    """A test clock of the story's own, deleted afterwards together with its customers."""
    travel = TimeTravel(provider)
    yield travel
    travel.end()


@pytest.fixture
def customers(provider: stripe.StripeClient) -> Iterator[Customers]:
    """Customers who live in the present, deleted afterwards."""
    customers = Customers(provider)
    yield customers
    customers.delete()
