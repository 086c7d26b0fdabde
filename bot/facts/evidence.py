"""What a stretch of an article says, to hold facts against."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from bot.facts.fact import Fact
from bot.facts.names import bare
from bot.facts.reading import facts_in
from bot.facts.text import words_of
from index.article import Language

# What Dutch and English put behind a name for what belongs to it, or comes from it.
_ENDINGS = (
    *("s", "se", "e", "n", "en", "er", "ers", "aar", "aars", "enaar", "enaren", "naar", "naars"),
    *("ie", "ia", "ian", "ians", "isch", "ische"),
)
#: Two parts of one name may have "Maria van der" between them.
_NEAR = 4
#: From this length on a name is recognised at the front of a compound.
_PREFIX = 4
_BETWEEN = re.compile(r"\s+(?:(?:van|von|de|der|den|het|ter|ten|el|al|bin|la|le|di|da)\s+)*")


class Evidence:
    """The facts and words of a text. ``published`` is the day of its article."""

    def __init__(self, text: str, language: Language, published: date | None = None) -> None:
        self.facts = facts_in(text, language, published)
        self._said = {
            unit: frozenset(r for f in self.facts if f.unit == unit for r in f.readings | f.implies)
            for unit in {f.unit for f in self.facts}
        }
        self._places: dict[str, list[int]] = {}
        words = words_of(text)
        self._words = [bare(word.text) for word in words]
        self._capital = [word.text[0].isupper() for word in words]
        for place, word in enumerate(self._words):
            for form in _forms(word):
                self._places.setdefault(form, []).append(place)

    def bears_out(self, fact: Fact) -> bool:
        """Whether the text says this."""
        for unit, said in self._said.items():
            if (not unit or not fact.unit or unit == fact.unit) and fact.readings & said:
                return True
        return fact.kind == "name" and any(self._find(r[5:]) for r in fact.readings)

    def beside(self, first: Fact, second: Fact) -> bool:
        """Whether two parts of a name stand near one another, in this order."""
        seconds = [place for r in second.readings for place in self._find(r[5:])]
        firsts = [place for r in first.readings for place in self._find(r[5:])]
        return any(0 < b - a <= _NEAR for a in firsts for b in seconds)

    def _find(self, word: str) -> list[int]:
        found = [place for form in _forms(word) for place in self._places.get(form, [])]
        if found or len(word) < _PREFIX:
            return found
        # Dutch writes "Suez" and "kanaal" together, in the evidence or in what it must bear out
        return [
            place
            for place, other in enumerate(self._words)
            if _leads(word, other) or (self._capital[place] and _leads(other, word))
        ]


def missing(facts: Iterable[Fact], evidence: Sequence[Evidence]) -> list[Fact]:
    """The facts that none of the evidence bears out."""
    return [f for f in facts if not f.weak and not any(e.bears_out(f) for e in evidence)]


def named(fact: Fact, text: str) -> bool:
    """Whether a text has a name at the front of some word: quicker than :class:`Evidence`."""
    folded = bare(text)
    names = (reading.removeprefix("name:") for reading in fact.readings)
    return any(re.search(rf"\b{re.escape(name)}", folded) for name in names)


def split_name(facts: Sequence[Fact], text: str, evidence: Sequence[Evidence]) -> Fact | None:
    """A name in ``text`` whose parts the evidence has, but not together: Jolanda (Verkuilen) Baken.

    Two names may meet by chance ("in Vancouver Sven Kramer won"): it is enough when the second
    begins a name that the evidence has.
    """
    names = [fact for fact in facts if _personal(fact)]
    pairs = list(pairwise(names))
    meet = [_BETWEEN.fullmatch(text[a.end : b.start]) is not None for a, b in pairs]
    together = [any(e.beside(a, b) for e in evidence) for a, b in pairs]
    for n, (_, second) in enumerate(pairs):
        begins = n + 1 < len(pairs) and meet[n + 1] and together[n + 1]
        if meet[n] and not together[n] and not begins:
            return second
    return None


def _personal(fact: Fact) -> bool:
    """Whether a name is no known place or body and no abbreviation: PvdA, D66."""
    plain = fact.kind == "name" and fact.words[1:].islower() and not fact.weak
    return plain and f"name:{bare(fact.words)}" in fact.readings


def _leads(name: str, compound: str) -> bool:
    longer = len(compound) > len(name) + 2
    return longer and len(name) >= _PREFIX and compound.startswith(name)


def _forms(word: str) -> set[str]:
    """A word and what is left of it without an ending: Lindehovense, Lindehovens, Lindehoven."""
    forms = {word, *word.split("-")}
    for form in tuple(forms):
        forms |= {form.removesuffix(e) for e in _ENDINGS if form.endswith(e) and len(form) > 5}
    return {form for form in forms if len(form) > 1 or form == word}
