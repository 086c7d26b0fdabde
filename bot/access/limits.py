"""How often one address or key may ask: in a sliding minute, and at the same time."""

import math
import threading
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from types import TracebackType

from index.errors import TooManyQuestionsError

_WINDOW = 60.0  # seconds
_SOON = 2  # seconds; when a question that is running will be done nobody knows
_REMEMBERED = 20_000  # addresses


class Admission:
    """One question that was let in; it counts as running until closed. A context manager."""

    def __init__(self, close: Callable[[], None], uncount: Callable[[], None]) -> None:
        self._close = close
        self._uncount = uncount
        self._open = True

    def close(self) -> None:
        """Say that it is done; a second time changes nothing."""
        if self._open:
            self._open = False
            self._close()

    def uncount(self) -> None:
        """Take it back, as if it had never been asked."""
        self._uncount()
        self.close()

    def __enter__(self) -> "Admission":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Limiter:
    """Counts in memory, for all threads of one process.

    ``per_minute`` holds in every stretch of 60 seconds, not from one full minute to the next.
    ``at_once`` None is without limit. ``clock`` gives seconds. It remembers at most
    ``remembered`` addresses, and none longer than a minute. What is refused does not count.
    """

    def __init__(
        self,
        per_minute: int,
        at_once: int | None = None,
        clock: Callable[[], float] = time.monotonic,
        remembered: int = _REMEMBERED,
    ) -> None:
        self.per_minute = per_minute
        self.at_once = at_once
        self._clock = clock
        self._remembered = remembered
        self._lock = threading.Lock()
        # The one admitted last stands last, so what is old stands first.
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()
        self._running: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._asked)

    def admit(self, who: str) -> Admission:
        """Let a question in, from an address or from whatever else is counted by.

        Raises:
            TooManyQuestionsError: not now.
        """
        who = counted_as(who)
        with self._lock:
            now = self._clock()
            self._forget(now)
            if self.at_once is not None and self._running[who] >= self.at_once:
                raise TooManyQuestionsError(_SOON)
            asked = self._asked.get(who) or deque()
            while asked and asked[0] <= now - _WINDOW:
                asked.popleft()
            if len(asked) >= self.per_minute:
                wait = asked[len(asked) - self.per_minute] + _WINDOW - now
                raise TooManyQuestionsError(max(1, math.ceil(wait)))
            asked.append(now)
            self._asked[who] = asked
            self._asked.move_to_end(who)
            if self.at_once is not None:
                self._running[who] += 1
        return Admission(lambda: self._done(who), lambda: self._take_back(who, now))

    def _forget(self, now: float) -> None:
        while self._asked:
            first = next(iter(self._asked))
            asked = self._asked[first]
            old = not asked or asked[-1] <= now - _WINDOW
            if not old and len(self._asked) < self._remembered:
                break
            del self._asked[first]

    def _done(self, who: str) -> None:
        if self.at_once is None:
            return
        with self._lock:
            self._running[who] -= 1
            if self._running[who] <= 0:
                del self._running[who]

    def _take_back(self, who: str, when: float) -> None:
        with self._lock:
            asked = self._asked.get(who)
            if asked and when in asked:
                asked.remove(when)


def counted_as(who: str) -> str:
    """What an address is counted as: a home or office has a whole /64 of IPv6 addresses."""
    try:
        address = ip_address(who.partition("%")[0])
    except ValueError:
        return who  # the name of a key or of somebody
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return f"{IPv6Address(int(address) >> 64 << 64)}/64"
