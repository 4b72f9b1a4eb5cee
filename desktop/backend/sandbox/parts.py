"""The sandbox's parts, put together."""

from dataclasses import dataclass
from pathlib import Path

from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.service import BillingService, billing_service
from desktop.backend.billing.web.api import BillingApi
from desktop.backend.billing.web.authentication import VerifiedToken
from desktop.backend.catalogue import demo_catalogue
from desktop.backend.clock import VirtualClock
from desktop.backend.database import Database
from desktop.backend.demo_web import WEB
from desktop.backend.identity.access_tokens import AccessTokens, InvalidAccessTokenError
from desktop.backend.identity.authorization_codes import AuthorizationCodes
from desktop.backend.identity.authorization_server import IdentityServer
from desktop.backend.identity.directory import Directory
from desktop.backend.identity.keys import new_signing_key
from desktop.backend.identity.sessions import Sessions
from desktop.backend.identity.tables import metadata as identity_tables
from desktop.backend.migrations import bring_up_to_date
from desktop.backend.sandbox.faults import Faults
from desktop.backend.sandbox.invoice_history import InvoiceHistory
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Store
from desktop.backend.stripe_standin.webhooks.delivery import WebhookDelivery


@dataclass(frozen=True)
class SessionVerifier:
    """Accepts access tokens whose session has not ended."""

    access_tokens: AccessTokens
    sessions: Sessions

    def verified(self, access_token: str) -> VerifiedToken | None:
        """What a token says, or None when it is not good (any more)."""
        try:
            found = self.access_tokens.verify(access_token)
        except InvalidAccessTokenError:
            return None
        if not self.sessions.is_living(found.grant.session):
            return None
        return VerifiedToken(found.grant.account, found.expires_at)


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
    service: BillingService
    billing: BillingApi
    history: InvoiceHistory
    faults: Faults
    provider_faults: Faults


def assemble(folder: Path, own_database: str | None, api_url: str, stripe_url: str) -> Parts:
    """Make all parts; nothing runs yet. The databases are in the folder; the backend's own may be elsewhere."""
    own = Database(own_database or f"sqlite:///{folder / 'backend.sqlite3'}")
    provider = Database(f"sqlite:///{folder / 'stripe.sqlite3'}")
    own.create_tables(identity_tables)
    bring_up_to_date(own)
    clock = VirtualClock()
    standin = StandIn(Store(provider), clock, stripe_url)
    gateway = StripeGateway(standin.api_key, api_url=stripe_url)
    identity = _identity(own, clock, api_url)
    service = billing_service(own, clock, gateway, identity.verifier, demo_catalogue(api_url + WEB), api_url)
    identity.verifier.sessions.when_ended(service.api.authentication.forget_tokens)
    return Parts(
        clock=clock,
        databases=(own, provider),
        standin=standin,
        delivery=WebhookDelivery(standin),
        gateway=gateway,
        identity=identity,
        service=service,
        billing=service.api,
        history=InvoiceHistory(standin, service.api.mirror, service.backfill),
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
