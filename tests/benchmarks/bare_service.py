"""The bare Litestar handler that an unchanged read is measured against: `python -m tests.benchmarks.bare_service SIZE`.

It answers what it has in memory, on the same server with the same settings, and asks nobody who is asking.
"""

import signal
import sys

from litestar import Litestar, Response, get

from desktop.backend.serving import ServerThread, loopback_socket
from desktop.contract.routes import ACCOUNT

_BODY = b"x" * int(sys.argv[1])


@get(ACCOUNT)
async def account() -> Response[bytes]:
    return Response(_BODY, media_type="application/json")


@get("/unchanged")
async def unchanged() -> Response[None]:
    return Response(None, status_code=304)


with loopback_socket(0) as listener:
    server = ServerThread(Litestar([account, unchanged], openapi_config=None, logging_config=None), listener, "bare")
    server.start()
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    signal.sigwait({signal.SIGTERM})
    server.stop()
