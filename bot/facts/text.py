"""Texts as words with their places, and the stretches that have been read already."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.facts.fact import Fact
from bot.facts.numerals import fold
from index.article import Language

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
_TAKEN = "\x00"


class Word(NamedTuple):
    """A word as it stands, folded, and where; ``gap`` is what stands before it."""

    text: str
    folded: str
    start: int
    end: int
    gap: str


@dataclass(slots=True)
class Reading:
    """A text while its facts are being read; each stretch is read once, by whoever comes first."""

    text: str
    language: Language
    facts: list[Fact] = field(default_factory=list)
    rest: str = ""

    def __post_init__(self) -> None:
        self.rest = self.text

    def add(self, fact: Fact) -> None:
        """Keep a fact and take its words out of what is left to read."""
        self.facts.append(fact)
        self.take(fact.start, fact.end)

    def take(self, start: int, end: int) -> None:
        """Take a stretch out of what is left to read."""
        self.rest = self.rest[:start] + _TAKEN * (end - start) + self.rest[end:]

    def search(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Matches in what is left, while it may be taken from."""
        place = 0
        while match := pattern.search(self.rest, place):
            place = max(match.end(), place + 1)
            yield match


def words_of(text: str) -> list[Word]:
    """The words of a text; a hyphen or apostrophe inside a word belongs to it."""
    found, last = [], 0
    for match in _WORD.finditer(text):
        word = match.group()
        if not _abbreviation(word):
            word = word.removesuffix(".")
        start, end = match.start(), match.start() + len(word)
        found.append(Word(word, fold(word).replace("’", "'"), start, end, text[last:start]))
        last = end
    return found


def _abbreviation(word: str) -> bool:
    """U.S., p.m.: points between single letters."""
    return bool(re.fullmatch(r"(?:[^\W\d_]\.){2,}", word))
