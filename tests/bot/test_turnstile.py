"""The line in front of the cores: order, limits, and places that are given up."""

import asyncio
import threading

import pytest

from bot.turnstile import Turnstile
from index.errors import BusyError
from tests import coroutines


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_so_many_go_through_and_the_next_in_order() -> None:
    turnstile = Turnstile(at_once=2)
    tickets = [turnstile.ticket() for _ in range(4)]
    assert [t.turn.done() for t in tickets] == [True, True, False, False]
    turnstile.leave(tickets[1])
    assert [t.turn.done() for t in tickets] == [True, True, True, False]
    turnstile.leave(tickets[0])
    assert tickets[3].turn.done()
    assert turnstile.waiting == 0


def test_a_full_line_says_when_to_come_back() -> None:
    turnstile = Turnstile(at_once=1, waiting=2)
    for _ in range(3):
        turnstile.ticket()
    with pytest.raises(BusyError) as full:
        turnstile.ticket()
    assert full.value.seconds >= 1
    assert turnstile.waiting == 2


def test_the_wait_follows_what_answers_take() -> None:
    clock = Clock()
    turnstile = Turnstile(at_once=1, clock=clock)
    assert turnstile.estimate() == 0
    for _ in range(60):
        with turnstile.enter():
            clock.now += 4
    inside, waiting = turnstile.ticket(), turnstile.ticket()
    assert turnstile.estimate() == pytest.approx(8, rel=0.05)
    assert turnstile.ahead(waiting) == pytest.approx(4, rel=0.05)
    assert turnstile.ahead(inside) == 0


def test_who_gives_up_holds_nobody_up() -> None:
    turnstile = Turnstile(at_once=1)
    inside, gone, last = (turnstile.ticket() for _ in range(3))
    turnstile.leave(gone)
    turnstile.leave(inside)
    assert last.turn.done()
    turnstile.leave(last)
    assert turnstile.estimate() == 0


def test_a_failure_inside_lets_the_next_in() -> None:
    turnstile = Turnstile(at_once=1)
    with pytest.raises(ZeroDivisionError), turnstile.enter():
        raise ZeroDivisionError
    with turnstile.enter():
        assert turnstile.estimate() > 0


def test_a_coroutine_that_is_cancelled_gives_its_place_back() -> None:
    async def use(turnstile: Turnstile, started: asyncio.Event) -> None:
        async with turnstile.entered():
            started.set()
            await asyncio.sleep(60)

    async def run() -> None:
        turnstile = Turnstile(at_once=1)
        started = [asyncio.Event(), asyncio.Event()]
        inside = asyncio.create_task(use(turnstile, started[0]))
        await started[0].wait()
        waiting = asyncio.create_task(use(turnstile, started[1]))
        await asyncio.sleep(0.01)
        waiting.cancel()
        await asyncio.sleep(0.01)
        assert turnstile.waiting == 0
        inside.cancel()
        await asyncio.gather(inside, waiting, return_exceptions=True)
        assert turnstile.estimate() == 0

    coroutines.run(run())


def test_threads_never_are_more_than_so_many_inside() -> None:
    turnstile, lock = Turnstile(at_once=3, waiting=100), threading.Lock()
    inside, most = 0, 0

    def work() -> None:
        nonlocal inside, most
        for _ in range(20):
            with turnstile.enter():
                with lock:
                    inside += 1
                    most = max(most, inside)
                with lock:
                    inside -= 1

    threads = [threading.Thread(target=work) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 0 < most <= 3
    assert turnstile.estimate() == 0
