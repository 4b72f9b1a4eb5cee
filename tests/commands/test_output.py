"""What the command line writes, whatever the server says."""

import json
import unicodedata

import msgspec
import pytest
from babel.numbers import list_currencies
from hypothesis import given
from hypothesis import strategies as st

from desktop.command_output import say, say_as_json, tell
from desktop.contract.money import Money
from desktop.core.messages import Message
from desktop.plain_formatter import PlainFormatter, printable, printable_json

HOSTILE = "Ada\x1b]0;owned\x07\x9b2J\r\n\u202egnp.exe\u2066\u2028\x7f"
HARMLESS = "Ada\ufffd]0;owned\ufffd\ufffd2J\ufffd\ufffd\ufffdgnp.exe\ufffd\ufffd\ufffd"
STEERING = st.characters(categories=["Cc", "Zl", "Zp", "Cs"]) | st.sampled_from("\u200e\u202d\u202e\u2066\u2069\u061c")


class Named(msgspec.Struct):
    name: str


@pytest.fixture(autouse=True)
def _american_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en_US")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


def test_a_line_of_output_does_not_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say(HOSTILE)
    assert capsys.readouterr().out == f"{HARMLESS}\n"


def test_a_sentence_does_not_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    tell(Message("Signed in as {name}.", {"name": HOSTILE}))
    assert capsys.readouterr().err == f"Signed in as {HARMLESS}.\n"


def test_output_for_programs_keeps_every_character_and_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say_as_json(Named(HOSTILE))
    written = capsys.readouterr().out
    assert json.loads(written) == {"name": HOSTILE}
    assert not [
        character
        for character in written
        if unicodedata.category(character) in ("Cc", "Cf", "Zl") and character != "\n"
    ]


@given(st.text(), STEERING, st.text())
def test_no_character_steers_a_terminal_wherever_it_stands(before: str, steering: str, after: str) -> None:
    assert steering not in printable(before + steering + after)


@given(st.text())
def test_escaping_changes_nothing_of_what_json_says(text: str) -> None:
    assert msgspec.json.decode(printable_json(msgspec.json.encode(text).decode())) == text


@pytest.mark.parametrize("text", ["Dr Zoë Ångström-Müller", "王小明", "Łódź – “quoted” …", "עדה", "👩‍⚕️"])
def test_what_people_write_is_written_as_it_is(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize("currency", sorted(list_currencies()))
@pytest.mark.parametrize("amount", [1, 150, 123_456_789])
def test_an_amount_has_every_digit_in_every_currency(currency: str, amount: int) -> None:
    money = Money(amount, currency.lower())
    written = PlainFormatter().money(money)
    shown = "".join(character for character in written if character in "0123456789.").lstrip(".")
    whole, _, decimals = shown.rpartition(".") if money.decimal_places else (shown, "", "")
    assert len(decimals) == money.decimal_places
    assert int(whole + decimals) == amount


@pytest.mark.parametrize(
    ("money", "written"),
    [(Money(9900, "usd"), "$99.00"), (Money(-150, "usd"), "-$1.50"), (Money(150, "afn"), "AFN1.50")],
)
def test_an_amount_is_written_as_the_language_does(money: Money, written: str) -> None:
    assert PlainFormatter().money(money) == written
