"""The buttons that do something about what needs the user."""

from PySide6.QtCore import QCoreApplication

from desktop.core.messages import QT_TRANSLATE_NOOP
from desktop.ui.attention import Attention, Remedy
from desktop.ui.intents import Act, AddPaymentMethod, Dismiss, DismissNotice, Intent, Refresh, SignIn, Undo
from desktop.ui.widgets.buttons import Button

_TEXTS = {
    Remedy.SIGN_IN: QT_TRANSLATE_NOOP("core", "Sign in"),
    Remedy.ADD_PAYMENT_METHOD: QT_TRANSLATE_NOOP("core", "Add Payment Method"),
    Remedy.CHECK_NOW: QT_TRANSLATE_NOOP("core", "Check now"),
    Remedy.UNDO: QT_TRANSLATE_NOOP("core", "Undo"),
    Remedy.DISMISS: QT_TRANSLATE_NOOP("core", "Dismiss"),
    Remedy.DISMISS_NOTICE: QT_TRANSLATE_NOOP("core", "Dismiss"),
}


def remedy_button(attention: Attention, act: Act) -> Button:
    """A button for the one thing that can be done; not for `Remedy.NONE`."""
    button = Button(QCoreApplication.translate("core", _TEXTS[attention.remedy]))
    intent = _intent(attention)
    button.clicked.connect(lambda: act(intent))
    return button


def _intent(attention: Attention) -> Intent:
    match attention.remedy:
        case Remedy.SIGN_IN:
            return SignIn()
        case Remedy.ADD_PAYMENT_METHOD:
            return AddPaymentMethod()
        case Remedy.CHECK_NOW:
            return Refresh()
        case Remedy.UNDO:
            return Undo(attention.entry_id)
        case Remedy.DISMISS:
            return Dismiss(attention.entry_id)
        case _:
            return DismissNotice()
