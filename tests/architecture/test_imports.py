"""The rings of docs/architecture.md, held by a test."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

QT = "PySide6"
HEAVY = ("requests", "authlib", "keyring", "babel", "litestar", "stripe", "sqlalchemy", "logging.handlers")
CAN_WAIT = (
    *("desktop.core.account", "desktop.core.rules", "inspect", "shibokensupport.signature.parser"),
    "typing_extensions",
)


def test_the_rings_hold() -> None:
    outcome = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout


def _imported(statement: str) -> set[str]:
    script = f"import sys; {statement}; print('\\n'.join(sys.modules))"
    outcome = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(outcome.stdout.split())


@pytest.mark.parametrize("module", ["desktop.cli", "desktop.commands", "desktop.bootstrap", "desktop.core.application"])
def test_the_command_line_needs_no_qt(module: str) -> None:
    assert QT not in _imported(f"import {module}")


def test_nothing_heavy_is_imported_before_the_first_painted_window() -> None:
    imported = _imported(
        "import desktop.bootstrap, desktop.opening, desktop.core.projection_reader, desktop.system.clock, "
        "desktop.window_options; "
        "from desktop.ui.postponed_signatures import postpone_signatures; postpone_signatures(); "
        "import desktop.ui.startup, desktop.ui.screens.dashboard"
    )
    assert QT in imported
    assert not [name for name in (*HEAVY, *CAN_WAIT) if name in imported]


def test_the_contract_needs_only_the_standard_library_and_msgspec() -> None:
    # What msgspec brings along by itself is its own affair.
    outside = _imported("import desktop.contract.eligibility, desktop.contract.routes, desktop.contract.catalogue")
    outside -= _imported("import msgspec") | set(sys.stdlib_module_names)
    assert {name.partition(".")[0] for name in outside} - set(sys.stdlib_module_names) == {"desktop"}
