"""Change Plan: which plan, then what it costs, then what became of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.contract.actions import ChangePlan
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote
from desktop.core import sentences
from desktop.core.projection import Projection, SubscriptionView
from desktop.ui.bridge import Bridge
from desktop.ui.dialogs.change_plan_choices import PlanChoices
from desktop.ui.dialogs.sheet import page_of
from desktop.ui.formatter import QtFormatter
from desktop.ui.plans.offers import PlanChoice
from desktop.ui.plans.purchase_sheet import ADD_CARD, Proposal, PurchaseSheet
from desktop.ui.plans.terms import billed, deed, effect, replacement
from desktop.ui.text import say, together
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.labels import body, muted, title


class ChangePlanDialog(PurchaseSheet):
    """Starts anew when the subscription changes while a plan is being chosen."""

    def __init__(
        self, parent: QWidget, bridge: Bridge, formatter: QtFormatter, projection: Projection, view: SubscriptionView
    ) -> None:
        super().__init__(parent, bridge, formatter, projection)
        self._view = view
        self._choice: PlanChoice | None = None
        self._shown_facts: tuple[object, ...] = ()
        self.setWindowTitle(self.tr("Change Plan"))
        self._show_choices()

    def look_again(self, projection: Projection) -> None:
        """Takes in a fresh projection: what was shown may be no longer true."""
        super().look_again(projection)
        view = projection.subscription(self._view.subscription.id)
        if view is None:
            self.reject()
            return
        has_changed = view.subscription.revision != self._view.subscription.revision
        self._view = view
        if self.has_price_page and has_changed:
            self.ask_afresh()
        elif not self.has_price_page and self._shown_facts != self._facts():
            self._show_choices()

    def _facts(self) -> tuple[object, ...]:
        """What the first page depends on."""
        account, catalogue = self._projection.account, self._projection.catalogue
        card = account.default_payment_method if account else None
        return self._view.subscription.revision, catalogue.version if catalogue else "", card.id if card else ""

    def _show_choices(self) -> None:
        """The first page."""
        self.leave_price()
        self._shown_facts = self._facts()
        subscription = self._view.subscription
        page, rows = page_of()
        now_billed = say(billed(subscription.plan.name, subscription.interval), self._formatter)
        rows.addWidget(title(self.tr("Change Plan")))
        rows.addWidget(body(self.tr("You have {plan}. What would you like instead?").format(plan=now_billed)))
        if subscription.pending_change is not None:
            planned = say(sentences.outlook(self._view, self._projection.now), self._formatter)
            rows.addWidget(muted(self.tr("{planned} What you choose now replaces this.").format(planned=planned)))
        plans = PlanChoices(self._formatter, self._view, self._projection, self._choice)
        rows.addWidget(plans)
        self.add_note(rows)
        close, proceed = Button(self.tr("Close")), Button(self.tr("Continue"), Look.PRIMARY)
        close.clicked.connect(self.reject)
        proceed.clicked.connect(self._ask_price)
        proceed.setDefault(True)

        def choose(choice: PlanChoice | None) -> None:
            self._choice = choice
            proceed.setEnabled(choice is not None)
            self.fit()

        choose(plans.choice)
        plans.chosen.connect(choose)
        if plans.lacks_card and plans.can_choose:
            self.turn_to(page, close, self.page_button(self.tr("Add Payment Method"), ADD_CARD), proceed)
        elif plans.lacks_card:
            self.turn_to(page, close, self.page_button(self.tr("Add Payment Method"), ADD_CARD, Look.PRIMARY))
        else:
            self.turn_to(page, close, proceed)
        (proceed if plans.choice else close).setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_price(self) -> None:
        """The second page."""
        choice = self._choice
        if choice is None:
            return
        subscription, plan, interval = self._view.subscription.id, choice.offer.plan, choice.interval
        to = say(billed(plan.name, interval), self._formatter)
        self.show_price(
            Proposal(
                headline=self.tr("Change to {plan}?").format(plan=to),
                request=PlanChangeQuoteRequest(subscription=subscription, plan=plan.id, interval=interval),
                explain=self._explain,
                deed=deed,
                action=lambda quote: ChangePlan(
                    subscription=subscription, plan=plan.id, interval=interval, quote=quote.id
                ),
                back=self._show_choices,
            )
        )

    def _explain(self, quote: Quote) -> str:
        said = [effect(quote, self._view.subscription, self._projection.now)]
        if (replaced := replacement(quote)) is not None:
            said.append(replaced)
        return together(say(message, self._formatter) for message in said)
