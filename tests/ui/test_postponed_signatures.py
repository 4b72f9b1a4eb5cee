"""PySide6 with its signatures postponed says what it says without, only later."""

import os
import subprocess
import sys

import pytest

POSTPONED = "from desktop.ui.postponed_signatures import postpone_signatures; postpone_signatures()\n"
START = """
import sys
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Bell(QLabel):
    rung = Signal(str)

application = QApplication([])
bell = Bell("ding", objectName="bell", wordWrap=True)
bell.rung.connect(bell.setText)
bell.rung.emit("dong")
assert (bell.text(), bell.objectName(), bell.wordWrap()) == ("dong", "bell", True)
"""
IS_LOADED = "print('shibokensupport.signature.parser' in sys.modules)"
REFUSAL = """
try:
    bell.setText(1, 2)
except TypeError as refusal:
    print(refusal)
try:
    QPoint("here")
except TypeError as refusal:
    print(refusal)
try:
    bell.setTxt
except AttributeError as refusal:
    print(refusal)
"""
HELP = """
print(QLabel.setText.__doc__, QObject.__doc__, QPoint.__doc__)
"""
ENUMERATION = """
from PySide6.QtCore import Qt
print(list(Qt.PenStyle), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
"""


def _said(program: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, timeout=60
    ).stdout


def test_widgets_are_made_and_signals_sent_without_the_signatures() -> None:
    assert _said(POSTPONED + START + IS_LOADED) == "False\n"
    assert _said(START + IS_LOADED) == "True\n"


@pytest.mark.parametrize("asked", [REFUSAL, HELP, ENUMERATION], ids=["refusals", "help", "enumerations"])
def test_what_is_asked_for_afterwards_is_answered_as_ever(asked: str) -> None:
    said = _said(POSTPONED + START + asked)
    assert said
    assert said == _said(START + asked)
    assert said == _said(POSTPONED + START + "vars(sys)['said'] = bell.setText.__doc__" + asked)


def test_a_release_in_which_this_was_not_tried_is_left_alone() -> None:
    other = "from desktop.ui import postponed_signatures; postponed_signatures._TRIED = ()\n"
    assert _said(other + POSTPONED + START + IS_LOADED) == "True\n"


def test_postponing_comes_to_nothing_once_qt_is_there() -> None:
    assert _said(START + POSTPONED + IS_LOADED) == "True\n"
