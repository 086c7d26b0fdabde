"""Confidence: what raises it, and what the question names that the article does not."""

from dataclasses import replace

import pytest

from bot.confidence import Signals, confidence, signals
from bot.facts import facts_in
from bot.question import Question
from bot.ranking import Candidate
from index.article import Hit, Language, Passage, Span
from tests.conftest import make_article

ARTICLE = make_article(
    "a", "Brug dicht", "De Kanaalbrug in Veldmeer gaat op 7 oktober dicht.", "2023-09-01"
)
PASSAGE = Passage("a", "Brug dicht", "", 0, len(ARTICLE.text), ARTICLE.text, (Span(0, 50),))


def seen(
    question: str, language: Language = "nl", relevance: float = 1.0, cosine: float = 0.85
) -> Signals:
    """The signals of the article's only sentence."""
    asked = Question(question, question, language)
    wanted = [fact for fact in facts_in(question, language) if fact.start > 0]
    hit = Hit(PASSAGE, 0.0, cosine, 1.0, 1.0)
    best = Candidate(hit, ARTICLE, 0, 0.0, relevance, 1.0, 1.0, Span(0, 1), tuple(wanted))
    return signals(asked, [best])


SURE = seen("Wanneer gaat de Kanaalbrug dicht?", relevance=4.0, cosine=0.9)


def test_is_a_probability_that_rises_with_relevance_and_cosine() -> None:
    assert 0.9 < confidence(SURE) < 1
    assert confidence(replace(SURE, relevance=-5.0)) < 0.4
    assert confidence(replace(SURE, cosine_same=-0.07)) < confidence(SURE)


def test_a_very_near_passage_that_the_reader_doubts_is_no_answer() -> None:
    doubted = [seen("Wat?", relevance=-5.0, cosine=cosine) for cosine in (0.84, 0.90, 0.99)]
    assert {confidence(signals) for signals in doubted} == {confidence(doubted[0])}
    assert confidence(doubted[0]) < 0.4


def test_what_was_read_again_counts_by_its_mean() -> None:
    asked = Question("Wat?", "Wat?", "nl")
    hit = Hit(PASSAGE, 0.0, 0.85, 1.0, 1.0)
    best = Candidate(hit, ARTICLE, 0, 0.0, 4.0, 1.0, 1.0, Span(0, 1))
    assert signals(asked, [best]).relevance == 4.0
    assert signals(asked, [replace(best, reread=-3.0)]).relevance == -3.0


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
def test_what_the_article_lacks(question: str, language: Language, name: int, figure: int) -> None:
    found = seen(question, language)
    assert (found.lacks_name, found.lacks_figure) == (name, figure)


def test_a_name_that_stands_nowhere_speaks_against_an_answer() -> None:
    assert SURE.unknown_name == 0
    assert confidence(replace(SURE, unknown_name=1.0)) < confidence(SURE)


def test_another_language_has_a_band_of_its_own() -> None:
    dutch = seen("Wat?", "nl", cosine=0.80)
    english = seen("What?", "en", cosine=0.80)
    assert (dutch.other_language, english.other_language) == (0, 1)
    assert confidence(english) > confidence(dutch)
    assert isinstance(english, Signals)
