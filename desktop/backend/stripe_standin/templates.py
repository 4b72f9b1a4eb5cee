"""Many objects that differ in a few places only: the text they share is kept once, with marks in those places."""

from dataclasses import dataclass

KEY, SECRET, NUMBER = "@key@", "@secret@", "@number@"
ENDED, BEGAN = 7777777777, 8888888888
"""Instants that stand for the end and the start of a period; no clock here comes so far."""


@dataclass(frozen=True)
class Filling:
    """What stands in place of the marks; times in Unix seconds."""

    key: str
    secret: str
    number: str
    began: int
    ended: int


def filled(text: str, filling: Filling) -> str:
    """The text of one object."""
    text = text.replace(KEY, filling.key).replace(SECRET, filling.secret).replace(NUMBER, filling.number)
    return text.replace(str(ENDED), str(filling.ended)).replace(str(BEGAN), str(filling.began))
