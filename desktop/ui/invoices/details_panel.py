"""What is chosen in the table: one invoice with its lines, or how many they are; and what can be done with them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.contract.dates import billing_day
from desktop.contract.invoices import Invoice, InvoiceDetails, InvoiceStatus
from desktop.contract.money import Money
from desktop.core.messages import Formatter, Message
from desktop.core.projection import Projection
from desktop.core.sentences import days_until
from desktop.ui.invoices import words
from desktop.ui.invoices.rows import fact_row, line_row
from desktop.ui.text import say
from desktop.ui.theme import BAD, INSET, scaled
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, heading, label, muted, selectable, title
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.scroll_bar import BAR, SurfaceScrollBar
from desktop.ui.widgets.scroll_keys import ScrollKeys
from desktop.ui.widgets.skeleton import SkeletonRows

_WIDTH = 296
_NARROW = 288
_NARROW_BELOW = 1000


class DetailsPanel(Card):
    """Its faces: one invoice (its lines loading, there, or failed), or several. It is hidden while none is chosen."""

    pay_wanted = Signal(object)
    """The `Invoice`."""
    download_wanted = Signal()
    question_wanted = Signal(object)
    """The `Invoice` that the question is about."""
    lines_wanted = Signal(object)
    """The `Invoice` whose lines are to be fetched (again)."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._invoice: Invoice | None = None
        self.setAccessibleName(self.tr("Chosen invoice"))
        self.fit(scaled(_NARROW_BELOW))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        inset = self.rows.contentsMargins()
        self.rows.setContentsMargins(inset.left(), inset.top(), inset.right() - BAR, inset.bottom())
        self._parts, self._scroll = _scrolling()
        self.rows.addWidget(self._scroll, 1)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(0, 0, BAR, 0)
        buttons.setSpacing(self.rows.spacing())
        self.rows.addLayout(buttons)
        self._lines = QVBoxLayout()
        scroll_keys = ScrollKeys(self._scroll)
        self.pay = Button(self.tr("Pay now"), Look.PRIMARY)
        self.pay.clicked.connect(lambda: self.pay_wanted.emit(self._invoice))
        self.download = Button(self.tr("Download PDF"))
        self.download.clicked.connect(self.download_wanted)
        self.ask = Button("")
        self.ask.clicked.connect(lambda: self.question_wanted.emit(self._invoice))
        for button in (self.pay, self.download, self.ask):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.installEventFilter(scroll_keys)
            buttons.addWidget(button)
        self.show_nothing()

    @property
    def invoice(self) -> Invoice | None:
        """The one that is shown."""
        return self._invoice

    def fit(self, room: int) -> None:
        """Takes less in a narrow window; the table needs it more."""
        self.setFixedWidth(scaled(_WIDTH if room >= scaled(_NARROW_BELOW) else _NARROW))

    def focus_first(self) -> None:
        """Puts the keyboard on the first thing that can be done."""
        for button in (self.pay, self.download, self.ask):
            if button.isVisible() and button.isEnabled():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._turn_to(None)
        self._offer(pay=False, download="", ask=False)

    def show_many(self, count: int) -> None:
        """Several are chosen."""
        self._turn_to(None)
        number = self._formatter.number(count)
        self._parts.addWidget(heading(self.tr("{count} invoices chosen", "", count).format(count=number)))
        self._parts.addWidget(muted(self.tr("Their PDFs are saved in a folder of your choice.")))
        self._offer(pay=False, download=self.tr("Download {count} PDFs", "", count).format(count=number), ask=False)
        self._shorten(self.download, self.tr("Download all"))

    def show_invoice(self, invoice: Invoice, projection: Projection, details: InvoiceDetails | None) -> None:
        """Shows one; without its details, its lines are being fetched."""
        if invoice == self._invoice:
            return
        self._turn_to(invoice)
        self._add_head(invoice, projection)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._parts.addSpacing(4)
        self._parts.addLayout(self._lines)
        self._parts.addSpacing(4)
        for name, amount in self._sums(invoice):
            self._parts.addWidget(fact_row(name, self._formatter.money(amount)))
        owes = words.owed(invoice)
        if owes.amount:
            self.pay.rename(self.tr("Pay {amount} now").format(amount=self._formatter.money(owes)))
        self._offer(pay=bool(owes.amount), download=self.tr("Download PDF") if invoice.has_pdf else "", ask=True)
        if details is None:
            self.show_lines_loading()
            self.lines_wanted.emit(invoice)
        else:
            self.show_lines(details)

    def show_lines_loading(self) -> None:
        """The lines are on their way."""
        self._show_description()
        self._lines.addWidget(SkeletonRows(1, self.tr("Fetching the lines of this invoice")))

    def show_lines(self, details: InvoiceDetails) -> None:
        """The lines are there."""
        clear(self._lines)
        for line in details.lines:
            start, end = billing_day(line.period_start), billing_day(line.period_end)
            day = self._formatter.day
            period = self.tr("{start} to {end}").format(start=day(start), end=day(end)) if start != end else day(start)
            self._lines.addWidget(line_row(line.description, self._formatter.money(line.amount), period))
        if not details.lines:
            self._lines.addWidget(muted(self.tr("This invoice has no lines.")))

    def show_lines_failure(self, reason: Message) -> None:
        """The lines could not be fetched."""
        self._show_description()
        self._lines.addWidget(label(say(reason, self._formatter), ink=BAD))
        again = Button(self.tr("Try again"))
        again.clicked.connect(self._fetch_again)
        self._lines.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_description(self) -> None:
        """What stands for the lines as long as they are not there."""
        clear(self._lines)
        if self._invoice is not None and self._invoice.description:
            self._lines.addWidget(body(self._invoice.description))

    def _fetch_again(self) -> None:
        self.show_lines_loading()
        self.lines_wanted.emit(self._invoice)

    def _add_head(self, invoice: Invoice, projection: Projection) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(selectable(heading(say(words.number_of(invoice), self._formatter))), 1)
        word, tone = words.state(invoice)
        row.addWidget(Pill(say(word, self._formatter), tone), 0, Qt.AlignmentFlag.AlignTop)
        self._parts.addLayout(row)
        total = title(self._formatter.money(invoice.total))
        total.setWordWrap(False)
        self._parts.addWidget(total)
        self._parts.addWidget(muted(self._when(invoice, projection)))
        if invoice.status is InvoiceStatus.OPEN and invoice.next_attempt_at is not None:
            day = billing_day(invoice.next_attempt_at)
            self._parts.addWidget(
                muted(
                    self.tr("Your card is tried again on {day}, {days}.").format(
                        day=self._formatter.day(day), days=self._formatter.days(days_until(day, projection.now))
                    )
                )
            )

    def _when(self, invoice: Invoice, projection: Projection) -> str:
        day = self._formatter.day(invoice.created_on)
        distance = days_until(invoice.created_on, projection.now)
        if distance.count < -_LONG_AGO:
            return day
        return self.tr("{day}, {days}").format(day=day, days=self._formatter.days(distance))

    def _sums(self, invoice: Invoice) -> list[tuple[str, Money]]:
        """Only what tells more than the total does."""
        sums = []
        if invoice.amount_due != invoice.total:
            sums.append((self.tr("Amount due"), invoice.amount_due))
        if invoice.amount_paid.amount and invoice.amount_paid != invoice.amount_due:
            sums.append((self.tr("Paid"), invoice.amount_paid))
        if invoice.amount_refunded.amount:
            refunded = invoice.amount_refunded
            sums.append((self.tr("Refunded"), Money(-refunded.amount, refunded.currency)))
        return sums

    def _turn_to(self, invoice: Invoice | None) -> None:
        self._invoice = invoice
        clear(self._parts)
        self._scroll.verticalScrollBar().setValue(0)

    def _offer(self, *, pay: bool, download: str, ask: bool) -> None:
        self.pay.setVisible(pay)
        if download:
            self.download.rename(download)
            self.download.setAccessibleName(download)
        self.download.setVisible(bool(download))
        self.ask.setVisible(ask)
        self.ask.rename(self.tr("Ask about this payment"))
        self.ask.setAccessibleName(self.ask.text())
        self._shorten(self.ask, self.tr("Ask us"))

    def _shorten(self, button: Button, text: str) -> None:
        """Says less on a button that is too narrow for all; to the ear it says all of it."""
        if button.sizeHint().width() > self.minimumWidth() - 2 * INSET:
            button.rename(text)


_LONG_AGO = 60
"""Days; what is farther back is not counted in days by anybody."""


class _Scrolling(QScrollArea):
    """Makes do with little, so that the page need not scroll as well."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = SurfaceScrollBar(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's
        return QSize(scaled(_NARROW), scaled(72))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's
        return QSize(40, scaled(48))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's
        super().resizeEvent(event)
        self._bar.fit()


def _scrolling() -> tuple[QVBoxLayout, QScrollArea]:
    area = _Scrolling()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inside = QWidget()
    outer = QVBoxLayout(inside)
    outer.setContentsMargins(0, 0, BAR, 0)  # which lies in the inset of the card
    parts = QVBoxLayout()
    parts.setSpacing(6)
    outer.addLayout(parts)
    outer.addStretch(1)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    return parts, area
