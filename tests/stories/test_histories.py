"""What was paid and spent, on the command line: fetched whole, read offline, saved as files."""

import json
from pathlib import Path
from typing import Any

from tests.processes import wait_for
from tests.stories.machine import Machine


def test_an_archive_of_many_invoices_is_listed_and_saved(machine: Machine, tmp_path: Path) -> None:
    machine.sign_in(machine.server.person("archive", invoices=400))

    def whole_archive() -> dict[str, Any] | None:
        assert machine.run("sync").returncode == 0
        told: dict[str, Any] = json.loads(machine.run("invoices", "--json").stdout)
        return told if told["is_complete"] and told["total"] >= 400 else None

    everything = wait_for(whole_archive, "the whole archive", seconds=60)
    numbers = [item["number"] for item in everything["invoices"]]
    assert len(set(numbers)) == len(numbers)
    paid = machine.run("invoices", "--status", "paid").stdout.splitlines()
    assert 0 < len(paid) <= len(numbers)

    chosen = [item["number"] for item in everything["invoices"] if item["has_pdf"]][:2]
    folder = tmp_path / "saved"
    folder.mkdir()
    saved = machine.run("invoices", "download", *chosen, "--to", str(folder))
    assert saved.returncode == 0, saved.stderr
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"3DICOM invoice {n}.pdf" for n in chosen)
    assert all(path.read_bytes().startswith(b"%PDF-") for path in folder.iterdir())


def test_credits_a_quote_an_upgrade_and_everything_to_take_away(machine: Machine, tmp_path: Path) -> None:
    machine.sign_in(machine.server.person("patient"))
    assert machine.run("sync").returncode == 0
    credits = json.loads(machine.run("credits", "--json").stdout)
    assert credits["credits"] == machine.status()["credits"]

    quoted = json.loads(machine.run("quote", "patient", "edu", "--json").stdout)
    assert quoted["timing"] == "now"
    assert quoted["due_now"]["amount"] > 0
    refused = machine.run("upgrade", "patient", "edu")
    assert refused.returncode == 1
    assert "--yes" in refused.stderr
    upgraded = machine.run("upgrade", "patient", "edu", "--yes")
    assert upgraded.returncode == 0, upgraded.stderr
    assert "Due now" in upgraded.stdout
    assert [item["plan"] for item in machine.status()["subscriptions"]] == ["EDU"]

    assert machine.run("sync").returncode == 0
    file = tmp_path / "export.json"
    assert machine.run("export", str(file)).returncode == 0
    exported = json.loads(file.read_text())
    assert exported["account"]["id"] == machine.status()["account"]["id"]
    newest = exported["invoices"][0]
    assert (newest["status"], newest["total"]) == ("paid", quoted["due_now"])
