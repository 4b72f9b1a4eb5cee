"""One PostgreSQL server and one sandbox beside the services of these tests."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.backend.postgresql import SERVER, Cluster, postgresql_cluster
from tests.backend.running_sandbox import Sandbox
from tests.backend.service.running_service import Service, Surroundings


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server; the one that the whole session runs on, where there is one."""
    folder = os.environ.get(SERVER)
    if folder is not None:
        yield Cluster(Path(folder))
        return
    with postgresql_cluster() as made:
        yield made


@pytest.fixture(scope="session")
def surroundings(sandbox: Sandbox, cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Surroundings:
    """The shared sandbox, and an empty PostgreSQL database."""
    return Surroundings(sandbox, cluster.new_database(), tmp_path_factory.mktemp("services"))


@pytest.fixture(scope="session")
def services(surroundings: Surroundings) -> Iterator[tuple[Service, Service]]:
    """Two processes on one database; Stripe tells the first what happens."""
    with ExitStack() as stack:
        first = stack.enter_context(surroundings.service_with_webhooks())
        yield first, stack.enter_context(surroundings.service())
