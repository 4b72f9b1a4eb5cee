"""What is said of a CSV export."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.core.messages import Formatter
from desktop.ui.invoices.csv_export import CsvExport, Export
from desktop.ui.invoices.task_bar import TaskBar
from desktop.ui.text import say
from desktop.ui.tokens import Tone
from desktop.ui.widgets.buttons import Button


class CsvBar(TaskBar):
    """Follows one `CsvExport`."""

    def __init__(self, export: CsvExport, formatter: Formatter) -> None:
        super().__init__(self.tr("CSV export"))
        self._export = export
        self._formatter = formatter
        self._cancel: Button | None = None
        export.changed.connect(self._show)
        self._show(export.present)

    def _show(self, export: Export | None) -> None:
        number = self._formatter.number
        if export is None:
            self.hide()
        elif export.is_running:
            if self._cancel is None:
                self._cancel = Button(self.tr("Cancel"))
                self._cancel.clicked.connect(self._export.dismiss)
            sentence = (
                self.tr("Writing {count} of {total} invoices").format(
                    count=number(export.written), total=number(export.total)
                )
                if export.total
                else self.tr("Writing the invoices")
            )
            self.show_progress(sentence, export.written, max(1, export.total), self._cancel)
            return
        else:
            self._show_ended(export)
        self._cancel = None

    def _show_ended(self, export: Export) -> None:
        dismiss = Button(self.tr("Dismiss"))
        dismiss.clicked.connect(self._export.dismiss)
        if export.problem is not None:
            self.show_end(say(export.problem, self._formatter), "", Tone.BAD, dismiss)
            return
        path = str(export.path)
        reveal = Button(self.tr("Open"))
        reveal.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))
        sentence = self.tr("{count} invoices were written to {file}.", "", export.written).format(
            count=self._formatter.number(export.written), file=export.path.name
        )
        self.show_end(sentence, "", Tone.GOOD, reveal, dismiss)
