"""Help: the questions that come up, and people for those that are left."""

from PySide6.QtWidgets import QHBoxLayout

from desktop.contract.support import SupportTopic
from desktop.core.messages import Formatter
from desktop.core.projection import Projection
from desktop.ui.bridge import Bridge
from desktop.ui.dialogs.ask_support import AskSupport
from desktop.ui.help.answers import Answer, answers
from desktop.ui.help.question import INSET, Question
from desktop.ui.intents import Act, Link, OpenLink
from desktop.ui.long_tasks import LongTasks
from desktop.ui.options import WindowOptions
from desktop.ui.settings.save_row import SaveRow
from desktop.ui.theme import scaled
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, caption, heading, selectable, title
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.rule import Rule

_TOPICS = (SupportTopic.OTHER, SupportTopic.PAYMENT, SupportTopic.REFUND, SupportTopic.RESTORE)


class Help(PageFrame):
    """Short answers, the knowledge base, whom to write to, and what helps them to help."""

    def __init__(
        self, formatter: Formatter, act: Act, bridge: Bridge, options: WindowOptions, tasks: LongTasks
    ) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._desk = tasks.support
        self._projection: Projection | None = None
        self._shown: tuple[Answer, ...] = ()
        self.setAccessibleName(self.tr("Help"))
        self.content.addWidget(title(self.tr("Help")))
        self.content.addSpacing(4)
        self._questions = Card()
        self._questions.rows.setSpacing(0)
        self._questions.rows.setContentsMargins(10, 6, 10, 6)
        self.content.addWidget(self._questions)
        self.content.addWidget(self._contact())
        self.content.addWidget(self._diagnostics(bridge))
        if options.version:
            version = self.tr("3DICOM Account {version}").format(version=options.version)
            self.content.addWidget(selectable(caption(version)))

    def show_projection(self, projection: Projection) -> None:
        """Shows the rules as the server publishes them."""
        self._projection = projection
        catalogue = projection.catalogue
        self._base.setEnabled(catalogue is not None)
        self._write.setEnabled(projection.is_signed_in)
        self._mail.setText(
            self.tr("Write to us here, or to {address}.").format(address=catalogue.links.support_email)
            if catalogue
            else self.tr("More answers appear here once the server has been reached.")
        )
        found = answers(catalogue)
        if found != self._shown:
            self._shown = found
            clear(self._questions.rows)
            for place, answer in enumerate(found):
                if place:
                    self._questions.rows.addWidget(Rule(scaled(INSET)))
                self._questions.rows.addWidget(Question(answer, self._see_to))

    def _contact(self) -> Card:
        card = Card()
        card.rows.addWidget(heading(self.tr("More help")))
        self._mail = selectable(body())
        card.rows.addWidget(self._mail)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._write = Button(self.tr("Write to Support"))
        self._write.clicked.connect(lambda: self._ask(_TOPICS))
        self._base = Button(self.tr("Open the knowledge base"))
        self._base.clicked.connect(lambda: self._act(OpenLink(Link.HELP)))
        row.addWidget(self._write)
        row.addWidget(self._base)
        row.addStretch(1)
        card.rows.addLayout(row)
        return card

    def _diagnostics(self, bridge: Bridge) -> Card:
        card = Card()
        card.rows.addWidget(heading(self.tr("Diagnostics")))
        card.rows.addWidget(
            SaveRow(
                bridge.errands,
                self._formatter,
                self.tr("Save Diagnostics…"),
                self.tr(
                    "A zip file for support: the log, versions and configuration. No password, name, e-mail address "
                    "or card is in it, and it is sent nowhere by itself."
                ),
                lambda: self.tr("3DICOM Account diagnostics.zip"),
                lambda housekeeping, file: housekeeping.write_diagnostics(file),
            )
        )
        return card

    def _see_to(self, answer: Answer) -> None:
        if answer.intent is not None:
            self._act(answer.intent)
        elif answer.topic is not None:
            first = answer.topic
            self._ask((first, *(topic for topic in _TOPICS if topic is not first)))

    def _ask(self, topics: tuple[SupportTopic, ...]) -> None:
        """Opens the sheet with the first of these topics chosen."""
        known = self._projection.known_accounts if self._projection else ()
        current = next((account for account in known if account.is_current), None)
        if current is None:
            return
        about = self._ended() if topics[0] is SupportTopic.RESTORE else ""
        AskSupport(self.window(), self._desk, self._formatter, current.id, topics, about).open()

    def _ended(self) -> str:
        """Which subscriptions there are to restore."""
        views = self._projection.subscriptions if self._projection else ()
        return " ".join(
            self.tr("{plan} ended on {day}.").format(
                plan=view.subscription.plan.name, day=self._formatter.day(view.subscription.ended_on)
            )
            for view in views
            if view.subscription.ended_on is not None
        )
