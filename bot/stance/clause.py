"""The clauses of a sentence, and whether each of them says or denies what it says."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from bot.question_words import PREPOSITIONS
from bot.stance.grammar import (
    BUT,
    DENIALS,
    DENYING,
    DEPENDENT,
    DISPUTING,
    JOINING,
    NOUN_MARKERS,
    OPENING,
    SUBJECTS,
    WHETHER,
    WITHOUT,
)
from bot.stance.meaning import Word, describes, followed, read_words
from index.article import Language

Sign = Literal[-1, 0, 1]

_BREAK = re.compile(r"[,;:–—()]")
_NOT = frozenset({"niet", "not"})
_THAT = frozenset({"dat", "that"})
#: What has fewer words than this says nothing by itself, unless it denies.
_SHORTEST = 3
# These look like denials and deny nothing, or nothing certain.
_IDIOMS = re.compile(
    r"\b(?:nog geen \d[\d.,]*|niet alleen|niet minder dan|niet meer dan|al dan niet|of niet|"
    r"niet zozeer|geen twijfel|niet te vergeten|neemt niet weg|niet het enige|niet de enige|"
    r"niet iedereen|niet alle|geen andere?|niemand anders|"
    r"not only|not just|no fewer than|no less than|no more than|not more than|whether or not|"
    r"no doubt|no sooner|not least|not to mention|nothing but|not the only|no other|nobody else|"
    r"not everyone|not all)\b",
    re.IGNORECASE,
)


class Clause(NamedTuple):
    """A clause and its words. ``sign`` is 1 when it says, -1 when it denies, 0 when unclear.

    ``denials`` are the words that deny in it, ``denying`` those such as "weigert" and "zonder".
    """

    start: int
    end: int
    words: tuple[Word, ...]
    denials: tuple[Word, ...]
    denying: tuple[Word, ...]
    sign: Sign


def is_denial(word: Word, language: Language) -> bool:
    """Whether a word denies: niet, geen, not, didn't."""
    return word.folded in DENIALS[language] or word.folded.endswith("n't")


def read_clauses(sentence: str, language: Language) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; none for a text without words."""
    idioms = [match.span() for match in _IDIOMS.finditer(sentence)]
    clauses: list[Clause] = []
    for words in _grouped(read_words(sentence, language), sentence, language):
        denials = tuple(w for w in words if is_denial(w, language) and not _within(w, idioms))
        denying = _denying(words, language)
        sign: Sign = -1 if len(denials) == 1 else 1 if not denials else 0
        if words[0].folded in WHETHER:
            sign = 0
        if clauses and words[0].folded in _THAT:  # "ontkent dat …", "denies that …"
            sign = _governed(sign, clauses[-1])
        if clauses and _contrasts(clauses[-1], words, language):
            clauses[-1] = clauses[-1]._replace(sign=0)
        clauses.append(Clause(words[0].start, words[-1].end, words, denials, denying, sign))
    return tuple(clauses)


def _denying(words: tuple[Word, ...], language: Language) -> tuple[Word, ...]:
    """The words that say themselves that something is not so; not "de afgewezen asielzoeker"."""
    return tuple(
        word
        for word, behind in followed(words)
        if word.folded in WITHOUT
        or (word.forms & DENYING[language] and not describes(word, behind, language))
    )


def _grouped(
    words: tuple[Word, ...], sentence: str, language: Language
) -> Iterator[tuple[Word, ...]]:
    """The words of each clause; what is too short to say anything goes with what precedes it."""
    begins = [at for at in range(1, len(words)) if _begins(words, at, sentence, language)]
    group: tuple[Word, ...] = ()
    for start, stop in zip([0, *begins], [*begins, len(words)], strict=True):
        part = words[start:stop]
        short = len(part) < _SHORTEST and not any(is_denial(w, language) for w in part)
        if group and not (short and group[0].folded not in DEPENDENT):
            yield group
            group = part
        else:
            group += part
    if group:
        yield group


def _begins(words: tuple[Word, ...], at: int, sentence: str, language: Language) -> bool:
    word = words[at]
    if _BREAK.search(sentence, words[at - 1].end, word.start):
        return True
    if at + 1 == len(words):
        return False
    following = words[at + 1]
    if word.folded in OPENING[language]:  # "ontkent dat niet" is one clause
        return word.folded not in _THAT or following.folded not in _NOT
    if word.folded in WHETHER:  # "onderzoekt of de brand …", not "open of dicht"
        return following.folded in SUBJECTS | NOUN_MARKERS[language]
    if word.folded not in JOINING:
        return False
    return following.folded in SUBJECTS or (
        language == "nl" and following.verbal and not following.named
    )


def _governed(sign: Sign, governing: Clause) -> Sign:
    """The sign of a clause with "dat" behind the clause that it depends on."""
    if any(word.forms & DISPUTING for word in governing.denying):
        return 0 if governing.denials else _turned(sign)
    return 0 if governing.denials or governing.denying else sign


def _turned(sign: Sign) -> Sign:
    return 1 if sign == -1 else -1 if sign == 1 else 0


def _contrasts(clause: Clause, following: tuple[Word, ...], language: Language) -> bool:
    """Whether a denial hits a part only: "niet door het vuur, maar door het water"."""
    if following[0].folded not in BUT or len(following) < 2 or len(clause.denials) != 1:
        return False
    instead = following[1].folded
    behind = [word.folded for word in clause.words if word.start > clause.denials[0].end]
    if instead not in PREPOSITIONS[language] or not behind:
        return False
    return instead in behind or behind[0] in PREPOSITIONS[language]


def _within(word: Word, spans: list[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in spans)
