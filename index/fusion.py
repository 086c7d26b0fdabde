"""One score from three: words weigh against vectors by what the question's words can know.

``score = w cos + 1.2 p/(p + 0.9 z) + 2.7 a/(a + 0.9 z)``: ``cos`` is the cosine of question and
passage, ``p`` and ``a`` are the BM25 scores of the passage and of its whole article, and ``z`` is
the most that the question's words could score. Names, figures and codes that few passages have make
the most of ``z``; words that no passage has (an English question to Dutch articles, a
misspelling) raise ``z`` and give nothing, so that the words then say little and the vectors decide.
E5's cosines lie in a narrow band, hence the large ``w``.

``python -m benchmarks.weights`` compares it with fixed weights; figures in docs/log.md.
"""

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass

from index.article import Hit
from index.concepts import Concept


@dataclass(frozen=True, slots=True)
class Weights:
    """How vectors and words are fused. ``depth`` is how many passages each of them brings.

    ``saturation`` is the share of the most that words can score at which they count half.
    """

    cosine: float = 12.0
    passage: float = 1.2
    article: float = 2.7
    saturation: float = 0.9
    depth: int = 50

    def score(self, hit: Hit, most: float) -> float:
        """The fused score of a hit; ``most`` is what :func:`ceiling` gives for the question."""
        half = self.saturation * most
        p = hit.words / (hit.words + half) if hit.words else 0.0
        a = hit.article_words / (hit.article_words + half) if hit.article_words else 0.0
        return self.cosine * hit.cosine + self.passage * p + self.article * a


DEFAULT_WEIGHTS = Weights()

#: Below this a question of common words alone would count as fully matched.
_LEAST = 3.0


def ceiling(asked: Collection[Concept], frequency: Callable[[str], int], count: int) -> float:
    """The summed inverse document frequency of a question's terms (Robertson & Zaragoza, 2009).

    ``frequency`` says in how many of the ``count`` passages a term stands; one that stands nowhere
    counts as the rarest. Of several ways to say a thing the most telling one counts that stands in
    any passage.
    """

    def most(concept: Concept) -> float:
        told = [[frequency(term) for term in saying] for saying in concept]
        known = [frequencies for frequencies in told if any(frequencies)]
        return max(sum(_idf(n, count) for n in frequencies) for frequencies in known or told[:1])

    return max(sum(map(most, dict.fromkeys(asked))), _LEAST)  # in order: sums repeat exactly


def _idf(frequency: int, count: int) -> float:
    return math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))
