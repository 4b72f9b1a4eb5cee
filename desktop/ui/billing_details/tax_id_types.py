"""The kinds of tax ids that Stripe keeps (https://docs.stripe.com/billing/customer/tax-ids#supported-tax-id)."""

import msgspec


class TaxIdType(msgspec.Struct, frozen=True):
    """One kind: Stripe's name for it, the country (ISO 3166-1 alpha-2, or EU), its own name there, and an example.

    The example is empty where none is known.
    """

    type: str
    country: str
    name: str
    example: str


_TABLE = """
ad_nrt     AD NRT          A-123456-Z
ae_trn     AE TRN          123456789012345
al_tin     AL TIN          J12345678N
am_tin     AM TIN          02538904
ao_tin     AO TIN          5123456789
ar_cuit    AR CUIT         12-3456789-01
au_abn     AU ABN          12345678912
au_acn     AU ACN          123456789
au_arn     AU ARN          123456789123
au_wpn     AU WPN
aw_tin     AW TIN          12345678
az_tin     AZ TIN          0123456789
ba_tin     BA TIN          123456789012
bb_tin     BB TIN          1123456789012
bd_bin     BD BIN          123456789-0123
bf_ifu     BF IFU          12345678A
bg_uic     BG UIC          123456789
bh_vat     BH VAT          123456789012345
bj_ifu     BJ IFU          1234567890123
bo_tin     BO TIN          123456789
br_cnpj    BR CNPJ         01.234.456/5432-10
br_cpf     BR CPF          123.456.789-87
bs_tin     BS TIN          123.456.789
bw_vat     BW VAT
by_tin     BY TIN          123456789
ca_bn      CA BN           123456789
ca_gst_hst CA GST/HST      123456789RT0002
ca_pst_bc  CA PST-BC       PST-1234-5678
ca_pst_mb  CA PST-MB       123456-7
ca_pst_sk  CA PST-SK       1234567
ca_qst     CA QST          1234567890TQ1234
cd_nif     CD NIF          A0123456M
ch_uid     CH UID          CHE-123.456.789
ch_vat     CH MWST         CHE-123.456.789 MWST
ci_vat     CI VAT
cl_tin     CL RUT          12.345.678-K
cm_niu     CM NIU          M123456789000L
cn_tin     CN TIN          123456789012345678
co_nit     CO NIT          123.456.789-0
cr_tin     CR TIN          1-234-567890
cv_nif     CV NIF          213456789
cz_dic     CZ DIČ
de_stn     DE St.-Nr.      1234567890
do_rcn     DO RNC          123-4567890-1
ec_ruc     EC RUC          1234567890001
eg_tin     EG TIN          123456789
es_cif     ES NIF          A12345678
et_tin     ET TIN          1234567890
eu_oss_vat EU OSS-VAT      EU123456789
eu_vat     EU VAT          DE123456789
fo_vat     FO VAT
fr_siren   FR SIREN        123456789
fr_siret   FR SIRET        12345678901234
fr_spi     FR SPI
gb_vat     GB VAT          GB123456789
ge_vat     GE VAT          123456789
gh_tin     GH TIN
gi_tin     GI TIN
gn_nif     GN NIF          123456789
hk_br      HK BR           12345678
hr_oib     HR OIB          12345678901
hu_tin     HU Adószám      12345678-1-23
ic_nif     ES NIF-Canarias A12345678
id_npwp    ID NPWP         012.345.678.9-012.345
il_vat     IL VAT          000012345
in_gst     IN GSTIN        12ABCDE3456FGZH
is_kt      IS Kennitala    123456-7890
is_vat     IS VSK          123456
it_cf      IT CF           RSSMRA80A01H501U
jp_cn      JP 法人番号     1234567891234
jp_rn      JP 登録番号     12345
jp_trn     JP 登録番号(T)  T1234567891234
ke_pin     KE PIN          P000111111A
kg_tin     KG TIN          12345678901234
kh_tin     KH TIN          1001-123456789
kr_brn     KR BRN          123-45-67890
kz_bin     KZ BIN          123456789012
la_tin     LA TIN          123456789-000
li_uid     LI UID          CHE123456789
li_vat     LI VAT          12345
lk_vat     LK VAT          123456789-7000
ma_vat     MA VAT          12345678
md_cf      MD CF
md_vat     MD VAT          1234567
me_pib     ME PIB          12345678
mk_vat     MK VAT          MK1234567890123
mr_nif     MR NIF          12345678
mu_vat     MU VAT
mx_rfc     MX RFC          ABC010203AB9
my_frp     MY FRP          12345678
my_itn     MY ITN          C 1234567890
my_sst     MY SST          A12-3456-78912345
mz_nuit    MZ NUIT
ng_tin     NG TIN          12345678-0001
no_vat     NO MVA          123456789MVA
no_voec    NO VOEC         1234567
np_pan     NP PAN          123456789
nz_bn      NZ NZBN
nz_gst     NZ GST          123456789
om_vat     OM VAT          OM1234567890
pe_ruc     PE RUC          12345678901
ph_tin     PH TIN          123456789012
pl_nip     PL NIP          1234567890
pt_nif     PT NIF          123456789
py_ruc     PY RUC
ro_tin     RO CUI          1234567890123
rs_pib     RS PIB          123456789
ru_inn     RU ИНН          1234567891
ru_kpp     RU КПП          123456789
sa_vat     SA VAT          123456789012345
sg_gst     SG GST          M12345678X
sg_uen     SG UEN          123456789F
si_tin     SI TIN          12345678
sm_coe     SM COE
sn_ninea   SN NINEA        12345672A2
sr_fin     SR FIN          1234567890
sv_nit     SV NIT          1234-567890-123-4
th_vat     TH VAT          1234567891234
tj_tin     TJ TIN          123456789
tr_tin     TR VKN          0123456789
tt_bir     TT BIR
tt_vat     TT VAT
tw_vat     TW 統一編號     12345678
tz_vat     TZ VAT          12345678A
ua_vat     UA ІПН          123456789
ug_tin     UG TIN          1014751879
us_ein     US EIN          12-3456789
uy_ruc     UY RUT          123456789012
uz_tin     UZ TIN          123456789
uz_vat     UZ VAT          123456789012
ve_rif     VE RIF          A-12345678-9
vn_tin     VN MST          1234567890
za_vat     ZA VAT          4123456789
zm_tin     ZM TIN          1004751879
zw_tin     ZW TIN          1234567890
"""
_MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
_EU = frozenset(_MEMBERS.split())


def _types() -> tuple[TaxIdType, ...]:
    rows = (line.split(maxsplit=3) for line in _TABLE.strip().splitlines())
    return tuple(TaxIdType(row[0], row[1], row[2], row[3] if row[3:] else "") for row in rows)


TAX_ID_TYPES = _types()


def type_named(name: str) -> TaxIdType | None:
    """The kind with Stripe's name, or None for one that came later."""
    return next((item for item in TAX_ID_TYPES if item.type == name), None)


def belongs_to(item: TaxIdType, country: str) -> bool:
    """Whether somebody in a country is likely to have a tax id of this kind."""
    return item.country == country or (item.country == "EU" and country in _EU)


def example_for(item: TaxIdType, country: str) -> str:
    """How one looks; a VAT number of the European Union begins with the letters of its country."""
    if item.type != "eu_vat" or country not in _EU:
        return item.example
    prefixed = {"GR": "EL123456789", "AT": "ATU12345678", "FR": "FRAB123456789", "NL": "NL123456789B12"}
    return prefixed.get(country, f"{country}123456789")
