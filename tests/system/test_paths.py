"""Folders of the user's own, wherever the environment puts them."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.system.configuration import ConfigurationError
from desktop.system.paths import Home, UnsafeFolderError, home, private_folder


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    places = home({"THREEDICOM_HOME": str(tmp_path)})
    assert {place.parent for place in places} == {tmp_path}
    assert len(set(places)) == 5
    assert list(tmp_path.iterdir()) == []


def test_the_platforms_folders_are_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    runtime = private_folder(tmp_path / "run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    places = home({"XDG_RUNTIME_DIR": str(runtime)})
    assert places.data == tmp_path / "data" / "3dicom-account"
    assert places.config == tmp_path / "config" / "3dicom-account"
    assert places.cache == tmp_path / "cache" / "3dicom-account"
    assert places.runtime == runtime / "3dicom-account"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no such folder")
def test_without_a_sessions_folder_nothing_is_put_where_others_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert home({}).runtime == tmp_path / "3dicom-account" / "run"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no such folder")
def test_a_sessions_folder_that_others_may_enter_is_left_alone_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    session = tmp_path / "run"
    session.mkdir()
    session.chmod(0o755)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))
    assert home({"XDG_RUNTIME_DIR": str(session)}).runtime == tmp_path / "data" / "3dicom-account" / "run"
    assert [str(warning.message) for warning in recwarn] == []


@pytest.mark.parametrize("chosen", ["relative/dir", ".", "..", "home"])
def test_a_home_that_depends_on_where_one_stands_is_refused(chosen: str) -> None:
    with pytest.raises(ConfigurationError, match="THREEDICOM_HOME"):
        home({"THREEDICOM_HOME": chosen})


def test_two_homes_have_scopes_of_their_own(tmp_path: Path) -> None:
    scopes = {home({"THREEDICOM_HOME": str(tmp_path / name)}).scope for name in ("one", "two")}
    assert len(scopes) == 2


def test_a_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        folder = private_folder(tmp_path / "data")
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_open_folder_is_closed(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o777)
    (tmp_path / "data").chmod(0o777)
    assert stat.S_IMODE(private_folder(tmp_path / "data").stat().st_mode) == 0o700


def test_a_link_in_place_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafeFolderError):
        private_folder(tmp_path / "data")


def test_a_file_in_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(OSError, match="exists"):
        private_folder(tmp_path / "data")


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_somebody_else_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    os.chown(tmp_path / "data", 65534, 65534)
    with pytest.raises(UnsafeFolderError):
        private_folder(tmp_path / "data")


@pytest.mark.parametrize("length", [1, 50, 88, 120, 250])
def test_the_windows_socket_always_fits(tmp_path: Path, length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("r" * length)))
    places = [home({"THREEDICOM_HOME": str(tmp_path / (letter * length))}) for letter in "ab"]
    addresses = [place.window_socket for place in places]
    assert all(len(os.fsencode(address)) <= 100 for address in addresses)
    assert addresses[0] != addresses[1]
    assert addresses == [place.window_socket for place in places]


def test_looking_for_folders_imports_no_library() -> None:
    script = (
        "import os, sys; from desktop.system.paths import home; home(os.environ);"
        "assert not {'platformdirs', 'tempfile', 'msgspec', 'hashlib'} & set(sys.modules)"
    )
    environment = {**os.environ, "THREEDICOM_HOME": "/tmp/x", "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", script], env=environment, check=True, timeout=60)


def test_a_home_is_a_plain_value(tmp_path: Path) -> None:
    places = Home(*(tmp_path / name for name in ("a", "b", "c", "d", "e")))
    assert places == Home(*places)
