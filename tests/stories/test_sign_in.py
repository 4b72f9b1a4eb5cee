"""Signing in through the real browser."""

from urllib.parse import parse_qs, urlsplit

import requests

from tests.stories.machine import Machine


def test_sign_in_through_the_browser_and_see_the_subscriptions(machine: Machine) -> None:
    window = machine.open_window()
    window.press("Sign in with your browser")
    person = machine.server.person("doctor")
    machine.sign_in_in_browser(person)
    window.sees("Account menu: Dr Ada Demo")
    window.press("Subscriptions")
    window.sees("MD, Active, $99.00 / month")
    window.sees("EDU, Active, $240.00 / year")
    status = machine.wait_for_status("the account", signed_in=True, online=True, persistence="kept")
    assert status["account"]["id"] == person.account
    assert {(item["plan"], item["state"]) for item in status["subscriptions"]} == {("MD", "active"), ("EDU", "active")}
    assert status["credits"] == 1240


def test_a_demo_person_signs_in_with_one_click(machine: Machine) -> None:
    window = machine.open_window()
    window.press("Sign in with your browser")
    machine.browser.open(machine.links.next())
    machine.browser.press("Nia Demo")
    machine.browser.sees("Return to 3DICOM Account")
    window.press("Subscriptions")
    window.sees("Add Subscription")
    assert machine.status()["subscriptions"] == []


def test_a_wrong_password_is_said_plainly_and_can_be_corrected(machine: Machine) -> None:
    window = machine.open_window()
    person = machine.server.person("patient")
    window.press("Sign in with your browser")
    browser = machine.browser
    browser.open(machine.links.next())
    browser.fill("E-mail", person.email)
    browser.fill("Password", "wrong")
    browser.press("Sign in")
    browser.sees("do not match")
    browser.fill("E-mail", person.email)
    browser.fill("Password", person.password)
    browser.press("Sign in")
    browser.sees("Return to 3DICOM Account")
    window.sees("Account menu")


def test_giving_up_in_the_browser_is_no_error_and_leaves_nothing(machine: Machine) -> None:
    window = machine.open_window()
    window.press("Sign in with your browser")
    machine.browser.open(machine.links.next())
    machine.browser.press("Cancel")
    window.sees("You cancelled the sign-in")
    window.press("Try again")
    assert machine.links.next()
    assert machine.status()["signed_in"] is False


def test_a_forged_callback_is_ignored_and_the_real_sign_in_still_works(machine: Machine) -> None:
    window = machine.open_window()
    window.press("Sign in with your browser")
    link = machine.links.next()
    page = requests.get(link, allow_redirects=False, timeout=60).headers["Location"]
    (address,) = parse_qs(urlsplit(page).query)["redirect_uri"]
    forged = requests.get(address, params={"code": "stolen", "state": "guessed"}, timeout=60)
    assert forged.status_code == 400
    foreign = requests.get(address, headers={"Host": "evil.example"}, timeout=60)
    assert foreign.status_code == 400
    person = machine.server.person("patient")
    browser = machine.browser
    browser.open(link)
    browser.fill("E-mail", person.email)
    browser.fill("Password", person.password)
    browser.press("Sign in")
    browser.sees("Return to 3DICOM Account")
    window.sees("Account menu")


def test_closing_the_window_in_the_middle_of_a_sign_in_leaves_nothing_behind(machine: Machine) -> None:
    window = machine.open_window()
    window.press("Sign in with your browser")
    machine.links.next()
    window.close()
    assert window.process.returncode in (0, -15)
    assert machine.status()["signed_in"] is False
    machine.sign_in(machine.server.person("patient"))
    assert machine.status()["signed_in"] is True


def test_signing_out_forgets_the_account_here_and_ends_the_session_there(machine: Machine) -> None:
    person = machine.server.person("patient")
    machine.sign_in(person)
    assert machine.run("sign-out").returncode == 0
    status = machine.status()
    assert (status["signed_in"], status["account"], status["subscriptions"]) == (False, None, [])
    assert machine.run("sync").returncode == 77
