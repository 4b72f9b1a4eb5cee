"""A hosted card page, used as its form is used in a browser."""

import re
from dataclasses import dataclass
from html import unescape

import msgspec
import requests

from desktop.contract.hosted_pages import HostedPage, HostedPageStatus
from desktop.contract.routes import HOSTED_PAGES, IDEMPOTENCY_KEY
from tests.backend.running_sandbox import Member, new_key
from tests.backend.waiting import eventually

VISA = "4242 4242 4242 4242"


@dataclass(frozen=True)
class CardPage:
    """One hosted page of one person."""

    member: Member
    id: str
    url: str

    def show(self) -> requests.Response:
        """Open the page."""
        return requests.get(self.url, timeout=60, allow_redirects=False)

    def enter(self, number: str, *, expiry: str = "12 / 34", cvc: str = "123", name: str = "Ada") -> requests.Response:
        """Fill in the form and press its button."""
        return self.press("card", number=number, expiry=expiry, cvc=cvc, name=name)

    def press(self, step: str, **fields: str) -> requests.Response:
        """Press a button."""
        return requests.post(self.url, data={"step": step, **fields}, timeout=60, allow_redirects=False)

    def cancel_link(self) -> str:
        """Where the link below the form leads."""
        match = re.search(r'<a href="([^"]+)">Cancel and go back</a>', self.show().text)
        assert match is not None
        return unescape(match[1])

    def status(self) -> HostedPage:
        """What the billing service knows of the page."""
        answer = self.member.send("GET", f"{HOSTED_PAGES}/{self.id}")
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=HostedPage)

    def settled(self) -> HostedPage:
        """What the billing service knows once the page is not open any more."""

        def look() -> HostedPage | None:
            page = self.status()
            return page if page.status is not HostedPageStatus.OPEN else None

        return eventually(look)


def open_card_page(member: Member) -> CardPage:
    """Ask for a page on which a card can be added."""
    headers = {IDEMPOTENCY_KEY: new_key()}
    answer = member.send("POST", HOSTED_PAGES, json={"purpose": "add_payment_method"}, headers=headers)
    assert answer.status_code == 201, answer.text
    page = msgspec.json.decode(answer.content, type=HostedPage)
    assert page.url is not None
    return CardPage(member, page.id, page.url)
