"""Pages of the payment provider that the application opens in the browser."""

from enum import Enum
from typing import Annotated

import msgspec

from desktop.contract.account import Identifier, OpenEnum
from desktop.contract.dates import Instant


class HostedPagePurpose(Enum):
    """Why a hosted page is opened."""

    ADD_PAYMENT_METHOD = "add_payment_method"
    SUBSCRIBE = "subscribe"
    PAY_INVOICE = "pay_invoice"
    """Also where the customer's bank is asked, when a payment needs authentication."""


class HostedPageStatus(OpenEnum):
    """How far the customer came on a hosted page, as the backend knows it (never the browser)."""

    OPEN = "open"
    COMPLETE = "complete"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class HostedPageRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Asks for a new hosted page. `quote` is set to subscribe, `invoice` to pay one."""

    purpose: HostedPagePurpose
    quote: Identifier | None = None
    invoice: Identifier | None = None


class HostedPage(msgspec.Struct, frozen=True, kw_only=True):
    """A hosted page. `url` is secret: whoever has it can use the page. It is set only while the page is open."""

    id: Identifier
    purpose: HostedPagePurpose
    status: HostedPageStatus
    expires_at: Instant
    url: Annotated[str, msgspec.Meta(max_length=4096)] | None = None
