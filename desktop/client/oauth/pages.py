"""What the browser gets from us on its way to the sign-in and back. No scripts, nothing loaded, nothing kept."""

from base64 import b64encode
from hashlib import sha256
from http import HTTPStatus

_STYLE = """
:root { color-scheme: light dark; --canvas: #f6f5fa; --surface: #fff; --line: #dcd9e6; --text: #1b1726;
--muted: #5c566b } @media (prefers-color-scheme: dark) {
  :root { --canvas: #131119; --surface: #1c1925; --line: #37323f; --text: #efecf6; --muted: #aaa3ba }
}
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--canvas);
  color: var(--text); font: 14px/20px system-ui, sans-serif }
main { max-width: 26rem; margin: 24px; padding: 24px; background: var(--surface);
  border: 1px solid var(--line); border-radius: 8px }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 28px; font-weight: 600 }
p { margin: 0; color: var(--muted) }
"""
_STYLE_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>3DICOM Account</title><style>{style}</style></head>
<body><main><h1>{heading}</h1><p>{text}</p></main></body></html>
"""


def led_on(url: str) -> bytes:
    """The answer to the right request at the beginning; `url` is an absolute address in plain ASCII."""
    return _response(
        HTTPStatus.SEE_OTHER,
        "On to the sign-in",
        "Your browser is being led to the sign-in page.",
        f"Location: {url}",
    )


def signed_in() -> bytes:
    """The answer to the right request with a code."""
    return _response(
        HTTPStatus.OK,
        "Almost done",
        "That was all here. Return to 3DICOM Account, which finishes the sign-in; you can close this tab.",
    )


def not_signed_in() -> bytes:
    """The answer to the right request with an error."""
    return _response(
        HTTPStatus.OK,
        "Not signed in",
        "The sign-in did not take place. Return to 3DICOM Account to try again.",
    )


def refused(status: HTTPStatus) -> bytes:
    """The answer to every wrong request."""
    return _response(
        status,
        "Not the page you want",
        "This address only serves a sign-in of 3DICOM Account. Close this page.",
    )


def _response(status: HTTPStatus, heading: str, text: str, *further: str) -> bytes:
    body = _PAGE.format(style=_STYLE, heading=heading, text=text).encode()
    headers = [
        f"HTTP/1.1 {status.value} {status.phrase}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        f"Content-Security-Policy: default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Cache-Control: no-store",
        "Connection: close",
        *further,
    ]
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        headers.append("Allow: GET")
    return "\r\n".join([*headers, "", ""]).encode() + body
