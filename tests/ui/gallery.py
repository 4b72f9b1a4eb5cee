"""Renders every screen and dialog page: `python -m tests.ui.gallery FOLDER [--language ja] [--size 900x600]`.

`--language pseudo` is a language that nobody speaks, longer than any; `--locale` is for amounts and days alone.

Set QT_SCALE_FACTOR=2 for twice the size, QT_QPA_PLATFORM=offscreen to need no screen.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from desktop.contract.actions import Cancel
from desktop.core.failures import Unreachable
from desktop.core.messages import Message
from desktop.core.outbox import OutboxState
from desktop.core.ports import SignInStage
from desktop.core.projection import Contact, KnownAccount, Persistence, Projection
from desktop.ui import intents
from desktop.ui.bridge import Bridge
from desktop.ui.formatter import QtFormatter
from desktop.ui.languages import language_named, put_on
from desktop.ui.options import WindowOptions
from desktop.ui.router import Router
from desktop.ui.theme import FUSION, Theme, palette_of
from desktop.ui.tokens import HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT
from desktop.ui.worker import Worker
from tests import people, projections
from tests.translations import LANGUAGES, compile_stale
from tests.ui import plans, scenes_of_credits, scenes_of_invoices, scenes_of_plans
from tests.ui.cut import cut_off
from tests.ui.pseudo import put_on_pseudo
from tests.ui.wording import is_worded
from tests.ui.world import World

Step = Callable[["Stage"], QWidget]
_STRONG = {"high-contrast-light": HIGH_CONTRAST_LIGHT, "high-contrast-dark": HIGH_CONTRAST_DARK}


class Stage:
    """A window on an application in memory."""

    def __init__(self, theme: Theme, locale: QLocale, projection: Projection | None, options: WindowOptions) -> None:
        self.world = World(projection or projections.signed_out())
        self.workers = (Worker("store"), Worker("network"))
        self.bridge = Bridge(self.world, *self.workers)
        formatter = QtFormatter(locale, lambda: people.NOW.astimezone(ZoneInfo("UTC")))
        self.router = Router(self.bridge, theme, formatter, options)
        if projection is None:
            self.router.show_nothing_known()
        else:
            self.bridge.take_in(projection)
        self.window = self.router.window
        self.window.show()

    def act(self, intent: intents.Intent) -> QWidget:
        self.router.act(intent)
        settle()
        return self.window

    def dialog(self) -> QWidget:
        """The dialog that is open."""
        found = QApplication.activeModalWidget()
        assert found is not None
        return found

    def with_menu(self, menu: QMenu) -> QWidget:
        """The window with a menu that is open over it, as one picture."""
        picture = self.window.grab()
        painter = QPainter(picture)
        painter.drawPixmap(self.window.mapFromGlobal(menu.pos()), menu.grab())
        painter.end()
        shown = QLabel()
        shown.setPixmap(picture)
        shown.resize(self.window.size())
        return shown

    def close(self) -> None:
        for window in QApplication.topLevelWidgets():
            window.close()
        for worker in self.workers:
            worker.stop(2)
        settle()


def settle() -> None:
    """Lets what was asked of the workers arrive and be painted."""
    for _ in range(8):
        QTest.qWait(10)


def _press(root: QWidget, text: str) -> None:
    from PySide6.QtWidgets import QAbstractButton

    button = next(b for b in root.findChildren(QAbstractButton) if is_worded(b.text(), text) and b.isVisible())
    button.click()
    settle()


def _page(page: intents.Page) -> Step:
    return lambda stage: stage.act(intents.ShowPage(page))


def _manage(stage: Stage) -> QWidget:
    return stage.act(intents.ManageSubscription("sub_md"))


def _delete(*menu_labels: str) -> Step:
    """Chooses menu entries of the cards, one after the other card."""

    def step(stage: Stage) -> QWidget:
        from desktop.ui.widgets.payment_method_row import MoreButton, PaymentMethodRow

        window = _manage(stage)
        for row, label in zip(window.findChildren(PaymentMethodRow), menu_labels, strict=False):
            button = row.findChildren(MoreButton)[0]
            button.open_menu()
            menu = button.menu()
            next(a for a in menu.actions() if is_worded(a.text(), label)).trigger()
            menu.close()
        settle()
        return window

    return step


def _way_out(*presses: str) -> Step:
    """Opens the Cancel dialog and presses these, each on the dialog."""

    def step(stage: Stage) -> QWidget:
        stage.act(intents.AskToCancel("sub_md"))
        for text in presses:
            _press(stage.dialog(), text)
        return stage.dialog()

    return step


def _offline_downgrade(stage: Stage) -> QWidget:
    stage.world.quote_failure = Unreachable(
        Message("We could not reach the billing server. What you see is from {time}.", {"time": people.NOW})
    )
    return _way_out("Downgrade", "Continue")(stage)


def _card_added(stage: Stage) -> QWidget:
    _manage(stage)
    cards = (people.VISA, people.MASTERCARD, people.card(id="pm_new", last4="1881", is_default=False))
    stage.bridge.take_in(projections.shown(people.account(payment_methods=cards)))
    return stage.window


def _user_menu(stage: Stage) -> QWidget:
    from desktop.ui.widgets.user_button import UserButton

    button = stage.window.findChildren(UserButton)[0]
    button.open_menu()
    settle()
    return stage.with_menu(button.menu())


def _signing_in(stage: Stage) -> QWidget:
    screen = stage.router.screens.sign_in()
    screen.show_started()
    screen.show_stage(SignInStage.WAITING_FOR_BROWSER, "https://issuer.example/authorize")
    settle()
    return stage.window


def _sign_in_failed(stage: Stage) -> QWidget:
    stage.router.screens.sign_in().show_failure(
        "The sign-in page was closed or refused. Nothing was changed; try again when you are ready."
    )
    settle()
    return stage.window


def _unreachable_notice(stage: Stage) -> QWidget:
    stage.bridge.failed.emit(
        Message("No browser could be opened. Open this address yourself: https://checkout.stripe.com/c/pay/cs_test")
    )
    return stage.window


def _unopened(stage: Stage) -> QWidget:
    stage.bridge.failed.emit(Message("The data on this computer cannot be read. Look whether its disk is full."))
    return stage.window


def _signed_in_with(options: WindowOptions) -> Iterator[tuple[str, Projection, WindowOptions, Step]]:
    doctor, paused = people.doctor(), people.paused()
    cancel = projections.entry(7, Cancel(subscription="sub_md"), doctor)
    refused = projections.entry(8, Cancel(subscription="sub_md"), doctor, OutboxState.EXPIRED)
    other = KnownAccount(id="acc_2", name="Lapsed Clinic", email="clinic@example.org", is_current=False)
    subscriptions = _page(intents.Page.SUBSCRIPTIONS)
    dashboard = _page(intents.Page.DASHBOARD)
    shown = projections.shown
    yield "dashboard", shown(doctor), options, dashboard
    yield "dashboard-newcomer", shown(people.newcomer()), options, dashboard
    yield "dashboard-fetching", shown(None, Contact.NEVER), options, dashboard
    yield (
        "dashboard-past-due-no-keyring",
        shown(people.lapsed(), persistence=Persistence.SESSION_ONLY_NO_KEYRING),
        options,
        dashboard,
    )
    yield "my-subscriptions", shown(doctor), options, subscriptions
    yield "my-subscriptions-paused-and-changing", shown(paused), options, subscriptions
    yield "my-subscriptions-past-due", shown(people.lapsed()), options, subscriptions
    yield "my-subscriptions-offline-waiting", shown(doctor, Contact.UNREACHABLE, (cancel,)), options, subscriptions
    yield "my-subscriptions-too-late", shown(doctor, outbox=(refused,)), options, subscriptions
    yield "my-subscriptions-sign-in-again", shown(doctor, Contact.SIGN_IN_NEEDED), options, subscriptions
    yield "my-subscriptions-notice", shown(people.patient()), options, _unreachable_notice
    long_name = people.account(name="Dr Wilhelmina Featherstone")
    yield "dashboard-long-name", shown(long_name, Contact.UNREACHABLE), options, dashboard
    yield "user-menu", shown(doctor, others=(other,)), options, _user_menu
    yield "subscription-management", shown(doctor), options, _manage
    yield "subscription-management-adding-a-card", shown(doctor, pages=(projections.open_page(),)), options, _manage
    yield "subscription-management-card-added", shown(doctor), options, _card_added
    yield "subscription-management-delete", shown(doctor), options, _delete("Delete", "Delete")
    yield "settings", shown(doctor), options, _page(intents.Page.SETTINGS)
    yield "help", shown(doctor), options, _page(intents.Page.HELP)
    yield "cancel-1-ways-out", shown(doctor), options, _way_out()
    yield "cancel-1-ways-out-past-due", shown(plans.owing()), options, _way_out()
    yield "cancel-1-ways-out-paused", shown(paused), options, _way_out()
    yield "cancel-1-ways-out-resting", shown(people.resting()), options, _way_out()
    yield "cancel-2-cancel", shown(doctor), options, _way_out("Continue")
    yield "cancel-2-pause", shown(doctor), options, _way_out("Pause Subscription for 12 weeks", "Continue")
    yield "cancel-2-downgrade", shown(doctor), options, _way_out("Downgrade", "Continue")
    yield "cancel-2-downgrade-offline", shown(doctor, Contact.UNREACHABLE), options, _offline_downgrade
    for name, projection, step in scenes_of_invoices.scenes():
        yield name, projection, options, step
    yield from scenes_of_plans.scenes(options)
    yield from scenes_of_credits.scenes(options)


def scenes() -> Iterator[tuple[str, Projection | None, WindowOptions, Step]]:
    """Every picture: its name, what is shown, how the window is, and how to get there."""
    options = WindowOptions(
        is_sandbox=True, server="127.0.0.1:41234", storage="~/.local/share/3dicom-account", version="0.1.0"
    )
    yield "opening", None, options, lambda stage: stage.window
    yield "opening-failed", None, options, _unopened
    yield "sign-in", projections.signed_out(), options, lambda stage: stage.window
    yield "sign-in-under-way", projections.signed_out(), options, _signing_in
    yield "sign-in-failed", projections.signed_out(), options, _sign_in_failed
    yield "sign-in-server", projections.signed_out(), WindowOptions(server_setup=lambda _a: None), lambda s: s.window
    yield from _signed_in_with(options)


def _speak(application: QApplication, language: str) -> QLocale:
    """Puts a language on and returns the locale of its pictures."""
    if language == "pseudo":
        put_on_pseudo(application)
        return QLocale("en_GB")
    compile_stale()
    locale = put_on(application, language_named(language))
    return QLocale("en_GB") if locale.language() is QLocale.Language.English else locale


def main(arguments: list[str]) -> int:
    """Writes the pictures and says how many."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.gallery", description="Pictures of every screen.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--locale")
    parser.add_argument("--language", choices=[*LANGUAGES, "pseudo"], default="en")
    parser.add_argument("--size", default="1080x720")
    parser.add_argument("--appearance", choices=["light", "dark", *_STRONG])
    parser.add_argument("--only", action="append", default=[])
    asked = parser.parse_args(arguments)
    width, height = (int(side) for side in asked.size.split("x"))
    asked.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["gallery", *FUSION])
    theme = Theme(application, "light")
    locale = _speak(application, asked.language)
    if asked.locale:
        locale = QLocale(asked.locale)
    count = 0
    for appearance in [asked.appearance] if asked.appearance else ["light", "dark"]:
        if appearance in _STRONG:
            application.setPalette(palette_of(_STRONG[appearance]))
        else:
            theme.choose(appearance)
        for name, projection, options, step in scenes():
            if asked.only and not any(part in name for part in asked.only):
                continue
            stage = Stage(theme, locale, projection, options)
            stage.window.resize(width, height)
            settle()
            target = step(stage)
            settle()
            for text in cut_off(stage.window):
                sys.stderr.write(f"{name}: cut off: {text}\n")
            target.grab().save(str(asked.folder / f"{name}-{appearance}.png"))
            stage.close()
            count += 1
    sys.stdout.write(f"{count} pictures in {asked.folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
