"""What `backend serve` and `backend stripe-setup` say about their settings, and what they keep to themselves."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from desktop.backend.catalogue import demo_catalogue
from desktop.backend.serve.settings import SettingsError, serve_settings
from tests.backend.running_sandbox import REPOSITORY
from tests.backend.service.running_service import Surroundings

_GOOD = {
    "STRIPE_API_KEY": "sk_test_of_nobody",
    "STRIPE_WEBHOOK_SECRET": "whsec_of_nobody",
    "DATABASE_URL": "postgresql://somebody:hidden@db.example/billing",
    "ISSUER_URL": "https://id.example/realm/",
    "PUBLIC_URL": "https://billing.example",
}


def test_good_settings_are_taken_and_their_secrets_leave_the_environment() -> None:
    environment = dict(_GOOD)
    settings = serve_settings(environment)
    assert (settings.issuer, settings.audience) == ("https://id.example/realm", "https://billing.example")
    assert set(environment) == {"ISSUER_URL", "PUBLIC_URL"}
    for secret in ("sk_test_of_nobody", "whsec_of_nobody", "hidden"):
        assert secret not in repr(settings)


@pytest.mark.parametrize("name", ["STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET", "ISSUER_URL", "PUBLIC_URL"])
def test_what_is_missing_is_named(name: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name} is missing"):
        serve_settings({key: value for key, value in _GOOD.items() if key != name})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("STRIPE_API_KEY", "pk_live_hidden"),
        ("STRIPE_WEBHOOK_SECRET", "hidden"),
        ("DATABASE_URL", "mysql://somebody:hidden@db.example/billing"),
        ("DATABASE_URL", "hidden"),
        ("ISSUER_URL", "http://id.example"),
        ("ISSUER_URL", "https://somebody:hidden@id.example"),
        ("PUBLIC_URL", "billing.example"),
        ("PUBLIC_URL", "https://billing.example?hidden"),
        ("STRIPE_API_URL", "http://stripe.example"),
        ("CATALOGUE_FILE", "/nowhere/at/all.json"),
    ],
)
def test_what_cannot_be_used_is_named_and_not_shown(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name} ") as refused:
        serve_settings(_GOOD | {name: value})
    assert "hidden" not in str(refused.value)


def test_a_catalogue_that_is_none_is_told(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.json"
    file.write_text('{"version": 1}')
    with pytest.raises(SettingsError, match="no catalogue"):
        serve_settings(_GOOD | {"CATALOGUE_FILE": str(file)})


def _run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", "backend", *arguments],
        env={"PATH": os.environ["PATH"], **settings},
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_bad_settings_end_the_command_with_one_sentence() -> None:
    outcome = _run("serve")
    assert (outcome.returncode, outcome.stdout) == (78, "")
    assert outcome.stderr.count("\n") == 1


def test_a_database_that_cannot_be_reached_is_told_without_its_password() -> None:
    outcome = _run("serve", "--port", "0", **_GOOD | {"DATABASE_URL": "postgresql://me:hidden@127.0.0.1:9/billing"})
    assert outcome.returncode == 78
    assert outcome.stderr.startswith("The database that DATABASE_URL names cannot be used")
    assert "hidden" not in outcome.stderr


def test_the_products_and_prices_are_made_once(surroundings: Surroundings, tmp_path: Path) -> None:
    catalogue = tmp_path / "catalogue.json"
    original = _catalogue().replace(b"patient", b"setup").replace(b"credits_", b"setup_")
    settings = surroundings.environment() | {"CATALOGUE_FILE": str(catalogue)}
    catalogue.write_bytes(original)
    first, second = (_run("stripe-setup", **settings) for _ in range(2))
    assert first.returncode == 0, first.stderr
    assert "Made the price 3dicom_setup_month: 9 USD." in first.stdout.replace("9.00", "9")
    assert "Made the price 3dicom_setup_500: " in first.stdout
    assert second.stdout == "Everything is there already.\n"


def test_a_changed_price_gets_the_lookup_key_and_the_old_one_stays(surroundings: Surroundings, tmp_path: Path) -> None:
    catalogue = tmp_path / "catalogue.json"
    settings = surroundings.environment() | {"CATALOGUE_FILE": str(catalogue)}
    catalogue.write_bytes(_catalogue().replace(b"patient", b"dearer"))
    assert _run("stripe-setup", **settings).returncode == 0
    prices = surroundings.provider.v1.prices
    (before,) = prices.list({"lookup_keys": ["3dicom_dearer_month"]}).data
    catalogue.write_bytes(_catalogue().replace(b"patient", b"dearer").replace(b'"amount":900,', b'"amount":1100,'))
    outcome = _run("stripe-setup", **settings)
    assert outcome.stdout.count("\n") == 1
    (after,) = prices.list({"lookup_keys": ["3dicom_dearer_month"]}).data
    assert (after.unit_amount, after.product) == (1100, before.product)
    assert prices.retrieve(before.id).active


def test_a_key_that_stripe_refuses_is_told(surroundings: Surroundings) -> None:
    outcome = _run("stripe-setup", **surroundings.environment(STRIPE_API_KEY="sk_test_wrong"))
    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert outcome.stderr == "Stripe does not accept the key in STRIPE_API_KEY.\n"


def _catalogue() -> bytes:
    return msgspec.json.encode(demo_catalogue("https://3dicom.example"))
