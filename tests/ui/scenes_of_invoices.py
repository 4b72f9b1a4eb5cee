"""Pictures of the Invoice History and of what opens over it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView, QWidget

from desktop.contract.invoices import Invoice
from desktop.core.failures import StoreFailure, Unreachable
from desktop.core.messages import Message
from desktop.core.projection import Contact, Projection
from desktop.ui import intents
from desktop.ui.invoices.section import InvoiceSection
from desktop.ui.screens.subscription_management import SubscriptionManagement
from desktop.ui.widgets.buttons import Button
from tests import people, projections
from tests.ui.wording import is_worded
from tests.ui.world_of_invoices import Documents, Invoices, many, several

if TYPE_CHECKING:
    from tests.ui.gallery import Stage

Step = Callable[["Stage"], QWidget]
_OFFLINE = Message("We could not reach the billing server. What you see is from {time}.", {"time": people.NOW})


class UnwrittenDocuments(Documents):
    """For pictures of what was saved, without saving it."""

    def save(self, path: Path) -> None:
        """Leaves the disk alone."""


def _settle() -> None:
    """Lets what was asked of the workers arrive and be painted, and what waits for a pause of the user be asked."""
    QTest.qWait(320)


def _open(stage: "Stage", invoices: Invoices) -> QTableView:
    stage.world.local_history = invoices
    stage.world.remote_documents = UnwrittenDocuments(invoices)
    stage.act(intents.ShowPage(intents.Page.INVOICES))
    _settle()
    return stage.window.findChildren(QTableView)[0]


def _list(invoices: tuple[Invoice, ...], *, is_complete: bool = True) -> Step:
    def step(stage: "Stage") -> QWidget:
        _open(stage, Invoices(invoices, is_complete=is_complete))
        return stage.window

    return step


def _row(row: int, *presses: str) -> Step:
    def step(stage: "Stage") -> QWidget:
        _open(stage, Invoices(several())).selectRow(row)
        for text in presses:
            _press(stage, text)
        _settle()
        return stage.window

    return step


def _press(stage: "Stage", text: str) -> None:
    _settle()
    root = QApplication.activeModalWidget() or stage.window
    next(b for b in root.findChildren(Button) if is_worded(b.text(), text) and b.isVisible()).click()
    _settle()


def _section(stage: "Stage") -> QWidget:
    invoices = Invoices(several())
    stage.world.local_history = invoices
    stage.act(intents.ManageSubscription("sub_md"))
    _settle()
    section = stage.window.findChildren(InvoiceSection)[0]
    section.window().findChildren(SubscriptionManagement)[0].ensureWidgetVisible(section)
    _settle()
    return stage.window


def _several_chosen(stage: "Stage") -> QWidget:
    table = _open(stage, Invoices(many(10_000)))
    table.selectAll()
    _settle()
    return stage.window


def _lines_failed(stage: "Stage") -> QWidget:
    table = _open(stage, Invoices(several()))
    documents = stage.world.remote_documents
    assert isinstance(documents, Documents)
    documents.failure = Unreachable(_OFFLINE)
    table.selectRow(1)
    _settle()
    return stage.window


def _downloading(stage: "Stage") -> QWidget:
    invoices = Invoices(several())
    table = _open(stage, invoices)
    documents = stage.world.remote_documents
    assert isinstance(documents, Documents)
    documents.answers.clear()
    table.selectRow(1)
    _settle()
    screen = stage.router.screens.invoices()
    screen.deeds.downloads.start([item.id for item in several()], Path("Downloads"))
    _settle()
    return stage.window


def _download_failed(stage: "Stage") -> QWidget:
    _open(stage, Invoices(several())).selectRow(1)
    documents = stage.world.remote_documents
    assert isinstance(documents, Documents)
    documents.failure = Unreachable(_OFFLINE)
    _press(stage, "Download PDF")
    return stage.window


def _unreadable(stage: "Stage") -> QWidget:
    invoices = Invoices(several())
    invoices.failure = StoreFailure(Message("The data on this computer cannot be read. Look whether its disk is full."))
    _open(stage, invoices)
    return stage.window


def _nothing_found(stage: "Stage") -> QWidget:
    _open(stage, Invoices(several()))
    search = next(field for field in stage.window.findChildren(QLineEdit) if field.isVisible())
    QTest.keyClicks(search, "MRI")
    _settle()
    return stage.window


def _asking(stage: "Stage") -> QWidget:
    _row(0, "Ask about this payment")(stage)
    stage.dialog().findChildren(QPlainTextEdit)[0].setPlainText("I was charged twice in November.")
    return stage.dialog()


def _asked(stage: "Stage") -> QWidget:
    _asking(stage)
    _press(stage, "Send")
    return stage.dialog()


def scenes() -> Iterator[tuple[str, Projection, Step]]:
    """Name, what is shown, and how to get there."""
    doctor = projections.shown(people.doctor())
    yield "subscription-management-invoices", doctor, _section
    yield "invoices", doctor, _list(several())
    yield "invoices-chosen", doctor, _row(1)
    yield "invoices-open", doctor, _row(0)
    yield "invoices-refunded", doctor, _row(4)
    yield "invoices-many-chosen", doctor, _several_chosen
    yield "invoices-incomplete", doctor, _list(many(2_300), is_complete=False)
    yield "invoices-empty", projections.shown(people.newcomer()), _list(())
    yield "invoices-fetching", doctor, _list((), is_complete=False)
    yield "invoices-nothing-found", doctor, _nothing_found
    yield "invoices-unreadable", doctor, _unreadable
    yield "invoices-offline", projections.shown(people.doctor(), Contact.UNREACHABLE), _row(1)
    yield "invoices-lines-failed", doctor, _lines_failed
    yield "invoices-downloading", doctor, _downloading
    yield "invoices-downloaded", doctor, _row(1, "Download PDF")
    yield "invoices-download-failed", doctor, _download_failed
    yield "invoices-asking", doctor, _asking
    yield "invoices-asked", doctor, _asked
