"""What credits buy, and for how long they last."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.contract.catalogue import CreditUse
from desktop.core.messages import Formatter
from desktop.core.projection import Projection
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import caption, heading, muted, strong
from desktop.ui.widgets.layouts import clear


class UsesCard(Card):
    """Each use with its price in credits, and how often the balance is enough for it."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._shown: tuple[tuple[CreditUse, ...], int] | None = None
        self.rows.addWidget(heading(self.tr("What credits buy")))
        self._uses = QVBoxLayout()
        self._uses.setSpacing(10)
        self.rows.addLayout(self._uses)

    def show_projection(self, projection: Projection) -> None:
        """Shows the uses as the server publishes them; without any there is no card."""
        account, catalogue = projection.account, projection.catalogue
        uses = catalogue.credit_uses if catalogue else ()
        self.setVisible(bool(uses) and account is not None)
        if account is None or (uses, account.credits) == self._shown:
            return
        self._shown = (uses, account.credits)
        clear(self._uses)
        for use in uses:
            self._add(use, account.credits)

    def _add(self, use: CreditUse, balance: int) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(strong(use.name), 1)
        price = muted(self.tr("{credits} credits").format(credits=self._formatter.number(use.credits)))
        price.setWordWrap(False)
        head.addWidget(price, 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(head)
        words.addWidget(muted(use.description))
        times = balance // use.credits
        words.addWidget(
            caption(
                self.tr("Your balance is enough for {count}.").format(count=self._formatter.number(times))
                if times
                else self.tr("Your balance is not enough for this.")
            )
        )
        self._uses.addLayout(words)
