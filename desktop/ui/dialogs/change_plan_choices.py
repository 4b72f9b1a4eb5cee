"""Which plan, and how often it is paid: the first page of Change Plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.contract.account import Account, Interval
from desktop.contract.catalogue import Catalogue
from desktop.contract.problems import Refusal
from desktop.core.projection import Projection, SubscriptionView
from desktop.ui.formatter import QtFormatter
from desktop.ui.plans.interval_switch import IntervalSwitch
from desktop.ui.plans.offers import INTERVALS, PlanChoice, choices, most_saved
from desktop.ui.plans.terms import meaning, priced
from desktop.ui.text import say
from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.layouts import clear


class PlanChoices(QWidget):
    """One card for each plan at the chosen interval; a plan that cannot be chosen says why."""

    chosen = Signal(object)
    """The `PlanChoice`, or None when that which is chosen is on another interval."""

    def __init__(
        self, formatter: QtFormatter, view: SubscriptionView, projection: Projection, wanted: PlanChoice | None
    ) -> None:
        super().__init__()
        self._formatter = formatter
        self._view = view
        self._now = projection.now
        account, catalogue = projection.account, projection.catalogue
        self._choices = _choices(account, view, catalogue)
        self.choice = next((item for item in self._choices if _is_same(item, wanted) and _is_open(item)), None)
        self._group = QButtonGroup(self)
        start = self.choice.interval if self.choice else view.subscription.interval
        self._switch = IntervalSwitch(formatter, start if start in INTERVALS else Interval.MONTH)
        self._switch.show_saving(most_saved(catalogue) if catalogue else 0)
        self._switch.changed.connect(self._show)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._switch)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        rows.addLayout(self._cards)
        self._show(self._switch.interval)

    @property
    def lacks_card(self) -> bool:
        """Whether something could be chosen if there were a card to pay with."""
        return any(item.refusal is Refusal.NO_PAYMENT_METHOD for item in self._choices)

    @property
    def can_choose(self) -> bool:
        """Whether any of them, at either interval, can be gone on with."""
        return any(_is_open(item) for item in self._choices)

    def _show(self, interval: Interval) -> None:
        clear(self._cards)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        if self.choice is not None and self.choice.interval is not interval:
            self.choice = None
        for choice in self._choices:
            if choice.interval is interval:
                self._cards.addWidget(self._card(choice))
        self.chosen.emit(self.choice)

    def _card(self, choice: PlanChoice) -> ChoiceCard:
        headline = say(priced(choice.offer.plan.name, choice.interval, choice.price), self._formatter)
        sentences = say(meaning(choice, self._view.subscription, self._now), self._formatter)
        card = ChoiceCard(headline, sentences)
        card.setEnabled(_is_open(choice))
        card.setChecked(choice is self.choice)
        card.toggled.connect(lambda checked: self._choose(choice) if checked else None)
        self._group.addButton(card)
        return card

    def _choose(self, choice: PlanChoice) -> None:
        self.choice = choice
        self.chosen.emit(choice)


def _choices(account: Account | None, view: SubscriptionView, catalogue: Catalogue | None) -> tuple[PlanChoice, ...]:
    return choices(account, view.subscription, catalogue) if account and catalogue else ()


def _is_open(choice: PlanChoice) -> bool:
    """Whether it can be gone on with."""
    return choice.refusal is None


def _is_same(choice: PlanChoice, wanted: PlanChoice | None) -> bool:
    if wanted is None:
        return False
    return (choice.offer.plan.id, choice.interval) == (wanted.offer.plan.id, wanted.interval)
