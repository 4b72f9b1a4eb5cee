"""From a message of the core to a sentence in the user's language."""

from PySide6.QtCore import QCoreApplication

from desktop.core.messages import Formatter, Message, fill


def say(message: Message, formatter: Formatter) -> str:
    """The sentence; plain text, to be shown as such."""
    return fill(QCoreApplication.translate("core", message.text), message.facts, formatter)
