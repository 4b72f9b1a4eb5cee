"""Where the window is, and the way into the sign-in page and out of it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.places import Place

if TYPE_CHECKING:
    from desktop.core.messages import Message
    from desktop.core.ports import SignInStage
    from desktop.core.projection import Projection
    from desktop.ui.bridge import Bridge
    from desktop.ui.screens.sign_in import SignInScreen


class SigningIn(QObject):
    """Whoever is not signed in is on the sign-in page; it leads on to where they wanted to be."""

    def __init__(
        self, bridge: Bridge, start: Place, screen: Callable[[], SignInScreen], say: Callable[[Message], str]
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._screen = screen
        self._say = say
        self._place = start
        self._wanted = start
        bridge.sign_in_advanced.connect(self._show_stage)
        bridge.sign_in_failed.connect(self._show_failure)

    @property
    def place(self) -> Place:
        """Where the window is."""
        return self._place

    def turn_to_sign_in(self, wanted: Place) -> None:
        """Signing in leads to the wanted place, or to where it would have led anyway."""
        if wanted is not Place.SIGN_IN:
            self._wanted = wanted
        self._place = Place.SIGN_IN

    def turn_to(self, place: Place) -> None:
        """Whoever leaves the sign-in page gives up what is under way there."""
        if self._place is Place.SIGN_IN and place is not Place.SIGN_IN:
            self._bridge.cancel_sign_in()
            self._screen().show_calm()
        self._place = place

    def take_in(self, former: Projection | None, projection: Projection) -> None:
        """Follows who is signed in, also when that was done from the command line."""
        if not projection.is_signed_in:
            self.turn_to_sign_in(self._place)
        elif former is not None and not former.is_signed_in:
            self.go_on()

    def go_on(self) -> None:
        """Somebody has signed in: to where they wanted to be, if they are not there."""
        if self._place is Place.SIGN_IN:
            self.turn_to(self._wanted)

    def begin(self) -> None:
        """Signs in through the browser."""
        self._screen().show_started()
        self._bridge.sign_in()

    def _show_stage(self, stage: SignInStage, url: str) -> None:
        self._screen().show_stage(stage, url)

    def _show_failure(self, message: Message) -> None:
        self._screen().show_failure(self._say(message))
