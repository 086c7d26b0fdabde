"""All rules together, on an article."""

from datetime import datetime

import pytest

from bot.fit.fits import fits
from bot.question import understand
from index.article import Article, Span

SENTENCES = (
    "Wethouder Marijke Tolsma opende donderdag de brug.",
    "Waarom duurde het zo lang?",
    "Het werk duurde drie jaar, omdat een 67-jarige eik moest wijken.",
)
ARTICLE = Article(
    id="a", title="Brug open", text=" ".join(SENTENCES), published=datetime(2015, 5, 1)
)


@pytest.mark.parametrize(
    ("question", "number", "short", "fit"),
    [
        ("Wie opende de brug?", 0, "Marijke Tolsma", True),
        ("Wie opende de brug in 2011?", 0, "Marijke Tolsma", False),
        ("Wie is de burgemeester?", 0, "Marijke Tolsma", False),
        ("Hoelang duurde het werk?", 0, "de brug", False),
        ("Waarom duurde het zo lang?", 1, "het zo lang", False),
        ("Waarom duurde het zo lang?", 2, "omdat een 67-jarige eik moest wijken", True),
        ("Hoeveel bomen moesten wijken?", 2, "67-jarige", False),
    ],
)
def test_what_may_answer(question: str, number: int, short: str, fit: bool) -> None:
    sentence = SENTENCES[number]
    start = sentence.index(short)
    span = Span(start, start + len(short))
    assert fits(understand(question, language="nl"), ARTICLE, sentence, span) is fit
