"""What the window says of actions that concern no plan and no card."""

import pytest

from desktop.contract.account import Address
from desktop.contract.actions import Action, AddTaxId, BuyCredits, ChangeBillingDetails, DeleteTaxId
from desktop.core.outbox import OutboxState
from desktop.core.projection import Contact
from desktop.ui.attention import attentions
from desktop.ui.needs import Remedy
from tests import people, projections
from tests.ui.conftest import OpensWindow

BUY = BuyCredits(pack="pack_500", quote="q_1")


@pytest.mark.parametrize(
    ("action", "headline"),
    [
        (ChangeBillingDetails(name="Demo Clinic", address=Address()), "Your billing details"),
        (AddTaxId(type="eu_vat", value="DE123456789"), "Your billing details"),
        (DeleteTaxId(tax_id="txi_1"), "Your billing details"),
        (BUY, "Your credits"),
    ],
)
def test_what_waits_says_what_it_is_about_and_can_be_undone(action: Action, headline: str) -> None:
    owner = people.patient()
    waits = projections.entry(4, action, owner)
    (first, *_) = attentions(projections.shown(owner, Contact.UNREACHABLE, (waits,)))
    assert (first.headline.text, first.remedy, first.entry_id) == (headline, Remedy.UNDO, 4)


def test_a_purchase_that_nobody_can_tell_of_stays_until_it_is_dismissed(open_window: OpensWindow) -> None:
    owner = people.patient()
    unclear = projections.entry(4, BUY, owner, OutboxState.UNCLEAR)
    window = open_window(projections.shown(owner, outbox=(unclear,)))
    window.waits_for("Look at your credits and invoices before you buy again.")
    window.press("Dismiss")
    window.waits_until(lambda: ("dismiss", 4) in window.world.log)
