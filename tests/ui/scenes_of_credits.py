"""Pictures of credits, settings and help."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from desktop.contract.actions import BuyCredits
from desktop.contract.problems import ProblemType
from desktop.core.failures import Failure, StoreFailure
from desktop.core.messages import Message
from desktop.core.projection import Contact, KnownAccount, Projection
from desktop.ui import intents
from desktop.ui.options import WindowOptions
from tests import people, projections
from tests.ui import credits, plans
from tests.ui.housekeeping import MemoryHousekeeping
from tests.ui.wording import is_worded

if TYPE_CHECKING:
    from tests.ui.gallery import Stage

Step = Callable[["Stage"], QWidget]


def _press(root: QWidget, name: str) -> None:
    from tests.ui.gallery import settle

    buttons = (button for button in root.findChildren(QAbstractButton) if button.isVisible())
    next(b for b in buttons if is_worded(b.text(), name) or is_worded(b.accessibleName(), name)).click()
    settle()


def _scrolled(stage: "Stage") -> QWidget:
    from tests.ui.gallery import settle

    for area in stage.window.findChildren(QScrollArea):
        if area.isVisible():
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle()
    return stage.window


def _credits(*presses: str) -> Step:
    def step(stage: "Stage") -> QWidget:
        credits.stock(stage.world)
        stage.act(intents.ShowPage(intents.Page.CREDITS))
        for name in presses:
            _press(QApplication.activeModalWidget() or stage.window, name)
        return QApplication.activeModalWidget() or stage.window

    return step


def _end_of_credits(stage: "Stage") -> QWidget:
    _credits()(stage)
    return _scrolled(stage)


def _unreadable(stage: "Stage") -> QWidget:
    credits.stock(stage.world).failure = StoreFailure(Message("The disk is full."))
    return stage.act(intents.ShowPage(intents.Page.CREDITS))


def _refused(type: ProblemType, **facts: object) -> Step:
    """The server says no to a purchase."""

    def step(stage: "Stage") -> QWidget:
        from tests.ui.gallery import settle

        def answer(_world: object) -> None:
            action = next((item for item in reversed(stage.world.log) if isinstance(item, BuyCredits)), None)
            if action is not None:
                stage.world.shown = plans.setback(action, people.doctor(), type, **facts)

        stage.world.on_sync = answer
        _credits("Buy 500 credits for $45.00", "Pay $45.00 now")(stage)
        settle()
        return QApplication.activeModalWidget() or stage.window

    return step


def _settings(*presses: str) -> Step:
    def step(stage: "Stage") -> QWidget:
        stage.act(intents.ShowPage(intents.Page.SETTINGS))
        for name in presses:
            _press(stage.window, name)
        return QApplication.activeModalWidget() or stage.window

    return step


def _end_of_settings(stage: "Stage") -> QWidget:
    _settings()(stage)
    return _scrolled(stage)


def _not_kept(stage: "Stage") -> QWidget:
    kept = MemoryHousekeeping()
    kept.failure = Failure(Message("The settings could not be saved in ~/.config/3dicom-account. Is the disk full?"))
    stage.world.own_housekeeping = kept
    return _settings("Start 3DICOM Account when I log in to this computer")(stage)


def _help(*presses: str) -> Step:
    def step(stage: "Stage") -> QWidget:
        stage.act(intents.ShowPage(intents.Page.HELP))
        for name in presses:
            _press(stage.window, name)
        return QApplication.activeModalWidget() or stage.window

    return step


def scenes(options: WindowOptions) -> Iterator[tuple[str, Projection, WindowOptions, Step]]:
    """Every picture, as `tests.ui.gallery` takes them."""
    doctor = people.doctor()
    yield "credits", credits.shown(doctor), options, _credits()
    yield "credits-end", credits.shown(doctor), options, _end_of_credits
    yield "credits-low-and-empty", credits.shown(credits.low()), options, _credits()
    yield "credits-newcomer", credits.shown(people.newcomer()), options, _credits()
    yield "credits-waiting", projections.shown(None, Contact.NEVER, catalogue=None), options, _credits()
    buying = projections.entry(3, BuyCredits(pack="pack_500", quote="q"), doctor)
    offline = credits.shown(doctor, contact=Contact.UNREACHABLE, outbox=(buying,))
    yield "credits-offline-buying", offline, options, _credits()
    yield "credits-unreadable", credits.shown(doctor), options, _unreadable
    yield "credits-buy", credits.shown(doctor), options, _credits("Buy 500 credits for $45.00")
    declined = _refused(ProblemType.PAYMENT_DECLINED, detail="Your card was declined: insufficient funds.")
    yield "credits-buy-declined", credits.shown(doctor), options, declined
    bank = _refused(ProblemType.PAYMENT_NEEDS_CUSTOMER, invoice="in_9")
    yield "credits-buy-bank", credits.shown(doctor), options, bank
    other = KnownAccount(id="acct_clinic", name="Lapsed Clinic", email="clinic@example.org", is_current=False)
    both = credits.shown(doctor, others=(other,))
    yield "settings-accounts", both, options, _settings()
    yield "settings-end", both, options, _end_of_settings
    yield "settings-not-kept", both, options, _not_kept
    yield "settings-sign-out-other", both, options, _settings("Sign out Lapsed Clinic")
    yield "settings-delete", both, options, _settings("Delete Local Data…")
    yield "help-questions", credits.shown(doctor), options, _help()
    yield "help-open", credits.shown(doctor), options, _help("How do I cancel?", "I cancelled by accident. What now?")
    restore = _help("I cancelled by accident. What now?", "Ask to Restore")
    yield "help-restore", plans.shown(plans.former()), options, restore
    yield "help-before-the-server", projections.shown(None, Contact.NEVER, catalogue=None), options, _help()
