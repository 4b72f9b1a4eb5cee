"""Name, address and tax ids, changed where they stand."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.contract.account import Address, BillingDetails, TaxId, TaxIdStatus
from desktop.contract.actions import Action, AddTaxId, ChangeBillingDetails, DeleteTaxId
from desktop.core.outbox import OutboxState
from desktop.core.projection import Contact
from desktop.ui import intents
from desktop.ui.billing_details.countries import countries, country_name
from desktop.ui.billing_details.details_card import DetailsCard
from desktop.ui.billing_details.tax_id_form import TaxIdForm
from desktop.ui.billing_details.tax_id_names import kind_name, kinds_for
from desktop.ui.billing_details.tax_id_row import TaxIdRow
from desktop.ui.billing_details.tax_id_types import TAX_ID_TYPES
from desktop.ui.billing_details.tax_ids_card import TaxIdsCard
from tests import people, projections
from tests.ui import plans
from tests.ui.conftest import OpensWindow, OpenWindow


@pytest.fixture
def managing(open_window: OpensWindow) -> OpenWindow:
    """A clinic with details looks at a subscription."""
    return opened(open_window, plans.DETAILS)


def opened(open_window: OpensWindow, details: BillingDetails) -> OpenWindow:
    owner = msgspec.structs.replace(people.doctor(), billing_details=details)
    window = open_window(plans.shown(owner))
    window.act(intents.ManageSubscription("sub_md"))
    return window


def details_of(window: OpenWindow) -> DetailsCard:
    return window.window.findChildren(DetailsCard)[0]


def tax_ids_of(window: OpenWindow) -> TaxIdsCard:
    return window.window.findChildren(TaxIdsCard)[0]


def field(window: OpenWindow, name: str) -> QLineEdit:
    found = [edit for edit in window.window.findChildren(QLineEdit) if edit.accessibleName() == name]
    window.waits_until(found[0].isVisible)
    return found[0]


def picker(window: OpenWindow, name: str) -> QComboBox:
    return next(box for box in window.window.findChildren(QComboBox) if box.accessibleName() == name)


def performed(window: OpenWindow) -> list[Action]:
    return [entry for entry in window.world.log if isinstance(entry, Action)]


def test_details_stand_as_on_an_envelope(managing: OpenWindow) -> None:
    managing.waits_for("Demo Radiology GmbH\nBeispielweg 4\n10115 Berlin\nGermany")
    assert not managing.says("Deutschland")


def test_what_is_not_known_yet_can_be_added(open_window: OpensWindow) -> None:
    window = opened(open_window, BillingDetails(revision=0))
    window.waits_for("None yet. Add your company or your name and address.")
    window.press("Add")
    field(window, "Name or company").setText("New Clinic")
    window.press("Save")
    window.waits_until(lambda: ChangeBillingDetails(name="New Clinic", address=Address()) in window.world.log)


def test_details_are_edited_in_place_and_saved_by_return(managing: OpenWindow) -> None:
    managing.press("Edit", details_of(managing))
    city = field(managing, "City")
    city.setText(" Potsdam ")
    QTest.keyClick(city, Qt.Key.Key_Return)
    wanted = msgspec.structs.replace(plans.DETAILS.address, city="Potsdam")
    managing.waits_until(lambda: ChangeBillingDetails(name="Demo Radiology GmbH", address=wanted) in managing.world.log)
    managing.waits_for("Changing your billing details: will be sent when you are online.")


def test_an_address_needs_its_country(managing: OpenWindow) -> None:
    managing.press("Edit", details_of(managing))
    picker(managing, "Country").setCurrentIndex(0)
    managing.press("Save")
    managing.waits_for("Choose the country of this address.")
    assert performed(managing) == []


def test_nothing_is_sent_when_nothing_was_changed(managing: OpenWindow) -> None:
    managing.press("Edit", details_of(managing))
    managing.press("Save")
    managing.waits_for("Demo Radiology GmbH")
    assert performed(managing) == []


def test_escape_gives_up(managing: OpenWindow) -> None:
    managing.press("Edit", details_of(managing))
    name = field(managing, "Name or company")
    name.setText("Something else")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    managing.waits_for("Demo Radiology GmbH")
    assert performed(managing) == []


def test_what_is_being_typed_is_not_overwritten(managing: OpenWindow) -> None:
    managing.press("Edit", details_of(managing))
    name = field(managing, "Name or company")
    name.setText("Half ty")
    newer = msgspec.structs.replace(plans.DETAILS, revision=4, name="Changed elsewhere")
    managing.bridge.take_in(plans.shown(msgspec.structs.replace(people.doctor(), billing_details=newer)))
    managing.waits_for("These details have just been changed elsewhere. Saving replaces them.")
    assert name.text() == "Half ty"


def test_saving_replaces_what_was_changed_elsewhere_even_by_what_stood_there_before(managing: OpenWindow) -> None:
    managing.press("Edit", details_of(managing))
    newer = msgspec.structs.replace(plans.DETAILS, revision=4, name="Changed elsewhere")
    managing.world.shown = plans.shown(msgspec.structs.replace(people.doctor(), billing_details=newer))
    managing.bridge.take_in(managing.world.shown)
    managing.waits_for("Saving replaces them.")
    managing.press("Save")
    wanted = ChangeBillingDetails(name=plans.DETAILS.name, address=plans.DETAILS.address)
    managing.waits_until(lambda: wanted in managing.world.log)


def test_a_form_of_one_account_is_gone_in_another(managing: OpenWindow) -> None:
    managing.press("Edit", details_of(managing))
    field(managing, "Name or company").setText("Private")
    managing.act(intents.ShowPage(intents.Page.DASHBOARD))
    managing.bridge.take_in(plans.shown(people.patient()))
    managing.act(intents.ManageSubscription("sub_patient"))
    assert not [edit for edit in managing.window.findChildren(QLineEdit) if edit.isVisible()]


def test_what_waits_is_edited_on(open_window: OpensWindow) -> None:
    owner = plans.detailed()
    change = ChangeBillingDetails(name="Asked for", address=Address())
    window = open_window(plans.shown(owner, contact=Contact.UNREACHABLE, outbox=(projections.entry(3, change, owner),)))
    window.act(intents.ManageSubscription("sub_md"))
    window.press("Edit", details_of(window))
    assert field(window, "Name or company").text() == "Asked for"


def test_each_tax_id_says_what_it_is_and_how_far_it_was_checked(managing: OpenWindow) -> None:
    for text in ("DE123456789", "European Union · VAT", "Verified", "12345678912", "Australia · ABN", "Being checked"):
        managing.waits_for(text)


@pytest.mark.parametrize("status", list(TaxIdStatus))
def test_every_status_has_words(open_window: OpensWindow, status: TaxIdStatus) -> None:
    tax_id = TaxId(id="txi_1", type="later_kind", value="1", status=status)
    window = opened(open_window, BillingDetails(revision=1, tax_ids=(tax_id,)))
    window.waits_for("LATER KIND")


def test_a_tax_id_is_added_with_the_kinds_of_ones_own_country_first(managing: OpenWindow) -> None:
    managing.press("+ Add Tax ID")
    kinds = picker(managing, "Kind of tax ID")
    assert kinds.itemText(0) == "European Union · VAT"
    assert kinds.itemText(1).startswith("Germany")
    managing.waits_for("For example DE123456789")
    field(managing, "Tax ID").setText(" DE 999 999 999 ")
    managing.press("Add Tax ID")
    managing.waits_until(lambda: AddTaxId(type="eu_vat", value="DE 999 999 999") in managing.world.log)
    managing.waits_for("European Union · VAT DE 999 999 999")


def test_an_empty_tax_id_is_not_sent(managing: OpenWindow) -> None:
    managing.press("+ Add Tax ID")
    field(managing, "Tax ID").setText(" - ")
    managing.press("Add Tax ID")
    managing.waits_for("Type the tax ID as it stands in your documents.")
    assert performed(managing) == []
    QTest.keyClick(field(managing, "Tax ID"), Qt.Key.Key_Escape)
    managing.button("+ Add Tax ID")
    assert not [form for form in managing.window.findChildren(TaxIdForm) if form.isVisible()]


def test_a_tax_id_is_deleted_after_one_more_question(managing: OpenWindow) -> None:
    managing.press("Delete", tax_ids_of(managing))
    managing.waits_for("Take DE123456789 off future invoices?")
    managing.press("Keep Tax ID")
    managing.press("Delete", tax_ids_of(managing))
    managing.press("Delete Tax ID")
    managing.waits_until(lambda: DeleteTaxId(tax_id="txi_vat") in managing.world.log)


def test_a_tax_id_that_was_refused_says_why_until_it_is_dismissed(open_window: OpensWindow) -> None:
    owner = plans.detailed()
    refused = projections.entry(3, AddTaxId(type="gb_vat", value="GB1"), owner, OutboxState.EXPIRED)
    window = open_window(plans.shown(owner, outbox=(refused,)))
    window.act(intents.ManageSubscription("sub_md"))
    window.waits_for("United Kingdom · VAT GB1")
    window.press("Dismiss", tax_ids_of(window))
    window.waits_until(lambda: ("dismiss", 3) in window.world.log)


def test_what_became_of_a_tax_id_is_told_on_after_the_question_was_taken_back(open_window: OpensWindow) -> None:
    owner = plans.detailed()
    refused = projections.entry(4, DeleteTaxId(tax_id="txi_vat"), owner, OutboxState.REFUSED)
    window = open_window(plans.shown(owner, outbox=(refused,)))
    window.act(intents.ManageSubscription("sub_md"))
    row = tax_ids_of(window).findChildren(TaxIdRow)[0]
    window.button("Dismiss", row)
    window.press("Delete", row)
    window.press("Keep Tax ID", row)
    window.button("Dismiss", row)


def test_five_tax_ids_are_enough(open_window: OpensWindow) -> None:
    five = tuple(TaxId(id=f"txi_{n}", type="eu_vat", value=f"DE{n}", status=TaxIdStatus.PENDING) for n in range(5))
    window = opened(open_window, BillingDetails(revision=1, tax_ids=five))
    window.waits_for("No more than 5 can be kept.")
    assert not window.button("+ Add Tax ID").isEnabled()


def test_both_fields_of_a_tax_id_have_a_name_to_be_seen(managing: OpenWindow) -> None:
    managing.press("+ Add Tax ID", tax_ids_of(managing))
    for name in ("Kind of tax ID", "For example DE123456789"):
        managing.waits_for(name)
    assert field(managing, "Tax ID").placeholderText() == ""


def test_an_address_names_its_country_once() -> None:
    assert (country_name("DE"), country_name("JP"), country_name("zz")) == ("Germany", "Japan", "zz")


def test_countries_are_named_for_everybody() -> None:
    names = dict(countries())
    assert (names["AU"], names["JP"], names["AQ"]) == ("Australia", "Japan (日本)", "Antarctica")
    assert not {"EU", "UN", "ZZ"} & set(names)


def test_every_kind_of_tax_id_has_a_name_and_a_place() -> None:
    assert len({item.type for item in TAX_ID_TYPES}) == len(TAX_ID_TYPES)
    assert {item.country for item in TAX_ID_TYPES} - {"EU"} <= set(dict(countries()))
    assert [item.type for _name, item in kinds_for("AU")[:1]] == ["au_abn"]
    assert kind_name("zz_new") == "ZZ NEW"
