"""Candidates without a search or a reader behind them."""

from bot.question import Question, understand
from bot.ranking import Candidate
from index.article import Hit, Language, Passage, Span
from tests.conftest import make_article


def candidate(
    text: str,
    short: str = "",
    *,
    id: str = "a",
    day: str | None = "2021-07-21",
    language: Language = "nl",
    score: float = 10.0,
    sure: float = 2.0,
) -> Candidate:
    """An article of one sentence; ``sure`` is what the reader thinks of it, in logits."""
    article = make_article(id, "Titel", text, day, source="De Courant", language=language)
    passage = Passage(id, "Titel", "", 0, len(text), text, (Span(0, len(text)),))
    start = text.index(short)
    return Candidate(
        hit=Hit(passage, score, 0.85, 1.0, 1.0),
        article=article,
        number=0,
        score=score,
        relevance=sure,
        evidence=sure,
        span=sure,
        short=Span(start, start + len(short)),
    )


def asked(question: str, language: Language = "nl") -> Question:
    """A question as the chain understands it."""
    return understand(question, language=language)
