"""What the stand-in sells: the catalogue's products and prices."""

from desktop.backend.billing.provider.price_list import PLAN, credit_lookup_key, lookup_key
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.catalogue import prices, products
from desktop.backend.stripe_standin.standin import StandIn
from desktop.contract.catalogue import Catalogue, CreditPack, PlanOffer


def stock_shop(standin: StandIn, catalogue: Catalogue) -> None:
    """Make the catalogue's products and prices, unless they are there already."""
    with standin.calling() as call:
        known = {price["lookup_key"] for price in call.transaction.all("price")}
        for offer in catalogue.offers:
            _stock_offer(call, offer, known)
        packs = [pack for pack in catalogue.credit_packs if credit_lookup_key(pack.id) not in known]
        if packs:
            _stock_packs(call, packs)


def _stock_offer(call: Call, offer: PlanOffer, known: set[str]) -> None:
    missing = [p for p in offer.prices if lookup_key(offer.plan.id, p.interval) not in known]
    if not missing:
        return
    product = products.create(call.asking(name=f"3DICOM {offer.plan.name}", metadata={PLAN: offer.plan.id}))
    for price in missing:
        prices.create(
            call.asking(
                product=product["id"],
                currency=price.amount.currency,
                unit_amount=price.amount.amount,
                recurring={"interval": price.interval.value},
                lookup_key=lookup_key(offer.plan.id, price.interval),
            )
        )


def _stock_packs(call: Call, packs: list[CreditPack]) -> None:
    product = products.create(call.asking(name="3DICOM credits"))
    for pack in packs:
        prices.create(
            call.asking(
                product=product["id"],
                currency=pack.price.currency,
                unit_amount=pack.price.amount,
                nickname=pack.name,
                lookup_key=credit_lookup_key(pack.id),
            )
        )
