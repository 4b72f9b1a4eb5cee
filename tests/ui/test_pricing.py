"""From the plans on sale to the page in the browser where one is paid."""

import msgspec
import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from desktop.contract.account import Interval
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.contract.quotes import NewSubscriptionQuoteRequest
from desktop.core.failures import BrowserFailure, Unreachable
from desktop.core.messages import Message
from desktop.core.projection import Contact, Projection
from desktop.system.messages import ADDRESS_REFUSED
from desktop.ui import intents
from desktop.ui.places import Place
from desktop.ui.plans.plan_column import PlanColumn
from desktop.ui.widgets.skeleton import Skeleton
from tests import people, projections
from tests.ui import plans
from tests.ui.conftest import OpensWindow, OpenWindow

SUBSCRIBE = HostedPageRequest(purpose=HostedPagePurpose.SUBSCRIBE, quote="q_new_md")


@pytest.fixture
def at_pricing(open_window: OpensWindow) -> OpenWindow:
    """The patient looks at the plans."""
    return opened(open_window, plans.shown(plans.patient()))


def opened(open_window: OpensWindow, projection: Projection) -> OpenWindow:
    window = open_window(projection)
    window.world.quotes = plans.quote
    window.act(intents.ShowPage(intents.Page.PRICING))
    return window


def columns(window: OpenWindow) -> list[PlanColumn]:
    return [column for column in window.window.findChildren(PlanColumn) if column.isVisible()]


def go_on(window: OpenWindow) -> QAbstractButton:
    """The button to the browser, once there is a price."""
    button = window.button("Continue in your browser")
    window.waits_until(button.isEnabled)
    return button


def texts(column: PlanColumn) -> set[str]:
    return {label.text() for label in column.findChildren(QLabel) if not label.isHidden()}


def test_plans_stand_side_by_side_with_price_and_features_the_smallest_first(at_pricing: OpenWindow) -> None:
    assert [column.accessibleName().split(",")[0] for column in columns(at_pricing)] == ["Patient", "EDU", "MD"]
    assert {"MD", "$99.00", "/ month", "or $594.00 a year", "Tools for clinical work"} <= texts(columns(at_pricing)[2])


def test_the_switch_to_annual_shows_what_is_saved(at_pricing: OpenWindow) -> None:
    at_pricing.waits_for("Save up to 59%")
    at_pricing.press("Annual")
    assert {"$594.00", "/ year", "Saves $594.00 a year"} <= texts(columns(at_pricing)[2])


def test_in_a_small_window_the_plans_stand_under_each_other_rather_than_out_of_it(at_pricing: OpenWindow) -> None:
    window = at_pricing.window
    window.setMinimumSize(0, 0)
    window.resize(624, 432)
    at_pricing.waits_until(lambda: columns(at_pricing)[2].y() > columns(at_pricing)[0].y())
    at_pricing.waits_until(
        lambda: all(column.mapTo(window, column.rect().topRight()).x() < 624 for column in columns(at_pricing))
    )


def test_the_cards_that_are_taken_are_named_as_a_choice(at_pricing: OpenWindow) -> None:
    at_pricing.waits_for("Paid on a page of Stripe with Visa, Mastercard or Apple Pay.")


def test_a_plan_that_one_has_is_marked_and_leads_to_its_management(at_pricing: OpenWindow) -> None:
    assert "Yours · Monthly" in texts(columns(at_pricing)[0])
    at_pricing.press("Manage", columns(at_pricing)[0])
    assert at_pricing.router.place is Place.SUBSCRIPTION_MANAGEMENT


def test_a_plan_is_chosen_by_its_quote_and_paid_in_the_browser(at_pricing: OpenWindow) -> None:
    at_pricing.press("Annual")
    at_pricing.press("Choose MD")
    at_pricing.waits_for("$594.00 on 21 November 2027")
    go_on(at_pricing).click()
    at_pricing.waits_for("MD appears here as soon as Stripe confirms it.")
    assert NewSubscriptionQuoteRequest(plan="md", interval=Interval.YEAR) in at_pricing.world.log
    assert SUBSCRIBE in at_pricing.world.log
    at_pricing.press("Copy link")
    assert QApplication.clipboard().text() == "https://checkout.stripe.com/c/pay/x"


def test_the_return_from_the_browser_is_noticed(at_pricing: OpenWindow) -> None:
    at_pricing.press("Choose MD")
    go_on(at_pricing).click()
    at_pricing.waits_for("appears here as soon as Stripe confirms it")
    owner = plans.patient()
    both = msgspec.structs.replace(owner, subscriptions=(*owner.subscriptions, people.MD_MONTHLY))
    at_pricing.world.shown = plans.shown(both)
    at_pricing.press("Check now")
    at_pricing.waits_until(lambda: QApplication.activeModalWidget() is None)
    at_pricing.waits_for("MD was added.")
    at_pricing.waits_until(lambda: at_pricing.count("Yours · Monthly") == 2)


def test_what_waits_in_the_browser_is_said_at_the_top(at_pricing: OpenWindow) -> None:
    page = msgspec.structs.replace(projections.open_page(), purpose=HostedPagePurpose.SUBSCRIBE)
    at_pricing.bridge.take_in(plans.shown(plans.patient(), pages=(page,)))
    at_pricing.waits_for("Finish subscribing in the browser.")


def test_a_plan_that_ended_can_be_subscribed_to_again(open_window: OpensWindow) -> None:
    window = opened(open_window, plans.shown(plans.former()))
    assert "Ended" in texts(columns(window)[2])
    window.press("Resubscribe to MD")
    window.waits_for("Subscribe to MD, billed monthly")


def test_what_ended_offers_its_own_way_back(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.former()))
    window.world.quotes = plans.quote
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    window.press("Resubscribe")
    window.waits_for("Subscribe to MD, billed monthly")
    window.waits_for("MD renews each month until you cancel.")


def test_without_a_connection_it_is_said_that_buying_needs_one(open_window: OpensWindow) -> None:
    window = opened(open_window, plans.shown(plans.patient(), contact=Contact.UNREACHABLE))
    window.waits_for("To buy, go online.")
    choose = window.button("Choose MD")
    assert not choose.isEnabled()
    assert "To buy, go online." in choose.accessibleDescription()
    assert window.button("Manage").isEnabled()
    window.bridge.take_in(plans.shown(plans.patient()))
    window.waits_until(choose.isEnabled)


def test_a_price_that_cannot_be_asked_for_is_asked_for_again(at_pricing: OpenWindow) -> None:
    window = at_pricing
    window.world.quote_failure = Unreachable(Message("No answer from the billing server."))
    window.press("Choose MD")
    window.waits_for("No answer from the billing server.")
    assert not window.button("Continue in your browser").isEnabled()
    window.world.quote_failure = None
    window.press("Try again")
    window.waits_until(lambda: window.button("Continue in your browser").isEnabled())


@pytest.mark.parametrize(
    ("contact", "remedy"),
    [
        (Contact.SIGN_IN_NEEDED, "To buy, sign in again."),
        (Contact.KEYRING_UNUSABLE, "To buy, unlock this computer's keyring."),
    ],
)
def test_what_it_takes_to_buy_is_said(open_window: OpensWindow, contact: Contact, remedy: str) -> None:
    opened(open_window, plans.shown(plans.patient(), contact=contact)).waits_for(remedy)


def test_a_page_that_is_not_opened_is_said_in_the_sheet(at_pricing: OpenWindow) -> None:
    at_pricing.world.open_failure = BrowserFailure(ADDRESS_REFUSED)
    at_pricing.press("Choose MD")
    go_on(at_pricing).click()
    at_pricing.waits_for("This address was not opened, because it is not one of the pages we trust.")
    assert at_pricing.button("Continue in your browser").isEnabled()


def test_a_double_click_opens_one_page(at_pricing: OpenWindow) -> None:
    at_pricing.press("Choose MD")
    deed = go_on(at_pricing)
    deed.click()
    deed.click()
    at_pricing.waits_for("appears here as soon as Stripe confirms it")
    assert at_pricing.world.log.count(SUBSCRIBE) == 1


def test_who_has_no_plan_may_try_it_in_the_browser_first(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(people.newcomer()))
    window.press("Try 3DICOM in your browser first")
    window.waits_until(lambda: ("link", people.CATALOGUE.links.playground) in window.world.log)


def test_skeletons_stand_where_the_plans_will_be(open_window: OpensWindow) -> None:
    window = opened(open_window, projections.shown(None, Contact.NEVER, catalogue=None))
    assert [item for item in window.window.findChildren(Skeleton) if item.isVisible()]
    window.bridge.take_in(plans.shown(plans.patient()))
    window.button("Choose MD")


def test_that_nothing_is_for_sale_takes_the_place_of_the_skeletons(open_window: OpensWindow) -> None:
    window = opened(open_window, projections.shown(people.newcomer(), catalogue=None))
    window.waits_until(lambda: bool([part for part in window.window.findChildren(Skeleton) if part.isVisible()]))
    empty = msgspec.structs.replace(people.CATALOGUE, offers=())
    window.bridge.take_in(projections.shown(people.newcomer(), catalogue=empty))
    window.waits_for("Nothing is for sale at the moment")
    assert not [part for part in window.window.findChildren(Skeleton) if part.isVisible()]


def test_plans_that_stay_keep_their_widgets(at_pricing: OpenWindow) -> None:
    before = columns(at_pricing)
    at_pricing.bridge.take_in(plans.shown(plans.patient(), contact=Contact.UNREACHABLE))
    assert columns(at_pricing) == before
