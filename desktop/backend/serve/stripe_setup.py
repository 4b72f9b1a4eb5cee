"""`backend stripe-setup`: makes the catalogue's products and prices in a Stripe account.

Prices are found by their lookup keys. What is as it should be stays untouched. Stripe's prices cannot be changed, so an
amount that changed gets a new price, to which the lookup key moves; those who subscribed before keep theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

import stripe

from desktop.backend.billing.provider.price_list import PLAN, credit_lookup_key, lookup_key
from desktop.backend.billing.provider.provider_errors import identifier_of
from desktop.backend.serve.settings import StripeSettings
from desktop.contract.account import Interval
from desktop.contract.catalogue import Catalogue
from desktop.contract.money import Money

if TYPE_CHECKING:
    from stripe.params import PriceCreateParams

PACK = "credit_pack"
"""The key in a product's metadata that names the credit pack it is."""
_RETRIES = 2


class StripeSetupError(Exception):
    """Stripe refused or could not be reached; the message is a sentence for people."""


@dataclass(frozen=True)
class _Ware:
    """One price that must exist. `interval` is None for what is bought once."""

    key: str
    product: str
    mark: tuple[str, str]
    amount: Money
    interval: Literal["month", "year"] | None


def set_up(settings: StripeSettings, catalogue: Catalogue) -> list[str]:
    """Make what is missing; what was done, in sentences, and nothing when all was there. Raises StripeSetupError."""
    stripe.enable_telemetry = False
    addresses: stripe._base_address.BaseAddresses = {"api": settings.api_url} if settings.api_url else {}
    client = stripe.StripeClient(settings.api_key, base_addresses=addresses, max_network_retries=_RETRIES)
    try:
        shop = _Shop(client)
        return [sentence for ware in _wares(catalogue) for sentence in shop.stock(ware)]
    except stripe.AuthenticationError as error:
        raise StripeSetupError("Stripe does not accept the key in STRIPE_API_KEY.") from error
    except stripe.APIConnectionError as error:
        raise StripeSetupError("Stripe cannot be reached. What was made stays; run this again.") from error
    except stripe.StripeError as error:
        raise StripeSetupError(f"Stripe refused: {error.user_message or error.code}") from error


def _wares(catalogue: Catalogue) -> Iterator[_Ware]:
    for offer in catalogue.offers:
        for price in offer.prices:
            yield _Ware(
                lookup_key(offer.plan.id, price.interval),
                f"3DICOM {offer.plan.name}",
                (PLAN, offer.plan.id),
                price.amount,
                "year" if price.interval is Interval.YEAR else "month",
            )
    for pack in catalogue.credit_packs:
        yield _Ware(credit_lookup_key(pack.id), f"3DICOM {pack.name}", (PACK, pack.id), pack.price, None)


class _Shop:
    """The Stripe account's products and prices."""

    def __init__(self, client: stripe.StripeClient) -> None:
        self._client = client
        found = client.v1.products.list({"active": True, "limit": 100}).auto_paging_iter()
        self._products = {mark: product.id for product in found for mark in product.metadata.to_dict().items()}

    def stock(self, ware: _Ware) -> Iterator[str]:
        """Make a ware's product and price unless they are there; what was done."""
        known = self._client.v1.prices.list({"lookup_keys": [ware.key], "active": True}).data
        if known and _is_as_wanted(known[0], ware):
            return
        product = self._products.get(ware.mark) or (identifier_of(known[0].product) if known else None)
        if product is None:
            product = self._client.v1.products.create(
                {"name": ware.product, "metadata": {ware.mark[0]: ware.mark[1]}},
                {"idempotency_key": _key_of(ware)},
            ).id
            self._products[ware.mark] = product
            yield f"Made the product {ware.product}."
        self._client.v1.prices.create(_price_of(ware, product))
        amount = f"{ware.amount.major_units} {ware.amount.currency.upper()}"
        if known:
            yield f"The price {ware.key} is {amount} from now on; earlier subscribers keep theirs."
        else:
            yield f"Made the price {ware.key}: {amount}."


def _key_of(ware: _Ware) -> str:
    """The same for the same product. A name may be of any script and length, a header may not."""
    return "3dicom-product-" + sha256("\n".join((*ware.mark, ware.product)).encode()).hexdigest()


def _price_of(ware: _Ware, product: str) -> "PriceCreateParams":
    wanted: PriceCreateParams = {
        "product": product,
        "currency": ware.amount.currency,
        "unit_amount": ware.amount.amount,
        "lookup_key": ware.key,
        "transfer_lookup_key": True,
    }
    if ware.interval is not None:
        wanted["recurring"] = {"interval": ware.interval}
    return wanted


def _is_as_wanted(price: stripe.Price, ware: _Ware) -> bool:
    interval = price.recurring.interval if price.recurring is not None else None
    return (price.unit_amount, price.currency, interval) == (ware.amount.amount, ware.amount.currency, ware.interval)
