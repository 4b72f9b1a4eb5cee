"""The Invoice History of one subscription: its latest invoices, and the way to all of them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout
from shiboken6 import isValid

from desktop.contract.invoices import Invoice
from desktop.core.application import Application
from desktop.core.histories import InvoiceQuery, InvoiceSlice
from desktop.core.messages import Formatter
from desktop.core.projection import Projection
from desktop.ui.errands import Errands, explained
from desktop.ui.intents import Act, PayInvoice, ShowInvoices
from desktop.ui.invoices import words
from desktop.ui.invoices.downloads import Downloads
from desktop.ui.invoices.downloads_bar import DownloadsBar
from desktop.ui.invoices.places import look_for_downloads
from desktop.ui.one_account import of_account
from desktop.ui.text import say
from desktop.ui.theme import BAD, scaled
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, caption, heading, label, muted
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.rule import Rule
from desktop.ui.widgets.skeleton import SkeletonRows

_SHOWN = 5
_ROW = 38
_HEAD = 28


class InvoiceSection(Card):
    """Its faces: loading, failed, none yet, some. What has not changed is left alone."""

    def __init__(self, formatter: Formatter, act: Act, errands: Errands, downloads: Downloads) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._errands = errands
        self._asked: tuple[str, str] | None = None
        self._shown: InvoiceSlice | None = None
        self._downloads = downloads
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Invoice History")), 1)
        self._all = Button(self.tr("Show all"))
        self._all.hide()
        self._all.clicked.connect(self._show_all)
        head.addWidget(self._all)
        self.rows.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self.rows.addLayout(self._grid)
        self.rows.addWidget(DownloadsBar(self._downloads, formatter))

    def show_projection(self, subscription: str, projection: Projection) -> None:
        """Shows the latest invoices of a subscription."""
        account = projection.account
        if account is None:
            return
        asked = (account.id, subscription)
        if self._asked != asked:
            self._shown = None
            self._all.hide()
            if self._asked is not None:
                self._downloads.dismiss()
            self._empty_grid()
            self._grid.addWidget(SkeletonRows(2, self.tr("Reading the invoices")), 0, 0, 1, _COLUMNS)
        self._asked = asked
        self._read()

    def _read(self) -> None:
        asked = self._asked
        if asked is None:
            return
        account, query = asked[0], InvoiceQuery(subscription=asked[1])

        def read(application: Application) -> InvoiceSlice | None:
            return of_account(application, account, lambda its: its.history().invoices(query, 0, _SHOWN))

        def done(found: InvoiceSlice | None) -> None:
            if found is not None and isValid(self) and asked == self._asked and found != self._shown:
                self._shown = found
                self._show(found)

        def broke(failure: BaseException) -> None:
            if isValid(self) and asked == self._asked:
                self._show_failure(say(explained(failure), self._formatter))

        self._errands.locally(read, done, broke)

    def _empty_grid(self) -> None:
        clear(self._grid)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)

    def _show(self, found: InvoiceSlice) -> None:
        self._empty_grid()
        if not found.total:
            self._grid.addWidget(muted(self.tr("There is no invoice yet.")), 0, 0, 1, _COLUMNS)
        else:
            heads = (self.tr("Date"), self.tr("Invoice"), self.tr("Status"), self.tr("Amount"))
            for column, name in enumerate(heads):
                self._grid.addWidget(caption(name), 0, column, _RIGHT if column == _AMOUNT else _LEFT)
            self._grid.setRowMinimumHeight(0, scaled(_HEAD))
        for place, invoice in enumerate(found.invoices):
            self._add(1 + 2 * place, invoice)
        self._grid.setColumnStretch(1, 1)
        more = found.total > len(found.invoices)
        count = self._formatter.number(found.total)
        self._all.rename(self.tr("Show all {count}").format(count=count) if more else self.tr("Show all"))
        self._all.setVisible(bool(found.total))

    def _add(self, row: int, invoice: Invoice) -> None:
        number = say(words.number_of(invoice), self._formatter)
        word, tone = words.state(invoice)
        texts = (self._formatter.day(invoice.created_on), number, self._formatter.money(invoice.total))
        for column, text in zip((0, 1, _AMOUNT), texts, strict=True):
            cell = body(text)
            cell.setWordWrap(False)
            self._grid.addWidget(cell, row + 1, column, _RIGHT if column == _AMOUNT else _LEFT)
        self._grid.addWidget(Rule(), row, 0, 1, _COLUMNS)
        self._grid.addWidget(Pill(say(word, self._formatter), tone), row + 1, 2, _LEFT)
        button = self._button(invoice, number)
        if button is not None:
            self._grid.addWidget(button, row + 1, _AMOUNT + 1, _RIGHT)
        self._grid.setRowMinimumHeight(row + 1, scaled(_ROW))

    def _button(self, invoice: Invoice, number: str) -> Button | None:
        """What is done with it most likely: an open one is paid, another is downloaded."""
        if words.owed(invoice).amount:
            button = Button(self.tr("Pay now"), Look.LINK)
            button.setAccessibleName(self.tr("Pay {invoice} now").format(invoice=number))
            button.clicked.connect(lambda: self._act(PayInvoice(invoice.id)))
            return button
        if not invoice.has_pdf:
            return None
        button = Button(self.tr("Download"), Look.LINK)
        button.setAccessibleName(self.tr("Download {invoice}").format(invoice=number))
        button.clicked.connect(lambda: self._download(invoice.id))
        return button

    def _download(self, invoice: str) -> None:
        asked = self._asked

        def found(folder: Path) -> None:
            if isValid(self) and asked == self._asked:
                self._downloads.add(invoice, folder)

        look_for_downloads(self._errands, found)

    def _show_failure(self, sentence: str) -> None:
        self._empty_grid()
        self._all.hide()
        again = Button(self.tr("Try again"))
        again.clicked.connect(self._read)
        self._grid.addWidget(label(sentence, ink=BAD), 0, 0, 1, _COLUMNS - 1)
        self._grid.addWidget(again, 0, _COLUMNS - 1, _RIGHT)
        self._shown = None

    def _show_all(self) -> None:
        if self._asked is not None:
            self._act(ShowInvoices(self._asked[1]))


_AMOUNT = 3
_COLUMNS = 5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
