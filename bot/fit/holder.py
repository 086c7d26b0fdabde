"""Who an article says holds an office in the place that a question names.

"De Afghaanse regering van president Ashraf Ghani" says who is president of Afghanistan; the article
may speak of the presidents of Turkey and America as well, in more prominent places.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.facts import Evidence, Fact
from bot.fit.office import Office
from index.article import Language

#: So many characters before an office, and behind a name, tell of which place it is.
_BEFORE, _BEHIND = 40, 25
_NAME = (
    r"([A-Z][\w'’-]+(?: (?:van|de|der|den|el|al|bin|von))*(?: [A-Z][\w'’-]+)*)"  # no "president of"
)
_SENTENCE_END = re.compile(r"[.!?]['’\"”]?\s")


def is_held_by_another(
    short: str, article: str, written: Language, office: Office, places: tuple[Fact, ...]
) -> bool:
    """Whether the article names the holder of an office in these places, and ``short`` does not."""
    holders = _holders(article, written, office, places) if places else ()
    names = [name.split()[-1].casefold() for name in holders]
    return bool(names) and not any(name in short.casefold() for name in names)


@lru_cache(maxsize=64)  # every sentence of an article asks
def _holders(
    article: str, written: Language, office: Office, places: tuple[Fact, ...]
) -> tuple[str, ...]:
    return tuple(_found(article, written, office, places))


def _found(
    article: str, written: Language, office: Office, places: Sequence[Fact]
) -> Iterator[str]:
    words = "|".join(map(re.escape, sorted(office)))
    for found in re.finditer(rf"\b(?i:{words}) {_NAME}", article):
        before = article[max(0, found.start() - _BEFORE) : found.start()]
        before = _SENTENCE_END.split(before)[-1]
        around = Evidence(before + article[found.start() : found.end() + _BEHIND], written)
        if all(around.bears_out(place) for place in places):
            yield found[1]
