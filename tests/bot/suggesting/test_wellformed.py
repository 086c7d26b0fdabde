"""What may be shown as a question."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.suggesting.wellformed import LONGEST, wellformed


@pytest.mark.parametrize(
    "question",
    [
        "Wat zei wethouder Gijs Prins hierover?",
        "Waarom gaat 't Anker dicht?",
        "What did O'Neill say about “the plan”?",
        "Hoeveel kost de Smash '71?",
        "Wat kost Rosmalen's 'Huis'?",
    ],
)
def test_a_plain_question_may_be_shown(question: str) -> None:
    assert wellformed(question)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "?",
        "Waarom?",
        "waarom gaat de brug dicht?",
        "Waarom gaat de brug dicht",
        "Waarom gaat de brug dicht? Echt?",
        "Waarom gaat de  brug dicht?",
        "Waarom gaat de\nbrug dicht?",
        "Waarom gaat de brug <b>dicht</b>?",
        "Waarom gaat [de brug](x) dicht?",
        "Waarom gaat https://example.org dicht?",
        "Waarom gaat de &amp; brug dicht?",
        "Waarom gaat de ‘brug dicht?",
        "Waarom gaat de 'brug dicht?",
        'Waarom gaat de "brug dicht?',
        "Waarom gaat (de brug dicht?",
        "Waarom gaat de de brug dicht?",
        "Waarom gaat de brug dicht,?",
        "Waarom gaat de \u202ebrug dicht?",
        "Waarom gaat de \x07brug dicht?",
        "Waarom gaat de 🌉 brug dicht?",
        "Waarom gaat de brug " + "heel " * 30 + "dicht?",
        "Wat is een " + "a" * 120 + "?",
    ],
)
def test_whatever_else_may_not(question: str) -> None:
    assert not wellformed(question)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_judged_and_nothing_bad_passes(before: str, behind: str) -> None:
    for text in (before, f"Wat {before} zei {behind}?", f"Wat zei {before}?"):
        if wellformed(text):
            assert len(text) <= LONGEST
            assert not any(unicodedata.category(c).startswith("C") for c in text)
            assert not set(text) & set("<>{}[]|`*_\\\n")
