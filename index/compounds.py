"""Dutch compounds: "toeslagenaffaire" is "toeslagen" and "affaire", by the archive's own words."""

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from index.dictionary import is_known
from index.folding import clean

#: How often a word is used by itself; 0 when it is not known.
Frequency = Callable[[str], int]

# Longer words are chemistry, web addresses or glued lines; they would cost time and say nothing.
_LONGEST = 40
_MOST_PARTS = 4


def _bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Of other words with three letters, "ver", "ing" and "wed" are the most frequent as parts.
_SHORT = _bag(
    "arm bad bal bed bij bom bon bos bot bus cao cel dag dak dam dek eed eis erf gas gat gif hal "
    "ham hof ijs kar kas kat kip koe kop kou kus lab lam lek lid lip lof lot map mes mug nek nut "
    "pad pak pan pet pin pop pot put rad ras rat rit rok rol sap ski tak tas tip ton vak vat vee "
    "vet vis vos wet wol zak zee zin zon weg"
)
# Known words that at the edge of a longer word are nearly always a prefix, a suffix or a shred of
# one: buit+enland, regel+matig, beslis+sing, vert+rouwen, voors+tel, gemeens+chap.
_NEVER = _bag(
    "over onder voor door tegen achter terug samen neer heen mede naar binnen buiten tussen boven "
    "buit zoge acht vert verg vers verst voors overs tegens meeg gesp volt best beha rotter "
    "mini lijk lijke baar bare loos rijk zaam heid schap chap lende rende erende aarts "
    "matig achtig achtige "
    "eren eerde eert ling ster inge aard tien meer alle niet deze zijn haar hier zelf werd ende "
    "ente enten ante teren deren aren sche ging gingen uren eten aten enen onen esten sten elijk "
    "aire atie ieke heden ingen ring ding dingen sing ting deling telling onden aars kers pers "
    "pelen kelen isme iers even maal noten"
)
_NEVER_FIRST = _bag("bed weg bij")
# Compounds of old that no reader takes apart any more.
_WHOLE = _bag("maandag donderdag vrijdag kantoor oordeel kwartier landschap")
# What may stand between two parts; the longest first would cut "artsen" into "art".
_LINKS = ("", "s", "n", "en", "e")
_WORD = re.compile(r"\b[^\W\d_]{3,30}\b")
# Words that are kept: 2.5 MB of JSON, read in 0.15 s. Beyond, the rarest go: typing errors mostly.
_MOST_WORDS = 150_000


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often an archive uses each word, names apart.

    What is written with a capital counts when the dictionary has it as a word ("Muur en gewelf
    drogen"); then there is no need to know where sentences begin. ``size`` is the number of words
    ever counted.
    """

    words: Mapping[str, int]
    size: int

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Vocabulary":
        """The vocabulary of these texts."""
        return cls({}, 0).updated(texts)

    def updated(self, texts: Iterable[str]) -> "Vocabulary":
        """This vocabulary with the words of more texts."""
        found: Counter[str] = Counter()
        for text in texts:
            found.update(_WORD.findall(clean(text)))
        words = Counter(self.words)
        for word, count in found.items():
            if word.islower() or is_known(word.casefold(), "nl"):
                words[word.casefold()] += count
        return Vocabulary(dict(words.most_common(_MOST_WORDS)), self.size + found.total())

    def frequency(self, word: str) -> int:
        """How often the archive has exactly this word; 0 when it has it not."""
        return self.words.get(word, 0)

    def frequency_of_forms(self, word: str) -> int:
        """How often it has this word or its plural or singular: "artsen" where it has "arts".

        By endings and not by stems, for shreds of words have stems too ("verw" of "verwen").
        """
        return sum(self.words.get(form, 0) for form in _forms(word))

    def to_json(self) -> str:
        """For a small file beside the index."""
        return json.dumps({"size": self.size, "words": dict(self.words)}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Vocabulary":
        """What :meth:`to_json` wrote.

        Raises:
            ValueError: it is something else.
        """
        try:
            stored = json.loads(text)
        except ValueError:
            stored = None
        match stored:
            case {"size": int(size), "words": dict(words)}:
                return cls(words, size)
        raise ValueError(f"not a vocabulary: {text[:40]!r}")


def _forms(word: str) -> set[str]:
    """The word, its regular plurals, and what it would be the plural of: wet, wetten, wets."""
    forms = {word, f"{word}en", f"{word}s", f"{word}{word[-1]}en"}
    if len(word) > 5 and word.endswith("en"):
        single = word[:-2]
        forms |= {single, single[:-1]} if single[-1] == single[-2] else {single}
    elif len(word) > 4 and word.endswith("s"):
        forms.add(word[:-1])
    return forms


class _Cut(NamedTuple):
    parts: tuple[str, ...]
    weight: float

    def better_than(self, other: "_Cut | None") -> bool:
        if other is None:
            return True
        return (-len(self.parts), self.weight) > (-len(other.parts), other.weight)


def split(word: str, frequency: Frequency) -> tuple[str, ...]:
    """The words that a compound is made of, in order; empty when it is none.

    The fewest parts win, then the most frequent ones. Parts that are compounds themselves are
    followed by their own parts: stadsdeelraad, stadsdeel, stad, deel, raad.
    """
    if not 7 <= len(word) <= _LONGEST or not word.isalpha():
        return ()
    parts = () if word in _WHOLE else _cut(word, frequency)
    return tuple(p for part in parts for p in (part, *split(part, frequency)))


def _cut(word: str, frequency: Frequency) -> tuple[str, ...]:
    """The best way to write the word as two parts or more."""
    best: list[_Cut | None] = [None] * (len(word) + 1)  # of the letters from here to the end
    best[len(word)] = _Cut((), 0.0)
    for start in range(len(word) - 3, -1, -1):
        for end in range(start + 3, len(word) + 1):
            rest = best[end]
            if rest is None or end - start == len(word) or len(rest.parts) == _MOST_PARTS:
                continue
            letters = word[start:end]
            if not _may_stand(letters, first=start == 0, doubled=word[start - 1] == word[start]):
                continue
            if found := _part(letters, last=end == len(word), frequency=frequency):
                part, count = found
                cut = _Cut((part, *rest.parts), rest.weight + math.log1p(count))
                if cut.better_than(best[start]):
                    best[start] = cut
    whole = best[0]
    return whole.parts if whole and len(whole.parts) > 1 else ()


def _part(letters: str, last: bool, frequency: Frequency) -> tuple[str, int] | None:
    """The word that these letters are, without what links it to the next one."""
    for link in ("",) if last else _LINKS:
        if link and not letters.endswith(link):
            continue
        word = letters[: len(letters) - len(link)]
        if link == "e" and len(word) > 3 and word[-1] == word[-2]:
            word = word[:-1]  # zonne, padde
        if _usable(word) and (count := frequency(word)):
            return word, count
    return None


def _may_stand(letters: str, first: bool, doubled: bool) -> bool:
    """Whether letters may be a part there; "pen" may not be one of "stoppen"."""
    if first:
        return letters not in _NEVER and letters not in _NEVER_FIRST
    return letters not in _NEVER and not (doubled and letters.endswith(("en", "ing", "el", "er")))


def _usable(word: str) -> bool:
    return word in _SHORT if len(word) <= 3 else word not in _NEVER
