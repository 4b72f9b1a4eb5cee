"""The price of one thing: asked, shown, and asked anew when it expires."""

from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.contract.quotes import Quote, QuoteRequest
from desktop.core.messages import Formatter, Message
from desktop.ui.bridge import Bridge
from desktop.ui.text import say
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.quote_box import QuoteBox

_LEAST_WAIT = 1000
"""Milliseconds; so that a server whose quotes are born expired is not asked without end."""


class QuotePanel(QWidget):
    """Shows what was asked for last. `quote` is None as long as there is nothing that could be confirmed.

    `hint` is added where there is no answer: what it would take.
    """

    ready = Signal(object)
    """The `Quote` that is shown now."""
    lost = Signal()
    """There is no valid quote (any more)."""

    def __init__(self, bridge: Bridge, formatter: Formatter, hint: str = "") -> None:
        super().__init__()
        self._bridge = bridge
        self._formatter = formatter
        self._hint = hint
        self._request: QuoteRequest | None = None
        self._is_another = False
        self.quote: Quote | None = None
        self.box = QuoteBox(formatter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.box)
        self._expiry = QTimer(self)
        self._expiry.setSingleShot(True)
        self._expiry.timeout.connect(self._expire)
        bridge.quote_ready.connect(self._answered)
        bridge.quote_failed.connect(self._not_answered)

    def ask(self, request: QuoteRequest) -> None:
        """Asks what this would cost."""
        self._begin(request)
        self._is_another = False
        self.box.show_busy()
        self._bridge.request_quote(request)

    def ask_again(self) -> None:
        """Asks the same once more, because what was shown holds no longer."""
        if self._request is not None:
            self._begin(self._request)
            self._is_another = True
            self.box.show_expired()
            self._bridge.request_quote(self._request)

    def take(self, quote: Quote) -> None:
        """Shows a quote that came in place of one that was refused."""
        self._begin(quote.request)
        self._is_another = True
        self._answered(quote)

    def look_at_clock(self, now: datetime) -> None:
        """Has a fresh quote asked for when the present one expires (`now` on the server's clock).

        To be told with every new projection: a timer stands still while the computer sleeps.
        """
        if self.quote is not None:
            left = (self.quote.expires_at - now) // timedelta(milliseconds=1)
            self._expiry.start(max(_LEAST_WAIT, left))

    def rest(self) -> None:
        """Asks for nothing more: what is shown has been confirmed."""
        self._expiry.stop()

    def _begin(self, request: QuoteRequest) -> None:
        self._expiry.stop()
        self._request, self.quote = request, None
        self.lost.emit()

    def _answered(self, quote: Quote) -> None:
        if self._request is None or quote.request != self._request:
            return
        self.quote = quote
        if self._is_another:
            self.box.show_fresh_quote(quote)
        else:
            self.box.show_quote(quote)
        self.ready.emit(quote)

    def _not_answered(self, request: QuoteRequest, message: Message) -> None:
        if request != self._request:
            return
        again = Button(self.tr("Try again"))
        again.clicked.connect(lambda: self.ask(request))
        self.box.show_failure(say(message, self._formatter), again, self._hint)
        self.lost.emit()

    def _expire(self) -> None:
        self.ask_again()
