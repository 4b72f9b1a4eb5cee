"""What the environment says. Secrets are taken out of it as soon as they are read, and shown nowhere."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from desktop.backend.catalogue import demo_catalogue
from desktop.backend.database import database_url
from desktop.contract.catalogue import Catalogue

STRIPE_API_KEY = "STRIPE_API_KEY"
STRIPE_WEBHOOK_SECRET = "STRIPE_WEBHOOK_SECRET"  # noqa: S105 - a name
DATABASE_URL = "DATABASE_URL"
ISSUER_URL = "ISSUER_URL"
PUBLIC_URL = "PUBLIC_URL"
AUDIENCE = "AUDIENCE"
CATALOGUE_FILE = "CATALOGUE_FILE"
STRIPE_API_URL = "STRIPE_API_URL"
DEFAULT_DATABASE = "sqlite:///3dicom-billing.sqlite3"
_SECRET = (STRIPE_API_KEY, STRIPE_WEBHOOK_SECRET, DATABASE_URL)
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

Environment = MutableMapping[str, str]


class SettingsError(Exception):
    """A variable is missing or cannot be used; the message is a sentence for people, without the value of a secret."""


@dataclass(frozen=True)
class StripeSettings:
    """How to speak with Stripe. `api_url` is None for Stripe itself."""

    api_key: str = field(repr=False)
    api_url: str | None


@dataclass(frozen=True)
class ServeSettings:
    """All that `backend serve` needs. `public_url` is where clients and browsers find the service."""

    stripe: StripeSettings
    webhook_secret: str = field(repr=False)
    database: str = field(repr=False)
    issuer: str
    audience: str
    public_url: str
    catalogue: Catalogue


def stripe_settings(environment: Environment) -> StripeSettings:
    """The settings of `backend stripe-setup`. Raises SettingsError."""
    key = _secret(environment, STRIPE_API_KEY, ("sk_", "rk_"), "It is a secret or restricted key of Stripe")
    address = environment.get(STRIPE_API_URL)
    return StripeSettings(key, _web_address(STRIPE_API_URL, address) if address else None)


def serve_settings(environment: Environment) -> ServeSettings:
    """The settings of `backend serve`. Raises SettingsError."""
    try:
        public_url = _web_address(PUBLIC_URL, _needed(environment, PUBLIC_URL, "It is this service's own address"))
        return ServeSettings(
            stripe=stripe_settings(environment),
            webhook_secret=_secret(
                environment, STRIPE_WEBHOOK_SECRET, ("whsec_",), "Stripe shows it with the webhook endpoint"
            ),
            database=_database(environment),
            issuer=_web_address(
                ISSUER_URL, _needed(environment, ISSUER_URL, "It is the address of your identity provider")
            ),
            audience=environment.get(AUDIENCE) or public_url,
            public_url=public_url,
            catalogue=catalogue(environment, public_url),
        )
    finally:
        for name in _SECRET:
            environment.pop(name, None)


def catalogue(environment: Environment, public_url: str) -> Catalogue:
    """What is sold: the file that CATALOGUE_FILE names, otherwise the demo catalogue. Raises SettingsError."""
    name = environment.get(CATALOGUE_FILE)
    if not name:
        return demo_catalogue(public_url)
    try:
        return msgspec.json.decode(Path(name).read_bytes(), type=Catalogue)
    except OSError as error:
        raise SettingsError(f"{CATALOGUE_FILE} names a file that cannot be read: {error.strerror}.") from error
    except msgspec.DecodeError as error:
        raise SettingsError(f"{CATALOGUE_FILE} names a file that is no catalogue: {error}.") from error


def _needed(environment: Environment, name: str, what: str) -> str:
    value = environment.get(name, "").strip()
    if not value:
        raise SettingsError(f"{name} is missing from the environment. {what}.")
    return value


def _secret(environment: Environment, name: str, beginnings: tuple[str, ...], what: str) -> str:
    value = _needed(environment, name, what)
    environment.pop(name, None)
    if not value.startswith(beginnings) or not value.isascii() or not value.isprintable():
        raise SettingsError(f"{name} cannot be used: it does not begin with {' or '.join(beginnings)}. {what}.")
    return value


def _database(environment: Environment) -> str:
    value = environment.get(DATABASE_URL) or DEFAULT_DATABASE
    try:
        database_url(value)
    except ValueError as error:
        raise SettingsError(
            f"{DATABASE_URL} cannot be used. It looks like postgresql://user:password@host/name or sqlite:///file."
        ) from error
    return value


def _web_address(name: str, value: str) -> str:
    """An https address, or http on this machine, without a slash at the end."""
    try:
        parts = urlsplit(value)
        is_good = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
        is_good = is_good and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        is_good = False
        parts = urlsplit("")
    if not is_good or parts.username or parts.password or parts.query or parts.fragment:
        raise SettingsError(
            f"{name} cannot be used: give an https address (http only on this machine), without user and query."
        )
    return value.rstrip("/")
