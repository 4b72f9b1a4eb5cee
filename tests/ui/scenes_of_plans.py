"""Pictures of pricing, Change Plan, billing details and open problems."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.contract.account import OpenProblemKind
from desktop.contract.actions import Action, AddTaxId, ChangeBillingDetails
from desktop.contract.problems import ProblemType
from desktop.core.failures import Unreachable
from desktop.core.messages import Message
from desktop.core.projection import Contact, Projection
from desktop.ui import intents
from desktop.ui.options import WindowOptions
from tests import people, projections
from tests.ui import plans
from tests.ui.wording import is_worded

if TYPE_CHECKING:
    from tests.ui.gallery import Stage

Step = Callable[["Stage"], QWidget]


def _press(root: QWidget, text: str) -> None:
    from tests.ui.gallery import settle

    button = next(b for b in root.findChildren(QAbstractButton) if is_worded(b.text(), text) and b.isVisible())
    button.click()
    settle()


def _pricing(*presses: str) -> Step:
    def step(stage: "Stage") -> QWidget:
        stage.world.quotes = plans.quote
        window = stage.act(intents.ShowPage(intents.Page.PRICING))
        for text in presses:
            _press(QApplication.activeModalWidget() or window, text)
        return QApplication.activeModalWidget() or window

    return step


def _change(subscription: str, *presses: str) -> Step:
    def step(stage: "Stage") -> QWidget:
        stage.world.quotes = plans.quote
        stage.act(intents.AskToChangePlan(subscription))
        for text in presses:
            _press(stage.dialog(), text)
        return stage.dialog()

    return step


def _refused(type: ProblemType, **facts: object) -> Step:
    """The server says no to an upgrade."""

    def step(stage: "Stage") -> QWidget:
        from tests.ui.gallery import settle

        def answer(_world: object) -> None:
            action = next(item for item in reversed(stage.world.log) if isinstance(item, Action))
            stage.world.shown = plans.setback(action, plans.patient(), type, **facts)

        stage.world.on_sync = answer
        _change("sub_patient", "MD · $99.00 / month", "Continue", "Pay $40.00 now")(stage)
        settle()
        return stage.dialog()

    return step


def _offline(stage: "Stage") -> QWidget:
    stage.world.quote_failure = Unreachable(Message("The billing server cannot be reached. Try again when you are."))
    return _change("sub_patient", "MD · $99.00 / month", "Continue")(stage)


def _manage(*presses: str) -> Step:
    def step(stage: "Stage") -> QWidget:
        from PySide6.QtWidgets import QScrollArea

        from tests.ui.gallery import settle

        window = stage.act(intents.ManageSubscription("sub_md"))
        for text in presses:
            _press(window, text)
        for area in window.findChildren(QScrollArea):
            if area.isVisible():
                area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        settle()
        return window

    return step


def _dashboard(stage: "Stage") -> QWidget:
    return stage.act(intents.ShowPage(intents.Page.DASHBOARD))


def scenes(options: WindowOptions) -> Iterator[tuple[str, Projection, WindowOptions, Step]]:
    """Every picture, as `tests.ui.gallery` takes them."""
    patient, doctor = plans.patient(), people.doctor()
    yield "plans-pricing", plans.shown(doctor), options, _pricing()
    yield "plans-pricing-annual-newcomer", plans.shown(people.newcomer()), options, _pricing("Annual")
    yield "plans-pricing-former", plans.shown(plans.former(), contact=Contact.UNREACHABLE), options, _pricing()
    yield "plans-pricing-waiting", projections.shown(None, Contact.NEVER, catalogue=None), options, _pricing()
    yield "plans-subscribe", plans.shown(patient), options, _pricing("Annual", "Choose MD")
    steps = ("Choose MD", "Continue in your browser")
    yield "plans-subscribe-browser", plans.shown(patient), options, _pricing(*steps)
    yield "plans-change-1", plans.shown(doctor), options, _change("sub_md")
    yield "plans-change-1-no-card", plans.shown(plans.patient(())), options, _change("sub_patient")
    yield "plans-change-1-paused", plans.shown(people.paused()), options, _change("sub_md", "Annual")
    upgrade = ("MD · $99.00 / month", "Continue")
    yield "plans-change-2-upgrade", plans.shown(patient), options, _change("sub_patient", *upgrade)
    yield "plans-change-2-offline", plans.shown(patient), options, _offline
    downgrade = ("EDU · $49.00 / month", "Continue")
    yield "plans-change-2-downgrade", plans.shown(doctor), options, _change("sub_md", *downgrade)
    yield "plans-change-3-waiting", plans.shown(patient), options, _change("sub_patient", *upgrade, "Pay $40.00 now")
    declined = _refused(ProblemType.PAYMENT_DECLINED, detail="Your card was declined: insufficient funds.")
    yield "plans-change-3-declined", plans.shown(patient), options, declined
    yield (
        "plans-change-3-bank",
        plans.shown(patient),
        options,
        _refused(ProblemType.PAYMENT_NEEDS_CUSTOMER, invoice="in_9"),
    )
    yield "plans-management", plans.shown(plans.detailed()), options, _manage()
    yield "plans-management-editing", plans.shown(plans.detailed()), options, _manage("Edit")
    yield "plans-management-adding-tax-id", plans.shown(plans.detailed()), options, _manage("+ Add Tax ID")
    owner = plans.detailed()
    change = ChangeBillingDetails(name="New Name", address=owner.billing_details.address)
    waiting = (
        projections.entry(3, change, owner),
        projections.entry(4, AddTaxId(type="gb_vat", value="GB123456789"), owner),
    )
    offline = plans.shown(owner, contact=Contact.UNREACHABLE, outbox=waiting)
    yield "plans-management-offline", offline, options, _manage()
    yield "plans-dashboard-owing", plans.shown(plans.owing()), options, _dashboard
    bank = plans.owing(OpenProblemKind.AUTHENTICATION_REQUIRED)
    yield "plans-dashboard-bank", plans.shown(msgspec.structs.replace(bank, credits=4)), options, _dashboard
    yield "plans-dashboard-newcomer", plans.shown(people.newcomer()), options, _dashboard
