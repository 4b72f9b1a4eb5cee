"""A window on an application in memory: the real Bridge, Router and Workers, and only the outside is imitated."""

from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.preferences import Language
from desktop.core.projection import Projection
from desktop.ui import intents
from desktop.ui.bridge import Bridge
from desktop.ui.formatter import QtFormatter
from desktop.ui.languages import put_on, take_off
from desktop.ui.options import WindowOptions
from desktop.ui.router import Router
from desktop.ui.theme import Theme
from desktop.ui.worker import Worker
from tests import people, projections
from tests.translations import compile_stale
from tests.ui.world import World


class OpenWindow:
    """What a test does with a window."""

    def __init__(self, qtbot: QtBot, world: World, bridge: Bridge, router: Router) -> None:
        self.qtbot = qtbot
        self.world = world
        self.bridge = bridge
        self.router = router
        self.window = router.window

    def act(self, intent: intents.Intent) -> None:
        self.router.act(intent)

    def button(self, text: str, within: QWidget | None = None) -> QAbstractButton:
        """Waits for the visible button of this label."""

        def found() -> QAbstractButton | None:
            root = within or QApplication.activeModalWidget() or self.window
            buttons = root.findChildren(QAbstractButton)
            return next((b for b in buttons if b.text().replace("&", "") == text and b.isVisible()), None)

        self.qtbot.waitUntil(lambda: found() is not None, timeout=30_000)
        button = found()
        assert button is not None
        return button

    def press(self, text: str, within: QWidget | None = None) -> None:
        self.button(text, within).click()

    def says(self, text: str) -> bool:
        """Whether some visible label holds this text."""
        root = QApplication.activeModalWidget() or self.window
        return any(text in label.text() for label in root.findChildren(QLabel) if label.isVisible())

    def count(self, text: str) -> int:
        """How many visible labels hold this text."""
        return sum(text in label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def waits_for(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.says(text), timeout=30_000)

    def waits_until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=30_000)


OpensWindow = Callable[..., OpenWindow]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture(scope="session")
def _catalogues() -> None:
    compile_stale()


@pytest.fixture(autouse=True)
def _english(qapp: QApplication, _catalogues: None) -> Iterator[None]:
    """Every test begins in English, whatever another one put on."""
    put_on(qapp, Language.ENGLISH)
    yield
    take_off(qapp)


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme) -> Iterator[OpensWindow]:
    """Opens windows that are closed again, with their threads, when the test is over."""
    opened: list[tuple[OpenWindow, Bridge, tuple[Worker, Worker]]] = []

    def open_one(
        projection: Projection | None, options: WindowOptions | None = None, locale: str = "en_GB"
    ) -> OpenWindow:
        world = World(projection or projections.signed_out())
        workers = (Worker("store"), Worker("network"))
        wanted = options or WindowOptions()
        bridge = Bridge(world, *workers, has_server=wanted.server_setup is None)
        formatter = QtFormatter(QLocale(locale), lambda: people.NOW.astimezone(ZoneInfo("UTC")))
        router = Router(bridge, theme, formatter, wanted)
        if projection is None:
            router.show_nothing_known()
        else:
            bridge.take_in(projection)
        router.window.resize(1080, 720)  # the screen of these tests is smaller than most
        router.window.show()
        qtbot.waitExposed(router.window, timeout=30_000)
        window = OpenWindow(qtbot, world, bridge, router)
        opened.append((window, bridge, workers))
        return window

    yield open_one
    for window, bridge, workers in opened:
        bridge.close()
        for widget in QApplication.topLevelWidgets():
            widget.close()
        for worker in workers:
            worker.stop(2)
        window.window.deleteLater()
    QApplication.processEvents()
