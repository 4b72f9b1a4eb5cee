"""Keeps what PySide6 does not need for a first frame out of the way of the first frame.

While it is imported, `shiboken6` unpacks and compiles the modules that put signatures into error messages and help
texts (`shibokensupport.signature`), from source and anew in each process: a quarter of the time in which an empty
window starts. Here they are loaded when the first such text is asked for.

This stands on the inside of shiboken, and so only releases in which it was tried are treated so:
`libshiboken/signature/signature_globals.cpp` runs the code of `signature_bootstrap` in the module of that name in
`sys.modules`, then asks the module's `bootstrap` for the loader; `signature.cpp` calls the loader's functions and,
for a refusal of arguments, looks up names in the dictionary of `shibokensupport.signature.mapping`.
"""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

_TRIED = ("6.11.3",)
_BOOTSTRAP = "signature_bootstrap"
_MAPPING = "shibokensupport.signature.mapping"


def postpone_signatures() -> None:
    """To be called before anything of PySide6 is imported; later it does nothing."""
    sys.modules.setdefault(_BOOTSTRAP, _Bootstrap(_BOOTSTRAP))


class _Bootstrap(ModuleType):
    """The module in which shiboken's code runs, but for `bootstrap`."""

    @property
    def bootstrap(self) -> Callable[[], Any]:
        """A property, because a class's properties are found before what the code has put into the module."""
        load: Callable[[], Any] = vars(self)["bootstrap"]
        return (lambda: _Loader(load)) if sys.modules["shiboken6"].__version__ in _TRIED else load


class _Loader:
    """Stands for the loader until one of its functions is called."""

    def __init__(self, load: Callable[[], Any]) -> None:
        self._load = load
        self._loaded: Any = None
        # Kept here as well, for the loader takes it out of `sys.modules` while shiboken goes on using it.
        self._mapping = sys.modules[_MAPPING] = ModuleType(_MAPPING)
        vars(self._mapping)["update_mapping"] = self._update_mapping

    def pyside_type_init(self, *arguments: Any) -> Any:
        return self._real().pyside_type_init(*arguments)

    def create_signature(self, *arguments: Any) -> Any:
        return self._real().create_signature(*arguments)

    def seterror_argument(self, *arguments: Any) -> Any:
        return self._real().seterror_argument(*arguments)

    def make_helptext(self, *arguments: Any) -> Any:
        return self._real().make_helptext(*arguments)

    def finish_import(self, module: ModuleType) -> None:
        """Would bring back into a module what former releases had there and this one deprecates."""

    def feature_import(self, *_arguments: Any, **_keywords: Any) -> None:
        """Would serve `from __feature__ import`, which is not used here."""

    def feature_imported(self, *_arguments: Any, **_keywords: Any) -> None:
        """As `feature_import`."""

    def post_init(self) -> None:
        """Would put a function in place of Python's `__import__` for the sake of `feature_import`."""

    def _update_mapping(self) -> None:
        mapping = self._real().mapping
        mapping.update_mapping()
        vars(self._mapping).update({**vars(mapping), "update_mapping": self._update_mapping})

    def _real(self) -> Any:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded
