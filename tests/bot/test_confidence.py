"""Confidence: what raises it, and what the question names that the article does not."""

from dataclasses import replace

import pytest

from bot.confidence import Signals, confidence, signals
from tests.conftest import make_article

ARTICLE = make_article(
    "a", "Brug dicht", "De Kanaalbrug in Veldmeer gaat op 7 oktober dicht.", "2023-09-01"
)
SURE = signals("Wanneer gaat de Kanaalbrug dicht?", "nl", 4.0, 0.9, ARTICLE, 0)


def test_is_a_probability_that_rises_with_relevance_and_cosine() -> None:
    assert 0.9 < confidence(SURE) < 1
    assert confidence(replace(SURE, relevance=-5.0)) < 0.15
    assert confidence(replace(SURE, cosine_same=-0.07)) < confidence(SURE)


@pytest.mark.parametrize(
    ("question", "language", "name", "figure"),
    [
        ("Wanneer gaat de brug in Veldmeer dicht?", "nl", 0, 0),
        ("Wanneer gaat de brug in Ulaanbaatar dicht?", "nl", 1, 0),
        ("When will the bridge in Veldmeer be closed?", "en", 0, 0),
        ("What is the capital of Mongolia?", "en", 1, 0),
        ("Gaat de brug op 8 oktober dicht?", "nl", 0, 1),
        ("Ging de brug in 2023 dicht?", "nl", 0, 0),
        ("Waarom?", "nl", 0, 0),
    ],
)
def test_what_the_article_lacks(question: str, language: str, name: int, figure: int) -> None:
    found = signals(question, language, 1.0, 0.85, ARTICLE, 0)  # type: ignore[arg-type]
    assert (found.lacks_name, found.lacks_figure) == (name, figure)


def test_another_language_has_a_band_of_its_own() -> None:
    dutch = signals("Wat?", "nl", 1.0, 0.84, ARTICLE, 0)
    english = signals("What?", "en", 1.0, 0.84, ARTICLE, 0)
    assert (dutch.other_language, english.other_language) == (0, 1)
    assert confidence(english) > confidence(dutch)
    assert isinstance(english, Signals)
