"""The packs of credits on sale, side by side."""

from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.contract.account import Account
from desktop.contract.actions import CREDITS
from desktop.contract.catalogue import CreditPack
from desktop.contract.eligibility import buy_credits_refusal
from desktop.core.projection import Projection
from desktop.core.refusals import refused
from desktop.ui.credits.words import counted, spared
from desktop.ui.formatter import QtFormatter
from desktop.ui.intents import Act, AddPaymentMethod, AskToBuyCredits
from desktop.ui.text import say
from desktop.ui.theme import CARD_RADIUS, GAP, PLAN, WARN, scaled, tokens_of
from desktop.ui.tokens import Tone
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import heading, label, muted
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.painting import rounded
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.skeleton import Skeleton

_COLUMNS = 3


class PackTile(QFrame):
    """One pack: how many credits, what they cost, and the way to them."""

    def __init__(self, formatter: QtFormatter, act: Act, pack: CreditPack, saving: int) -> None:
        super().__init__()
        self.pack = pack
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 14)
        rows.setSpacing(4)
        credits = counted(pack.credits, formatter)
        rows.addWidget(muted(credits))
        figures = QHBoxLayout()
        figures.setSpacing(8)
        price = label(formatter.money(pack.price), PLAN + 4, QFont.Weight.DemiBold)
        price.setWordWrap(False)
        figures.addWidget(price)
        if saving:
            figures.addWidget(Pill(self.tr("Save {percent}").format(percent=formatter.percent(saving)), Tone.GOOD))
        figures.addStretch(1)
        rows.addLayout(figures)
        rows.addSpacing(8)
        rows.addStretch(1)
        self.buy = Button(self.tr("Buy"))
        self.buy.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name = self.tr("Buy {pack} for {price}").format(pack=credits, price=formatter.money(pack.price))
        self.buy.setAccessibleName(name)
        self.buy.clicked.connect(lambda: act(AskToBuyCredits(pack.id)))
        rows.addWidget(self.buy)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        rounded(QPainter(self), self.rect(), CARD_RADIUS, tokens.surface, tokens.line)


class PacksCard(Card):
    """Its faces: prices not known yet, nothing on sale, packs; and why they cannot be bought now, when they cannot."""

    def __init__(self, formatter: QtFormatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._packs: tuple[CreditPack, ...] | None = None
        self._tiles: list[PackTile] = []
        self.rows.addWidget(heading(self.tr("Buy Credits")))
        hint = QHBoxLayout()
        hint.setSpacing(12)
        self._hint = label("", ink=WARN)
        self._add_card = Button(self.tr("Add Payment Method"))
        self._add_card.clicked.connect(lambda: act(AddPaymentMethod()))
        hint.addWidget(self._hint, 1)
        hint.addWidget(self._add_card)
        self.rows.addLayout(hint)
        self._waits = Skeleton(scaled(120), self.tr("Fetching prices"))
        self.rows.addWidget(self._waits)
        self._none = muted(self.tr("No credits are on sale at the moment."))
        self.rows.addWidget(self._none)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self.rows.addLayout(self._grid)
        self._demo = muted(self.tr("These prices are invented for the sandbox."))
        self.rows.addWidget(self._demo)
        for part in (self._hint, self._add_card, self._none, self._demo):
            part.hide()

    def show_projection(self, projection: Projection) -> None:
        """Shows what is on sale, and whether it can be bought."""
        account, catalogue = projection.account, projection.catalogue
        self._waits.setVisible(catalogue is None)
        if catalogue is None or account is None:
            return
        if catalogue.credit_packs != self._packs:
            self._packs = catalogue.credit_packs
            self._show_packs(catalogue.credit_packs)
        self._none.setVisible(not catalogue.credit_packs)
        self._demo.setVisible(catalogue.is_demo and bool(catalogue.credit_packs))
        self._show_hindrance(account, projection)

    def _show_packs(self, packs: tuple[CreditPack, ...]) -> None:
        clear(self._grid)
        self._tiles = [PackTile(self._formatter, self._act, pack, spared(pack, packs)) for pack in packs]
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def _show_hindrance(self, account: Account, projection: Projection) -> None:
        refusal = buy_credits_refusal(account, projection.now)
        is_bought = any(entry.subject == CREDITS and entry.is_unresolved for entry in projection.outbox)
        self._hint.setVisible(refusal is not None)
        self._add_card.setVisible(refusal is not None)
        if refusal is not None:
            self._hint.setText(say(refused(refusal), self._formatter))
        for tile in self._tiles:
            tile.buy.setEnabled(refusal is None and not is_bought and not projection.contact.is_lost)
