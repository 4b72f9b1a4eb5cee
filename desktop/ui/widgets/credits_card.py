"""How many credits there are."""

from PySide6.QtWidgets import QHBoxLayout

from desktop.core.messages import Formatter
from desktop.core.projection import Projection
from desktop.ui.intents import Act, Page, ShowPage
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import heading, muted, title


class CreditsCard(Card):
    """The balance, and the way to more."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self.rows.addWidget(heading(self.tr("3DICOM Credits")))
        row = QHBoxLayout()
        self._balance = title()
        row.addWidget(self._balance, 1)
        self._buy = Button(self.tr("Buy Credits"))
        self._buy.clicked.connect(lambda: act(ShowPage(Page.CREDITS)))
        row.addWidget(self._buy)
        self.rows.addLayout(row)
        self._uses = muted()
        self._uses.hide()
        self.rows.addWidget(self._uses)

    def show_projection(self, projection: Projection) -> None:
        """Shows the balance, and what it is for as the server publishes it."""
        uses = projection.catalogue.credit_uses if projection.catalogue else ()
        self._uses.setText(self.tr("For: {uses}").format(uses=", ".join(use.name for use in uses)))
        self._uses.setVisible(bool(uses))
        if projection.account is not None:
            self._balance.setText(self._formatter.number(projection.account.credits))
