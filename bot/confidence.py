"""How probable it is that the best sentence answers the question.

A logistic regression over seven signals, fitted on development questions: answerable ones, near
misses (the same people and events, another fact) and questions about something else altogether.
``python -m benchmarks.confidence`` fits it again and prints what every threshold costs. What else
was tried, without gain, stands in docs/log.md.
"""

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from bot.facts import Evidence, Fact, missing
from bot.question import Question
from bot.ranking import Candidate

#: So much of an article around the passage is searched for the question's names and figures.
_AROUND = 4_000
#: So much less relevant is what does not fit the question.
_NO_FIT = -4.0
#: From here on a cosine says nothing more, within a language and across (E5's band is narrow).
_NEAR = {"same": 0.84, "other": 0.80}


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for and against an answer; the order is that of the weights below.

    ``relevance`` is the reader's logit for the passage, joined from several ways to read it;
    ``lacks_name`` and ``lacks_figure`` are 1 when a name, or a figure or date, of the question
    stands nowhere in the article; the cosine of question and passage counts by how far it lies
    below what is near, by whether the languages are the same, since a near miss is near as well;
    ``unknown_name`` is 1 when a name of the question stands nowhere in the whole archive.
    """

    relevance: float
    lacks_name: float
    lacks_figure: float
    other_language: float
    cosine_same: float
    cosine_other: float
    unknown_name: float


_WEIGHTS = (0.73, -1.85, -0.26, -0.20, 67.30, 63.15, -1.52)
_OFFSET = 2.64


def confidence(signals: Signals) -> float:
    """The probability (0..1), with as many answerable questions as others."""
    z = _OFFSET + sum(w * x for w, x in zip(_WEIGHTS, astuple(signals), strict=True))
    return 1 / (1 + math.exp(-z))


def signals(question: Question, candidates: Sequence[Candidate]) -> Signals:
    """The signals of a question's candidates, which are not empty and the best comes first."""
    best = candidates[0]
    same = question.language == best.article.language
    cosine = best.hit.cosine
    lacking = {fact.kind for fact in _lacking(best)}
    relevance = best.relevance if best.reread is None else best.reread
    return Signals(
        relevance=relevance + (0.0 if best.fits else _NO_FIT),
        lacks_name=float("name" in lacking),
        lacks_figure=float(bool(lacking - {"name"})),
        other_language=float(not same),
        cosine_same=min(cosine - _NEAR["same"], 0.0) if same else 0.0,
        cosine_other=0.0 if same else min(cosine - _NEAR["other"], 0.0),
        unknown_name=float(bool(question.unknown)),
    )


def _lacking(best: Candidate) -> list[Fact]:
    """What the passage lacks of the question, and the rest of its article as well."""
    if not best.lacking:
        return []
    article, start = best.article, best.hit.passage.start
    around = article.text[max(0, start - _AROUND) : start + _AROUND]
    said = f"{article.title}\n{around}\n{best.published or ''}"
    return missing(best.lacking, [Evidence(said, article.language, best.published)])
