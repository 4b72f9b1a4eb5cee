"""What can be done with invoices: save their PDFs, write them as CSV, ask about one. Each asks for a place at most."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from desktop.contract.invoices import Invoice
from desktop.contract.support import SupportTopic
from desktop.core.histories import InvoiceQuery
from desktop.core.messages import Formatter
from desktop.ui.dialogs.ask_support import AskSupport
from desktop.ui.invoices import words
from desktop.ui.invoices.csv_bar import CsvBar
from desktop.ui.invoices.downloads import Runs
from desktop.ui.invoices.downloads_bar import DownloadsBar
from desktop.ui.invoices.places import look_for_downloads
from desktop.ui.long_tasks import LongTasks
from desktop.ui.text import say

_TOPICS = (SupportTopic.PAYMENT, SupportTopic.REFUND, SupportTopic.OTHER)


class InvoiceDeeds(QObject):
    """Begins what goes on without the screen, and tells of it. Made when something is done for the first time."""

    changed = Signal()
    """Something has begun or ended."""

    def __init__(self, page: QWidget, tasks: LongTasks, formatter: Formatter) -> None:
        super().__init__(page)
        self._page = page
        self._formatter = formatter
        self._desk = tasks.support
        self._errands = tasks.errands
        self._chosen: Path | None = None
        """The folder that the user chose last."""
        self.downloads = tasks.downloads
        self.export = tasks.export
        self.bars = (DownloadsBar(self.downloads, formatter), CsvBar(self.export, formatter))
        """What tells of it, to be put on the page."""
        self.downloads.changed.connect(self._tell)
        self.export.changed.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit()

    def download_one(self, invoice: Invoice) -> None:
        """Saves a PDF where downloads go, without a question."""
        self._in_folder(lambda folder: self.downloads.start((invoice.id,), folder))

    def download_rows(self, account: str, query: InvoiceQuery, runs: Runs) -> None:
        """Asks for a folder, then saves the PDFs of many there."""
        if self.downloads.is_running:
            return
        self._from_folder(lambda folder: self._ask_for_folder(account, query, runs, folder))

    def _ask_for_folder(self, account: str, query: InvoiceQuery, runs: Runs, start: Path) -> None:
        dialog = QFileDialog(self._page.window(), self.tr("Save the PDFs in"), str(start))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save Here"))

        def chosen(folder: str) -> None:
            self._chosen = Path(folder)
            self.downloads.start_rows(account, query, runs, self._chosen)

        dialog.fileSelected.connect(chosen)
        _open(dialog)

    def export_csv(self, account: str, query: InvoiceQuery, today: date) -> None:
        """Asks for a file, then writes all that a query finds into it."""
        if self.export.is_running:
            return
        self._from_folder(lambda folder: self._ask_for_file(account, query, today, folder))

    def _ask_for_file(self, account: str, query: InvoiceQuery, today: date, start: Path) -> None:
        name = self.tr("3DICOM invoices {day}.csv").format(day=today.isoformat())
        dialog = QFileDialog(self._page.window(), self.tr("Export CSV"), str(start), self.tr("CSV (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda file: self.export.start(account, query, Path(file)))
        _open(dialog)

    def _from_folder(self, ask: Callable[[Path], None]) -> None:
        """Begins where the user was last, else where downloads go."""
        if self._chosen is not None:
            ask(self._chosen)
        else:
            self._in_folder(ask)

    def _in_folder(self, go_on: Callable[[Path], None]) -> None:
        """Goes on in the folder for downloads, unless the page is gone meanwhile."""

        def found(folder: Path) -> None:
            if isValid(self):
                go_on(folder)

        look_for_downloads(self._errands, found)

    def ask(self, account: str, invoice: Invoice) -> None:
        """Opens the sheet in which a question about an invoice is written."""
        about = self.tr("Attached is invoice {number} of {day}, {amount}.").format(
            number=say(words.number_of(invoice), self._formatter),
            day=self._formatter.day(invoice.created_on),
            amount=self._formatter.money(invoice.total),
        )
        AskSupport(self._page.window(), self._desk, self._formatter, account, _TOPICS, about, invoice.id).open()


def _open(dialog: QFileDialog) -> None:
    """Without waiting for it."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
