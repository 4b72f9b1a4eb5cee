"""Locks between the processes of one user."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.failures import Unreachable
from desktop.system.process_lock import ProcessLocks

_HOLDER = """
import sys
from pathlib import Path
from desktop.system.process_lock import ProcessLocks
with ProcessLocks(Path(sys.argv[1]))("session of ada"):
    print("held", flush=True)
    sys.stdin.read()
"""


def start_holder(folder: Path) -> "subprocess.Popen[str]":
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(folder)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_another_process_waits_and_is_told(tmp_path: Path) -> None:
    with start_holder(tmp_path) as holder:
        with (
            pytest.raises(Unreachable, match="Another 3DICOM Account"),
            ProcessLocks(tmp_path, patience=0.1)("session of ada"),
        ):
            pytest.fail("two hold one lock")
        with ProcessLocks(tmp_path, patience=0.1)("session of bob"):
            holder.communicate("")
    with ProcessLocks(tmp_path, patience=5)("session of ada"):
        pass


def test_a_process_that_dies_leaves_no_lock(tmp_path: Path) -> None:
    with start_holder(tmp_path) as holder:
        holder.kill()
    with ProcessLocks(tmp_path, patience=5)("session of ada"):
        pass


def test_an_error_within_frees_the_lock(tmp_path: Path) -> None:
    locks = ProcessLocks(tmp_path, patience=0.1)
    with pytest.raises(ValueError, match="inside"), locks("session of ada"):
        raise ValueError("inside")
    with locks("session of ada"):
        pass


def test_names_do_not_show_in_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "locks"
    with ProcessLocks(folder)("../../refresh-token https://id.example acct_ada"):
        (file,) = folder.iterdir()
    assert "acct" not in file.name
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0


def test_a_folder_that_cannot_be_written_keeps_nobody_from_work(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "locks").write_text("a file in the way")
    done = False
    with ProcessLocks(tmp_path / "locks")("session of ada"):
        done = True
    assert done
    assert "no lock between processes" in caplog.text
