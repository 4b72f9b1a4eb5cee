"""What Dashboard and My Subscriptions have in common."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.messages import Formatter, Message
from desktop.core.projection import Projection, SubscriptionState
from desktop.core.sentences import days_until
from desktop.core.timeline import charges
from desktop.ui.intents import Act, Link, OpenLink, Page, ReadAgain, ShowPage
from desktop.ui.offered import Offer
from desktop.ui.text import Speaking, say
from desktop.ui.theme import GAP
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.credits_card import CreditsCard
from desktop.ui.widgets.labels import muted, title
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.skeleton import Skeleton
from desktop.ui.widgets.subscription_list import SubscriptionList
from desktop.ui.widgets.timeline import TimelineCard

_ACTIVE = (
    SubscriptionState.ACTIVE,
    SubscriptionState.ENDING,
    SubscriptionState.PAUSE_AHEAD,
    SubscriptionState.PLAN_CHANGE_AHEAD,
)
"""Those that can be used now."""


class _Counted(Speaking):
    """Apart, because the `tr` of a class with subclasses finds no plural forms."""

    def active(self, count: int) -> str:
        return self.tr("%n active", "", count)


class AccountPage(PageFrame):
    """A title, the subscriptions, and beside them what happens next and the credits.

    Its faces: skeletons until the first snapshot is there, an empty state without a subscription or when the data
    could not be opened, else the list.
    """

    def __init__(self, name: str, formatter: Formatter, act: Act, shown: tuple[Offer, ...]) -> None:
        super().__init__(has_side=True)
        self._formatter = formatter
        self._act = act
        self._shown = shown
        self.setAccessibleName(name)
        self._head(name)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(GAP)
        self.content.addLayout(self.middle)
        self._face: QWidget | None = None
        self._side_waits: Skeleton | None = None
        self._side: tuple[TimelineCard, CreditsCard] | None = None

    def _head(self, name: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(4)
        self.summary = muted()
        words.addWidget(title(name))
        words.addWidget(self.summary)
        row.addLayout(words, 1)
        self.add = Button(self.tr("Add Subscription"), Look.PRIMARY)
        self.add.clicked.connect(lambda: self._act(ShowPage(Page.PRICING)))
        lower = QVBoxLayout()
        lower.addStretch(1)
        lower.addWidget(self.add)
        row.addLayout(lower)
        self.content.addLayout(row)
        self.content.addSpacing(4)

    def show_projection(self, projection: Projection) -> None:
        """Shows the account, or what stands for it until it is there."""
        self.add.setVisible(bool(projection.subscriptions))
        self.add.dress(Look.PLAIN if _owes(projection) else Look.PRIMARY)
        if projection.account is None:
            self._wait(self.tr("Fetching your account"))
            return
        summary = self._summary(projection)
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))
        if projection.subscriptions:
            face = self._turn_to(SubscriptionList)
            if isinstance(face, SubscriptionList):
                face.show_projection(projection)
        else:
            self._turn_to(_Newcomer)
        self._show_side(projection)

    def show_waiting(self) -> None:
        """The data on this computer is not open yet, perhaps because the keyring asks for its password."""
        self.add.hide()
        self._wait(self.tr("Opening your data. If your keyring asks for its password, it is for this."))

    def show_unopened(self, reason: Message) -> None:
        """The data on this computer could not be opened; this page says itself why."""
        self.add.hide()
        self.summary.hide()
        for part in (self._face, self._side_waits):
            if part is not None:
                part.hide()
                part.deleteLater()
        self._side_waits = None
        self._face = _Unopened(say(reason, self._formatter), self._act)
        self.content.addWidget(self._face)

    def _wait(self, sentence: str) -> None:
        self.summary.setText(sentence)
        self.summary.show()
        self._turn_to(_Fetching)
        for card in self._side or ():
            card.hide()
        if self._side_waits is None:
            self._side_waits = Skeleton(160, sentence)
            self.side.addWidget(self._side_waits)
        self._side_waits.show()

    def _turn_to(self, kind: type[QWidget]) -> QWidget:
        if type(self._face) is kind and self._face is not None:
            return self._face
        if self._face is not None:
            self._face.hide()
            self._face.deleteLater()
        face: QWidget
        if kind is SubscriptionList:
            face = SubscriptionList(self._formatter, self._act, self._shown)
        elif kind is _Newcomer:
            face = _Newcomer(self._act)
        else:
            face = _Fetching(self.tr("Fetching your account"))
        self._face = face
        self.content.addWidget(face)
        return face

    def _show_side(self, projection: Projection) -> None:
        if self._side_waits is not None:
            self._side_waits.hide()
        if self._side is None:
            self._side = (TimelineCard(self._formatter), CreditsCard(self._formatter, self._act))
            for card in self._side:
                self.side.addWidget(card)
        for card in self._side:
            card.show_projection(projection)
            card.show()

    def _summary(self, projection: Projection) -> str:
        active = sum(view.state in _ACTIVE for view in projection.subscriptions)
        if not active:
            return ""
        count = _Counted().active(active)
        charge = next(iter(charges(projection)), None)
        if charge is None:
            return self.tr("{count} · no charge ahead").format(count=count)
        return self.tr("{count} · next charge {day}, {days}").format(
            count=count,
            day=self._formatter.day(charge.on),
            days=self._formatter.days(days_until(charge.on, projection.now)),
        )


def _owes(projection: Projection) -> bool:
    """Whether something is to be paid, which then is the one main action."""
    asks_bank = any(entry.invoice_to_pay for entry in projection.outbox)
    return asks_bank or any(view.subscription.is_overdue for view in projection.subscriptions)


class _Fetching(QWidget):
    def __init__(self, sentence: str) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for _ in range(2):
            rows.addWidget(Skeleton(122, sentence))


class _Unopened(QWidget):
    def __init__(self, reason: str, act: Act) -> None:
        super().__init__()
        from desktop.ui.widgets.empty_state import EmptyState

        again = Button(self.tr("Try again"), Look.PRIMARY)
        again.clicked.connect(lambda: act(ReadAgain()))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(EmptyState(self.tr("There is nothing to show until your data can be opened"), reason, again))


class _Newcomer(QWidget):
    def __init__(self, act: Act) -> None:
        super().__init__()
        from PySide6.QtCore import Qt

        from desktop.ui.widgets.empty_state import EmptyState

        add = Button(self.tr("Add Subscription"), Look.PRIMARY)
        add.clicked.connect(lambda: act(ShowPage(Page.PRICING)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(
            EmptyState(
                self.tr("You have no subscription yet"),
                self.tr("Choose a plan. It appears here as soon as it is paid."),
                add,
            )
        )
        playground = Button(self.tr("Try 3DICOM in your browser first"), Look.LINK)
        playground.clicked.connect(lambda: act(OpenLink(Link.PLAYGROUND)))
        rows.addWidget(playground, 0, Qt.AlignmentFlag.AlignHCenter)
