"""What the environment says, and for secrets the files that it names (`STRIPE_API_KEY_FILE` and the like).

Secrets are shown nowhere, and are taken out of `os.environ` as soon as they are read: programs that this process
starts do not get them. What it was started with itself stays readable in /proc/PID/environ for root and for other
processes of its user, as long as it runs. A secret in a file never stands there.
"""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from desktop.backend.catalogue import demo_catalogue
from desktop.backend.database import database_url
from desktop.backend.demo_web import WEB
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
_TEST_KEYS = ("sk_test_", "rk_test_")
_FILE = "_FILE"
"""Behind a secret's name: the variable that names a file with it, as container systems hand secrets over."""
_LOOPBACK = frozenset({"127.0.0.1", "::1"})

Environment = MutableMapping[str, str]


class SettingsError(Exception):
    """A variable is missing or cannot be used; the message is a sentence for people, without the value of a secret."""


@dataclass(frozen=True)
class StripeSettings:
    """How to speak with Stripe. `api_url` is None for Stripe itself."""

    api_key: str = field(repr=False)
    api_url: str | None

    @property
    def is_test(self) -> bool:
        """Whether nothing real can be charged."""
        return self.api_key.startswith(_TEST_KEYS)


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
        stripe = stripe_settings(environment)
        return ServeSettings(
            stripe=stripe,
            webhook_secret=_secret(
                environment, STRIPE_WEBHOOK_SECRET, ("whsec_",), "Stripe shows it with the webhook endpoint"
            ),
            database=_database(environment),
            issuer=_web_address(
                ISSUER_URL, _needed(environment, ISSUER_URL, "It is the address of your identity provider")
            ),
            audience=environment.get(AUDIENCE) or public_url,
            public_url=public_url,
            catalogue=catalogue(environment, stripe, public_url + WEB),
        )
    finally:
        for name in _SECRET:
            environment.pop(name, None)


def catalogue(environment: Environment, stripe: StripeSettings, web_url: str) -> Catalogue:
    """What is sold: the file that CATALOGUE_FILE names, otherwise the demo catalogue with its pages below `web_url`.

    Raises SettingsError, also when invented prices would be sold with a live key.
    """
    name = environment.get(CATALOGUE_FILE)
    found = _catalogue_in(name) if name else demo_catalogue(web_url)
    if found.is_demo and not stripe.is_test:
        raise SettingsError(
            f"{CATALOGUE_FILE} must name the catalogue of what is really sold (is_demo false): the demo catalogue's "
            f"prices are invented, and {STRIPE_API_KEY} is no test key."
        )
    return found


def _catalogue_in(name: str) -> Catalogue:
    try:
        return msgspec.json.decode(Path(name).read_bytes(), type=Catalogue)
    except OSError as error:
        raise SettingsError(f"{CATALOGUE_FILE} names a file that cannot be read: {error.strerror}.") from error
    except ValueError as error:  # no JSON, no catalogue, or no text at all
        raise SettingsError(f"{CATALOGUE_FILE} names a file that is no catalogue: {error}.") from error


def _needed(environment: Environment, name: str, what: str) -> str:
    value = environment.get(name, "").strip()
    if not value:
        raise SettingsError(f"{name} is missing from the environment. {what}.")
    return value


def _secret(environment: Environment, name: str, beginnings: tuple[str, ...], what: str) -> str:
    value = _from_variable_or_file(environment, name)
    environment.pop(name, None)
    if not value:
        raise SettingsError(f"{name} is missing from the environment, and so is {name}{_FILE}. {what}.")
    if not value.startswith(beginnings) or not value.isascii() or not value.isprintable() or " " in value:
        wanted = " or ".join(beginnings)
        raise SettingsError(f"{name} cannot be used: it is not one word that begins with {wanted}. {what}.")
    return value


def _from_variable_or_file(environment: Environment, name: str) -> str:
    """A secret without the white space around it; nothing when neither says it. Raises SettingsError."""
    value, file = (environment.get(variable, "").strip() for variable in (name, name + _FILE))
    if not file:
        return value
    if value:
        raise SettingsError(f"{name} and {name}{_FILE} are both set. Leave one of them out.")
    try:
        value = Path(file).read_text("utf-8").strip()
    except OSError as error:
        raise SettingsError(f"{name}{_FILE} names a file that cannot be read: {error.strerror}.") from error
    except ValueError:
        raise SettingsError(f"{name}{_FILE} names a file that is no text.") from None  # it quotes what it found
    if not value:
        raise SettingsError(f"{name}{_FILE} names an empty file.")
    return value


def _database(environment: Environment) -> str:
    value = _from_variable_or_file(environment, DATABASE_URL) or DEFAULT_DATABASE
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
            f"{name} cannot be used: give an https address (http only with 127.0.0.1 or [::1]), without user and query."
        )
    return value.rstrip("/")
