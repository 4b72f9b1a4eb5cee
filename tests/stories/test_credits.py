"""Credits in the real window, against the real sandbox: bought, declined, confirmed by the bank, read."""

import json
from typing import Any

from tests.processes import wait_for
from tests.stories.machine import Machine
from tests.stories.window import Window

ASKS_ALWAYS = "4000 0027 6000 3184"


def on_credits(machine: Machine, kind: str) -> Window:
    """The window on Credits, with somebody of a kind signed in."""
    machine.sign_in(machine.server.person(kind))
    window = machine.open_window("--page", "credits")
    window.sees("What credits buy")
    return window


def type_card(machine: Machine, number: str) -> None:
    for label, value in (("Card number", number), ("Expiry", "12 / 34"), ("CVC", "123"), ("Name", "Ada Demo")):
        machine.browser.fill(label, value)


def pay_with_a_card_that_asks(machine: Machine, window: Window) -> None:
    """Adds a card whose bank asks about every payment, and lets it pay from now on."""
    window.press("Subscriptions")
    window.press("Manage", within="Patient, Active")
    window.press("+ Add Payment Method")
    machine.browser.open(machine.links.next())
    type_card(machine, ASKS_ALWAYS)
    machine.browser.press("Add card")
    machine.browser.press("Complete")
    machine.browser.sees("return to 3DICOM Account")
    window.press("Visa ending in 3184: more")
    window.press("Make Default")
    window.sees("Visa •••• 3184 pays from now on.")
    window.press("Credits")


def test_a_pack_is_bought_and_stands_in_the_history(machine: Machine) -> None:
    window = on_credits(machine, "doctor")
    window.sees("1,240")
    window.sees("AI analysis: 250")
    window.press("Buy 500 credits for $45.00")
    window.sees("You will have 1,740 then.")
    window.press("Pay $45.00 now")
    window.sees("500 credits were added. You have 1,740 now.")
    window.sees("+500")
    machine.wait_for_status("the credits", credits=1740)
    entries: list[dict[str, Any]] = json.loads(machine.run("credits", "--json").stdout)["entries"]
    assert [entry["credits"] for entry in entries if entry["kind"] == "purchase"] == [500]


def test_a_bank_that_asks_is_answered_on_the_invoices_page(machine: Machine) -> None:
    window = on_credits(machine, "patient")
    before = machine.status()["credits"]
    pay_with_a_card_that_asks(machine, window)
    window.press("Buy 100 credits for $10.00")
    window.press("Pay $10.00 now")
    window.sees("Your bank wants you to confirm this payment.", seconds=30)
    window.press("Continue in your browser")
    machine.browser.open(machine.links.next())
    machine.browser.press("Pay $10.00 with this card")
    machine.browser.press("Complete")
    window.sees("100 credits were added.", seconds=60)
    machine.wait_for_status("the credits", credits=before + 100)


def test_a_newcomer_adds_a_card_before_credits_are_bought(machine: Machine) -> None:
    window = on_credits(machine, "newcomer")
    window.sees("No credits have been bought or spent yet.")
    window.sees("There is no card to pay with. Add one first.")
    window.press("Add Payment Method")
    machine.browser.open(machine.links.next())
    type_card(machine, "4242 4242 4242 4242")
    machine.browser.press("Add card")
    machine.browser.sees("return to 3DICOM Account")
    window.press("Buy 100 credits for $10.00", seconds=30)
    window.press("Pay $10.00 now")
    window.sees("100 credits were added. You have 100 now.")


def test_what_was_spent_in_the_viewer_is_seen(machine: Machine) -> None:
    person = machine.server.person("doctor")
    machine.sign_in(person)
    window = machine.open_window("--page", "credits")
    window.sees("AI segmentation: 10")
    machine.server.spend_credits(person.account, "ai_segmentation")
    window.press_starting("Refresh.")
    window.sees("AI segmentation: 20")
    wait_for(lambda: machine.status()["credits"] == 1230, "the balance")
