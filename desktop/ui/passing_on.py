"""Intents that go straight to the services."""

from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.ui import intents
from desktop.ui.bridge import Bridge
from desktop.ui.intents import Intent


def pass_on(intent: Intent, bridge: Bridge) -> bool:
    """Has the bridge see to it; False when it is about something else."""
    match intent:
        case intents.Perform(action=action):
            bridge.perform(action)
        case intents.Undo(entry_id=entry_id):
            bridge.withdraw(entry_id)
        case intents.Dismiss(entry_id=entry_id):
            bridge.dismiss(entry_id)
        case intents.AddPaymentMethod():
            bridge.open_hosted_page(HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD))
        case intents.PayInvoice(invoice=invoice):
            bridge.open_hosted_page(HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=invoice))
        case intents.Refresh():
            bridge.refresh()
        case _:
            return False
    return True
