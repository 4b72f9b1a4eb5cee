"""Questions to people, about money that a program must not decide on."""

from enum import Enum
from typing import Annotated

import msgspec

from desktop.contract.account import Identifier, ShortText
from desktop.contract.dates import Instant


class SupportTopic(Enum):
    """What a support request is about."""

    REFUND = "refund"
    PAYMENT = "payment"
    RESTORE = "restore"
    OTHER = "other"


class SupportRequestDraft(msgspec.Struct, frozen=True, kw_only=True):
    """What the customer asks, with the invoice that it is about."""

    topic: SupportTopic
    message: Annotated[str, msgspec.Meta(min_length=1, max_length=5000)]
    invoice: Identifier | None = None


class SupportRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A support request as it was taken. `reference` is what people name it by."""

    id: Identifier
    reference: ShortText
    topic: SupportTopic
    message: Annotated[str, msgspec.Meta(max_length=5000)]
    created_at: Instant
    invoice: Identifier | None = None


class SupportRequestList(msgspec.Struct, frozen=True, kw_only=True):
    """The latest support requests of an account, the newest first."""

    requests: tuple[SupportRequest, ...]
