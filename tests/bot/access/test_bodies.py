"""Bodies: too long, too slow, announced wrongly, cut off; over real HTTP too."""

import asyncio
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

from bot.access.bodies import BodyTooLargeError, BodyTooSlowError, replayed, whole_body
from tests import coroutines
from tests.bot.access.conftest import Build
from tests.bot.ui.conftest import served


def receiving(*parts: bytes, pause: float = 0.0, ends: bool = True) -> Receive:
    messages = iter(parts)
    left = len(parts)

    async def receive() -> Message:
        nonlocal left
        await asyncio.sleep(pause)
        left -= 1
        if left < 0:
            return {"type": "http.disconnect"}
        more = left > 0 or not ends
        return {"type": "http.request", "body": next(messages), "more_body": more}

    return receive


def test_a_body_is_given_on_whole() -> None:
    async def run() -> None:
        receive = receiving(b"a", b"", b"bc")
        again = replayed(await whole_body(receive, 3), receive)
        assert await again() == {"type": "http.request", "body": b"abc", "more_body": False}
        assert (await again())["type"] == "http.disconnect"

    coroutines.run(run())


def test_what_comes_is_counted() -> None:
    with pytest.raises(BodyTooLargeError):
        coroutines.run(whole_body(receiving(b"ab", b"cd"), 3))
    with pytest.raises(BodyTooLargeError):
        coroutines.run(whole_body(receiving(b"abcd"), 3))


def test_a_body_that_comes_too_slowly() -> None:
    with pytest.raises(BodyTooSlowError):
        coroutines.run(whole_body(receiving(*[b"x"] * 100, pause=0.02), 1_000, patience=0.1))


def test_somebody_who_leaves() -> None:
    with pytest.raises(ClientDisconnect):
        coroutines.run(whole_body(receiving(b"x", ends=False), 1_000))


def test_sizes(build: Build, staffed: dict[str, str]) -> None:
    client = build()
    key = {"X-API-Key": staffed["staff"], "Accept-Language": "en"}
    assert client.post("/api/ask", content=b"x" * 64_000, headers=key).json()["size"] == 64_000
    answer = client.post("/api/ask", content=b"x" * 64_001, headers=key)
    assert answer.status_code == 413
    assert answer.json()["error"]["message"] == "This is too long: it may be 64 kB at most."
    assert answer.headers["connection"] == "close"
    assert client.post("/api/articles", content=b"x" * 1_000_000, headers=key).is_success
    big = client.post("/api/articles", content=b"x" * 20_000_001, headers=key)
    assert big.status_code == 413
    assert "20 MB" in big.text
    # Who may not bring articles is told so before anything is taken in.
    assert client.post("/api/articles", content=b"x" * 20_000_001).status_code == 401


def test_a_stream_is_counted(build: Build) -> None:
    def parts() -> Iterator[bytes]:
        yield from [b"x" * 10_000] * 7

    assert build().post("/api/ask", content=parts()).status_code == 413
    assert build().request("GET", "/api/ask", content=parts()).status_code == 413


def test_over_a_real_connection(build: Build) -> None:
    with served(build().app) as address:
        small = httpx.post(f"{address}/api/ask", content=iter([b"x" * 100, b"y" * 100]))
        assert small.json()["size"] == 200
        assert httpx.post(f"{address}/api/ask", content=b"x" * 2_000_000).status_code == 413
        # A proxy sends all of it before it listens.
        whole = b"Content-Length: 3000000\r\n\r\n" + b"x" * 3_000_000
        assert raw(address, whole).startswith(b"HTTP/1.1 413")
        assert raw(address, b"Content-Length: 99999999999\r\n\r\n").startswith(b"HTTP/1.1 413")
        chunks = b"Transfer-Encoding: chunked\r\n\r\n" + b"8000\r\n" + b"x" * 0x8000 + b"\r\n"
        assert raw(address, chunks + b"8000\r\n" + b"x" * 0x8000).startswith(b"HTTP/1.1 413")
        for wrong in (b"Content-Length: -1\r\n\r\n", b"Content-Length: 1e3\r\n\r\n"):
            assert raw(address, wrong).startswith(b"HTTP/1.1 400")


def raw(address: str, rest: bytes) -> bytes:
    host = urlsplit(address)
    with socket.create_connection((host.hostname, host.port), 5) as connection:
        connection.sendall(b"POST /api/ask HTTP/1.1\r\nHost: krant.example\r\n" + rest)
        return connection.recv(65_536)
