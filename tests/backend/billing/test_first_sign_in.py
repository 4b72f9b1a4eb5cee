"""Somebody is seen for the first time."""

import pytest

from desktop.backend.billing.problems import ProblemError
from desktop.backend.serve.members import Member, Members
from tests.backend.billing.close_by import CloseBy
from tests.backend.running_sandbox import new_key


def _subscribed_already(close_by: CloseBy) -> Member:
    """Somebody whom Stripe knows with a living subscription, and the service not yet."""
    member = Member("https://id.example", new_key(), "Known Already", f"{new_key()}@clinic.example")
    provider = close_by.provider.v1
    customer = provider.customers.create({"email": member.email, "metadata": {"account": member.account}}).id
    card = provider.payment_methods.attach("pm_card_visa", {"customer": customer}).id
    provider.customers.update(customer, {"invoice_settings": {"default_payment_method": card}})
    price = provider.prices.list({"lookup_keys": ["3dicom_md_month"]}).data[0]
    provider.subscriptions.create({"customer": customer, "items": [{"price": price.id}]})
    return member


def test_whose_first_sign_in_was_interrupted_is_shown_their_subscription_at_the_next(close_by: CloseBy) -> None:
    member = _subscribed_already(close_by)
    mirror = close_by.parts.billing.mirror
    members = Members(close_by.parts.databases[0], close_by.parts.gateway, mirror)
    close_by.wire.hinder("GET", "/v1/subscriptions", status=500, times=3)
    with pytest.raises(ProblemError):
        members.welcome(member)
    assert members.known(member.issuer, member.subject) is None
    assert members.welcome(member) == member.account
    account = mirror.account(member.account)
    assert account is not None
    assert [item.plan.id for item in account.subscriptions if item.is_living] == ["md"]
