"""How tax ids look (https://docs.stripe.com/billing/customer/tax-ids#supported-tax-id): the common ones exactly."""

import re

_EU_VAT = {
    "AT": r"U\d{8}",
    "BE": r"[01]\d{9}",
    "BG": r"\d{9,10}",
    "CY": r"\d{8}[A-Z]",
    "CZ": r"\d{8,10}",
    "DE": r"\d{9}",
    "DK": r"\d{8}",
    "EE": r"\d{9}",
    "EL": r"\d{9}",
    "ES": r"[A-Z0-9]\d{7}[A-Z0-9]",
    "FI": r"\d{8}",
    "FR": r"[A-Z0-9]{2}\d{9}",
    "HR": r"\d{11}",
    "HU": r"\d{8}",
    "IE": r"\d[A-Z0-9+*]\d{5}[A-Z]{1,2}",
    "IT": r"\d{11}",
    "LT": r"(\d{9}|\d{12})",
    "LU": r"\d{8}",
    "LV": r"\d{11}",
    "MT": r"\d{8}",
    "NL": r"[A-Z0-9+*]{10}\d{2}",
    "PL": r"\d{10}",
    "PT": r"\d{9}",
    "RO": r"\d{2,10}",
    "SE": r"\d{12}",
    "SI": r"\d{8}",
    "SK": r"\d{10}",
    "XI": r"(\d{9}|\d{12}|GD\d{3}|HA\d{3})",
}
_FORMATS = {
    "ae_trn": r"\d{15}",
    "au_abn": r"\d{11}",
    "au_arn": r"\d{12}",
    "br_cnpj": r"\d{14}",
    "br_cpf": r"\d{11}",
    "ca_bn": r"\d{9}",
    "ca_gst_hst": r"\d{9}RT\d{4}",
    "ch_uid": r"CHE\d{9}(HR)?",
    "ch_vat": r"CHE\d{9}(MWST|TVA|IVA)",
    "cn_tin": r"[A-Z0-9]{15,20}",
    "es_cif": r"[A-Z]\d{7}[A-Z0-9]",
    "eu_oss_vat": r"EU\d{9}",
    "gb_vat": r"(GB|XI)(\d{9}|\d{12}|GD\d{3}|HA\d{3})",
    "hk_br": r"\d{8}",
    "in_gst": r"\d{2}[A-Z]{5}\d{4}[A-Z][A-Z0-9]Z[A-Z0-9]",
    "jp_cn": r"\d{13}",
    "jp_trn": r"T\d{13}",
    "kr_brn": r"\d{10}",
    "mx_rfc": r"[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}",
    "my_sst": r"[A-Z]\d{2}\d{4}\d{8}",
    "no_vat": r"\d{9}MVA",
    "nz_gst": r"\d{8,9}",
    "ph_tin": r"\d{9,14}",
    "sg_gst": r"(M\d{8}[A-Z]|[A-Z0-9]{9,10})",
    "th_vat": r"\d{13}",
    "tw_vat": r"\d{8}",
    "us_ein": r"\d{9}",
    "za_vat": r"4\d{9}",
}
_ANY = r"[\w./+*&-]{2,40}"
_SEPARATORS = re.compile(r"[\s.\-/]")


def is_well_formed(kind: str, value: str) -> bool:
    """Whether a tax id looks as its type says. Separators do not count; Stripe's test values are well formed."""
    bare = _SEPARATORS.sub("", value).upper()
    if kind == "eu_vat":
        digits = _EU_VAT.get(bare[:2])
        return digits is not None and (re.fullmatch(digits, bare[2:]) is not None or _is_test_value(bare[2:]))
    return re.fullmatch(_FORMATS.get(kind, _ANY), bare) is not None


def _is_test_value(digits: str) -> bool:
    return digits in ("000000000", "111111111", "222222222")


def country_of(kind: str, value: str) -> str | None:
    """The country (ISO 3166-1) that a tax id is of."""
    if kind == "eu_vat":
        prefix = value.strip()[:2].upper()
        return {"EL": "GR", "XI": "GB"}.get(prefix, prefix)
    prefix = kind.partition("_")[0]
    return prefix.upper() if len(prefix) == 2 and prefix != "eu" else None
