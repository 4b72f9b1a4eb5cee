"""Cards: added on the hosted page only, made default, deleted, or not."""

from typing import Any

import pytest

from tests.processes import wait_for
from tests.stories.machine import Machine
from tests.stories.window import Window


@pytest.fixture
def window(machine: Machine) -> Window:
    """The patient, who has one Visa, on Subscription Management."""
    machine.sign_in(machine.server.person("patient"))
    window = machine.open_window("--page", "subscriptions")
    window.press("Manage", within="Patient, Active")
    window.sees("Payment Method")
    return window


def cards(machine: Machine) -> dict[str, bool]:
    """The last four digits of each card, and whether it is the default."""
    return {item["last4"]: item["is_default"] for item in machine.status()["payment_methods"]}


def cards_become(machine: Machine, expected: dict[str, bool]) -> None:
    wait_for(lambda: cards(machine) == expected, f"the cards {expected}")


def type_card(machine: Machine, number: str) -> None:
    browser = machine.browser
    browser.fill("Card number", number)
    browser.fill("Expiry", "12 / 34")
    browser.fill("CVC", "123")
    browser.fill("Name", "Pat Demo")


def test_add_a_card_make_it_default_and_delete_the_old_one(machine: Machine, window: Window) -> None:
    window.press("+ Add Payment Method")
    machine.browser.open(machine.links.next())
    machine.browser.sees("Simulation")
    type_card(machine, "5555 5555 5555 4444")
    machine.browser.press("Add card")
    machine.browser.sees("return to 3DICOM Account")
    window.sees("Mastercard ending in 4444: more")
    window.sees("Visa ending in 4242: more")
    cards_become(machine, {"4242": True, "4444": False})

    window.press("Mastercard ending in 4444: more")
    window.press("Make Default")
    cards_become(machine, {"4242": False, "4444": True})

    window.press("Visa ending in 4242: more")
    window.press("Delete")
    window.press("Delete Card")
    window.sees_no("Visa ending in 4242: more")
    cards_become(machine, {"4444": True})


def test_the_default_of_a_living_subscription_cannot_be_deleted(machine: Machine, window: Window) -> None:
    window.press("Visa ending in 4242: more")
    window.press("Delete")
    window.sees("This card pays for your subscriptions")
    assert cards(machine) == {"4242": True}


def test_a_number_that_looks_real_is_refused_and_not_repeated(machine: Machine, window: Window) -> None:
    window.press("+ Add Payment Method")
    machine.browser.open(machine.links.next())
    type_card(machine, "4539 5787 6362 1486")
    machine.browser.press("Add card")
    machine.browser.sees("test card")
    assert "4539" not in machine.browser.driver.page_source
    assert cards(machine) == {"4242": True}


def test_a_window_closed_while_the_card_is_typed_shows_it_the_next_time(machine: Machine, window: Window) -> None:
    window.press("+ Add Payment Method")
    link = machine.links.next()
    window.close()
    machine.browser.open(link)
    type_card(machine, "5555555555554444")
    machine.browser.press("Add card")
    machine.browser.sees("return to 3DICOM Account")
    again = machine.open_window("--page", "subscriptions")
    again.press("Manage", within="Patient, Active")
    again.sees("Mastercard ending in 4444: more")
    cards_become(machine, {"4242": True, "4444": False})


def names(nodes: list[dict[str, Any]]) -> set[str]:
    return {str(node["name"]) for node in nodes}


def test_leaving_the_hosted_page_adds_nothing(machine: Machine, window: Window) -> None:
    window.press("+ Add Payment Method")
    machine.browser.open(machine.links.next())
    machine.browser.press("Cancel and go back")
    machine.browser.sees("3DICOM Account")
    window.sees("Visa ending in 4242: more")
    assert cards(machine) == {"4242": True}
    assert "Mastercard ending in 4444: more" not in names(window.tree())
