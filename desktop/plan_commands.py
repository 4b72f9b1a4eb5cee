"""The commands about what a subscription is moved to: nothing is asked for before its quote is shown."""

import argparse
import sys

import msgspec

from desktop.bootstrap import CommandLineApplication
from desktop.command_output import ExitCode, say, say_as_json, tell, text
from desktop.contract.account import Interval, PendingChangeKind, Subscription
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
    _warn_of_second(told, projection, subscription)
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
        changed = msgspec.structs.replace(subscription, interval=interval, price=told.price)
        facts: dict[str, Fact] = {
            "plan": plan.name,
            "day": told.effective_on,
            "price": text(sentences.price_per_interval(changed)),
            "due": told.due_now,
        }
        tell(Message(_DOWNGRADE, facts))
    else:
        _show(told)
    _warn_of_second(told, projection, subscription)
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
    """The plan that is meant: `downgrade` takes the nearest that is less unless another is named."""
    sold = [o for o in projection.catalogue.offers if o.price(interval)] if projection.catalogue else []
    own: dict[str, Fact] = {"plan": subscription.plan.name}
    match options.command:
        case "downgrade":
            offers = [o for o in sold if timing_of(subscription, o.plan, interval) is Timing.PERIOD_END]
            refusal = Message(_NO_LOWER_PLAN, own)
        case "upgrade":
            offers = [o for o in sold if timing_of(subscription, o.plan, interval) is Timing.NOW]
            refusal = Message(_NO_HIGHER_PLAN, own)
        case _:
            offers = sold
            refusal = Message(_NO_SUCH_PLAN, {"plan": options.plan, "plans": ", ".join(o.plan.name for o in sold)})
    found = _named(options.plan, offers) if options.plan else _nearest_below(subscription, offers)
    if found is None:
        raise Refused(refusal)
    return found


def _named(plan: str, offers: list[PlanOffer]) -> PlanOffer | None:
    wanted = plan.casefold()
    return next((o for o in offers if wanted in (o.plan.id.casefold(), o.plan.name.casefold())), None)


def _nearest_below(subscription: Subscription, offers: list[PlanOffer]) -> PlanOffer | None:
    """The plan itself counts: for a shorter interval it is less."""
    below = [o for o in offers if o.plan.rank <= subscription.plan.rank]
    return max(below, key=lambda offer: offer.plan.rank, default=None)


def _warn_of_second(told: Quote, projection: Projection, changed: Subscription) -> None:
    """Says it when another subscription of the same plan is still there after the change: nobody wants two."""
    for other in projection.account.subscriptions if projection.account else ():
        is_same = other.id != changed.id and other.is_living and told.plan is not None and other.plan.id == told.plan.id
        if is_same and not _ends_before(other, told):
            tell(Message(_SECOND, {"plan": other.plan.name, "subscription": other.id}))


def _ends_before(other: Subscription, told: Quote) -> bool:
    pending = other.pending_change
    is_ending = pending is not None and pending.kind is PendingChangeKind.CANCELLATION
    return is_ending and pending is not None and pending.effective_at <= told.effective_at


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
_SECOND = QT_TRANSLATE_NOOP(
    "core",
    "This account has {plan} already ({subscription}). After the change it would have {plan} twice and pay for each.",
)
_NO_LOWER_PLAN = QT_TRANSLATE_NOOP(
    "core",
    "There is no such smaller plan or shorter interval to move to from {plan}. For a larger one there is upgrade.",
)
_NO_HIGHER_PLAN = QT_TRANSLATE_NOOP(
    "core",
    "There is no such larger plan or longer interval to move to from {plan}. For a smaller plan or for monthly "
    "billing there is downgrade.",
)
_NO_SUCH_PLAN = QT_TRANSLATE_NOOP("core", "There is no plan “{plan}”. There are: {plans}.")
