"""Removes what must not be written down from texts.

It works where texts leave the program, not where they are made: nobody has to remember it.
"""

import re
from collections.abc import Callable

from desktop.core.ports import Vault

REMOVED = "[removed]"
_SHORTEST_SECRET = 8
_SHORTEST_CARD = 13
_LONGEST_CARD = 19

_BEARER = re.compile(r"(?i)\b(bearer|basic|dpop)\s+[A-Za-z0-9._~+/=-]{6,}")
_JWT = re.compile(r"\beyJ[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*)?")
_PROVIDER_KEY = re.compile(r"\b(?:sk|rk|pk|whsec|ek|seti|pi|cs)_[A-Za-z0-9]{2,}_?[A-Za-z0-9_]{6,}")
_NAMED = re.compile(
    r"(?i)(\b(?:access_token|refresh_token|id_token|token|code|code_verifier|state|password|client_secret"
    r"|secret|authorization|cookie|idempotency-key)\b(?:\\?[\"'])?\s*[=:]\s*b?)"
    r"(?:(\\?[\"'])(?!\[removed\]\2)(?:(?!\2)(?:\\.|[^\\\n])){4,}\2|[\"']?(?!\[removed\])[^\s\"'&,;})\]]{4,})"
)
"""A secret by its name: all that stands in quotes, with spaces, or else one word."""
_URL = re.compile(
    r"\b([A-Za-z][A-Za-z0-9+.-]{0,30}://)"
    # A password may hold what belongs escaped, "@" and "/" too; what looks like a port does not begin one.
    r"(?:[^\s/@?#:\"'<>]*:(?![0-9]{1,5}[/?#])[^\s\"'<>]*@|[^\s/@?#\"'<>]*@)?"
    r"([^\s?#\"'<>]*)(?:[?#][^\s\"'<>]*)?"
)
_QUERY = re.compile(r"(?<=[\w/.-])\?[A-Za-z0-9_.~%-]+=[^\s\"'<>)]*")
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_BETWEEN_DIGITS = r"[ ._\u00a0\u2007\u2009\u2010-\u2013\u202f-]"
"""Spaces and dashes of every kind that people and programs put between the groups of a card number."""
_DIGITS = re.compile(rf"[0-9](?:{_BETWEEN_DIGITS}?[0-9]){{12,}}")
_GROUP = re.compile(rf"{_BETWEEN_DIGITS}?[0-9]+")
_HOSTED_PAGE = re.compile(r"(?i)(\b[a-z]+\.stripe\.com)/[^\s\"'<>]+")


class Redactor:
    """Patterns for every kind of secret, and the very secrets of this process once it has learned them."""

    def __init__(self) -> None:
        self._secrets: set[str] = set()

    def learn(self, secret: str) -> None:
        """Removes this text from now on, wherever it turns up."""
        if len(secret) >= _SHORTEST_SECRET:
            self._secrets.add(secret)

    def redacted(self, text: str) -> str:
        """The text without secrets, e-mail addresses and card numbers."""
        for secret in tuple(self._secrets):
            text = text.replace(secret, REMOVED)
        for pattern, replacement in _RULES:
            text = pattern.sub(replacement, text)
        return text


class LearningVault:
    """A vault whose every secret the redactor learns, before anybody else has it."""

    def __init__(self, vault: Vault, redactor: Redactor) -> None:
        self._vault = vault
        self._redactor = redactor

    def read(self, name: str) -> str | None:
        """See `core.ports.Vault`."""
        secret = self._vault.read(name)
        if secret is not None:
            self._redactor.learn(secret)
        return secret

    def write(self, name: str, secret: str) -> None:
        """See `core.ports.Vault`."""
        self._redactor.learn(secret)
        self._vault.write(name, secret)

    def delete(self, name: str) -> None:
        """See `core.ports.Vault`."""
        self._vault.delete(name)


def _without_cards(run: re.Match[str]) -> str:
    """Digits in groups, less those consecutive groups that together are a card number."""
    groups = _GROUP.findall(run[0])
    kept: list[str] = []
    start = 0
    while start < len(groups):
        longest = min(len(groups), start + _LONGEST_CARD)
        end = next((end for end in range(longest, start, -1) if _is_card(groups[start:end])), start)
        kept.append(REMOVED if end > start else groups[start])
        start = max(end, start + 1)
    return "".join(kept)


def _is_card(groups: list[str]) -> bool:
    """Whether the digits pass the check of card numbers (Luhn, ISO/IEC 7812-1)."""
    digits = [int(character) for group in groups for character in group if character.isdigit()]
    if not _SHORTEST_CARD <= len(digits) <= _LONGEST_CARD:
        return False
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_BEARER, rf"\1 {REMOVED}"),
    (_JWT, REMOVED),
    (_PROVIDER_KEY, REMOVED),
    (_URL, r"\1\2"),
    (_HOSTED_PAGE, rf"\1/{REMOVED}"),
    (_QUERY, ""),
    (_NAMED, rf"\1\2{REMOVED}\2"),
    (_EMAIL, REMOVED),
    (_DIGITS, _without_cards),
)
