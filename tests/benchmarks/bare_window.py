"""The bare PySide6 window that a start is measured against: prints what `report` says at its first paint."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.benchmarks.report import report


class Window(QMainWindow):
    """Reports once it is painted, then ends."""

    is_reported = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self.is_reported:
            self.is_reported = True
            QTimer.singleShot(0, self.finish)

    def finish(self) -> None:
        report()
        self.close()


application = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("hello"))
window.resize(1080, 720)
window.show()
application.exec()
