"""What `upgrade` and `downgrade` ask before they change a plan."""

import argparse
import io

import msgspec
import pytest

from desktop.cli import parser
from desktop.contract.actions import ChangePlan
from desktop.contract.catalogue import Catalogue
from desktop.contract.plan_changes import Timing
from desktop.contract.quotes import Quote
from desktop.core.failures import Refused
from desktop.plan_commands import plan_change
from tests.commands.application import MemoryApplication
from tests.people import CATALOGUE, EDU, MD_MONTHLY, account, quote, usd
from tests.projections import shown

AT_ONCE = msgspec.structs.replace(quote(), timing=Timing.NOW, due_now=usd(4900))
AT_ONCE_FOR_NOTHING = msgspec.structs.replace(quote(), timing=Timing.NOW)
LATER_AND_CHARGED = msgspec.structs.replace(quote(), due_now=usd(100))


def asked(command: str, told: Quote, catalogue: Catalogue = CATALOGUE) -> ChangePlan:
    options: argparse.Namespace = parser().parse_args(command.split())
    application = MemoryApplication()
    application.server.quote = told
    change, _ = plan_change(options, application.as_command_line(), shown(account(), catalogue=catalogue), MD_MONTHLY)
    return change


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
