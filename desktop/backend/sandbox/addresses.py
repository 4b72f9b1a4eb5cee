"""Where the sandbox is that holds a data folder, for other processes of its user that come later."""

import json
from pathlib import Path

ADDRESSES_FILE = "addresses.json"
"""In the data folder. While a sandbox holds that, it has the addresses of this one or is not there (yet)."""


def forget_addresses(folder: Path) -> None:
    """Forget those of the sandbox that held the folder before."""
    (folder / ADDRESSES_FILE).unlink(missing_ok=True)


def write_addresses(folder: Path, addresses: dict[str, str]) -> None:
    """Write those that others need, whole or not at all."""
    unfinished = folder / f"{ADDRESSES_FILE}.part"
    unfinished.write_text(json.dumps({name: addresses[name] for name in ("api", "issuer")}))
    unfinished.replace(folder / ADDRESSES_FILE)
