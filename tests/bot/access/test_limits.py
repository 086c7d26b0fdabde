"""How often one may ask: a sliding minute, at the same time, and how much is remembered."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.access.limits import Limiter, counted_as
from index.errors import TooManyQuestionsError, VraagbaakError


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def seconds_refused(limiter: Limiter, who: str = "192.0.2.1") -> int:
    with pytest.raises(TooManyQuestionsError) as caught:
        limiter.admit(who)
    assert isinstance(caught.value, VraagbaakError)
    return caught.value.seconds


def test_the_minute_slides(clock: Clock) -> None:
    limiter = Limiter(3, 9, clock)
    for at in (0.0, 20.0, 59.0):
        clock.now = 1_000 + at
        limiter.admit("192.0.2.1").close()
    clock.now = 1_059.5
    assert seconds_refused(limiter) == 1
    clock.now = 1_060.0
    limiter.admit("192.0.2.1").close()  # the first is a minute ago
    assert seconds_refused(limiter) == 20
    clock.now = 1_079.9
    assert seconds_refused(limiter) == 1
    clock.now = 1_080.0
    limiter.admit("192.0.2.1").close()


def test_who_waits_as_long_as_told_is_let_in(clock: Clock) -> None:
    limiter = Limiter(3, None, clock)
    for _ in range(50):
        clock.now += 0.3
        try:
            limiter.admit("a")
        except TooManyQuestionsError as error:
            clock.now += error.seconds
            limiter.admit("a")


def test_each_has_its_own(clock: Clock) -> None:
    limiter = Limiter(1, 1, clock)
    limiter.admit("192.0.2.1")
    limiter.admit("192.0.2.2")
    limiter.admit("key:cms")
    seconds_refused(limiter)


def test_at_once(clock: Clock) -> None:
    limiter = Limiter(100, 2, clock)
    first = limiter.admit("a")
    with limiter.admit("a"):
        assert seconds_refused(limiter, "a") >= 1
    with limiter.admit("a"):
        seconds_refused(limiter, "a")
    first.close()
    first.close()  # once is enough, twice no more
    with limiter.admit("a"), limiter.admit("a"):
        seconds_refused(limiter, "a")


def test_a_question_that_breaks_is_done(clock: Clock) -> None:
    limiter = Limiter(100, 1, clock)
    for _ in range(3):
        with pytest.raises(RuntimeError), limiter.admit("a"):
            raise RuntimeError
    limiter.admit("a")


def test_one_that_runs_longer_than_a_minute_still_counts(clock: Clock) -> None:
    limiter = Limiter(100, 1, clock)
    long = limiter.admit("a")
    clock.now += 600
    limiter.admit("b").close()
    seconds_refused(limiter, "a")
    long.close()
    limiter.admit("a")


def test_taken_back(clock: Clock) -> None:
    limiter = Limiter(2, 1, clock)
    for _ in range(10):
        limiter.admit("a").uncount()
    limiter.admit("a").close()
    limiter.admit("a").close()
    seconds_refused(limiter, "a")


def test_old_addresses_are_forgotten(clock: Clock) -> None:
    limiter = Limiter(20, 3, clock)
    for n in range(5_000):
        clock.now += 0.1
        limiter.admit(f"10.0.{n // 250}.{n % 250}").close()
    assert len(limiter) <= 601
    clock.now += 61
    limiter.admit("x").close()
    assert len(limiter) == 1
    assert len(limiter._running) == 0


def test_never_more_than_so_many(clock: Clock) -> None:
    limiter = Limiter(20, None, clock, remembered=100)
    for n in range(10_000):
        limiter.admit(f"10.0.{n // 250}.{n % 250}")
    assert len(limiter) == 100
    assert len(limiter._running) == 0


def test_all_threads_together_get_no_more() -> None:
    limiter, together = Limiter(50, 200), threading.Barrier(8)

    def ask(_: int) -> int:
        together.wait()
        let_in = 0
        for _ in range(100):
            try:
                limiter.admit("a").close()
            except TooManyQuestionsError:
                continue
            let_in += 1
        return let_in

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(ask, range(8))) == 50


@pytest.mark.parametrize(
    ("who", "counted"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("fe80::1%eth0", "fe80::/64"),
        ("key:cms", "key:cms"),
        ("staff:m@krant.example", "staff:m@krant.example"),
        ("unknown", "unknown"),
        ("", ""),
    ],
)
def test_what_an_address_is_counted_as(who: str, counted: str) -> None:
    assert counted_as(who) == counted


def test_a_64_of_addresses_is_one(clock: Callable[[], float]) -> None:
    limiter = Limiter(2, None, clock)
    limiter.admit("2001:db8::1")
    limiter.admit("2001:db8::2")
    seconds_refused(limiter, "2001:db8::ffff")
    limiter.admit("2001:db8:0:1::1")
