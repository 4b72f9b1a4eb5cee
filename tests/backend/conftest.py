"""A running sandbox for the tests of the backend."""

from collections.abc import Iterator

import pytest
import stripe

from tests.backend.postgresql import SERVER, postgresql_cluster
from tests.backend.running_sandbox import Sandbox, sandbox_process


@pytest.fixture(scope="session", autouse=True)
def _backend_database(request: pytest.FixtureRequest) -> Iterator[None]:
    """The database that `--backend-database` names, for all sandboxes of the session."""
    if request.config.getoption("--backend-database") == "sqlite":
        yield
        return
    with postgresql_cluster() as cluster, pytest.MonkeyPatch.context() as patch:
        patch.setenv(SERVER, str(cluster.folder))
        yield


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox that the tests share; each uses people of its own, and none moves its clock or breaks it."""
    with sandbox_process() as (_, running):
        yield running


@pytest.fixture(scope="session")
def _unreliable_sandbox() -> Iterator[Sandbox]:
    with sandbox_process() as (_, running):
        yield running


@pytest.fixture
def unreliable_sandbox(_unreliable_sandbox: Sandbox) -> Iterator[Sandbox]:
    """A sandbox that a test may break; afterwards everything works again."""
    yield _unreliable_sandbox
    _unreliable_sandbox.reset()


@pytest.fixture
def provider(sandbox: Sandbox) -> stripe.StripeClient:
    """The payment provider of the shared sandbox, as its own dashboard would change it."""
    return stripe.StripeClient(sandbox.stripe_key, base_addresses={"api": sandbox.stripe})


@pytest.fixture
def own_sandbox() -> Iterator[Sandbox]:
    """A sandbox for one test, which may move its clock."""
    with sandbox_process() as (_, running):
        yield running
