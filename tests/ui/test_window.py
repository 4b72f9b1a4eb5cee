"""The frame, the pages and their faces."""

import threading
import time

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu

from desktop.contract.actions import Cancel, DeletePaymentMethod, MakeDefault
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.core import sentences
from desktop.core.failures import BrowserFailure, NoBrowser, Unreachable
from desktop.core.messages import Message
from desktop.core.outbox import OutboxState
from desktop.core.projection import Contact, KnownAccount, Persistence
from desktop.system.messages import ADDRESS_REFUSED, NO_BROWSER
from desktop.ui import intents
from desktop.ui.focus import keep_in_sight
from desktop.ui.options import WindowOptions
from desktop.ui.places import Place
from desktop.ui.screens.subscription_management import SubscriptionManagement
from desktop.ui.widgets.payment_method_row import MoreButton, PaymentMethodRow
from desktop.ui.widgets.plan_panel import PlanPanel
from desktop.ui.widgets.skeleton import Skeleton
from desktop.ui.widgets.subscription_card import SubscriptionCard
from desktop.ui.widgets.top_bar import PageButton
from desktop.ui.widgets.user_button import UserButton
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow


def menu_of(window: OpenWindow) -> QMenu:
    button = window.window.findChildren(UserButton)[0]
    button.click()
    return button.menu()


def rows(window: OpenWindow) -> list[PaymentMethodRow]:
    found = [row for row in window.window.findChildren(PaymentMethodRow) if row.isVisible()]
    assert found
    return found


def choose(row: PaymentMethodRow, label: str) -> None:
    button = row.findChildren(MoreButton)[0]
    button.open_menu()
    menu = button.menu()
    next(action for action in menu.actions() if action.text() == label).trigger()
    menu.close()


def test_the_dashboard_shows_plans_next_charge_timeline_and_credits(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    for text in ("MD", "EDU", "$99.00", "3 December 2026, in 12 days", "MD renews · $99.00", "1,240"):
        window.waits_for(text)


def test_my_subscriptions_shows_each_fact_of_a_subscription(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    for text in ("My Subscriptions", "Active", "Ends 18 May 2027", "/ month", "/ year", "Visa •••• 4242", "Monthly"):
        window.waits_for(text)
    for label in ("Add Subscription", "Manage", "Cancel", "Keep Subscription"):
        window.button(label)


def test_the_user_menu_has_the_entries_of_the_web_dashboard(open_window: OpensWindow) -> None:
    other = KnownAccount(id="acc_2", name="Lapsed Clinic", email="c@example.org", is_current=False)
    window = open_window(projections.shown(people.doctor(), others=(other,)))
    menu = menu_of(window)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Manage Subscription",
        "Edit Profile",
        "Switch to Lapsed Clinic (c@example.org)",
        "Add Account",
        "Settings",
        "Help",
        "Sign out",
    ]
    menu.close()
    window.act(intents.SwitchAccount("acc_2"))
    window.waits_until(lambda: ("switch", "acc_2") in window.world.log)


def test_the_user_menu_opens_by_keyboard(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    button = window.window.findChildren(UserButton)[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Down)
    menu = button.menu()
    window.waits_until(menu.isVisible)
    menu.close()


def test_a_newcomer_is_offered_the_one_thing_to_do(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.newcomer()))
    window.waits_for("You have no subscription yet")
    window.press("Add Subscription")
    window.waits_until(lambda: window.router.place is Place.PRICING)


def test_skeletons_stand_in_until_the_account_is_there(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(None, Contact.NEVER))
    assert [s for s in window.window.findChildren(Skeleton) if s.isVisible()]
    window.router.show_projection(projections.shown(people.doctor()))
    assert not [s for s in window.window.findChildren(Skeleton) if s.isVisible()]
    window.waits_for("MD")


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        (Contact.ONLINE, "Up to date · 14:02"),
        (Contact.UNREACHABLE, "As of 14:02 · offline"),
        (Contact.SIGN_IN_NEEDED, "Sign in again"),
        (Contact.KEYRING_UNUSABLE, "As of 14:02 · keyring not open"),
    ],
)
def test_the_pill_says_how_fresh_it_is_and_asks_again(open_window: OpensWindow, contact: Contact, text: str) -> None:
    window = open_window(projections.shown(people.doctor(), contact))
    window.press(text)
    window.waits_until(lambda: "sync" in window.world.log)
    window.button(text)


def test_the_pill_tells_why_the_server_was_not_reached(open_window: OpensWindow) -> None:
    offline = projections.shown(people.doctor(), Contact.UNREACHABLE)
    reason = Message("The certificate that {host} showed was refused.", {"host": "api.example"})
    window = open_window(msgspec.structs.replace(offline, contact_reason=reason))
    pill = window.button("As of 14:02 · offline")
    for told in (pill.toolTip(), pill.accessibleDescription()):
        assert "The certificate that api.example showed was refused." in told


def test_a_waiting_action_can_be_undone_where_it_was_asked_for(open_window: OpensWindow) -> None:
    doctor = people.doctor()
    entry = projections.entry(7, Cancel(subscription="sub_md"), doctor)
    window = open_window(projections.shown(doctor, Contact.UNREACHABLE, (entry,)))
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    window.waits_for("Cancelling: will be sent when you are online.")
    window.press("Undo")
    window.waits_until(lambda: ("withdraw", 7) in window.world.log)
    window.button("Cancel")


def test_an_action_that_may_have_been_sent_cannot_be_undone(open_window: OpensWindow) -> None:
    doctor = people.doctor()
    entry = projections.entry(7, Cancel(subscription="sub_md"), doctor, OutboxState.UNANSWERED)
    window = open_window(projections.shown(doctor, Contact.UNREACHABLE, (entry,)))
    window.waits_for("it cannot happen twice")
    assert not [b for b in window.window.findChildren(QAbstractButton) if b.text() == "Undo" and b.isVisible()]


def test_a_setback_stays_until_it_is_dismissed(open_window: OpensWindow) -> None:
    doctor = people.doctor()
    entry = projections.entry(8, Cancel(subscription="sub_md"), doctor, OutboxState.EXPIRED)
    window = open_window(projections.shown(doctor, outbox=(entry,)))
    window.waits_for(
        "Cancelling MD was not sent in time. Nothing was changed: MD renews on 3 December 2026 for $99.00."
    )
    window.press("Dismiss")
    window.waits_until(lambda: not window.says("was not sent in time"))
    assert ("dismiss", 8) in window.world.log


def test_the_most_urgent_thing_has_the_banner(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.lapsed(), persistence=Persistence.SESSION_ONLY_NO_KEYRING))
    window.waits_for("This computer has no keyring, so nothing is kept after this session.")
    window.waits_for("The last payment for MD failed.")
    window.button("Add Payment Method")


def test_adding_a_card_says_where_it_goes_on_and_offers_the_link(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ManageSubscription("sub_md"))
    window.press("+ Add Payment Method")
    window.waits_for("It appears here as soon as Stripe confirms it.")
    assert HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD) in window.world.log
    window.press("Copy link")
    assert QApplication.clipboard().text() == "https://checkout.stripe.com/c/pay/x"


def test_a_page_can_be_gone_on_with_where_no_browser_opened(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.AddPaymentMethod())
    window.waits_for("Finish adding your card in the browser.")
    window.press("Copy link")
    assert QApplication.clipboard().text() == "https://checkout.stripe.com/c/pay/x"


def test_a_link_that_no_browser_opens_is_said_with_its_address(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.open_failure = NoBrowser(Message(NO_BROWSER, {"url": "https://my.3dicomviewer.com/x"}))
    window.act(intents.OpenLink(intents.Link.PLAYGROUND))
    window.waits_for("open it in a browser yourself: https://my.3dicomviewer.com/x")


def test_an_address_that_is_not_trusted_is_not_given_away(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.open_failure = BrowserFailure(ADDRESS_REFUSED)
    window.act(intents.AddPaymentMethod())
    window.waits_for("This address was not opened, because it is not one of the pages we trust.")


def test_deleting_the_default_card_is_refused_with_the_reason(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ManageSubscription("sub_md"))
    choose(rows(window)[0], "Delete")
    window.waits_for("This card pays for your subscriptions.")
    assert not [entry for entry in window.world.log if isinstance(entry, DeletePaymentMethod)]


def test_another_card_becomes_the_default(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ManageSubscription("sub_md"))
    choose(rows(window)[1], "Make Default")
    window.waits_until(lambda: MakeDefault(payment_method="pm_mc") in window.world.log)


def test_a_card_is_deleted_after_one_more_question(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ManageSubscription("sub_md"))
    choose(rows(window)[1], "Delete")
    window.waits_for("Delete Mastercard •••• 4444 (Expires 04/2029)? This cannot be undone.")
    window.press("Keep Card")
    assert DeletePaymentMethod(payment_method="pm_mc") not in window.world.log
    choose(rows(window)[1], "Delete")
    window.press("Delete Card")
    window.waits_until(lambda: DeletePaymentMethod(payment_method="pm_mc") in window.world.log)


def test_what_became_of_a_card_is_told_on_after_the_question_was_taken_back(open_window: OpensWindow) -> None:
    owner = people.doctor()
    refused = projections.entry(4, MakeDefault(payment_method="pm_mc"), owner, OutboxState.REFUSED)
    window = open_window(projections.shown(owner, outbox=(refused,)))
    window.act(intents.ManageSubscription("sub_md"))
    window.button("Dismiss", rows(window)[1])
    choose(rows(window)[1], "Delete")
    window.press("Keep Card", rows(window)[1])
    window.button("Dismiss", rows(window)[1])


def test_the_three_dots_have_a_name_for_the_ear(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ManageSubscription("sub_md"))
    names = [b.accessibleName() for b in window.window.findChildren(QAbstractButton)]
    assert "Visa ending in 4242: more" in names


def test_signing_in_shows_its_stages_and_ends_on_the_dashboard(open_window: OpensWindow) -> None:
    window = open_window(projections.signed_out(), WindowOptions(server="billing.example.org"))
    window.waits_for("Connects to billing.example.org")
    window.press("Sign in with your browser")
    window.waits_for("Continue in your browser.")
    window.press("Copy link")
    assert QApplication.clipboard().text() == "https://issuer.example/authorize"
    window.world.sign_in_answers.set()
    window.waits_for("3 December 2026, in 12 days")


def test_closing_the_window_in_the_middle_of_signing_in_gives_it_up(open_window: OpensWindow) -> None:
    window = open_window(projections.signed_out())
    window.press("Sign in with your browser")
    window.waits_for("Continue in your browser.")
    window.press("Cancel")
    window.waits_until(lambda: "sign-in cancelled" in window.world.log)
    assert window.button("Sign in with your browser").isEnabled()


def test_without_a_server_there_are_two_ways_and_only_https_is_taken(open_window: OpensWindow) -> None:
    chosen: list[str | None] = []
    window = open_window(projections.signed_out(), WindowOptions(server_setup=chosen.append))
    window.button("Explore with the sandbox")
    field = window.window.findChildren(QLineEdit)[0]
    field.setText("http://billing.example.org")
    window.press("Continue")
    window.waits_for("This is not the address of a server.")
    assert chosen == []
    field.setText("https://billing.example.org")
    window.press("Continue")
    assert chosen == ["https://billing.example.org"]


def test_signing_out_with_something_unsent_asks_first(open_window: OpensWindow) -> None:
    doctor = people.doctor()
    entry = projections.entry(7, Cancel(subscription="sub_md"), doctor)
    window = open_window(projections.shown(doctor, Contact.UNREACHABLE, (entry,)))
    window.act(intents.SignOut())
    window.waits_for("1 action was not sent yet. It is dropped when you sign out.")
    window.press("Sign out")
    window.waits_until(lambda: ("sign out", doctor.id) in window.world.log)
    window.button("Sign in with your browser")


def test_signing_out_is_said_at_once_and_done_once(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    gate = threading.Event()
    window.bridge.errands.remotely(lambda _application: gate.wait(30), lambda _done: None, lambda _failure: None)
    window.act(intents.SignOut())
    window.waits_for("Signing out Dr Ada Demo…")
    window.act(intents.SignOut())
    gate.set()
    window.button("Sign in with your browser")
    assert not window.says("Signing out")
    assert [entry for entry in window.world.log if isinstance(entry, tuple)] == [("sign out", people.doctor().id)]


def test_a_session_that_could_not_be_ended_is_told_when_the_account_is_gone(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.sign_out_failure = Unreachable(Message("The server does not know yet."))
    window.act(intents.SignOut())
    window.button("Sign in with your browser")
    window.waits_for("The server does not know yet.")
    window.waits_until(lambda: not window.says("Signing out"))


def test_the_appearance_changes_at_once_and_is_kept(open_window: OpensWindow) -> None:
    kept: list[str] = []
    window = open_window(projections.shown(people.doctor()), WindowOptions(appearance_changed=kept.append))
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    window.press("Dark")
    window.waits_until(lambda: window.window.palette().window().color().name() == "#131119")
    window.press("Light")
    window.waits_until(lambda: window.window.palette().window().color().name() == "#f6f5fa")
    window.waits_until(lambda: kept == ["dark", "light"])


def test_text_from_the_server_is_never_markup(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.account(name="<b>Bold</b> <img src=x>")))
    for page in intents.Page:
        window.act(intents.ShowPage(page))
    window.act(intents.ManageSubscription("sub_md"))
    formats = {label.textFormat() for label in window.window.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_names_from_the_server_are_shown_to_the_letter(open_window: OpensWindow) -> None:
    name = "R&D <img src=file:/x> of a very long name"
    other = KnownAccount(id="acc_2", name="A&B", email="c@example.org", is_current=False)
    window = open_window(projections.shown(people.account(name=name), others=(other,)))
    button = window.window.findChildren(UserButton)[0]
    assert button.text().startswith("R&&D")
    assert button.shortcut().isEmpty()
    tooltip = QTextDocument()
    tooltip.setHtml(button.toolTip())
    assert tooltip.toPlainText() == name
    menu = menu_of(window)
    assert "Switch to A&&B (c@example.org)" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_menu_opened_by_an_assistive_technology_does_not_hold_it_up(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    button = window.window.findChildren(UserButton)[0]
    button.fill_menu()
    guard = QTimer()
    guard.setSingleShot(True)
    guard.timeout.connect(lambda: button.menu().close())
    guard.start(3000)
    QAccessible.queryAccessibleInterface(button).actionInterface().doAction("ShowMenu")
    assert guard.isActive()
    window.waits_until(lambda: button.menu().isVisible())
    button.menu().close()


def test_invented_prices_are_said_to_be(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()), WindowOptions(is_sandbox=True))
    window.waits_for("Sandbox · demo prices")
    real = msgspec.structs.replace(people.CATALOGUE, is_demo=False)
    window.bridge.take_in(projections.shown(people.doctor(), catalogue=real))
    assert not window.says("demo prices")


def test_every_control_has_a_name_and_a_keyboard_path(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    for page in intents.Page:
        window.act(intents.ShowPage(page))
    window.act(intents.ManageSubscription("sub_md"))
    for button in window.window.findChildren(QAbstractButton):
        if type(button).__module__.startswith("desktop"):
            assert button.text() or button.accessibleName(), button
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.text()


def test_two_hundred_subscriptions_never_hold_up_a_frame(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.patient()))
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    crowd = projections.shown(people.crowd())
    began = time.process_time()
    window.router.show_projection(crowd)
    assert time.process_time() - began < 0.05

    def cards() -> int:
        return len([card for card in window.window.findChildren(SubscriptionCard) if card.isVisible()])

    window.waits_until(lambda: cards() == 20)
    window.press("Show 180 more")
    window.waits_until(lambda: cards() == 40)
    window.button("Show 160 more")


def test_what_happened_to_the_data_is_told_once(open_window: OpensWindow) -> None:
    told = msgspec.structs.replace(projections.signed_out(), notice=sentences.renewed_store())
    window = open_window(told)
    window.waits_for(sentences.renewed_store().text)
    window.press("Dismiss")
    window.router.show_projection(told)
    assert not window.says(sentences.renewed_store().text)


def page_button(window: OpenWindow, text: str) -> PageButton:
    return next(b for b in window.window.findChildren(PageButton) if b.text().replace("&", "") == text)


def test_return_presses_a_page_and_the_pill_at_the_top(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    QTest.keyClick(page_button(window, "Credits"), Qt.Key.Key_Return)
    window.waits_until(lambda: window.router.place is Place.CREDITS)
    QTest.keyClick(window.button("Up to date · 14:02"), Qt.Key.Key_Return)
    window.waits_until(lambda: "sync" in window.world.log)


def test_a_page_at_the_top_is_a_button_that_tells_that_it_is_the_present_one(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ShowPage(intents.Page.CREDITS))
    told = {}
    for button in window.window.findChildren(PageButton):
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.role() is QAccessible.Role.Button
        told[interface.text(QAccessible.Text.Name)] = interface.text(QAccessible.Text.Description)
    assert [name for name, description in told.items() if description == "Present page"] == ["Credits"]


def test_the_letters_of_the_pages_are_marked_while_alt_is_held(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    credits = page_button(window, "Credits")
    plain = credits.grab().toImage()
    QTest.keyPress(window.button("Buy Credits"), Qt.Key.Key_Alt)
    assert credits.grab().toImage() != plain
    QTest.keyRelease(window.button("Buy Credits"), Qt.Key.Key_Alt)
    assert credits.grab().toImage() == plain


def test_a_name_that_is_too_long_for_the_window_is_shortened_before_it_goes(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.account(name="Dr Wilhelmina Featherstone"), Contact.UNREACHABLE))
    user = window.window.findChildren(UserButton)[0]
    window.window.resize(1080, 720)
    window.waits_until(lambda: 200 < user.width() < user.full_width())
    window.window.resize(900, 600)
    window.waits_until(lambda: 150 < user.width() < 200)


def test_another_subscription_is_shown_from_its_beginning(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ManageSubscription("sub_md"))
    page = next(part for part in window.window.findChildren(SubscriptionManagement))
    bar = page.verticalScrollBar()
    window.waits_until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    window.act(intents.ManageSubscription("sub_md"))
    assert bar.value() == bar.maximum()
    window.act(intents.ManageSubscription("sub_edu"))
    assert bar.value() == 0


def test_the_page_of_a_subscription_tells_only_of_this_one_and_each_day_once(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ManageSubscription("sub_md"))
    window.waits_for("MD renews · $99.00")
    assert not window.says("EDU")
    panel = window.window.findChildren(PlanPanel)[0]
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert "$99.00" in texts
    assert sum("3 December 2026" in text for text in texts) == 3


def test_return_presses_the_button_that_has_the_focus(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    QTest.keyClick(window.button("Add Subscription"), Qt.Key.Key_Return)
    window.waits_until(lambda: window.router.place is Place.PRICING)


def test_after_a_failed_payment_a_card_that_works_is_offered_instead(open_window: OpensWindow) -> None:
    lapsed = people.lapsed()
    spare = msgspec.structs.replace(people.VISA, id="pm_spare", is_default=False)
    window = open_window(
        projections.shown(msgspec.structs.replace(lapsed, payment_methods=(*lapsed.payment_methods, spare)))
    )
    window.press("Make Default")
    window.waits_until(lambda: MakeDefault(payment_method="pm_spare") in window.world.log)


def test_what_has_the_keyboard_is_in_sight_in_a_short_window(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.window.resize(900, 600)
    buy = window.button("Buy Credits")
    window.waits_until(lambda: buy.visibleRegion().isEmpty())
    keep_in_sight(None, buy)
    window.waits_until(lambda: buy.visibleRegion().boundingRect() == buy.rect())


def test_nothing_of_the_former_account_stands_beside_one_that_is_being_fetched(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.waits_for("1,240")
    window.bridge.take_in(projections.shown(None))
    window.waits_for("Fetching your account")
    assert not window.says("1,240")
    assert not window.says("What happens next")
    window.bridge.take_in(projections.shown(people.doctor()))
    window.waits_for("1,240")


@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        (0, "All that was done with this account was sent. Nothing is lost when you sign out."),
        (3, "3 actions were not sent yet. They are dropped when you sign out."),
    ],
)
def test_signing_out_of_another_account_says_what_is_lost(open_window: OpensWindow, waiting: int, said: str) -> None:
    other = KnownAccount(
        id="acct_other", name="Pat Demo", email="pat@demo.example", is_current=False, waiting_count=waiting
    )
    window = open_window(projections.shown(people.doctor(), others=(other,)))
    window.act(intents.SignOut("acct_other"))
    window.waits_for("Sign out of Pat Demo?")
    window.waits_for(said)
    window.press("Sign out")
    window.waits_until(lambda: ("sign out", "acct_other") in window.world.log)
