"""Requests over connections that stay open, as fast as one server answers them."""

import asyncio
import time

_CONNECTIONS = 16


async def requests_a_second(port: int, request: bytes, seconds: float) -> float:
    """How many requests a server on loopback answered in a second."""
    end = time.perf_counter() + seconds
    began = time.perf_counter()
    counts = await asyncio.gather(*(_ask(port, request, end) for _ in range(_CONNECTIONS)))
    return sum(counts) / (time.perf_counter() - began)


async def _ask(port: int, request: bytes, end: float) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    count = 0
    try:
        while time.perf_counter() < end:
            writer.write(request)
            await _answer(reader)
            count += 1
    finally:
        writer.close()
        await writer.wait_closed()
    return count


async def _answer(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if not head.startswith((b"http/1.1 200", b"http/1.1 304")):
        raise RuntimeError(head.decode())
    if head.startswith(b"http/1.1 304"):
        return
    length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
    await reader.readexactly(length)


def request(path: str, **headers: str) -> bytes:
    """A GET on the wire."""
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()
