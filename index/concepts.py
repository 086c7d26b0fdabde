"""What a question is searched for: its words, each with what it is in the archive's other language.

A passage need have only one of the ways in which a thing is said, and a thing said twice (a
"minister" is one in both languages) counts once.
"""

from collections.abc import Callable, Iterable
from itertools import chain

from index.stopwords import STOP_WORDS
from index.translation import Rendering

#: The terms of one way to say a thing; those of "prime minister" are two.
Saying = tuple[str, ...]
#: All ways to say a thing.
Concept = tuple[Saying, ...]


def concepts(
    question: str, found: Iterable[Rendering], terms: Callable[[str], Iterable[str]]
) -> tuple[Concept, ...]:
    """One concept for each rendering, and one for every other term of the question."""
    said = [(rendering, tuple(terms(rendering.words))) for rendering in found]
    rendered = set(chain.from_iterable(saying for _, saying in said))
    wholes = (_concept(rendering, saying, terms) for rendering, saying in said)
    alone = (((term,),) for term in terms(question) if term not in rendered)
    return tuple(dict.fromkeys(chain(wholes, alone)))


def _concept(
    rendering: Rendering, saying: Saying, terms: Callable[[str], Iterable[str]]
) -> Concept:
    translated = (tuple(terms(t)) for t in rendering.translations if not _common(t))
    return tuple(dict.fromkeys(filter(None, (saying, *translated))))


def _common(translation: str) -> bool:
    return STOP_WORDS.issuperset(translation.split())
