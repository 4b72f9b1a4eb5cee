import msgspec
import pytest

from desktop.contract.account import Account, SubscriptionStatus
from desktop.contract.actions import Action, Cancel, DeletePaymentMethod, Pause, subject
from desktop.contract.routes import change_request
from tests.people import account, catalogue


def test_an_account_survives_the_wire() -> None:
    assert msgspec.json.decode(msgspec.json.encode(account()), type=Account) == account()
    assert msgspec.json.decode(msgspec.json.encode(catalogue()), type=type(catalogue())) == catalogue()


def test_a_status_of_a_later_server_is_unknown_and_never_active() -> None:
    assert SubscriptionStatus("hibernating") is SubscriptionStatus.UNKNOWN


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


def test_every_action_names_what_it_changes_and_where_it_goes() -> None:
    assert subject(DeletePaymentMethod(payment_method="pm_1")) == "pm_1"
    request = change_request(Cancel(subscription="sub_1"))
    assert (request.method, request.path, request.has_body) == ("POST", "/v1/subscriptions/sub_1/cancel", True)
    request = change_request(DeletePaymentMethod(payment_method="pm_1"))
    assert (request.method, request.path, request.has_body) == ("DELETE", "/v1/payment-methods/pm_1", False)
    assert Pause.__struct_config__.tag == "pause"
