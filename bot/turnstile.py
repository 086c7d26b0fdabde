"""Lets so many questions be answered at the same time; the others wait in line, first come first.

Answering is work for the cores: more at once would only make each slower. One turnstile serves
every face of a server. It works for threads and for coroutines alike.
"""

import asyncio
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

from index.errors import BusyError

#: How long an answer takes before one was seen, in seconds, and how fast that is forgotten.
_FIRST_GUESS = 0.5
_NEWS = 0.1


@dataclass(slots=True, eq=False)
class Ticket:
    """A place in the line; ``turn`` is done when it is one's turn."""

    turn: "Future[None]" = field(default_factory=Future)
    began: float = 0.0


class Turnstile:
    """A line in front of the cores.

    ``at_once`` go through at the same time, and so many as ``waiting`` may stand in line.
    """

    def __init__(
        self,
        at_once: int = 2,
        waiting: int = 64,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._at_once = at_once
        self._most_waiting = waiting
        self._clock = clock
        self._inside = 0
        self._line: deque[Ticket] = deque()
        self._mean = _FIRST_GUESS
        self._lock = threading.Lock()

    @property
    def waiting(self) -> int:
        """How many stand in line."""
        return len(self._line)

    def estimate(self) -> float:
        """About how many seconds one who comes now has to wait."""
        with self._lock:
            return self._estimate()

    def ahead(self, ticket: Ticket) -> float:
        """About how many seconds it is until this ticket's turn."""
        with self._lock:
            place = self._line.index(ticket) + 1 if ticket in self._line else 0
            return place * self._mean / self._at_once

    def ticket(self) -> Ticket:
        """Stand in line. Whoever takes a ticket must give it back with :meth:`leave`.

        Raises:
            BusyError: the line is full; it says about how many seconds.
        """
        ticket = Ticket()
        with self._lock:
            if self._inside >= self._at_once and len(self._line) >= self._most_waiting:
                raise BusyError(max(1, round(self._estimate())))
            self._line.append(ticket)
            self._let_in()
        return ticket

    def leave(self, ticket: Ticket) -> None:
        """Go away, done or not; the next one's turn comes."""
        with self._lock:
            if ticket in self._line:
                self._line.remove(ticket)
                return
            self._inside -= 1
            self._mean += _NEWS * (self._clock() - ticket.began - self._mean)
            self._let_in()

    @contextmanager
    def enter(self) -> Iterator[None]:
        """Wait for one's turn in a thread, and have it as long as the block runs.

        Raises:
            BusyError: as :meth:`ticket`.
        """
        ticket = self.ticket()
        try:
            ticket.turn.result()
            yield
        finally:
            self.leave(ticket)

    @asynccontextmanager
    async def entered(self) -> AsyncIterator[None]:
        """The same in a coroutine."""
        ticket = self.ticket()
        try:
            await asyncio.wrap_future(ticket.turn)
            yield
        finally:
            self.leave(ticket)

    def _estimate(self) -> float:
        before = len(self._line) + self._inside - self._at_once + 1
        return max(0, before) * self._mean / self._at_once

    def _let_in(self) -> None:
        while self._line and self._inside < self._at_once:
            ticket = self._line.popleft()
            self._inside += 1
            ticket.began = self._clock()
            # False: whoever waited in a coroutine has gone, and gives the ticket back.
            if ticket.turn.set_running_or_notify_cancel():
                ticket.turn.set_result(None)
