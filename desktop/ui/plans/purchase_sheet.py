"""A sheet that shows a price, confirms it, and stays until it is known what became of it."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.contract.actions import Action
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageRequest
from desktop.contract.quotes import Quote, QuoteRequest
from desktop.core.cards import card_name
from desktop.core.messages import Message
from desktop.core.projection import Projection
from desktop.ui.bridge import Bridge
from desktop.ui.dialogs.sheet import Sheet, page_of
from desktop.ui.formatter import QtFormatter
from desktop.ui.one_account import current_account
from desktop.ui.plans.outcome import Outcome, OutcomeKind
from desktop.ui.plans.purchase import Purchase
from desktop.ui.plans.purchase_note import PurchaseNote
from desktop.ui.plans.quote_panel import QuotePanel
from desktop.ui.text import say
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.labels import body, muted, title
from desktop.ui.widgets.server_text import without_mnemonic

ADD_CARD = HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD)


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What is proposed: how it is asked for and worded, and the action that confirms a quote for it."""

    headline: str
    request: QuoteRequest
    explain: Callable[[Quote], str]
    deed: Callable[[Quote], Message]
    action: Callable[[Quote], Action]
    back: Callable[[], None] | None = None
    """Leads to the page before; None when there is none."""


class PurchaseSheet(Sheet):
    """Closes by itself when the purchase is confirmed; when it is closed before, the purchase goes on.

    What the network answers moves neither the focus nor the default button to what costs money.
    """

    page_refused = Signal()
    """The page in the browser that was asked for here could not be opened."""

    def __init__(self, parent: QWidget, bridge: Bridge, formatter: QtFormatter, projection: Projection) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._formatter = formatter
        self._projection = projection
        self._proposal: Proposal | None = None
        self._panel: QuotePanel | None = None
        self._deed: Button | None = None
        self._back: Button | None = None
        self._note = PurchaseNote(formatter)
        self._page_wanted: HostedPageRequest | None = None
        self._has_ended = False
        self._purchase = Purchase(bridge, self)
        self._purchase.advanced.connect(self._advance)
        bridge.projection_changed.connect(self._hear)
        bridge.hosted_page_opened.connect(self._page_opened)
        bridge.hosted_page_failed.connect(self._page_not_opened)
        self.finished.connect(lambda _result: self._purchase.put_aside())

    def show_price(self, proposal: Proposal) -> None:
        """Asks for the price of a proposal, and offers to confirm it."""
        self._proposal = proposal
        self._price_page, rows = page_of()
        self._words, self._payer = body(), muted()
        panel = QuotePanel(self._bridge, self._formatter)
        rows.addWidget(title(proposal.headline))
        for part in (self._words, panel, self._payer):
            rows.addWidget(part)
        self.add_note(rows)
        self._words.hide()
        self._payer.hide()
        self._panel = panel
        panel.ready.connect(self._show_quote)
        panel.lost.connect(self._lose_quote)
        self._offer_deed()
        panel.ask(proposal.request)

    def add_note(self, rows: QVBoxLayout) -> None:
        """Each page has its own place for what became of what was asked for on it."""
        self._note = PurchaseNote(self._formatter)
        rows.addWidget(self._note)

    def claims(self, asked: Action | HostedPageRequest) -> bool:
        """It tells of its purchase and of the page that it asked for."""
        return asked is self._page_wanted or self._purchase.is_about(asked)

    def leave_price(self) -> None:
        """Another page takes the place of the price."""
        self._purchase.put_aside()
        self._proposal = None
        self._panel = None
        self._deed = None
        self._back = None

    def _hear(self, projection: Projection) -> None:
        if not self.isVisible():
            return
        if current_account(projection) != current_account(self._projection):
            self.reject()
        else:
            self.look_again(projection)

    def look_again(self, projection: Projection) -> None:
        """Takes in a fresh projection."""
        self._projection = projection
        if self._panel is None:
            return
        if not self._purchase.is_under_way and not self._has_ended:
            self._panel.look_at_clock(projection.now)
            self._show_payer()
        self.fit()

    def ask_afresh(self) -> None:
        """Asks for the price once more: what was shown was decided on old facts. How a purchase ended stays."""
        if self._panel is not None and not self._purchase.is_under_way and not self._has_ended:
            self._offer_deed()
            self._panel.ask_again()

    @property
    def has_price_page(self) -> bool:
        """Whether a price is what is shown."""
        return self._panel is not None

    @property
    def is_under_way(self) -> bool:
        """Whether a purchase waits for its end."""
        return self._purchase.is_under_way

    def _offer_deed(self) -> None:
        """The button that names the amount, once there is one; until then the safe way out has the focus."""
        self._deed = Button(self.tr("Confirm"), Look.PRIMARY)
        self._deed.setEnabled(False)
        self._deed.clicked.connect(self._confirm)
        self._has_ended = False
        self._turn_to(self._deed)

    def _turn_to(self, *buttons: Button) -> None:
        """The page of the price with these buttons beside the ways out that change nothing."""
        if self._deed not in buttons:
            self._deed = None
        close = self._button(self.tr("Close"), self.reject)
        close.setDefault(True)
        back = self._proposal.back if self._proposal and not self._purchase.is_under_way else None
        self._back = self._button(self.tr("‹ Back"), back, Look.LINK) if back else None
        self.turn_to(self._price_page, close, *buttons, back=self._back)
        close.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_quote(self, quote: Quote) -> None:
        if self._proposal is None or self._deed is None or self._purchase.is_under_way:
            return
        self._words.setText(self._proposal.explain(quote))
        self._words.show()
        self._deed.rename(without_mnemonic(say(self._proposal.deed(quote), self._formatter)))
        self._deed.setEnabled(True)
        self._show_payer()
        if self._panel is not None:
            self._panel.look_at_clock(self._projection.now)
        self.fit()

    def _show_payer(self) -> None:
        """Which card is charged, as long as there is something to pay."""
        quote = self._panel.quote if self._panel else None
        account = self._projection.account
        card = account.default_payment_method if account else None
        pays = quote is not None and quote.due_now.amount > 0 and not self._has_ended
        if pays and card is not None:
            self._payer.setText(self.tr("{card} is charged.").format(card=card_name(card)))
            self._payer.show()
        else:
            self._payer.hide()

    def _lose_quote(self) -> None:
        self._words.hide()
        self._payer.hide()
        if self._deed is not None:
            self._deed.setEnabled(False)
        self.fit()

    def _confirm(self) -> None:
        quote = self._panel.quote if self._panel else None
        if self._proposal is None or self._panel is None or quote is None or self._purchase.is_under_way:
            return
        self._panel.rest()
        if self._deed is not None:
            self._deed.begin(self.tr("One moment…"))
        if self._back is not None:
            self._back.setEnabled(False)  # what becomes of the purchase is told on this page
        self._purchase.begin(self._proposal.action(quote), quote)

    def _advance(self, outcome: Outcome) -> None:
        self._has_ended = outcome.is_final
        match outcome.kind:
            case OutcomeKind.SETTLED:
                self.accept()
                return
            case OutcomeKind.UNDER_WAY if self._deed is None and not outcome.can_be_undone:
                self._turn_to()
            case OutcomeKind.UNDER_WAY:
                pass
            case OutcomeKind.WAITING if outcome.can_be_undone:
                self._turn_to(self._button(self.tr("Undo"), self._purchase.take_back))
            case OutcomeKind.WAITING:
                self._turn_to()
            case OutcomeKind.NEW_PRICE:
                self._show_new_price(outcome)
            case OutcomeKind.NEEDS_BANK:
                pay = HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=outcome.invoice)
                self._turn_to(self.page_button(self.tr("Continue in your browser"), pay, Look.PRIMARY))
            case OutcomeKind.NEEDS_CARD:
                again = self._button(self.tr("Try again"), self._try_again)
                self._turn_to(again, self.page_button(self.tr("Add Payment Method"), ADD_CARD, Look.PRIMARY))
            case OutcomeKind.FAILED:
                self._turn_to(self._button(self.tr("Try again"), self._try_again))
        self._note.show_outcome(outcome)
        self._show_payer()
        self.fit()

    def _show_new_price(self, outcome: Outcome) -> None:
        self._purchase.put_aside()
        self._offer_deed()
        if self._panel is None:
            return
        if outcome.quote is not None:
            self._panel.take(outcome.quote)
        else:
            self._panel.ask_again()

    def _try_again(self) -> None:
        self._purchase.put_aside()
        self._note.hide()
        if self._proposal is not None and self._panel is not None:
            self._offer_deed()
            self._panel.ask(self._proposal.request)

    def _button(self, text: str, does: Callable[[], None], look: Look = Look.PLAIN) -> Button:
        button = Button(text, look)
        button.clicked.connect(lambda: does())
        return button

    def page_button(self, text: str, request: HostedPageRequest, look: Look = Look.PLAIN) -> Button:
        """A button that goes on in the browser; when the page is open, the sheet closes."""
        button = Button(text, look)

        def open_page() -> None:
            button.begin(self.tr("Opening…"))
            self._page_wanted = request
            self._bridge.open_hosted_page(request)

        if request is self._page_wanted:
            button.begin(self.tr("Opening…"))
        button.clicked.connect(open_page)
        self.page_refused.connect(button.end)
        return button

    def _page_opened(self, page: HostedPage) -> None:
        """It goes on in the browser; the window says so, and notices how it ends."""
        if self._page_wanted is not None and page.purpose is self._page_wanted.purpose:
            self.accept()

    def _page_not_opened(self, request: HostedPageRequest, message: Message) -> None:
        if request is not self._page_wanted:
            return
        self._page_wanted = None
        self.page_refused.emit()
        self._note.show_failure(message)
        self.fit()
