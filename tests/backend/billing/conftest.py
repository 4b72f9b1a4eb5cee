"""What the stories of billing share."""

from collections.abc import Iterator

import pytest

from tests.backend.billing.close_by import CloseBy, running_close_by


@pytest.fixture(scope="session")
def close_by(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CloseBy]:
    """A sandbox within this process; each test uses people of its own."""
    with running_close_by(tmp_path_factory.mktemp("close-by")) as running:
        yield running
