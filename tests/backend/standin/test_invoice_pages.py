"""The simulated hosted invoice page and its PDF."""

from io import BytesIO
from typing import Any

import pytest
import requests
from pypdf import PdfReader

from desktop.backend.stripe_standin.pages.pdf_texts import runs
from tests.backend.standin.examples import Examples
from tests.backend.standin.pages import Page

_SCA = "4000 0027 6000 3184"


def _opened(world: Examples, card: str | None = None) -> tuple[str, Page]:
    invoice = world.open_invoice(world.customer(card))
    return invoice, Page(_invoice(world, invoice)["hosted_invoice_url"])


def _invoice(world: Examples, identifier: str) -> dict[str, Any]:
    return world.ask("GET", f"/v1/invoices/{identifier}")


def _pdf_text(world: Examples, invoice: str) -> str:
    answer = requests.get(_invoice(world, invoice)["invoice_pdf"], timeout=60)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert int(answer.headers["Content-Length"]) == len(answer.content)
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)


def test_an_open_invoice_shows_what_is_due_and_is_paid_once(world: Examples) -> None:
    invoice, page = _opened(world)
    words = page.show().words
    assert "100 credits" in words
    assert "Amount due $25.00" in words
    assert page.enter().location == page.url
    assert "This invoice is paid" in page.show().words
    assert "This invoice is paid" in page.enter().words
    paid = _invoice(world, invoice)
    assert (paid["status"], paid["amount_paid"]) == ("paid", 2500)
    assert len(world.ask("GET", f"/v1/charges?customer={paid['customer']}")["data"]) == 1


def test_the_saved_card_pays_with_one_press(world: Examples) -> None:
    invoice, page = _opened(world, "pm_card_mastercard")
    shown = page.show()
    assert "Mastercard ending in 4444" in shown.words
    assert shown.parsed.focus == ["step"]
    assert page.press("saved").status == 303
    assert _invoice(world, invoice)["status"] == "paid"


def test_the_bank_s_question_stands_between_an_invoice_and_its_payment(world: Examples) -> None:
    invoice, page = _opened(world)
    assert "asks you to confirm that you are paying" in page.enter(_SCA).words
    assert _invoice(world, invoice)["status"] == "open"
    failed = page.press("not_authenticated")
    assert failed.status == 422
    assert "Nothing was charged" in failed.words
    page.enter(_SCA)
    assert page.press("authenticated").status == 303
    assert _invoice(world, invoice)["status"] == "paid"


def test_a_declined_card_leaves_the_invoice_open(world: Examples) -> None:
    invoice, page = _opened(world)
    assert "Your card was declined. Nothing was charged." in page.enter("4000 0000 0000 0002").words
    assert _invoice(world, invoice)["status"] == "open"


def test_a_mistake_is_told_at_its_field(world: Examples) -> None:
    shown = _opened(world)[1].enter(cvc="")
    assert set(shown.errors()) == {"cvc"}
    assert shown.parsed.focus == ["cvc"]
    assert {field["id"] for field in shown.parsed.inputs} <= shown.parsed.labelled


def test_a_withdrawn_invoice_cannot_be_paid(world: Examples) -> None:
    invoice, page = _opened(world)
    world.ask("POST", f"/v1/invoices/{invoice}/void")
    assert "withdrawn" in page.show().words
    assert "withdrawn" in page.enter().words
    assert _invoice(world, invoice)["amount_paid"] == 0


def test_an_address_that_was_guessed_shows_nothing(world: Examples) -> None:
    invoice, page = _opened(world)
    assert Page(page.url[:-1] + ("a" if page.url[-1] != "a" else "b")).show().status == 404
    assert Page(page.url.rpartition("/i/")[0] + f"/i/{invoice}_").show().status == 404


def test_the_pdf_says_who_what_and_that_it_is_none(world: Examples) -> None:
    customer = world.customer()
    address = {"address[line1]": "Hauptstraße 1", "address[city]": "Łódź", "address[country]": "PL"}
    world.ask("POST", f"/v1/customers/{customer}", name="Zoë Müller", **address)
    world.tax_id(customer)
    invoice = world.open_invoice(customer)
    text = _pdf_text(world, invoice)
    number = _invoice(world, invoice)["number"]
    expected = (number, "Open", "Zoë Müller", "Hauptstraße 1", "Łódz", "DE000000000", "100 credits", "$25.00")
    for part in (*expected, "SIMULATION - not a real invoice", "3DICOM"):
        assert part in text
    world.ask("POST", f"/v1/invoices/{invoice}/pay")
    assert "Paid" in _pdf_text(world, invoice)


def test_a_long_invoice_goes_over_several_pages(world: Examples) -> None:
    customer = world.customer()
    draft = world.draft(customer)
    for index in range(60):
        form = {"customer": customer, "invoice": draft, "amount": 100, "currency": "usd"}
        world.ask("POST", "/v1/invoiceitems", description=f"Line {index}", **form)
    world.ask("POST", f"/v1/invoices/{draft}/finalize")
    text = _pdf_text(world, draft)
    assert "Page 2" in text
    assert "Line 59" in text


@pytest.mark.parametrize(
    "name", ["山田太郎クリニック", "서울 병원", "北京医院", "Ада Клиника", "🩻 Radiology", "مستشفى"]
)
def test_a_name_in_any_script_does_not_break_the_pdf(world: Examples, name: str) -> None:
    customer = world.customer()
    world.ask("POST", f"/v1/customers/{customer}", name=name)
    assert "SIMULATION" in _pdf_text(world, world.open_invoice(customer))


def test_each_script_has_a_font_that_knows_it() -> None:
    assert [font for _, font in runs("山田クリニック", "Vera")] == ["HeiseiKakuGo-W5"]
    assert [font for _, font in runs("서울", "Vera")] == ["HYGothic-Medium"]
    assert [font for _, font in runs("北京", "Vera")] == ["STSong-Light"]
    assert runs("مA", "Vera") == [("?A", "Vera")]


def test_the_portal_shows_the_account_and_what_it_lacks(world: Examples) -> None:
    form = {"customer": world.customer(), "configuration": world.configuration(), "return_url": "https://example.com/b"}
    portal = Page(world.ask("POST", "/v1/billing_portal/sessions", **form)["url"])
    words = portal.show().words
    assert "Billing of Example" in words
    assert "Visa ending in 4242" in words
    assert "is not simulated" in words
    assert Page(portal.url + "x").show().status == 404


def test_a_setup_that_its_bank_asks_about_is_finished_on_a_page(world: Examples) -> None:
    form = {"customer": world.customer(None), "payment_method": "pm_card_authenticationRequired", "confirm": "true"}
    intent = world.ask("POST", "/v1/setup_intents", return_url="https://example.com/back", **form)
    page = Page(intent["next_action"]["redirect_to_url"]["url"])
    assert "asks you to confirm" in page.show().words
    assert page.press("authenticated").location == "https://example.com/back"
    assert world.ask("GET", f"/v1/setup_intents/{intent['id']}")["status"] == "succeeded"
    assert page.show().status == 404
