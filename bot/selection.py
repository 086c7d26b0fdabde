"""How many sentences to quote: as many as it takes for the answer to be among them.

The scores of one question's candidates become probabilities (a softmax; its temperature makes them
honest on development questions, docs/log.md). Quoted are the best sentence and, while they add
enough, the next ones. A question for several things quotes all that answer about as well.
"""

import math
from collections.abc import Sequence

from bot.question import Question
from bot.ranking import Candidate

_TEMPERATURE = 2.5
#: Quotes are added until the answer is among them with so much probability …
_ENOUGH = 0.9
#: … or a next one would hardly add to it, or there are so many.
_LEAST = 0.05
_MOST = 4
#: A question for several things quotes what scores within so much of the best, up to so many.
_AS_GOOD = 3.0
_MOST_OF_SEVERAL = 6
#: One for what was so at two times, of which a report tells only one, what scores within so much,
#: and within half of that without much evidence.
_OF_ITS_TIME = 8.0


def probabilities(candidates: Sequence[Candidate]) -> list[float]:
    """How probable it is of each that it is the one that answers, if any does; they add up to 1."""
    top = max((c.score for c in candidates), default=0.0)
    weights = [math.exp((c.score - top) / _TEMPERATURE) for c in candidates]
    total = sum(weights)
    return [weight / total for weight in weights]


def select(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The sentences to quote, best first; never the same words twice.

    What does not fit the question is quoted only where nothing does.
    """
    candidates = [c for c in candidates if c.fits] or candidates
    chosen: list[Candidate] = []
    covered = 0.0
    for candidate, probability in zip(candidates, probabilities(candidates), strict=True):
        if any(candidate.text == other.text for other in chosen):
            continue
        if question.several or question.compares:
            if len(chosen) == _MOST_OF_SEVERAL:
                break
            if not _belongs(question, candidate, candidates[0]):
                continue
        elif chosen and (covered >= _ENOUGH or probability < _LEAST or len(chosen) == _MOST):
            break
        chosen.append(candidate)
        covered += probability
    return chosen


def _belongs(question: Question, candidate: Candidate, best: Candidate) -> bool:
    """Whether a sentence tells one of several things, or what was so at one of two times."""
    if not question.compares:
        return candidate.score >= best.score - _AS_GOOD
    within = _OF_ITS_TIME if candidate.evidence > 0 else _OF_ITS_TIME / 2
    return candidate.score >= best.score - within


def in_reading_order(chosen: Sequence[Candidate]) -> list[Candidate]:
    """The best sentence first, as news is written; the rest by article, as they stand there."""
    best, *rest = chosen
    articles = list(dict.fromkeys(c.article.id for c in chosen))
    return [best, *sorted(rest, key=lambda c: (articles.index(c.article.id), c.place))]
