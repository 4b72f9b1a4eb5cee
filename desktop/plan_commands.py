"""The commands about what a subscription is moved to: nothing is asked for before its quote is shown."""

import argparse
import sys

from desktop.bootstrap import CommandLineApplication
from desktop.command_output import ExitCode, say, say_as_json, tell, text
from desktop.contract.account import Interval, Subscription
from desktop.contract.actions import ChangePlan
from desktop.contract.catalogue import PlanOffer
from desktop.contract.plan_changes import Timing, timing_of
from desktop.contract.problems import Refusal
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote
from desktop.core import refusals, sentences
from desktop.core.failures import Refused, SignInNeeded
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.core.projection import Projection


def quote(options: argparse.Namespace, application: CommandLineApplication) -> ExitCode:
    """What another plan or interval would cost."""
    application.remote().sync()
    projection = application.local().projection()
    subscription = named_subscription(options.subscription, projection)
    told = _quote(options, application, projection, subscription)
    if options.json:
        say_as_json(told)
    else:
        _show(told)
    return ExitCode.DONE


def plan_change(
    options: argparse.Namespace,
    application: CommandLineApplication,
    projection: Projection,
    subscription: Subscription,
) -> tuple[ChangePlan, Quote]:
    """The change that `upgrade` or `downgrade` asks for, once the user has seen and accepted what it costs."""
    told = _quote(options, application, projection, subscription)
    plan, interval = told.plan, told.interval
    if plan is None or interval is None or told.price is None:
        raise Refused(refusals.refused(Refusal.PLAN_NOT_SOLD))
    if options.command == "downgrade" and told.timing is Timing.PERIOD_END:
        facts: dict[str, Fact] = {
            "plan": plan.name,
            "day": told.effective_on,
            "price": told.price,
            "due": told.due_now,
        }
        tell(Message(_DOWNGRADE, facts))
    else:
        _show(told)
    if told.timing is Timing.NOW or told.due_now.amount > 0:
        _demand_yes(told, is_given=options.yes)
    return ChangePlan(subscription=subscription.id, plan=plan.id, interval=interval, quote=told.id), told


def named_subscription(wanted: str, projection: Projection) -> Subscription:
    """By id, or by plan where the account has just one living subscription of it."""
    if projection.account is None:
        raise SignInNeeded(sentences.no_account(is_signed_in=projection.is_signed_in))
    subscriptions = projection.account.subscriptions
    exact = [item for item in subscriptions if item.id == wanted]
    by_plan = [item for item in subscriptions if item.is_living and item.plan.name.casefold() == wanted.casefold()]
    found = exact or by_plan
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{item.plan.name} ({item.id})" for item in subscriptions if item.is_living)
    template = _AMBIGUOUS if found else _NOT_FOUND
    raise Refused(Message(template, {"wanted": wanted, "subscriptions": names or "none"}))


def _quote(
    options: argparse.Namespace,
    application: CommandLineApplication,
    projection: Projection,
    subscription: Subscription,
) -> Quote:
    interval = Interval(options.interval) if options.interval else subscription.interval
    plan = _offer(options, projection, subscription, interval).plan
    return application.remote().quote(
        PlanChangeQuoteRequest(subscription=subscription.id, plan=plan.id, interval=interval)
    )


def _offer(
    options: argparse.Namespace, projection: Projection, subscription: Subscription, interval: Interval
) -> PlanOffer:
    """The plan that is meant: `downgrade` takes the next lower one unless another is named."""
    catalogue = projection.catalogue
    if options.command == "downgrade":
        offers = catalogue.lower_plans(subscription.plan, interval) if catalogue else ()
        refusal = Message(_NO_LOWER_PLAN, {"plan": subscription.plan.name})
    else:
        offers = tuple(o for o in catalogue.offers if o.price(interval)) if catalogue else ()
        refusal = Message(_NO_SUCH_PLAN, {"plan": options.plan, "plans": ", ".join(o.plan.name for o in offers)})
        if options.command == "upgrade":
            offers = tuple(o for o in offers if timing_of(subscription, o.plan, interval) is Timing.NOW)
            refusal = Message(_NO_HIGHER_PLAN, {"plan": subscription.plan.name})
    wanted = options.plan.casefold() if options.plan else None
    found = [o for o in offers if wanted is None or wanted in (o.plan.id.casefold(), o.plan.name.casefold())]
    if not found:
        raise Refused(refusal)
    return found[0]


def _show(told: Quote) -> None:
    for line in told.lines:
        say(f"{text(Message('{amount}', {'amount': line.amount})):>16}  {line.description}")
    say(text(Message(_DUE_NOW, {"due": told.due_now})))
    if told.timing is Timing.PERIOD_END:
        say(text(Message(_TAKES_EFFECT, {"day": told.effective_on})))
    if told.next_charge is not None:
        say(text(Message(_NEXT_CHARGE, {"amount": told.next_charge.amount, "day": told.next_charge.on})))


def _demand_yes(told: Quote, *, is_given: bool) -> None:
    """Raises `Refused` unless the user says that this may be charged."""
    if is_given:
        return
    if not sys.stdin.isatty():
        raise Refused(Message(_NOT_ACCEPTED))
    tell(Message(_PAY_NOW, {"due": told.due_now}))
    if sys.stdin.readline().strip().casefold() not in ("y", "yes"):
        raise Refused(Message(_NOTHING_DONE))


_DOWNGRADE = QT_TRANSLATE_NOOP(
    "core", "{plan} from {day} for {price}. Due now: {due}. Nothing changes before that day."
)
_DUE_NOW = QT_TRANSLATE_NOOP("core", "Due now: {due}")
_TAKES_EFFECT = QT_TRANSLATE_NOOP("core", "Takes effect on {day}. Nothing changes before that day.")
_NEXT_CHARGE = QT_TRANSLATE_NOOP("core", "Next charge: {amount} on {day}")
_PAY_NOW = QT_TRANSLATE_NOOP("core", "Pay {due} now? [y/N]")
_NOT_ACCEPTED = QT_TRANSLATE_NOOP("core", "Nothing was changed. Add --yes to pay what is due now.")
_NOTHING_DONE = QT_TRANSLATE_NOOP("core", "Nothing was changed.")
_AMBIGUOUS = QT_TRANSLATE_NOOP("core", "“{wanted}” fits several subscriptions. Name one by its id: {subscriptions}.")
_NOT_FOUND = QT_TRANSLATE_NOOP("core", "This account has no subscription “{wanted}”. It has: {subscriptions}.")
_NO_LOWER_PLAN = QT_TRANSLATE_NOOP("core", "There is no such plan below {plan} that is billed at the same interval.")
_NO_HIGHER_PLAN = QT_TRANSLATE_NOOP(
    "core", "There is no such plan or interval to move to at once from {plan}. For a smaller one there is downgrade."
)
_NO_SUCH_PLAN = QT_TRANSLATE_NOOP("core", "There is no plan “{plan}”. There are: {plans}.")
