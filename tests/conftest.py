"""For all tests."""

import os

import pytest

# Widgets of this process need no screen; the stories start the real window on a screen of their own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_addoption(parser: pytest.Parser) -> None:
    """On which database the sandboxes of tests/backend keep what the billing backend remembers."""
    parser.addoption("--backend-database", choices=("sqlite", "postgresql"), default="sqlite")
