"""Credits: how many there are, how to have more, and what became of them."""

from PySide6.QtWidgets import QWidget

from desktop.core.messages import Message
from desktop.core.projection import Contact, Projection
from desktop.ui.bridge import Bridge
from desktop.ui.credits.balance_card import BalanceCard
from desktop.ui.credits.ledger_card import FIRST, LedgerCard
from desktop.ui.credits.packs_card import PacksCard
from desktop.ui.credits.reader import CreditHistory, CreditReader
from desktop.ui.credits.spending_card import SpendingCard
from desktop.ui.credits.uses_card import UsesCard
from desktop.ui.formatter import QtFormatter
from desktop.ui.intents import Act
from desktop.ui.theme import scaled
from desktop.ui.widgets.labels import muted, title
from desktop.ui.widgets.layouts import near
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.skeleton import Skeleton


class Credits(PageFrame):
    """The ledger is read again whenever it has changed; of another account nothing is kept."""

    def __init__(self, formatter: QtFormatter, act: Act, bridge: Bridge) -> None:
        super().__init__(has_side=True)
        self._projection: Projection | None = None
        self._account = ""
        self._read_at: tuple[str, int] | None = None
        self._count = FIRST
        self._history: CreditHistory | None = None
        self.setAccessibleName(self.tr("Credits"))
        self._reader = CreditReader(bridge.errands)
        self._reader.read.connect(self._take)
        self._reader.failed.connect(self._fail)
        about = muted(
            self.tr("Credits pay for single uses beside your subscriptions. You buy them once; nothing renews.")
        )
        self.content.addLayout(near(title(self.tr("Credits")), about))
        self.content.addSpacing(4)
        fetching = self.tr("Fetching your account")
        self._waits = tuple(Skeleton(scaled(height), fetching) for height in (100, 190, 190))
        self._balance = BalanceCard(formatter, act)
        self._packs = PacksCard(formatter, act)
        self._ledger = LedgerCard(formatter)
        self._spending = SpendingCard(formatter)
        self._uses = UsesCard(formatter)
        for part in (*self._waits[:2], self._balance, self._packs, self._ledger):
            self.content.addWidget(part)
        self.side.addWidget(self._waits[2])
        self.side.addWidget(self._spending)
        self.side.addWidget(self._uses)
        self._ledger.more_wanted.connect(self._read_more)
        self._ledger.wanted_again.connect(self._read_again)

    def show_projection(self, projection: Projection) -> None:
        """Shows the account, and reads its ledger where that has changed."""
        self._projection = projection
        account = projection.account
        known = account.id if account else ""
        if known != self._account:
            self._forget(known)
        self._show_parts(is_known=account is not None)
        if account is None:
            return
        self._balance.show_projection(projection)
        self._packs.show_projection(projection)
        self._uses.show_projection(projection)
        version = (known, projection.history_revision)
        if version != self._read_at:
            self._read_at = version
            self._reader.ask(known, self._count)
        elif self._history is not None:
            self._show_history(self._history)

    def show_waiting(self) -> None:
        """The data on this computer is not open yet."""
        self._show_parts(is_known=False)

    def show_unopened(self, reason: Message) -> None:  # noqa: ARG002 - the banner tells it
        """The data on this computer could not be opened; the banner says why."""
        self._show_parts(is_known=False)
        for skeleton in self._waits:
            skeleton.hide()

    def _show_parts(self, *, is_known: bool) -> None:
        for skeleton in self._waits:
            skeleton.setVisible(not is_known)
        parts: tuple[QWidget, ...] = (self._balance, self._packs, self._ledger)
        for part in parts:
            part.setVisible(is_known)
        if not is_known:
            self._spending.hide()
            self._uses.hide()

    def _forget(self, account: str) -> None:
        """Nothing of the account before is left, and nothing that is on its way is taken."""
        self._account = account
        self._history = None
        self._read_at = None
        self._count = FIRST
        self._reader.forget()
        self._ledger.show_loading()
        self._spending.show_spending((), ())

    def _read_more(self, count: int) -> None:
        self._count = count
        self._reader.ask(self._account, count)

    def _read_again(self) -> None:
        self._ledger.show_loading()
        self._reader.ask(self._account, self._count)

    def _take(self, history: CreditHistory) -> None:
        if history.account == self._account:
            self._history = history
            self._show_history(history)

    def _show_history(self, history: CreditHistory) -> None:
        projection = self._projection
        if projection is None:
            return
        catalogue = projection.catalogue
        self._spending.show_spending(history.spending, catalogue.credit_uses if catalogue else ())
        if history.entries.total:
            self._ledger.show_history(history, catalogue)
        elif projection.account is not None and projection.account.credits:
            # There are credits, so there is a history: it has not been fetched yet.
            self._show_missing(projection.contact)
        else:
            self._ledger.show_nothing(self.tr("No credits have been bought or spent yet."))

    def _show_missing(self, contact: Contact) -> None:
        if contact.is_lost:
            self._ledger.show_nothing(
                self.tr("The history is not on this computer yet. It is fetched when the server can be reached.")
            )
        else:
            self._ledger.show_loading()

    def _fail(self, message: Message) -> None:
        self._ledger.show_failure(message)
