"""What needs the user: in which order it is said, where, and in which words."""

import pytest

from desktop.contract.account import Address
from desktop.contract.actions import Action, AddTaxId, BuyCredits, Cancel, ChangeBillingDetails, DeleteTaxId
from desktop.core.messages import Message
from desktop.core.outbox import OutboxState
from desktop.core.projection import Contact, Persistence
from desktop.ui.attention import attentions
from desktop.ui.intents import Page, ShowPage
from desktop.ui.needs import Remedy
from desktop.ui.tokens import Tone
from tests import people, projections
from tests.ui.conftest import OpensWindow

BUY = BuyCredits(pack="pack_500", quote="q_1")


@pytest.mark.parametrize(
    ("action", "headline"),
    [
        (ChangeBillingDetails(name="Demo Clinic", address=Address()), "Your billing details"),
        (AddTaxId(type="eu_vat", value="DE123456789"), "Your billing details"),
        (DeleteTaxId(tax_id="txi_1"), "Your billing details"),
        (BUY, "{credits} credits for {price}"),
    ],
)
def test_what_waits_says_what_it_is_about_and_can_be_undone(action: Action, headline: str) -> None:
    owner = people.patient()
    waits = projections.entry(4, action, owner)
    (first, *_) = attentions(projections.shown(owner, Contact.UNREACHABLE, (waits,)))
    assert (first.headline.text, first.remedy, first.entry_id) == (headline, Remedy.UNDO, 4)


def test_a_pack_that_is_sold_no_more_leaves_a_name_all_the_same() -> None:
    owner = people.patient()
    waits = projections.entry(4, BUY, owner)
    (first, *_) = attentions(projections.shown(owner, Contact.UNREACHABLE, (waits,), catalogue=None))
    assert first.headline.text == "Your credits"


def test_what_failed_comes_before_what_may_come() -> None:
    shown = projections.shown(people.lapsed(), persistence=Persistence.SESSION_ONLY_NO_KEYRING)
    assert [item.tone for item in attentions(shown)] == [Tone.BAD, Tone.WARN]


def test_nothing_comes_before_signing_in_again() -> None:
    shown = projections.shown(people.lapsed(), Contact.SIGN_IN_NEEDED)
    assert attentions(shown)[0].remedy is Remedy.SIGN_IN


def test_what_was_too_late_says_what_it_was_and_what_holds_instead(open_window: OpensWindow) -> None:
    late = projections.entry(8, Cancel(subscription="sub_md"), people.doctor(), OutboxState.EXPIRED)
    window = open_window(projections.shown(people.doctor(), outbox=(late,)))
    window.act(ShowPage(Page.HELP))
    window.waits_for("Cancelling MD was not sent in time.")
    window.waits_for("Nothing was changed: MD renews on 3 December 2026 for $99.00.")


@pytest.mark.parametrize("page", [Page.DASHBOARD, Page.SUBSCRIPTIONS])
@pytest.mark.parametrize(
    ("contact", "state", "button"),
    [(Contact.ONLINE, OutboxState.EXPIRED, "Dismiss"), (Contact.UNREACHABLE, OutboxState.WAITING, "Undo")],
)
def test_what_a_card_of_the_page_tells_is_not_told_again_above(
    open_window: OpensWindow, page: Page, contact: Contact, state: OutboxState, button: str
) -> None:
    entry = projections.entry(8, Cancel(subscription="sub_md"), people.doctor(), state)
    window = open_window(projections.shown(people.doctor(), contact, (entry,)))
    window.act(ShowPage(page))
    window.button(button)
    assert window.count("Cancelling") == 1
    window.act(ShowPage(Page.INVOICES))
    window.waits_until(lambda: window.count("Cancelling") == 1)
    window.button(button)


def test_the_dashboard_lists_what_its_banner_has_no_room_for(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.lapsed(), persistence=Persistence.SESSION_ONLY_NO_KEYRING))
    window.waits_for("Needs your attention")
    assert window.count("The last payment for MD failed.") == 1
    assert window.count("This computer has no keyring") == 1
    window.bridge.failed.emit(Message("No browser could be opened."))
    window.waits_for("No browser could be opened.")
    window.waits_until(lambda: window.count("The last payment for MD failed.") == 1)
    window.press("Dismiss")
    window.waits_until(lambda: not window.says("No browser could be opened."))
    window.waits_until(lambda: window.count("The last payment for MD failed.") == 1)


def test_a_purchase_that_nobody_can_tell_of_stays_until_it_is_dismissed(open_window: OpensWindow) -> None:
    owner = people.patient()
    unclear = projections.entry(4, BUY, owner, OutboxState.UNCLEAR)
    window = open_window(projections.shown(owner, outbox=(unclear,)))
    window.waits_for("Look at your credits and invoices before you buy again.")
    window.press("Dismiss")
    window.waits_until(lambda: ("dismiss", 4) in window.world.log)
