"""The conversation in the reader's browser: it comes back whole, and it comes back untrusted."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Answer
from bot.ui.conversation import Asked, Conversation, Limits
from bot.ui.kept import held, packed, unpacked
from index.filters import Filters
from tests.bot.ui.newsroom import FIRST_REPORT, VICTIMS, WIND, ScriptedChain, Shelf

SHELF = Shelf()


def answered(question: str) -> Answer:
    *_, last = ScriptedChain().stream(question, history=(), language="nl", filters=Filters())
    assert isinstance(last, Answer)
    return last


def turn(number: int, question: str, **changes: Any) -> Asked:
    return replace(Asked(number, question, "nl").heard(answered(question)), **changes)


@pytest.mark.parametrize(
    "question", ["Hoeveel gewonden?", "Hoeveel slachtoffers?", "Welke landen?", "Welke fabrikant?"]
)
def test_it_comes_back_as_it_was(question: str) -> None:
    limits = Limits(Filters(sections=("Sport",)), any_time=True)
    whole = Conversation((turn(1, question, limits=limits, further=("En dan?",), fresh=True),))
    assert unpacked(packed(whole), SHELF.article) == whole


def test_a_turn_that_is_being_answered_comes_back_too() -> None:
    busy = Conversation((turn(1, "Hoeveel gewonden?"), Asked(2, "En wie?", "nl", waiting=3)))
    assert unpacked(packed(busy), SHELF.article).ended().asked[1].outcome == "stopped"


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "null",
        "[]",
        "{",
        '{"asked": [{"number": 1}]}',
        '{"asked": 3}',
        "\ud800",
        "x" * 2_000_000,
    ],
)
def test_what_is_not_ours_is_an_empty_conversation(kept: str) -> None:
    assert unpacked(kept, SHELF.article) == Conversation()


@given(st.text())
def test_no_text_breaks_it(kept: str) -> None:
    assert unpacked(kept, SHELF.article) == Conversation()


def test_forged_words_are_not_shown_as_an_articles() -> None:
    forged = packed(Conversation((turn(1, "Hoeveel gewonden?"),))).replace(
        "Zeventien mensen liepen", "Zeventig mensen liepen"
    )
    answer = unpacked(forged, SHELF.article).asked[0].answer
    assert answer is not None
    assert [c.number for c in answer.citations] == [2, 3]
    assert answer.short_answer is None
    assert answer.struck == 1


def test_a_retraction_holds_for_what_was_answered_before() -> None:
    withdrawn = Shelf([replace(VICTIMS, status="retracted"), FIRST_REPORT, *WIND])
    answer = held(answered("Hoeveel gewonden?"), withdrawn.article)
    assert [c.article_id for c in answer.citations] == [FIRST_REPORT.id]
    gone = held(answered("Hoeveel gewonden?"), Shelf([]).article)
    assert not gone.answered
    assert gone.citations == ()
    assert gone.text == "Dit antwoord geldt niet meer: het artikel is gewijzigd of ingetrokken."
    assert held(answered("Welke fabrikant?"), Shelf(WIND[:1]).article).nearest[0].article_id


def test_only_the_newest_turns_are_kept_and_they_are_numbered_anew() -> None:
    many = Conversation(tuple(turn(n, "Hoeveel gewonden?") for n in range(1, 31)))
    back = unpacked(packed(many), SHELF.article).asked
    assert [asked.number for asked in back] == list(range(1, 21))


def test_a_long_conversation_does_not_grow_beyond_what_a_browser_keeps() -> None:
    long = replace(answered("Hoeveel gewonden?"), notices=("x" * 100_000,))
    many = Conversation(tuple(replace(turn(n, "?"), answer=long) for n in range(1, 13)))
    kept = packed(many)
    assert len(kept) < 600_000
    assert len(unpacked(kept, SHELF.article).asked) == 5


def test_a_fresh_question_refers_to_nothing_before_it() -> None:
    asked = [turn(1, "Hoeveel gewonden?"), turn(2, "Welke landen?", fresh=True), turn(3, "En wie?")]
    history = Conversation(tuple(asked)).history()
    assert [each.question for each in history] == ["Welke landen?", "En wie?"]
