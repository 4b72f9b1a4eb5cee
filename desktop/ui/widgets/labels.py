"""Text in the sizes and inks of the design. Always plain text, whatever the server sent."""

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel

from desktop.ui.numbers import PLAIN_TEXT
from desktop.ui.theme import BODY, CAPTION, HEADING, MUTED, PLAN, TITLE, typeface

_TEXT = QPalette.ColorRole.WindowText
_STRONG = QFont.Weight.DemiBold


def label(
    text: str = "",
    size: int = BODY,
    weight: QFont.Weight = QFont.Weight.Normal,
    ink: QPalette.ColorRole = _TEXT,
) -> QLabel:
    """A line of text that wraps rather than being cut."""
    made = QLabel()
    made.setProperty("textFormat", PLAIN_TEXT)
    made.setText(text)
    made.setFont(typeface(size, weight))
    made.setWordWrap(True)
    if ink is not _TEXT:
        made.setForegroundRole(ink)
    return made


def title(text: str = "") -> QLabel:
    """The title of a page."""
    return label(text, TITLE, _STRONG)


def plan_name(text: str = "") -> QLabel:
    """The name of a plan, or a price; never wrapped."""
    made = label(text, PLAN, _STRONG)
    made.setWordWrap(False)
    return made


def heading(text: str = "") -> QLabel:
    """The title of a card."""
    return label(text, HEADING, _STRONG)


def strong(text: str = "") -> QLabel:
    """Body text that matters most in its group."""
    return label(text, BODY, _STRONG)


def body(text: str = "") -> QLabel:
    """Body text."""
    return label(text)


def muted(text: str = "") -> QLabel:
    """Secondary text."""
    return label(text, ink=MUTED)


def caption(text: str = "") -> QLabel:
    """The smallest text."""
    return label(text, CAPTION, ink=MUTED)


def selectable(made: QLabel) -> QLabel:
    """Lets the text of a label be selected and copied, by mouse and keyboard."""
    from PySide6.QtCore import Qt

    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
