"""The buttons that do something about what needs the user."""

from PySide6.QtCore import QCoreApplication

from desktop.contract.actions import MakeDefault
from desktop.core.messages import QT_TRANSLATE_NOOP, Formatter, Message
from desktop.ui.intents import (
    Act,
    AddPaymentMethod,
    Dismiss,
    DismissNotice,
    Intent,
    PayInvoice,
    Perform,
    PutHostedPagesAside,
    ReadAgain,
    Refresh,
    SignIn,
    Undo,
)
from desktop.ui.needs import Attention, Remedy
from desktop.ui.text import say
from desktop.ui.widgets.buttons import Button, Look

_TEXTS = {
    Remedy.SIGN_IN: QT_TRANSLATE_NOOP("core", "Sign in"),
    Remedy.MAKE_DEFAULT: QT_TRANSLATE_NOOP("core", "Make Default"),
    Remedy.ADD_PAYMENT_METHOD: QT_TRANSLATE_NOOP("core", "Add Payment Method"),
    Remedy.PAY_NOW: QT_TRANSLATE_NOOP("core", "Pay now"),
    Remedy.CHECK_NOW: QT_TRANSLATE_NOOP("core", "Check now"),
    Remedy.UNDO: QT_TRANSLATE_NOOP("core", "Undo"),
    Remedy.DISMISS: QT_TRANSLATE_NOOP("core", "Dismiss"),
    Remedy.DISMISS_NOTICE: QT_TRANSLATE_NOOP("core", "Dismiss"),
    Remedy.READ_AGAIN: QT_TRANSLATE_NOOP("core", "Try again"),
}


def remedy_buttons(
    attention: Attention, act: Act, formatter: Formatter, payment: Look = Look.PLAIN
) -> tuple[Button, ...]:
    """A button for the one thing that can be done, if there is one, and one to put aside what can be put aside.

    `payment` is how the button looks that pays what is owed. What goes on in the browser also has a button that copies
    its address, for when none opened.
    """
    buttons = []
    if attention.link:
        buttons.append(_copy_button(attention.link))
    if attention.remedy is Remedy.PAY_NOW:
        buttons.append(_pay_button(attention, act, formatter, payment))
    elif attention.remedy is not Remedy.NONE:
        buttons.append(_button(attention.remedy, _intent(attention), act))
    if attention.hosted_pages:
        buttons.append(_button(Remedy.DISMISS, PutHostedPagesAside(attention.hosted_pages), act))
    if attention.remedy is Remedy.PAY_NOW and attention.entry_id:
        buttons.append(_button(Remedy.DISMISS, Dismiss(attention.entry_id), act))
    return tuple(buttons)


def _pay_button(attention: Attention, act: Act, formatter: Formatter, look: Look) -> Button:
    """Names the amount where it is known."""
    due = attention.amount_due
    text = QT_TRANSLATE_NOOP("core", "Pay {price} now") if due else _TEXTS[Remedy.PAY_NOW]
    button = Button(say(Message(text, {"price": due} if due else {}), formatter), look)
    button.clicked.connect(lambda: act(PayInvoice(attention.invoice)))
    return button


def _copy_button(link: str) -> Button:
    button = Button(QCoreApplication.translate("core", QT_TRANSLATE_NOOP("core", "Copy link")))
    button.clicked.connect(lambda: _copy(link))
    return button


def _copy(link: str) -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(link)


def _button(remedy: Remedy, intent: Intent, act: Act) -> Button:
    button = Button(QCoreApplication.translate("core", _TEXTS[remedy]))
    button.clicked.connect(lambda: act(intent))
    return button


def _intent(attention: Attention) -> Intent:
    match attention.remedy:
        case Remedy.SIGN_IN:
            return SignIn()
        case Remedy.MAKE_DEFAULT:
            return Perform(MakeDefault(payment_method=attention.payment_method))
        case Remedy.ADD_PAYMENT_METHOD:
            return AddPaymentMethod()
        case Remedy.CHECK_NOW:
            return Refresh()
        case Remedy.UNDO:
            return Undo(attention.entry_id)
        case Remedy.DISMISS:
            return Dismiss(attention.entry_id)
        case Remedy.READ_AGAIN:
            return ReadAgain()
        case _:
            return DismissNotice()
