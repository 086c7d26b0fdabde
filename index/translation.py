"""Words of a question in the other language, from a word list that comes with the project.

``english_dutch.tsv`` has a line per English word or phrase with its Dutch translations, the most
usual first. Both directions are read from it, and words are compared by their stems.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from index.article import Language
from index.dictionary import lemma
from index.folding import clean
from index.stems import stem
from index.stopwords import STOP_WORDS

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST = 4  # words of a phrase
_PART = 5  # letters that a stem must have to count inside a longer word

#: Stems of a phrase: of the word "voters", of "fill in for".
_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """Words of a text, and what they are in the other language, the most usual first."""

    words: str
    translations: tuple[str, ...]


@lru_cache(256)  # a question is put to many passages
def renderings(text: str, language: Language) -> tuple[Rendering, ...]:
    """What the list knows of a text in a language, in order; the longest phrases first.

    Words too common to search for are left out, and what looks like a person's name.
    """
    return tuple(_found(text, language))


def beside(text: str, found: Iterable[Rendering], passage: str, language: Language) -> str:
    """The text with a translation of each rendering behind it: the one that the passage has.

    ``language`` is the passage's. Where it has none of them it is the most usual one. Without
    renderings it is the text alone.
    """
    said = _Said(passage, language)
    words = dict.fromkeys(said.best(rendering.translations) for rendering in found)
    return f"{text} / {', '.join(words)}" if words else text


class _Said:
    """The words of a passage, to look translations up in."""

    def __init__(self, passage: str, language: Language) -> None:
        self._text = clean(passage).casefold()
        words = set(_words(self._text))
        self._stems = {stem(form) for word in words for form in (word, lemma(word, language))}

    def best(self, translations: Collection[str]) -> str:
        return next(filter(self._has, translations), next(iter(translations)))

    def _has(self, translation: str) -> bool:
        return all(
            part in self._stems or (len(part) >= _PART and part in self._text)
            for part in _key(translation)
        )


def _found(text: str, language: Language) -> Iterator[Rendering]:
    matches = list(_WORD.finditer(text))
    at = 0
    while at < len(matches):
        runs = (matches[at : at + size] for size in range(_LONGEST, 0, -1))
        rendering = next(filter(None, (_rendering(text, run, language) for run in runs)), None)
        size = len(rendering.words.split()) if rendering else 1
        if rendering and (size > 1 or not _is_no_word(matches, at)):
            yield rendering
        at += size


def _rendering(text: str, run: list[re.Match[str]], language: Language) -> Rendering | None:
    words = text[run[0].start() : run[-1].end()]
    table = _table(language)
    for form in _forms(words, language):
        if translations := table.written.get(form):
            return Rendering(words, translations)
    translations = table.stems.get(_key(words), ())
    return Rendering(words, translations) if translations else None


def _forms(words: str, language: Language) -> Iterator[str]:
    """How a word list may write these words: "Lent" itself, "steal" for "stolen"."""
    small = clean(words).casefold().removesuffix("'s")
    yield from (words, small, " ".join(lemma(word, language) for word in _words(small)))
    first, space, rest = small.partition(" ")
    if language == "en" and first.endswith("ing"):  # closing, stopping: to a dictionary also nouns
        root = first.removesuffix("ing")
        yield from (f"{verb}{space}{rest}" for verb in (root, f"{root}e", root[:-1]))


def _is_no_word(matches: list[re.Match[str]], at: int) -> bool:
    """Whether a word is too common, or stands beside another with a capital: Gordon Brown."""
    word = matches[at].group()
    if word.casefold() in STOP_WORDS:
        return True
    beside = [m.group() for m in matches[max(1, at - 1) : at + 2] if m is not matches[at]]
    return at > 0 and word[0].isupper() and any(other[0].isupper() for other in beside)


class _Table(NamedTuple):
    """The entries of a language: as they are written, and by their stems."""

    written: dict[str, tuple[str, ...]]
    stems: dict[_Key, tuple[str, ...]]


@cache
def _table(language: Language) -> _Table:
    ranked = []
    for line in (Path(__file__).parent / "english_dutch.tsv").read_text("utf-8").splitlines():
        english, _, dutch = line.partition("\t")
        for rank, word in enumerate(dutch.split(", ")):
            ranked.append((rank, english, word) if language == "en" else (rank, word, english))
    written: dict[str, dict[str, None]] = defaultdict(dict)
    stems: dict[_Key, dict[str, None]] = defaultdict(dict)
    for _, source, target in sorted(ranked, key=_usual):
        written[source][target] = None
        stems[_key(source)][target] = None
    return _Table(
        {source: tuple(targets) for source, targets in written.items()},
        {key: tuple(targets) for key, targets in stems.items()},
    )


def _usual(ranked: tuple[int, str, str]) -> tuple[int, int, bool]:
    """Sorts translations: as listed, single words before phrases, Mayor after mayor."""
    rank, _, target = ranked
    return rank, len(target.split()), not target.islower()


def _key(phrase: str) -> _Key:
    return tuple(stem(word) for word in _words(clean(phrase).casefold()))


def _words(text: str) -> Iterator[str]:
    return (match.group() for match in _WORD.finditer(text))
