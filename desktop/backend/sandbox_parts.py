"""The sandbox's parts, put together."""

from dataclasses import dataclass
from pathlib import Path

from desktop.backend.billing.authentication import Authentication
from desktop.backend.billing.changes import Changes
from desktop.backend.billing.gateway import StripeGateway
from desktop.backend.billing.hosted_pages import HostedPages
from desktop.backend.billing.idempotency import IdempotentRequests
from desktop.backend.billing.locks import AccountLocks
from desktop.backend.billing.mirror import Mirror
from desktop.backend.billing.price_list import PriceList
from desktop.backend.billing.quotes import Quotes
from desktop.backend.billing.routes import BillingApi
from desktop.backend.billing.tables import metadata as billing_tables
from desktop.backend.billing.webhooks import Webhooks
from desktop.backend.catalogue import demo_catalogue
from desktop.backend.clock import VirtualClock
from desktop.backend.database import Database
from desktop.backend.identity.access_tokens import AccessTokens, InvalidAccessTokenError
from desktop.backend.identity.authorization_codes import AuthorizationCodes
from desktop.backend.identity.authorization_server import IdentityServer
from desktop.backend.identity.directory import Directory
from desktop.backend.identity.keys import new_signing_key
from desktop.backend.identity.sessions import Sessions
from desktop.backend.identity.tables import metadata as identity_tables
from desktop.backend.sandbox_faults import Faults
from desktop.backend.sandbox_web import WEB
from desktop.backend.stripe_standin.delivery import WebhookDelivery
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Store


@dataclass(frozen=True)
class SessionVerifier:
    """Accepts access tokens whose session has not ended."""

    access_tokens: AccessTokens
    sessions: Sessions

    def account_of(self, access_token: str) -> str | None:
        """The account a token is for, or None when it is not good (any more)."""
        try:
            grant = self.access_tokens.verify(access_token)
        except InvalidAccessTokenError:
            return None
        return grant.account if self.sessions.is_living(grant.session) else None


@dataclass(frozen=True)
class Identity:
    """The authorization server and whom it knows."""

    server: IdentityServer
    directory: Directory
    verifier: SessionVerifier


@dataclass(frozen=True)
class Parts:
    """Everything a sandbox is made of."""

    clock: VirtualClock
    databases: tuple[Database, ...]
    standin: StandIn
    delivery: WebhookDelivery
    gateway: StripeGateway
    identity: Identity
    billing: BillingApi
    faults: Faults
    provider_faults: Faults


def assemble(folder: Path, api_url: str, stripe_url: str) -> Parts:
    """Make all parts on databases in a folder; nothing runs yet."""
    own = Database(f"sqlite:///{folder / 'backend.sqlite3'}")
    provider = Database(f"sqlite:///{folder / 'stripe.sqlite3'}")
    own.create_tables(identity_tables)
    own.create_tables(billing_tables)
    clock = VirtualClock()
    standin = StandIn(Store(provider), clock, stripe_url)
    gateway = StripeGateway(standin.api_key, api_url=stripe_url)
    identity = _identity(own, clock, api_url)
    return Parts(
        clock=clock,
        databases=(own, provider),
        standin=standin,
        delivery=WebhookDelivery(standin),
        gateway=gateway,
        identity=identity,
        billing=_billing(own, clock, gateway, identity.verifier, api_url),
        faults=Faults(),
        provider_faults=Faults(),
    )


def _identity(database: Database, clock: VirtualClock, issuer: str) -> Identity:
    sessions = Sessions(database, clock)
    directory = Directory(database)
    tokens = AccessTokens(new_signing_key(), issuer, issuer, clock)
    codes = AuthorizationCodes(database, clock, sessions)
    return Identity(
        IdentityServer(issuer, directory, sessions, codes, tokens), directory, SessionVerifier(tokens, sessions)
    )


def _billing(
    database: Database, clock: VirtualClock, gateway: StripeGateway, verifier: SessionVerifier, api_url: str
) -> BillingApi:
    catalogue = demo_catalogue(api_url + WEB)
    locks = AccountLocks()
    prices = PriceList(gateway, catalogue)
    mirror = Mirror(database, gateway, prices, locks, clock)
    quotes = Quotes(database, mirror, prices, catalogue, clock)
    requests = IdempotentRequests(database, clock)
    pages = HostedPages(database, gateway, mirror, locks, clock, api_url)
    return BillingApi(
        authentication=Authentication(verifier),
        mirror=mirror,
        catalogue=catalogue,
        quotes=quotes,
        changes=Changes(mirror, gateway, prices, quotes, requests, locks, clock),
        pages=pages,
        requests=requests,
        webhooks=Webhooks(database, gateway, mirror, pages, clock),
    )
