"""What `upgrade` and `downgrade` ask before they change a plan."""

import argparse
import io

import msgspec
import pytest

from desktop.cli import parser
from desktop.contract.account import Interval, Plan, Subscription, SubscriptionStatus
from desktop.contract.actions import ChangePlan
from desktop.contract.catalogue import Catalogue
from desktop.contract.plan_changes import Timing
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote
from desktop.core.failures import Refused
from desktop.plan_commands import plan_change
from desktop.plan_commands import quote as quote_command
from tests.commands.application import MemoryApplication
from tests.people import (
    CATALOGUE,
    EDU,
    EDU_PERIOD,
    MD_MONTHLY,
    PATIENT,
    account,
    cancellation,
    price_of,
    quote,
    subscription,
    usd,
)
from tests.projections import shown

AT_ONCE = msgspec.structs.replace(quote(), timing=Timing.NOW, due_now=usd(4900))
AT_ONCE_FOR_NOTHING = msgspec.structs.replace(quote(), timing=Timing.NOW)
LATER_AND_CHARGED = msgspec.structs.replace(quote(), due_now=usd(100))


EDU_ANNUAL = subscription(id="sub_edu", plan=EDU, interval=Interval.YEAR, period=EDU_PERIOD)


def asked(
    command: str,
    told: Quote,
    catalogue: Catalogue = CATALOGUE,
    changed: Subscription = MD_MONTHLY,
    others: tuple[Subscription, ...] = (),
) -> ChangePlan:
    options: argparse.Namespace = parser().parse_args(command.split())
    known = account(subscriptions=(changed, *others))
    application = MemoryApplication(signed_in=known)
    application.server.quote = told
    change, _ = plan_change(options, application.as_command_line(), shown(known, catalogue=catalogue), changed)
    return change


def priced(changed: Subscription, plan: Plan, interval: Interval) -> Quote:
    """The quote of a change that waits for the end of what is paid."""
    asked_for = PlanChangeQuoteRequest(subscription=changed.id, plan=plan.id, interval=interval)
    return msgspec.structs.replace(
        quote(changed, plan), request=asked_for, interval=interval, price=price_of(plan, interval)
    )


@pytest.fixture(autouse=True)
def _nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())


@pytest.mark.parametrize("told", [AT_ONCE, AT_ONCE_FOR_NOTHING, LATER_AND_CHARGED])
def test_a_downgrade_that_takes_money_or_effect_at_once_needs_a_yes(told: Quote) -> None:
    with pytest.raises(Refused, match="--yes"):
        asked("downgrade sub_md --plan EDU", told)
    assert asked("downgrade sub_md --plan EDU --yes", told).plan == "edu"


def test_a_downgrade_at_once_is_not_said_to_change_nothing_before_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    asked("downgrade sub_md --plan EDU --yes", AT_ONCE)
    captured = capsys.readouterr()
    assert "Nothing changes before" not in captured.out + captured.err
    assert "Due now: $49.00" in captured.out


def test_a_downgrade_at_the_end_of_the_period_needs_no_yes(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("downgrade sub_md", quote()).plan == "edu"
    assert "Nothing changes before that day." in capsys.readouterr().err


@pytest.mark.parametrize("named", ["plan_EDU", "PLAN_edu"])
def test_a_plan_is_found_by_its_id_however_it_is_written(named: str) -> None:
    plan = msgspec.structs.replace(EDU, id="plan_EDU")
    offers = tuple(
        msgspec.structs.replace(offer, plan=plan) if offer.plan == EDU else offer for offer in CATALOGUE.offers
    )
    catalogue = msgspec.structs.replace(CATALOGUE, offers=offers)
    asked(f"downgrade sub_md --plan {named}", quote(), catalogue)


def test_monthly_billing_is_a_downgrade_of_the_same_plan(capsys: pytest.CaptureFixture[str]) -> None:
    told = msgspec.structs.replace(priced(EDU_ANNUAL, EDU, Interval.MONTH), timing=Timing.PERIOD_END)
    change = asked("downgrade sub_edu --interval month", told, changed=EDU_ANNUAL)
    assert (change.plan, change.interval) == ("edu", Interval.MONTH)
    assert "EDU from 18 May 2027 for $49.00 / month." in capsys.readouterr().err


def test_a_downgrade_may_take_a_smaller_plan_and_monthly_billing_at_once() -> None:
    told = priced(EDU_ANNUAL, PATIENT, Interval.MONTH)
    change = asked("downgrade sub_edu --plan patient --interval month", told, changed=EDU_ANNUAL)
    assert (change.plan, change.interval) == ("patient", Interval.MONTH)


def test_a_downgrade_that_names_no_interval_keeps_it() -> None:
    change = asked("downgrade sub_edu", priced(EDU_ANNUAL, PATIENT, Interval.YEAR), changed=EDU_ANNUAL)
    assert (change.plan, change.interval) == ("patient", Interval.YEAR)


@pytest.mark.parametrize(
    ("command", "changed", "way_out"),
    [
        ("upgrade sub_edu EDU --interval month", EDU_ANNUAL, "monthly billing there is downgrade"),
        ("downgrade sub_md --interval year --plan MD", MD_MONTHLY, "there is upgrade"),
    ],
)
def test_what_is_no_change_of_this_kind_points_to_the_one_that_it_is(
    command: str, changed: Subscription, way_out: str
) -> None:
    with pytest.raises(Refused, match=way_out):
        asked(command, quote(), changed=changed)


SECOND_EDU = "This account has EDU already (sub_edu). After the change it would have EDU twice and pay for each."


def test_a_second_subscription_of_the_same_plan_is_not_ordered_without_a_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked("downgrade sub_md", quote(), others=(EDU_ANNUAL,))
    assert SECOND_EDU in capsys.readouterr().err


def test_a_second_subscription_of_the_same_plan_is_said_with_its_quote(capsys: pytest.CaptureFixture[str]) -> None:
    application = MemoryApplication(signed_in=account(subscriptions=(MD_MONTHLY, EDU_ANNUAL)))
    application.store.save_catalogue(CATALOGUE)
    application.server.quote = quote()
    quote_command(parser().parse_args(["quote", "MD", "EDU"]), application.as_command_line())
    assert SECOND_EDU in capsys.readouterr().err


@pytest.mark.parametrize(
    "other",
    [
        subscription(id="sub_patient", plan=PATIENT),
        subscription(id="sub_edu", plan=EDU, pending_change=cancellation()),
        subscription(id="sub_edu", plan=EDU, status=SubscriptionStatus.CANCELED),
    ],
)
def test_one_that_is_gone_by_then_is_no_second(capsys: pytest.CaptureFixture[str], other: Subscription) -> None:
    asked("downgrade sub_md", quote(), others=(other,))
    assert "already" not in capsys.readouterr().err
