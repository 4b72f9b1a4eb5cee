"""Monthly or annually: one switch for all prices beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.contract.account import Interval
from desktop.ui.formatter import QtFormatter
from desktop.ui.tokens import Tone
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.radio import Radio


class IntervalSwitch(QWidget):
    """Two answers, and how much the second one saves at most."""

    changed = Signal(object)
    """The `Interval` that prices are wanted for."""

    def __init__(self, formatter: QtFormatter, interval: Interval) -> None:
        super().__init__()
        self._formatter = formatter
        self._interval = interval
        self._group = QButtonGroup(self)
        self._saving = Pill()
        self._saving.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        for value, text in ((Interval.MONTH, self.tr("Monthly")), (Interval.YEAR, self.tr("Annual"))):
            radio = Radio(text)
            radio.setChecked(value is interval)
            radio.toggled.connect(lambda chosen, i=value: self._choose(i) if chosen else None)
            self._group.addButton(radio)
            row.addWidget(radio)
        row.addWidget(self._saving)
        row.addStretch(1)
        self.setAccessibleName(self.tr("How often you pay"))

    @property
    def interval(self) -> Interval:
        """What is chosen."""
        return self._interval

    def show_saving(self, percent: int) -> None:
        """Says how much annual billing saves at most; nothing for 0."""
        self._saving.setVisible(percent > 0)
        self._saving.say(self.tr("Save up to {percent}").format(percent=self._formatter.percent(percent)), Tone.GOOD)

    def _choose(self, interval: Interval) -> None:
        if interval is not self._interval:
            self._interval = interval
            self.changed.emit(interval)
