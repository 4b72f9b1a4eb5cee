"""Runs every benchmark, prints a table and writes build/bench.json: `python -m tests.benchmarks [RUNS]`."""

import sys
import tempfile
from pathlib import Path

import msgspec

from tests.benchmarks.billing import snapshots, throughput
from tests.benchmarks.invoice_table import invoice_table
from tests.benchmarks.pairs import ROOT, Ratio, paired, ratio
from tests.desktop_session import DesktopSession
from tests.sandbox import sandbox
from tests.stories.browser import chromium
from tests.stories.machine import Machine

_RUNS = 25


def start_up(runs: int) -> list[Ratio]:
    """From the start of the process to the account's content on the screen, from encrypted store and real keyring."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        with DesktopSession(here) as session, sandbox(here / "sandbox.log") as server, chromium(here) as browser:
            (here / "machine").mkdir()
            with Machine(session, server, browser, here / "machine") as machine:
                machine.sign_in(server.person("doctor"))
                environment = dict(machine.environment)
                # As on a desktop where no assistive technology runs; the stories ask for its bridge.
                del environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]
                pairs = paired("tests.benchmarks.account_window", "tests.benchmarks.bare_window", environment, runs)
    return [
        ratio(
            "start to painted account content / bare window",
            "ms",
            1.30,
            [(ours.milliseconds, bare.milliseconds) for ours, bare in pairs],
        ),
        ratio(
            "resident memory at that moment / bare window",
            "MiB",
            1.30,
            [(ours.mebibytes, bare.mebibytes) for ours, bare in pairs],
        ),
    ]


def main() -> int:
    """Prints the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else _RUNS
    ratios = [*start_up(runs), *throughput(runs // 2), *snapshots(), *invoice_table()]
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(msgspec.json.format(msgspec.json.encode(ratios)))
    width = max(len(line.name) for line in ratios)
    sys.stdout.write(f"{'what':{width}}  ratio  target  ours       baseline   runs\n")
    for line in ratios:
        ours, baseline = f"{line.ours} {line.unit}", f"{line.baseline} {line.unit}"
        sys.stdout.write(
            f"{line.name:{width}}  {line.ratio:5.2f}  {line.target:6.2f}  {ours:9}  {baseline:9}  {line.runs}\n"
        )
    sys.stdout.write(f"written to {target.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
