"""A browser without scripts, as far as the hosted pages need one."""

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

import requests

VISA = "4242 4242 4242 4242"


class _Ids(HTMLParser):
    """Collects the inputs of a page with their labels and descriptions."""

    def __init__(self) -> None:
        super().__init__()
        self.labelled: set[str] = set()
        self.ids: set[str] = set()
        self.inputs: list[dict[str, str | None]] = []
        self.focus: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        if tag == "label":
            self.labelled.add(given.get("for") or "")
        if tag == "input":
            self.inputs.append(given)
        if "autofocus" in given:
            self.focus.append(given.get("name") or given.get("value") or "")


@dataclass(frozen=True)
class Shown:
    """A page as it came."""

    status: int
    text: str
    location: str | None

    @property
    def words(self) -> str:
        """What people read."""
        return " ".join(unescape(re.sub(r"<style.*?</style>|<[^>]+>", " ", self.text, flags=re.S)).split())

    @property
    def parsed(self) -> _Ids:
        """The page's controls."""
        parser = _Ids()
        parser.feed(self.text)
        parser.close()
        return parser

    def errors(self) -> dict[str, str]:
        """The error text that each invalid field is described by."""
        found = {}
        for field in self.parsed.inputs:
            if field.get("aria-invalid") == "true":
                described = str(field["aria-describedby"])
                text = re.search(rf'id="{described}">([^<]+)<', self.text)
                assert text is not None
                found[str(field["name"])] = unescape(text[1])
        return found


@dataclass(frozen=True)
class Page:
    """One hosted page."""

    url: str

    def show(self) -> Shown:
        """Open it."""
        return _shown(self.url, requests.get(self.url, timeout=60, allow_redirects=False))

    def press(self, step: str, **fields: str) -> Shown:
        """Press a button."""
        form = {"step": step, **fields}
        return _shown(self.url, requests.post(self.url, data=form, timeout=60, allow_redirects=False))

    def enter(self, number: str = VISA, *, expiry: str = "12 / 34", cvc: str = "123", name: str = "Ada") -> Shown:
        """Fill the card form in and press its button."""
        return self.press("card", number=number, expiry=expiry, cvc=cvc, name=name)


def _shown(url: str, answer: requests.Response) -> Shown:
    location = answer.headers.get("Location")
    return Shown(answer.status_code, answer.text, urljoin(url, location) if location else None)
