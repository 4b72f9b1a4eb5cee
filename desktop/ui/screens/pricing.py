"""Add Subscription: the plans side by side, and the way to each."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.contract.account import Account, Interval
from desktop.contract.catalogue import Catalogue
from desktop.core.projection import Contact, Projection
from desktop.ui.formatter import QtFormatter
from desktop.ui.intents import Act, Link, OpenLink, Page, ShowPage
from desktop.ui.plans.interval_switch import IntervalSwitch
from desktop.ui.plans.offers import by_rank, most_saved
from desktop.ui.plans.plan_column import PlanColumn
from desktop.ui.theme import GAP, MARGIN, WARN, scaled
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import caption, label, muted, title
from desktop.ui.widgets.layouts import clear, near
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.skeleton import Skeleton

_IN_A_ROW = 3
_NARROWEST = 196
"""In a narrower column the sentences could hardly be read, so that fewer stand in a row."""


class Pricing(PageFrame):
    """Its faces: skeletons until plans are known, nothing to sell, else the plans."""

    def __init__(self, formatter: QtFormatter, act: Act) -> None:
        super().__init__(is_wide=True)
        self._formatter = formatter
        self._act = act
        self._shown: tuple[Account, Catalogue] | None = None
        self._hindrance = ""
        self._waits = False
        self._offered: tuple[object, ...] | None = None
        self._plan_columns: list[PlanColumn] = []
        self.setAccessibleName(self.tr("Add Subscription"))
        back = Button(self.tr("‹ My Subscriptions"), Look.LINK)
        back.clicked.connect(lambda: act(ShowPage(Page.SUBSCRIPTIONS)))
        self.content.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._about = muted()
        self.content.addLayout(near(title(self.tr("Add Subscription")), self._about))
        self._offline = label("", ink=WARN)
        self._offline.hide()
        self.content.addWidget(self._offline)
        self._switch = IntervalSwitch(formatter, Interval.MONTH)
        self._switch.changed.connect(lambda _interval: self._show_columns())
        self.content.addWidget(self._switch)
        self._plans = QGridLayout()
        self._plans.setSpacing(GAP)
        self.content.addLayout(self._plans)
        self._foot = self._made_foot()
        self.content.addWidget(self._foot)

    def show_projection(self, projection: Projection) -> None:
        """Shows what is sold, and what of it the account has."""
        account, catalogue = projection.account, projection.catalogue
        if account is None or catalogue is None:
            self._wait(projection)
            return
        self._shown = (account, catalogue)
        self._about.setText(
            self.tr("You can have several at once. To change one that you have, choose Manage.")
            if any(item.is_living for item in account.subscriptions)
            else self.tr("Cancel or pause whenever you like; you keep what you have paid for.")
        )
        self._show_contact(projection.contact)
        self._offer(catalogue)
        self._show_columns()
        self._show_foot(account, catalogue)

    def show_waiting(self) -> None:
        """The data on this computer is not open yet."""
        self._wait(None)

    def _show_contact(self, contact: Contact) -> None:
        """Says what it takes to buy while the server cannot be asked."""
        match contact:
            case Contact.SIGN_IN_NEEDED:
                text = self.tr("These prices are from the last contact with the server. To buy, sign in again.")
            case Contact.KEYRING_UNUSABLE:
                text = self.tr(
                    "These prices are from the last contact with the server. To buy, unlock this computer's keyring."
                )
            case _:
                text = self.tr("These prices are from the last contact with the server. To buy, go online.")
        self._hindrance = text if contact.is_lost else ""
        self._offline.setText(text)
        self._offline.setVisible(contact.is_lost)

    def _wait(self, projection: Projection | None) -> None:
        self._shown = None
        is_offline = projection is not None and projection.contact.is_lost
        self._about.setText(
            self.tr("The plans appear here once the server has been reached.")
            if is_offline
            else self.tr("Fetching the plans")
        )
        self._switch.hide()
        self._foot.hide()
        if not self._waits:
            self._waits = True
            self._offered = None
            self._plan_columns = []
            clear(self._plans)
            for column in range(_IN_A_ROW):
                self._plans.addWidget(Skeleton(260, self._about.text()), 0, column)

    def _offer(self, catalogue: Catalogue) -> None:
        """Makes the columns, unless the same plans stand there already."""
        offers = by_rank(catalogue)
        if self._offered == offers:
            return
        self._waits = False
        self._offered = offers
        clear(self._plans)
        self._plan_columns = [PlanColumn(self._formatter, self._act, offer) for offer in offers]
        self._arrange()
        self._switch.setVisible(bool(offers))
        self._switch.show_saving(most_saved(catalogue))
        if not offers:
            self._plans.addWidget(
                EmptyState(
                    self.tr("Nothing is for sale at the moment"),
                    self.tr("What you have goes on as it is. Look here again later."),
                ),
                0,
                0,
            )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """As many side by side as there is room for."""
        room = self.viewport().width() - 2 * MARGIN + GAP
        in_a_row = max(1, min(_IN_A_ROW, room // (scaled(_NARROWEST) + GAP)))
        for place in range(_IN_A_ROW):
            self._plans.setColumnStretch(place, int(place < min(in_a_row, len(self._plan_columns))))
        for index, column in enumerate(self._plan_columns):
            self._plans.addWidget(column, *divmod(index, in_a_row))

    def _show_columns(self) -> None:
        if self._shown is not None:
            for column in self._plan_columns:
                column.show_offer(self._shown[0], self._switch.interval, self._hindrance)

    def _made_foot(self) -> QWidget:
        foot = QWidget()
        rows = QVBoxLayout(foot)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(4)
        self._cards = caption()
        self._demo = caption(self.tr("These are demo prices."))
        rows.addWidget(self._cards)
        rows.addWidget(self._demo)
        row = QHBoxLayout()
        self._playground = Button(self.tr("Try 3DICOM in your browser first"), Look.LINK)
        self._playground.clicked.connect(lambda: self._act(OpenLink(Link.PLAYGROUND)))
        row.addWidget(self._playground)
        row.addStretch(1)
        rows.addLayout(row)
        return foot

    def _show_foot(self, account: Account, catalogue: Catalogue) -> None:
        self._foot.show()
        cards = self._one_of(catalogue.accepted_cards)
        self._cards.setText(self.tr("Paid on a page of Stripe with {cards}.").format(cards=cards))
        self._cards.setVisible(bool(catalogue.accepted_cards))
        self._demo.setVisible(catalogue.is_demo)
        self._playground.setVisible(not any(item.is_living for item in account.subscriptions))

    def _one_of(self, names: tuple[str, ...]) -> str:
        """As one says a choice: "Visa, Mastercard or Apple Pay"."""
        *others, last = names or ("",)
        return self.tr("{names} or {last}").format(names=", ".join(others), last=last) if others else last
