"""The stand-in alone, over real HTTP and with its webhooks, for tests that need nothing else of the sandbox."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import stripe

from desktop.backend.clock import VirtualClock
from desktop.backend.database import Database
from desktop.backend.sandbox.faults import BETWEEN_SERVICE_AND_PROVIDER, FaultInjection, Faults
from desktop.backend.serving import ServerThread, loopback_socket
from desktop.backend.stripe_standin.application import standin_application
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Store
from desktop.backend.stripe_standin.webhooks.delivery import WebhookDelivery


@dataclass(frozen=True)
class StandInServer:
    """A running stand-in, its clock, and what can go wrong with it."""

    url: str
    standin: StandIn
    delivery: WebhookDelivery
    faults: Faults
    clock: VirtualClock

    def client(self, retries: int = 0) -> stripe.StripeClient:
        """The official SDK, pointed at the stand-in."""
        return stripe.StripeClient(self.standin.api_key, base_addresses={"api": self.url}, max_network_retries=retries)


@contextmanager
def running_standin(folder: Path) -> Iterator[StandInServer]:
    """Serve a stand-in that keeps its state in a folder."""
    database = Database(f"sqlite:///{folder / 'stripe.sqlite3'}")
    listener = loopback_socket(0)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    clock = VirtualClock()
    standin = StandIn(Store(database), clock, url)
    delivery = WebhookDelivery(standin)
    faults = Faults()
    application = FaultInjection(standin_application(standin), faults, BETWEEN_SERVICE_AND_PROVIDER)
    server = ServerThread(application, listener, "stand-in")
    server.start()
    standin.when_changed(delivery.wake)
    delivery.start()
    try:
        yield StandInServer(url, standin, delivery, faults, clock)
    finally:
        delivery.stop()
        server.stop()
        database.close()
