"""What the kinds of tax ids are called."""

from PySide6.QtCore import QCoreApplication

from desktop.core.messages import QT_TRANSLATE_NOOP
from desktop.ui.billing_details.countries import country_name
from desktop.ui.billing_details.tax_id_types import TAX_ID_TYPES, TaxIdType, belongs_to, type_named

_EUROPEAN_UNION = QT_TRANSLATE_NOOP("core", "European Union")


def kind_name(type_name: str) -> str:
    """For example "Australia · ABN"; Stripe's own name for a kind that came later."""
    known = type_named(type_name)
    return _full_name(known) if known else type_name.replace("_", " ").upper()


def kinds_for(country: str) -> list[tuple[str, TaxIdType]]:
    """Every kind with its name; those that somebody in a country is likely to have come first."""
    named = [(_full_name(item), item) for item in TAX_ID_TYPES]
    return sorted(named, key=lambda pair: (*_place(pair[1], country), pair[0].casefold()))


def _place(item: TaxIdType, country: str) -> tuple[bool, bool, bool]:
    """A union's VAT number comes before a country's own, and its one-stop shop after both."""
    likely = belongs_to(item, country)
    return not likely, likely and item.type == "eu_oss_vat", likely and item.country != "EU"


def _full_name(item: TaxIdType) -> str:
    union = item.country == "EU"
    country = QCoreApplication.translate("core", _EUROPEAN_UNION) if union else country_name(item.country)
    return f"{country} · {item.name}"
