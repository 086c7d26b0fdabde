"""Questions in an article."""

import pytest

from bot.fit.asking import asks


@pytest.mark.parametrize(
    ("question", "sentence", "asking"),
    [
        ("Waarom werkt zij altijd 's nachts?", "Waarom altijd de nacht?", True),
        ("Waarom werkt zij altijd 's nachts?", "‘Waarom altijd de nacht?’", True),
        ("Waarom werkt zij altijd 's nachts?", "‘Waarom?’ vroeg hij.", False),
        ("Waarom werkt zij altijd 's nachts?", "Voor het geld, want mijn man studeerde.", False),
        ("Welke vraag stelde de agent?", "‘Waar was u die nacht?’", False),
        ("What did the officer ask?", "‘Waar was u die nacht?’", False),
    ],
)
def test_a_question_is_no_answer(question: str, sentence: str, asking: bool) -> None:
    assert asks(question, sentence) is asking
