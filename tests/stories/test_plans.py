"""Plans in the real window, against the real sandbox: bought, changed, declined, confirmed, paid at last."""

from typing import Any

from selenium.webdriver.common.by import By

from tests.processes import wait_for
from tests.sandbox import Person
from tests.stories.machine import Machine
from tests.stories.window import Window

ASKS_ALWAYS = "4000 0027 6000 3184"


def person_at(machine: Machine, kind: str) -> Person:
    """Somebody of a kind, signed in."""
    person = machine.server.person(kind)
    machine.sign_in(person)
    return person


def managing(machine: Machine, within: str) -> Window:
    """The window on Subscription Management."""
    window = machine.open_window("--page", "subscriptions")
    window.press("Manage", within=within)
    window.sees("Payment Method")
    return window


def see_price(window: Window, choice: str) -> None:
    """Chooses another plan and goes on to its price."""
    window.press("Change Plan")
    window.press_starting(choice)
    window.press("Continue")
    window.sees("Due now")


def plans_of(machine: Machine) -> list[tuple[str, str]]:
    """Plan and interval of every subscription."""
    subscriptions: list[dict[str, Any]] = machine.status()["subscriptions"]
    return sorted((item["plan"], item["interval"]) for item in subscriptions)


def type_card(machine: Machine, number: str) -> None:
    for label, value in (("Card number", number), ("Expiry", "12 / 34"), ("CVC", "123"), ("Name", "Pat Demo")):
        machine.browser.fill(label, value)


def test_a_newcomer_chooses_a_plan_and_pays_for_it_in_the_browser(machine: Machine) -> None:
    person_at(machine, "newcomer")
    window = machine.open_window()
    window.press("Add Subscription")
    window.press("Annual")
    window.press("Choose Patient")
    window.sees("Due now")
    window.press("Continue in your browser")
    machine.browser.open(machine.links.next())
    type_card(machine, "4242 4242 4242 4242")
    machine.browser.press("Subscribe")
    machine.browser.sees("return to 3DICOM Account")
    window.sees("Yours · Annual")
    wait_for(lambda: plans_of(machine) == [("Patient", "year")], "the subscription")


def test_an_upgrade_is_paid_at_once_for_the_amount_on_its_button(machine: Machine) -> None:
    person_at(machine, "patient")
    window = managing(machine, "Patient, Active")
    see_price(window, "MD ·")
    window.press_starting("Pay ")
    window.sees("You have MD now, billed monthly.")
    wait_for(lambda: plans_of(machine) == [("MD", "month")], "the upgrade")


def test_a_downgrade_waits_for_its_day_and_can_be_undone(machine: Machine) -> None:
    person_at(machine, "doctor")
    window = managing(machine, "MD, Active")
    see_price(window, "Patient ·")
    window.press_starting("Change on ")
    window.press("Keep Subscription")
    window.sees("MD, Active")


def test_a_declined_card_changes_nothing_and_can_be_tried_again(machine: Machine) -> None:
    person = person_at(machine, "patient")
    window = managing(machine, "Patient, Active")
    see_price(window, "MD ·")
    machine.server.fault(fail_next_payment=person.account)  # type: ignore[arg-type]
    window.press_starting("Pay ")
    window.press("Try again", seconds=30)
    window.sees("Due now")
    assert plans_of(machine) == [("Patient", "month")]
    window.press_starting("Pay ")
    window.sees("You have MD now, billed monthly.", seconds=30)


def test_a_bank_that_asks_back_is_answered_in_the_browser(machine: Machine) -> None:
    person_at(machine, "patient")
    window = managing(machine, "Patient, Active")
    window.press("+ Add Payment Method")
    machine.browser.open(machine.links.next())
    type_card(machine, ASKS_ALWAYS)
    machine.browser.press("Add card")
    machine.browser.press("Complete")
    machine.browser.sees("return to 3DICOM Account")
    window.press("Visa ending in 3184: more")
    window.press("Make Default")
    window.sees("Visa •••• 3184 pays from now on.")
    see_price(window, "MD ·")
    window.press_starting("Pay ")
    window.sees("Your bank wants you to confirm this payment.", seconds=30)
    window.press("Continue in your browser")
    machine.browser.open(machine.links.next())
    machine.browser.press("Complete")
    window.sees("You have MD now, billed monthly.", seconds=60)


def test_what_a_lapsed_clinic_owes_is_paid_from_the_dashboard(machine: Machine) -> None:
    person_at(machine, "lapsed")
    window = machine.open_window()
    window.sees("The last payment for")
    window.press_starting("Pay ")
    machine.browser.open(machine.links.next())
    type_card(machine, "4242 4242 4242 4242")
    machine.browser.driver.find_element(By.CSS_SELECTOR, "button[value=card]").click()
    window.sees("went through.", seconds=60)


def test_billing_details_and_a_tax_id_are_kept_and_checked(machine: Machine) -> None:
    person_at(machine, "doctor")
    window = managing(machine, "MD, Active")
    window.press("Edit", within="")
    window.write("Name or company", "Demo Radiology GmbH")
    window.press("Save")
    window.sees("Demo Radiology GmbH")
    window.press("+ Add Tax ID")
    window.write("Tax ID", "12345678912")
    window.press("Add Tax ID")
    window.sees("12345678912")
