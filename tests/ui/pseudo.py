"""A language that nobody speaks: every text accented and 40 % longer, between brackets that show where it is cut."""

import re

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

_ACCENTED = str.maketrans("aceginosuyACEGINOSUY", "áçéğíñóšúýÁÇÉĞÍÑÓŠÚÝ")
_KEPT = re.compile(r"(\{\w*\}|%n|&[A-Za-z]|https?://\S+|\*\.\w+)")
_LONGER = 0.4
_FILLING = "~ "


def pseudo(text: str) -> str:
    """The text in this language; what is filled in and what is pressed stay."""
    parts = _KEPT.split(text)
    spoken = "".join(part if index % 2 else part.translate(_ACCENTED) for index, part in enumerate(parts))
    filling = (_FILLING * len(text))[: round(len(text) * _LONGER)].rstrip()
    return f"⟦{spoken}{filling}⟧"


class PseudoTranslator(QTranslator):
    """Translates whatever it is asked for."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        is_of_qt = context.startswith("Q") and context[:2].isupper()
        return "" if is_of_qt else pseudo(source)


def put_on_pseudo(application: QCoreApplication) -> QObject:
    """Has every text that is made from now on in this language, until another is put on."""
    translator = PseudoTranslator(application)
    application.installTranslator(translator)
    return translator
