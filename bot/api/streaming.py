"""Server-sent events (HTML Living Standard, 9.2): what is going on while a question is answered."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import asdict

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from bot.answer import Answer, Progress
from bot.api.asking import Run
from bot.api.errors import error_body, failure
from index.article import Language

EVENT_STREAM = "text/event-stream"
#: Seconds of silence before a comment shows proxies that the connection is alive.
PING = 15.0


def wants_stream(request: Request) -> bool:
    """Whether the Accept header asks for server-sent events."""
    accepted = request.headers.get("accept", "").lower().split(",")
    return any(entry.partition(";")[0].strip() == EVENT_STREAM for entry in accepted)


async def told(run: Run, language: Language, ping: float = PING) -> AsyncIterator[bytes]:
    """``progress``, ``answer`` as it grows, and ``done`` with the whole answer, or ``error``.

    The status has been sent by then, so what breaks is an event too.
    """
    try:
        async with aclosing(run.events(ping)) as events:
            async for event in events:
                yield KEEPALIVE_COMMENT if event is None else _event(event)
    except Exception as error:  # the outermost edge: nothing after this would tell the program
        yield _sent("error", error_body(failure(error), language))


def _event(event: Progress | Answer) -> bytes:
    if isinstance(event, Progress):
        return _sent("progress", asdict(event))
    return _sent("done" if event.complete else "answer", event.to_json())


def _sent(name: str, value: object) -> bytes:
    # JSON escapes line breaks; format_sse_event would have to cut at them.
    data = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return format_sse_event(event=name, data_str=data)


class EventStream(StreamingResponse):
    """A stream that lets go of what it holds when it ends, or when the program has left."""

    media_type = EVENT_STREAM

    def __init__(self, content: AsyncIterator[bytes], let_go: Callable[[], None]) -> None:
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # nginx would hold it
        super().__init__(content, headers=headers)
        self._let_go = let_go

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._let_go()
