"""The billing service: how much it adds to a bare handler, and that its reads cost the same however much there is."""

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec
import requests
from sqlalchemy import insert

from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.service import billing_service
from desktop.backend.billing.service_tables import identities
from desktop.backend.catalogue import demo_catalogue
from desktop.backend.database import Database
from desktop.backend.serve.service import RealClock
from desktop.contract.routes import ACCOUNT
from tests.backend.service.issuer import AUDIENCE, running_issuer
from tests.benchmarks.crowd import add_accounts, add_invoices, new_database
from tests.benchmarks.load import request, requests_a_second
from tests.benchmarks.pairs import ROOT, Ratio, ratio

_SECONDS = 0.6
_READS = 300
_FEW, _MANY = 10, 10_000
_SMALL, _LARGE = 1_000, 1_000_000
_NOWHERE = "http://127.0.0.1:9"


def throughput(rounds: int) -> list[Ratio]:
    """Reads of an unchanged account, in full and as 304, over a bare handler that answers as many bytes."""
    with tempfile.TemporaryDirectory() as folder, running_issuer() as issuer, ExitStack() as stack:
        file = Path(folder) / "billing.sqlite3"
        database = new_database(file)
        add_accounts(file, 1)
        _introduce(database, issuer.address, "somebody", "crowd_1")
        token = issuer.token(sub="somebody", exp=int(time.time()) + 3600)
        ours = stack.enter_context(_service(database, issuer.address))
        bearer = {"Authorization": f"Bearer {token}"}
        known = requests.get(f"http://127.0.0.1:{ours}{ACCOUNT}", headers=bearer, timeout=60)
        known.raise_for_status()
        bare = stack.enter_context(_process("-m", "tests.benchmarks.bare_service", str(len(known.content))))
        whole = request(ACCOUNT, **bearer), request(ACCOUNT, **bearer)
        knowing = {**bearer, "If-None-Match": known.headers["ETag"]}
        unchanged = request(ACCOUNT, **knowing), request("/unchanged", **knowing)
        return [
            _compared("unchanged account in full: requests / bare handler", ours, bare, whole, rounds),
            _compared("unchanged account as 304: requests / bare handler", ours, bare, unchanged, rounds),
        ]


def snapshots() -> list[Ratio]:
    """Reading an account from the database, with few and many invoices of its own and with few and many others."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "billing.sqlite3"
        address = new_database(file)
        add_accounts(file, _SMALL)
        add_invoices(file, "crowd_1", _FEW)
        add_invoices(file, "crowd_2", _MANY)
        with _mirror(address) as mirror:
            by_invoices = [(_cost(mirror, "crowd_2"), _cost(mirror, "crowd_1")) for _ in range(_READS)]
        larger = Path(folder) / "larger.sqlite3"
        other = new_database(larger)
        add_accounts(larger, _LARGE)
        with _mirror(address) as small, _mirror(other) as large:
            by_others = [(_cost(large, "crowd_3"), _cost(small, "crowd_3")) for _ in range(_READS)]
    return [
        ratio("snapshot with 10,000 invoices / with 10", "ms", 1.2, by_invoices),
        ratio("snapshot among 1,000,000 accounts / among 1,000", "ms", 1.2, by_others),
    ]


def _compared(name: str, ours: int, bare: int, asked: tuple[bytes, bytes], rounds: int) -> Ratio:
    pairs = [
        (
            asyncio.run(requests_a_second(ours, asked[0], _SECONDS)),
            asyncio.run(requests_a_second(bare, asked[1], _SECONDS)),
        )
        for _ in range(rounds + 1)
    ]
    return ratio(f"{name} (at least)", "/s", 0.70, pairs[1:])


def _cost(mirror: Mirror, account: str) -> float:
    began = time.perf_counter()
    msgspec.json.encode(mirror.account(account))
    return (time.perf_counter() - began) * 1000


@contextmanager
def _mirror(address: str) -> Iterator[Mirror]:
    database = Database(address)
    gateway = StripeGateway("sk_test_of_nobody", api_url=_NOWHERE)
    service = billing_service(database, RealClock(), gateway, _Nobody(), demo_catalogue(_NOWHERE), _NOWHERE)
    try:
        yield service.api.mirror
    finally:
        service.close()
        database.close()


class _Nobody:
    def verified(self, access_token: str) -> None:
        return None


def _introduce(address: str, issuer: str, subject: str, account: str) -> None:
    database = Database(address)
    with database.writing() as connection:
        connection.execute(insert(identities).values(issuer=issuer, subject=subject, account=account))
    database.close()


@contextmanager
def _service(database: str, issuer: str) -> Iterator[int]:
    settings = {
        "STRIPE_API_KEY": "sk_test_of_nobody",
        "STRIPE_WEBHOOK_SECRET": "whsec_of_nobody",
        "STRIPE_API_URL": _NOWHERE,
        "DATABASE_URL": database,
        "ISSUER_URL": issuer,
        "AUDIENCE": AUDIENCE,
        "PUBLIC_URL": _NOWHERE,
    }
    with _process("-m", "desktop", "backend", "serve", "--port", "0", **settings) as port:
        yield port


@contextmanager
def _process(*arguments: str, **settings: str) -> Iterator[int]:
    process = subprocess.Popen(
        [sys.executable, *arguments],
        env={**os.environ, **settings},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    with process.stdout as output:
        line = output.readline().decode().strip().rstrip('"}')
        try:
            yield int(line.rpartition(":")[2])
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)
