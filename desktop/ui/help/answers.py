"""The questions of the knowledge base, answered with the rules that the server publishes."""

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.contract.catalogue import Catalogue
from desktop.contract.support import SupportTopic
from desktop.core.messages import QT_TRANSLATE_NOOP
from desktop.ui.intents import AddAccount, Intent, Page, ShowPage
from desktop.ui.text import together


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A question with its answer, and what can be done about it: an intent, or a question to people."""

    question: str
    answer: str
    deed: str = ""
    intent: Intent | None = None
    topic: SupportTopic | None = None


def answers(catalogue: Catalogue | None) -> tuple[Answer, ...]:
    """Those that can be answered; a rule that is not known yet is not guessed."""
    policies = catalogue.policies if catalogue else None
    found = [
        _to_page(_CANCEL, f"{_tr(_HOW_TO_CANCEL)} {policies.cancellation} {policies.data_deletion}")
        if policies
        else None,
        _to_page(_PAUSE, f"{_tr(_HOW_TO_PAUSE)} {policies.pause}") if policies else None,
        _to_page(_CHANGE_PLAN, f"{_tr(_HOW_TO_CHANGE_PLAN)} {policies.downgrade}") if policies else None,
        _to_page(_CARD, _tr(_HOW_TO_CHANGE_CARD)),
        Answer(
            question=_tr(_INVOICES),
            answer=_tr(_WHERE_INVOICES_ARE),
            deed=_tr(_SHOW_INVOICES),
            intent=ShowPage(Page.INVOICES),
        ),
        Answer(
            question=_tr(_CREDITS),
            answer=together((_what_credits_are_for(catalogue), _tr(_HOW_TO_BUY_CREDITS))),
            deed=_tr(_SHOW_CREDITS),
            intent=ShowPage(Page.CREDITS),
        ),
        Answer(question=_tr(_ACCOUNTS), answer=_tr(_HOW_TO_SWITCH), deed=_tr(_ADD_ACCOUNT), intent=AddAccount()),
        Answer(question=_tr(_REFUND), answer=policies.refunds, deed=_tr(_ASK_FOR_REFUND), topic=SupportTopic.REFUND)
        if policies
        else None,
        Answer(
            question=_tr(_RESTORE), answer=_tr(_HOW_TO_RESTORE), deed=_tr(_ASK_TO_RESTORE), topic=SupportTopic.RESTORE
        ),
    ]
    return tuple(answer for answer in found if answer is not None)


def _what_credits_are_for(catalogue: Catalogue | None) -> str:
    """Nothing as long as the server has not told."""
    uses = catalogue.credit_uses if catalogue else ()
    return _tr(_WHAT_CREDITS_ARE_FOR).format(uses=", ".join(use.name for use in uses)) if uses else ""


def _to_page(question: str, answer: str) -> Answer:
    """Answers that lead to My Subscriptions."""
    deed, intent = _tr(_SHOW_SUBSCRIPTIONS), ShowPage(Page.SUBSCRIPTIONS)
    return Answer(question=_tr(question), answer=answer, deed=deed, intent=intent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("core", text)


_SHOW_SUBSCRIPTIONS = QT_TRANSLATE_NOOP("core", "Show My Subscriptions")
_SHOW_INVOICES = QT_TRANSLATE_NOOP("core", "Show Invoice History")
_SHOW_CREDITS = QT_TRANSLATE_NOOP("core", "Show Credits")
_ADD_ACCOUNT = QT_TRANSLATE_NOOP("core", "Add Account")
_ASK_FOR_REFUND = QT_TRANSLATE_NOOP("core", "Ask for a Refund")
_ASK_TO_RESTORE = QT_TRANSLATE_NOOP("core", "Ask to Restore")
_CANCEL = QT_TRANSLATE_NOOP("core", "How do I cancel?")
_HOW_TO_CANCEL = QT_TRANSLATE_NOOP("core", "In My Subscriptions, choose Cancel, then Cancel Subscription.")
_PAUSE = QT_TRANSLATE_NOOP("core", "Can I pause instead?")
_HOW_TO_PAUSE = QT_TRANSLATE_NOOP("core", "In My Subscriptions, choose Cancel, then Pause Subscription for 12 weeks.")
_CHANGE_PLAN = QT_TRANSLATE_NOOP("core", "How do I change my plan, or pay annually?")
_HOW_TO_CHANGE_PLAN = QT_TRANSLATE_NOOP(
    "core",
    "In My Subscriptions, choose Manage, then Change Plan. You see what it costs before anything is charged. A larger "
    "plan begins at once.",
)
_CARD = QT_TRANSLATE_NOOP("core", "How do I change the card that pays?")
_HOW_TO_CHANGE_CARD = QT_TRANSLATE_NOOP(
    "core",
    "Open Manage on a subscription and choose + Add Payment Method. When the new card is there, choose Make Default in "
    "its menu. Then the old one can be deleted.",
)
_INVOICES = QT_TRANSLATE_NOOP("core", "Where are my invoices?")
_WHERE_INVOICES_ARE = QT_TRANSLATE_NOOP(
    "core",
    "In Invoices: search them, save one or many as PDF, or export all as CSV. The company and Tax ID that stand on new "
    "invoices are under Manage, Billing Details.",
)
_CREDITS = QT_TRANSLATE_NOOP("core", "What are credits, and how do I buy them?")
_WHAT_CREDITS_ARE_FOR = QT_TRANSLATE_NOOP("core", "Credits pay for: {uses}.")
_HOW_TO_BUY_CREDITS = QT_TRANSLATE_NOOP(
    "core",
    "In Credits, choose a pack: it is bought once, with the default card, and you see the price before you pay.",
)
_ACCOUNTS = QT_TRANSLATE_NOOP("core", "How do I use several accounts?")
_HOW_TO_SWITCH = QT_TRANSLATE_NOOP(
    "core",
    "Choose Add Account and sign in. Then switch in the menu at the top right. Nothing is shared between accounts; in "
    "Settings you sign out of one and stay signed in to the others.",
)
_REFUND = QT_TRANSLATE_NOOP("core", "Can I get my money back?")
_RESTORE = QT_TRANSLATE_NOOP("core", "I cancelled by accident. What now?")
_HOW_TO_RESTORE = QT_TRANSLATE_NOOP(
    "core",
    "Until access ends, choose Keep Subscription in My Subscriptions. After that, ask us soon: for a short time it may "
    "be possible to restore what was deleted. You can subscribe again at any time.",
)
