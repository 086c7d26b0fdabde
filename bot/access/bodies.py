"""The body of a request, taken in before anything else is done: not too long, not too slowly."""

import asyncio
import contextlib

from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

_PATIENCE = 20.0  # seconds for any body
_SLOWEST = 64_000  # bytes a second for what is longer
_THROWN_AWAY = 24_000_000  # bytes of a refused body …
_PAUSE = 1.0  # … and seconds without any of it


class BodyTooLargeError(Exception):
    """The body is longer than it may be; ``most`` is how long, in bytes."""

    def __init__(self, most: int) -> None:
        super().__init__(f"more than {most} bytes")
        self.most = most


class BodyTooSlowError(Exception):
    """The body did not come in within its time."""


async def whole_body(receive: Receive, most: int, patience: float | None = None) -> bytes:
    """Take in a body of at most ``most`` bytes, counting what comes and not what was announced.

    ``patience`` is in seconds; by default it grows with ``most``.

    Raises:
        BodyTooLargeError: it is longer.
        BodyTooSlowError: it takes longer.
        ClientDisconnect: the other side went away.
    """
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(patience or _PATIENCE + most / _SLOWEST):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise ClientDisconnect
                parts.append(message.get("body", b""))
                size += len(parts[-1])
                if size > most:
                    raise BodyTooLargeError(most)
                if not message.get("more_body", False):
                    return b"".join(parts)
    except TimeoutError as error:
        raise BodyTooSlowError from error


async def throw_away(receive: Receive, announced: int | None) -> None:
    """Take in what is left of a refused body, within bounds, and forget it.

    A proxy that is still sending when the connection closes tells its visitor of a bad gateway
    instead of what it was answered (RFC 9112, section 9.6).
    """
    left = _THROWN_AWAY
    if announced is not None and announced > left:
        return
    more = True
    with contextlib.suppress(TimeoutError):
        while more and left > 0:
            async with asyncio.timeout(_PAUSE):
                message = await receive()
            left -= len(message.get("body", b""))
            more = message["type"] == "http.request" and message.get("more_body", False)


def replayed(body: bytes, receive: Receive) -> Receive:
    """Give the body once, and after it whatever the server still says (that somebody left)."""
    given = False

    async def receiving() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving
