"""How Stripe's customers read in the words of the contract."""

from collections.abc import Sequence

import stripe

from desktop.contract.account import Address, BillingDetails, TaxId, TaxIdStatus

_UNSET = 0
_LONGEST_TEXT = 500


def billing_details_of(source: stripe.Customer, tax_ids: Sequence[stripe.TaxId]) -> BillingDetails:
    """What stands on a customer's later invoices."""
    return BillingDetails(
        revision=_UNSET,
        name=(source.name or "")[:_LONGEST_TEXT],
        address=_address(source.address) if source.address is not None else Address(),
        tax_ids=tuple(_tax_id(item) for item in tax_ids),
    )


def _address(source: "stripe.Customer.Address") -> Address:
    country = (source.country or "").upper()
    return Address(
        line1=source.line1 or "",
        line2=source.line2 or "",
        city=source.city or "",
        state=source.state or "",
        postal_code=source.postal_code or "",
        country=country if len(country) == 2 and country.isalpha() else "",
    )


def _tax_id(source: stripe.TaxId) -> TaxId:
    status = source.verification.status if source.verification is not None else "unavailable"
    return TaxId(id=source.id, type=str(source.type), value=source.value[:_LONGEST_TEXT], status=TaxIdStatus(status))
