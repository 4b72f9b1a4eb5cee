"""Invoice History: every invoice of the account, to be found, read, downloaded, paid and asked about."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.contract.invoices import Invoice
from desktop.core.histories import InvoiceOverview, InvoiceQuery, InvoiceSort, Order
from desktop.core.messages import Message
from desktop.core.projection import Contact, Projection
from desktop.core.sentences import freshness
from desktop.ui.bridge import Bridge
from desktop.ui.formatter import QtFormatter
from desktop.ui.intents import Act, Page, PayInvoice, ShowPage
from desktop.ui.invoices.details import DetailsReader
from desktop.ui.invoices.details_panel import DetailsPanel
from desktop.ui.invoices.filter_bar import FilterBar
from desktop.ui.invoices.list_card import ListCard, Nothing
from desktop.ui.invoices.overview import OverviewReader
from desktop.ui.invoices.words import found
from desktop.ui.long_tasks import LongTasks
from desktop.ui.text import say
from desktop.ui.theme import GAP
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.filled_page import FilledPage
from desktop.ui.widgets.labels import muted, title

if TYPE_CHECKING:
    from desktop.ui.invoices.deeds import InvoiceDeeds


class InvoiceHistory(FilledPage):
    """A table as long as the history, beside it what is chosen, under it what is being saved."""

    def __init__(self, formatter: QtFormatter, act: Act, bridge: Bridge, tasks: LongTasks) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._bridge = bridge
        self._tasks = tasks
        self._projection: Projection | None = None
        self._overview: InvoiceOverview | None = None
        self._account = ""
        self._subscription: str | None = None
        self.setAccessibleName(self.tr("Invoice History"))
        self._list = ListCard(bridge.errands, formatter)
        self.table = self._list.table
        self._filter = FilterBar(formatter)
        self._panel = DetailsPanel(formatter)
        self._details = DetailsReader(bridge.errands)
        self._overviews = OverviewReader(bridge.errands)
        self._deeds: InvoiceDeeds | None = None
        self._lay_out()
        self._connect()
        if tasks.has_invoice_tasks:
            _ = self.deeds  # another screen has begun them

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(4)
        self._summary = muted()
        words.addWidget(title(self.tr("Invoice History")))
        words.addWidget(self._summary)
        head.addLayout(words, 1)
        self._export = Button(self.tr("Export CSV"))
        self._export.setToolTip(self.tr("Writes all invoices that are found now into a file"))
        head.addWidget(self._export, 0, Qt.AlignmentFlag.AlignBottom)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self._list, 1)
        columns.addWidget(self._panel)
        self.content.addLayout(head)
        self.content.addWidget(self._filter)
        self.content.addLayout(columns, 1)

    def _connect(self) -> None:
        self._export.clicked.connect(self._export_csv)
        self._filter.changed.connect(self._show_query)
        self.table.selection_changed.connect(self._show_chosen)
        self.table.sort_wanted.connect(self._sort)
        self.table.menu_wanted.connect(self._open_menu)
        self.table.entered.connect(self._enter)
        self.table.invoices.first_read.connect(self._show_list)
        self.table.invoices.failed.connect(self._show_list)
        self.table.invoices.dataChanged.connect(self._show_chosen)
        self._list.remedy_wanted.connect(self._remedy)
        self._panel.pay_wanted.connect(self._pay)
        self._panel.download_wanted.connect(self._download)
        self._panel.question_wanted.connect(self._ask)
        self._panel.lines_wanted.connect(self._details.look_at)
        self._details.ready.connect(self._panel.show_lines)
        self._details.failed.connect(self._panel.show_lines_failure)
        self._overviews.ready.connect(self._take_in)
        self._overviews.failed.connect(self._fail)
        self._bridge.hosted_page_opened.connect(self._panel.pay.end)
        self._bridge.hosted_page_failed.connect(self._panel.pay.end)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._filter.search.setFocus)

    @property
    def deeds(self) -> "InvoiceDeeds":
        """What is done with invoices; imported when something is."""
        if self._deeds is None:
            from desktop.ui.invoices.deeds import InvoiceDeeds

            self._deeds = InvoiceDeeds(self, self._tasks, self._formatter)
            for bar in self._deeds.bars:
                self.content.addWidget(bar)
            self._deeds.changed.connect(self._show_deeds)
        return self._deeds

    def choose(self, subscription: str | None) -> None:
        """Shows the invoices of one subscription, or of all, with the next projection."""
        self._subscription = subscription

    def show_projection(self, projection: Projection) -> None:
        """Reads again what is in sight; nothing of another account is left."""
        former, self._projection = self._projection, projection
        account = projection.account
        if account is None:
            self._forget()
            self._list.show_loading(self.tr("Fetching your account"))
            self._show_summary()
            return
        if account.id != self._account:
            self._forget()
            self._account = account.id
            self.table.invoices.belong_to(account.id)
            self.table.invoices.show_query(self._filter.query)
        elif former is None or former.history_revision != projection.history_revision:
            self.table.invoices.outdate()
        self._narrow()
        self._name_subscription(projection)
        self._read()

    def show_waiting(self) -> None:
        """Nothing can be read yet."""
        self._list.show_loading(self.tr("Opening your data"))

    def show_unopened(self, reason: Message) -> None:  # noqa: ARG002 - the banner tells it
        """Nothing can be read until another try; the banner says why."""
        self._list.show_loading(self.tr("There is nothing to show until your data can be opened."))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's
        self._panel.fit(self.window().width())
        super().resizeEvent(event)

    def _narrow(self) -> None:
        """Fits the filters to the subscription that was chosen elsewhere."""
        query, wanted = self._filter.query, self._subscription
        if query.subscription != wanted:
            beginning = InvoiceQuery() if wanted else query
            self._filter.show_query(msgspec.structs.replace(beginning, subscription=wanted))

    def _forget(self) -> None:
        wanted = self._subscription
        self._account = ""
        self._filter.clear()
        self._subscription = wanted
        self._overview = None
        self._overviews.forget()
        self._details.forget()
        self.table.invoices.forget()
        self._panel.show_nothing()
        self._list.show_loading()

    def _read(self) -> None:
        self._overviews.read(self._account)

    def _take_in(self, overview: InvoiceOverview) -> None:
        self._overview = overview
        self._filter.offer(overview)
        self.table.invoices.refresh(self.table.first_seen)
        self._show_list()

    def _fail(self, message: Message) -> None:
        self._list.fail(message)
        self._show_list()

    def _show_query(self, query: InvoiceQuery) -> None:
        self._subscription = query.subscription
        self.table.show_sort(query.sort, query.order)
        if self._account:
            self.table.invoices.show_query(query)

    def _sort(self, sort: InvoiceSort, order: Order) -> None:
        self._filter.show_query(msgspec.structs.replace(self._filter.query, sort=sort, order=order))

    def _show_list(self) -> None:
        self._list.show_state(self._overview, narrows=self._filter.narrows)
        is_empty = self._overview is not None and self._overview.is_complete and not self._overview.total
        for part in (self._filter, self._export):
            part.setVisible(not is_empty)
        self._show_summary()
        self._show_chosen()

    def _show_summary(self) -> None:
        projection, overview = self._projection, self._overview
        if projection is None or overview is None:
            self._summary.setText("")
            return
        said = [found(self.table.invoices.total, overview.total, self._formatter)]
        if self._list.failure is not None:
            said.append(say(self._list.failure, self._formatter))
        elif projection.contact is not Contact.ONLINE:
            said.append(say(freshness(projection), self._formatter))
        elif overview.total and not overview.is_complete:
            said.append(self.tr("Reading older invoices…"))
        self._summary.setText(" · ".join(part for part in said if part))

    def _name_subscription(self, projection: Projection) -> None:
        view = projection.subscription(self._filter.query.subscription or "")
        self._filter.name_subscription(view.subscription.plan.name if view else "")

    def _show_chosen(self) -> None:
        count, one = self.table.chosen_count, self.table.chosen_one
        if self._projection is None or not count:
            self._details.leave()
            self._panel.show_nothing()
        elif count > 1:
            self._details.leave()
            self._panel.show_many(count)
        elif one is not None:
            self._panel.show_invoice(one, self._projection, self._details.known(one))
        self._panel.setVisible(self._projection is not None and count > 0)
        self._show_deeds()

    def _show_deeds(self) -> None:
        """What is under way cannot be begun once more."""
        deeds = self._deeds
        self._panel.download.setEnabled(deeds is None or not deeds.downloads.is_running)
        self._export.setEnabled(self.table.invoices.total > 0 and (deeds is None or not deeds.export.is_running))

    def _enter(self) -> None:
        """From the row to what can be done with it."""
        self._panel.focus_first()

    def _download(self) -> None:
        if self._panel.invoice is not None:
            self.deeds.download_one(self._panel.invoice)
        else:
            self.deeds.download_rows(self._account, self.table.invoices.query, self.table.chosen)

    def _pay(self, invoice: Invoice) -> None:
        self._panel.pay.begin(self.tr("Opening…"))
        self._act(PayInvoice(invoice.id))

    def _ask(self, invoice: Invoice) -> None:
        self.deeds.ask(self._account, invoice)

    def _export_csv(self) -> None:
        if self._projection is not None:
            self.deeds.export_csv(self._account, self.table.invoices.query, self._projection.now.date())

    def _open_menu(self, at: QPoint) -> None:
        buttons = (self._panel.pay, self._panel.download, self._panel.ask)
        offered = [(button.text(), button.click) for button in buttons if button.can_be_pressed]
        if offered:
            from desktop.ui.invoices.row_menu import open_row_menu

            open_row_menu(self, at, offered)

    def _remedy(self, remedy: Nothing) -> None:
        match remedy:
            case Nothing.CLEAR_FILTERS:
                self._filter.clear()
            case Nothing.SUBSCRIBE:
                self._act(ShowPage(Page.PRICING))
            case Nothing.READ_AGAIN:
                self._list.show_loading()
                self._read()
