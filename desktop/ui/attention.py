"""What needs the user, the most urgent first: one source for the banner and the dashboard. Pure."""

from desktop.contract.account import Account, OpenProblemKind, PaymentMethod
from desktop.contract.actions import BILLING_DETAILS, BuyCredits
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose
from desktop.core import named_deeds, sentences
from desktop.core.cards import card_name
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.core.open_problems import words_of
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Contact, Persistence, Projection
from desktop.ui.attention_to_cards import default_card, overdue
from desktop.ui.needs import Attention, Remedy
from desktop.ui.tokens import Tone

_URGENCY = {Tone.BAD: 0, Tone.WARN: 1, Tone.ACCENT: 2, Tone.NEUTRAL: 3, Tone.GOOD: 4}


def attentions(projection: Projection, put_aside: frozenset[str] = frozenset()) -> tuple[Attention, ...]:
    """Everything that needs the user now, the most urgent first; `put_aside` are hosted pages not to speak of."""
    found = _persistence(projection)
    if projection.account is not None:
        pages = tuple(page for page in projection.hosted_pages if page.id not in put_aside)
        found += [*_problems(projection, projection.account), *overdue(projection), *default_card(projection, pages)]
        found += [*_actions(projection), *_pages(pages)]
    # Nothing else can be done before the user has signed in again.
    return (*_session(projection), *sorted(found, key=lambda item: _URGENCY[item.tone]))


def notice(message: Message) -> Attention:
    """Something that just went wrong and has no place of its own."""
    return Attention(headline=message, tone=Tone.BAD, remedy=Remedy.DISMISS_NOTICE)


def good_news(message: Message) -> Attention:
    """Something that has just come to pass as the user wanted."""
    return Attention(headline=message, tone=Tone.GOOD, remedy=Remedy.DISMISS_NOTICE)


def under_way(message: Message) -> Attention:
    """Something that the user has asked for and that takes a while."""
    return Attention(headline=message, tone=Tone.ACCENT, remedy=Remedy.NONE)


def unopened(message: Message) -> Attention:
    """Why there is nothing to show at all."""
    return Attention(headline=message, tone=Tone.BAD, remedy=Remedy.READ_AGAIN)


def _persistence(projection: Projection) -> list[Attention]:
    if projection.persistence is Persistence.KEPT:
        return []
    headline, detail = sentences.session_only(projection.persistence)
    return [Attention(headline=headline, detail=detail, tone=Tone.WARN, remedy=Remedy.NONE)]


def _session(projection: Projection) -> list[Attention]:
    if projection.contact is not Contact.SIGN_IN_NEEDED or not projection.is_signed_in:
        return []
    return [
        Attention(
            headline=Message(QT_TRANSLATE_NOOP("core", "Your session has ended.")),
            detail=Message(
                QT_TRANSLATE_NOOP("core", "Sign in again to bring this up to date. What waits to be sent is kept.")
            ),
            tone=Tone.WARN,
            remedy=Remedy.SIGN_IN,
        )
    ]


def _problems(projection: Projection, account: Account) -> list[Attention]:
    """What the server says goes wrong: what is owed can be paid at once, on the page of its invoice."""
    found = []
    asked = {entry.invoice_to_pay for entry in projection.outbox} - {""}
    for problem in account.open_problems:
        if problem.invoice in asked:
            continue  # said of the action that led to it
        said = words_of(problem, account, projection.now)
        lacks_card = problem.kind is OpenProblemKind.NO_PAYMENT_METHOD
        remedy = Remedy.PAY_NOW if problem.invoice else Remedy.ADD_PAYMENT_METHOD if lacks_card else Remedy.NONE
        found.append(
            Attention(
                headline=said.headline,
                detail=said.detail,
                tone=Tone.WARN if lacks_card else Tone.BAD,
                remedy=remedy,
                invoice=problem.invoice or "",
                amount_due=problem.amount_due,
            )
        )
    return found


def _actions(projection: Projection) -> list[Attention]:
    setbacks = [_setback(projection, entry) for entry in projection.outbox if not entry.is_unresolved]
    waiting = [
        Attention(
            headline=subject_name(projection, entry),
            detail=named_deeds.waiting(entry, projection),
            tone=Tone.WARN,
            remedy=Remedy.UNDO if entry.state is OutboxState.WAITING else Remedy.NONE,
            entry_id=entry.id,
        )
        for entry in projection.outbox
        if entry.is_unresolved and projection.contact is not Contact.ONLINE
    ]
    return setbacks + waiting


def _setback(projection: Projection, entry: OutboxEntry) -> Attention:
    said = named_deeds.setback(entry, projection)
    headline, detail = said if len(said) > 1 else (subject_name(projection, entry), *said)
    return Attention(
        headline=headline,
        detail=detail,
        tone=Tone.BAD,
        remedy=Remedy.PAY_NOW if entry.invoice_to_pay else Remedy.DISMISS,
        entry_id=entry.id,
        invoice=entry.invoice_to_pay,
    )


def subject_name(projection: Projection, entry: OutboxEntry) -> Message:
    """What an action is about: the name of a plan or of a card, billing details or credits."""
    if entry.subject == BILLING_DETAILS:
        return Message(QT_TRANSLATE_NOOP("core", "Your billing details"))
    if isinstance(entry.action, BuyCredits):
        bought = named_deeds.pack_facts(entry.action, projection.catalogue)
        if bought is not None:
            return Message(QT_TRANSLATE_NOOP("core", "{credits} credits for {price}"), bought)
        return Message(QT_TRANSLATE_NOOP("core", "Your credits"))
    subscription = projection.subscription(entry.subject)
    if subscription is not None:
        return Message("{name}", {"name": subscription.subscription.plan.name})
    card: PaymentMethod | None = None
    if (view := projection.payment_method(entry.subject)) is not None:
        card = view.payment_method
    if card is not None:
        return Message("{name}", {"name": card_name(card)})
    return Message(QT_TRANSLATE_NOOP("core", "Your last request"))


_PAGE_WORDS = {
    HostedPagePurpose.ADD_PAYMENT_METHOD: (
        QT_TRANSLATE_NOOP("core", "Finish adding your card in the browser."),
        QT_TRANSLATE_NOOP("core", "It appears here as soon as Stripe confirms it."),
    ),
    HostedPagePurpose.SUBSCRIBE: (
        QT_TRANSLATE_NOOP("core", "Finish subscribing in the browser."),
        QT_TRANSLATE_NOOP("core", "Your subscription appears here as soon as Stripe confirms it."),
    ),
    HostedPagePurpose.PAY_INVOICE: (
        QT_TRANSLATE_NOOP("core", "Finish paying in the browser."),
        QT_TRANSLATE_NOOP("core", "It is noted here as soon as Stripe confirms it."),
    ),
}


def _pages(pages: tuple[HostedPage, ...]) -> list[Attention]:
    """What waits in the browser, one for each purpose."""
    found = []
    for purpose, (headline, detail) in _PAGE_WORDS.items():
        opened = frozenset(page.id for page in pages if page.purpose is purpose)
        if opened:
            found.append(
                Attention(
                    headline=Message(headline),
                    detail=Message(detail),
                    tone=Tone.ACCENT,
                    remedy=Remedy.CHECK_NOW,
                    purpose=purpose,
                    hosted_pages=opened,
                )
            )
    return found
