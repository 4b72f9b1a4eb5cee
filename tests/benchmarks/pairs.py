"""Commands timed in pairs, so that a drifting machine drifts for both sides."""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[2]


class Moment(msgspec.Struct, frozen=True):
    """How long a start took (milliseconds) and how much memory it held then (MiB, resident)."""

    milliseconds: float
    mebibytes: float


class Ratio(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the table: ours over the baseline's, each pair for itself; medians."""

    name: str
    target: float
    ratio: float
    ours: float
    baseline: float
    unit: str
    runs: int


def start(module: str, environment: dict[str, str]) -> Moment:
    """Starts a module and waits for its report."""
    began = time.monotonic_ns()
    process = subprocess.run(
        [sys.executable, "-m", module],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    line = process.stdout.split()
    if len(line) != 2:
        raise RuntimeError(f"{module} did not report: {process.stderr}")
    return Moment((int(line[0]) - began) / 1e6, int(line[1]) / 1024)


def paired(ours: str, baseline: str, environment: dict[str, str], runs: int) -> list[tuple[Moment, Moment]]:
    """Runs both in turn; the first pair warms up and is not counted."""
    return [(start(ours, environment), start(baseline, environment)) for _ in range(runs + 1)][1:]


def ratio(name: str, unit: str, target: float, pairs: Sequence[tuple[float, float]]) -> Ratio:
    """The median of the pairs' ratios."""
    return Ratio(
        name=name,
        target=target,
        ratio=round(statistics.median(ours / baseline for ours, baseline in pairs), 3),
        ours=round(statistics.median(ours for ours, _ in pairs), 2),
        baseline=round(statistics.median(baseline for _, baseline in pairs), 2),
        unit=unit,
        runs=len(pairs),
    )
