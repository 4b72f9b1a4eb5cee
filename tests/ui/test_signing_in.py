"""Ways into the sign-in page and out of it again."""

from PySide6.QtWidgets import QApplication

from desktop.core.projection import Contact
from desktop.ui import intents
from desktop.ui.intents import Page
from desktop.ui.options import WindowOptions
from desktop.ui.places import Place
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow

WAITS = "Continue in your browser."


def place(window: OpenWindow) -> Place:
    return window.router.place


def test_a_second_sign_in_gives_up_the_first(open_window: OpensWindow) -> None:
    window = open_window(projections.signed_out())
    window.act(intents.SignIn())
    window.waits_for(WAITS)
    window.act(intents.SignIn())
    window.waits_until(lambda: "sign-in cancelled" in window.world.log)
    window.waits_for(WAITS)
    window.world.sign_in_answers.set()
    window.waits_for("3 December 2026, in 12 days")


def test_going_to_another_page_gives_up_signing_in(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.AddAccount())
    window.press("Sign in with your browser")
    window.waits_for(WAITS)
    window.press("Help")
    window.waits_until(lambda: "sign-in cancelled" in window.world.log)
    window.act(intents.AddAccount())
    assert window.button("Sign in with your browser").isEnabled()


def test_another_start_that_asks_for_a_page_does_not_give_up_the_first_sign_in(open_window: OpensWindow) -> None:
    window = open_window(projections.signed_out())
    window.press("Sign in with your browser")
    window.waits_for(WAITS)
    window.router.open(intents.ShowPage(Page.HELP))
    window.world.sign_in_answers.set()
    window.waits_for("More help")
    assert "sign-in cancelled" not in window.world.log


def test_a_page_asked_for_while_signed_out_is_shown_after_signing_in(open_window: OpensWindow) -> None:
    window = open_window(projections.signed_out())
    window.router.open(intents.ShowPage(Page.SETTINGS))
    window.press("Sign in with your browser")
    window.world.sign_in_answers.set()
    window.waits_until(lambda: place(window) is Place.SETTINGS)


def test_signing_in_from_the_command_line_shows_the_account(open_window: OpensWindow) -> None:
    window = open_window(projections.signed_out(), WindowOptions(page="subscriptions"))
    window.button("Sign in with your browser")
    window.router.show_projection(projections.shown(people.doctor()))
    window.waits_for("My Subscriptions")


def test_news_of_the_account_do_not_close_the_page_for_one_more_account(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.AddAccount())
    window.router.show_projection(projections.shown(people.doctor(), Contact.UNREACHABLE))
    assert place(window) is Place.SIGN_IN


def test_one_more_account_begins_on_its_dashboard(open_window: OpensWindow) -> None:
    window = open_window(projections.signed_out(), WindowOptions(page="settings"))
    window.press("Sign in with your browser")
    window.world.sign_in_answers.set()
    window.waits_until(lambda: place(window) is Place.SETTINGS)
    window.act(intents.AddAccount())
    window.press("Sign in with your browser")
    window.waits_until(lambda: place(window) is Place.DASHBOARD)


def test_signing_in_again_returns_to_where_it_was_asked_for(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor(), Contact.SIGN_IN_NEEDED))
    window.act(intents.ShowPage(Page.SUBSCRIPTIONS))
    window.press("Sign in")
    window.waits_for(WAITS)
    window.world.sign_in_answers.set()
    window.waits_for("My Subscriptions")


def test_without_a_server_nobody_is_asked_and_nothing_is_complained_of(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()), WindowOptions(server_setup=lambda _address: None))
    window.act(intents.Refresh())
    window.act(intents.AddAccount())
    window.act(intents.ShowPage(Page.DASHBOARD))
    window.world.later(1)
    window.bridge.catch_up()
    window.waits_for("in 11 days")
    QApplication.processEvents()
    assert "sync" not in window.world.log
