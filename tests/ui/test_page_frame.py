"""How a page scrolls, and what assistive technologies are told of it."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea

from desktop.ui import intents
from desktop.ui.dialogs.sheet import Sheet, page_of
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import body
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.scroll_bar import MarginScrollBar
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow


def page(window: OpenWindow) -> PageFrame:
    return next(part for part in window.window.findChildren(PageFrame) if part.isVisible())


def bar(window: OpenWindow) -> MarginScrollBar:
    found = page(window).findChildren(MarginScrollBar)
    return found[0]


def test_a_long_page_has_a_bar_in_its_margin_that_scrolls_it(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.crowd(20)))
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    window.waits_until(lambda: bool(page(window).findChildren(MarginScrollBar)) and bar(window).isVisible())
    bar(window).setValue(bar(window).maximum())
    assert page(window).verticalScrollBar().value() == page(window).verticalScrollBar().maximum() > 0


def test_the_bar_goes_when_there_is_nothing_to_scroll(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.crowd(20)))
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    window.waits_until(lambda: bool(page(window).findChildren(MarginScrollBar)) and bar(window).isVisible())
    window.bridge.take_in(projections.shown(people.newcomer()))
    window.waits_until(lambda: not bar(window).isVisible())


def test_what_assistive_technologies_count_does_not_change_when_a_page_is_left(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.crowd(20)))
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    left = page(window)
    window.waits_until(lambda: bool(left.findChildren(MarginScrollBar)) and bar(window).isVisible())
    told = QAccessible.queryAccessibleInterface(left)
    count = told.childCount()
    window.act(intents.ShowPage(intents.Page.HELP))
    assert not left.isVisible()
    assert told.childCount() == count


def test_a_sheet_that_is_longer_than_the_screen_has_a_bar_of_its_own_kind(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    sheet = Sheet(window.window)
    page, rows = page_of()
    for number in range(100):
        rows.addWidget(body(str(number)))
    sheet.turn_to(page, Button("Close"))
    sheet.open()
    area = sheet.findChildren(QScrollArea)[0]
    window.waits_until(lambda: area.findChildren(MarginScrollBar)[0].isVisible())
    assert not area.verticalScrollBar().isVisible()  # of which assistive technologies would be told
    area.findChildren(MarginScrollBar)[0].setValue(40)
    assert area.verticalScrollBar().value() == 40
