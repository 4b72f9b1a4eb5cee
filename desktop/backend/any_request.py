"""Litestar's request, whoever sends it."""

from typing import Any

from litestar import Request

AnyRequest = Request[Any, Any, Any]
