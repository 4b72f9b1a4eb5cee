"""Files that the user keeps: whole, beside what is there, under names that every system takes."""

import errno
import os
import re
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.failures import FileFailure
from desktop.system.downloads import LONGEST_NAME, UserFiles, safe_name

NAME = "3DICOM invoice DEMO-0001.pdf"
CONTENT = b"%PDF-" + bytes(100_000)


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_saved_under_its_name(tmp_path: Path) -> None:
    path = UserFiles().save(tmp_path, NAME, CONTENT)
    assert path == tmp_path / NAME
    assert path.read_bytes() == CONTENT
    assert names_in(tmp_path) == [NAME]


def test_what_is_there_already_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"mine")
    (tmp_path / "3DICOM invoice DEMO-0001 (2).pdf").mkdir()
    assert UserFiles().save(tmp_path, NAME, CONTENT).name == "3DICOM invoice DEMO-0001 (3).pdf"
    assert (tmp_path / NAME).read_bytes() == b"mine"
    assert len(names_in(tmp_path)) == 3


def test_where_files_cannot_be_linked_nothing_is_overwritten_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_self: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "no links on this file system")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    (tmp_path / NAME).write_bytes(b"mine")
    saved = UserFiles().save(tmp_path, NAME, CONTENT)
    assert (saved.name, saved.read_bytes()) == ("3DICOM invoice DEMO-0001 (2).pdf", CONTENT)
    assert (tmp_path / NAME).read_bytes() == b"mine"
    assert len(names_in(tmp_path)) == 2


def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to(tmp_path / "elsewhere")
    assert UserFiles().save(tmp_path, NAME, CONTENT).name == "3DICOM invoice DEMO-0001 (2).pdf"
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.pdf", "-..-etc-passwd.pdf"),
        ("a/b\\c:d*e?.pdf", "a-b-c-d-e-.pdf"),
        ("line\nbreak\x00\x1b.pdf", "line-break-.pdf"),
        ("invoice \u202efdp.exe", "invoice -fdp.exe"),
        ("CON.pdf", "_CON.pdf"),
        ("lpt1.pdf", "_lpt1.pdf"),
        ("nul .txt.pdf", "_nul .txt.pdf"),
        ("  . .pdf", "file.pdf"),
        ("", "file"),
        ("ends with a dot.", "ends with a dot"),
        ("請求書 2026.pdf", "請求書 2026.pdf"),
    ],
)
def test_a_name_is_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_no_text_of_a_server_makes_a_name_that_some_system_refuses(text: str) -> None:
    name = safe_name(f"3DICOM invoice {text}.pdf")
    assert len(name) <= LONGEST_NAME
    assert len(os.fsencode(name)) <= 250
    assert Path(name).name == name
    assert name.endswith(".pdf")
    assert not re.search(r'[\x00-\x1f<>:"/\\|?*]', name)
    assert not name.startswith((".", " "))


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileFailure, match="is not there"):
        UserFiles().save(tmp_path / "gone", NAME, CONTENT)


def test_a_file_in_the_place_of_the_folder_is_said_to_be_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileFailure, match="is not there"):
        UserFiles().save(tmp_path / "file", NAME, CONTENT)


def test_a_place_where_nobody_can_write_is_said_to_be_so() -> None:
    with pytest.raises(FileFailure, match=r"cannot be saved|is not there|could not be saved"):
        UserFiles().save(Path("/proc/self"), NAME, CONTENT)


@contextmanager
def disk_with_room_for(size: int) -> Iterator[None]:
    """A limit on the size of files stands in for a full disk: writing fails half-way."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, former)


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    with disk_with_room_for(50_000), pytest.raises(FileFailure, match="no room left"):
        UserFiles().save(tmp_path, NAME, CONTENT)
    assert names_in(tmp_path) == []


def test_a_file_the_user_named_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    UserFiles().replace(path, b"first")
    with disk_with_room_for(50_000), pytest.raises(FileFailure):
        UserFiles().replace(path, CONTENT)
    assert path.read_bytes() == b"first"
    UserFiles().replace(path, b"second")
    assert path.read_bytes() == b"second"
    assert names_in(tmp_path) == ["export.json"]
