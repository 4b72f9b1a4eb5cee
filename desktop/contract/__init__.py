"""The wire between the desktop application and the billing backend.

Frozen values and pure functions that both sides share. Imports only the standard library and msgspec.
"""

import sys

if not {"msgspec", "typing_extensions"} & sys.modules.keys():
    # Where it is installed, msgspec takes from typing_extensions what `typing` has as well, and a start would wait as
    # long for it as for the whole contract.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401 - imported for that alone
    finally:
        del sys.modules["typing_extensions"]
