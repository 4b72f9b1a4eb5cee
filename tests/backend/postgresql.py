"""A throw-away PostgreSQL server on a Unix socket."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

import pytest

from tests.processes import wait_for

SERVER = "BACKEND_TEST_POSTGRESQL"
"""The environment variable that names the folder of the server that the tests run on; without it, they use SQLite."""
_PROGRAMS = "/usr/lib/postgresql"
_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=200")


class Cluster:
    """A running server; everybody who reaches its socket is let in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where its socket is."""
        return self._folder

    def new_database(self, name: str | None = None) -> str:
        """The address of a database, made empty unless it is there already."""
        chosen = name or f"test_{token_hex(8)}"
        known = self._sql("postgres", f"SELECT 1 FROM pg_database WHERE datname = '{chosen}'")
        if not known.strip():
            self._sql("postgres", f"CREATE DATABASE {chosen}")
        return f"postgresql:///{chosen}?host={self._folder}&user=postgres"

    def is_answering(self) -> bool:
        """Whether it takes connections."""
        return self._psql("postgres", "SELECT 1").returncode == 0

    def _sql(self, database: str, statement: str) -> str:
        answer = self._psql(database, statement)
        assert answer.returncode == 0, answer.stderr
        return answer.stdout

    def _psql(self, database: str, statement: str) -> subprocess.CompletedProcess[str]:
        command = [_program("psql"), "-h", self._folder, "-U", "postgres", "-d", database, "-Atc", statement]
        return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=60, check=False)


def database_argument(arguments: str) -> str:
    """What a sandbox is started with besides its arguments, when the backend is tested on PostgreSQL.

    The same arguments that name a folder get the same database, so that it outlives a restart as the folder does.
    """
    folder = os.environ.get(SERVER)
    if folder is None:
        return ""
    kept = f"kept_{sha256(arguments.encode()).hexdigest()[:24]}" if "data=" in arguments else None
    return f"database={Cluster(Path(folder)).new_database(kept)!r}"


@contextmanager
def postgresql_cluster() -> Iterator[Cluster]:
    """Make a server, and remove it after the block. Skips where PostgreSQL is not installed."""
    # A short path, for the name of a Unix socket has only 107 characters.
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.getuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        data, log = folder / "data", folder / "log"
        _run(_program("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-locale")
        options = " ".join(f"-c {setting}" for setting in _FAST)
        control = _program("pg_ctl")
        _run(control, "-D", data, "-l", log, "-w", "-o", f"{options} -k {folder}", "start")
        cluster = Cluster(folder)
        try:
            wait_for(cluster.is_answering, "PostgreSQL")
            yield cluster
        finally:
            _run(control, "-D", data, "-m", "immediate", "-w", "stop")


def _run(*command: str | Path) -> None:
    # PostgreSQL refuses to run as root.
    prefix = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    subprocess.run(
        [*prefix, *map(str, command)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=60,
        check=True,
        cwd="/",
    )


def _program(name: str) -> Path:
    found = sorted(Path(_PROGRAMS).glob(f"*/bin/{name}"))
    if found:
        return found[-1]
    elsewhere = shutil.which(name)
    if elsewhere is None:
        reason = "needs PostgreSQL: see what packaging/linux/install-libraries prints"
        if os.environ.get("CI") or os.getuid() == 0:
            pytest.fail(reason)
        pytest.skip(reason)
    return Path(elsewhere)
