"""Add Subscription: the plans side by side, and the way to each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.contract.account import Account, Interval
from desktop.contract.catalogue import Catalogue
from desktop.core.messages import Formatter
from desktop.core.projection import Contact, Projection
from desktop.ui.intents import Act, Link, OpenLink, Page, ShowPage
from desktop.ui.plans.interval_switch import IntervalSwitch
from desktop.ui.plans.offers import by_rank, most_saved
from desktop.ui.plans.plan_column import PlanColumn
from desktop.ui.theme import GAP, WARN
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.labels import caption, label, muted, title
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.skeleton import Skeleton

_IN_A_ROW = 3
"""With more columns the sentences in them would become too narrow to read in the smallest window."""


class Pricing(PageFrame):
    """Its faces: skeletons until plans are known, nothing to sell, else the plans."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__(is_wide=True)
        self._formatter = formatter
        self._act = act
        self._shown: tuple[Account, Catalogue] | None = None
        self._offered: tuple[object, ...] | None = None
        self._plan_columns: list[PlanColumn] = []
        self.setAccessibleName(self.tr("Add Subscription"))
        back = Button(self.tr("‹ My Subscriptions"), Look.LINK)
        back.clicked.connect(lambda: act(ShowPage(Page.SUBSCRIPTIONS)))
        self.content.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(title(self.tr("Add Subscription")))
        self._about = muted()
        self.content.addWidget(self._about)
        self._offline = label("", ink=WARN)
        self._offline.hide()
        self.content.addWidget(self._offline)
        self._switch = IntervalSwitch(Interval.MONTH)
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
        needs_sign_in = contact is Contact.SIGN_IN_NEEDED
        self._offline.setText(
            self.tr("These prices are from the last contact with the server. To buy, sign in again.")
            if needs_sign_in
            else self.tr("These prices are from the last contact with the server. To buy, go online.")
        )
        self._offline.setVisible(needs_sign_in or contact is Contact.UNREACHABLE)

    def _wait(self, projection: Projection | None) -> None:
        self._shown = None
        is_offline = projection is not None and projection.contact is Contact.UNREACHABLE
        self._about.setText(
            self.tr("The plans appear here when the server was reached once.")
            if is_offline
            else self.tr("Fetching the plans")
        )
        self._switch.hide()
        self._foot.hide()
        if self._offered != ():
            self._offered = ()
            self._plan_columns = []
            clear(self._plans)
            for column in range(_IN_A_ROW):
                self._plans.addWidget(Skeleton(260, self._about.text()), 0, column)

    def _offer(self, catalogue: Catalogue) -> None:
        """Makes the columns, unless the same plans stand there already."""
        offers = by_rank(catalogue)
        if self._offered == offers:
            return
        self._offered = offers
        clear(self._plans)
        self._plan_columns = [PlanColumn(self._formatter, self._act, offer) for offer in offers]
        for index, column in enumerate(self._plan_columns):
            row, place = divmod(index, _IN_A_ROW)
            self._plans.addWidget(column, row, place)
            self._plans.setColumnStretch(place, 1)
        self._switch.setVisible(bool(offers))
        self._switch.show_saving(most_saved(catalogue))
        if not offers:
            self._plans.addWidget(muted(self.tr("Nothing is for sale at the moment.")), 0, 0)

    def _show_columns(self) -> None:
        if self._shown is not None:
            for column in self._plan_columns:
                column.show_offer(self._shown[0], self._switch.interval)

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
        self._cards.setText(
            self.tr("Paid on a page of Stripe with {cards}.").format(cards=", ".join(catalogue.accepted_cards))
        )
        self._cards.setVisible(bool(catalogue.accepted_cards))
        self._demo.setVisible(catalogue.is_demo)
        self._playground.setVisible(not any(item.is_living for item in account.subscriptions))
