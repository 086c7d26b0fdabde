"""One question being answered: the chain in a thread of its own, its events in a coroutine."""

import asyncio
import threading
from collections.abc import AsyncGenerator
from contextlib import suppress

import anyio.to_thread

from bot.answer import Answer, Progress
from bot.api.metrics import Outcome
from bot.api.parts import Parts
from bot.api.requests import AskRequest

_Event = Progress | Answer


class Run:
    """A question in line for the cores, or being answered.

    The thread gives the place up itself when it has really ended, not when somebody stopped
    listening; between two steps of the chain it looks whether anybody still does.
    """

    def __init__(self, parts: Parts, asked: AskRequest) -> None:
        """Stand in line; :meth:`close` must be called.

        Raises:
            BusyError: the line is full.
        """
        self._parts = parts
        self._asked = asked
        self._ticket = parts.turnstile.ticket()
        self._stopped = threading.Event()
        self._started = False
        self._closed = False
        self._outcome: Outcome | None = "stopped"
        self.answer: Answer | None = None

    async def events(self, patience: float) -> AsyncGenerator[_Event | None]:
        """What the chain says; None whenever that takes longer than so many seconds.

        Raises:
            VraagbaakError: what the chain raises.
        """
        turn = asyncio.wrap_future(self._ticket.turn)
        while not (await asyncio.wait({turn}, timeout=patience))[0]:
            yield None
        said: asyncio.Queue[_Event | None] = asyncio.Queue()
        loop = asyncio.get_running_loop()
        self._started = True
        work = asyncio.ensure_future(anyio.to_thread.run_sync(self._work, loop, said))
        work.add_done_callback(_retrieve)
        while True:
            try:
                event = await asyncio.wait_for(said.get(), patience)
            except TimeoutError:
                yield None
                continue
            if event is None:
                break
            if isinstance(event, Answer):
                self.answer = event
            yield event
        self._outcome = "failed"
        await work
        self._outcome = None  # the answer says

    def close(self) -> None:
        """Stop, if it is not done, and count what came of it."""
        if self._closed:
            return
        self._closed = True
        self._stopped.set()
        if not self._started:
            self._parts.turnstile.leave(self._ticket)
        answer = self.answer if self._outcome != "failed" else None
        self._parts.metrics.observe(answer, "api", self._outcome)
        if answer is not None and self._outcome is None:
            self._parts.answered(answer)

    def _work(self, loop: asyncio.AbstractEventLoop, said: "asyncio.Queue[_Event | None]") -> None:
        asked = self._asked
        try:
            events = self._parts.chain.stream(
                asked.question,
                history=asked.turns(),
                language=asked.language,
                filters=asked.filters(),
                as_of=asked.as_of,
            )
            for event in events:
                if self._stopped.is_set():
                    return
                loop.call_soon_threadsafe(said.put_nowait, event)
        finally:
            self._parts.turnstile.leave(self._ticket)
            with suppress(RuntimeError):  # the server has stopped meanwhile
                loop.call_soon_threadsafe(said.put_nowait, None)


def _retrieve(work: "asyncio.Future[None]") -> None:
    """Take note of what broke, also when nobody listens any more; else asyncio logs it all."""
    if not work.cancelled():
        work.exception()
