"""A past of many invoices, and what is left of it after a restart of the stand-in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.backend.clock import VirtualClock
from desktop.backend.database import Database
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.cards import payment_methods
from desktop.backend.stripe_standin.resources.catalogue import prices, products
from desktop.backend.stripe_standin.resources.customers import customers
from desktop.backend.stripe_standin.resources.invoices import invoice_payments, invoices
from desktop.backend.stripe_standin.resources.invoices.history import write_history
from desktop.backend.stripe_standin.resources.invoices.invoice_objects import invoice_at
from desktop.backend.stripe_standin.resources.payments import charges, payment_intents
from desktop.backend.stripe_standin.resources.subscriptions import subscriptions
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Json, Store

_MANY = 250


@contextmanager
def _standin(folder: Path, pages_url: str = "http://127.0.0.1:1") -> Iterator[StandIn]:
    database = Database(f"sqlite:///{folder / 'provider.db'}")
    yield StandIn(Store(database), VirtualClock(), pages_url)
    database.close()


def _with_past(call: Call) -> tuple[Json, Json]:
    product = products.create(call.asking(name="Scans"))
    recurring = {"interval": "year"}
    price = prices.create(call.asking(product=product["id"], currency="usd", unit_amount=3000, recurring=recurring))
    customer = customers.create(call.asking())["id"]
    card = payment_methods.attach(call.asking("pm_card_visa", customer=customer))["id"]
    customers.change(call.asking(customer, invoice_settings={"default_payment_method": card}))
    subscription = subscriptions.create(call.asking(customer=customer, items=[{"price": price["id"]}]))
    found = customers.retrieve(call.asking(customer))
    write_history(call, found, subscription, _MANY)
    return found, subscription


def _all_invoices(call: Call, customer: str) -> list[Json]:
    found: list[Json] = []
    while True:
        after = {"starting_after": found[-1]["id"]} if found else {}
        page = invoices.list_invoices(call.asking(customer=customer, limit=100, **after))
        found += page["data"]
        if not page["has_more"]:
            return found


def test_the_past_is_older_than_the_present_and_each_invoice_is_there_once(tmp_path: Path) -> None:
    with _standin(tmp_path) as standin, standin.calling() as call:
        customer, subscription = _with_past(call)
        found = _all_invoices(call, customer["id"])
        assert found[0]["id"] == subscription["latest_invoice"]
        assert len({invoice["id"] for invoice in found}) == len(found) == _MANY + 1
        created = [invoice["created"] for invoice in found]
        assert created == sorted(created, reverse=True)
        assert len({invoice["number"] for invoice in found}) == _MANY + 1


def test_each_invoice_of_the_past_was_paid_by_a_charge(tmp_path: Path) -> None:
    with _standin(tmp_path) as standin, standin.calling() as call:
        customer, _ = _with_past(call)
        invoice = _all_invoices(call, customer["id"])[-1]
        (payment,) = invoice_payments.list_payments(call.asking(invoice=invoice["id"]))["data"]
        intent = payment_intents.retrieve(call.asking(payment["payment"]["payment_intent"]))
        charge = charges.retrieve(call.asking(intent["latest_charge"]))
        assert (invoice["amount_paid"], payment["amount_paid"], charge["amount"]) == (3000, 3000, 3000)
        assert charge["created"] == invoice["created"] == invoice["lines"]["data"][0]["period"]["end"]
        assert len(charges.list_charges(call.asking(payment_intent=intent["id"]))["data"]) == 1


def test_what_is_noted_with_an_invoice_of_the_past_stays(tmp_path: Path) -> None:
    with _standin(tmp_path) as standin, standin.calling() as call:
        customer, _ = _with_past(call)
        before = _all_invoices(call, customer["id"])[100]
        invoices.change(call.asking(before["id"], metadata={"seen": "yes"}))
        after = invoices.retrieve(call.asking(before["id"]))
        assert after == {**before, "metadata": {"seen": "yes"}}
        assert _all_invoices(call, customer["id"])[100] == after


def test_everything_is_there_after_a_restart_and_pages_are_where_they_are_now(tmp_path: Path) -> None:
    with _standin(tmp_path) as standin, standin.calling() as call:
        customer, subscription = _with_past(call)
        before = _all_invoices(call, customer["id"])
    with _standin(tmp_path, "http://127.0.0.1:2") as standin, standin.calling() as call:
        after = _all_invoices(call, customer["id"])
        assert [invoice["id"] for invoice in after] == [invoice["id"] for invoice in before]
        assert subscriptions.retrieve(call.asking(subscription["id"])) == subscription
        for invoice in (after[0], after[-1]):
            page = invoice["hosted_invoice_url"]
            assert page.startswith("http://127.0.0.1:2/i/")
            assert invoice_at(call, page.rpartition("/")[2]) == invoice
            assert invoice_at(call, page.rpartition("/")[2][:-1] + "?") is None
