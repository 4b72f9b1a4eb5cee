"""The demo catalogue, at visibly invented prices: the sandbox's, and a service's that was given none of its own."""

from hashlib import sha256

import msgspec

from desktop.contract.account import Interval, Plan
from desktop.contract.catalogue import Catalogue, CreditPack, CreditUse, Links, PlanOffer, Policies, Price
from desktop.contract.money import Money

CURRENCY = "usd"
SUPPORT_EMAIL = "support@singular.health"

POLICIES = Policies(
    cancellation=(
        "You keep access until the end of the period you have already paid for. "
        "You can take the cancellation back until then, and subscribe again at any time."
    ),
    data_deletion="After access ends, your cloud storage and DICOM sessions are deleted.",
    pause=(
        "For a monthly subscription you are not charged for 12 weeks, and your scans and credits are kept. Access "
        "lasts to the end of the period you have already paid for and returns when billing resumes."
    ),
    downgrade="The lower plan and its price start when the current period ends. Nothing is charged before that.",
    refunds=(
        "Failed and duplicate payments are reversed or blocked automatically. "
        f"For anything else write to {SUPPORT_EMAIL}, who verify the payment or refund it."
    ),
)


def _offer(plan: Plan, month: int, year: int, features: tuple[str, ...]) -> PlanOffer:
    prices = (
        Price(interval=Interval.MONTH, amount=Money(month, CURRENCY)),
        Price(interval=Interval.YEAR, amount=Money(year, CURRENCY)),
    )
    return PlanOffer(plan=plan, prices=prices, features=features)


OFFERS = (
    _offer(
        Plan(id="patient", name="Patient", rank=1),
        900,
        5400,
        ("View your own scans in 3D", "Keep your scans in cloud storage", "Share a scan with your doctor"),
    ),
    _offer(
        Plan(id="edu", name="EDU", rank=2),
        2400,
        24000,
        ("Everything in Patient", "Teach with cases from a library", "Segment and annotate for learning"),
    ),
    _offer(
        Plan(id="md", name="MD", rank=3),
        9900,
        99000,
        ("Everything in EDU", "Tools for clinical work", "Secure Sharing with colleagues"),
    ),
)


def _pack(credits: int, amount: int) -> CreditPack:
    price = Money(amount, CURRENCY)
    return CreditPack(id=f"credits_{credits}", name=f"{credits:,} credits", credits=credits, price=price)


CREDIT_PACKS = (_pack(100, 1000), _pack(500, 4500), _pack(2000, 16000))
CREDIT_USES = (
    CreditUse(
        id="ai_segmentation",
        name="AI segmentation",
        description="Outline organs, bones and vessels in one scan.",
        credits=10,
    ),
    CreditUse(id="ai_analysis", name="AI analysis", description="Measure and describe one scan.", credits=25),
    CreditUse(
        id="cloud_storage",
        name="Cloud storage upgrade",
        description="50 GB more for a month.",
        credits=40,
    ),
    CreditUse(
        id="secure_sharing", name="Secure Sharing", description="Send one study to a colleague or patient.", credits=5
    ),
)
ACCEPTED_CARDS = ("Visa", "Mastercard", "Apple Pay")


def demo_catalogue(web_url: str) -> Catalogue:
    """The demo catalogue; the pages it links to (`demo_web`) are served below `web_url`."""
    links = Links(
        pricing=f"{web_url}/pricing",
        profile=f"{web_url}/profile",
        invoices=f"{web_url}/invoices",
        credits=f"{web_url}/credits",
        help=f"{web_url}/help",
        playground=f"{web_url}/playground",
        support_email=SUPPORT_EMAIL,
    )
    draft = Catalogue(
        version="draft",
        is_demo=True,
        offers=OFFERS,
        policies=POLICIES,
        links=links,
        credit_packs=CREDIT_PACKS,
        credit_uses=CREDIT_USES,
        accepted_cards=ACCEPTED_CARDS,
    )
    version = sha256(msgspec.json.encode(draft)).hexdigest()[:16]
    return msgspec.structs.replace(draft, version=version)
