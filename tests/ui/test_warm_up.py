"""What is likely to be wanted next is there before it is wanted."""

import sys

from pytestqt.qtbot import QtBot

from desktop.ui.warm_up import WarmUp


def test_the_invoice_history_is_imported_in_the_pauses_and_then_there_is_peace(qtbot: QtBot) -> None:
    warm_up = WarmUp()
    qtbot.waitUntil(lambda: warm_up.is_done, timeout=30_000)
    assert "desktop.ui.screens.invoice_history" in sys.modules
