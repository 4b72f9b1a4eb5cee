"""What the commands of the command line do."""

import argparse
import threading

from desktop import plan_commands
from desktop.bootstrap import CommandLineApplication
from desktop.command_output import ExitCode, say, say_as_json, tell, text
from desktop.contract.account import Subscription
from desktop.contract.actions import Action, Cancel, Keep, Pause, Resume
from desktop.contract.billing_calendar import pause_end
from desktop.contract.quotes import Quote
from desktop.core import deeds, sentences
from desktop.core.failures import Failure, SignInNeeded, Unreachable
from desktop.core.histories import HistoryProgress
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.core.outbox import OutboxState
from desktop.core.ports import SignInStage
from desktop.core.projection import Contact, Persistence, Projection
from desktop.core.status import status_of
from desktop.system.configuration import ConfigurationError, Overrides


def run(options: argparse.Namespace, overrides: Overrides) -> ExitCode:
    """Runs one command on an application of its own."""
    with CommandLineApplication(is_sandbox=options.sandbox, overrides=overrides) as application:
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
        case "invoices" | "credits" | "export":
            return _history(options, application)
        case "quote":
            return plan_commands.quote(options, application)
        case _:
            return _change(options, application)


def _history(options: argparse.Namespace, application: CommandLineApplication) -> ExitCode:
    from desktop import history_commands

    match options.command:
        case "credits":
            return history_commands.credits(options, application)
        case "export":
            return history_commands.export(options, application)
        case _:
            return (history_commands.download if options.part else history_commands.invoices)(options, application)


def _status(application: CommandLineApplication, *, as_json: bool) -> ExitCode:
    projection = application.local().projection()
    if as_json:
        leads = application.housekeeping().preferences().reminder_leads
        say_as_json(status_of(projection, leads))
        return ExitCode.DONE
    _warn_of_session_only(projection)
    if projection.account is None:
        say(text(sentences.no_account(is_signed_in=projection.is_signed_in)))
        return ExitCode.DONE
    say(f"{projection.account.profile.name} <{projection.account.profile.email}>")
    say(text(sentences.freshness(projection)))
    if projection.contact_reason is not None:
        say(text(projection.contact_reason))
    _say_what_waits_elsewhere(projection)
    for view in projection.subscriptions:
        price = text(sentences.price_per_interval(view.subscription))
        state = text(sentences.state_label(view))
        say(f"{view.subscription.id}  {view.subscription.plan.name}  {price}  {state}")
        say(f"    {text(sentences.outlook(view, projection.now))}")
        if view.waiting is not None:
            say(f"    {text(deeds.waiting(view.waiting, projection.contact))}")
        if view.setback is not None:
            say(f"    {text(deeds.setback(view.setback))}")
    return ExitCode.DONE


def _sign_in(application: CommandLineApplication) -> ExitCode:
    def progress(stage: SignInStage, url: str | None) -> None:
        if stage is SignInStage.WAITING_FOR_BROWSER:
            tell(Message(_IN_BROWSER, {"url": url or ""}))

    projection = application.local().projection()
    if projection.notice is not None:
        tell(projection.notice)
    if projection.persistence is not Persistence.KEPT:
        return _refuse_sign_in(projection.persistence)
    account = application.remote().sign_in(progress, threading.Event())
    application.tell_window()
    say(text(Message(_SIGNED_IN, {"name": account.name, "email": account.email})))
    return ExitCode.DONE


def _refuse_sign_in(persistence: Persistence) -> ExitCode:
    """What is signed in here has to be there for the next command."""
    reason, consequence = sentences.session_only(persistence)
    is_keyring_absent = persistence is Persistence.SESSION_ONLY_NO_KEYRING
    for message in (reason, Message(_NO_KEYRING) if is_keyring_absent else consequence, Message(_SIGN_IN_NOT_BEGUN)):
        tell(message)
    return ExitCode.UNREACHABLE


def _sign_out(application: CommandLineApplication, *, discards: bool) -> ExitCode:
    projection = application.local().projection()
    current = next((known for known in projection.known_accounts if known.is_current), None)
    if current is None:
        say(text(sentences.no_account(is_signed_in=False)))
        return ExitCode.DONE
    if projection.unresolved_count and not discards:
        tell(Message(_STILL_WAITING, {"count": projection.unresolved_count}))
        return ExitCode.REFUSED
    try:
        application.remote().sign_out(current.id)
    finally:
        application.tell_window()
    say(text(Message(_SIGNED_OUT, {"name": current.name})))
    following = next((k for k in application.local().projection().known_accounts if k.is_current), None)
    if following is not None:
        say(text(Message(_NOW_CURRENT, {"name": following.name, "email": following.email})))
    return ExitCode.DONE


def _sync(application: CommandLineApplication) -> ExitCode:
    application.remote().sync()
    while application.remote().sync_history() is HistoryProgress.MORE_TO_READ:
        continue
    application.tell_window()
    projection = application.local().projection()
    match projection.contact:
        case Contact.ONLINE:
            say(text(sentences.freshness(projection)))
            _say_what_waits_elsewhere(projection)
            return ExitCode.DONE
        case Contact.NEVER:
            raise SignInNeeded(sentences.no_account(is_signed_in=False))
        case Contact.SIGN_IN_NEEDED:
            raise SignInNeeded(Message(_SIGN_IN_AGAIN))
        case Contact.UNREACHABLE | Contact.KEYRING_UNUSABLE:
            raise Unreachable(projection.contact_reason or Message(_UNREACHABLE))


def _change(options: argparse.Namespace, application: CommandLineApplication) -> ExitCode:
    application.remote().sync()
    projection = application.local().projection()
    subscription = plan_commands.named_subscription(options.subscription, projection)
    action, quote = _action(options, application, projection, subscription)
    entry = application.local().perform(action, quote)
    application.remote().sync()
    application.tell_window()
    settled = application.find(entry.id)
    if settled is None:
        raise SignInNeeded(sentences.no_account(is_signed_in=False))
    match settled.state:
        case OutboxState.WITHDRAWN:
            say(text(Message(_TAKEN_BACK)))
            return ExitCode.DONE
        case OutboxState.CONFIRMED:
            view = application.local().projection().subscription(subscription.id)
            if view is not None:
                say(text(sentences.outlook(view, projection.now)))
            return ExitCode.DONE
        case OutboxState.WAITING | OutboxState.UNANSWERED:
            tell(deeds.waiting(settled, application.local().projection().contact))
            return ExitCode.WAITING
        case _:
            tell(deeds.setback(settled))
            application.local().dismiss(settled.id)
            return ExitCode.REFUSED


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
            return plan_commands.plan_change(options, application, projection, subscription)


def _say_what_waits_elsewhere(projection: Projection) -> None:
    for known in projection.others_waiting:
        facts: dict[str, Fact] = {"name": known.name, "email": known.email, "count": known.waiting_count}
        say(text(Message(_WAITING_ELSEWHERE, facts)))


def _warn_of_session_only(projection: Projection) -> None:
    if projection.notice is not None:
        tell(projection.notice)
    if projection.persistence is not Persistence.KEPT:
        for message in sentences.session_only(projection.persistence):
            tell(message)


_TAKEN_BACK = QT_TRANSLATE_NOOP("core", "Taken back before it was sent. Nothing was changed.")
_SIGN_IN_AGAIN = QT_TRANSLATE_NOOP("core", "Your session has ended. Sign in again; nothing is lost.")
_UNREACHABLE = QT_TRANSLATE_NOOP("core", "The billing server could not be reached. Nothing is lost; try again later.")
_WAITING_ELSEWHERE = QT_TRANSLATE_NOOP("core", "Waiting to be sent for {name} ({email}): {count}")
_IN_BROWSER = QT_TRANSLATE_NOOP("core", "Go on in your browser. If none opened, open this link: {url}")
_NO_KEYRING = QT_TRANSLATE_NOOP(
    "core", "Start one first, such as gnome-keyring, unlocked and on the session bus of this shell."
)
_SIGN_IN_NOT_BEGUN = QT_TRANSLATE_NOOP("core", "No sign-in was begun: it would have ended with this command.")
_SIGNED_IN = QT_TRANSLATE_NOOP("core", "Signed in as {name} ({email}).")
_SIGNED_OUT = QT_TRANSLATE_NOOP("core", "{name} is signed out and forgotten on this computer.")
_NOW_CURRENT = QT_TRANSLATE_NOOP("core", "The account used from now on is that of {name} ({email}).")
_STILL_WAITING = QT_TRANSLATE_NOOP(
    "core",
    "Waiting to be sent: {count}. Signing out would discard that. Run sync first, or sign-out --discard.",
)
