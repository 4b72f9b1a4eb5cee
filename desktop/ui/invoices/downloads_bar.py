"""What is said of the downloads."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.core.messages import Formatter
from desktop.ui.invoices.downloads import Downloads, Stage
from desktop.ui.invoices.task_bar import TaskBar
from desktop.ui.text import say, together
from desktop.ui.tokens import Tone
from desktop.ui.widgets.buttons import Button

_MOST_NAMED = 3
"""So many different reasons are told; the rest would not help."""


class DownloadsBar(TaskBar):
    """Follows one `Downloads`."""

    def __init__(self, downloads: Downloads, formatter: Formatter) -> None:
        super().__init__(self.tr("Downloads"))
        self._downloads = downloads
        self._formatter = formatter
        self._cancel: Button | None = None
        downloads.changed.connect(self._show)
        self._show(downloads.stage)

    def _show(self, stage: Stage | None) -> None:
        if stage is None:
            self.hide()
        elif stage.is_running:
            self._show_running(stage)
        else:
            self._cancel = None
            self._show_ended(stage)

    def _show_running(self, stage: Stage) -> None:
        if self._cancel is None:
            self._cancel = Button(self.tr("Cancel"))
            self._cancel.clicked.connect(self._downloads.cancel)
        number = self._formatter.number
        sentence = (
            self.tr("Downloading {count} of {total}").format(
                count=number(min(stage.ended + 1, stage.total)), total=number(stage.total)
            )
            if stage.total > 1
            else self.tr("Downloading the PDF")
        )
        self.show_progress(sentence, stage.ended, max(1, stage.total), self._cancel)

    def _show_ended(self, stage: Stage) -> None:
        buttons = []
        if stage.ended < stage.total or stage.failed:
            buttons.append(self._button(self.tr("Try again"), self._downloads.try_again))
        if stage.total == 1 and stage.path is not None:
            path = stage.path
            buttons.append(self._button(self.tr("Open"), lambda: _open(str(path))))
        if stage.saved:
            folder = str(stage.folder)
            buttons.append(self._button(self.tr("Show folder"), lambda: _open(folder)))
        buttons.append(self._button(self.tr("Dismiss"), self._downloads.dismiss))
        tone = Tone.BAD if stage.failed or stage.stopped_by else Tone.WARN if stage.is_cancelled else Tone.GOOD
        self.show_end(self._outcome(stage), self._reasons(stage), tone, *buttons)

    def _outcome(self, stage: Stage) -> str:
        number = self._formatter.number
        folder = stage.folder.name or str(stage.folder)
        if not stage.total:
            return self.tr("There is no PDF of a draft. Nothing was downloaded.")
        if stage.saved == stage.total == 1 and stage.path is not None:
            return self.tr("{file} was saved in {folder}.").format(file=stage.path.name, folder=folder)
        if stage.saved == stage.total:
            return self.tr("{count} PDFs were saved in {folder}.", "", stage.saved).format(
                count=number(stage.saved), folder=folder
            )
        if stage.total == 1:
            return self.tr("Cancelled.") if stage.is_cancelled else self.tr("The PDF could not be downloaded.")
        facts = {"count": number(stage.saved), "total": number(stage.total), "folder": folder}
        if stage.is_cancelled:
            return self.tr("Cancelled. {count} of {total} PDFs were saved in {folder}.").format(**facts)
        return self.tr("{count} of {total} PDFs were saved in {folder}.").format(**facts)

    def _reasons(self, stage: Stage) -> str:
        messages = [item.reason for item in stage.failed if item.reason is not None]
        if stage.stopped_by is not None:
            messages.append(stage.stopped_by)
        reasons = dict.fromkeys(say(message, self._formatter) for message in messages)
        return together(list(reasons)[:_MOST_NAMED])

    def _button(self, text: str, deed: object) -> Button:
        button = Button(text)
        button.clicked.connect(deed)
        return button


def _open(path: str) -> None:
    """With what the system opens such files with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
