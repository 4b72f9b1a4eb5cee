"""The Invoice History: found, read, paid and asked about."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPlainTextEdit, QWidget

from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.contract.invoices import Invoice, InvoiceStatus
from desktop.contract.support import SupportRequestDraft, SupportTopic
from desktop.core.failures import StoreFailure, Unreachable
from desktop.core.histories import InvoiceSort, Order
from desktop.core.messages import Message
from desktop.core.preferences import Language
from desktop.core.projection import Contact, Projection
from desktop.ui import intents
from desktop.ui.invoices.details_panel import DetailsPanel
from desktop.ui.invoices.filter_bar import FilterBar
from desktop.ui.invoices.header import PADDING
from desktop.ui.invoices.model import Column
from desktop.ui.invoices.table import InvoiceTable
from desktop.ui.theme import BODY, scaled, typeface
from desktop.ui.tokens import LIGHT
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.skeleton import SkeletonRows
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.world_of_invoices import Documents, Invoices, invoice, many, several

OFFLINE = Unreachable(Message("We could not reach the billing server."))


class History:
    """The page on invoices in memory."""

    def __init__(self, window: OpenWindow, invoices: Invoices) -> None:
        self.window = window
        self.invoices = invoices
        self.documents = Documents(invoices)
        window.world.local_history = invoices
        window.world.remote_documents = self.documents

    def open(self) -> "History":
        self.window.act(intents.ShowPage(intents.Page.INVOICES))
        return self

    @property
    def table(self) -> InvoiceTable:
        return self.window.window.findChildren(InvoiceTable)[0]

    @property
    def panel(self) -> DetailsPanel:
        return self.window.window.findChildren(DetailsPanel)[0]

    def field(self) -> QLineEdit:
        return next(field for field in self.window.window.findChildren(QLineEdit) if field.isVisible())

    def rows(self, column: Column = Column.NUMBER) -> list[str]:
        """What stands in a column, as far as it is in sight."""
        model = self.table.invoices
        return [str(model.index(row, column).data()) for row in range(min(20, model.rowCount()))]

    def rows_in_sight(self) -> list[str]:
        """The numbers of the rows that are painted now."""
        first, last = self.table.first_seen, self.table.rowAt(self.table.viewport().height() - 1)
        return [self.table.invoices.text(row, Column.NUMBER) for row in range(first, last + 1)]

    def waits_for_rows(self, *numbers: str) -> None:
        self.window.waits_until(lambda: tuple(self.rows()) == numbers)

    def waits_for_count(self, count: int) -> None:
        self.window.waits_until(lambda: self.table.isVisible() and self.table.invoices.rowCount() == count)

    def picker(self, name: str) -> QComboBox:
        boxes = self.window.window.findChildren(QComboBox)
        return next(box for box in boxes if box.accessibleName() == name and box.isVisible())

    def picked(self, name: str) -> str:
        return self.picker(name).currentText()

    def pick(self, name: str, text: str) -> None:
        picker = self.picker(name)
        self.window.waits_until(lambda: picker.findText(text) >= 0)
        picker.setCurrentIndex(picker.findText(text))
        picker.activated.emit(picker.currentIndex())

    def choose(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag  # `selectRow` would heed the keys that an earlier test pressed last
        index = self.table.invoices.index(row, 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.window.waits_until(lambda: self.panel.invoice is not None)

    def waits_for_workers(self) -> None:
        """Until all that was asked for so far has been answered."""
        answers: list[None] = []
        errands = self.window.bridge.errands
        for ask in (errands.locally, errands.remotely):
            ask(lambda _application: None, answers.append, lambda failure: pytest.fail(str(failure)))
        self.window.waits_until(lambda: len(answers) == 2)

    def told(self, text: str) -> None:
        self.window.waits_for(text)


def opened(open_window: OpensWindow, *invoices: Invoice, shown: Projection | None = None) -> History:
    """The page with these invoices, or with one of each kind."""
    window = open_window(shown or projections.shown(people.doctor()))
    return History(window, Invoices(invoices or several())).open()


def test_each_invoice_is_a_row_with_its_day_number_status_and_amount(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    first = [str(history.table.invoices.index(0, column).data()) for column in Column]
    assert first == ["3 Nov 2026", "DEMO-1000000", "Upgrade from EDU to MD", "Open", "$49.50"]
    assert history.rows(Column.STATUS)[:7] == [
        "Open", "Paid", "Paid", "Refunded", "Partly refunded", "Void", "Uncollectible",
    ]  # fmt: skip
    history.told("14 invoices")


def test_a_row_says_all_of_itself_to_who_does_not_see_it(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    said = history.table.invoices.index(0, Column.STATUS).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert said == "3 November 2026, DEMO-1000000, Upgrade from EDU to MD, Open, $49.50"
    assert history.table.accessibleName() == "Invoices"


def test_a_search_narrows_the_list_when_the_typing_pauses(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    QTest.keyClicks(history.field(), "edu, a")
    history.waits_for_rows("DEMO-0999996", "DEMO-0999993")
    history.told("2 of 14 invoices")
    texts = [query.text for query, _offset, _limit in history.invoices.asked]
    assert "ed" not in texts


def test_status_and_year_can_be_chosen_from_what_there_is(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.pick("Status", "Void")
    history.waits_for_rows("DEMO-0999995")
    history.pick("Status", "All statuses")
    history.pick("Year", "2025")
    history.waits_for_count(3)


def test_where_nothing_matches_one_press_shows_all_again(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    QTest.keyClicks(history.field(), "MRI")
    history.told("No invoice matches")
    history.window.press("Clear search and filters")
    history.waits_for_count(14)
    assert history.field().text() == ""


def test_pressing_a_head_sorts_by_it_and_pressing_it_again_turns_it_round(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    header = history.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(Column.AMOUNT) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    history.window.waits_until(lambda: history.rows(Column.AMOUNT)[0] == "$594.00")
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    history.window.waits_until(lambda: history.rows(Column.AMOUNT)[0] == "$45.00")
    assert header.sortIndicatorSection() == Column.AMOUNT


def test_the_order_can_be_chosen_without_a_mouse(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.pick("Order", "Oldest first")
    history.window.waits_until(lambda: history.rows()[-1] == "DEMO-1000000")
    assert history.table.invoices.query.sort is InvoiceSort.DATE
    assert history.table.invoices.query.order is Order.ASCENDING


def test_in_another_account_the_rows_stay_in_the_order_that_is_said(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.pick("Order", "Highest amount first")
    history.window.waits_until(lambda: history.rows(Column.AMOUNT)[0] == "$594.00")
    history.invoices.become(invoice(0, cents=100), invoice(1, cents=300), invoice(2, cents=200))
    history.window.world.shown = projections.shown(people.patient())
    history.window.bridge.take_in(history.window.world.shown)
    history.waits_for_count(3)
    assert history.picked("Order") == "Highest amount first"
    assert history.table.horizontalHeader().sortIndicatorSection() == Column.AMOUNT
    assert history.rows(Column.AMOUNT) == ["$3.00", "$2.00", "$1.00"]


def test_the_filter_says_what_it_leaves_out_when_the_last_such_invoice_has_changed(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.pick("Status", "Open")
    history.waits_for_count(1)
    history.invoices.put(invoice(0, InvoiceStatus.PAID, 4950, "Upgrade from EDU to MD"))
    shown = history.window.world.shown
    history.window.bridge.take_in(msgspec.structs.replace(shown, history_revision=shown.history_revision + 1))
    history.told("No invoice matches")
    assert history.picked("Status") == "Open"
    history.window.press("Clear search and filters")
    history.waits_for_count(14)
    assert history.picked("Status") == "All statuses"


def test_control_f_leads_to_the_search(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.table.setFocus()
    QTest.keySequence(history.window.window, QKeySequence(QKeySequence.StandardKey.Find))
    assert history.field().hasFocus()


def test_a_chosen_invoice_shows_its_lines(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(1)
    for text in ("DEMO-0999999", "$99.00", "4 October 2026, 48 days ago", "4 October 2026 to 3 November 2026"):
        history.told(text)
    history.told("MD, monthly")


def test_who_goes_through_the_rows_asks_only_for_the_one_they_stop_at(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(0)
    for _ in range(5):
        QTest.keyClick(history.table, Qt.Key.Key_Down)
    history.told("6 June 2026 to")
    assert "in_3" not in history.documents.looked_at


def test_lines_that_cannot_be_fetched_are_asked_for_again(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.documents.failure = OFFLINE
    history.choose(1)
    history.told("We could not reach the billing server.")
    history.documents.failure = None
    history.window.press("Try again")
    history.told("4 October 2026 to 3 November 2026")


def test_an_open_invoice_is_paid_on_its_hosted_page(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(0)
    history.told("Your card is tried again on 24 November 2026, in 3 days.")
    history.window.press("Pay $49.50 now")
    assert history.panel.pay.is_busy
    history.window.waits_until(lambda: not history.panel.pay.is_busy)
    assert HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice="in_0") in history.window.world.log


def test_a_hosted_page_that_does_not_open_can_be_asked_for_again(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.window.world.open_failure = OFFLINE
    history.choose(0)
    history.window.press("Pay $49.50 now")
    history.told("We could not reach the billing server.")
    history.window.waits_until(lambda: not history.panel.pay.is_busy)


def test_only_an_open_invoice_can_be_paid(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    for row in range(1, 8):
        history.choose(row)
        assert history.panel.pay.isHidden()


def test_the_panel_is_there_only_while_something_is_chosen(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    assert not history.panel.isVisible()
    history.choose(1)
    assert history.panel.isVisible()
    history.table.clearSelection()
    assert not history.panel.isVisible()


def test_no_number_and_no_amount_is_cut(open_window: OpensWindow) -> None:
    wide = msgspec.structs.replace(invoice(0, cents=8_888_888_800), number="WMWMWMWM-0006")
    history = opened(open_window, wide, invoice(1))
    history.waits_for_count(2)
    history.choose(0)
    metrics = QFontMetrics(typeface(BODY))
    for column in (Column.NUMBER, Column.AMOUNT):
        text = history.table.invoices.text(0, column)
        assert history.table.columnWidth(column) >= metrics.horizontalAdvance(text) + 2 * PADDING


def test_amounts_take_no_more_room_than_usual_ones_need(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    assert history.table.columnWidth(Column.AMOUNT) < scaled(110)


def test_who_has_no_invoice_has_nothing_to_search_in(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.newcomer()))
    history = History(window, Invoices(())).open()
    history.told("You have no invoice yet")
    assert not window.window.findChildren(FilterBar)[0].isVisible()
    assert not any(button.isVisible() for button in window.window.findChildren(Button) if button.text() == "Export CSV")


def test_what_came_back_of_a_payment_is_less_than_nothing(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(4)
    history.told("−$12.50")


def test_rows_on_their_way_have_no_frame_that_one_could_type_into(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.window.bridge.take_in(projections.shown(None, Contact.NEVER))
    found = history.window.window.findChildren
    history.window.waits_until(lambda: any(rows.isVisible() for rows in found(SkeletonRows)))
    rows = next(rows for rows in found(SkeletonRows) if rows.isVisible())
    picture = rows.grab().toImage()
    assert picture.pixelColor(0, 1) == picture.pixelColor(rows.width() - 1, 1)
    assert picture.pixelColor(0, 1).name() != LIGHT.line
    assert rows.height() == 6 * scaled(38)


def test_return_leads_from_the_row_to_what_can_be_done(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(0)
    history.table.setFocus()
    QTest.keyClick(history.table, Qt.Key.Key_Return)
    assert history.panel.pay.hasFocus()


def test_the_menu_of_a_row_offers_what_the_panel_does(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(1)
    history.table.customContextMenuRequested.emit(QPoint(10, 10))
    menu = next(menu for menu in history.window.window.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["Download PDF", "Ask about this payment"]
    menu.actions()[1].trigger()
    menu.close()
    history.told("Attached is invoice DEMO-0999999 of 4 October 2026, $99.00.")


def test_a_question_about_a_payment_ends_with_its_reference(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(1)
    history.window.press("Ask about this payment")
    assert not history.window.button("Send").isEnabled()
    history.window.press("A refund")
    message(history).setPlainText("  I was charged twice.  ")
    history.window.press("Send")
    history.told("Reference S-2026-0042")
    draft = SupportRequestDraft(topic=SupportTopic.REFUND, message="I was charged twice.", invoice="in_1")
    assert history.documents.drafts == [draft]
    history.window.press("Close")


def test_a_question_that_could_not_be_sent_is_not_lost(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(1)
    history.window.press("Ask about this payment")
    message(history).setPlainText("I was charged twice.")
    history.documents.failure = OFFLINE
    history.window.press("Send")
    history.told("We could not reach the billing server.")
    assert message(history).toPlainText() == "I was charged twice."
    history.documents.failure = None
    history.window.press("Send")
    history.told("Your question was sent")
    (first, again) = history.documents.keys
    assert first == again  # people read it once, if it had arrived


def test_a_question_of_which_no_answer_came_is_the_same_one_in_a_later_sheet(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(1)
    history.documents.failure = OFFLINE
    for _attempt in range(2):
        history.window.press("Ask about this payment")
        message(history).setPlainText("I was charged twice.")
        history.window.press("Send")
        history.told("We could not reach the billing server.")
        history.window.press("Cancel")
    history.documents.failure = None
    history.window.press("Ask about this payment")
    message(history).setPlainText("I was charged twice, and once more.")
    history.window.press("Send")
    history.told("Your question was sent")
    first, again, another = history.documents.keys
    assert first == again
    assert another != again


def test_an_answer_does_not_sweep_away_the_next_question(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(1)
    history.window.press("Ask about this payment")
    message(history).setPlainText("I was charged twice.")
    history.documents.answers.clear()
    history.window.press("Send")
    history.window.press("Close")
    history.window.press("Ask about this payment")
    message(history).setPlainText("And what is this?")
    history.documents.answers.set()
    history.window.waits_until(lambda: bool(history.documents.drafts))
    message(history).setPlainText("And what is that?")
    history.window.press("Send")
    history.told("Your question was sent")
    assert [draft.message for draft in history.documents.drafts] == ["I was charged twice.", "And what is that?"]


def message(history: History) -> QPlainTextEdit:
    return next(f for f in history.window.window.findChildren(QPlainTextEdit) if f.isVisible())


def test_who_never_paid_is_led_to_the_plans(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.newcomer()))
    History(window, Invoices(())).open()
    window.waits_for("You have no invoice yet")
    window.press("Add Subscription")
    assert window.router.place.value == "pricing"


def test_while_the_first_invoices_come_it_does_not_say_that_there_are_none(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices((), is_complete=False)).open()
    window.waits_for("Fetching your invoices from the server…")
    history.invoices.put(invoice(0), invoice(1))
    window.bridge.take_in(projections.shown(people.doctor()))
    history.waits_for_count(2)
    window.waits_for("2 invoices · Reading older invoices…")


def test_a_history_that_cannot_be_read_says_why_and_can_be_tried_again(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices(several()))
    history.invoices.failure = StoreFailure(Message("The data on this computer cannot be read."))
    history.open()
    window.waits_for("The data on this computer cannot be read.")
    history.invoices.failure = None
    window.press("Try again")
    history.waits_for_count(14)


def test_offline_the_list_says_how_old_it_is(open_window: OpensWindow) -> None:
    history = opened(open_window, shown=projections.shown(people.doctor(), Contact.UNREACHABLE))
    history.told("14 invoices · As of 14:02 · offline")


def test_what_is_read_now_stays_in_its_place_when_newer_ones_come(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices(many(500))).open()
    history.waits_for_count(500)
    history.table.verticalScrollBar().setValue(38 * 30)
    history.choose(33)
    seen, chosen = history.rows_in_sight(), history.panel.invoice
    later = [msgspec.structs.replace(invoice(-n), created_at=people.NOW + timedelta(hours=n)) for n in (1, 2)]
    history.invoices.put(*later)
    window.bridge.take_in(projections.shown(people.doctor()))
    history.waits_for_count(502)
    window.waits_until(lambda: history.rows_in_sight() == seen)
    assert history.panel.invoice == chosen
    assert history.table.chosen == ((35, 35),)


def test_a_paid_invoice_changes_under_the_eyes_without_losing_the_choice(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(0)
    history.invoices.put(invoice(0, InvoiceStatus.PAID, 4950, change=2))
    history.window.bridge.take_in(projections.shown(people.doctor()))
    history.window.waits_until(lambda: history.rows(Column.STATUS)[0] == "Paid")
    history.window.waits_until(history.panel.pay.isHidden)
    assert history.table.chosen == ((0, 0),)


def test_a_row_that_slips_away_takes_the_choice_with_it(open_window: OpensWindow) -> None:
    """Otherwise another invoice would be paid than the one that was looked at."""
    first, second = (invoice(place, InvoiceStatus.OPEN, 1000 + place) for place in (0, 1))
    history = opened(open_window, first, second)
    history.pick("Status", "Open")
    history.waits_for_count(2)
    history.choose(0)
    history.invoices.put(invoice(0, InvoiceStatus.PAID, 1000, change=2))
    history.window.bridge.take_in(projections.shown(people.doctor()))
    history.waits_for_count(1)
    history.window.waits_until(lambda: history.panel.invoice is None)


def test_of_a_hundred_thousand_only_what_is_looked_at_is_read(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices(many(20_000))).open()
    history.waits_for_count(20_000)
    bar = history.table.verticalScrollBar()
    for share in range(0, 101, 5):
        bar.setValue(bar.maximum() * share // 100)
        history.table.viewport().repaint()
    window.waits_until(lambda: history.table.invoices.text(19_999, Column.NUMBER) == "DEMO-0980001")
    assert len(history.invoices.asked) < 30


def test_nothing_of_one_account_is_left_in_the_other(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(0)
    QTest.keyClicks(history.field(), "MD")
    history.invoices.answers.clear()
    history.invoices.become(invoice(70))
    history.window.world.shown = projections.shown(people.patient())
    history.window.bridge.take_in(history.window.world.shown)
    assert history.table.invoices.rowCount() == 0
    assert history.panel.invoice is None
    assert history.field().text() == ""
    assert not history.window.says("DEMO-1000000")
    history.invoices.answers.set()
    history.waits_for_rows("DEMO-0999930")


def test_what_was_read_for_another_account_is_not_shown(open_window: OpensWindow) -> None:
    """Another program may switch the account between two looks."""
    history = opened(open_window)
    history.waits_for_count(14)
    shown = history.window.world.shown
    history.window.world.shown = projections.shown(people.patient())
    history.invoices.become(invoice(70))
    history.window.bridge.take_in(shown)
    history.waits_for_workers()
    assert history.table.invoices.rowCount() == 14


def test_the_invoices_of_one_subscription_can_be_widened_to_all(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices(several()))
    window.act(intents.ShowInvoices("sub_edu"))
    history.waits_for_rows("DEMO-0999993")
    window.press("Only EDU ✕")
    history.waits_for_count(14)


def test_text_of_the_server_is_shown_as_it_is(open_window: OpensWindow) -> None:
    history = opened(open_window, invoice(0, description="<b>MD</b> & more"))
    history.waits_for_count(1)
    tooltip = history.table.invoices.index(0, Column.DESCRIPTION).data(Qt.ItemDataRole.ToolTipRole)
    assert tooltip == "<span>&lt;b&gt;MD&lt;/b&gt; &amp; more</span>"


def test_every_control_has_a_name(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(0)
    focusable = [
        widget
        for widget in history.window.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    ]
    nameless = [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())]
    assert nameless == []


def test_a_new_language_makes_the_page_anew_while_it_reads(open_window: OpensWindow) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.invoices.answers.clear()
    history.window.bridge.take_in(history.window.world.shown)
    history.window.act(intents.ChooseLanguage(Language.ENGLISH))
    former = history.table
    history.window.waits_until(lambda: history.window.router.screens.invoices().table is not former)
    history.invoices.answers.set()
    table = history.window.router.screens.invoices().table
    history.window.waits_until(lambda: table.invoices.rowCount() == 14)
