"""Text of any script in a PDF: each run of characters in a font that has them."""

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from unicodedata import normalize

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

REGULAR = "Vera"
BOLD = "VeraBd"
_CHINESE = "STSong-Light"
_JAPANESE = "HeiseiKakuGo-W5"
_KOREAN = "HYGothic-Medium"
_KANA = range(0x3040, 0x3100)
_HANGUL = (*range(0x1100, 0x1200), *range(0x3130, 0x3190), *range(0xAC00, 0xD7B0))
_HAS_NONE = "?"


@cache
def _fonts() -> dict[str, TTFont]:
    """The fonts that are embedded; those of the CJK scripts come from the reader's machine."""
    embedded = {name: TTFont(name, f"{name}.ttf") for name in (REGULAR, BOLD)}
    for font in (*embedded.values(), *(UnicodeCIDFont(name) for name in (_CHINESE, _JAPANESE, _KOREAN))):
        pdfmetrics.registerFont(font)
    return embedded


def _eastern(text: str) -> str:
    """The font for the ideographs of a text: kana and hangul tell whose they are."""
    points = {ord(character) for character in text}
    if points & set(_KANA):
        return _JAPANESE
    return _KOREAN if points & set(_HANGUL) else _CHINESE


def _font_for(character: str, wanted: str, eastern: str) -> str:
    point = ord(character)
    if point in _fonts()[wanted].face.charToGlyph:
        return wanted
    return eastern if 0x2E80 <= point <= 0xFFEF or 0x0370 <= point <= 0x04FF else ""


def _plain(character: str, wanted: str) -> str:
    base = normalize("NFKD", character)[0]
    return base if _font_for(base, wanted, "") else _HAS_NONE


def runs(text: str, wanted: str) -> list[tuple[str, str]]:
    """The text in pieces with the font of each; what no font has loses its accent, or becomes a question mark."""
    eastern = _eastern(text)
    chosen = ((character, _font_for(character, wanted, eastern)) for character in text if character.isprintable())
    shown: Iterable[tuple[str, str]] = (
        (character, font) if font else (_plain(character, wanted), wanted) for character, font in chosen
    )
    return [("".join(char for char, _ in group), font) for font, group in groupby(shown, key=lambda pair: pair[1])]


def width(text: str, size: float, wanted: str = REGULAR) -> float:
    """How wide a text is, in points."""
    return float(sum(pdfmetrics.stringWidth(piece, font, size) for piece, font in runs(text, wanted)))


def draw(canvas: Canvas, x: float, y: float, text: str, size: float, wanted: str = REGULAR) -> None:
    """Draw a text from a point to the right."""
    written = canvas.beginText(x, y)
    for piece, font in runs(text, wanted):
        written.setFont(font, size)
        written.textOut(piece)
    canvas.drawText(written)


def draw_right(canvas: Canvas, x: float, y: float, text: str, size: float, wanted: str = REGULAR) -> None:
    """Draw a text so that it ends at a point."""
    draw(canvas, x - width(text, size, wanted), y, text, size, wanted)


def wrapped(text: str, size: float, room: float, wanted: str = REGULAR) -> list[str]:
    """The text in lines that are not wider than a room; words that are too wide are cut."""
    lines = [""]
    for word in text.split():
        pieces = [word] if width(word, size, wanted) <= room else list(word)
        for index, piece in enumerate(pieces):
            gap = " " if index == 0 and lines[-1] else ""
            if lines[-1] and width(lines[-1] + gap + piece, size, wanted) > room:
                lines.append(piece)
            else:
                lines[-1] += gap + piece
    return lines
