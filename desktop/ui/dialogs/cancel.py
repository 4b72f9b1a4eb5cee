"""Cancel: three ways out, then the confirmation of the one that was chosen, in one dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.contract.actions import Action, Cancel, ChangePlan, Pause
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote, QuoteRequest
from desktop.core import sentences
from desktop.core.messages import Formatter, Message
from desktop.core.projection import Projection, SubscriptionView
from desktop.core.rules import CancelChoices, WayOut, cancel_choices
from desktop.ui.bridge import Bridge
from desktop.ui.dialogs.downgrade_page import DowngradePage
from desktop.ui.dialogs.reason_form import ReasonForm
from desktop.ui.dialogs.sheet import Sheet, page_of
from desktop.ui.dialogs.ways_out import refusal_of, words
from desktop.ui.text import say
from desktop.ui.theme import BAD
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.labels import body, label, muted, title
from desktop.ui.widgets.server_text import without_mnemonic


class CancelDialog(Sheet):
    """Closes when the action is safely in the outbox. When the subscription changes meanwhile, it starts anew."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        formatter: Formatter,
        projection: Projection,
        view: SubscriptionView,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._formatter = formatter
        self._projection = projection
        self._view = view
        self._way = WayOut.CANCEL
        self._sent: Action | None = None
        self._refused_because = ""
        self._deed: Button | None = None
        self._problem = label("", ink=BAD)
        self._words = body()
        self._cards: dict[WayOut, ChoiceCard] = {}
        self._downgrade: DowngradePage | None = None
        self.setWindowTitle(self.tr("Cancel {plan}").format(plan=view.subscription.plan.name))
        bridge.performed.connect(self._performed)
        bridge.perform_failed.connect(self._failed)
        bridge.quote_ready.connect(self._quoted)
        bridge.quote_failed.connect(self._not_quoted)
        bridge.projection_changed.connect(self.look_again)
        self.show_ways()

    @property
    def _choices(self) -> CancelChoices:
        return cancel_choices(self._view.subscription, self._projection.catalogue, self._projection.now)

    def show_ways(self, note: str = "") -> None:
        """The first page: what can be done instead, and what each means."""
        self._leave_page()
        plan = self._view.subscription.plan.name
        page, rows = page_of()
        rows.addWidget(title(self.tr("What should happen to {plan}?").format(plan=plan)))
        if note:
            rows.addWidget(label(note, ink=BAD))
        if self._view.subscription.pending_change is not None:
            planned = say(sentences.outlook(self._view, self._projection.now), self._formatter)
            rows.addWidget(muted(self.tr("{planned} What you choose now replaces this.").format(planned=planned)))
        choices = self._choices
        group = QButtonGroup(page)
        for way in WayOut:
            if way is WayOut.DOWNGRADE and not choices.lower_plans:
                continue
            self._cards[way] = self._card(way, choices, group)
            rows.addWidget(self._cards[way])
        keep, proceed = Button(self.tr("Keep Subscription")), Button(self.tr("Continue"), Look.PRIMARY)
        keep.clicked.connect(self.reject)
        proceed.clicked.connect(self._proceed)
        proceed.setDefault(True)
        proceed.setEnabled(group.checkedButton() is not None)
        group.buttonClicked.connect(lambda _button: proceed.setEnabled(True))
        self.turn_to(page, keep, proceed)
        chosen = group.checkedButton()
        (chosen or keep).setFocus(Qt.FocusReason.TabFocusReason)

    def _card(self, way: WayOut, choices: CancelChoices, group: QButtonGroup) -> ChoiceCard:
        card = ChoiceCard(self._headline(way), self._say(way))
        card.setEnabled(refusal_of(way, choices) is None)
        card.toggled.connect(lambda chosen: self._choose(way) if chosen else None)
        group.addButton(card)
        if card.isEnabled() and way is self._way:
            card.setChecked(True)
        return card

    def _headline(self, way: WayOut) -> str:
        match way:
            case WayOut.PAUSE:
                return self.tr("Pause Subscription for 12 weeks")
            case WayOut.DOWNGRADE:
                return self.tr("Downgrade")
            case WayOut.CANCEL:
                return self.tr("Cancel")

    def _say(self, way: WayOut) -> str:
        return words(way, self._choices, self._projection, self._formatter)

    def _leave_page(self) -> None:
        """Nothing that belongs to a page outlives it."""
        self._refused_because = ""
        self._downgrade = None
        self._deed = None
        self._cards = {}

    def _choose(self, way: WayOut) -> None:
        self._way = way

    def _proceed(self) -> None:
        match self._way:
            case WayOut.PAUSE:
                self._confirm_pause()
            case WayOut.DOWNGRADE:
                self._confirm_downgrade()
            case WayOut.CANCEL:
                self._confirm_cancel()

    def _confirm_cancel(self) -> None:
        subscription = self._view.subscription
        form = ReasonForm(self._formatter)
        page = self._confirmation(self.tr("Cancel {plan}?").format(plan=subscription.plan.name), form)
        deed = Button(self.tr("Cancel Subscription"), Look.DANGER)
        deed.clicked.connect(
            lambda: self._perform(Cancel(subscription=subscription.id, reason=form.reason(), comment=form.comment()))
        )
        self._ask(page, deed)

    def _confirm_pause(self) -> None:
        subscription = self._view.subscription
        page = self._confirmation(self.tr("Pause {plan} for 12 weeks?").format(plan=subscription.plan.name), None)
        deed = Button(self.tr("Pause Subscription"), Look.PRIMARY)
        deed.clicked.connect(
            lambda: self._perform(Pause(subscription=subscription.id, resumes_on=self._choices.pause.resumes_on))
        )
        self._ask(page, deed)
        self._focus_deed()

    def _confirm_downgrade(self) -> None:
        subscription = self._view.subscription
        chooser = DowngradePage(self._formatter, self._choices, self._projection.catalogue)
        page = self._confirmation(self.tr("Downgrade {plan}?").format(plan=subscription.plan.name), chooser)
        deed = Button(self.tr("Downgrade"), Look.PRIMARY)
        deed.clicked.connect(self._downgrade_now)
        self._downgrade = chooser
        self._ask(page, deed)
        chooser.plan_chosen.connect(self._request_quote)
        chooser.quote_expired.connect(self._renew_quote)
        self._request_quote(chooser.plan)

    def _confirmation(self, question: str, extra: QWidget | None) -> QWidget:
        self._leave_page()
        page, rows = page_of()
        rows.addWidget(title(question))
        self._words = body(self._say(self._way))
        rows.addWidget(self._words)
        if extra is not None:
            rows.addWidget(extra)
        self._problem = label("", ink=BAD)
        self._problem.hide()
        rows.addWidget(self._problem)
        return page

    def _ask(self, page: QWidget, deed: Button) -> None:
        """Shows the second page; the safe way out has the focus until what is asked for can be done and undone."""
        back, keep = Button(self.tr("‹ Back"), Look.LINK), Button(self.tr("Keep Subscription"))
        back.clicked.connect(lambda: self.show_ways())
        keep.clicked.connect(self.reject)
        keep.setDefault(True)
        self._deed = deed
        self.turn_to(page, keep, deed, back=back)
        keep.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_deed(self) -> None:
        if self._deed is not None:
            self._deed.setDefault(True)
            self._deed.setFocus(Qt.FocusReason.TabFocusReason)

    def _request_quote(self, plan: str) -> None:
        if self._deed is not None and self._downgrade is not None:
            self._deed.setEnabled(False)
            self._downgrade.quotes.show_busy()
            self.fit()
            self._bridge.request_quote(self._question(plan))

    def _question(self, plan: str) -> PlanChangeQuoteRequest:
        subscription = self._view.subscription
        return PlanChangeQuoteRequest(subscription=subscription.id, plan=plan, interval=subscription.interval)

    def _renew_quote(self, plan: str) -> None:
        self._request_quote(plan)
        if self._downgrade is not None:
            self._downgrade.quotes.show_expired()
            self.fit()

    def _quoted(self, quote: Quote) -> None:
        if self._downgrade is None or self._deed is None or quote.request != self._question(self._downgrade.plan):
            return
        self._downgrade.take(quote)
        if quote.plan is not None:
            self._deed.rename(without_mnemonic(self.tr("Downgrade to {plan}").format(plan=quote.plan.name)))
        self._deed.setEnabled(True)
        self._focus_deed()
        self._downgrade.look_at_clock(self._projection.now)
        self.fit()

    def _not_quoted(self, request: QuoteRequest, message: Message) -> None:
        if self._downgrade is None or request != self._question(self._downgrade.plan):
            return
        plan = self._downgrade.plan
        again = Button(self.tr("Try again"))
        again.clicked.connect(lambda: self._request_quote(plan))
        hint = self.tr("A downgrade needs a connection, because its price is asked for first.")
        self._downgrade.quotes.show_failure(say(message, self._formatter), again, hint)
        self.fit()

    def _downgrade_now(self) -> None:
        quote = self._downgrade.quote if self._downgrade else None
        if self._downgrade is not None and quote is not None:
            asked = self._question(self._downgrade.plan)
            action = ChangePlan(
                subscription=asked.subscription, plan=asked.plan, interval=asked.interval, quote=quote.id
            )
            self._perform(action, quote)

    def _perform(self, action: Action, quote: Quote | None = None) -> None:
        if self._sent is not None:
            return
        self._sent = action
        if self._deed is not None:
            self._deed.begin(self.tr("One moment…"))
        self._bridge.perform(action, quote)

    def _performed(self, action: Action) -> None:
        if action is self._sent:
            self.accept()

    def _failed(self, action: Action, message: Message) -> None:
        if action is not self._sent:
            return
        self._sent = None
        if self._deed is not None:
            self._deed.end()
        self._refused_because = say(message, self._formatter)
        self._problem.setText(self._refused_because)
        self._problem.show()
        self.fit()

    def look_again(self, projection: Projection) -> None:
        """Takes in a fresh projection: what was shown may be no longer true."""
        view = projection.subscription(self._view.subscription.id)
        if view is None:
            self.reject()
            return
        if self._sent is not None:
            return
        has_changed = view.subscription.revision != self._view.subscription.revision
        self._projection, self._view = projection, view
        if has_changed:
            changed = self.tr("This subscription has just changed. Look at the dates again.")
            self.show_ways(self._refused_because or changed)
        else:
            self._rephrase()

    def _rephrase(self) -> None:
        """Fits what the page says to the present projection, and leaves the user's choices alone."""
        choices = self._choices
        for way, card in self._cards.items():
            card.rephrase(self._say(way))
            card.setEnabled(refusal_of(way, choices) is None)
        if not self._cards:
            self._words.setText(self._say(self._way))
        if self._downgrade is not None:
            self._downgrade.look_at_clock(self._projection.now)
        self.fit()
