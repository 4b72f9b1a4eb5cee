from collections.abc import Iterator
from datetime import date

import msgspec
import pytest

from desktop.contract.account import (
    Account,
    Address,
    BillingDetails,
    Entitlement,
    EntitlementReason,
    Interval,
    OpenEnum,
    OpenProblem,
    OpenProblemKind,
    TaxId,
    TaxIdStatus,
)
from desktop.contract.actions import (
    Action,
    AddTaxId,
    BuyCredits,
    Cancel,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    DeleteTaxId,
    Keep,
    MakeDefault,
    Pause,
    Resume,
    subject,
)
from desktop.contract.credits import CreditEntry, CreditEntryKind, CreditPage
from desktop.contract.dates import CalendarDay
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.contract.invoices import Invoice, InvoiceDetails, InvoiceLine, InvoicePage, InvoiceStatus
from desktop.contract.problems import Problem, ProblemType
from desktop.contract.quotes import (
    CreditPurchaseQuoteRequest,
    NewSubscriptionQuoteRequest,
    PlanChangeQuoteRequest,
    QuoteRequest,
)
from desktop.contract.routes import ChangeRequest, change_request
from desktop.contract.support import SupportRequest, SupportRequestDraft, SupportRequestList, SupportTopic
from tests.people import CATALOGUE, MD, MD_PERIOD, NOW, account, quote, usd

INVOICE = Invoice(
    id="in_1",
    change=7,
    number="3D-0001",
    status=InvoiceStatus.OPEN,
    description="MD, monthly",
    created_at=NOW,
    created_on=CalendarDay(NOW.date()),
    total=usd(9900),
    amount_due=usd(9000),
    amount_paid=usd(0),
    amount_refunded=usd(0),
    has_pdf=True,
    subscription="sub_md",
    next_attempt_at=NOW,
)
LINE = InvoiceLine(description="Unused time", amount=usd(-1234), period_start=MD_PERIOD[0], period_end=MD_PERIOD[1])
LAPSED = msgspec.structs.replace(
    account(),
    credits_are_low=True,
    billing_details=BillingDetails(
        revision=3,
        name="Demo Clinic GmbH",
        address=Address(line1="Hauptstr. 1", city="Bern", country="CH"),
        tax_ids=(TaxId(id="txi_1", type="eu_vat", value="DE123456789", status=TaxIdStatus.PENDING),),
    ),
    open_problems=(
        OpenProblem(
            kind=OpenProblemKind.PAYMENT_FAILED,
            subscription="sub_md",
            invoice="in_1",
            amount_due=usd(9900),
            next_attempt_at=NOW,
        ),
    ),
    entitlements=(
        Entitlement(plan=MD, subscription="sub_md", reason=EntitlementReason.PAYMENT_RETRIED, until=MD_PERIOD[1]),
    ),
)
ENTRY = CreditEntry(
    id="ce_1",
    at=NOW,
    kind=CreditEntryKind.SPENDING,
    credits=-40,
    balance=460,
    description="AI segmentation",
    purpose="segmentation",
)
REQUEST = SupportRequest(
    id="sr_1", reference="R-1001", topic=SupportTopic.REFUND, message="Twice?", created_at=NOW, invoice="in_1"
)
DEAR = Problem(
    type=ProblemType.QUOTE_NOT_USABLE, title="The price has changed", status=409, quote=quote(), invoice="in_1"
)


@pytest.mark.parametrize(
    "value",
    [
        account(),
        LAPSED,
        CATALOGUE,
        quote(),
        InvoicePage(invoices=(INVOICE,), version=7, is_complete=False, next_cursor="c2"),
        InvoiceDetails(invoice=INVOICE, lines=(LINE,)),
        CreditPage(entries=(ENTRY,)),
        SupportRequestDraft(topic=SupportTopic.OTHER, message="Hello"),
        SupportRequestList(requests=(REQUEST,)),
        HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice="in_1"),
        DEAR,
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_said_survives_the_wire(value: msgspec.Struct) -> None:
    assert msgspec.json.decode(msgspec.json.encode(value), type=type(value)) == value


ACTIONS: list[tuple[Action, str, ChangeRequest]] = [
    (Cancel(subscription="sub_1"), "sub_1", ChangeRequest("POST", "/v1/subscriptions/sub_1/cancel", True)),
    (
        Pause(subscription="sub_1", resumes_on=CalendarDay(date(2027, 2, 13))),
        "sub_1",
        ChangeRequest("POST", "/v1/subscriptions/sub_1/pause", True),
    ),
    (Resume(subscription="sub_1"), "sub_1", ChangeRequest("POST", "/v1/subscriptions/sub_1/resume", False)),
    (Keep(subscription="sub_1"), "sub_1", ChangeRequest("POST", "/v1/subscriptions/sub_1/keep", False)),
    (
        ChangePlan(subscription="sub_1", plan="edu", interval=Interval.YEAR, quote="q_1"),
        "sub_1",
        ChangeRequest("POST", "/v1/subscriptions/sub_1/plan", True),
    ),
    (MakeDefault(payment_method="pm_1"), "pm_1", ChangeRequest("POST", "/v1/payment-methods/pm_1/default", False)),
    (DeletePaymentMethod(payment_method="pm_1"), "pm_1", ChangeRequest("DELETE", "/v1/payment-methods/pm_1", False)),
    (
        ChangeBillingDetails(name="Demo Clinic", address=Address(city="Bern", country="CH")),
        "billing_details",
        ChangeRequest("PUT", "/v1/billing-details", True),
    ),
    (
        AddTaxId(type="eu_vat", value="DE123456789"),
        "billing_details",
        ChangeRequest("POST", "/v1/tax-ids", True),
    ),
    (DeleteTaxId(tax_id="txi_1"), "billing_details", ChangeRequest("DELETE", "/v1/tax-ids/txi_1", False)),
    (BuyCredits(pack="pack_500", quote="q_1"), "credits", ChangeRequest("POST", "/v1/credit-purchases", True)),
]


@pytest.mark.parametrize(("action", "about", "request_"), ACTIONS, ids=lambda value: type(value).__name__)
def test_every_action_names_what_it_changes_and_where_it_goes(
    action: Action, about: str, request_: ChangeRequest
) -> None:
    assert subject(action) == about
    assert change_request(action) == request_
    assert msgspec.json.decode(msgspec.json.encode(action), type=Action) == action


def test_no_action_is_left_out() -> None:
    assert {type(action) for action, _, _ in ACTIONS} == set(Action.__args__)


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (PlanChangeQuoteRequest(subscription="sub_1", plan="md", interval=Interval.YEAR), "plan_change"),
        (NewSubscriptionQuoteRequest(plan="md", interval=Interval.MONTH), "new_subscription"),
        (CreditPurchaseQuoteRequest(pack="pack_500"), "credit_purchase"),
    ],
)
def test_every_question_for_a_price_says_of_which_kind_it_is(request_: QuoteRequest, kind: str) -> None:
    encoded = msgspec.json.encode(request_)
    assert msgspec.json.decode(encoded)["kind"] == kind
    assert msgspec.json.decode(encoded, type=QuoteRequest) == request_


def _open_enums(kind: type[OpenEnum] = OpenEnum) -> Iterator[type[OpenEnum]]:
    for derived in kind.__subclasses__():
        yield derived
        yield from _open_enums(derived)


@pytest.mark.parametrize("kind", list(_open_enums()), ids=lambda kind: kind.__name__)
def test_a_word_of_a_later_server_is_unknown(kind: type[OpenEnum]) -> None:
    assert msgspec.json.decode(b'"hibernating"', type=kind) is kind["UNKNOWN"]
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b"7", type=kind)


@pytest.mark.parametrize("country", ["ch", "CHE", "C", "1A", "../"])
def test_a_country_is_two_capital_letters(country: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode({"country": country}), type=Address)


@pytest.mark.parametrize("bad", ["", "../x", "a/b", "a b", "x" * 129, "é"])
def test_an_id_that_could_change_a_path_is_refused(bad: str) -> None:
    encoded = msgspec.json.encode({"kind": "keep", "subscription": bad})
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(encoded, type=Action)


def test_an_instant_without_a_zone_is_refused() -> None:
    encoded = msgspec.json.encode(account()).replace(
        b'"as_of":"2026-11-21T14:02:00Z"', b'"as_of":"2026-11-21T14:02:00"'
    )
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(encoded, type=Account)


def test_an_account_of_an_earlier_server_is_understood() -> None:
    told = msgspec.json.decode(msgspec.json.encode(account()))
    for name in ("credits_are_low", "billing_details", "open_problems", "entitlements"):
        del told[name]
    assert msgspec.json.decode(msgspec.json.encode(told), type=Account) == account()
