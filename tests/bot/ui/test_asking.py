"""Putting a question: its turn, its limits, and everything that can keep it from being answered."""

import threading
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from bot.answer import Answer
from bot.turnstile import Turnstile
from bot.ui.asking import Wish, asking
from bot.ui.conversation import Asked, Conversation, Limits
from bot.ui.further import Latest, with_further
from bot.ui.services import Services, Window
from bot.ui.thumbs import record_thumb
from index.errors import TooManyQuestionsError
from index.filters import Filters
from tests import coroutines
from tests.bot.ui.newsroom import ScriptedChain, Shelf, settings


def window(chain: ScriptedChain | None = None, **services: Any) -> Window:
    return Window(chain or ScriptedChain(), Shelf(), settings(), "nl", Services(**services))


def steps(where: Window, wish: Wish, before: Conversation | None = None) -> list[Conversation]:
    async def run() -> list[Conversation]:
        return [step async for step in asking(where, wish, before or Conversation())]

    return coroutines.run(run())


def last(where: Window, wish: Wish, before: Conversation | None = None) -> Asked:
    return steps(where, wish, before)[-1].asked[-1]


def test_every_step_is_shown_and_the_last_is_whole() -> None:
    heard: list[Answer | None] = []
    seen = steps(window(answered=heard.append), Wish("Hoeveel gewonden?"))
    assert [step.asked[0].outcome for step in seen] == ["busy"] * 4 + ["done"] * 2
    assert [answer and answer.short_answer for answer in heard] == ["Zeventien mensen"]


def test_no_question_is_no_step() -> None:
    assert steps(window(), Wish("  \n ")) == []


def test_limits_reach_the_search() -> None:
    chain = ScriptedChain()
    filters = Filters(date(2021, 1, 1), sections=("Sport",))
    asked = last(window(chain), Wish("Hoeveel gewonden?", Limits(filters, any_time=True)))
    assert chain.limits == [(filters, True)]
    assert asked.answer is not None
    assert asked.answer.limits == filters


def test_a_follow_up_has_a_history_and_a_shared_question_has_none() -> None:
    chain = ScriptedChain()
    where = window(chain)
    (*_, first) = steps(where, Wish("Hoeveel gewonden?"))
    steps(where, Wish("Welke landen?"), first)
    steps(where, Wish("Welke landen?", fresh=True), first)
    assert [len(history) for _, history, _ in chain.heard] == [0, 1, 0]


def test_asked_again_it_takes_the_place_of_the_last_turn_only() -> None:
    where = window()
    (*_, one) = steps(where, Wish("Hoeveel gewonden?"))
    (*_, two) = steps(where, Wish("Welke landen?"), one)
    assert len(steps(where, Wish("Welke landen?", again=2), two)[-1].asked) == 2
    assert len(steps(where, Wish("Welke landen?", again=1), two)[-1].asked) == 3


def test_who_asks_too_much_hears_when_it_may_ask_again() -> None:
    def admit(who: str) -> AbstractContextManager[None]:
        raise TooManyQuestionsError(17)

    asked = last(window(admit=admit), Wish("Hoeveel gewonden?", who="192.0.2.1"))
    assert asked.outcome == "refused"
    assert asked.message == "Te veel vragen achter elkaar. Over 17 seconden kan het weer."


def test_in_a_full_house_it_says_how_long() -> None:
    turnstile = Turnstile(at_once=1, waiting=0)
    turnstile.ticket()
    asked = last(window(turnstile=turnstile), Wish("How many were hurt?"))
    assert asked.outcome == "refused"
    assert asked.message == "It is busy. Try again in about 1 second."


def test_who_waits_is_told_and_then_answered() -> None:
    turnstile = Turnstile(at_once=1)
    ticket = turnstile.ticket()
    threading.Timer(1.3, turnstile.leave, [ticket]).start()
    seen = steps(window(turnstile=turnstile), Wish("Hoeveel gewonden?"))
    assert [step.asked[0].waiting for step in seen if step.asked[0].waiting]
    assert seen[-1].asked[0].outcome == "done"
    assert seen[-1].asked[0].waiting == 0
    assert turnstile.estimate() == 0


def test_a_failure_keeps_what_was_verified_and_frees_the_turnstile() -> None:
    heard: list[Answer | None] = []
    turnstile = Turnstile(at_once=1)
    asked = last(window(turnstile=turnstile, answered=heard.append), Wish("Breek af"))
    assert asked.outcome == "failed"
    assert asked.answer is not None
    assert asked.answer.short_answer == "Zeventien mensen"
    assert heard == [None]
    assert turnstile.estimate() == 0


def test_further_questions_come_when_nobody_waits() -> None:
    turnstile = Turnstile(at_once=1)
    services = Services(turnstile=turnstile, suggest=lambda answer, history: ("Wie viel?",))
    (*_, whole) = steps(window(), Wish("Hoeveel gewonden?"))
    more = with_further(whole, services)
    assert more is not None
    assert more.asked[0].further == ("Wie viel?",)
    assert with_further(more, services) is None
    assert with_further(Conversation(), services) is None
    turnstile.ticket()
    assert with_further(whole, services) is None


def test_a_page_that_asked_since_is_known() -> None:
    latest = Latest()
    latest.asks("a")
    before = latest.of("a")
    latest.asks("b")
    latest.asks(None)
    assert latest.of("a") == before
    latest.asks("a")
    assert latest.of("a") == before + 1


def test_a_thumb_is_kept_and_what_is_none_of_ours_is_not() -> None:
    kept: list[tuple[str | None, bool, str | None]] = []
    services = Services(record=lambda answer, *rest: kept.append((answer.short_answer, *rest)))
    (*_, whole) = steps(window(), Wish("Hoeveel gewonden?"))
    for sent in (
        {"turn": "1", "helpful": "yes"},
        {"turn": "1", "helpful": "no", "reason": "unclear"},
        {"turn": "1", "helpful": "no"},
        {"turn": "2", "helpful": "no"},
        {"turn": "1", "helpful": "perhaps"},
        {"turn": "1", "helpful": "no", "reason": "<script>"},
        {},
    ):
        record_thumb(whole, sent, services)
    assert kept == [
        ("Zeventien mensen", True, None),
        ("Zeventien mensen", False, "unclear"),
        ("Zeventien mensen", False, None),
    ]
