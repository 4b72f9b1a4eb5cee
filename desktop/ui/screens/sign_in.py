"""Sign-in: one button, and what is happening while the browser is asked."""

from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.ports import SignInStage
from desktop.core.projection import Projection
from desktop.ui.intents import Act, CancelSignIn, LeaveSignIn, SetUpServer, SignIn
from desktop.ui.options import WindowOptions
from desktop.ui.theme import BAD, HIT, scaled
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.inputs import INPUTS
from desktop.ui.widgets.labels import caption, label, muted, selectable, title
from desktop.ui.widgets.page_frame import PageFrame

_WIDTH = 440


def is_server_address(text: str) -> bool:
    """Whether a text is an https address of a host, without user, query or fragment."""
    try:
        parts = urlsplit(text)
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError:
        return False
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    return parts.scheme == "https" and bool(parts.hostname) and plain and port_is_valid and " " not in text


class SignInScreen(PageFrame):
    """Its faces: calm, under way, failed; or the choice of a server where none is configured."""

    def __init__(self, act: Act, options: WindowOptions) -> None:
        super().__init__(is_wide=True)
        self._act = act
        self._options = options
        self._url = ""
        self.setAccessibleName(self.tr("Sign in"))
        card = Card()
        card.setFixedWidth(scaled(_WIDTH))
        card.rows.setContentsMargins(32, 32, 32, 28)
        card.rows.setSpacing(12)
        card.rows.addWidget(title(self.tr("Sign in to 3DICOM Account")))
        card.rows.addWidget(muted(self.tr("See your subscriptions and payment methods, and change them.")))
        card.rows.addSpacing(8)
        self._problem = selectable(label("", ink=BAD))
        self._problem.hide()
        card.rows.addWidget(self._problem)
        if options.server_setup is None:
            self._add_sign_in(card)
        else:
            self._add_server_choice(card)
        self.content.addSpacing(48)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        self.content.addLayout(row)

    def show_projection(self, projection: Projection) -> None:
        """Offers the way back while somebody is signed in."""
        if self._options.server_setup is None:
            self._back.setVisible(projection.is_signed_in)

    def show_started(self) -> None:
        """The browser is being asked."""
        self._problem.hide()
        self._start.begin(self.tr("Signing in…"))
        self._stage.setText(self.tr("Contacting the server…"))
        self._show_progress(True)
        self._copy.hide()
        self._give_up.setFocus()

    def show_stage(self, stage: SignInStage, url: str) -> None:
        """Says how far the sign-in is."""
        self._url = url or self._url
        self._copy.setVisible(bool(self._url) and stage is SignInStage.WAITING_FOR_BROWSER)
        match stage:
            case SignInStage.CONTACTING:
                self._stage.setText(self.tr("Contacting the server…"))
            case SignInStage.WAITING_FOR_BROWSER:
                self._stage.setText(
                    self.tr("Continue in your browser. If it did not open, copy the link and open it yourself.")
                )
            case SignInStage.FINISHING:
                self._stage.setText(self.tr("Almost done…"))

    def show_failure(self, sentence: str) -> None:
        """Says why it did not work, and offers to try again."""
        self.show_calm()
        self._problem.setText(sentence)
        self._problem.show()
        self._start.setText(self.tr("Try again"))
        self._start.setFocus()

    def show_calm(self) -> None:
        """Nothing is under way."""
        if self._options.server_setup is not None:
            return
        self._url = ""
        self._problem.hide()
        self._start.end()
        self._show_progress(False)

    def _add_sign_in(self, card: Card) -> None:
        self._start = Button(self.tr("Sign in with your browser"), Look.PRIMARY)
        self._start.clicked.connect(lambda: self._act(SignIn()))
        self._stage = muted()
        self._copy = Button(self.tr("Copy link"))
        self._copy.clicked.connect(self._copy_link)
        self._give_up = Button(self.tr("Cancel"))
        self._give_up.clicked.connect(self._cancel)
        self._back = Button(self.tr("Back to my account"), Look.LINK)
        self._back.clicked.connect(self._leave)
        self._progress = QWidget()
        rows = QVBoxLayout(self._progress)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._stage)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self._copy, self._give_up):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows.addLayout(buttons)
        card.rows.addWidget(self._start)
        card.rows.addWidget(self._progress)
        card.rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        card.rows.addSpacing(8)
        if self._options.is_sandbox:
            card.rows.addWidget(caption(self.tr("This is the sandbox: people, cards and money are invented.")))
        if self._options.server:
            connects = self.tr("Connects to {server}").format(server=self._options.server)
            card.rows.addWidget(caption(connects))
        card.rows.addWidget(caption(self.tr("Your password is typed in the browser only, never here.")))
        self._back.hide()
        self._show_progress(False)

    def _show_progress(self, runs: bool) -> None:
        self._progress.setVisible(runs)

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._url)
        self._stage.setText(self.tr("The link is copied. Open it in a browser on this computer."))

    def _cancel(self) -> None:
        self._act(CancelSignIn())
        self.show_calm()
        self._start.setFocus()

    def _leave(self) -> None:
        self.show_calm()
        self._act(LeaveSignIn())

    def _add_server_choice(self, card: Card) -> None:
        card.rows.addWidget(label(self.tr("Address of your billing server")))
        self._address = QLineEdit()
        self._address.setPlaceholderText("https://")
        self._address.setStyleSheet(INPUTS)
        self._address.setMinimumHeight(scaled(HIT))
        self._address.setAccessibleName(self.tr("Address of your billing server"))
        self._address.returnPressed.connect(self._continue)
        card.rows.addWidget(self._address)
        proceed = Button(self.tr("Continue"), Look.PRIMARY)
        proceed.clicked.connect(self._continue)
        card.rows.addWidget(proceed)
        card.rows.addSpacing(12)
        card.rows.addWidget(muted(self.tr("No server at hand? Everything works on invented people and cards, too.")))
        explore = Button(self.tr("Explore with the sandbox"))
        explore.clicked.connect(lambda: self._act(SetUpServer(None)))
        card.rows.addWidget(explore)

    def _continue(self) -> None:
        address = self._address.text().strip()
        if is_server_address(address):
            self._act(SetUpServer(address))
            return
        self._problem.setText(
            self.tr("This is not the address of a server. It begins with https:// and a name, for example {example}.")
            .format(example="https://billing.example.org")
        )  # fmt: skip
        self._problem.show()
        self._address.setFocus()
