"""The words of a question: which ones are written as names, and which stand beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from index.article import Language
from index.language import language_or_none
from index.spelling.lexicon import PARTICLES, WORD, composed, key

_PARTICLE = re.compile(PARTICLES)
_BETWEEN = re.compile(rf"(?:[ -]{PARTICLES})*[ -]")


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word, its key and its place; one that is ``opening`` a sentence has a capital anyway."""

    text: str
    key: str
    start: int
    end: int
    opening: bool

    @property
    def accented(self) -> str:
        """In lower case with its accents, as dictionaries have it."""
        return composed(self.text).lower()

    @property
    def capital(self) -> bool:
        """Whether any of its letters is one, for "mArijke" is a slip as well."""
        return not self.text.islower()


class Asked:
    """The words of a question; ``cased`` when it writes names with capitals."""

    def __init__(self, question: str) -> None:
        """Take the question as it was typed."""
        self.question = question
        self.words = [
            AskedWord(m.group(), key(m.group()), m.start(), m.end(), _opens(question, m.start()))
            for m in WORD.finditer(question)
        ]
        lower = any(c.islower() for c in question)
        self.cased = lower and any(word.capital and not word.opening for word in self.words)

    @cached_property
    def language(self) -> Language | None:
        """The question's language; None when it fits both or neither."""
        return language_or_none(self.question)

    def is_name(self, word: AskedWord) -> bool:
        """Whether a capital says that a word is (part of) a name."""
        return self.cased and word.capital and not word.opening

    def beside(self, place: int) -> Iterator[tuple[int, AskedWord]]:
        """The words before (-1) and behind (1), past what may stand inside a name."""
        for step in (-1, 1):
            other = place + step
            while 0 <= other < len(self.words) and _PARTICLE.fullmatch(self.words[other].text):
                other += step
            if 0 <= other < len(self.words) and _BETWEEN.fullmatch(self._between(place, other)):
                yield step, self.words[other]

    def _between(self, place: int, other: int) -> str:
        first, last = sorted((place, other))
        return self.question[self.words[first].end : self.words[last].start]


def _opens(question: str, start: int) -> bool:
    """Whether a sentence begins there; a few characters back tell."""
    before = question[max(start - 5, 0) : start].rstrip(" \"'“‘«(¿¡-–—")
    return before[-1] in ".?!:…\n" if before else start <= 5
