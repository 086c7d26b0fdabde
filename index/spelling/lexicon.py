"""The words of an archive as it writes them, and which of them are near to a word.

Accents and capitals stay, unlike in the terms that are searched for. Names of several words are
kept as pairs ("Marijke Tolsma"), for they tell one person from another of nearly the same name.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import numpy as np
import numpy.typing as npt

from index.dictionary import is_known
from index.folding import clean
from index.spelling.slips import FARTHEST, distance, other_beginnings
from index.stopwords import STOP_WORDS

#: Shorter words are near to too many others; longer ones are no words.
SHORTEST, LONGEST = 4, 30
# Marks follow their letters in decomposed text; soft hyphens stand inside words.
_WORD = r"(?<![\w@./])(?<!\w['’])[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad])*(?![\w@/]|\.\w)"
#: A word in a text, without what has digits, addresses, and what stands behind d' or l'.
WORD = re.compile(_WORD)
_OPENING = re.compile(rf"(?:^|\n|[.!?:…]['\"’”»)]{{0,3}}\s|['\"“‘«„(])\s{{0,3}}({_WORD})")
#: What may stand inside a name: Anna van der Berg, Jan Van Damme.
PARTICLES = r"(?i:van|von|de|der|den|ter|ten|la|le|el|al|du|di|da)"
_CAPITAL = r"\b[^\W\d_a-z][^\W\d_]+"
_PAIR = re.compile(rf"({_CAPITAL})(?=(?:[ -]{PARTICLES}\b)*[ -]({_CAPITAL}))")
# "In Marijke" is no name, "De Plons" is.
_NO_NAMES = STOP_WORDS - {"de", "het", "den", "the", "van"}
_INVISIBLE = {0x00AD: None, 0x200B: None, 0xFEFF: None}
#: Words and pairs that are kept, the most frequent ones: 6 MB of JSON.
_MOST = 300_000
#: From so many letters on the first may be missing or too many, and from so many be another letter:
#: Geluwe and Veluwe, Dessel and Tessel are different places.
_ODD_INITIAL, _OTHER_INITIAL = 6, 8


def key(word: str) -> str:
    """What all ways to write a word share."""
    return clean(word).casefold()


def count_forms(texts: Iterable[str], counted: Mapping[str, int] | None = None) -> dict[str, int]:
    """How often texts have each word and each pair of a name; added to what was counted before."""
    forms = Counter(counted)
    opening: Counter[str] = Counter()
    for text in texts:
        plain = text if text.isascii() else composed(text)
        forms.update(WORD.findall(plain))
        forms.update(_pairs(plain))
        opening.update(word for word in _OPENING.findall(plain) if word[0].isupper())
    for word, count in opening.items():
        _take_capital(forms, word, count)
    return {form: count for form, count in forms.most_common(_MOST) if count > 0}


def composed(text: str) -> str:
    """The text with one character a letter, and nothing invisible in its words."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def _pairs(text: str) -> Iterator[str]:
    for first, second in _PAIR.findall(text):
        if first[0].isupper() and second[0].isupper() and first.casefold() not in _NO_NAMES:
            yield f"{first} {second}"


def _take_capital(forms: Counter[str], word: str, count: int) -> None:
    """The capital that opens sentences says nothing of a word that is written without as well.

    Nor of one that a small archive has nowhere else, when the dictionary has it.
    """
    plain, inside = word[0].lower() + word[1:], forms[word] - count
    if forms[plain] >= max(inside, 1) or (inside < 1 and is_known(key(word), "nl")):
        forms[plain] += count
        forms[word] = inside


class Lexicon:
    """Looks up the forms of an archive by what was typed."""

    def __init__(self, forms: Mapping[str, int]) -> None:
        """Take what :func:`count_forms` gave."""
        self._forms = forms
        self._surfaces: dict[str, str] = {}
        for form in sorted(forms, key=lambda form: (forms[form], form.islower())):
            self._surfaces[key(form)] = form  # the most frequent way to write it comes last
        self._bags: dict[tuple[str, int], npt.NDArray[np.uint64]] = {}

    def surface(self, word: str) -> str | None:
        """How the archive writes a word most often; None when it has it not."""
        return self._surfaces.get(word)

    def frequency(self, word: str) -> int:
        """How often it has the word, written as it writes it most often."""
        return self._forms.get(self._surfaces.get(word, ""), 0)

    def is_name(self, word: str) -> bool:
        """Whether it writes a word with a capital more often than without."""
        return self._surfaces.get(word, "a")[0].isupper()

    def has_pair(self, first: str, second: str) -> bool:
        """Whether two words stand together in a name somewhere."""
        return f"{first} {second}" in self._surfaces

    def apart(self, word: str) -> str | None:
        """The two names that were typed as one word: De Plons of "deplons"."""
        return self._joined.get(word)

    def near(self, word: str, slips: int) -> dict[str, float]:
        """The words within so many slips, and how far each is."""
        most = FARTHEST[slips]
        lengths = range(max(SHORTEST, len(word) - slips), len(word) + slips + 1)
        candidates = [w for length in lengths for w in self._alike(word, length, slips)]
        found = {w: distance(word, w, most) for w in candidates}
        if len(word) >= _ODD_INITIAL:
            others = other_beginnings(word, replaced=len(word) >= _OTHER_INITIAL)
            found |= {w: distance(word, w) for w in others if w in self._surfaces}
        return {w: far for w, far in found.items() if far <= most}

    @cached_property
    def _joined(self) -> dict[str, str]:
        return {w.replace(" ", ""): form for w, form in self._surfaces.items() if " " in w}

    @cached_property
    def _groups(self) -> dict[tuple[str, int], list[str]]:
        """The words by their first letter and their length."""
        groups: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._surfaces:
            if SHORTEST <= len(word) <= LONGEST and " " not in word:
                groups[word[0], len(word)].append(word)
        return dict(groups)

    def _alike(self, word: str, length: int, slips: int) -> list[str]:
        """Words of a length with the same initial and, but for so many slips, the same letters."""
        group = (word[0], length)
        if not (words := self._groups.get(group)):
            return []
        if group not in self._bags:
            self._bags[group] = np.array([_bag(w) for w in words], dtype=np.uint64)
        # A slip takes one letter out, puts one in, or, when the length stays, both.
        most = 2 * slips - abs(length - len(word))
        differing = np.bitwise_count(self._bags[group] ^ np.uint64(_bag(word)))
        return [words[i] for i in np.flatnonzero(differing <= most)]


def _bag(word: str) -> int:
    """Which letters a word has at least once, and which twice, as bits."""
    once = twice = 0
    for letter in word:
        bit = 1 << ord(letter) % 32
        twice |= once & bit
        once |= bit
    return once | twice << 32
