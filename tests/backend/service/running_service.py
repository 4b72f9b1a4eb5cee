"""`backend serve` as real processes: on one database, with the sandbox as identity provider and as Stripe."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import msgspec
import requests
import stripe

from desktop.backend.billing.news.webhooks import EVENTS
from desktop.backend.billing.news.webhooks import PATH as WEBHOOKS
from desktop.contract.account import Account, Subscription
from desktop.contract.routes import ACCOUNT
from tests.backend.running_sandbox import REPOSITORY, Member, Sandbox, Tokens
from tests.backend.waiting import eventually
from tests.processes import ended, started


@dataclass(frozen=True)
class Service:
    """One running process of the service."""

    api: str
    process: subprocess.Popen[bytes]
    log: Path

    def get_account(self, tokens: Tokens, **headers: str) -> requests.Response:
        """Read the account whose token this is."""
        sent = {"Authorization": f"Bearer {tokens.access_token}"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        return requests.get(self.api + ACCOUNT, headers=sent, timeout=70)

    def account(self, tokens: Tokens) -> Account:
        """The account as this process tells it."""
        answer = self.get_account(tokens)
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=Account)

    def member(self, sandbox: Sandbox, signed_in: Member) -> Member:
        """Somebody of the sandbox as they speak with this process."""
        here = Sandbox(self.api, sandbox.issuer, sandbox.stripe, sandbox.control, sandbox.stripe_key)
        return Member(here, signed_in.person, signed_in.tokens)


@dataclass(frozen=True)
class Surroundings:
    """What the service needs around it."""

    sandbox: Sandbox
    database: str
    folder: Path

    @property
    def provider(self) -> stripe.StripeClient:
        """Stripe, as its dashboard would change it."""
        return stripe.StripeClient(self.sandbox.stripe_key, base_addresses={"api": self.sandbox.stripe})

    def environment(self, **changes: str) -> dict[str, str]:
        """The settings of a process."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return kept | {
            "STRIPE_API_KEY": self.sandbox.stripe_key,
            "STRIPE_WEBHOOK_SECRET": "whsec_of_nobody",
            "STRIPE_API_URL": self.sandbox.stripe,
            "DATABASE_URL": self.database,
            "ISSUER_URL": self.sandbox.issuer,
            "AUDIENCE": self.sandbox.api,
            "PUBLIC_URL": "http://127.0.0.1:9",
            "NO_PROXY": "127.0.0.1",
            **changes,
        }

    @contextmanager
    def service(self, port: int = 0, **changes: str) -> Iterator[Service]:
        """Run one process."""
        command = [sys.executable, "-W", "error", "-m", "desktop", "backend", "serve", "--port", str(port)]
        log = self.folder / f"service-{os.urandom(4).hex()}.log"
        process = started(command, self.environment(**changes), log=log, stdout=subprocess.PIPE, cwd=REPOSITORY)
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line, log.read_text()
            yield Service(json.loads(line)["api"], process, log)
        finally:
            ended(process, 10)

    @contextmanager
    def service_with_webhooks(self) -> Iterator[Service]:
        """Run one process that Stripe tells what happens."""
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            port: int = listener.getsockname()[1]
        endpoint = self.provider.v1.webhook_endpoints.create(
            {"url": f"http://127.0.0.1:{port}{WEBHOOKS}", "enabled_events": cast(Any, list(EVENTS))}
        )
        secret = endpoint.secret
        assert secret is not None
        try:
            with self.service(port, STRIPE_WEBHOOK_SECRET=secret) as service:
                yield service
        finally:
            self.provider.v1.webhook_endpoints.delete(endpoint.id)

    def customer_of(self, account: str) -> str:
        """The customer that Stripe has for an account."""
        found = [item.id for item in self.customers_of(account)]
        assert len(found) == 1
        return found[0]

    def customers_of(self, account: str) -> list[stripe.Customer]:
        """All customers that Stripe has for an account, of which there should be one."""
        everybody = self.provider.v1.customers.list({"limit": 100}).auto_paging_iter()
        return [item for item in everybody if item.metadata and item.metadata.to_dict().get("account") == account]

    def subscribed(self, service: Service, tokens: Tokens) -> Subscription:
        """Subscribe somebody at Stripe; their subscription when the service shows it."""
        customer = self.customer_of(service.account(tokens).id)
        card = self.provider.v1.payment_methods.attach("pm_card_visa", {"customer": customer})
        self.provider.v1.customers.update(customer, {"invoice_settings": {"default_payment_method": card.id}})
        price = self.provider.v1.prices.list({"lookup_keys": ["3dicom_md_month"]}).data[0]
        self.provider.v1.subscriptions.create({"customer": customer, "items": [{"price": price.id}]})

        def shown() -> Subscription | None:
            account = service.account(tokens)
            ready = account.subscriptions and account.payment_methods
            return account.subscriptions[0] if ready else None

        return eventually(shown)


def in_parallel(work: Sequence[Callable[[], requests.Response]]) -> list[requests.Response]:
    """Do all at once."""
    with ThreadPoolExecutor(len(work)) as pool:
        return list(pool.map(lambda one: one(), work))
