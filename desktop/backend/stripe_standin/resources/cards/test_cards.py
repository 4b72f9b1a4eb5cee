"""Stripe's published test cards (https://docs.stripe.com/testing), the only ones the sandbox accepts."""

from dataclasses import dataclass
from enum import Enum
from hashlib import sha256


class Authentication(Enum):
    """Whether setting a card up asks the customer to authenticate."""

    NONE = "none"
    REQUIRED = "required"
    REQUIRED_THEN_DECLINED = "required_then_declined"


class RefundOutcome(Enum):
    """What becomes of a refund to a card."""

    DONE = "done"
    LATE = "late"
    FAILS_LATER = "fails_later"


@dataclass(frozen=True)
class Decline:
    """Why a bank says no, in Stripe's codes."""

    code: str
    decline_code: str | None
    message: str


_GENERIC = Decline("card_declined", "generic_decline", "Your card was declined.")
_FUNDS = Decline("card_declined", "insufficient_funds", "Your card has insufficient funds.")
_LOST = Decline("card_declined", "lost_card", "Your card was declined.")
_STOLEN = Decline("card_declined", "stolen_card", "Your card was declined.")
_VELOCITY = Decline(
    "card_declined", "card_velocity_exceeded", "Your card was declined for making repeated attempts too frequently."
)
_EXPIRED = Decline("expired_card", None, "Your card has expired.")
_CVC = Decline("incorrect_cvc", None, "Your card's security code is incorrect.")
_PROCESSING = Decline(
    "processing_error", None, "An error occurred while processing your card. Try again in a little bit."
)
_AUTHENTICATION = Decline(
    "authentication_required",
    "authentication_required",
    "Your card was declined. This transaction requires authentication.",
)


@dataclass(frozen=True)
class TestCard:
    """A test card and how it behaves when it is set up and when it is charged without the customer."""

    __test__ = False  # the name is Stripe's; it is no test case

    number: str
    token: str
    brand: str
    country: str = "US"
    setup_decline: Decline | None = None
    charge_decline: Decline | None = None
    authentication: Authentication = Authentication.NONE
    refund: RefundOutcome = RefundOutcome.DONE

    @property
    def last4(self) -> str:
        """The only digits that are ever kept."""
        return self.number[-4:]

    @property
    def cvc_length(self) -> int:
        """How many digits the security code has."""
        return 4 if self.brand == "amex" else 3

    @property
    def fingerprint(self) -> str:
        """The same for the same card, as Stripe's; made from the token's name and not from the number."""
        return sha256(f"fingerprint of {self.token}".encode()).hexdigest()[:16]


def _declined(number: str, token: str, decline: Decline) -> TestCard:
    return TestCard(number, token, "visa", setup_decline=decline, charge_decline=decline)


_CARDS = (
    TestCard("4242424242424242", "pm_card_visa", "visa"),
    TestCard("5555555555554444", "pm_card_mastercard", "mastercard"),
    TestCard("378282246310005", "pm_card_amex", "amex"),
    TestCard("6011111111111117", "pm_card_discover", "discover"),
    TestCard("3566002020360505", "pm_card_jcb", "jcb"),
    TestCard("3056930009020004", "pm_card_diners", "diners"),
    TestCard("6200000000000005", "pm_card_unionpay", "unionpay"),
    TestCard("4000002760000016", "pm_card_de", "visa", "DE"),
    TestCard("4000008260000000", "pm_card_gb", "visa", "GB"),
    TestCard("4000002500000003", "pm_card_fr", "visa", "FR"),
    _declined("4000000000000002", "pm_card_visa_chargeDeclined", _GENERIC),
    _declined("4000000000009995", "pm_card_visa_chargeDeclinedInsufficientFunds", _FUNDS),
    _declined("4000000000009987", "pm_card_visa_chargeDeclinedLostCard", _LOST),
    _declined("4000000000009979", "pm_card_visa_chargeDeclinedStolenCard", _STOLEN),
    _declined("4000000000000069", "pm_card_chargeDeclinedExpiredCard", _EXPIRED),
    _declined("4000000000000127", "pm_card_chargeDeclinedIncorrectCvc", _CVC),
    _declined("4000000000000119", "pm_card_chargeDeclinedProcessingError", _PROCESSING),
    _declined("4000000000006975", "pm_card_visa_chargeDeclinedVelocityLimitExceeded", _VELOCITY),
    TestCard("4000000000007726", "pm_card_pendingRefund", "visa", refund=RefundOutcome.LATE),
    TestCard("4000000000005126", "pm_card_refundFail", "visa", refund=RefundOutcome.FAILS_LATER),
    TestCard("4000000000000341", "pm_card_chargeCustomerFail", "visa", charge_decline=_GENERIC),
    TestCard(
        "4000002500003155",
        "pm_card_authenticationRequiredOnSetup",
        "visa",
        "FR",
        authentication=Authentication.REQUIRED,
    ),
    TestCard(
        "4000002760003184",
        "pm_card_authenticationRequired",
        "visa",
        "DE",
        charge_decline=_AUTHENTICATION,
        authentication=Authentication.REQUIRED,
    ),
    TestCard("4000003800000446", "pm_card_authenticationRequiredSetupForOffSession", "visa", "HR"),
    TestCard(
        "4000008260003178",
        "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
        "visa",
        "GB",
        charge_decline=_FUNDS,
        authentication=Authentication.REQUIRED,
    ),
    TestCard("4000000000003220", "pm_card_threeDSecure2Required", "visa", authentication=Authentication.REQUIRED),
    TestCard(
        "4000008400001629",
        "pm_card_threeDSecureRequiredChargeDeclined",
        "visa",
        charge_decline=_GENERIC,
        authentication=Authentication.REQUIRED_THEN_DECLINED,
    ),
)
_BY_NUMBER = {card.number: card for card in _CARDS}
_BY_TOKEN = {card.token: card for card in _CARDS}
_BY_FINGERPRINT = {card.fingerprint: card for card in _CARDS}


def card_with_number(number: str) -> TestCard | None:
    """The test card with these digits, or None: then nothing about the number may be kept."""
    return _BY_NUMBER.get(number)


def card_with_token(token: str) -> TestCard | None:
    """The test card behind one of Stripe's `pm_card_*` names."""
    return _BY_TOKEN.get(token)


def card_with_fingerprint(fingerprint: str) -> TestCard | None:
    """The test card that a stored payment method is."""
    return _BY_FINGERPRINT.get(fingerprint)
