"""Every screen in the real window, walked over the accessibility bus: named, reachable, and told apart."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.desktop_session import DesktopSession
from tests.sandbox import Sandbox
from tests.stories.browser import Browser
from tests.stories.machine import Machine
from tests.stories.window import BUTTONS, Window

Node = dict[str, Any]
CONTROLS = {*BUTTONS, "combo box", "text", "entry", "table", "list", "tree"} - {"menu item"}
PAGES = ("Dashboard", "Subscriptions", "Invoices", "Credits", "Help")


@dataclass(frozen=True)
class Screen:
    """How one gets there from anywhere, what is then read, what can be done by its label, and the way back."""

    name: str
    way: tuple[tuple[str, str], ...]
    """Labels to press, each within something named, or anywhere."""
    landmark: str
    deeds: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    table: str = ""
    back: str = ""
    sheet: str = ""
    """Within what the way back stands."""


MANAGE = (("Subscriptions", ""), ("Manage", "MD, Active"))
MENU = (("Dashboard", ""), ("Account menu: Dr Ada Demo", ""))
SETTINGS = (*MENU, ("Settings", ""))
FILTERS = ("Status", "Year", "Order")
LEADS = ("Before a charge", "Before access ends", "Before a pause ends", "Before a card expires")
INVOICE_COLUMNS = {"Date", "Invoice", "Description", "Status", "Amount"}
CREDIT_COLUMNS = {"Date", "What for", "Kind", "Credits", "Balance"}
COLUMNS = {"Invoices": INVOICE_COLUMNS, "Credit history": CREDIT_COLUMNS}
SCREENS = (
    Screen("Dashboard", (("Dashboard", ""),), "What happens next", ("Add Subscription", "Manage", "Buy Credits")),
    Screen("User menu", MENU, "Edit Profile", ("Manage Subscription", "Add Account", "Settings", "Help", "Sign out")),
    Screen("My Subscriptions", (("Subscriptions", ""),), "My Subscriptions", ("Add Subscription", "Manage", "Cancel")),
    Screen(
        "Subscription Management",
        MANAGE,
        "Paid period",
        (
            *("‹ My Subscriptions", "Change Plan", "Cancel Subscription", "+ Add Payment Method", "Edit"),
            *("Visa ending in 4242: more", "+ Add Tax ID", "Delete", "Show all"),
        ),
    ),
    Screen(
        "Add Subscription",
        (("Subscriptions", ""), ("Add Subscription", "")),
        "How often you pay",
        ("‹ My Subscriptions", "Monthly", "Annual", "Choose Patient", "Manage"),
    ),
    Screen(
        "Invoice History",
        (("Invoices", ""),),
        "1 × 3DICOM EDU",
        ("Export CSV", "Search invoices"),
        FILTERS,
        table="Invoices",
    ),
    Screen(
        "Credits",
        (("Credits", ""),),
        "Show older entries",
        (
            *("Buy 100 credits for $10.00", "Buy 500 credits for $45.00", "Buy 2,000 credits for $160.00"),
            "Show older entries",
        ),
        table="Credit history",
    ),
    Screen(
        "Settings",
        SETTINGS,
        "Reminders",
        (
            *("Add Account", "Sign out Dr Ada Demo", "System", "Light", "Dark", "Export My Data…"),
            *("Delete Local Data…",),
        ),
        ("Language", *LEADS),
    ),
    Screen(
        "Help",
        (("Help", ""),),
        "More help",
        (
            *("How do I cancel?", "Can I get my money back?", "I cancelled by accident. What now?"),
            *("Write to Support", "Open the knowledge base", "Save Diagnostics…"),
        ),
    ),
    Screen(
        "Sign-in",
        (*MENU, ("Add Account", "")),
        "Sign in to 3DICOM Account",
        ("Sign in with your browser", "Back to my account"),
        back="Back to my account",
    ),
    Screen(
        "Cancel",
        (("Subscriptions", ""), ("Cancel", "MD, Active")),
        "What should happen to MD?",
        ("Pause Subscription for 12 weeks", "Downgrade", "Cancel", "Keep Subscription", "Continue"),
        back="Keep Subscription",
        sheet="Cancel MD",
    ),
    Screen(
        "Change Plan",
        (*MANAGE, ("Change Plan", "")),
        "instead?",
        ("Close", "Continue"),
        back="Close",
        sheet="Change Plan",
    ),
    Screen(
        "Buy Credits",
        (("Credits", ""), ("Buy 500 credits for $45.00", "")),
        "You will have 1,740 then.",
        ("Pay $45.00 now", "Close"),
        back="Close",
        sheet="Buy Credits",
    ),
    Screen(
        "Ask support",
        (("Help", ""), ("Write to Support", "")),
        "Your message",
        ("A payment that I do not understand", "A refund", "Something else", "Cancel", "Send"),
        back="Cancel",
        sheet="Write to support",
    ),
)


@pytest.fixture(scope="module")
def shared_window(
    session: DesktopSession, server: Sandbox, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Window]:
    """One window for the whole walk; each screen is gone to from its pages, which are always there."""
    with Machine(session, server, browser, tmp_path_factory.mktemp("walk")) as machine:
        machine.sign_in(server.person("doctor"))
        window = machine.open_window()
        window.sees("Account menu: Dr Ada Demo")
        yield window


@pytest.fixture(params=SCREENS, ids=lambda screen: screen.name)
def at(request: pytest.FixtureRequest, shared_window: Window) -> Iterator[tuple[Screen, Window]]:
    """The window at a screen, which is left again."""
    screen: Screen = request.param
    for label, within in screen.way:
        shared_window.press(label, within=within)
    shared_window.sees(screen.landmark)
    yield screen, shared_window
    if screen.back:
        shared_window.press(screen.back, within=screen.sheet)
    elif screen.way == MENU:
        shared_window.type("Escape")
        shared_window.sees_no("Edit Profile")


def controls(nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if node["role"] in CONTROLS and node["enabled"]]


def spoken(node: Node) -> str:
    return f"{node['role']} {node['name']!r} ({node['label'] or node['description']!r})"


def test_everything_on_it_can_be_named_reached_and_told_apart(at: tuple[Screen, Window]) -> None:
    screen, window = at
    nodes = window.tree()
    there = controls(nodes)
    assert [spoken(node) for node in there if not node["name"].strip()] == []
    assert [spoken(node) for node in there if not node["actions"] and not node["focusable"]] == []
    assert [spoken(node) for node in there if not node["focusable"]] == []
    assert [spoken(node) for node in nodes if "<span" in node["name"] + node["description"]] == []
    alike = Counter(spoken(node) for node in there)
    assert [name for name, count in alike.items() if count > 1] == []
    names = {node["name"] for node in nodes if node["actions"] or node["role"] in CONTROLS}
    assert {*screen.deeds, *(() if screen.name == "Sign-in" else PAGES)} - names == set()
    assert [label for label in screen.boxes if not window.chosen(label)] == []
    if screen.table:
        see_table(nodes, screen.table)


def see_table(nodes: list[Node], name: str) -> None:
    """Its columns have names, and each cell tells its whole row."""
    assert [node["name"] for node in nodes if node["role"] == "table"] == [name]
    assert {node["name"] for node in nodes if node["role"] == "table column header"} == COLUMNS[name]
    cells = [node for node in nodes if node["role"] == "table cell"]
    assert cells
    assert [spoken(node) for node in cells if not node["name"] or len(node["description"]) < len(node["name"])] == []
