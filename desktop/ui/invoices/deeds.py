"""What can be done with invoices: save their PDFs, write them as CSV, ask about one. Each asks for a place at most."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.contract.invoices import Invoice
from desktop.contract.support import SupportTopic
from desktop.core.histories import InvoiceQuery
from desktop.core.messages import Formatter
from desktop.ui.dialogs.ask_support import AskSupport, SupportDesk
from desktop.ui.errands import Errands
from desktop.ui.invoices import words
from desktop.ui.invoices.csv_bar import CsvBar
from desktop.ui.invoices.csv_export import CsvExport
from desktop.ui.invoices.downloads import Downloads, Runs
from desktop.ui.invoices.downloads_bar import DownloadsBar
from desktop.ui.invoices.places import downloads_folder
from desktop.ui.text import say

_TOPICS = (SupportTopic.PAYMENT, SupportTopic.REFUND, SupportTopic.OTHER)


class InvoiceDeeds(QObject):
    """Holds what is under way. Made when something is done for the first time."""

    changed = Signal()
    """Something has begun or ended."""

    def __init__(self, page: QWidget, errands: Errands, formatter: Formatter) -> None:
        super().__init__(page)
        self._page = page
        self._formatter = formatter
        self._desk = SupportDesk(errands)
        self._folder = downloads_folder()
        self.downloads = Downloads(errands)
        self.export = CsvExport(errands)
        self.bars = (DownloadsBar(self.downloads, formatter), CsvBar(self.export, formatter))
        """What tells of it, to be put on the page."""
        self.downloads.changed.connect(self._tell)
        self.export.changed.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit()

    def download_one(self, invoice: Invoice) -> None:
        """Saves a PDF where downloads go, without a question."""
        self.downloads.start((invoice.id,), downloads_folder())

    def download_rows(self, account: str, query: InvoiceQuery, runs: Runs) -> None:
        """Asks for a folder, then saves the PDFs of many there."""
        if self.downloads.is_running:
            return
        dialog = QFileDialog(self._page.window(), self.tr("Save the PDFs in"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save Here"))

        def chosen(folder: str) -> None:
            self._folder = Path(folder)
            self.downloads.start_rows(account, query, runs, self._folder)

        dialog.fileSelected.connect(chosen)
        _open(dialog)

    def export_csv(self, account: str, query: InvoiceQuery, today: date) -> None:
        """Asks for a file, then writes all that a query finds into it."""
        if self.export.is_running:
            return
        name = self.tr("3DICOM invoices {day}.csv").format(day=today.isoformat())
        dialog = QFileDialog(self._page.window(), self.tr("Export CSV"), str(self._folder), self.tr("CSV (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda file: self.export.start(account, query, Path(file)))
        _open(dialog)

    def ask(self, account: str, invoice: Invoice) -> None:
        """Opens the sheet in which a question about an invoice is written."""
        about = self.tr("Attached is invoice {number} of {day}, {amount}.").format(
            number=say(words.number_of(invoice), self._formatter),
            day=self._formatter.day(invoice.created_on),
            amount=self._formatter.money(invoice.total),
        )
        AskSupport(self._page.window(), self._desk, self._formatter, account, _TOPICS, about, invoice.id).open()

    def drop(self) -> None:
        """Gives up what is under way, because it belongs to another account."""
        self.downloads.dismiss()
        self.export.dismiss()


def _open(dialog: QFileDialog) -> None:
    """Without waiting for it."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
