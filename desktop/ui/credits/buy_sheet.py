"""What a pack of credits costs, and what becomes of buying it."""

from PySide6.QtWidgets import QWidget

from desktop.contract.actions import BuyCredits
from desktop.contract.catalogue import CreditPack
from desktop.contract.quotes import CreditPurchaseQuoteRequest, Quote
from desktop.core.projection import Projection
from desktop.ui.bridge import Bridge
from desktop.ui.credits.words import counted, deed, promise
from desktop.ui.formatter import QtFormatter
from desktop.ui.plans.purchase_sheet import Proposal, PurchaseSheet
from desktop.ui.text import say


class BuyCreditsSheet(PurchaseSheet):
    """Bought once, with the default card; nothing renews."""

    def __init__(
        self, parent: QWidget, bridge: Bridge, formatter: QtFormatter, projection: Projection, pack: CreditPack
    ) -> None:
        super().__init__(parent, bridge, formatter, projection)
        self.setWindowTitle(self.tr("Buy Credits"))
        self.show_price(
            Proposal(
                headline=self.tr("Buy {pack}?").format(pack=counted(pack.credits, formatter)),
                request=CreditPurchaseQuoteRequest(pack=pack.id),
                explain=self._explain,
                deed=deed,
                action=lambda quote: BuyCredits(pack=pack.id, quote=quote.id),
            )
        )

    def _explain(self, quote: Quote) -> str:
        account = self._projection.account
        return say(promise(quote, account.credits if account else 0), self._formatter)
