"""English sentences turned round into questions."""

import pytest

from bot.suggesting.clause import plain_sentence
from bot.suggesting.english import questions


def made(sentence: str) -> list[str]:
    plain = plain_sentence(sentence)
    return [question for _, question in questions(plain)] if plain else []


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "The bridge was closed on Monday because cracks had been found.",
            "Why was the bridge closed?",
        ),
        (
            "The council rejected the plan because residents had not been heard.",
            "Why did the council reject the plan?",
        ),
        (
            "The outer harbour of Lowe has been closed because of bad weather.",
            "Why has the outer harbour of Lowe been closed?",
        ),
        ("The museum will open on 1 April 2026.", "When will the museum open?"),
        ("The factory closed in 2019.", "When did the factory close?"),
        ("The repair cost 2.4 million euros.", "How much did the repair cost?"),
        ("The repair costs €86,000.", "How much does the repair cost?"),
        ("Twelve people were injured.", "How many people were injured?"),
        ("The museum drew 48,000 visitors last year.", "How many visitors did the museum draw?"),
    ],
)
def test_a_plain_sentence_is_turned_round(sentence: str, question: str) -> None:
    assert question in made(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He refused to leave because his cattle needed food.",
        "The bridge was closed, not because of cracks.",
        "The trial ran from 1998 until 2012.",
        "“We closed it because we had to,” said Pike.",
        "The newly opened museum closed because visitors stayed away.",
        "It will open on 1 April.",
        "The tax (2 per cent) was raised in 2019.",
        "",
    ],
)
def test_whatever_is_unsure_gives_no_question(sentence: str) -> None:
    assert made(sentence) == []
