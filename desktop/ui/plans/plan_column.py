"""One plan on sale: what it costs, what it has, and the way to it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.contract.account import Account, Interval
from desktop.contract.catalogue import PlanOffer
from desktop.core import sentences
from desktop.core.messages import Formatter
from desktop.ui.intents import Act, AskToSubscribe, Intent, ManageSubscription
from desktop.ui.plans.offers import Standing, saving, standing, subscriptions_to
from desktop.ui.text import say
from desktop.ui.theme import GOOD, MUTED, TITLE, scaled, tokens_of
from desktop.ui.tokens import Tone
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, label, plan_name
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.painting import pen
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.server_text import without_mnemonic

_FIGURE = TITLE + 6


class Tick(QWidget):
    """A tick before something that a plan has; decoration only."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(scaled(18), scaled(20))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        path = QPainterPath()
        path.moveTo(box.width() * 0.15, box.height() * 0.52)
        path.lineTo(box.width() * 0.4, box.height() * 0.74)
        path.lineTo(box.width() * 0.85, box.height() * 0.28)
        painter.strokePath(path, pen(tokens_of(self.palette()).accent, 1.8))


class PlanColumn(Card):
    """Is kept while prices and holdings change, so that the keyboard stays where it is."""

    def __init__(self, formatter: Formatter, act: Act, offer: PlanOffer) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._offer = offer
        self._intent: Intent | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.rows.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(plan_name(offer.plan.name))
        self._pill = Pill()
        policy = self._pill.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that all prices stand at one height
        self._pill.setSizePolicy(policy)
        head.addWidget(self._pill)
        head.addStretch(1)
        self.rows.addLayout(head)
        self.rows.addSpacing(6)
        self._price = label("", _FIGURE, QFont.Weight.DemiBold)
        self._price.setWordWrap(False)
        self._per = label("", ink=MUTED)
        self._per.setWordWrap(False)
        figures = QHBoxLayout()
        figures.setSpacing(6)
        figures.addWidget(self._price)
        figures.addWidget(self._per, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addStretch(1)
        self.rows.addLayout(figures)
        self._saving = label("", ink=GOOD)
        self.rows.addWidget(self._saving)
        self.rows.addSpacing(8)
        self._choose = Button("", Look.PLAIN)
        self._choose.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choose.clicked.connect(self._press)
        self.rows.addWidget(self._choose)
        self.rows.addSpacing(12)
        self._features = QVBoxLayout()
        self._features.setSpacing(6)
        self.rows.addLayout(self._features)
        self.rows.addStretch(1)
        self._show_features()

    def show_offer(self, account: Account, interval: Interval, hindrance: str) -> None:
        """Shows the price for an interval, and whether the account has this plan.

        `hindrance` says why it cannot be bought now, if it cannot.
        """
        price = self._offer.price(interval)
        money = self._formatter.money
        self._price.setText(money(price) if price else "")
        self._per.setText(self._per_interval(interval) if price else self.tr("Not sold like this"))
        spared = saving(self._offer)
        has_saving = spared is not None and interval is Interval.YEAR
        self._saving.setText(self._saving_text(interval))
        self._saving.setForegroundRole(GOOD if has_saving else MUTED)
        self._show_standing(account, interval, hindrance)
        self.setAccessibleName(
            f"{self._offer.plan.name}, {self._price.text()} {self._per.text()}. {self._saving.text()}".strip()
        )

    def _saving_text(self, interval: Interval) -> str:
        spared = saving(self._offer)
        if spared is None:
            return ""
        if interval is Interval.YEAR:
            return self.tr("Saves {amount} a year").format(amount=self._formatter.money(spared))
        year = self._offer.price(Interval.YEAR)
        return self.tr("or {amount} a year").format(amount=self._formatter.money(year)) if year else ""

    def _per_interval(self, interval: Interval) -> str:
        return self.tr("/ year") if interval is Interval.YEAR else self.tr("/ month")

    def _show_standing(self, account: Account, interval: Interval, hindrance: str) -> None:
        plan = self._offer.plan
        held = subscriptions_to(account, plan.id)
        match standing(account, plan.id):
            case Standing.HELD:
                billed = say(sentences.interval_name(held[0].interval), self._formatter)
                self._pill.say(self.tr("Yours · {interval}").format(interval=billed), Tone.GOOD)
                self._choose.setText(self.tr("Manage"))
                self._intent = ManageSubscription(held[0].id)
            case Standing.FORMER:
                self._pill.say(self.tr("Ended"), Tone.NEUTRAL)
                self._choose.setText(without_mnemonic(self.tr("Resubscribe to {plan}").format(plan=plan.name)))
                self._intent = AskToSubscribe(plan.id, interval)
            case Standing.NEW:
                self._choose.setText(without_mnemonic(self.tr("Choose {plan}").format(plan=plan.name)))
                self._intent = AskToSubscribe(plan.id, interval)
        self._pill.setVisible(standing(account, plan.id) is not Standing.NEW)
        reason = "" if held else hindrance
        self._choose.setEnabled(bool(held) or (self._offer.price(interval) is not None and not reason))
        self._choose.setToolTip(reason)
        self._choose.setAccessibleDescription(f"{plan.name}, {self._price.text()} {self._per.text()} {reason}".rstrip())

    def _show_features(self) -> None:
        clear(self._features)
        for feature in self._offer.features:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Tick(), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(body(feature), 1)
            self._features.addLayout(row)

    def _press(self) -> None:
        if self._intent is not None:
            self._act(self._intent)
