"""The Tax ID section."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.contract.account import BillingDetails
from desktop.contract.actions import AddTaxId, DeleteTaxId
from desktop.contract.eligibility import MOST_TAX_IDS
from desktop.core.messages import Formatter
from desktop.core.outbox import OutboxEntry
from desktop.core.projection import Contact, Projection
from desktop.ui.billing_details.tax_id_form import TaxIdForm
from desktop.ui.billing_details.tax_id_names import kind_name
from desktop.ui.billing_details.tax_id_row import TaxIdRow
from desktop.ui.intents import Act, Perform
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.entry_line import EntryLine
from desktop.ui.widgets.labels import body, heading, muted
from desktop.ui.widgets.layouts import clear


class TaxIdsCard(Card):
    """Lists the tax ids with those that are on their way; rows that stay are kept."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._owner = ""
        self._country = ""
        self._rows: dict[str, TaxIdRow] = {}
        self._on_their_way: tuple[tuple[OutboxEntry, ...], Contact] | None = None
        self._form: TaxIdForm | None = None
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Tax ID")), 1)
        self._add = Button(self.tr("+ Add Tax ID"))
        self._add.clicked.connect(self._begin)
        head.addWidget(self._add)
        self.rows.addLayout(head)
        self._hint = muted()
        self.rows.addWidget(self._hint)
        self._place = QVBoxLayout()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._waiting = QVBoxLayout()
        for part in (self._list, self._waiting, self._place):
            self.rows.addLayout(part)

    def show_projection(self, projection: Projection) -> None:
        """Shows the tax ids as they are now, and what was asked for."""
        account = projection.account
        if account is None:
            return
        if account.id != self._owner:
            self._owner = account.id
            self._end()
        details = account.billing_details
        self._country = details.address.country
        is_full = len(details.tax_ids) >= MOST_TAX_IDS
        self._add.setEnabled(not is_full)
        self._hint.setText(
            self.tr("No more than {count} can be kept. Delete one to add another.").format(count=MOST_TAX_IDS)
            if is_full
            else self.tr("Such as a VAT number or an ABN; printed on your future invoices.")
        )
        self._show_rows(details, projection)
        entries = tuple(entry for entry in projection.outbox if isinstance(entry.action, AddTaxId))
        if (entries, projection.contact) != self._on_their_way:
            self._on_their_way = (entries, projection.contact)
            self._show_on_their_way(entries, projection)

    def _show_rows(self, details: BillingDetails, projection: Projection) -> None:
        for key in [key for key in self._rows if all(item.id != key for item in details.tax_ids)]:
            row = self._rows.pop(key)
            row.hide()
            row.deleteLater()
        deletions = {e.action.tax_id: e for e in projection.outbox if isinstance(e.action, DeleteTaxId)}
        for item in details.tax_ids:
            if item.id not in self._rows:
                self._rows[item.id] = TaxIdRow(self._formatter, self._act)
                self._list.addWidget(self._rows[item.id])
            self._rows[item.id].show_tax_id(item, deletions.get(item.id), projection)

    def _show_on_their_way(self, entries: tuple[OutboxEntry, ...], projection: Projection) -> None:
        clear(self._waiting)
        for entry in entries:
            if isinstance(entry.action, AddTaxId):
                self._waiting.addWidget(body(f"{kind_name(entry.action.type)} {entry.action.value}"))
                self._waiting.addWidget(EntryLine(self._formatter, self._act, entry, projection))

    def _begin(self) -> None:
        if self._form is None:
            self._form = TaxIdForm(self._country)
            self._form.saved.connect(self._save)
            self._form.given_up.connect(self._end)
            self._place.addWidget(self._form)
            self._add.hide()
            self._form.begin()

    def _save(self, action: AddTaxId) -> None:
        self._end()
        self._act(Perform(action))

    def _end(self) -> None:
        clear(self._place)
        self._form = None
        self._add.show()
        if self.isVisible():
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
