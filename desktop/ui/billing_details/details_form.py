"""Name and address, to be typed in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.contract.account import Address
from desktop.contract.actions import ChangeBillingDetails
from desktop.ui.billing_details.countries import countries
from desktop.ui.theme import BAD, GAP, HIT, scaled
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.inputs import INPUTS, Picker
from desktop.ui.widgets.labels import label, muted

_LONGEST = 200
_KEPT_FIELDS = ("line1", "line2", "city", "state", "postal_code")


class DetailsForm(QWidget):
    """Says what was typed when it is valid; Esc gives up."""

    saved = Signal(object)
    """The `ChangeBillingDetails` that the user wants."""
    given_up = Signal()

    def __init__(self, name: str, address: Address) -> None:
        super().__init__()
        self.setStyleSheet(INPUTS)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(2)
        self._name = self._add(self.tr("Name or company"), name, 0, 0, 2)
        self._fields = {
            "line1": self._add(self.tr("Address"), address.line1, 1, 0, 2),
            "line2": self._add(self.tr("Address, second line"), address.line2, 2, 0, 2),
            "postal_code": self._add(self.tr("Postal code"), address.postal_code, 3, 0, 1),
            "city": self._add(self.tr("City"), address.city, 3, 1, 1),
            "state": self._add(self.tr("State or province"), address.state, 4, 0, 1),
        }
        self._country = self._add_country(address.country)
        self._problem = label("", ink=BAD)
        self._problem.hide()
        save, give_up = Button(self.tr("Save"), Look.PRIMARY), Button(self.tr("Discard"))
        save.clicked.connect(self._save)
        give_up.clicked.connect(self.given_up.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addStretch(1)
        for button in (give_up, save):
            buttons.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(self._grid)
        rows.addWidget(self._problem)
        rows.addLayout(buttons)

    def begin(self) -> None:
        """Lets the user type at once."""
        self._name.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, name: str, text: str, row: int, column: int, span: int) -> QLineEdit:
        field = QLineEdit(text)
        field.setMaxLength(_LONGEST)
        field.returnPressed.connect(self._save)
        self._place(name, field, row, column, span)
        return field

    def _add_country(self, code: str) -> Picker:
        picker = Picker()
        picker.addItem(self.tr("Choose a country"), "")
        known = dict(countries())
        for country, name in (*countries(), *(((code, code),) if code and code not in known else ())):
            picker.addItem(name, country)
        picker.setCurrentIndex(max(0, picker.findData(code)))
        picker.setMaxVisibleItems(12)
        self._place(self.tr("Country"), picker, 4, 1, 1)
        return picker

    def _place(self, name: str, field: QLineEdit | Picker, row: int, column: int, span: int) -> None:
        caption = muted(name)
        caption.setBuddy(field)
        caption.setContentsMargins(0, 6 if row else 0, 0, 0)
        field.setAccessibleName(name)
        field.setMinimumHeight(scaled(HIT))
        self._grid.addWidget(caption, row * 2, column, 1, span)
        self._grid.addWidget(field, row * 2 + 1, column, 1, span)

    def _save(self) -> None:
        typed = {key: field.text().strip() for key, field in self._fields.items()}
        country = str(self._country.currentData() or "")
        if any(typed.values()) and not country:
            self._complain(self.tr("Choose the country of this address."), self._country)
            return
        address = Address(country=country, **{key: typed[key] for key in _KEPT_FIELDS})
        self.saved.emit(ChangeBillingDetails(name=self._name.text().strip(), address=address))

    def _complain(self, sentence: str, field: QWidget) -> None:
        self._problem.setText(sentence)
        self._problem.show()
        field.setAccessibleDescription(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
