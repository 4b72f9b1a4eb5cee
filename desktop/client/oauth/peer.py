"""Whose program is at the other end of a connection over loopback.

Linux lists every connection with its owner in /proc/net/tcp (https://docs.kernel.org/networking/proc_net_tcp.html).
"""

import os
import socket
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

Address = tuple[str, int]
"""An IPv4 address and a port."""

_FOLDER = Path("/proc/net")
_WORD = 4
_MAPPED = bytes(10) + b"\xff\xff"
"""What stands before an IPv4 address that a program uses as one of IPv6 (RFC 4291 section 2.5.5.2)."""


class Owner(Enum):
    """To whom the program at the other end belongs. Root is another user, too."""

    THIS_USER = "this_user"
    ANOTHER_USER = "another_user"
    UNKNOWN = "unknown"
    """This system does not say."""


def owner_of(peer: Address, here: Address) -> Owner:
    """The owner of the end at `peer` of a connection to our end at `here`."""
    if not sys.platform.startswith("linux"):
        return Owner.UNKNOWN
    for user in _users(peer, here):
        return Owner.THIS_USER if user == os.getuid() else Owner.ANOTHER_USER
    return Owner.UNKNOWN


def _users(peer: Address, here: Address) -> Iterator[int]:
    """The users of the peer's socket; a socket that nobody holds any more counts as root's."""
    for table, prefix in (("tcp", b""), ("tcp6", _MAPPED)):
        wanted = [_listed(peer, prefix), _listed(here, prefix)]
        try:
            lines = (_FOLDER / table).read_text("ascii").splitlines()
        except OSError:
            continue
        for line in lines:
            words = line.split()
            if words[1:3] == wanted:
                yield int(words[7])


def _listed(address: Address, prefix: bytes) -> str:
    """As the tables write it: words of 32 bits in the processor's order, the port in plain order."""
    host = prefix + socket.inet_aton(address[0])
    words = (host[start : start + _WORD] for start in range(0, len(host), _WORD))
    return "".join(f"{int.from_bytes(word, sys.byteorder):08X}" for word in words) + f":{address[1]:04X}"
