"""Stripe's error envelope (https://docs.stripe.com/api/errors)."""

from typing import Any

_DOCUMENTED = "https://stripe.com/docs/error-codes/"
_UNDOCUMENTED_CODES = ("not_implemented",)


class StripeError(Exception):
    """A refusal as Stripe words it.

    `began` says whether execution had begun, so that idempotency keeps the answer. `commits` says that what was done
    before the refusal stays done, as after a declined charge. `objects` are told with the error under their names:
    `payment_intent`, `setup_intent`, `payment_method`.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        kind: str = "invalid_request_error",
        code: str | None = None,
        param: str | None = None,
        decline_code: str | None = None,
        began: bool = True,
        commits: bool = False,
        objects: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.began = began
        self.commits = commits
        fields = {"type": kind, "message": message, "code": code, "param": param, "decline_code": decline_code}
        if code is not None and code not in _UNDOCUMENTED_CODES:
            fields["doc_url"] = _DOCUMENTED + code.replace("_", "-")
        told = {key: value for key, value in fields.items() if value is not None}
        self.body: dict[str, Any] = {"error": {**told, **(objects or {})}}


def missing(kind: str, identifier: str, param: str = "id") -> StripeError:
    """The answer for an object that does not exist."""
    return StripeError(
        f"No such {kind}: '{identifier}'", status=404 if param == "id" else 400, code="resource_missing", param=param
    )


def required(param: str) -> StripeError:
    """The answer for a required parameter that was not sent."""
    return StripeError(f"Missing required param: {param}.", code="parameter_missing", param=param, began=False)


def unsupported(what: str) -> StripeError:
    """The answer for what Stripe has and the stand-in lacks."""
    return StripeError(
        f"The sandbox's stand-in for Stripe lacks {what}.", status=501, kind="api_error", code="not_implemented"
    )
