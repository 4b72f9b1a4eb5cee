"""Brings the design tokens into Qt: the palette carries them to every widget, and switches them live."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.tokens import APPEARANCES, DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, LIGHT, Tokens, Tone

TITLE = 22
PLAN = 16
HEADING = 15
BODY = 14
CAPTION = 12

MARGIN = 24
INSET = 16
GAP = 12
CARD_RADIUS = 8
BUTTON_RADIUS = 6
HIT = 34
"""The least height of what can be pressed."""

_BY_CANVAS = {tokens.canvas: tokens for tokens in APPEARANCES}
_MIDDLE = 128
_USUAL_SIZE = 13
"""Pixels of the system's font where nobody has changed it."""
FUSION = ("-style", "Fusion")
_Role = QPalette.ColorRole
MUTED = _Role.PlaceholderText
GOOD = _Role.Link
WARN = _Role.LinkVisited
BAD = _Role.BrightText
ACCENT = _Role.Accent
ON_ACCENT = _Role.HighlightedText
_INKS = {Tone.NEUTRAL: MUTED, Tone.ACCENT: ACCENT, Tone.GOOD: GOOD, Tone.WARN: WARN, Tone.BAD: BAD}


def ink_role(tone: Tone) -> QPalette.ColorRole:
    """The palette role that carries the colour of text in a tone."""
    return _INKS[tone]


def tokens_of(palette: QPalette) -> Tokens:
    """The tokens that a widget's palette was made from."""
    return _BY_CANVAS.get(palette.color(_Role.Window).name(), LIGHT)


def palette_of(tokens: Tokens) -> QPalette:
    """A palette that carries the tokens; `MUTED`, `GOOD`, `WARN`, `BAD` name the roles of the inks."""
    palette = QPalette()
    for role, colour in (
        (_Role.Window, tokens.canvas),
        (_Role.WindowText, tokens.text),
        (_Role.Base, tokens.surface),
        (_Role.AlternateBase, tokens.canvas),
        (_Role.Text, tokens.text),
        (_Role.Button, tokens.surface),
        (_Role.ButtonText, tokens.text),
        (_Role.ToolTipBase, tokens.surface),
        (_Role.ToolTipText, tokens.text),
        (_Role.Highlight, tokens.accent),
        (_Role.HighlightedText, tokens.on_accent),
        (_Role.Accent, tokens.accent),
        (_Role.Mid, tokens.line),
        (MUTED, tokens.muted),
        (GOOD, tokens.good),
        (WARN, tokens.warn),
        (BAD, tokens.bad),
    ):
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, ON_ACCENT, BAD):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


def typeface(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The system's font in one of our sizes, which follow the size that the user has set in the system."""
    font = QFont(QApplication.font())
    font.setPixelSize(round(font.pixelSize() * size / BODY))
    font.setWeight(weight)
    return font


def scaled(length: int) -> int:
    """A length that grows with the user's font size."""
    return round(length * QApplication.font().pixelSize() / BODY)


class Theme(QObject):
    """Keeps the application's palette in step with the user's choice and with the system.

    The palette is all of the theme, so the application must run in the Fusion style (`FUSION` among its arguments).
    """

    def __init__(self, application: QApplication, appearance: str) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = appearance
        self._tokens: Tokens | None = None
        self._system_is_dark = application.palette().color(_Role.Window).lightness() < _MIDDLE
        self._contrast_is_high = False
        font = application.font()
        font.setPixelSize(max(BODY, round(BODY * QFontInfo(font).pixelSize() / _USUAL_SIZE)))
        application.setFont(font)
        self._apply()

    @property
    def appearance(self) -> str:
        """What was chosen last: `system`, `light` or `dark`."""
        return self._appearance

    def follow_system(self) -> None:
        """Listens from now on to what the system wants: dark or light, high contrast or not."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._look_again)
        self._hints = hints.accessibility()
        self._hints.contrastPreferenceChanged.connect(self._look_again)
        self._tell_platform()
        self._look_again()

    def choose(self, appearance: str) -> None:
        """`system`, `light` or `dark`, at once."""
        self._appearance = appearance
        self._tell_platform()
        self._apply()

    def _tell_platform(self) -> None:
        """For what the platform draws itself, as title bars, where it listens."""
        from PySide6.QtCore import Qt

        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(wanted.get(self._appearance, Qt.ColorScheme.Unknown))

    def _look_again(self) -> None:
        from PySide6.QtCore import Qt

        scheme = QGuiApplication.styleHints().colorScheme()
        if scheme is not Qt.ColorScheme.Unknown and self._appearance == "system":
            self._system_is_dark = scheme is Qt.ColorScheme.Dark
        self._contrast_is_high = self._hints.contrastPreference() is Qt.ContrastPreference.HighContrast
        self._apply()

    def _apply(self) -> None:
        dark = self._appearance == "dark" or (self._appearance == "system" and self._system_is_dark)
        plain, strong = (DARK, HIGH_CONTRAST_DARK) if dark else (LIGHT, HIGH_CONTRAST_LIGHT)
        tokens = strong if self._contrast_is_high else plain
        if tokens is not self._tokens:
            self._tokens = tokens
            self._application.setPalette(palette_of(tokens))
            for widget in self._application.allWidgets():
                if sheet := widget.styleSheet():
                    widget.setStyleSheet(sheet)  # reads the palette when it is set, and never again
