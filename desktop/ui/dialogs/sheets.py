"""Which sheet belongs to what the user wants. Each is imported when it is first wanted."""

from PySide6.QtWidgets import QWidget

from desktop.core.projection import Projection
from desktop.ui.bridge import Bridge
from desktop.ui.dialogs.sheet import Sheet
from desktop.ui.formatter import QtFormatter
from desktop.ui.intents import AskToBuyCredits, AskToCancel, AskToChangePlan, AskToSubscribe, Question


def sheet_for(
    intent: Question, window: QWidget, bridge: Bridge, formatter: QtFormatter, projection: Projection
) -> Sheet | None:
    """The sheet, not open yet; None when what it would be about is not there (any more)."""
    match intent:
        case AskToCancel(subscription=subscription):
            view = projection.subscription(subscription)
            if view is None:
                return None
            from desktop.ui.dialogs.cancel import CancelDialog

            return CancelDialog(window, bridge, formatter, projection, view)
        case AskToChangePlan(subscription=subscription):
            view = projection.subscription(subscription)
            if view is None:
                return None
            from desktop.ui.dialogs.change_plan import ChangePlanDialog

            return ChangePlanDialog(window, bridge, formatter, projection, view)
        case AskToSubscribe(plan=plan, interval=interval):
            offer = projection.catalogue.offer(plan) if projection.catalogue else None
            if offer is None:
                return None
            from desktop.ui.plans.subscribe_sheet import SubscribeSheet

            return SubscribeSheet(window, bridge, formatter, projection, offer.plan, interval)
        case AskToBuyCredits(pack=pack_id):
            pack = projection.catalogue.credit_pack(pack_id) if projection.catalogue else None
            if pack is None:
                return None
            from desktop.ui.credits.buy_sheet import BuyCreditsSheet

            return BuyCreditsSheet(window, bridge, formatter, projection, pack)
