"""A button that writes a file where the user wants it, and the sentence about what became of that."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.housekeeping import Housekeeping
from desktop.core.messages import Formatter, Message
from desktop.ui.errands import Errands
from desktop.ui.settings.keeper import FileErrand
from desktop.ui.text import say
from desktop.ui.theme import ink_role
from desktop.ui.tokens import Tone
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import label, muted, selectable


class SaveRow(QWidget):
    """`file_name` is what is proposed, its end says the kind of file."""

    def __init__(
        self,
        errands: Errands,
        formatter: Formatter,
        deed: str,
        explanation: str,
        file_name: Callable[[], str],
        work: Callable[[Housekeeping, Path], None],
    ) -> None:
        super().__init__()
        self._formatter = formatter
        self._file_name = file_name
        self._errand = FileErrand(errands, work)
        self._errand.written.connect(self._written)
        self._errand.failed.connect(self._failed)
        self._deed = Button(deed)
        self._deed.clicked.connect(self._ask)
        self._outcome = selectable(label())
        self._outcome.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(muted(explanation))
        words.addWidget(self._outcome)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self._deed, 0, Qt.AlignmentFlag.AlignTop)

    def forget(self) -> None:
        """What was said of the last file does not concern who is signed in now."""
        self._outcome.hide()

    def _ask(self) -> None:
        name = self._file_name()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self.window(), self._deed.text(), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, file: str) -> None:
        self._outcome.hide()
        self._deed.begin(self.tr("Saving…"))
        self._errand.start(Path(file))

    def _written(self, file: Path) -> None:
        self._deed.end()
        self._tell(self.tr("Saved as {file}").format(file=file), Tone.GOOD)

    def _failed(self, message: Message) -> None:
        self._deed.end()
        self._tell(say(message, self._formatter), Tone.BAD)

    def _tell(self, sentence: str, tone: Tone) -> None:
        self._outcome.setForegroundRole(ink_role(tone))
        self._outcome.setText(sentence)
        self._outcome.show()
        announce(self._outcome, sentence, tone)
