"""Deleting what this computer knows leaves no way into the account on it."""

import subprocess
import sys

from tests.stories.machine import ROOT, Machine
from tests.stories.test_secrets import kept_secrets

_DELETE = """
from desktop.bootstrap import CommandLineApplication
with CommandLineApplication(is_sandbox=False) as application:
    application.housekeeping().delete_local_data()
"""


def test_deleting_local_data_ends_the_session_and_leaves_only_the_databases_key(machine: Machine) -> None:
    others = set(kept_secrets(machine.session))
    machine.sign_in(machine.server.person("patient"))
    assert len(set(kept_secrets(machine.session)) - others) == 2
    subprocess.run([sys.executable, "-c", _DELETE], env=machine.environment, cwd=ROOT, timeout=60, check=True)
    (left,) = set(kept_secrets(machine.session)) - others
    assert set(left) <= set("0123456789abcdef")
    assert machine.status()["signed_in"] is False
    assert machine.run("sync").returncode == 77
    machine.sign_in(machine.server.person("patient"))
    assert machine.status()["signed_in"] is True
