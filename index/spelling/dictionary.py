"""Is a word ordinary Dutch or English? By simplemma's dictionaries, and by how words are made.

Their first use takes a second and 50 MB, so that only a word that the archive has not gets here.
"""

import re
from functools import lru_cache

from index.article import Language
from index.compounds import split
from index.dictionary import is_known

#: In front of a word these make another: aanreed, teruggaf, waarover, unsigned.
_PREFIX = re.compile(
    r"(?:aan|achter|af|anti|be|bij|co|daar|door|er|ex|ge|her|hier|in|langs|mee|mini|na|neer|non|om|"
    r"on|onder|ont|op|oud|over|re|rond|samen|super|tegen|terug|toe|uit|un|ver|voor|vooruit|waar|"
    r"weg)(?=([^\W\d_]{3,}))"
)
#: The shortest part of an English compound: headteacher.
_PART = 4


def in_dictionary(word: str, language: Language | None) -> bool:
    """Whether a language has a word in any form; either of the two when None."""
    if language is None:
        return in_dictionary(word, "nl") or in_dictionary(word, "en")
    return is_known(word, language)


@lru_cache(2**14)
def is_ordinary(word: str) -> bool:
    """Whether either language has a word, or the words that it is made of."""
    if in_dictionary(word, None) or split(word, lambda part: int(is_known(part, "nl"))):
        return True
    prefixed = _PREFIX.match(word)
    if prefixed and in_dictionary(prefixed[1], None):
        return True
    cuts = range(_PART, len(word) - _PART + 1)
    return any(is_known(word[:cut], "en") and is_known(word[cut:], "en") for cut in cuts)
