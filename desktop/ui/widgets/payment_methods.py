"""The Payment Method section: all cards of the account."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose
from desktop.core.messages import Formatter
from desktop.core.projection import Projection
from desktop.ui.intents import Act, AddPaymentMethod, Refresh
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, heading, muted
from desktop.ui.widgets.payment_method_row import PaymentMethodRow


class PaymentMethods(Card):
    """Lists the cards, and says what is going on in the browser."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._url = ""
        self._page = ""
        self._rows: dict[str, PaymentMethodRow] = {}
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Payment Method")), 1)
        self._add = Button(self.tr("+ Add Payment Method"))
        self._add.setToolTip(self.tr("Opens a page of Stripe in the browser; the card is typed there only"))
        self._add.clicked.connect(lambda: self._ask_for_page(self._add))
        head.addWidget(self._add)
        self.rows.addLayout(head)
        self.rows.addWidget(muted(self.tr("The default card pays for all subscriptions and credits.")))
        self._note = self._made_note()
        self.rows.addWidget(self._note)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.rows.addLayout(self._list)
        self._empty = body(self.tr("There is no card yet."))
        self.rows.addWidget(self._empty)

    def show_projection(self, projection: Projection) -> None:
        """Shows the cards as they are now; rows that stay are kept."""
        views = {view.payment_method.id: view for view in projection.payment_methods}
        for key in [key for key in self._rows if key not in views]:
            row = self._rows.pop(key)
            row.hide()
            row.deleteLater()
        for key, view in views.items():
            if key not in self._rows:
                self._rows[key] = PaymentMethodRow(self._formatter, self._act)
                self._list.addWidget(self._rows[key])
            self._rows[key].show_view(view, projection)
        self._empty.setVisible(not views)
        adding = HostedPagePurpose.ADD_PAYMENT_METHOD
        open_pages = [page.id for page in projection.hosted_pages if page.purpose is adding]
        self._note.setVisible(bool(open_pages))
        self._copy.setVisible(self._page in open_pages and bool(self._url))

    def show_hosted_page(self, page: HostedPage) -> None:
        """Remembers the address, for as long as the page is open, so that it can be copied."""
        if page.purpose is HostedPagePurpose.ADD_PAYMENT_METHOD:
            self._page, self._url = page.id, page.url or ""

    def end_opening(self) -> None:
        """A page was opened in the browser, or could not be: another one may be asked for."""
        for button in (self._add, self._again):
            button.end()

    def _ask_for_page(self, pressed: Button) -> None:
        for button in (self._add, self._again):
            button.setEnabled(button is pressed)
        pressed.begin(self.tr("Opening…"))
        self._act(AddPaymentMethod())

    def _made_note(self) -> QWidget:
        note = QWidget()
        row = QHBoxLayout(note)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(
            body(self.tr("Finish adding your card in the browser. It appears here as soon as Stripe confirms it.")), 1
        )
        self._copy = Button(self.tr("Copy link"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._url))
        self._again = again = Button(self.tr("Open again"))
        again.clicked.connect(lambda: self._ask_for_page(again))
        check = Button(self.tr("Check now"), Look.PLAIN)
        check.clicked.connect(lambda: self._act(Refresh()))
        for button in (self._copy, again, check):
            row.addWidget(button)
        note.hide()
        return note
