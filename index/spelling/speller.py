"""Typing errors in questions: "Tolsme" is "Tolsma", by the words that the archive itself has.

Only a word that neither the archive nor a dictionary knows is touched, and only when one word of
the archive is clearly nearest. Better no correction than another person's name: short words must
be one likely slip away, and a first name must go with the surname that is suggested.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from index.article import Language, Span
from index.spelling.asked import Asked, AskedWord
from index.spelling.dictionary import in_dictionary, is_ordinary
from index.spelling.lexicon import LONGEST, SHORTEST, Lexicon
from index.spelling.slips import FARTHEST, GAP, LIKELY, distance, one_slip
from index.stems import stem
from index.stopwords import STOP_WORDS

#: How far a word may be from what was typed, by its length in letters; and when it completes a
#: name ("Marijke Tolsme"), which leaves little doubt. Of 5,876 names of places and persons 1.7 %
#: become others of a small archive; with any one slip up to 6 letters and two from 7 on, 10.3 %.
_FAR = ((4, 0.0), (5, LIKELY), (9, GAP), (11, 2 * LIKELY), (LONGEST + 2, FARTHEST[2]))
_FAR_IN_NAME = ((6, FARTHEST[1]), (LONGEST + 2, FARTHEST[2]))
#: From so many letters on two slips are looked for.
_TWO_SLIPS = 7
#: Capitals alone are an abbreviation below this length, and names typed as one are longer.
_ABBREVIATION, _JOINED = 5, 6
#: With more unknown words a question is in another language, or about other things.
_MOST_UNKNOWN = 3
#: The nearest word must be so much nearer than the next; ten times as frequent counts as 0.15, and
#: so does being in the archive at all, against words that only the dictionary has.
_CLEARLY = 0.3
_FREQUENT = 0.15
#: What makes another word of a name: Jettens, Waterhovense, Rietwouder.
_ENDINGS = ("s", "e", "r", "er", "se", "n", "an", "i")


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of a question, its place there, and the word of the archive that it stands for."""

    span: Span
    word: str
    suggestion: str


def mended(question: str, corrections: Sequence[Correction]) -> str:
    """The question with these corrections made; they are in the order of their places."""
    for found in reversed(corrections):
        question = question[: found.span.start] + found.suggestion + question[found.span.end :]
    return question


class Speller:
    """Corrects questions by the words of one archive. Safe to use from several threads."""

    def __init__(
        self,
        forms: Callable[[], Mapping[str, int]],
        terms: Callable[[str], Sequence[str]],
        has: Callable[[str], bool],
    ) -> None:
        """``forms`` gives what :func:`index.spelling.count_forms` does, when it is first needed.

        ``terms`` are what a word is searched by, its own stem first, and ``has`` is whether the
        archive has a term. Nothing is prepared before a question has a word that is unknown.
        """
        self._forms = forms
        self._terms = terms
        self._has_term = has

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(self._forms())

    def corrected(self, question: str) -> str:
        """The question with its typing errors corrected; the same when there are none."""
        return mended(question, self.corrections(question))

    def corrections(self, question: str) -> tuple[Correction, ...]:
        """What is to be corrected, in order; spans are places in the question."""
        asked = Asked(question)
        unknown = []
        for i, word in enumerate(asked.words):
            if self._is_unknown(word, asked):
                unknown.append(i)
            if len(unknown) > _MOST_UNKNOWN:
                return ()
        return tuple(self._corrections(asked, unknown))

    def _corrections(self, asked: Asked, unknown: Sequence[int]) -> Iterator[Correction]:
        for place in unknown:
            word = asked.words[place]
            if suggestion := self._suggestion(asked, place):
                yield Correction(Span(word.start, word.end), word.text, suggestion)

    def _is_unknown(self, word: AskedWord, asked: Asked) -> bool:
        """Whether neither the archive nor a dictionary has the word, or the words it is made of."""
        length = len(word.key)
        if not SHORTEST <= length <= LONGEST or (word.text.isupper() and length < _ABBREVIATION):
            return False
        terms = self._terms(word.text)
        if asked.is_name(word):  # Roodhaan is not made of "rood" and "haan"
            return not self._has(terms[:1]) and not _in_a_dictionary(word)
        if self._has(terms):
            return False
        return not is_ordinary(word.key) and not is_ordinary(word.accented)

    def _has(self, terms: Sequence[str]) -> bool:
        return any(map(self._has_term, terms))

    def _is_there(self, word: str) -> bool:
        """Whether the archive still has a word that it once had."""
        return self._has(self._terms(self._lexicon.surface(word) or word)[:1])

    def _suggestion(self, asked: Asked, place: int) -> str | None:
        """The one word that is clearly meant, written as the question writes its words."""
        word = asked.words[place]
        if len(word.key) >= _JOINED and (apart := self._lexicon.apart(word.key)):
            return _written_like(word.text, apart)
        near = self._lexicon.near(word.key, 2 if len(word.key) >= _TWO_SLIPS else 1)
        if any(self._lexicon.is_name(w) and _is_derived(word.key, w) for w in near):
            return None
        likely = {
            w: far - _FREQUENT * math.log10(self._lexicon.frequency(w))
            for w, far in near.items()
            if self._may_mean(w, far, asked, place) and self._is_there(w)
        }
        if not likely:
            return None
        if not asked.is_name(word):
            likely |= _rivals(word.key, likely, asked.language)
        surface = self._lexicon.surface(_clearly_nearest(likely) or "")
        return _written_like(word.text, surface) if surface else None

    def _may_mean(self, candidate: str, far: float, asked: Asked, place: int) -> bool:
        """Whether a word at such a distance may be meant there."""
        word = asked.words[place]
        if self._in_name(candidate, asked, place):
            return far <= _farthest(candidate, _FAR_IN_NAME)
        if far > _farthest(candidate, _FAR):
            return False
        named = self._lexicon.is_name(candidate)
        if asked.cased and not word.opening and word.capital != named:
            return False
        if not named:
            return _fits(self._lexicon.surface(candidate) or candidate, asked.language)
        return not any(self._is_part_of_name(beside, asked) for _, beside in asked.beside(place))

    def _in_name(self, candidate: str, asked: Asked, place: int) -> bool:
        """Whether the archive has the candidate in one name with a name beside it."""
        for step, beside in asked.beside(place):
            pair = (candidate, beside.key) if step > 0 else (beside.key, candidate)
            if self._lexicon.is_name(beside.key) and self._lexicon.has_pair(*pair):
                return True
        return False

    def _is_part_of_name(self, word: AskedWord, asked: Asked) -> bool:
        """Whether a word beside an unknown one is a first name or a surname, not "Minister"."""
        surface = self._lexicon.surface(word.key)
        if word.key in STOP_WORDS or (surface or word.text).isupper():
            return False
        if surface:
            return self._lexicon.is_name(word.key)
        return asked.is_name(word) and not _in_a_dictionary(word)


def _in_a_dictionary(word: AskedWord) -> bool:
    """With or without its accents: beëdigd, cafe."""
    return in_dictionary(word.key, None) or in_dictionary(word.accented, None)


def _farthest(candidate: str, limits: Sequence[tuple[int, float]]) -> float:
    return next(far for length, far in limits if len(candidate) <= length)


def _fits(word: str, language: Language | None) -> bool:
    """Whether a word that is no name may stand in a question in a language."""
    word = word.lower()
    if language == "en":
        return in_dictionary(word, "en")
    return language is None or in_dictionary(word, "nl") or not in_dictionary(word, "en")


def _is_derived(word: str, name: str) -> bool:
    """Whether a word is made of a name; "Hildee" is not, but a slip."""
    ending = word[len(name) :]
    return word.startswith(name) and ending in _ENDINGS and ending != name[-1]


def _rivals(word: str, likely: Mapping[str, float], language: Language | None) -> dict[str, float]:
    """The words of the dictionary that are one slip away, for they may be meant as well."""
    return {
        other: distance(word, other) + _FREQUENT
        for other in one_slip(word)
        if other not in likely and in_dictionary(other, language)
    }


def _clearly_nearest(near: Mapping[str, float]) -> str | None:
    """The nearest word, when no word of another stem is about as near."""
    best = min(near, key=lambda word: (near[word], word))
    rivals = [near[word] for word in near if stem(word) != stem(best)]
    return best if not rivals or min(rivals) - near[best] >= _CLEARLY else None


def _written_like(word: str, surface: str) -> str:
    """The suggestion with the capitals of the question's own word."""
    if word.isupper():
        return surface.upper()
    if word.islower():
        return surface.lower()
    return surface[0].upper() + surface[1:]
