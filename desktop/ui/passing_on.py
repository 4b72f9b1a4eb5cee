"""Intents that go straight to the services."""

from typing import assert_never

from PySide6.QtCore import QObject

from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageRequest
from desktop.core.messages import Message
from desktop.ui import intents
from desktop.ui.bridge import Bridge

Service = (
    intents.Perform | intents.Undo | intents.Dismiss | intents.AddPaymentMethod | intents.PayInvoice | intents.Refresh
)


class PassingOn(QObject):
    """Has the bridge see to them. While a hosted page is being opened, asking for it once more opens no second."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._opening: set[HostedPageRequest] = set()
        bridge.hosted_page_opened.connect(self._page_opened)
        bridge.hosted_page_failed.connect(self._page_not_opened)

    def see_to(self, intent: Service) -> None:
        """Answers with the signals of the bridge."""
        match intent:
            case intents.Perform(action=action):
                self._bridge.perform(action)
            case intents.Undo(entry_id=entry_id):
                self._bridge.withdraw(entry_id)
            case intents.Dismiss(entry_id=entry_id):
                self._bridge.dismiss(entry_id)
            case intents.AddPaymentMethod():
                self._open(HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD))
            case intents.PayInvoice(invoice=invoice):
                self._open(HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=invoice))
            case intents.Refresh():
                self._bridge.refresh()
            case _:
                assert_never(intent)

    def _open(self, request: HostedPageRequest) -> None:
        if request not in self._opening:
            self._opening.add(request)
            self._bridge.open_hosted_page(request)

    def _page_opened(self, page: HostedPage) -> None:
        """A page does not tell what it was asked for with; those of its kind may be asked for again."""
        self._opening = {request for request in self._opening if request.purpose is not page.purpose}

    def _page_not_opened(self, request: HostedPageRequest, _why: Message) -> None:
        self._opening.discard(request)
