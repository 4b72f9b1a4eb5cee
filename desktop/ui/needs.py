"""What one thing that needs the user is made of."""

from enum import Enum

import msgspec

from desktop.contract.hosted_pages import HostedPagePurpose
from desktop.contract.money import Money
from desktop.core.messages import Message
from desktop.ui.tokens import Tone


class Remedy(Enum):
    """The one thing that the user can do about it."""

    SIGN_IN = "sign_in"
    MAKE_DEFAULT = "make_default"
    ADD_PAYMENT_METHOD = "add_payment_method"
    PAY_NOW = "pay_now"
    CHECK_NOW = "check_now"
    UNDO = "undo"
    DISMISS = "dismiss"
    DISMISS_NOTICE = "dismiss_notice"
    READ_AGAIN = "read_again"
    NONE = "none"


class Attention(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that needs the user.

    `entry_id` is set for `UNDO` and for what can be dismissed, `payment_method` for `MAKE_DEFAULT`, `invoice` for
    `PAY_NOW`, and there `amount_due` where it is known. `hosted_pages` are those it speaks of, when it can be put
    aside, all of them opened for `purpose`; `link` is the address of one of them, where it is known.
    """

    headline: Message
    detail: Message | None = None
    tone: Tone
    remedy: Remedy
    entry_id: int = 0
    payment_method: str = ""
    invoice: str = ""
    amount_due: Money | None = None
    purpose: HostedPagePurpose | None = None
    hosted_pages: frozenset[str] = frozenset()
    link: str = ""
