"""What a user can want from a screen. Screens say it, the router sees to it. Imports nothing of Qt."""

from collections.abc import Callable
from enum import Enum

import msgspec

from desktop.contract.account import Interval
from desktop.contract.actions import Action
from desktop.core.preferences import Language


class Page(Enum):
    """The pages that can be gone to directly."""

    DASHBOARD = "dashboard"
    SUBSCRIPTIONS = "subscriptions"
    PRICING = "pricing"
    INVOICES = "invoices"
    CREDITS = "credits"
    SETTINGS = "settings"
    HELP = "help"


class Link(Enum):
    """A page of the web dashboard; the value is its field in the catalogue's links."""

    PROFILE = "profile"
    HELP = "help"
    PLAYGROUND = "playground"


class ShowPage(msgspec.Struct, frozen=True):
    """Go to a page."""

    page: Page


class ManageSubscription(msgspec.Struct, frozen=True):
    """Go to the page of one subscription."""

    subscription: str


class AskToCancel(msgspec.Struct, frozen=True):
    """Show the ways out of one subscription."""

    subscription: str


class AskToChangePlan(msgspec.Struct, frozen=True):
    """Show the plans that a subscription can change to."""

    subscription: str


class AskToSubscribe(msgspec.Struct, frozen=True):
    """Show what a new subscription would cost."""

    plan: str
    interval: Interval


class AskToBuyCredits(msgspec.Struct, frozen=True):
    """Show what a pack of credits would cost."""

    pack: str


class Perform(msgspec.Struct, frozen=True):
    """Do this, without a further question."""

    action: Action


class Undo(msgspec.Struct, frozen=True):
    """Take back an action that was not sent yet."""

    entry_id: int


class Dismiss(msgspec.Struct, frozen=True):
    """Stop showing an action that did not come to pass."""

    entry_id: int


class DismissNotice(msgspec.Struct, frozen=True):
    """Stop showing what went wrong."""


class AddPaymentMethod(msgspec.Struct, frozen=True):
    """Open the hosted page for a new card."""


class PutHostedPagesAside(msgspec.Struct, frozen=True):
    """Stop speaking of these hosted pages until the window is closed; they stay in the Payment Method section."""

    pages: frozenset[str]


class ShowInvoices(msgspec.Struct, frozen=True):
    """Go to the invoices of one subscription."""

    subscription: str


class PayInvoice(msgspec.Struct, frozen=True):
    """Open the hosted page on which an invoice is paid, or a payment is authenticated."""

    invoice: str


class OpenLink(msgspec.Struct, frozen=True):
    """Open a page of the web dashboard in the browser."""

    link: Link


def wish_named(name: str) -> ShowPage | None:
    """What another program asks for by name, or None for a name that nobody knows."""
    pages = {page.value: page for page in Page}
    return ShowPage(pages[name]) if name in pages else None


class Refresh(msgspec.Struct, frozen=True):
    """Ask the server now."""


class ReadAgain(msgspec.Struct, frozen=True):
    """Try once more to open what this computer knows of the account."""


class SignIn(msgspec.Struct, frozen=True):
    """Sign in, again or to one more account."""


class CancelSignIn(msgspec.Struct, frozen=True):
    """Give up signing in."""


class LeaveSignIn(msgspec.Struct, frozen=True):
    """Go back from the sign-in page to the account that is signed in."""


class SetUpServer(msgspec.Struct, frozen=True):
    """Use this server; None stands for the sandbox."""

    address: str | None


class AddAccount(msgspec.Struct, frozen=True):
    """Show the sign-in page beside an account that is signed in."""


class SwitchAccount(msgspec.Struct, frozen=True):
    """Show another account."""

    account_id: str


class SignOut(msgspec.Struct, frozen=True):
    """End the session of an account; of the current one when none is named."""

    account_id: str = ""


class ChooseAppearance(msgspec.Struct, frozen=True):
    """`system`, `light` or `dark`."""

    appearance: str


class ChooseLanguage(msgspec.Struct, frozen=True):
    """Speak this language from now on; every screen is made anew."""

    language: Language


Question = AskToCancel | AskToChangePlan | AskToSubscribe | AskToBuyCredits
"""What is answered in a sheet of its own."""

Intent = (
    ShowPage
    | ManageSubscription
    | AskToCancel
    | AskToChangePlan
    | AskToSubscribe
    | AskToBuyCredits
    | Perform
    | Undo
    | Dismiss
    | DismissNotice
    | AddPaymentMethod
    | PutHostedPagesAside
    | ShowInvoices
    | PayInvoice
    | OpenLink
    | Refresh
    | ReadAgain
    | SignIn
    | CancelSignIn
    | LeaveSignIn
    | SetUpServer
    | AddAccount
    | SwitchAccount
    | SignOut
    | ChooseAppearance
    | ChooseLanguage
)
Act = Callable[[Intent], None]
