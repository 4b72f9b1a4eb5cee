"""One purchase, from the press of its button to the server's word."""

from PySide6.QtCore import QObject, Signal

from desktop.contract.actions import Action
from desktop.contract.hosted_pages import HostedPageRequest
from desktop.contract.quotes import Quote
from desktop.core.messages import Message
from desktop.core.projection import Projection
from desktop.ui.bridge import Bridge
from desktop.ui.plans.outcome import Outcome, OutcomeKind, outcome_of


class Purchase(QObject):
    """Performs one action at a time and tells what becomes of it, even while other programs change the outbox."""

    advanced = Signal(object)
    """An `Outcome`, whenever it differs from the last one."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._action: Action | None = None
        self._is_kept = False
        self._last: Outcome | None = None
        bridge.performed.connect(self._kept)
        bridge.perform_failed.connect(self._not_kept)
        bridge.projection_changed.connect(self._look)

    @property
    def is_under_way(self) -> bool:
        """Whether something was asked for and has not ended yet."""
        return self._action is not None

    def is_about(self, asked: Action | HostedPageRequest) -> bool:
        """Whether this is the action that is under way."""
        return asked is self._action

    def begin(self, action: Action, quote: Quote) -> None:
        """Puts the action into the outbox; nothing happens while another one is under way."""
        if self._action is None:
            self._action, self._is_kept, self._last = action, False, None
            self._bridge.perform(action, quote)

    def take_back(self) -> None:
        """Withdraws what was never sent; what was sent goes on."""
        if self._last is not None and self._last.can_be_undone:
            self._bridge.withdraw(self._last.entry_id)

    def put_aside(self) -> None:
        """The user has seen how it ended: nobody else needs to speak of it."""
        if self._last is not None and self._last.is_final and self._last.entry_id:
            self._bridge.dismiss(self._last.entry_id)
        self._last = None

    def _kept(self, action: Action) -> None:
        # Both this and every projection come from the store's thread: those that follow have read the outbox later.
        if action is self._action:
            self._is_kept = True
            self._tell(Outcome(kind=OutcomeKind.UNDER_WAY))

    def _not_kept(self, action: Action, message: Message) -> None:
        if action is self._action:
            self._tell(Outcome(kind=OutcomeKind.FAILED, message=message))

    def _look(self, projection: Projection) -> None:
        if self._action is not None and self._is_kept:
            self._tell(outcome_of(self._action, projection))

    def _tell(self, outcome: Outcome) -> None:
        if outcome == self._last:
            return
        self._last = outcome
        if outcome.is_final:
            self._action = None
        self.advanced.emit(outcome)
