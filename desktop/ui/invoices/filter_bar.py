"""What narrows the list down: a search, a status, a year; and its order, for who does not press the heads."""

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop.core.histories import InvoiceOverview, InvoiceQuery, InvoiceSort, Order
from desktop.core.messages import Formatter
from desktop.ui.invoices.words import status_name
from desktop.ui.text import say
from desktop.ui.theme import HIT, scaled
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.inputs import INPUTS, Picker
from desktop.ui.widgets.server_text import without_mnemonic

_PAUSE = 180
"""Milliseconds after the last letter; who types is not disturbed by lists in between."""


class FilterBar(QWidget):
    """Keeps the query that its controls say."""

    changed = Signal(object)
    """An `InvoiceQuery`."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._query = InvoiceQuery()
        self.setStyleSheet(INPUTS)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search number, description or amount"))
        self.search.setAccessibleName(self.tr("Search invoices"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(scaled(HIT))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self.search.textEdited.connect(lambda _text: self._pause.start())
        self.search.textChanged.connect(lambda text: self._look() if not text else None)
        self.search.returnPressed.connect(self._look)
        self.statuses = self._picker(self.tr("Status"))
        self.years = self._picker(self.tr("Year"))
        self.orders = self._picker(self.tr("Order"))
        for text, sort, order in (
            (self.tr("Newest first"), InvoiceSort.DATE, Order.DESCENDING),
            (self.tr("Oldest first"), InvoiceSort.DATE, Order.ASCENDING),
            (self.tr("Highest amount first"), InvoiceSort.AMOUNT, Order.DESCENDING),
            (self.tr("Lowest amount first"), InvoiceSort.AMOUNT, Order.ASCENDING),
            (self.tr("By number"), InvoiceSort.NUMBER, Order.ASCENDING),
            (self.tr("By number, last first"), InvoiceSort.NUMBER, Order.DESCENDING),
            (self.tr("By status"), InvoiceSort.STATUS, Order.ASCENDING),
            (self.tr("By status, last first"), InvoiceSort.STATUS, Order.DESCENDING),
        ):
            self.orders.addItem(text, (sort, order))
        self._only = Button(self.tr("Show all"))
        self._only.setToolTip(self.tr("Show the invoices of all subscriptions"))
        self._only.clicked.connect(lambda: self.show_query(msgspec.structs.replace(self._query, subscription=None)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self._only)
        for picker in (self.statuses, self.years, self.orders):
            row.addWidget(picker)
        self._only.hide()
        self.offer(InvoiceOverview(total=0, years=(), statuses=(), is_complete=True))

    def _picker(self, name: str) -> Picker:
        picker = Picker()
        picker.setAccessibleName(name)
        picker.setToolTip(name)
        picker.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToContents)
        picker.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        picker.activated.connect(lambda _index: self._look())
        return picker

    @property
    def query(self) -> InvoiceQuery:
        """What is asked for now."""
        return self._query

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self._query.text or self._query.status or self._query.year or self._query.subscription)

    def offer(self, overview: InvoiceOverview) -> None:
        """Offers what there is to choose from, and what is chosen even when there is nothing of it any more."""
        chosen = self._query.status
        is_gone = chosen is not None and chosen not in overview.statuses
        statuses = (*overview.statuses, chosen) if chosen is not None and is_gone else overview.statuses
        states = [(say(status_name(status), self._formatter), status) for status in statuses]
        _fill(self.statuses, [(self.tr("All statuses"), None), *states], self._query.status)
        years = [(str(year), year) for year in overview.years]
        _fill(self.years, [(self.tr("All years"), None), *years], self._query.year)

    def show_query(self, query: InvoiceQuery) -> None:
        """Fits the controls to a query that came from elsewhere, and announces it."""
        self._pause.stop()
        self.search.blockSignals(True)
        self.search.setText(query.text)
        self.search.blockSignals(False)
        _choose(self.statuses, query.status)
        _choose(self.years, query.year)
        _choose(self.orders, (query.sort, query.order))
        self._announce(query)

    def name_subscription(self, name: str) -> None:
        """Names the subscription that the list is narrowed to, for as long as it is."""
        self._only.rename(without_mnemonic(self.tr("Only {name} ✕").format(name=name or self.tr("one subscription"))))
        self._only.setAccessibleName(self.tr("Only {name}. Press to show all").format(name=name))
        self._only.setVisible(self._query.subscription is not None)

    def clear(self) -> None:
        """Leaves nothing out; the order stays."""
        self.show_query(InvoiceQuery(sort=self._query.sort, order=self._query.order))

    def _look(self) -> None:
        self._pause.stop()
        sort, order = self.orders.currentData()
        self._announce(
            msgspec.structs.replace(
                self._query,
                text=self.search.text().strip(),
                status=self.statuses.currentData(),
                year=self.years.currentData(),
                sort=sort,
                order=order,
            )
        )

    def _announce(self, query: InvoiceQuery) -> None:
        if query != self._query:
            self._query = query
            self._only.setVisible(query.subscription is not None)
            self.changed.emit(query)


def _fill(picker: Picker, entries: list[tuple[str, object]], chosen: object) -> None:
    present = [(picker.itemText(place), picker.itemData(place)) for place in range(picker.count())]
    if present != entries:
        picker.clear()
        for text, value in entries:
            picker.addItem(text, value)
    _choose(picker, chosen)


def _choose(picker: Picker, value: object) -> None:
    place = next((place for place in range(picker.count()) if picker.itemData(place) == value), 0)
    picker.setCurrentIndex(place)
