"""What `backend serve` and `backend stripe-setup` say about their settings, and what they keep to themselves."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
import requests

from desktop.backend.catalogue import demo_catalogue
from desktop.backend.database import Database
from desktop.backend.demo_web import WEB
from desktop.backend.migrations import bring_up_to_date, mark
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
        ("STRIPE_API_KEY", "sk_test_hidden twice"),
        ("STRIPE_WEBHOOK_SECRET", "hidden"),
        ("DATABASE_URL", "mysql://somebody:hidden@db.example/billing"),
        ("DATABASE_URL", "hidden"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "sqlite:///file:hidden?mode=memory&uri=true"),
        ("ISSUER_URL", "http://id.example"),
        ("ISSUER_URL", "http://localhost:8080/realm"),
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


@pytest.mark.parametrize("driver", ["", "+aiosqlite", "+pysqlcipher"])
def test_a_database_file_is_opened_with_the_driver_that_the_product_brings(tmp_path: Path, driver: str) -> None:
    database = Database(f"sqlite{driver}:///{tmp_path / 'billing.sqlite3'}")
    bring_up_to_date(database)
    database.close()


@pytest.mark.parametrize("name", ["STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET", "DATABASE_URL"])
def test_a_secret_may_come_from_a_file(tmp_path: Path, name: str) -> None:
    file = tmp_path / "secret"
    file.write_text(f"{_GOOD[name]}\n")
    others = {key: value for key, value in _GOOD.items() if key != name}
    assert serve_settings(others | {f"{name}_FILE": str(file)}) == serve_settings(dict(_GOOD))


@pytest.mark.parametrize("name", ["STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET", "DATABASE_URL"])
@pytest.mark.parametrize("content", [b"", b"\n", b"\xffhidden", b"hidden", None])
def test_a_file_that_holds_no_secret_is_named_and_not_shown(tmp_path: Path, name: str, content: bytes | None) -> None:
    file = tmp_path / "secret"
    if content is not None:
        file.write_bytes(content)
    others = {key: value for key, value in _GOOD.items() if key != name}
    with pytest.raises(SettingsError, match=f"^{name}") as refused:
        serve_settings(others | {f"{name}_FILE": str(file)})
    assert "hidden" not in str(refused.value)


def test_a_secret_from_two_places_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="STRIPE_API_KEY and STRIPE_API_KEY_FILE are both set"):
        serve_settings(_GOOD | {"STRIPE_API_KEY_FILE": str(tmp_path / "secret")})


def test_a_catalogue_that_is_none_is_told(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.json"
    file.write_text('{"version": 1}')
    with pytest.raises(SettingsError, match="no catalogue"):
        serve_settings(_GOOD | {"CATALOGUE_FILE": str(file)})


@pytest.mark.parametrize("key", ["sk_live_of_nobody", "rk_live_of_nobody", "sk_org_of_nobody"])
def test_invented_prices_are_not_sold_with_a_live_key(key: str, tmp_path: Path) -> None:
    live = _GOOD | {"STRIPE_API_KEY": key}
    file = tmp_path / "catalogue.json"
    file.write_bytes(_catalogue())
    for settings in (live, live | {"CATALOGUE_FILE": str(file)}):
        with pytest.raises(SettingsError, match=r"^CATALOGUE_FILE must name the catalogue of what is really sold"):
            serve_settings(settings.copy())
    file.write_bytes(_catalogue().replace(b'"is_demo":true', b'"is_demo":false'))
    assert serve_settings(live | {"CATALOGUE_FILE": str(file)}).stripe.api_key == key


def test_invented_prices_are_not_made_in_a_live_account() -> None:
    outcome = _run("stripe-setup", STRIPE_API_KEY="sk_live_of_nobody", STRIPE_API_URL="http://127.0.0.1:9")
    assert (outcome.returncode, outcome.stdout) == (78, "")
    assert outcome.stderr.startswith("CATALOGUE_FILE must name")


def test_every_link_of_the_demo_catalogue_leads_to_a_page_of_the_service(surroundings: Surroundings) -> None:
    member = surroundings.sandbox.member("newcomer")
    with surroundings.service() as service:
        links = msgspec.to_builtins(service.member(surroundings.sandbox, member).catalogue().links)
        del links["support_email"]
        for link in links.values():
            page = link.replace(surroundings.environment()["PUBLIC_URL"], service.api)
            assert requests.get(page, timeout=60).status_code == 200


def test_a_service_with_a_catalogue_of_its_own_shows_no_invented_prices(
    surroundings: Surroundings, tmp_path: Path
) -> None:
    file = tmp_path / "catalogue.json"
    file.write_bytes(_catalogue().replace(b'"is_demo":true', b'"is_demo":false'))
    with surroundings.service(CATALOGUE_FILE=str(file)) as service:
        assert requests.get(f"{service.api}{WEB}/pricing", timeout=60).status_code == 404


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


def test_what_the_service_writes_is_for_its_user_alone(surroundings: Surroundings, tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with surroundings.service(DATABASE_URL=f"sqlite:///{tmp_path / 'billing.sqlite3'}"):
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.glob("billing*")}
    finally:
        os.umask(before)
    assert "billing.sqlite3" in modes
    assert set(modes.values()) == {0o600}


def test_a_database_that_cannot_be_reached_is_told_without_its_password() -> None:
    outcome = _run("serve", "--port", "0", **_GOOD | {"DATABASE_URL": "postgresql://me:hidden@127.0.0.1:9/billing"})
    assert outcome.returncode == 78
    assert outcome.stderr.startswith("The database that DATABASE_URL names cannot be used")
    assert "hidden" not in outcome.stderr


def test_a_database_of_a_later_version_is_told(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'billing.sqlite3'}"
    database = Database(address)
    with database.writing() as connection:
        mark(connection, "9999")
    database.close()
    outcome = _run("serve", "--port", "0", **_GOOD | {"DATABASE_URL": address})
    assert (outcome.returncode, outcome.stderr.count("\n")) == (78, 1)
    assert outcome.stderr.startswith("The database belongs to a later version of this program and was left alone.")


@pytest.mark.parametrize("name", ["nowhere/billing.sqlite3", "not a database", "folder"])
def test_a_database_file_that_cannot_be_used_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "not a database").write_text("something else" * 100)
    (tmp_path / "folder").mkdir()
    outcome = _run("serve", "--port", "0", **_GOOD | {"DATABASE_URL": f"sqlite:///{tmp_path / name}"})
    assert (outcome.returncode, outcome.stderr.count("\n")) == (78, 1)
    assert outcome.stderr.startswith(f"The database file {tmp_path / name} cannot be used")


def test_an_address_that_is_not_of_this_computer_is_told() -> None:
    outcome = _run("serve", "--host", "192.0.2.1", "--port", "0", **_GOOD)
    assert (outcome.returncode, outcome.stderr.count("\n")) == (78, 1)
    assert outcome.stderr.startswith("192.0.2.1 cannot be listened on")


def test_a_product_may_have_a_name_in_any_script(surroundings: Surroundings, tmp_path: Path) -> None:
    file = tmp_path / "catalogue.json"
    file.write_bytes(_catalogue().replace(b"patient", b"yisheng").replace(b'"Patient"', '"医生"'.encode()))
    outcome = _run("stripe-setup", **surroundings.environment(CATALOGUE_FILE=str(file)))
    assert outcome.returncode == 0, outcome.stderr
    assert "Made the price 3dicom_yisheng_month" in outcome.stdout


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
