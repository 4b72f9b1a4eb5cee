"""A question to people: what it is about, in the customer's words, and the reference by which it was taken."""

import uuid
from collections.abc import Collection

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QWidget

from desktop.contract.support import SupportRequest, SupportRequestDraft, SupportTopic
from desktop.core.messages import QT_TRANSLATE_NOOP, Formatter, Message
from desktop.ui.dialogs.sheet import Sheet, page_of
from desktop.ui.errands import Errands, explained
from desktop.ui.text import say
from desktop.ui.theme import BAD, scaled
from desktop.ui.tokens import Tone
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.inputs import INPUTS
from desktop.ui.widgets.labels import body, caption, label, muted, selectable, strong, title
from desktop.ui.widgets.radio import Radio

_NOT_SENT = Message(
    QT_TRANSLATE_NOOP(
        "core", "Your question was not sent. What you wrote is kept: write to support again, and send it from there."
    )
)
_LONGEST = 5000
_NEARLY_FULL = 4500
_TOPICS = {
    SupportTopic.PAYMENT: QT_TRANSLATE_NOOP("core", "A payment that I do not understand"),
    SupportTopic.REFUND: QT_TRANSLATE_NOOP("core", "A refund"),
    SupportTopic.RESTORE: QT_TRANSLATE_NOOP("core", "Restoring what was cancelled by accident"),
    SupportTopic.OTHER: QT_TRANSLATE_NOOP("core", "Something else"),
}


class SupportDesk(QObject):
    """Sends questions; outlives the sheets in which they are written.

    A question keeps its key until it is answered: sent again, by the same sheet or by a later one, it is not a second.
    The words of one that could not be sent are kept for a later sheet, as long as its account is signed in.
    """

    answered = Signal(object, object)
    """The `SupportRequestDraft`, and the `SupportRequest` as which it was taken."""
    failed = Signal(object, object)
    """The `SupportRequestDraft` that has no answer, and the `Message` why."""
    not_sent = Signal(object)
    """A `Message` for the window: the sheet in which the question was written is closed."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._errands = errands
        self._keys: dict[tuple[str, SupportRequestDraft], str] = {}
        self._unsent: dict[tuple[str, str | None], SupportRequestDraft] = {}
        self._left: set[SupportRequestDraft] = set()

    def unsent(self, account: str, invoice: str | None) -> SupportRequestDraft | None:
        """What was last asked about an invoice, or about none, and could not be sent."""
        return self._unsent.get((account, invoice))

    def forget_all_but(self, accounts: Collection[str]) -> None:
        """What was written in the name of any other account is not kept, not even if it is still on its way."""
        self._keys = {key: value for key, value in self._keys.items() if key[0] in accounts}
        self._unsent = {key: value for key, value in self._unsent.items() if key[0] in accounts}

    def leave(self, draft: SupportRequestDraft) -> None:
        """The sheet of a question that is on its way is closed."""
        self._left.add(draft)

    def ask(self, account: str, draft: SupportRequestDraft) -> None:
        """Sends one in the name of an account."""
        key = self._keys.setdefault((account, draft), str(uuid.uuid4()))
        self._left.discard(draft)

        def taken(request: SupportRequest) -> None:
            self._keys.pop((account, draft), None)
            if self._unsent.get((account, draft.invoice)) == draft:
                del self._unsent[account, draft.invoice]
            self._left.discard(draft)
            self.answered.emit(draft, request)

        def broke(failure: BaseException) -> None:
            was_left = draft in self._left
            self._left.discard(draft)
            if (account, draft) in self._keys:
                self._unsent[account, draft.invoice] = draft
                if was_left:
                    self.not_sent.emit(_NOT_SENT)
            self.failed.emit(draft, explained(failure))

        self._errands.remotely(
            lambda application: application.documents().ask_support(account, draft, key),
            taken,
            broke,
        )


class AskSupport(Sheet):
    """Two pages: the question, then the reference.

    It is asked for `account`, whichever is shown when it is sent. `about` says what is attached; `invoice` is its id,
    if it is one.
    """

    def __init__(
        self,
        parent: QWidget,
        desk: SupportDesk,
        formatter: Formatter,
        account: str,
        topics: tuple[SupportTopic, ...],
        about: str = "",
        invoice: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._formatter = formatter
        self._account = account
        self._sent: SupportRequestDraft | None = None
        self._topics = topics
        self._invoice = invoice
        unsent = desk.unsent(account, invoice)
        self._topic = unsent.topic if unsent is not None and unsent.topic in topics else topics[0]
        self.setWindowTitle(self.tr("Ask about this payment") if invoice else self.tr("Write to support"))
        desk.answered.connect(self._answered)
        desk.failed.connect(self._failed)
        self.finished.connect(self._leave)
        self._show_question(about)
        if unsent is not None:
            self._message.setPlainText(unsent.message)

    def _show_question(self, about: str) -> None:
        page, rows = page_of()
        rows.addWidget(title(self.windowTitle()))
        if about:
            rows.addWidget(body(about))
        rows.addWidget(strong(self.tr("What is it about?")))
        group = QButtonGroup(page)
        for topic in self._topics:
            radio = Radio(say(Message(_TOPICS[topic]), self._formatter))
            radio.setChecked(topic is self._topic)
            # Not `clicked`: an assistive technology toggles a radio button without a click.
            radio.toggled.connect(lambda checked, chosen=topic: self._choose(chosen) if checked else None)
            group.addButton(radio)
            rows.addWidget(radio)
        rows.addWidget(strong(self.tr("Your message")))
        self._message = self._made_field()
        rows.addWidget(self._message)
        self._room = caption()
        self._room.hide()
        rows.addWidget(self._room)
        rows.addWidget(muted(self.tr("Do not write card numbers or patient data.")))
        self._problem = label("", ink=BAD)
        self._problem.hide()
        rows.addWidget(self._problem)
        self._way_out, self._send = Button(self.tr("Cancel")), Button(self.tr("Send"), Look.PRIMARY)
        self._way_out.clicked.connect(self.reject)
        self._send.clicked.connect(self._ask)
        self._send.setEnabled(False)
        self.turn_to(page, self._way_out, self._send)
        self._message.setFocus(Qt.FocusReason.TabFocusReason)

    def _made_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setStyleSheet(INPUTS)
        field.setAccessibleName(self.tr("Your message"))
        field.setPlaceholderText(self.tr("What should we look at?"))
        field.setTabChangesFocus(True)
        field.setFixedHeight(scaled(120))
        field.textChanged.connect(self._written)
        return field

    def _choose(self, topic: SupportTopic) -> None:
        self._topic = topic

    def _words(self) -> str:
        return self._message.toPlainText().strip()

    def _written(self) -> None:
        length = len(self._words())
        self._send.setEnabled(0 < length <= _LONGEST)
        was_hidden = self._room.isHidden()
        self._room.setVisible(length > _NEARLY_FULL)
        number = self._formatter.number
        self._room.setText(self.tr("{count} of {most} characters").format(count=number(length), most=number(_LONGEST)))
        if was_hidden is not self._room.isHidden():
            self.fit()

    def _ask(self) -> None:
        self._problem.hide()
        self._message.setReadOnly(True)
        self._send.begin(self.tr("Sending…"))
        self._way_out.rename(self.tr("Close"))
        self._sent = SupportRequestDraft(topic=self._topic, message=self._words(), invoice=self._invoice)
        self._desk.ask(self._account, self._sent)

    def _leave(self) -> None:
        """What is on its way goes on, and the desk tells how it ends."""
        if self._sent is not None:
            self._desk.leave(self._sent)

    def _failed(self, draft: SupportRequestDraft, message: Message) -> None:
        if draft != self._sent:
            return
        self._sent = None
        self._message.setReadOnly(False)
        self._send.end()
        self._way_out.rename(self.tr("Cancel"))
        why = say(message, self._formatter)
        self._problem.setText(why)
        self._problem.show()
        announce(self._problem, why, Tone.BAD)
        self.fit()

    def _answered(self, draft: SupportRequestDraft, request: SupportRequest) -> None:
        if draft != self._sent:
            return  # an earlier sheet's, and another question is being written here
        self._sent = None
        page, rows = page_of()
        rows.addWidget(title(self.tr("Your question was sent")))
        rows.addWidget(body(self.tr("People read it and answer by e-mail.")))
        rows.addWidget(selectable(strong(self.tr("Reference {reference}").format(reference=request.reference))))
        copy = Button(self.tr("Copy reference"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(request.reference))
        close = Button(self.tr("Close"), Look.PRIMARY)
        close.clicked.connect(self.accept)
        self.turn_to(page, copy, close)
        close.setFocus(Qt.FocusReason.TabFocusReason)
