"""What is typed into the hosted pages: the digits of no card are kept anywhere."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import requests

from tests.backend.running_sandbox import REPOSITORY

_REAL_LOOKING = "4539578763621486"
_TEST_CARD = "4000002760003184"
_START = """
import json, sys, faulthandler
from pathlib import Path
faulthandler.enable()
from tests.standin_server import running_standin
with running_standin(Path(sys.argv[1])) as server:
    print(json.dumps({"url": server.url, "key": server.standin.api_key}), flush=True)
    sys.stdin.read()
"""


def _typed_everywhere(url: str, key: str, number: str) -> None:
    """Type a number wherever something can be typed."""
    headers = {"Authorization": f"Bearer {key}"}

    def ask(path: str, **form: object) -> dict[str, object]:
        answer: dict[str, object] = requests.post(url + path, headers=headers, data=form, timeout=60).json()
        return answer

    customer = ask("/v1/customers", name="Somebody")["id"]
    invoice = ask("/v1/invoices", customer=customer)["id"]
    ask("/v1/invoiceitems", customer=customer, invoice=invoice, amount=2500, currency="usd")
    pages = [
        ask(f"/v1/invoices/{invoice}/finalize")["hosted_invoice_url"],
        ask("/v1/checkout/sessions", mode="setup", currency="usd", customer=customer, success_url="https://a.example/")[
            "url"
        ],
    ]
    for spelling in (number, " ".join(number[start : start + 4] for start in range(0, 16, 4))):
        form = {"step": "card", "number": spelling, "expiry": spelling, "cvc": "123", "name": f"Ada {spelling}"}
        for page in pages:
            for fields in (form, form | {"expiry": "12 / 34"}, form | {"name": "Ada", "expiry": "12 / 34"}):
                shown = requests.post(str(page), data=fields, timeout=60, allow_redirects=False)
                assert number not in shown.text
    ask("/v1/payment_methods", **{"type": "card", "card[number]": number, "card[cvc]": "123"})


def _traces(content: bytes, number: str) -> bool:
    spaced = " ".join(number[start : start + 4] for start in range(0, 16, 4))
    return any(spelling.encode() in content for spelling in (number, spaced))


def test_no_digits_of_a_card_are_in_the_folder_the_output_or_a_crash(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    command = [sys.executable, "-W", "error", "-c", _START, str(folder)]
    with (tmp_path / "errors").open("wb") as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, cwd=REPOSITORY
        )
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            first = process.stdout.readline()
            told = json.loads(first)
            for number in (_REAL_LOOKING, _TEST_CARD):
                _typed_everywhere(told["url"], told["key"], number)
        finally:
            process.send_signal(signal.SIGABRT)
            rest = process.stdout.read()
            process.wait(timeout=60)
            process.stdin.close()
            process.stdout.close()
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.suffix == ".sqlite3" for path in written)
    for number in (_REAL_LOOKING, _TEST_CARD):
        assert not _traces(first + rest, number)
        assert [path for path in written if _traces(path.read_bytes(), number)] == []
