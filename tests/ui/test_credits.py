"""Credits: how many there are, how to have more, and what became of them."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.contract.actions import BuyCredits
from desktop.contract.credits import CreditEntryKind
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.contract.problems import ProblemType
from desktop.core.failures import StoreFailure
from desktop.core.messages import Message
from desktop.core.projection import Contact, KnownAccount, Projection
from desktop.ui import intents
from desktop.ui.credits.ledger_model import Column
from desktop.ui.credits.ledger_table import EDGE, LedgerTable
from desktop.ui.credits.packs_card import PackTile
from tests import people, projections
from tests.ui import credits, plans
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.world import World

BUY = BuyCredits(pack="pack_500", quote="q_pack_500")
CLINIC = KnownAccount(id="acct_clinic", name="Lapsed Clinic", email="c@example.org", is_current=False)


def table(window: OpenWindow) -> LedgerTable:
    found = [part for part in window.window.findChildren(LedgerTable) if part.isVisible()]
    assert len(found) == 1
    return found[0]


def rows(window: OpenWindow) -> int:
    tables = [part for part in window.window.findChildren(LedgerTable) if part.isVisible()]
    return tables[0].ledger.rowCount() if tables else -1


def tile(window: OpenWindow, pack: str) -> PackTile:
    return next(part for part in window.window.findChildren(PackTile) if part.pack.id == pack)


def on_credits(open_window: OpensWindow, projection: Projection, **stock: object) -> OpenWindow:
    window = open_window(projection)
    credits.stock(window.world, **stock)  # type: ignore[arg-type]
    window.act(intents.ShowPage(intents.Page.CREDITS))
    return window


@pytest.fixture
def doctors(open_window: OpensWindow) -> OpenWindow:
    """The doctor looks at the credits."""
    window = on_credits(open_window, credits.shown(people.doctor()))
    window.waits_until(lambda: rows(window) == 10)
    return window


@pytest.fixture
def buying(doctors: OpenWindow) -> OpenWindow:
    """The doctor sees what 500 credits cost."""
    tile(doctors, "pack_500").buy.click()
    doctors.button("Pay $45.00 now")
    return doctors


def answers(window: OpenWindow, answer: Callable[[], Projection]) -> None:
    """What the account looks like after the next round that finds the purchase in the outbox."""

    def on_sync(world: World) -> None:
        if BUY in world.log:
            world.shown = answer()

    window.world.on_sync = on_sync


def test_the_page_shows_balance_card_packs_uses_and_spending(doctors: OpenWindow) -> None:
    for text in (
        "1,240",
        "Visa •••• 4242 pays for credits and for all subscriptions.",
        "$45.00",
        "Save 10%",
        "These prices are invented for the sandbox.",
        "Your balance is enough for 49.",
        "630 credits, by purpose",
        "AI analysis: 300 · 48%; Cloud storage upgrade: 240 · 38%",
    ):
        doctors.waits_for(text)
    assert tile(doctors, "pack_500").buy.accessibleName() == "Buy 500 credits for $45.00"


def test_what_is_in_a_pack_is_counted_in_the_users_own_figures(doctors: OpenWindow) -> None:
    assert doctors.count("2,000 credits") == 1
    assert tile(doctors, "pack_2000").buy.accessibleName() == "Buy 2,000 credits for $160.00"


def test_offline_no_pack_can_be_bought(open_window: OpensWindow) -> None:
    window = on_credits(open_window, credits.shown(people.doctor(), contact=Contact.UNREACHABLE))
    window.waits_for("To buy credits, go online.")
    assert not tile(window, "pack_500").buy.isEnabled()


def test_the_newest_entry_says_that_it_is_of_today(doctors: OpenWindow) -> None:
    assert table(doctors).ledger.text(0, Column.AT) == "Today 14:02"


def test_the_text_of_the_ledger_stands_under_its_title(doctors: OpenWindow) -> None:
    ledger = table(doctors)
    title = next(label for label in doctors.window.findChildren(QLabel) if label.text() == "Credit history")
    left = ledger.mapTo(doctors.window, ledger.rect().topLeft()).x()
    assert left + EDGE == title.mapTo(doctors.window, title.rect().topLeft()).x()


def test_the_dashboards_credits_lead_to_the_page(open_window: OpensWindow) -> None:
    window = open_window(credits.shown(people.doctor()))
    window.press("Buy Credits")
    window.waits_for("You buy them once; nothing renews.")


def test_few_credits_are_marked_with_a_word(open_window: OpensWindow) -> None:
    window = on_credits(open_window, credits.shown(credits.low()))
    window.waits_for("Running low")


def test_the_ledger_says_when_what_for_how_many_and_what_was_left(doctors: OpenWindow) -> None:
    model = table(doctors).ledger
    assert [model.text(1, column) for column in Column] == [
        "20 Nov 2026 18:02",
        "AI analysis",
        "Spent",
        "−25",
        "1,250",
    ]
    said = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert said == "AI analysis: 25 credits went on 20 November 2026 18:02. 1,250 were left."


def test_older_entries_come_on_request_until_there_are_none(doctors: OpenWindow) -> None:
    doctors.press("Show older entries")
    doctors.waits_until(lambda: rows(doctors) == 30)
    doctors.press("Show older entries")
    doctors.waits_until(lambda: rows(doctors) == 32)
    model = table(doctors).ledger
    assert (model.text(30, Column.CREDITS), model.text(30, Column.KIND)) == ("+500", "Bought")
    assert not doctors.says("Show older entries")


def test_the_page_scrolls_with_the_row_that_the_keyboard_reaches(doctors: OpenWindow) -> None:
    doctors.window.resize(900, 600)
    shown = table(doctors)
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(10):
        QTest.keyClick(shown, Qt.Key.Key_Down)
    assert shown.currentIndex().row() == 9
    row = shown.visualRect(shown.currentIndex())
    doctors.waits_until(lambda: shown.viewport().visibleRegion().contains(row.center()))


def test_a_new_entry_is_read_when_the_history_changed(doctors: OpenWindow) -> None:
    ledgers = doctors.world.local_history
    assert isinstance(ledgers, credits.Ledgers)
    fresh = credits.entry(-1, -5, 1235, "Secure Sharing", purpose="secure_sharing")
    ledgers.ledgers["acct_doctor"] = (fresh, *ledgers.ledgers["acct_doctor"])
    doctors.world.shown = msgspec.structs.replace(doctors.world.shown, history_revision=2)
    doctors.bridge.read()
    doctors.waits_until(lambda: table(doctors).ledger.text(0, Column.WHAT) == "Secure Sharing")
    assert rows(doctors) == 10


def test_a_ledger_that_cannot_be_read_says_so_and_is_tried_again(open_window: OpensWindow) -> None:
    window = open_window(credits.shown(people.doctor()))
    ledgers = credits.stock(window.world)
    ledgers.failure = StoreFailure(Message("The disk is full."))
    window.act(intents.ShowPage(intents.Page.CREDITS))
    window.waits_for("The disk is full.")
    ledgers.failure = None
    window.press("Try again")
    window.waits_until(lambda: rows(window) == 10)


def test_without_entries_it_says_why(open_window: OpensWindow) -> None:
    window = on_credits(open_window, credits.shown(people.newcomer()))
    window.waits_for("No credits have been bought or spent yet.")
    clinic = on_credits(open_window, credits.shown(people.lapsed(), contact=Contact.UNREACHABLE))
    clinic.waits_for("The history is not on this computer yet. It is fetched when the server can be reached.")
    clinic.waits_for("This is from 14:02. To buy credits, go online.")


def test_what_has_no_name_is_drawn_as_other(open_window: OpensWindow) -> None:
    strange = credits.entry(0, -30, 0, "Something new", purpose="from_the_future")
    known = credits.entry(1, -10, 30)
    window = on_credits(open_window, credits.shown(people.doctor()), ledgers={"acct_doctor": (strange, known)})
    window.waits_for("AI segmentation: 10 · 25%; Other: 30 · 75%")


def test_text_of_the_server_is_shown_as_it_is(open_window: OpensWindow) -> None:
    markup = credits.entry(0, 10, 10, "<b>Gift</b>", CreditEntryKind.GRANT, None)
    window = on_credits(open_window, credits.shown(people.doctor()), ledgers={"acct_doctor": (markup,)})
    window.waits_until(lambda: rows(window) == 1)
    model = table(window).ledger
    assert model.text(0, Column.WHAT) == "<b>Gift</b>"
    tip = model.data(model.index(0, Column.WHAT), Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in window.window.findChildren(QLabel))


def test_the_price_is_shown_with_the_card_before_anything_is_paid(buying: OpenWindow) -> None:
    for text in ("Buy 500 credits?", "You will have 1,740 then.", "Visa •••• 4242 is charged.", "Due now"):
        buying.waits_for(text)
    assert BUY not in buying.world.log


def test_paid_credits_are_told_and_the_balance_grows(buying: OpenWindow) -> None:
    answers(buying, lambda: credits.shown(msgspec.structs.replace(people.doctor(), credits=1740)))
    buying.press("Pay $45.00 now")
    buying.waits_until(lambda: QApplication.activeModalWidget() is None)
    buying.waits_for("500 credits were added. You have 1,740 now.")
    assert buying.world.quotes_seen[-1] == credits.quote(people.doctor(), buying.world.quotes_seen[-1].request)  # type: ignore[union-attr]


def test_a_declined_card_says_why_and_another_can_be_added(buying: OpenWindow) -> None:
    said = "Your card was declined: insufficient funds."
    answers(buying, lambda: plans.setback(BUY, people.doctor(), ProblemType.PAYMENT_DECLINED, detail=said))
    buying.press("Pay $45.00 now")
    buying.waits_for(said)
    buying.button("Try again")
    buying.press("Add Payment Method")
    add = HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD)
    buying.waits_until(lambda: add in buying.world.log)


def test_a_bank_that_wants_to_be_asked_leads_to_the_invoices_page(buying: OpenWindow) -> None:
    wants = ProblemType.PAYMENT_NEEDS_CUSTOMER
    answers(buying, lambda: plans.setback(BUY, people.doctor(), wants, invoice="in_9"))
    buying.press("Pay $45.00 now")
    buying.press("Continue in your browser")
    pay = HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice="in_9")
    buying.waits_until(lambda: pay in buying.world.log)


def test_without_a_card_one_is_added_first(open_window: OpensWindow) -> None:
    window = on_credits(open_window, credits.shown(people.newcomer()))
    window.waits_for("There is no card to pay with. Add one first.")
    assert not tile(window, "pack_500").buy.isEnabled()
    window.press("Add Payment Method")
    add = HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD)
    window.waits_until(lambda: add in window.world.log)


def test_a_purchase_under_way_is_shown_and_not_doubled(open_window: OpensWindow) -> None:
    doctor = people.doctor()
    waiting = projections.entry(3, BUY, doctor)
    window = on_credits(open_window, credits.shown(doctor, contact=Contact.UNREACHABLE, outbox=(waiting,)))
    window.waits_for("Buying 500 credits for $45.00: will be sent when you are online.")
    assert window.count("500 credits for $45.00") == 1
    assert not tile(window, "pack_500").buy.isEnabled()
    window.press("Undo")
    window.waits_until(lambda: ("withdraw", 3) in window.world.log)


def test_a_locked_keyring_is_not_said_to_be_a_missing_connection(open_window: OpensWindow) -> None:
    window = on_credits(open_window, credits.shown(people.doctor(), contact=Contact.KEYRING_UNUSABLE))
    window.waits_for("To buy credits, unlock this computer's keyring.")


def test_a_switch_while_the_ledger_loads_shows_nothing_of_the_other_account(open_window: OpensWindow) -> None:
    window = open_window(credits.shown(people.doctor(), others=(CLINIC,)))
    clinics = (credits.entry(0, -5, 12, "Only the clinic's"),)
    ledgers = credits.stock(window.world, ledgers={"acct_doctor": credits.doctors_entries(), "acct_clinic": clinics})
    ledgers.gate.clear()
    window.act(intents.ShowPage(intents.Page.CREDITS))
    doctor = KnownAccount(id="acct_doctor", name="Dr Ada Demo", email="a@example.org", is_current=False)
    seen: list[tuple[str, str]] = []
    window.bridge.projection_changed.connect(lambda shown: seen.append((shown.account.id, _first_entry(window))))
    window.world.shown = credits.shown(people.lapsed(), others=(doctor,))  # another program switches meanwhile
    ledgers.gate.set()
    window.bridge.read()
    window.waits_until(lambda: _first_entry(window) == "Only the clinic's")
    assert ("acct_doctor", "Only the clinic's") not in seen
    assert ("acct_clinic", "AI segmentation") not in seen
    assert not window.says("630 credits")


def _first_entry(window: OpenWindow) -> str:
    tables = window.window.findChildren(LedgerTable)
    entries = tables[0].ledger.entries if tables else ()
    return entries[0].description if entries else ""


def test_an_answer_about_another_account_is_not_taken(open_window: OpensWindow) -> None:
    window = open_window(credits.shown(people.doctor(), others=(CLINIC,)))
    ledgers = credits.stock(window.world, ledgers={"acct_clinic": (credits.entry(0, -5, 12, "Only the clinic's"),)})
    doctor = KnownAccount(id="acct_doctor", name="Dr Ada Demo", email="a@example.org", is_current=False)
    window.world.shown = credits.shown(people.lapsed(), others=(doctor,))  # the window has not heard of it
    window.act(intents.ShowPage(intents.Page.CREDITS))
    answered: list[object] = []
    window.bridge.errands.locally(lambda _application: None, answered.append, answered.append)
    window.waits_until(lambda: bool(answered))
    assert ledgers.ledgers
    assert _first_entry(window) == ""
