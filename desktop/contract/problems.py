"""How the backend says no (RFC 9457 problem details)."""

import msgspec

from desktop.contract.account import OpenEnum, ShortText

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
    PAUSE_DAY_OUT_OF_RANGE = "pause_day_out_of_range"
    NOT_A_LOWER_PLAN = "not_a_lower_plan"
    CHANGE_ALREADY_SCHEDULED = "change_already_scheduled"
    ALREADY_DEFAULT = "already_default"
    DEFAULT_IN_USE = "default_in_use"
    CARD_EXPIRED = "card_expired"
    NO_SUCH_SUBSCRIPTION = "no_such_subscription"
    NO_SUCH_PAYMENT_METHOD = "no_such_payment_method"
    STATE_NOT_UNDERSTOOD = "state_not_understood"
    UNKNOWN = "unknown"


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """A problem as it crosses the wire; `detail` is a sentence for people."""

    type: ProblemType
    title: ShortText
    status: int
    detail: ShortText = ""
    refusal: Refusal | None = None
