"""Where customers ask for changes: of subscriptions, cards and billing details."""

from litestar import Response, delete, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, RawBody

from desktop.backend.any_request import AnyRequest
from desktop.backend.billing.problems import invalid
from desktop.backend.billing.web.api import BillingApi, decoded, identifier_in
from desktop.backend.billing.web.operations import buys, changes
from desktop.backend.threads import in_thread
from desktop.contract.actions import (
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
)
from desktop.contract.problems import ProblemType
from desktop.contract.routes import BILLING_DETAILS, CREDIT_PURCHASES, TAX_IDS

_SUBSCRIPTION = "/v1/subscriptions/{identifier:str}"
_PAYMENT = (ProblemType.PAYMENT_DECLINED, ProblemType.PAYMENT_NEEDS_CUSTOMER)


def action_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    """All changes."""
    return (*_subscription_routes(api), *_plan_routes(api), *_card_routes(api), *_details_routes(api))


def _subscription_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    @post(f"{_SUBSCRIPTION}/cancel", status_code=200, opt=changes("cancel", "Cancel at the period's end", Cancel))
    @in_thread
    def cancel(request: AnyRequest, identifier: FromPath[str], body: RawBody) -> Response[bytes]:
        return _with_body(api, request, identifier, body, Cancel)

    @post(f"{_SUBSCRIPTION}/pause", status_code=200, opt=changes("pause", "Pause for up to twelve weeks", Pause))
    @in_thread
    def pause(request: AnyRequest, identifier: FromPath[str], body: RawBody) -> Response[bytes]:
        return _with_body(api, request, identifier, body, Pause)

    @post(f"{_SUBSCRIPTION}/resume", status_code=200, opt=changes("resume", "End a pause now"))
    @in_thread
    def resume(request: AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return api.change(account, request, Resume(subscription=identifier_in(identifier, "subscription")))

    @post(f"{_SUBSCRIPTION}/keep", status_code=200, opt=changes("keep", "Take back a change that lies ahead"))
    @in_thread
    def keep(request: AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return api.change(account, request, Keep(subscription=identifier_in(identifier, "subscription")))

    return cancel, pause, resume, keep


def _plan_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    @post(
        f"{_SUBSCRIPTION}/plan",
        status_code=200,
        opt=changes(
            "changePlan",
            "Move to another plan or interval on the terms of a quote",
            ChangePlan,
            problems=(ProblemType.QUOTE_NOT_USABLE, *_PAYMENT),
        ),
    )
    @in_thread
    def plan(request: AnyRequest, identifier: FromPath[str], body: RawBody) -> Response[bytes]:
        return _with_body(api, request, identifier, body, ChangePlan)

    @post(
        CREDIT_PURCHASES,
        status_code=200,
        opt=buys("buyCredits", "Buy credits with the default card", BuyCredits, problems=_PAYMENT),
    )
    @in_thread
    def buy_credits(request: AnyRequest, body: RawBody) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return api.change(account, request, decoded(body, BuyCredits))

    return plan, buy_credits


def _card_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    @post(
        "/v1/payment-methods/{identifier:str}/default",
        status_code=200,
        opt=changes("makeDefault", "Let a card pay for everything"),
    )
    @in_thread
    def make_default(request: AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return api.change(account, request, MakeDefault(payment_method=identifier_in(identifier, "card")))

    @delete(
        "/v1/payment-methods/{identifier:str}",
        status_code=200,
        opt=changes("deletePaymentMethod", "Remove a card for good"),
    )
    @in_thread
    def delete_card(request: AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return api.change(account, request, DeletePaymentMethod(payment_method=identifier_in(identifier, "card")))

    return make_default, delete_card


def _details_routes(api: BillingApi) -> tuple[HTTPRouteHandler, ...]:
    @put(
        BILLING_DETAILS,
        status_code=200,
        opt=changes("changeBillingDetails", "Put another name and address on later invoices", ChangeBillingDetails),
    )
    @in_thread
    def change_details(request: AnyRequest, body: RawBody) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return api.change(account, request, decoded(body, ChangeBillingDetails))

    @post(TAX_IDS, status_code=200, opt=changes("addTaxId", "Put a tax id on later invoices", AddTaxId))
    @in_thread
    def add_tax_id(request: AnyRequest, body: RawBody) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return api.change(account, request, decoded(body, AddTaxId))

    @delete(
        f"{TAX_IDS}/{{identifier:str}}",
        status_code=200,
        opt=changes("deleteTaxId", "Take a tax id off later invoices"),
    )
    @in_thread
    def delete_tax_id(request: AnyRequest, identifier: FromPath[str]) -> Response[bytes]:
        account = api.authentication.account_of(request)
        return api.change(account, request, DeleteTaxId(tax_id=identifier_in(identifier, "tax ID")))

    return change_details, add_tax_id, delete_tax_id


def _with_body(
    api: BillingApi,
    request: AnyRequest,
    identifier: str,
    body: bytes,
    kind: type[Cancel] | type[Pause] | type[ChangePlan],
) -> Response[bytes]:
    account = api.authentication.account_of(request)
    action = decoded(body, kind)
    if action.subscription != identifier:
        raise invalid("The body names another subscription than the address.")
    return api.change(account, request, action)
