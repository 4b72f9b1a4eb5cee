"""The buttons that do something about what needs the user."""

from PySide6.QtCore import QCoreApplication

from desktop.contract.actions import MakeDefault
from desktop.core.messages import QT_TRANSLATE_NOOP
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
from desktop.ui.widgets.buttons import Button

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


def remedy_buttons(attention: Attention, act: Act) -> tuple[Button, ...]:
    """A button for the one thing that can be done, if there is one, and one to put aside what can be put aside."""
    buttons = []
    if attention.remedy is not Remedy.NONE:
        buttons.append(_button(attention.remedy, _intent(attention), act))
    if attention.hosted_pages:
        buttons.append(_button(Remedy.DISMISS, PutHostedPagesAside(attention.hosted_pages), act))
    if attention.remedy is Remedy.PAY_NOW and attention.entry_id:
        buttons.append(_button(Remedy.DISMISS, Dismiss(attention.entry_id), act))
    return tuple(buttons)


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
        case Remedy.PAY_NOW:
            return PayInvoice(attention.invoice)
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
