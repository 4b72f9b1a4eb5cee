"""Tells assistive technologies what has just appeared, where the keyboard need not be."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.tokens import Tone


def announce(source: QWidget, sentence: str, tone: Tone) -> None:
    """Has a sentence read out: what went wrong at once, anything else when what is being read is over."""
    if not sentence or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(source, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if tone is Tone.BAD else politeness.Polite)
    QAccessible.updateAccessibility(event)
