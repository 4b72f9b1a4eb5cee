"""A PDF file in an answer, believed only when it is the very one that the server meant."""

import re
from base64 import b64decode
from binascii import Error as NotBase64Error
from hashlib import sha256

from desktop.client import messages
from desktop.client.transport import Reply, Transport

ASK_FOR_PDF = {
    "Accept": "application/pdf, application/problem+json",
    # The digest is of what is sent (RFC 9530 section 3): uncompressed, that is the file.
    "Accept-Encoding": "identity",
}
_DIGEST = re.compile(r"(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):")


def pdf_in(reply: Reply, transport: Transport) -> bytes:
    """The file. Raises `Unintelligible` for what is no PDF, is not whole, or lacks the promise that it is."""
    promised = _digest(reply.headers.get("Repr-Digest", ""))
    if reply.media_type != "application/pdf" or not reply.body.startswith(b"%PDF-") or promised is None:
        raise transport.failure(messages.NOT_UNDERSTOOD)
    length = reply.headers.get("Content-Length", str(len(reply.body)))
    if length != str(len(reply.body)) or sha256(reply.body).digest() != promised:
        raise transport.failure(messages.CUT_SHORT)
    return reply.body


def _digest(header: str) -> bytes | None:
    found = _DIGEST.search(header)
    try:
        return b64decode(found[1], validate=True) if found else None
    except NotBase64Error:
        return None
