"""The hosted pages in a real browser, with the keyboard alone."""

from collections.abc import Iterator

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.backend.standin.examples import Examples
from tests.stories.browser import Browser, chromium

_VISA = "4242424242424242"
_SCA = "4000002760003184"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium(tmp_path_factory.mktemp("browser")) as running:
        yield running


def _type(browser: Browser, *keys: str) -> None:
    ActionChains(browser.driver).send_keys(*keys).perform()


def _focused(browser: Browser) -> str | None:
    return browser.driver.switch_to.active_element.get_attribute("name")


def _fill_card_in(browser: Browser, number: str, cvc: str = "123") -> None:
    """From the number, which has the focus, to Return in the last field."""
    _type(browser, number, Keys.TAB, "1234", Keys.TAB, cvc, Keys.TAB, "Ada Demo", Keys.RETURN)


def _checkout(world: Examples, mode: str) -> tuple[str, str]:
    form = world.session_form(mode) | {"success_url": "about:blank"}
    session = world.ask("POST", "/v1/checkout/sessions", **form)
    return session["id"], session["url"]


def test_an_invoice_is_paid_without_a_mouse(world: Examples, browser: Browser) -> None:
    invoice = world.ask("GET", f"/v1/invoices/{world.open_invoice(world.customer(None))}")
    browser.open(invoice["hosted_invoice_url"])
    browser.sees("Amount due")
    assert _focused(browser) == "number"
    _fill_card_in(browser, _VISA)
    browser.sees("This invoice is paid")
    assert world.ask("GET", f"/v1/invoices/{invoice['id']}")["status"] == "paid"


def test_the_saved_card_has_the_focus_and_pays_on_return(world: Examples, browser: Browser) -> None:
    invoice = world.ask("GET", f"/v1/invoices/{world.open_invoice()}")
    browser.open(invoice["hosted_invoice_url"])
    browser.sees("Visa ending in 4242")
    assert _focused(browser) == "step"
    _type(browser, Keys.RETURN)
    browser.sees("This invoice is paid")


def test_a_bank_s_question_is_answered_on_return(world: Examples, browser: Browser) -> None:
    invoice = world.ask("GET", f"/v1/invoices/{world.open_invoice(world.customer(None))}")
    browser.open(invoice["hosted_invoice_url"])
    browser.sees("Amount due")
    _fill_card_in(browser, _SCA)
    browser.sees("asks you to confirm")
    _type(browser, Keys.RETURN)
    browser.sees("This invoice is paid")


@pytest.mark.parametrize("mode", ["setup", "subscription", "payment"])
def test_after_a_mistake_the_field_has_the_focus_and_tells_it(world: Examples, browser: Browser, mode: str) -> None:
    session, url = _checkout(world, mode)
    browser.open(url)
    browser.sees("Simulation")
    _fill_card_in(browser, _VISA, cvc="1")
    browser.sees("Enter the security code")
    assert _focused(browser) == "cvc"
    field = browser.driver.switch_to.active_element
    described = browser.driver.find_element(By.ID, str(field.get_attribute("aria-describedby")))
    assert "security code" in described.text
    assert field.accessible_name == "CVC"
    assert world.ask("GET", f"/v1/checkout/sessions/{session}")["status"] == "open"


def test_nothing_on_the_pages_needs_a_script(world: Examples, browser: Browser) -> None:
    invoice = world.ask("GET", f"/v1/invoices/{world.open_invoice()}")
    for url in (_checkout(world, "payment")[1], invoice["hosted_invoice_url"]):
        browser.open(url)
        browser.sees("Simulation")
        assert browser.driver.find_elements(By.TAG_NAME, "script") == []
