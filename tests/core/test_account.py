from datetime import timedelta

import pytest

from desktop.contract.account import Address, Interval
from desktop.contract.actions import (
    AddTaxId,
    BuyCredits,
    Cancel,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.contract.billing_calendar import pause_end
from desktop.core.account import AccountService
from desktop.core.failures import Refused
from desktop.core.outbox import OutboxState
from desktop.core.projection import SubscriptionState
from desktop.store.local_store import LocalStore
from tests.clock import SetClock
from tests.people import MD_PERIOD, NOW, credit_quote, quote

TO_EDU = ChangePlan(subscription="sub_md", plan="edu", interval=Interval.MONTH, quote="q_1")


def test_a_cancellation_waits_and_the_screen_does_not_say_cancelled(service: AccountService) -> None:
    entry = service.perform(Cancel(subscription="sub_md"))
    view = service.projection().subscription("sub_md")
    assert view is not None
    assert view.state is SubscriptionState.ACTIVE
    assert view.waiting == entry
    assert entry.expires_at == MD_PERIOD[1]


def test_what_the_rules_refuse_never_reaches_the_outbox(service: AccountService) -> None:
    for action in (
        Resume(subscription="sub_md"),
        Keep(subscription="sub_md"),
        DeletePaymentMethod(payment_method="pm_visa"),
        MakeDefault(payment_method="pm_visa"),
        Cancel(subscription="sub_of_someone_else"),
    ):
        with pytest.raises(Refused):
            service.perform(action)
    assert service.projection().outbox == ()


def test_an_unsent_action_can_be_undone_without_a_trace(service: AccountService) -> None:
    entry = service.perform(Cancel(subscription="sub_md"))
    assert service.withdraw(entry.id)
    assert service.projection().outbox == ()


def test_a_second_confirm_does_nothing_new(service: AccountService) -> None:
    assert service.perform(Cancel(subscription="sub_md")) == service.perform(Cancel(subscription="sub_md"))


def test_a_decision_on_a_period_that_is_over_is_refused_with_a_reason(service: AccountService, clock: SetClock) -> None:
    clock.advance(MD_PERIOD[1] - NOW + timedelta(seconds=1))
    with pytest.raises(Refused, match="no longer true"):
        service.perform(Cancel(subscription="sub_md"))


def test_nobody_signed_in_is_said_plainly(service: AccountService, store: LocalStore) -> None:
    store.remove_account("acct_doctor")
    with pytest.raises(Refused, match="Nobody is signed in"):
        service.perform(Cancel(subscription="sub_md"))
    assert not service.projection().is_signed_in


def test_a_setback_is_shown_beside_the_subscription_until_dismissed(service: AccountService, store: LocalStore) -> None:
    entry = service.perform(Cancel(subscription="sub_md"))
    store.resolve(entry.id, OutboxState.STALE)
    view = service.projection().subscription("sub_md")
    assert view is not None
    assert view.setback is not None
    service.dismiss(entry.id)
    assert service.projection().outbox == ()


def test_keep_takes_back_a_cancellation_that_was_never_sent(service: AccountService) -> None:
    service.perform(Cancel(subscription="sub_md"))
    assert service.perform(Keep(subscription="sub_md")).state is OutboxState.WITHDRAWN
    assert service.projection().outbox == ()


def test_the_last_word_counts_not_an_earlier_one_like_it(service: AccountService, store: LocalStore) -> None:
    first = service.perform(Cancel(subscription="sub_md"))
    store.note_attempt(first.id, NOW)
    pause = service.perform(Pause(subscription="sub_md", resumes_on=pause_end(NOW)))
    again = service.perform(Cancel(subscription="sub_md"))
    assert again.id not in (first.id, pause.id)
    assert [entry.id for entry in service.projection().outbox] == [first.id, again.id]


def test_a_quote_that_is_over_is_said_to_be(service: AccountService) -> None:
    over = quote(expires_at=NOW - timedelta(seconds=1))
    with pytest.raises(Refused, match="price you saw"):
        service.perform(TO_EDU, over)


def test_a_plan_change_rests_on_the_revision_of_its_quote(service: AccountService) -> None:
    entry = service.perform(TO_EDU, quote())
    assert (entry.based_on, entry.expires_at) == (1, quote().expires_at)


def test_a_plan_change_without_a_quote_is_refused(service: AccountService) -> None:
    with pytest.raises(Refused):
        service.perform(TO_EDU)


def test_keep_takes_back_a_plan_change_that_was_never_sent(service: AccountService) -> None:
    service.perform(TO_EDU, quote())
    assert service.perform(Keep(subscription="sub_md")).state is OutboxState.WITHDRAWN


def test_a_purchase_rests_on_no_revision_and_lives_as_long_as_its_quote(service: AccountService) -> None:
    entry = service.perform(BuyCredits(pack="pack_500", quote="q_credits"), credit_quote())
    assert (entry.based_on, entry.expires_at) == (None, credit_quote().expires_at)


def test_what_concerns_the_invoices_waits_side_by_side(service: AccountService) -> None:
    address = service.perform(ChangeBillingDetails(name="Demo Clinic", address=Address(country="CH")))
    swiss = service.perform(AddTaxId(type="ch_vat", value="CHE-123.456.788 MWST"))
    german = service.perform(AddTaxId(type="eu_vat", value="DE123456789"))
    assert service.perform(AddTaxId(type="ch_vat", value="CHE-123.456.788 MWST")) == swiss
    moved = service.perform(ChangeBillingDetails(name="Demo Clinic", address=Address(country="DE")))
    assert moved.id != address.id
    assert [entry.id for entry in service.projection().outbox] == [swiss.id, german.id, moved.id]


def test_a_card_that_is_deleted_again_after_the_first_time_ran_out_is_deleted(
    service: AccountService, clock: SetClock
) -> None:
    first = service.perform(DeletePaymentMethod(payment_method="pm_spare"))
    clock.advance(timedelta(minutes=15))
    again = service.perform(DeletePaymentMethod(payment_method="pm_spare"))
    assert again.expires_at > first.expires_at
    assert [entry.expires_at for entry in service.projection().outbox] == [again.expires_at]
