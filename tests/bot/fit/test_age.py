"""Ages, where a number of people is asked for."""

import pytest

from bot.fit.age import is_an_age
from index.article import Language, Span


@pytest.mark.parametrize(
    ("question", "language", "sentence", "short", "age"),
    [
        ("Hoeveel mensen overleden er?", "nl", "Een vrouw van 78 is overleden.", "78", True),
        ("Hoeveel doden vielen er?", "nl", "Een 67-jarige fietser kwam om.", "67-jarige", True),
        ("How many people died?", "en", "A woman of 78 died on Sunday.", "78", True),
        ("How many people died?", "en", "A 67-year-old cyclist died.", "67", True),
        ("Hoeveel jaar werd zij?", "nl", "Een vrouw van 78 is overleden.", "78", False),
        ("Hoe oud was zij?", "nl", "Een vrouw van 78 is overleden.", "78", False),
        (
            "Hoeveel mensen overleden er?",
            "nl",
            "Drie vrouwen, een van 78, zijn dood.",
            "Drie",
            False,
        ),
        (
            "Hoeveel mensen overleden er?",
            "nl",
            "Twee mannen en een vrouw van 78 overleden.",
            "Twee mannen en een vrouw van 78",
            False,
        ),
        ("Hoeveel sneeuw viel er?", "nl", "Een kind van 90 centimeter verdween.", "90", False),
        ("Hoeveel meter viel hij?", "nl", "De man van 12 meter hoog viel.", "12 meter", False),
    ],
)
def test_how_old_is_not_how_many(
    question: str, language: Language, sentence: str, short: str, age: bool
) -> None:
    start = sentence.index(short)
    assert is_an_age(question, language, sentence, Span(start, start + len(short))) is age
