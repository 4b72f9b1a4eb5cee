"""What a new subscription costs, and the way to the page where it is paid."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.contract.account import Interval, Plan
from desktop.contract.actions import Action
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageRequest
from desktop.contract.quotes import NewSubscriptionQuoteRequest, Quote
from desktop.core.messages import Formatter, Message
from desktop.core.projection import Projection
from desktop.ui.bridge import Bridge
from desktop.ui.dialogs.sheet import Sheet, page_of
from desktop.ui.one_account import current_account
from desktop.ui.plans.purchase_note import PurchaseNote
from desktop.ui.plans.quote_panel import QuotePanel
from desktop.ui.plans.terms import billed, renewal
from desktop.ui.text import say, together
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.labels import body, muted, title


class SubscribeSheet(Sheet):
    """Closes by itself when the page in the browser has ended; the subscription is there when the server says so."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        formatter: Formatter,
        projection: Projection,
        plan: Plan,
        interval: Interval,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._formatter = formatter
        self._projection = projection
        self._plan = plan
        self._wanted: HostedPageRequest | None = None
        self._opened: HostedPage | None = None
        what = say(billed(plan.name, interval), formatter)
        self.setWindowTitle(self.tr("Add Subscription"))
        page, rows = page_of()
        rows.addWidget(title(self.tr("Subscribe to {plan}").format(plan=what)))
        self._panel = QuotePanel(bridge, formatter)
        rows.addWidget(self._panel)
        rows.addWidget(
            muted(
                together(
                    (
                        self.tr("You pay on a page of Stripe in your browser; the card is typed there only."),
                        say(renewal(plan.name, interval), formatter),
                    )
                )
            )
        )
        self._note = PurchaseNote(formatter)
        rows.addWidget(self._note)
        self._deed = Button(self.tr("Continue in your browser"), Look.PRIMARY)
        self._deed.setEnabled(False)
        self._deed.clicked.connect(self._go_on)
        close = Button(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        self._panel.ready.connect(self._show_quote)
        self._panel.lost.connect(self._lose_quote)
        bridge.projection_changed.connect(self._look_again)
        bridge.hosted_page_opened.connect(self._page_opened)
        bridge.hosted_page_failed.connect(self._page_not_opened)
        self.turn_to(page, close, self._deed)
        close.setFocus(Qt.FocusReason.TabFocusReason)
        self._panel.ask(NewSubscriptionQuoteRequest(plan=plan.id, interval=interval))

    def _show_quote(self, _quote: Quote) -> None:
        self._panel.look_at_clock(self._projection.now)
        self._deed.setEnabled(True)
        self.fit()

    def _lose_quote(self) -> None:
        self._deed.setEnabled(False)
        self.fit()

    def _go_on(self) -> None:
        quote = self._panel.quote
        if quote is None or self._wanted is not None:
            return
        self._panel.rest()
        self._note.hide()
        self._deed.begin(self.tr("Opening…"))
        self._wanted = HostedPageRequest(purpose=HostedPagePurpose.SUBSCRIBE, quote=quote.id)
        self._bridge.open_hosted_page(self._wanted)

    def _page_opened(self, page: HostedPage) -> None:
        if self._wanted is None or page.purpose is not HostedPagePurpose.SUBSCRIBE:
            return
        self._opened = page
        shown, rows = page_of()
        rows.addWidget(title(self.tr("Continue in your browser")))
        rows.addWidget(
            body(
                self.tr("{plan} appears here as soon as Stripe confirms it. You may close this.").format(
                    plan=self._plan.name
                )
            )
        )
        rows.addWidget(muted(self.tr("If no page opened, copy the link and open it yourself.")))
        copy, check = Button(self.tr("Copy link")), Button(self.tr("Check now"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(page.url or ""))
        check.clicked.connect(lambda: self._bridge.refresh())
        close = Button(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.turn_to(shown, copy, check, close)
        close.setFocus(Qt.FocusReason.TabFocusReason)

    def _page_not_opened(self, request: HostedPageRequest, message: Message) -> None:
        if request is not self._wanted:
            return
        self._wanted = None
        self._deed.end()
        self._note.show_failure(message)
        self._panel.look_at_clock(self._projection.now)
        self.fit()

    def claims(self, asked: Action | HostedPageRequest) -> bool:
        """It tells of the page that it asked for."""
        return asked is self._wanted

    def _look_again(self, projection: Projection) -> None:
        if current_account(projection) != current_account(self._projection):
            self.reject()
            return
        self._projection = projection
        if self._opened is None:
            if self._wanted is None:
                self._panel.look_at_clock(projection.now)
            return
        # Every projection that follows the opening was read after the page had been noted.
        if all(page.id != self._opened.id for page in projection.hosted_pages):
            self.accept()
