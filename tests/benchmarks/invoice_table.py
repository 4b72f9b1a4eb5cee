"""The Invoice History with very many invoices, against the limits of what feels immediate."""

import os
import subprocess
import sys

import msgspec

from tests.benchmarks.invoice_window import Measured
from tests.benchmarks.pairs import ROOT, Ratio, ratio

_FEW, _MANY = 10_000, 100_000
_AT_ONCE = 50.0
_FRAME = 16.0
_FLAT = 1.15
"""The rest is the database's cache of 16 MiB, which fewer invoices do not fill; nothing grows with their number."""


def invoice_table(runs: int = 3) -> list[Ratio]:
    """First rows, frames while scrolling, and memory; each run in a process of its own."""
    pairs = [(_measured(_FEW), _measured(_MANY)) for _ in range(runs)]
    many = [pair[1] for pair in pairs]
    return [
        ratio("100,000 invoices: first rows / 50 ms", "ms", 1.0, [(run.first_rows, _AT_ONCE) for run in many]),
        ratio("100,000 invoices: p99 of frames / 16 ms", "ms", 1.0, [(run.frame_99, _FRAME) for run in many]),
        ratio(
            "resident after scrolling: 100,000 / 10,000 invoices",
            "MiB",
            _FLAT,
            [(few_and_many[1].mebibytes, few_and_many[0].mebibytes) for few_and_many in pairs],
        ),
    ]


def _measured(count: int) -> Measured:
    process = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.invoice_window", str(count)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if process.returncode:
        raise RuntimeError(process.stderr)
    return msgspec.json.decode(process.stdout, type=Measured)
