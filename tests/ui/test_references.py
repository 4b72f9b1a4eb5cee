"""Qt's bindings give back as many references as they take: see docs/decisions/0013-qt-on-python-3.11.md."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal


class Sender(QObject):
    sent = Signal()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal")
def test_a_call_that_returns_nothing_keeps_the_count_of_none() -> None:
    sender = Sender()
    before = (sys.getrefcount(None), sys.getrefcount(True))
    for _ in range(500):
        sender.setObjectName("name")
        sender.sent.emit()
    after = (sys.getrefcount(None), sys.getrefcount(True))
    assert all(abs(now - then) < 100 for now, then in zip(after, before, strict=True))
