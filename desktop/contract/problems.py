"""How the backend says no (RFC 9457 problem details)."""

import msgspec

from desktop.contract.account import Identifier, OpenEnum, ShortText
from desktop.contract.quotes import Quote

CONTENT_TYPE = "application/problem+json"


class ProblemType(OpenEnum):
    """The stable `type` of a problem. Each member's comment says what the client does with it."""

    INVALID_REQUEST = "tag:3dicomviewer.com,2026:problem/invalid-request"  # a defect: report, never retry
    UNAUTHENTICATED = "tag:3dicomviewer.com,2026:problem/unauthenticated"  # refresh once, then sign in
    NOT_FOUND = "tag:3dicomviewer.com,2026:problem/not-found"  # refresh the account
    NOT_ALLOWED = "tag:3dicomviewer.com,2026:problem/not-allowed"  # show `refusal`
    STALE_REVISION = "tag:3dicomviewer.com,2026:problem/stale-revision"  # refresh and ask the user again
    QUOTE_NOT_USABLE = "tag:3dicomviewer.com,2026:problem/quote-not-usable"  # ask for a fresh quote
    IDEMPOTENCY_KEY_REQUIRED = "tag:3dicomviewer.com,2026:problem/idempotency-key-required"  # a defect
    IDEMPOTENCY_KEY_REUSED = "tag:3dicomviewer.com,2026:problem/idempotency-key-reused"  # a defect
    IDEMPOTENCY_KEY_IN_USE = "tag:3dicomviewer.com,2026:problem/idempotency-key-in-use"  # same key, later
    PRECONDITION_REQUIRED = "tag:3dicomviewer.com,2026:problem/precondition-required"  # a defect
    PAYMENT_DECLINED = "tag:3dicomviewer.com,2026:problem/payment-declined"  # show `detail`; a new try is a new action
    PAYMENT_NEEDS_CUSTOMER = "tag:3dicomviewer.com,2026:problem/payment-needs-customer"  # hosted page for `invoice`
    RATE_LIMITED = "tag:3dicomviewer.com,2026:problem/rate-limited"  # later
    PROVIDER_UNAVAILABLE = "tag:3dicomviewer.com,2026:problem/payment-provider-unavailable"  # later
    INTERNAL_ERROR = "tag:3dicomviewer.com,2026:problem/internal-error"  # later
    UNKNOWN = "unknown"


class Refusal(OpenEnum):
    """Why the product's rules do not allow a change."""

    SUBSCRIPTION_ENDED = "subscription_ended"
    ALREADY_CANCELLED = "already_cancelled"
    ALREADY_PAUSED = "already_paused"
    NOT_PAUSED = "not_paused"
    NOTHING_TO_KEEP = "nothing_to_keep"
    PAYMENT_OVERDUE = "payment_overdue"
    PAUSE_CHANGES_NOTHING = "pause_changes_nothing"
    ONLY_MONTHLY_CAN_PAUSE = "only_monthly_can_pause"
    PAUSE_DAY_OUT_OF_RANGE = "pause_day_out_of_range"
    ALREADY_ON_PLAN = "already_on_plan"
    ALREADY_SUBSCRIBED = "already_subscribed"
    PLAN_NOT_SOLD = "plan_not_sold"
    RESUME_FIRST = "resume_first"
    NO_PAYMENT_METHOD = "no_payment_method"
    NOTHING_TO_PAY = "nothing_to_pay"
    TAX_ID_INVALID = "tax_id_invalid"
    TOO_MANY_TAX_IDS = "too_many_tax_ids"
    CHANGE_ALREADY_SCHEDULED = "change_already_scheduled"
    ALREADY_DEFAULT = "already_default"
    DEFAULT_IN_USE = "default_in_use"
    CARD_EXPIRED = "card_expired"
    NO_SUCH_SUBSCRIPTION = "no_such_subscription"
    NO_SUCH_PAYMENT_METHOD = "no_such_payment_method"
    NO_SUCH_TAX_ID = "no_such_tax_id"
    STATE_NOT_UNDERSTOOD = "state_not_understood"
    UNKNOWN = "unknown"


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """A problem as it crosses the wire; `detail` is a sentence for people.

    `quote` comes with QUOTE_NOT_USABLE: the same question answered afresh. `invoice` comes with
    PAYMENT_NEEDS_CUSTOMER: the one on whose hosted page the customer can pay.
    """

    type: ProblemType
    title: ShortText
    status: int
    detail: ShortText = ""
    refusal: Refusal | None = None
    quote: Quote | None = None
    invoice: Identifier | None = None
