"""The Billing Details section: what stands on future invoices."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.contract.account import Address, BillingDetails
from desktop.contract.actions import ChangeBillingDetails
from desktop.core.messages import Formatter
from desktop.core.outbox import OutboxEntry
from desktop.core.projection import Contact, Projection
from desktop.ui.billing_details.countries import country_name
from desktop.ui.billing_details.details_form import DetailsForm
from desktop.ui.intents import Act, Perform
from desktop.ui.theme import WARN
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.entry_line import EntryLine
from desktop.ui.widgets.labels import body, heading, label, muted, selectable
from desktop.ui.widgets.layouts import clear


class DetailsCard(Card):
    """Shows name and address, or lets them be changed in place. What is being typed is never overwritten."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._owner = ""
        self._details: BillingDetails | None = None
        self._begun_at = 0
        """The revision that was shown when the form was opened."""
        self._entries: tuple[OutboxEntry, ...] = ()
        self._contact: Contact | None = None
        self._form: DetailsForm | None = None
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Billing Details")), 1)
        self._edit = Button(self.tr("Edit"))
        self._edit.setAccessibleDescription(self.tr("Billing Details"))
        self._edit.clicked.connect(self._begin)
        head.addWidget(self._edit)
        self.rows.addLayout(head)
        self._hint = muted(self.tr("Printed on your future invoices."))
        self.rows.addWidget(self._hint)
        self._words = selectable(body())
        self.rows.addWidget(self._words)
        self._changed = label(self.tr("These details have just been changed elsewhere. Saving replaces them."))
        self._changed.setForegroundRole(WARN)
        self._changed.hide()
        self.rows.addWidget(self._changed)
        self._place = QVBoxLayout()
        self.rows.addLayout(self._place)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.rows.addLayout(self._lines)

    def show_projection(self, projection: Projection) -> None:
        """Shows the details as they are now, and what was asked for."""
        account = projection.account
        if account is None:
            return
        if account.id != self._owner:
            self._owner = account.id
            self._end()
        self._details = details = account.billing_details
        self._changed.setVisible(self._form is not None and details.revision != self._begun_at)
        words = _lines(details.name, details.address)
        self._words.setText("\n".join(words) or self.tr("None yet. Add your company or your name and address."))
        self._edit.setText(self.tr("Edit") if words else self.tr("Add"))
        entries = tuple(e for e in projection.outbox if isinstance(e.action, ChangeBillingDetails))
        if (entries, projection.contact) != (self._entries, self._contact):
            self._entries, self._contact = entries, projection.contact
            clear(self._lines)
            for entry in entries:
                self._lines.addWidget(EntryLine(self._formatter, self._act, entry, projection))

    def _begin(self) -> None:
        """Begins with what was asked for last, where that still waits."""
        if self._details is None or self._form is not None:
            return
        self._begun_at = self._details.revision
        waiting = next((e.action for e in reversed(self._entries) if e.is_unresolved), None)
        asked = waiting if isinstance(waiting, ChangeBillingDetails) else None
        name, address = (asked.name, asked.address) if asked else (self._details.name, self._details.address)
        self._form = DetailsForm(name, address)
        self._form.saved.connect(self._save)
        self._form.given_up.connect(self._end)
        self._place.addWidget(self._form)
        self._words.hide()
        self._edit.hide()
        self._form.begin()

    def _save(self, action: ChangeBillingDetails) -> None:
        details = self._details
        self._end()
        if details is None or (details.name, details.address) != (action.name, action.address) or self._entries:
            self._act(Perform(action))

    def _end(self) -> None:
        clear(self._place)
        self._form = None
        self._changed.hide()
        self._words.show()
        self._edit.show()
        if self.isVisible():
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _lines(name: str, address: Address) -> list[str]:
    """As on an envelope, the country last; what is not known is left out."""
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    place = ", ".join(part for part in (town, address.state) if part)
    country = country_name(address.country) if address.country else ""
    return [part for part in (name, address.line1, address.line2, place, country) if part]
