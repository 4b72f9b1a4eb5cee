"""One more tax id, to be typed in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.contract.actions import AddTaxId
from desktop.ui.billing_details.tax_id_names import kinds_for
from desktop.ui.billing_details.tax_id_types import TaxIdType, example_for
from desktop.ui.theme import BAD, GAP, HIT, scaled
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.inputs import INPUTS, Picker
from desktop.ui.widgets.labels import caption, label, muted
from desktop.ui.widgets.layouts import near

_LONGEST = 100


class TaxIdForm(QWidget):
    """The kinds of the customer's own country come first. Esc gives up."""

    saved = Signal(object)
    """The `AddTaxId` that the user wants."""
    given_up = Signal()

    def __init__(self, country: str) -> None:
        super().__init__()
        self.setStyleSheet(INPUTS)
        self._country = country
        self._kind = Picker()
        self._kind.setMaxVisibleItems(12)
        self._kind.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._kind.setMinimumContentsLength(22)
        for name, item in kinds_for(country):
            self._kind.addItem(name, item)
        self._value = QLineEdit()
        self._value.setMinimumHeight(scaled(HIT))
        self._value.setMaxLength(_LONGEST)
        self._value.returnPressed.connect(self._save)
        self._hint = caption()
        self._problem = label("", ink=BAD)
        self._problem.hide()
        fields = QHBoxLayout()
        fields.setSpacing(GAP)
        fields.addLayout(_named(self.tr("Kind of tax ID"), self._kind), 1)
        fields.addLayout(_named(self.tr("Tax ID"), self._value), 1)
        add, give_up = Button(self.tr("Add Tax ID"), Look.PRIMARY), Button(self.tr("Discard"))
        add.clicked.connect(self._save)
        give_up.clicked.connect(self.given_up.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._hint, 1)
        for button in (give_up, add):
            buttons.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(fields)
        rows.addWidget(self._problem)
        rows.addLayout(buttons)
        self._kind.currentIndexChanged.connect(lambda _index: self._show_example())
        self._show_example()

    def begin(self) -> None:
        """Lets the user choose and type at once."""
        self._kind.setFocus(Qt.FocusReason.TabFocusReason)

    def _chosen(self) -> TaxIdType | None:
        chosen = self._kind.currentData()
        return chosen if isinstance(chosen, TaxIdType) else None

    def _show_example(self) -> None:
        item = self._chosen()
        example = example_for(item, self._country) if item else ""
        self._hint.setText(self.tr("For example {example}").format(example=example) if example else "")
        self._value.setAccessibleDescription(self._hint.text())

    def _save(self) -> None:
        item, value = self._chosen(), self._value.text().strip()
        if item is None or not any(sign.isalnum() for sign in value):
            self._problem.setText(self.tr("Type the tax ID as it stands in your documents."))
            self._problem.show()
            self._value.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.saved.emit(AddTaxId(type=item.type, value=value))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _named(name: str, field: QWidget) -> QVBoxLayout:
    """A field with its name above it."""
    words = muted(name)
    words.setBuddy(field)
    field.setAccessibleName(name)
    return near(words, field)
