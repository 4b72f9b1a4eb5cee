"""Speaks to the window that is already running, without Qt."""

import socket
import struct
import sys
from pathlib import Path

_PATIENCE = 2.0
_SOL_LOCAL = 0
_LOCAL_PEERCRED = 1
_SIZE_OF_XUCRED = 76
"""Bytes. These three as <sys/un.h> and <sys/ucred.h> of macOS have them; Python does not name them."""


def send(address: str, message: bytes) -> bool:
    """Sends a message to the running window; False when there is none, or none that took it in time.

    On Linux and macOS another user's process that squats on the address is not told anything. On Windows it would be:
    who serves a pipe is not asked there, and all that a message tells is which page to show.
    """
    if sys.platform == "win32":
        return _send_to_pipe(address, message)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(_PATIENCE)
        try:
            connection.connect(address)
            if not _is_ours(connection):
                return False
            connection.sendall(message)
            connection.shutdown(socket.SHUT_WR)
            # The window closes when it has read: we do not leave before, lest the message be lost with us.
            connection.recv(1)
        except OSError:
            return False
    return True


def _is_ours(connection: socket.socket) -> bool:
    import os

    return _user_at_the_other_end(connection) == os.getuid()


def _user_at_the_other_end(connection: socket.socket) -> int:
    if sys.platform == "darwin":
        # `struct xucred` of <sys/ucred.h>: the version, the user, then groups. Not run by the tests.
        credentials = connection.getsockopt(_SOL_LOCAL, _LOCAL_PEERCRED, _SIZE_OF_XUCRED)
        _, user = struct.unpack_from("2I", credentials)
    else:
        credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        _, user, _ = struct.unpack("3i", credentials)
    return int(user)


def _send_to_pipe(address: str, message: bytes) -> bool:
    """Windows: a named pipe, opened like a file. Not run by the tests."""
    try:
        with Path(address).open("r+b", buffering=0) as pipe:
            pipe.write(message)
    except OSError:
        return False
    return True
