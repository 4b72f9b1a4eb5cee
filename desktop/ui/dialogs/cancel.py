"""Cancel: three ways out, then the confirmation of the one that was chosen, in one dialog."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.contract.actions import Action, Cancel, ChangePlan, Pause
from desktop.contract.hosted_pages import HostedPageRequest
from desktop.contract.quotes import Quote
from desktop.core import sentences
from desktop.core.messages import Formatter, Message
from desktop.core.projection import Projection, SubscriptionView
from desktop.core.rules import CancelChoices, WayOut, cancel_choices
from desktop.ui.bridge import Bridge
from desktop.ui.dialogs.downgrade_page import DowngradePage
from desktop.ui.dialogs.reason_form import GivenReason, ReasonForm
from desktop.ui.dialogs.sheet import Sheet, page_of
from desktop.ui.dialogs.ways_out import refusal_of, terms, words
from desktop.ui.plans.quote_panel import QuotePanel
from desktop.ui.text import say
from desktop.ui.theme import BAD
from desktop.ui.tokens import Tone
from desktop.ui.widgets.announce import announce
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
        self._back: Button | None = None
        self._problem = label("", ink=BAD)
        self._words = body()
        self._cards: dict[WayOut, ChoiceCard] = {}
        self._downgrade: DowngradePage | None = None
        self._form: ReasonForm | None = None
        self._given = GivenReason()
        self.setWindowTitle(self.tr("Cancel {plan}").format(plan=view.subscription.plan.name))
        bridge.performed.connect(self._performed)
        bridge.perform_failed.connect(self._failed)
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
            told = label(note, ink=BAD)
            rows.addWidget(told)
            announce(told, note, Tone.BAD)
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
        # Not `buttonClicked`: an assistive technology toggles a radio button without a click.
        group.buttonToggled.connect(lambda _button, _chosen: proceed.setEnabled(True))
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

    def _terms(self) -> str:
        """What the second page says; of the smaller plans only the one that is chosen there."""
        choices = self._choices
        if self._downgrade is not None:
            choices = msgspec.structs.replace(choices, lower_plans=(self._downgrade.plan,))
        return terms(self._way, choices, self._projection, self._formatter)

    def _leave_page(self) -> None:
        """Nothing that belongs to a page outlives it, but what the user has written there."""
        if self._form is not None:
            self._given = self._form.given
        self._form = None
        self._refused_because = ""
        self._downgrade = None
        self._deed = self._back = None
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
        form = ReasonForm(self._formatter, self._given)
        page = self._confirmation(self.tr("Cancel {plan}?").format(plan=subscription.plan.name), form)
        deed = Button(self.tr("Cancel Subscription"), Look.DANGER)
        deed.clicked.connect(
            lambda: self._perform(Cancel(subscription=subscription.id, reason=form.reason(), comment=form.comment()))
        )
        self._form = form
        self._ask(page, deed)

    def _confirm_pause(self) -> None:
        subscription = self._view.subscription
        page = self._confirmation(self.tr("Pause {plan} for 12 weeks?").format(plan=subscription.plan.name), None)
        deed = Button(self.tr("Pause Subscription"), Look.PRIMARY)
        deed.clicked.connect(
            lambda: self._perform(Pause(subscription=subscription.id, resumes_on=self._choices.pause.resumes_on))
        )
        self._ask(page, deed)
        deed.setDefault(True)
        deed.setFocus(Qt.FocusReason.TabFocusReason)

    def _confirm_downgrade(self) -> None:
        subscription = self._view.subscription
        hint = self.tr("A downgrade needs a connection, because its price is asked for first.")
        panel = QuotePanel(self._bridge, self._formatter, hint)
        chooser = DowngradePage(panel, self._formatter, self._choices, self._projection.catalogue)
        page = self._confirmation(self.tr("Downgrade {plan}?").format(plan=subscription.plan.name), chooser)
        deed = Button(self.tr("Downgrade"), Look.PRIMARY)
        deed.clicked.connect(self._downgrade_now)
        self._downgrade = chooser
        self._ask(page, deed)
        chooser.plan_chosen.connect(lambda: self._words.setText(self._terms()))
        panel.ready.connect(self._show_quote)
        panel.lost.connect(self._lose_quote)
        panel.ask(chooser.request)

    def _confirmation(self, question: str, extra: QWidget | None) -> QWidget:
        self._leave_page()
        page, rows = page_of()
        rows.addWidget(title(question))
        self._words = body()
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
        self._back = back
        keep.clicked.connect(self.reject)
        keep.setDefault(True)
        self._deed = deed
        self._words.setText(self._terms())
        self.turn_to(page, keep, deed, back=back)
        keep.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_quote(self, quote: Quote) -> None:
        """An answer moves neither focus nor default: who is about to press the safe way out presses that."""
        if self._downgrade is None or self._deed is None:
            return
        if quote.plan is not None:
            self._deed.rename(without_mnemonic(self.tr("Downgrade to {plan}").format(plan=quote.plan.name)))
        self._deed.setEnabled(True)
        self._downgrade.panel.look_at_clock(self._projection.now)
        self.fit()

    def _lose_quote(self) -> None:
        if self._deed is not None:
            self._deed.rename(self.tr("Downgrade"))
            self._deed.setEnabled(False)
        self.fit()

    def _downgrade_now(self) -> None:
        quote = self._downgrade.panel.quote if self._downgrade else None
        if self._downgrade is not None and quote is not None:
            asked = self._downgrade.request
            self._downgrade.panel.rest()
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
        if self._back is not None:
            self._back.setEnabled(False)  # why it could not be taken would be told on this page
        self._bridge.perform(action, quote)

    def claims(self, asked: Action | HostedPageRequest) -> bool:
        """It tells of the action that it sent."""
        return asked is self._sent

    def _performed(self, action: Action) -> None:
        if action is self._sent:
            self.accept()

    def _failed(self, action: Action, message: Message) -> None:
        if action is not self._sent:
            return
        self._sent = None
        if self._deed is not None:
            self._deed.end()
        if self._back is not None:
            self._back.setEnabled(True)
        self._refused_because = say(message, self._formatter)
        self._problem.setText(self._refused_because)
        self._problem.show()
        announce(self._problem, self._refused_because, Tone.BAD)
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
        if any(card.isChecked() and not card.isEnabled() for card in self._cards.values()) or (
            WayOut.DOWNGRADE in self._cards and not choices.lower_plans
        ):
            self.show_ways(self.tr("What is possible here has just changed. Choose again."))
            return
        if not self._cards:
            self._words.setText(self._terms())
        if self._downgrade is not None:
            self._downgrade.panel.look_at_clock(self._projection.now)
        self.fit()
