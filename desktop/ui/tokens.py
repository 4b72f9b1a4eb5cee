"""The design tokens. Imports nothing of Qt."""

from enum import Enum

import msgspec


class Tone(Enum):
    """What a colour says; a word or an icon always says it too."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """The colours of one appearance, as `#rrggbb` in lower case."""

    canvas: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str

    def ink(self, tone: Tone) -> str:
        """The colour of text in a tone."""
        return {
            Tone.NEUTRAL: self.muted,
            Tone.ACCENT: self.accent,
            Tone.GOOD: self.good,
            Tone.WARN: self.warn,
            Tone.BAD: self.bad,
        }[tone]

    def fill(self, tone: Tone) -> str:
        """The soft colour behind text in a tone."""
        return {
            Tone.NEUTRAL: self.canvas,
            Tone.ACCENT: self.accent_soft,
            Tone.GOOD: self.good_soft,
            Tone.WARN: self.warn_soft,
            Tone.BAD: self.bad_soft,
        }[tone]


LIGHT = Tokens(
    canvas="#f6f5fa",
    surface="#ffffff",
    line="#dcd9e6",
    text="#1b1726",
    muted="#5c566b",
    accent="#5b34d6",
    accent_soft="#ece7fd",
    on_accent="#ffffff",
    good="#11724a",
    good_soft="#e1f4ea",
    warn="#8a5300",
    warn_soft="#fdf0d9",
    bad="#b3261e",
    bad_soft="#fbe6e4",
)
DARK = Tokens(
    canvas="#131119",
    surface="#1c1925",
    line="#37323f",
    text="#efecf6",
    muted="#aaa3ba",
    accent="#a78bfa",
    accent_soft="#2d2450",
    on_accent="#17131f",
    good="#5bd69a",
    good_soft="#123325",
    warn="#f2b455",
    warn_soft="#3a2a0c",
    bad="#ff8a80",
    bad_soft="#421a18",
)
HIGH_CONTRAST_LIGHT = Tokens(
    canvas="#fefefe",
    surface="#ffffff",
    line="#000000",
    text="#000000",
    muted="#26222f",
    accent="#3d1aa8",
    accent_soft="#ffffff",
    on_accent="#ffffff",
    good="#0a4a2f",
    good_soft="#ffffff",
    warn="#5c3700",
    warn_soft="#ffffff",
    bad="#8a1009",
    bad_soft="#ffffff",
)
HIGH_CONTRAST_DARK = Tokens(
    canvas="#000000",
    surface="#000001",
    line="#ffffff",
    text="#ffffff",
    muted="#e4e0ee",
    accent="#cbb8ff",
    accent_soft="#000001",
    on_accent="#000000",
    good="#8ff0c0",
    good_soft="#000001",
    warn="#ffd08a",
    warn_soft="#000001",
    bad="#ffb4ac",
    bad_soft="#000001",
)
APPEARANCES = (LIGHT, DARK, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK)
