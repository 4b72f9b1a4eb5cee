"""Stripe's form encoding: `items[0][price]=p` becomes `{"items": [{"price": "p"}]}`."""

import re
from typing import Any
from urllib.parse import parse_qsl

from desktop.backend.stripe_standin.errors import StripeError

_PART = re.compile(r"\[([^\[\]]*)\]")
_MAXIMUM_DEPTH = 12


def decode_form(encoded: str) -> dict[str, Any]:
    """Nested parameters as strings, lists and mappings. Raises StripeError for what cannot be read."""
    tree: dict[str, Any] = {}
    try:
        pairs = parse_qsl(encoded, keep_blank_values=True, strict_parsing=bool(encoded), errors="strict")
    except (ValueError, UnicodeDecodeError) as error:
        raise StripeError("Invalid request: the form cannot be read.", began=False) from error
    for name, value in pairs:
        _insert(tree, _path(name), value)
    return {name: _listed(branch) for name, branch in tree.items()}


def _path(name: str) -> list[str]:
    head, bracket, rest = name.partition("[")
    parts = _PART.findall(bracket + rest)
    if not head or "".join(f"[{part}]" for part in parts) != bracket + rest or len(parts) > _MAXIMUM_DEPTH:
        raise StripeError(f"Invalid parameter name: {name[:80]}", began=False)
    return [head, *parts]


def _insert(tree: dict[str, Any], path: list[str], value: str) -> None:
    for part in path[:-1]:
        branch = tree.setdefault(part, {})
        if not isinstance(branch, dict):
            raise StripeError(f"Invalid parameter: {part}", began=False)
        tree = branch
    last = path[-1] or str(len(tree))
    if last in tree:
        raise StripeError(f"Parameter given twice: {last}", began=False)
    tree[last] = value


def _listed(branch: Any) -> Any:
    if not isinstance(branch, dict):
        return branch
    values = {key: _listed(value) for key, value in branch.items()}
    if values and all(key.isdigit() for key in values):
        return [values[key] for key in sorted(values, key=int)]
    return values
