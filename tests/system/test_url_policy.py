"""Which addresses reach the browser, however they are dressed up."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.system.url_policy import OWN_LISTENER, PRODUCT_HOSTS, STRIPE_HOSTS, UrlPolicy, url_policy

SANDBOX = "http://127.0.0.1:41234"
LIVE = url_policy(("https://billing.3dicom.example/v1", "https://id.3dicom.example:8443/realms/clinic"))
LOCAL = url_policy((SANDBOX, "http://127.0.0.1:41235/checkout"))
C = "checkout.stripe.com"


@pytest.mark.parametrize(
    "url",
    [
        f"https://{C}/c/pay/cs_test_a1#fidkdWxOYHwnPyd1blpxYHZxWjA0",
        f"https://{C}",
        f"https://{C}:443/c/pay",
        f"HTTPS://{C.upper()}/c/pay",
        "https://billing.stripe.com/p/session/1",
        "https://invoice.stripe.com/i/acct_1/test_1?s=ap",
        "https://pay.stripe.com/invoice/1/pdf?s=ap",
        "https://billing.3dicom.example/anything?at=all#here",
        "https://id.3dicom.example:8443/oauth/authorize?redirect_uri=http%3A%2F%2F127.0.0.1%3A5%2Fcallback&state=a_b-c",
    ],
)
def test_our_own_pages_are_opened(url: str) -> None:
    assert LIVE.allows(url)


@pytest.mark.parametrize(
    "url", [f"{SANDBOX}/oauth/authorize?x=1", "http://127.0.0.1:41235/c/pay/cs_1", f"https://{C}/"]
)
def test_the_sandboxs_pages_are_opened(url: str) -> None:
    assert LOCAL.allows(url)


HOSTILE = [
    "",
    " ",
    "checkout.stripe.com",
    "checkout.stripe.com/c/pay",
    "//checkout.stripe.com/c/pay",
    "///checkout.stripe.com",
    "\\\\checkout.stripe.com\\share",
    "\\\\evil.example\\share\\run.exe",
    "/etc/passwd",
    "C:\\Windows\\System32\\calc.exe",
    "file:///etc/passwd",
    "file://checkout.stripe.com/share/run.exe",
    "smb://checkout.stripe.com/share",
    "ftp://checkout.stripe.com/",
    "ms-msdt:/id PCWDiagnostic",
    "ms-office:ofe|u|https://checkout.stripe.com",
    "search-ms:query=x&crumb=location:\\\\evil.example",
    "javascript:alert(1)",
    "javascript://checkout.stripe.com/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "view-source:https://checkout.stripe.com",
    "blob:https://checkout.stripe.com/1",
    "about:blank",
    "mailto:support@stripe.com",
    "ssh://checkout.stripe.com",
    "ldap://checkout.stripe.com",
    f"http://{C}/c/pay",
    f"http://{C}:443/c/pay",
    f"https:{C}",
    f"https:/{C}",
    f"https:///{C}",
    f"https:\\\\{C}",
    f"https:/\\{C}",
    f"https://\\{C}",
    f"https://{C}\\@evil.example",
    f"https://evil.example\\@{C}",
    f"https://{C}@evil.example/",
    f"https://{C}:443@evil.example/",
    f"https://user@{C}/",
    f"https://user:secret@{C}/",
    f"https://@{C}/",
    f"https://:@{C}/",
    f"https://{C}%40evil.example/",
    f"https://{C}%2f@evil.example/",
    f"https://{C}%00.evil.example/",
    f"https://{C}.evil.example/",
    f"https://{C}.",
    f"https://{C}./c/pay",
    f"https://{C}..",
    f"https://.{C}",
    f"https://evil.{C}/",
    f"https://evil{C}/",
    f"https://{C}evil/",
    "https://checkout-stripe.com/",
    "https://checkoutstripe.com/",
    "https://checkout.stripe.co/",
    "https://checkout.stripe.com.com/",
    "https://stripe.com/",
    "https://dashboard.stripe.com/",
    "https://api.stripe.com/",
    "https://checkout.str\u0456pe.com/",
    "https://checkout.stripe.c\u043em/",
    "https://checkout\u3002stripe\u3002com/",
    "https://checkout\uff0estripe.com/",
    "https://\uff43heckout.stripe.com/",
    "https://checkout.stripe.com\u200b/",
    "https://checkout.stripe.com\u202e/",
    "https://xn--checkout-stripe-com.example/",
    "https://checkout.xn--strpe-1za.com/",
    f"https://{C}:0/",
    f"https://{C}:80/",
    f"https://{C}:8443/",
    f"https://{C}:/",
    f"https://{C}:443:443/",
    f"https://{C}:0443x/",
    f"https://{C}:99999/",
    f"https://{C}:-443/",
    f"https://{C}:4 43/",
    f" https://{C}/",
    f"https://{C}/ ",
    f"https://{C}/a b",
    f"\thttps://{C}/",
    f"https://{C}/\t",
    f"ht\ttps://{C}/",
    f"https://{C}\n/",
    f"https://{C}/\n",
    f"https://{C}/\r\nHost: evil.example",
    f"https://{C}/\x00",
    f"https://{C}/\x7f",
    f"https://{C}/\x1b[31m",
    f"https://{C}/\u00e9",
    f'https://{C}/"--new-window',
    f"https://{C}/`id`",
    f"https://{C}/<script>",
    f"https://{C}/{{x}}",
    f"https://{C}/a|calc",
    f"https://{C}/a^b",
    f"https://{C}/\\..\\..",
    f"https://{C}/" + "a" * 4096,
    f"https://{C}?" + "a" * 65536,
    "https://" + "a" * 300 + ".stripe.com/",
    f"https://[::1]@{C}/",
    "https://[checkout.stripe.com]/",
    "https://[::ffff:3.18.12.63]/",
    "https://3.18.12.63/",
    "https://0x7f.1/",
    "https://2130706433/",
    "https://",
    "https://?",
    "https://#checkout.stripe.com",
    "https://?checkout.stripe.com",
    f"https://#@{C}/",
    f"https://?@{C}/",
    f"https://evil.example?{C}",
    f"https://evil.example#{C}",
    f"https://evil.example/{C}",
    f"https://evil.example;{C}",
    f"https://{C};evil.example/",
    f"https://{C},evil.example/",
    f"https://{C}&evil.example/",
    "--version",
    "-new-window https://evil.example",
    f"https://evil.example/https://{C}/",
    "http://127.0.0.1/",
    "http://127.0.0.1:41234/",
    "http://localhost:41234/",
    "https://127.0.0.1/",
    "https://localhost/",
    "https://billing.3dicom.example:8443/",
    "https://id.3dicom.example/",
    "http://billing.3dicom.example/",
]


@pytest.mark.parametrize("url", HOSTILE)
def test_a_hostile_address_is_not_opened(url: str) -> None:
    assert not LIVE.allows(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.0.0.1:631/",
        "https://127.0.0.1:41234/",
        "http://127.0.0.1:41234@evil.example/",
        "http://127.0.0.1.evil.example:41234/",
        "http://127.1:41234/",
        "http://0177.0.0.1:41234/",
        "http://[::1]:41234/",
        "http://localhost:41234/",
        "http://0.0.0.0:41234/",
    ],
)
def test_a_sandbox_opens_nothing_but_loopback_ports_of_user_programs(url: str) -> None:
    assert not LOCAL.allows(url)


def test_the_hosted_pages_of_a_sandbox_have_a_port_of_their_own() -> None:
    assert LOCAL.allows("http://127.0.0.1:41236/c/pay/cs_test_1")
    assert not LIVE.allows("http://127.0.0.1:41236/c/pay/cs_test_1")


def test_a_sign_in_opens_its_own_listener_and_nothing_else() -> None:
    assert OWN_LISTENER.allows("http://127.0.0.1:49152/an-address-that-nobody-can-guess")
    others = {*HOSTILE, f"https://{C}/", "http://localhost:49152/", "http://[::1]:49152/"} - {"http://127.0.0.1:41234/"}
    assert [url for url in others if OWN_LISTENER.allows(url)] == []


@pytest.mark.parametrize(
    "server",
    ["http://localhost:8000", "http://billing.example", "ftp://billing.example", "https://user@billing.example", ""],
)
def test_a_server_of_our_own_must_be_safe_itself(server: str) -> None:
    with pytest.raises(ValueError, match="https"):
        url_policy((server,))


@given(st.text(alphabet=string.printable + "\u0456\u3002\uff0e\u200b", max_size=60))
def test_whatever_follows_the_scheme_the_host_decides(rest: str) -> None:
    if LIVE.allows(f"https://{rest}"):
        host = rest.lower().split("/")[0].split("?")[0].split("#")[0].removesuffix(":443")
        assert host in STRIPE_HOSTS | PRODUCT_HOSTS | {"billing.3dicom.example", "id.3dicom.example:8443"}


@given(
    st.sampled_from(sorted(STRIPE_HOSTS)),
    st.text(alphabet=string.printable, min_size=1, max_size=8),
    st.integers(0, 40),
)
def test_no_insertion_makes_another_host_pass(host: str, insertion: str, position: int) -> None:
    url = f"https://{host}"
    changed = url[:position] + insertion + url[position:]
    if UrlPolicy(frozenset((host,))).allows(changed):
        assert changed.lower().startswith((url, f"{url}:443"))
        assert changed[len(url) :].removeprefix(":443")[:1] in ("", "/", "?", "#")
