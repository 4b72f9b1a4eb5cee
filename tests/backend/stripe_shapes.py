"""Compares JSON with the classes of the official SDK, which are generated from Stripe's API specification."""

import ast
import importlib
import inspect
import sys
import types
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from stripe import ListObject, StripeObject, _stripe_object
from stripe._stripe_object import UntypedStripeObject
from typing_extensions import get_type_hints

_UNIONS = (Union, types.UnionType)
_NOT_ON_THE_WIRE = ("OBJECT_NAME", "deleted")


@cache
def _imports_for_types(module: str) -> dict[str, Any]:
    """The names that a module of the SDK imports only for its annotations."""
    names: dict[str, Any] = {}
    for node in ast.walk(ast.parse(inspect.getsource(sys.modules[module]))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            origin = importlib.import_module(node.module)
            names |= {alias.asname or alias.name: getattr(origin, alias.name) for alias in node.names}
    return names


@cache
def fields_of(kind: type) -> dict[str, Any]:
    """The type of each key of a class."""
    names = {
        **vars(_stripe_object),
        **vars(sys.modules[kind.__module__]),
        **_imports_for_types(kind.__module__),
        **_nesting(kind),
    }
    hints = get_type_hints(kind, globalns=names, localns=dict(vars(kind)))
    return {name: hint for name, hint in hints.items() if not name.startswith("_") and name not in _NOT_ON_THE_WIRE}


def _nesting(kind: type) -> dict[str, Any]:
    """The classes around a nested one, whose members its annotations may name."""
    around: dict[str, Any] = {}
    place: Any = sys.modules[kind.__module__]
    for part in kind.__qualname__.split(".")[:-1]:
        place = getattr(place, part)
        around |= {name: value for name, value in vars(place).items() if isinstance(value, type)}
    return around


def differences(value: Any, hint: Any, where: str) -> Iterator[str]:
    """What about a JSON value is not as its type says."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in _UNIONS:
        yield from _in_union(value, arguments, where)
    elif origin is Literal:
        if value not in arguments:
            yield f"{where}: {value!r} is none of {arguments}"
    elif origin is list:
        for index, item in enumerate(_of_type(value, list, where) or []):
            yield from differences(item, arguments[0], f"{where}[{index}]")
    elif origin is ListObject:
        yield from _in_list_object(value, arguments[0], where)
    elif origin in (dict, UntypedStripeObject) or hint is Decimal:
        return
    elif isinstance(hint, type) and issubclass(hint, StripeObject):
        yield from _in_object(value, hint, where)
    elif hint is Any:
        return
    elif isinstance(hint, type) and type(value) is not hint and not (hint is float and isinstance(value, int)):
        yield f"{where}: {value!r} is no {hint.__name__}"


def _of_type(value: Any, kind: type, where: str) -> Any:
    assert isinstance(value, kind), f"{where}: {value!r} is no {kind.__name__}"
    return value


def _in_union(value: Any, arguments: tuple[Any, ...], where: str) -> Iterator[str]:
    if value is None:
        if type(None) not in arguments:
            yield f"{where}: is null, which it never is"
        return
    chosen = [hint for hint in arguments if hint is not type(None)]
    if any(get_origin(hint) is Literal for hint in chosen):
        chosen = [hint for hint in chosen if hint is not str]
    found = [list(differences(value, hint, where)) for hint in chosen if _could_be(value, hint)]
    if not found:
        yield f"{where}: {value!r} is none of {chosen}"
    elif all(found):
        yield from min(found, key=len)


def _could_be(value: Any, hint: Any) -> bool:
    origin = get_origin(hint)
    if isinstance(value, dict):
        return origin in (dict, UntypedStripeObject, ListObject) or (isinstance(hint, type) and hint is not str)
    if isinstance(value, list):
        return origin is list
    return origin is Literal or hint in (str, int, bool, float, Decimal)


def _in_list_object(value: Any, kind: Any, where: str) -> Iterator[str]:
    if set(value) != {"object", "url", "has_more", "data"} or value["object"] != "list":
        yield f"{where}: is no list object"
    for index, item in enumerate(value["data"]):
        yield from differences(item, kind, f"{where}[{index}]")


def _in_object(value: Any, kind: type, where: str) -> Iterator[str]:
    fields = fields_of(kind)
    for name, item in _of_type(value, dict, where).items():
        if name not in fields:
            yield f"{where}: has the unknown key {name}"
        else:
            yield from differences(item, fields[name], f"{where}.{name}")
    for name, hint in fields.items():
        if name not in value and type(None) not in get_args(hint):
            yield f"{where}: lacks {name}"
