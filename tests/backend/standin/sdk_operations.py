"""The operations as the official SDK's services have them: read from its source, which Stripe generates."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import stripe

_FOLDER = Path(stripe.__file__).parent


@dataclass(frozen=True)
class SdkOperation:
    """The classes of an operation's parameters and of its answer, without their modules."""

    parameters: str
    answer: str


def without_names(path: str) -> str:
    """A path whose placeholders have no names."""
    return re.sub(r"\{\w*\}", "{}", path)


@cache
def sdk_operations() -> dict[tuple[str, str], SdkOperation]:
    """All operations of the first version of the API, by method and path."""
    found = {}
    for source in sorted(_FOLDER.rglob("*_service.py")):
        for node in ast.walk(ast.parse(source.read_text())):
            if isinstance(node, ast.FunctionDef) and (request := _request_in(node)) is not None:
                found[request] = SdkOperation(_parameters_of(node), _last_name(node.returns))
    return found


def _request_in(function: ast.FunctionDef) -> tuple[str, str] | None:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "_request":
            method, path = node.args[:2]
            template = path.func.value if isinstance(path, ast.Call) and isinstance(path.func, ast.Attribute) else path
            if isinstance(method, ast.Constant) and isinstance(template, ast.Constant):
                return str(method.value).upper(), without_names(str(template.value))
    return None


def _parameters_of(function: ast.FunctionDef) -> str:
    arguments = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
    annotation = next(argument.annotation for argument in arguments if argument.arg == "params")
    return _last_name(annotation)


def _last_name(annotation: ast.expr | None) -> str:
    """`Optional["A"]` and `A` are A; `ListObject[A]` is A[]."""
    text = ast.unparse(annotation).replace("'", "").replace('"', "") if annotation is not None else ""
    inner = re.sub(r"^(?:Optional|Union)\[(.*?)(?:, None)?\]$", r"\1", text)
    listed = re.fullmatch(r"(?:ListObject|SearchResultObject)\[(.*)\]", inner)
    name = (listed[1] if listed else inner).rpartition(".")[2]
    return f"{name}[]" if listed else name
