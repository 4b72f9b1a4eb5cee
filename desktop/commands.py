"""What the commands of the command line do. Exit codes are public: scripts rely on them."""

import argparse
import sys
import threading
from enum import IntEnum

import msgspec

from desktop.bootstrap import CommandLineApplication
from desktop.contract.account import Subscription
from desktop.contract.actions import Action, Cancel, ChangePlan, Keep, Pause, Resume
from desktop.contract.billing_calendar import pause_end
from desktop.contract.problems import Refusal
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote
from desktop.core import deeds, refusals, sentences
from desktop.core.failures import Failure, Refused, SignInNeeded, Unreachable
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message, fill
from desktop.core.outbox import OutboxState
from desktop.core.ports import SignInStage
from desktop.core.projection import Contact, Persistence, Projection
from desktop.core.status import status_of
from desktop.plain_formatter import PlainFormatter, printable, printable_json
from desktop.system.configuration import ConfigurationError


class ExitCode(IntEnum):
    """As in sysexits.h where there is one."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    UNREACHABLE = 69
    WAITING = 75
    SIGN_IN_NEEDED = 77


def say(text: str) -> None:
    """A line of output."""
    sys.stdout.write(f"{printable(text)}\n")


def say_as_json(value: msgspec.Struct) -> None:
    """A value as output for programs."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    sys.stdout.write(f"{printable_json(text)}\n")


def tell(message: Message) -> None:
    """A sentence beside the output."""
    sys.stderr.write(f"{printable(_text(message))}\n")


def _text(message: Message) -> str:
    return fill(message.text, message.facts, PlainFormatter())


def run(options: argparse.Namespace) -> ExitCode:
    """Runs one command on an application of its own."""
    with CommandLineApplication(is_sandbox=options.sandbox) as application:
        try:
            return _dispatch(options, application)
        except ConfigurationError:
            raise  # nothing about the command: the entry point says it
        except SignInNeeded as failure:
            tell(failure.message)
            return ExitCode.SIGN_IN_NEEDED
        except Unreachable as failure:
            tell(failure.message)
            return ExitCode.UNREACHABLE
        except Failure as failure:
            tell(failure.message)
            return ExitCode.REFUSED


def _dispatch(options: argparse.Namespace, application: CommandLineApplication) -> ExitCode:
    match options.command:
        case "status":
            return _status(application, as_json=options.json)
        case "sign-in":
            return _sign_in(application)
        case "sign-out":
            return _sign_out(application, discards=options.discard)
        case "sync":
            return _sync(application)
        case _:
            return _change(options, application)


def _status(application: CommandLineApplication, *, as_json: bool) -> ExitCode:
    projection = application.local().projection()
    if as_json:
        say_as_json(status_of(projection))
        return ExitCode.DONE
    _warn_of_session_only(projection)
    if projection.account is None:
        say(_text(sentences.no_account(is_signed_in=projection.is_signed_in)))
        return ExitCode.DONE
    say(f"{projection.account.profile.name} <{projection.account.profile.email}>")
    say(_text(sentences.freshness(projection)))
    for view in projection.subscriptions:
        price = _text(sentences.price_per_interval(view.subscription))
        state = _text(sentences.state_label(view))
        say(f"{view.subscription.id}  {view.subscription.plan.name}  {price}  {state}")
        say(f"    {_text(sentences.outlook(view, projection.now))}")
        if view.waiting is not None:
            say(f"    {_text(deeds.waiting(view.waiting, projection.contact))}")
        if view.setback is not None:
            say(f"    {_text(deeds.setback(view.setback))}")
    return ExitCode.DONE


def _sign_in(application: CommandLineApplication) -> ExitCode:
    def progress(stage: SignInStage, url: str | None) -> None:
        if stage is SignInStage.WAITING_FOR_BROWSER:
            tell(Message(_IN_BROWSER, {"url": url or ""}))

    account = application.remote().sign_in(progress, threading.Event())
    application.tell_window()
    _warn_of_session_only(application.local().projection())
    say(_text(Message(_SIGNED_IN, {"name": account.name, "email": account.email})))
    return ExitCode.DONE


def _sign_out(application: CommandLineApplication, *, discards: bool) -> ExitCode:
    projection = application.local().projection()
    current = next((known for known in projection.known_accounts if known.is_current), None)
    if current is None:
        say(_text(sentences.no_account(is_signed_in=False)))
        return ExitCode.DONE
    if projection.unresolved_count and not discards:
        tell(Message(_STILL_WAITING, {"count": projection.unresolved_count}))
        return ExitCode.REFUSED
    try:
        application.remote().sign_out(current.id)
    finally:
        application.tell_window()
    say(_text(Message(_SIGNED_OUT, {"name": current.name})))
    following = next((k for k in application.local().projection().known_accounts if k.is_current), None)
    if following is not None:
        say(_text(Message(_NOW_CURRENT, {"name": following.name, "email": following.email})))
    return ExitCode.DONE


def _sync(application: CommandLineApplication) -> ExitCode:
    application.remote().sync()
    application.tell_window()
    projection = application.local().projection()
    match projection.contact:
        case Contact.ONLINE:
            say(_text(sentences.freshness(projection)))
            return ExitCode.DONE
        case Contact.NEVER:
            raise SignInNeeded(sentences.no_account(is_signed_in=False))
        case Contact.SIGN_IN_NEEDED:
            raise SignInNeeded(Message(_SIGN_IN_AGAIN))
        case _:
            raise Unreachable(Message(_UNREACHABLE))


def _change(options: argparse.Namespace, application: CommandLineApplication) -> ExitCode:
    application.remote().sync()
    projection = application.local().projection()
    subscription = _subscription(options.subscription, projection)
    action, quote = _action(options, application, projection, subscription)
    entry = application.local().perform(action, quote)
    application.remote().sync()
    application.tell_window()
    settled = application.find(entry.id)
    if settled is None:
        raise SignInNeeded(sentences.no_account(is_signed_in=False))
    match settled.state:
        case OutboxState.WITHDRAWN:
            say(_text(Message(_TAKEN_BACK)))
            return ExitCode.DONE
        case OutboxState.CONFIRMED:
            view = application.local().projection().subscription(subscription.id)
            if view is not None:
                say(_text(sentences.outlook(view, projection.now)))
            return ExitCode.DONE
        case OutboxState.WAITING | OutboxState.UNANSWERED:
            tell(deeds.waiting(settled, application.local().projection().contact))
            return ExitCode.WAITING
        case _:
            tell(deeds.setback(settled))
            application.local().dismiss(settled.id)
            return ExitCode.REFUSED


def _subscription(wanted: str, projection: Projection) -> Subscription:
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


def _action(
    options: argparse.Namespace,
    application: CommandLineApplication,
    projection: Projection,
    subscription: Subscription,
) -> tuple[Action, Quote | None]:
    match options.command:
        case "cancel":
            return Cancel(subscription=subscription.id), None
        case "pause":
            return Pause(subscription=subscription.id, resumes_on=pause_end(projection.now)), None
        case "resume":
            return Resume(subscription=subscription.id), None
        case "keep":
            return Keep(subscription=subscription.id), None
        case _:
            return _downgrade(options.plan, application, projection, subscription)


def _downgrade(
    wanted: str | None,
    application: CommandLineApplication,
    projection: Projection,
    subscription: Subscription,
) -> tuple[Action, Quote | None]:
    """Shows the quote before anything is asked for: a downgrade charges nothing now."""
    catalogue = projection.catalogue
    lower = catalogue.lower_plans(subscription.plan, subscription.interval) if catalogue else ()
    offers = [o for o in lower if wanted is None or wanted.casefold() in (o.plan.id, o.plan.name.casefold())]
    if not offers:
        raise Refused(Message(_NO_LOWER_PLAN, {"plan": subscription.plan.name}))
    plan, interval = offers[0].plan, subscription.interval
    quote = application.remote().quote(
        PlanChangeQuoteRequest(subscription=subscription.id, plan=plan.id, interval=interval)
    )
    if quote.price is None:
        raise Refused(refusals.refused(Refusal.PLAN_NOT_SOLD))
    facts: dict[str, Fact] = {
        "plan": plan.name,
        "day": quote.effective_on,
        "price": quote.price,
        "due": quote.due_now,
    }
    tell(Message(_QUOTE, facts))
    return ChangePlan(subscription=subscription.id, plan=plan.id, interval=interval, quote=quote.id), quote


def _warn_of_session_only(projection: Projection) -> None:
    if projection.notice is not None:
        tell(projection.notice)
    if projection.persistence is not Persistence.KEPT:
        for message in sentences.session_only(projection.persistence):
            tell(message)


_TAKEN_BACK = QT_TRANSLATE_NOOP("core", "Taken back before it was sent. Nothing was changed.")
_SIGN_IN_AGAIN = QT_TRANSLATE_NOOP("core", "Your session has ended. Sign in again; nothing is lost.")
_UNREACHABLE = QT_TRANSLATE_NOOP("core", "The billing server could not be reached. Nothing is lost; try again later.")
_IN_BROWSER = QT_TRANSLATE_NOOP("core", "Go on in your browser. If none opened, open this link: {url}")
_SIGNED_IN = QT_TRANSLATE_NOOP("core", "Signed in as {name} ({email}).")
_SIGNED_OUT = QT_TRANSLATE_NOOP("core", "{name} is signed out and forgotten on this computer.")
_NOW_CURRENT = QT_TRANSLATE_NOOP("core", "The account used from now on is that of {name} ({email}).")
_STILL_WAITING = QT_TRANSLATE_NOOP(
    "core",
    "Waiting to be sent: {count}. Signing out would discard that. Run sync first, or sign-out --discard.",
)
_AMBIGUOUS = QT_TRANSLATE_NOOP("core", "“{wanted}” fits several subscriptions. Name one by its id: {subscriptions}.")
_NOT_FOUND = QT_TRANSLATE_NOOP("core", "This account has no subscription “{wanted}”. It has: {subscriptions}.")
_NO_LOWER_PLAN = QT_TRANSLATE_NOOP("core", "There is no such plan below {plan} that is billed at the same interval.")
_QUOTE = QT_TRANSLATE_NOOP("core", "{plan} from {day} for {price}. Due now: {due}. Nothing changes before that day.")
