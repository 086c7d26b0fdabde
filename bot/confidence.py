"""How probable it is that the best sentence answers the question.

A logistic regression over five signals, fitted on development questions: answerable ones, near
misses (the same people and events, another fact) and questions about something else altogether.
``python -m benchmarks.confidence`` fits it again and prints what every threshold costs. What else
was tried, without gain, stands in docs/log.md.
"""

import math
from dataclasses import astuple, dataclass

from bot.facts import Evidence, Fact, facts_in, missing
from index.article import Article, Language

#: So much of an article around the passage is searched for the question's names and figures.
_AROUND = 4_000
#: Where the cosines of right answers lie, within a language and across (E5's band is narrow).
_CENTRE = {"same": 0.85, "other": 0.83}


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for and against an answer; the order is that of the weights below.

    ``relevance`` is the reader's logit for the passage; ``lacks_name`` and ``lacks_figure`` are 1
    when a name, or a figure or date, of the question stands nowhere in the article; the cosine of
    question and passage counts from the centre of its band, by whether the languages are the same.
    """

    relevance: float
    lacks_name: float
    lacks_figure: float
    other_language: float
    cosine_same: float
    cosine_other: float


_WEIGHTS = (0.51, -0.96, -0.48, 0.25, 9.6, 8.4)
_OFFSET = -0.09


def confidence(signals: Signals) -> float:
    """The probability (0..1), with as many answerable questions as others."""
    z = _OFFSET + sum(w * x for w, x in zip(_WEIGHTS, astuple(signals), strict=True))
    return 1 / (1 + math.exp(-z))


def signals(
    question: str,
    language: Language,
    relevance: float,
    cosine: float,
    article: Article,
    place: int,
) -> Signals:
    """The signals for a passage at ``place`` (characters) of an article."""
    same = language == article.language
    lacking = {fact.kind for fact in _lacking(question, language, article, place)}
    return Signals(
        relevance=relevance,
        lacks_name=float("name" in lacking),
        lacks_figure=float(bool(lacking - {"name"})),
        other_language=float(not same),
        cosine_same=cosine - _CENTRE["same"] if same else 0.0,
        cosine_other=0.0 if same else cosine - _CENTRE["other"],
    )


def _lacking(question: str, language: Language, article: Article, place: int) -> list[Fact]:
    """Names, figures and dates of a question that its article does not have."""
    # The first word is written large anyway.
    asked = [fact for fact in facts_in(question, language) if fact.start > 0]
    if not asked:
        return []
    around = article.text[max(0, place - _AROUND) : place + _AROUND]
    day = article.published.date() if article.published else None
    said = f"{article.title}\n{around}\n{day or ''}"
    return missing(asked, [Evidence(said, article.language, day)])
