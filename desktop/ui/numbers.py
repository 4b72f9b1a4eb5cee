"""Values of Qt's namespace as the plain numbers that Qt also takes.

The first access to `PySide6.QtCore.Qt` makes all of its enumerations, which takes a tenth of a bare window's start.
So what is needed for the first frame comes from here.
"""

from typing import Final

LEFT: Final = 0x1
TOP: Final = 0x20
MIDDLE: Final = 0x80
CENTRE: Final = 0x84
WRAP: Final = 0x1000
SHOW_MNEMONIC: Final = 0x800
HIDE_MNEMONIC: Final = 0x8000

PLAIN_TEXT: Final = 0
NO_FOCUS: Final = 0
ALWAYS_OFF: Final = 1
