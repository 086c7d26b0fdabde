"""Dutch or English? Answered for whole articles and for questions of two words.

Function words vote first: that is instant, and enough for nearly every sentence. Only a text
without clear function words ("gewonden Hasseldonk") is held against simplemma's dictionaries,
which take half a second to load and are therefore not touched before they are needed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from index.article import Language
from index.dictionary import is_known

__all__ = ["detect_language", "language_or_none"]

# A text longer than this says nothing about its language that its beginning does not.
_CHARACTERS = 4_000
_DICTIONARY_WORDS = 60
_INVISIBLE = {0x00AD: None, 0x200B: None, 0xFEFF: None}  # soft hyphen, zero-width space, BOM
# Dutch writes compounds as one word ("toeslagenaffaire"); from this many letters on they are cut.
_COMPOUND = 8


def _bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# Words that open a question weigh double there: "who is de bruyne", "wat doet the voice".
_QUESTION_NL = _bag(
    "wie wat waar wanneer waarom hoe hoeveel hoelang hoeveelste welk welke wiens waarmee waarvoor "
    "waardoor waarover waaraan waarheen waarin waarop waaruit waarvan waartegen wier"
)
_QUESTION_EN = _bag("who whom whose what when where why how which")

# Words of one language only. Left out are those of both: is, in, was, had, over, been, we, me,
# want, men, door, die, as, beer, hoop, lever, list, rose.
_FUNCTION_NL = _QUESTION_NL | _bag(
    "de het een en van op te met voor naar uit aan bij tot om sinds tegen tussen volgens zonder "
    "tijdens vanaf wegens na dat dit deze daar er ze zij hij haar hun zijn ik jij je jullie u uw "
    "ons onze hem hen mij mijn zich niet geen ook nog maar als dan toen nu omdat zodat "
    "wordt worden werd werden heeft hebben hadden kan kon kun kunt kunnen konden mag mogen moet "
    "moeten moest gaat gaan ging komt kwam zal zullen zou zouden wil wilde willen doet deed doen "
    "bent waren geweest geworden meer veel alle ander andere tegenover sindsdien eigenlijk "
    "eens wel iets iemand niemand niets elke ieder iedere vorige volgende"
)
_FUNCTION_EN = _QUESTION_EN | _bag(
    "the a an and to for from with by at on are were be being am do does did has have having "
    "not don't didn't isn't wasn't can could should would will may might must shall this that "
    "these those there their they them he she his him her hers its it our your you i my us "
    "about after before because during since until than then between against through into "
    "under without any some every much many more most other such what's who's it's i'm "
    "if so or but"
)
# "of" is Dutch too (or), and "die", "door" and "men" are English nouns and verbs.
_HINTS: dict[str, tuple[float, float]] = {
    "of": (0.0, 0.6),
    "die": (0.5, 0.0),
    "door": (0.5, 0.0),
    "men": (0.3, 0.0),
}
# Parts of Dutch surnames and of names of places, races and newspapers: before a capital they say
# next to nothing ("Who beat Mathieu van der Poel in the Ronde van de Peelvenen?").
_PARTICLES = _bag("van de der den het ter ten te en op aan")
_NAME_WEIGHT = 0.2


class _Votes(NamedTuple):
    """How much speaks for Dutch and how much for English."""

    nl: float
    en: float

    def winner(self, lead: float, ratio: float) -> Language | None:
        """Give the language with at least ``lead`` more and ``ratio`` times as much, or None."""
        if self.nl - self.en >= lead and self.nl >= ratio * self.en:
            return "nl"
        if self.en - self.nl >= lead and self.en >= ratio * self.nl:
            return "en"
        return None


def detect_language(text: str, default: Language = "nl") -> Language:
    """Give the language of a text: Dutch (``nl``) or English (``en``).

    ``text`` may be an article, a question or a few search words. ``default`` is given back when
    nothing in it points either way ("Hasseldonk", "in 2021", an empty text).
    """
    return language_or_none(text) or default


def language_or_none(text: str) -> Language | None:
    """Give the language of a text, or None when its words fit both languages or neither."""
    words = list(_words(normalize("NFC", text[:_CHARACTERS].translate(_INVISIBLE))))
    if not words:
        return None
    votes = _function_votes(words)
    winner = votes.winner(lead=1.0, ratio=2.0)
    if winner is not None:
        return winner
    return _dictionary_votes(words[:_DICTIONARY_WORDS], votes).winner(lead=0.3, ratio=1.5)


class _Word(NamedTuple):
    """A word in lower case; ``name`` when a capital or its place makes it part of a name."""

    text: str
    first: bool
    name: bool


def _words(text: str) -> Iterator[_Word]:
    """Yield the words; capitals count only where the text distinguishes them."""
    found = [match.group().replace("’", "'") for match in _WORD.finditer(text)]
    cased = not text.isupper()
    words: list[_Word] = []
    next_capital = False
    for number in reversed(range(len(found))):
        word = found[number]
        capital = cased and not word[0].islower()
        lower = word.lower()
        if lower in _PARTICLES and (number or next_capital):
            name = capital or next_capital  # "van de Peelvenen": what follows decides for both
        else:
            name = capital and (number > 0 or len(found) == 1)
            next_capital = capital
        words.append(_Word(lower, number == 0, name))
    return reversed(words)


def _function_votes(words: list[_Word]) -> _Votes:
    """Count the function words of each language."""
    nl = en = 0.0
    for word in words:
        if word.name and word.text not in _PARTICLES and not word.first:
            continue
        weight = _weight(word)
        for_nl, for_en = _HINTS.get(word.text, (0.0, 0.0))
        nl += for_nl + weight * (word.text in _FUNCTION_NL)
        en += for_en + weight * (word.text in _FUNCTION_EN)
    return _Votes(nl, en)


def _weight(word: _Word) -> float:
    if word.first and (word.text in _QUESTION_NL or word.text in _QUESTION_EN):
        return 2.0
    return _NAME_WEIGHT if word.name else 1.0


def _dictionary_votes(words: list[_Word], votes: _Votes) -> _Votes:
    """Add to the votes the words that only one language's dictionary has."""
    nl, en = votes
    for word in words:
        if word.text in _FUNCTION_NL or word.text in _FUNCTION_EN:
            continue  # has voted already
        known_nl, known_en = _known(word.text)
        weight = _weight(word)
        nl += weight * (known_nl and not known_en)
        en += weight * (known_en and not known_nl)
    return _Votes(nl, en)


@lru_cache(maxsize=20_000)
def _known(word: str) -> tuple[bool, bool]:
    """Say whether the Dutch and the English dictionary have the word or its Dutch parts."""
    if len(word) < 3:
        return False, False
    nl, en = is_known(word, "nl"), is_known(word, "en")
    if not nl and not en and len(word) >= _COMPOUND:
        nl = any(
            is_known(word[:cut], "nl") and is_known(word[cut:], "nl")
            for cut in range(4, len(word) - 3)
        )
    return nl, en
