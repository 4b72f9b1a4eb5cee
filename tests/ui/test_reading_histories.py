"""The histories are read beside everything else, and what came is shown as it comes."""

import pytest

from desktop.core.histories import HistoryProgress
from desktop.ui import intents
from tests import people, projections
from tests.ui.conftest import OpensWindow

MORE, READ, LATER = HistoryProgress.MORE_TO_READ, HistoryProgress.READ, HistoryProgress.SERVER_READS_ON


def test_each_part_that_came_is_shown_and_the_next_one_is_asked_for_at_once(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.patient()))
    window.world.histories_to_read = [MORE, MORE, READ]
    shown: list[int] = []
    window.bridge.projection_changed.connect(lambda _shown: shown.append(len(window.world.histories_to_read)))
    window.act(intents.Refresh())
    window.waits_until(lambda: window.world.histories_to_read == [])
    window.waits_until(lambda: len(shown) == 4)
    assert window.world.log.count("sync") == 1


def test_a_server_that_still_reads_its_own_history_is_asked_again_soon(
    open_window: OpensWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.reading_histories._SHORTEST_WAIT", 10)
    window = open_window(projections.shown(people.patient()))
    window.world.histories_to_read = [LATER, READ]
    window.act(intents.Refresh())
    window.waits_until(lambda: window.world.log.count("sync") == 2)
    window.waits_until(lambda: window.world.histories_to_read == [])


def test_an_action_is_sent_between_two_parts(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.patient()))
    window.world.histories_to_read = [MORE] * 50
    window.act(intents.Refresh())
    window.waits_until(lambda: len(window.world.histories_to_read) < 50)
    window.act(intents.Refresh())
    window.waits_until(lambda: window.world.log.count("sync") == 2)
    window.waits_until(lambda: window.world.histories_to_read == [])
