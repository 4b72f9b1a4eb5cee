"""From a message of the core to a sentence in the user's language."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.core.messages import Formatter, Message, fill


class Speaking:
    """Gives `tr` to what is no QObject, in the context of its class.

    Of `tr` alone lupdate sees that a text has plural forms; of `QCoreApplication.translate` it does not.
    """

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """The text in the user's language, in the plural form for `n`."""
        return QCoreApplication.translate(type(self).__name__, text, comment, n)


def together(sentences: Iterable[str]) -> str:
    """Sentences one after the other; where a full stop is as wide as a letter, no space follows it."""
    spaced = (sentence if sentence.endswith("。") else f"{sentence} " for sentence in sentences if sentence)
    return "".join(spaced).rstrip()


def say(message: Message, formatter: Formatter) -> str:
    """The sentence; plain text, to be shown as such."""
    return fill(QCoreApplication.translate("core", message.text), message.facts, formatter)


def going_on(message: Message, formatter: Formatter) -> str:
    """The sentence as it goes on after something else: it begins small, unless it begins with a fact."""
    template = QCoreApplication.translate("core", message.text)
    return fill(template[:1].lower() + template[1:], message.facts, formatter)
