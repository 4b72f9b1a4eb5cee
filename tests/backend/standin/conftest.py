"""A stand-in of its own for the tests of it, without the rest of the sandbox."""

from collections.abc import Iterator

import pytest

from tests.backend.standin.examples import Examples
from tests.standin_server import StandInServer, running_standin


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StandInServer]:
    """A stand-in that the tests of a module share; each uses customers of its own."""
    with running_standin(tmp_path_factory.mktemp("stand-in")) as running:
        yield running


@pytest.fixture(scope="module")
def world(server: StandInServer) -> Iterator[Examples]:
    """One of everything in it."""
    examples = Examples(server)
    yield examples
    examples.close()
