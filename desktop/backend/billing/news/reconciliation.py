"""Heals what webhooks did not bring: Stripe is asked for the latest events, and slowly for every account as a whole."""

import logging
import time
from datetime import timedelta
from secrets import token_hex
from threading import Event, Thread

import msgspec
import stripe
from sqlalchemy import select, update
from sqlalchemy.exc import SQLAlchemyError

from desktop.backend.billing.credits.unfinished_purchases import UnfinishedPurchases
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.news.events import ProviderEvent
from desktop.backend.billing.news.webhooks import EVENTS, EventReceipts
from desktop.backend.billing.problems import ProblemError
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.provider_errors import ProviderRefusedError
from desktop.backend.billing.service_tables import account_refreshes, duties
from desktop.backend.billing.tables import accounts
from desktop.backend.clock import Clock
from desktop.backend.database import Database, insert_if_absent

_EVENTS = "events"
_LEASE_SECONDS = 55
_OVERLAP_SECONDS = 300
"""Stripe lists an event a little after the instant that it names; so far each round looks back once more."""
_FRESH = timedelta(days=1)
_ABANDONED = timedelta(days=1)
_ACCOUNTS_A_ROUND = 20

_log = logging.getLogger(__name__)


class Reconciliation:
    """One round heals what was lost; one process of all makes it, at most once a minute.

    The duty is taken for less than a minute and not renewed. While a round takes longer, another process may begin the
    next one: both read some things twice, which harms nobody.
    """

    def __init__(
        self,
        database: Database,
        gateway: StripeGateway,
        receipts: EventReceipts,
        mirror: Mirror,
        purchases: UnfinishedPurchases,
        clock: Clock,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._receipts = receipts
        self._mirror = mirror
        self._purchases = purchases
        self._clock = clock
        self._holder = token_hex(16)

    def make_round(self) -> None:
        """Take the duty if nobody has it, and heal. Raises ProblemError when Stripe cannot be asked."""
        reached = self._taken_duty()
        if reached is None:
            return
        self.catch_up(reached)
        self.refresh_the_oldest()

    def heal(self) -> None:
        """Do now what a round does, whoever has the duty. Raises ProblemError when Stripe cannot be asked."""
        reached = select(duties.c.reached).where(duties.c.name == _EVENTS)
        with self._database.reading() as connection:
            known = connection.execute(reached).scalar_one_or_none()
        self.catch_up(known if known is not None else int(self._clock.now().timestamp()))
        self.refresh_the_oldest()

    def release(self) -> None:
        """Leave the duty to another process, if it is this one's."""
        own = (duties.c.name == _EVENTS) & (duties.c.holder == self._holder)
        with self._database.writing() as connection:
            connection.execute(update(duties).where(own).values(until=0))

    def catch_up(self, since: int) -> None:
        """Act on the events since an instant (Unix seconds) that nobody has acted on; the oldest first."""
        for event in self._gateway.events_since(since - _OVERLAP_SECONDS):
            if event.type in EVENTS:
                self._act(event)
            since = max(since, event.created)
        reached = update(duties).where(duties.c.name == _EVENTS, duties.c.reached < since)
        with self._database.writing() as connection:
            connection.execute(reached.values(reached=since))

    def _act(self, event: stripe.Event) -> None:
        try:
            self._receipts.take(msgspec.convert(event.to_dict(), ProviderEvent))
        except (ProblemError, SQLAlchemyError):
            raise
        except Exception:  # noqa: BLE001 - a defect that one event meets must not keep all later ones from being seen
            _log.exception("An event of the kind %s could not be acted on.", event.type)

    def refresh_the_oldest(self) -> None:
        """Read everything of a few accounts that nobody has read as a whole for a day."""
        for account in self._oldest():
            self._refresh(account)
            now = self._clock.now()
            with self._database.writing() as connection:
                if not insert_if_absent(connection, account_refreshes, {"account": account, "refreshed_at": now}):
                    known = update(account_refreshes).where(account_refreshes.c.account == account)
                    connection.execute(known.values(refreshed_at=now))

    def _refresh(self, account: str) -> None:
        try:
            self._purchases.give_up_abandoned(self._mirror.customer_of(account), self._clock.now() - _ABANDONED)
            self._mirror.refresh_account(account)
        except ProviderRefusedError as error:
            _log.warning(
                "Stripe refuses to tell an account as a whole (%s); it stays as it was.", error.code or "no code"
            )
        except (ProblemError, SQLAlchemyError):
            raise
        except Exception:  # noqa: BLE001 - a defect that one account meets must not keep the others from being read
            _log.exception("An account could not be read as a whole.")

    def _oldest(self) -> list[str]:
        due = self._clock.now() - _FRESH
        read_long_ago = (
            select(account_refreshes.c.account)
            .where(account_refreshes.c.refreshed_at < due)
            .order_by(account_refreshes.c.refreshed_at)
            .limit(_ACCOUNTS_A_ROUND)
        )
        never_read = (
            select(accounts.c.id)
            .outerjoin(account_refreshes, account_refreshes.c.account == accounts.c.id)
            .where(account_refreshes.c.account.is_(None))
            .limit(_ACCOUNTS_A_ROUND)
        )
        with self._database.reading() as connection:
            found = [*connection.execute(never_read).scalars(), *connection.execute(read_long_ago).scalars()]
        return found[:_ACCOUNTS_A_ROUND]

    def _taken_duty(self) -> int | None:
        """How far the events have been seen, when the duty is this process's now."""
        now = int(time.time())
        begun = int(self._clock.now().timestamp())
        first = {"name": _EVENTS, "holder": self._holder, "until": now + _LEASE_SECONDS, "reached": begun}
        free = (duties.c.name == _EVENTS) & (duties.c.until <= now)
        with self._database.writing() as connection:
            if insert_if_absent(connection, duties, first):
                return begun
            taken = connection.execute(
                update(duties).where(free).values(holder=self._holder, until=now + _LEASE_SECONDS)
            )
            if taken.rowcount != 1:
                return None
            reached: int = connection.execute(select(duties.c.reached).where(duties.c.name == _EVENTS)).scalar_one()
        return reached


class ReconciliationThread:
    """Makes rounds until it is stopped."""

    def __init__(self, reconciliation: Reconciliation, seconds_between: float = 60.0) -> None:
        self._reconciliation = reconciliation
        self._seconds_between = seconds_between
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="reconciliation", daemon=True)

    def start(self) -> None:
        """Begin; the first round is made at once."""
        self._thread.start()

    def stop(self) -> None:
        """End; a round that is under way gets two seconds."""
        self._stopping.set()
        self._thread.join(timeout=2)
        try:
            self._reconciliation.release()
        except SQLAlchemyError:
            _log.warning("The database could not be told that this process ends; the others wait a minute.")

    def _run(self) -> None:
        while True:
            try:
                self._reconciliation.make_round()
            except ProblemError:
                _log.warning("Stripe could not be asked for what happened; the next round tries again.")
            except Exception:  # noqa: BLE001 - a defect or a lost database must not end the healing for good
                _log.exception("A round of reconciliation failed.")
            if self._stopping.wait(self._seconds_between):
                return
