"""A thumb, its reason, and what it was about."""

from dataclasses import replace

import pytest

from bot.feedback import REASONS, Cited, about, as_reason
from tests.bot.feedback.readers import QUOTE, answered, refused


def test_it_keeps_what_was_quoted_and_not_the_words() -> None:
    feedback = about(answered(), True)
    assert feedback.citations == (Cited("brug", 1, 26, 26 + len(QUOTE)),)
    assert feedback.answered
    assert feedback.short_answer == "2,4 miljoen euro"
    assert QUOTE not in repr(feedback)


def test_a_reason_goes_with_a_thumb_down() -> None:
    assert about(answered(), False, "unclear").reason == "unclear"
    assert about(answered(), False).reason is None
    assert about(answered(), True, "unclear").reason is None


def test_a_follow_up_is_kept_as_it_can_be_understood() -> None:
    answer = replace(answered("En hoe lang?"), standalone_question="Hoe lang duurt de reparatie?")
    assert about(answer, True).question == "Hoe lang duurt de reparatie?"


def test_a_refusal() -> None:
    feedback = about(refused(), False, "not_answered")
    assert not feedback.answered
    assert feedback.citations == ()


@pytest.mark.parametrize("reason", REASONS)
def test_reasons_have_names(reason: str) -> None:
    assert as_reason(reason) == reason


@pytest.mark.parametrize("text", [None, "", "other", "UNCLEAR", "unclear'; --", "a" * 10_000])
def test_other_reasons_are_none_of_ours(text: str | None) -> None:
    assert as_reason(text) is None
