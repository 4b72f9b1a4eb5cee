"""The log keeps what helps and none of what is private, whoever wrote it and however."""

import logging
import os
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.system.log import LOG_FILE, report_crashes, start_log
from desktop.system.redaction import LearningVault, Redactor
from desktop.system.vault import MemoryVault

REFRESH_TOKEN = "rt-0f9c8a7b6d5e4c3b2a190807"
JWT = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhY2N0X2FkYSJ9.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"
CARD = "4242424242424242"

PRIVATE = {
    "access token": (f"Authorization: Bearer {JWT}", JWT),
    "bearer in a dict": ("{'Authorization': 'bearer abcdef1234567890'}", "abcdef1234567890"),
    "basic": ("Authorization: Basic dXNlcjpwYXNzd29yZA==", "dXNlcjpwYXNzd29yZA"),
    "bare JWT": (f"token was {JWT}!", JWT),
    "learned refresh token": (f"body refresh {REFRESH_TOKEN} end", REFRESH_TOKEN),
    "form": ("grant_type=refresh_token&refresh_token=qwertyuiop&client_id=x", "qwertyuiop"),
    "JSON": ('{"access_token": "qwertyuiop", "expires_in": 600}', "qwertyuiop"),
    "authorization code": ("GET /callback?code=qwertyuiop&state=asdfghjkl HTTP/1.1", "qwertyuiop"),
    "state": ("GET /callback?code=qwertyuiop&state=asdfghjkl HTTP/1.1", "asdfghjkl"),
    "code verifier": ("code_verifier=qwertyuiop", "qwertyuiop"),
    "password": ("password='hunter2hunter2'", "hunter2hunter2"),
    "secret key": ("key sk_test_51AbCdEfGhIjKlMnOp used", "51AbCdEfGhIjKlMnOp"),
    "live key": ("sk_live_51AbCdEfGhIjKlMnOp", "51AbCdEfGhIjKlMnOp"),
    "restricted key": ("rk_live_51AbCdEfGhIjKlMnOp", "51AbCdEfGhIjKlMnOp"),
    "webhook secret": ("whsec_51AbCdEfGhIjKlMnOp", "51AbCdEfGhIjKlMnOp"),
    "client secret": ("seti_1AbCdEf_secret_GhIjKlMn", "GhIjKlMn"),
    "hosted page": ("opened https://checkout.stripe.com/c/pay/cs_test_a1b2c3d4e5f6#fid", "a1b2c3d4e5f6"),
    "short hosted page": ("opened https://billing.stripe.com/p/session/live_YWNjdF8x", "live_YWNjdF8x"),
    "hosted page fragment": ("https://pay.stripe.com/x#fidkdWxOYHwnPyd1blpx", "fidkdWxOYHwnPyd1blpx"),
    "query": ("GET https://billing.example/v1/account?session=planted-value", "planted-value"),
    "userinfo": ("https://ada:planted-value@billing.example/", "planted-value"),
    "userinfo with an at sign": ("ProxyError http://ada:plan@ted-value@proxy:8080/x", "ted-value"),
    "userinfo with a slash": ("ProxyError http://ada:plan/ted-value@proxy:8080", "ted-value"),
    "userinfo with everything": ("http://ada:p?l#a/n@ted-value@proxy.example:8080/", "ted-value"),
    "userinfo of digits": ("http://ada:12345678/planted@proxy.example:8080/", "planted"),
    "database key in a URL": ("sqlite://user:planted-value@/account.db", "planted-value"),
    "card": (f"card {CARD} refused", CARD),
    "spaced card": ("card 4242 4242 4242 4242 refused", "4242 4242"),
    "dashed card": ("card 4000-0025-0000-3155 refused", "0025-0000"),
    "dotted card": ("card 4242.4242.4242.4242 refused", "4242.4242"),
    "underscored card": ("card 4242_4242_4242_4242 refused", "4242_4242"),
    "card with no-break spaces": ("card 4242\u00a04242\u00a04242\u00a04242 refused", "4242\u00a04242"),
    "card with narrow spaces": ("card 4242\u202f4242\u202f4242\u202f4242 refused", "4242\u202f4242"),
    "card with real dashes": ("card 4242\u20134242\u20134242\u20134242 refused", "4242\u20134242"),
    "JSON with spaces": ('{"refresh_token": "abcd planted", "expires_in": 600}', "planted"),
    "JSON with quotes": ('{"refresh_token": "abcd\\"planted value"}', "planted"),
    "JSON in JSON": ('{\\"refresh_token\\": \\"abcd planted\\"}', "planted"),
    "Python with spaces": ("{'password': 'abcd planted'}", "planted"),
    "bytes": ("refresh_token=b'planted-value'", "planted-value"),
    "JSON that breaks off": ('{"refresh_token": "planted-val', "planted-val"),
    "JSON around a token": (f'{{"token": "{JWT} planted"}}', "planted"),
    "American Express": ("378282246310005", "378282246310005"),
    "19 digits": ("6205500000000000004", "6205500000000000004"),
    "e-mail": ("signed in as ada.demo+x@demo.3dicom.example", "ada.demo"),
    "e-mail host": ("signed in as ada@clinic.example", "clinic.example"),
    "idempotency key": ("Idempotency-Key: 6f1c7b9e-0000-4a5b", "6f1c7b9e"),
}


@pytest.fixture
def redactor() -> Redactor:
    redactor = Redactor()
    redactor.learn(REFRESH_TOKEN)
    return redactor


@pytest.fixture
def log(tmp_path: Path, redactor: Redactor) -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    handler = start_log(tmp_path / "log", redactor, logging.DEBUG)
    assert handler is not None
    yield tmp_path / "log" / LOG_FILE
    root.removeHandler(handler)
    root.setLevel(level)
    handler.close()


@pytest.mark.parametrize(("text", "private"), PRIVATE.values(), ids=PRIVATE.keys())
def test_private_data_is_removed(redactor: Redactor, text: str, private: str) -> None:
    assert private in text
    assert private not in redactor.redacted(text)


@pytest.mark.parametrize(
    "text",
    [
        "GET /v1/account 304 in 12 ms",
        "sub_md revision 5 -> 6, based_on 5",
        "renews on 2026-12-03 for 9900 usd",
        "waiting 1234567890123 ms",
        "as of 2026-11-21T14:02:11.123456+00:00",
        "https://billing.3dicom.example/v1/account answered 503",
        "the state of the subscription is active",
        "http://127.0.0.1:41234/v1/account@7 answered 503",
        "error code 42",
    ],
)
def test_what_helps_is_kept(redactor: Redactor, text: str) -> None:
    assert redactor.redacted(text) == text


def test_nothing_private_reaches_the_file_by_any_way(log: Path) -> None:
    logger = logging.getLogger("desktop.test")
    for text, private in PRIVATE.values():
        logger.warning(text)
        logger.info("value %s", text)
        logger.debug("value %r", {"body": text})
        logger.error("value %s", Exception(text))
        try:
            raise ValueError(private) from RuntimeError(text)
        except ValueError:
            logger.exception("failed")
    written = log.read_text()
    assert "Traceback" in written
    for private in (REFRESH_TOKEN, JWT, CARD, "4242 4242 4242 4242", "ada.demo+x@", "sk_live_51A", "whsec_51A"):
        assert private not in written


def test_nothing_logged_can_pass_for_a_record_of_its_own(log: Path) -> None:
    logger = logging.getLogger("desktop.test")
    forged = "1999-12-31 08:00:00,000 INFO MainThread desktop.core: everything is fine"
    for separator in ("\n", "\r\n", "\r", "\x0b", "\x85", "\u2028"):
        logger.warning("value %s", f"x{separator}{forged}")
        try:
            raise ValueError(f"x{separator}{forged}")
        except ValueError:
            logger.exception("failed")
    lines = log.read_text().splitlines()
    assert any("everything is fine" in line for line in lines)
    assert not [line for line in lines if line.startswith(forged[:10])]
    assert len([line for line in lines if not line.startswith("    ")]) == 12
    assert any(line.startswith("      File ") for line in lines)


def test_nothing_logged_steers_the_terminal_of_its_reader(log: Path) -> None:
    logging.getLogger("desktop.test").warning("value %s", "a\x1b[2Jb\x9bc\u202ed\te")
    assert log.read_text().endswith("value a\\x1b[2Jb\\x9bc\\u202ed\te\n")


def test_only_its_owner_can_read_the_log(log: Path) -> None:
    logging.getLogger("desktop.test").warning("hello")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700


def test_an_open_umask_and_an_open_file_change_nothing(tmp_path: Path, redactor: Redactor) -> None:
    folder = tmp_path / "log"
    folder.mkdir()
    (folder / LOG_FILE).touch(0o666)
    before = os.umask(0)
    try:
        handler = start_log(folder, redactor)
    finally:
        os.umask(before)
    assert handler is not None
    logging.getLogger().removeHandler(handler)
    handler.close()
    assert stat.S_IMODE((folder / LOG_FILE).stat().st_mode) == 0o600


def test_the_log_does_not_grow_for_ever(log: Path) -> None:
    logger = logging.getLogger("desktop.test")
    for _ in range(40):
        logger.warning("x" * 100_000)
    files = list(log.parent.iterdir())
    assert len(files) == 3
    assert sum(file.stat().st_size for file in files) <= 3 * 1024 * 1024
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_a_folder_that_cannot_be_written_means_no_log(tmp_path: Path, redactor: Redactor) -> None:
    (tmp_path / "log").write_text("a file in the way")
    assert start_log(tmp_path / "log", redactor) is None


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[str] = []
    report_crashes(told.append)
    return told


def test_what_nobody_caught_is_one_sentence_and_a_redacted_entry(log: Path, told: list[str]) -> None:
    error = ValueError(f"while sending Bearer {JWT} for ada@clinic.example")
    sys.excepthook(ValueError, error, None)
    assert len(told) == 1
    assert "written to the log" in told[0]
    written = log.read_text()
    assert "ValueError: while sending" in written
    assert JWT not in written
    assert "clinic.example" not in written


def test_a_thread_that_breaks_is_told_too(log: Path, told: list[str]) -> None:
    def breaks() -> None:
        raise ValueError(REFRESH_TOKEN)

    thread = threading.Thread(target=breaks, name="network")
    thread.start()
    thread.join()
    assert len(told) == 1
    assert "not caught in network" in log.read_text()
    assert REFRESH_TOKEN not in log.read_text()


def test_interrupting_is_no_crash(log: Path, told: list[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert log.read_text() == ""


def test_every_secret_of_a_vault_is_learned() -> None:
    redactor = Redactor()
    kept = MemoryVault()
    kept.write("old", "an-old-secret-value")
    vault = LearningVault(kept, redactor)
    vault.write("new", "a-new-secret-value")
    assert vault.read("old") == "an-old-secret-value"
    assert redactor.redacted("an-old-secret-value a-new-secret-value") == "[removed] [removed]"
    vault.delete("old")
    assert vault.read("old") is None


@given(st.text(max_size=300))
def test_redacting_twice_changes_nothing_more(text: str) -> None:
    redactor = Redactor()
    once = redactor.redacted(text)
    assert redactor.redacted(once) == once


@given(st.text(alphabet="0123456789 -", max_size=40))
def test_no_card_number_survives(text: str) -> None:
    redacted = Redactor().redacted(f"before {CARD} {text}")
    assert CARD not in redacted
