"""Numbers in figures and in words, Dutch and English, as exact values.

In figures, three digits behind a point or comma are ambiguous: 1.200 is 1200 in Dutch, and 1.2
or 1200 in an English text that a Dutch hand touched. Such a number has both values. Not so with
one or two digits, or four: 1.25 and 20,00 are decimals in any language.
"""

import re
import unicodedata
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from index.article import Language


def _list(words: str) -> list[str]:
    return words.split()


_NL_SMALL = _list(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien"
)
_EN_SMALL = _list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_NL_TENS = _list("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
_EN_TENS = _list("twenty thirty forty fifty sixty seventy eighty ninety")
_EN_ORDINALS = {
    "first": "one",
    "second": "two",
    "third": "three",
    "fifth": "five",
    "eighth": "eight",
    "ninth": "nine",
    "twelfth": "twelve",
}

#: Words that multiply what stands before them.
SCALES: dict[str, int] = {
    "duizend": 10**3,
    "thousand": 10**3,
    "miljoen": 10**6,
    "mln": 10**6,
    "million": 10**6,
    "miljard": 10**9,
    "mld": 10**9,
    "billion": 10**9,
    "bn": 10**9,
    "biljoen": 10**12,
    "trillion": 10**12,
}
#: The same, glued to a number in figures: 20k, £2.4bn, 3m.
GLUED_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "mld": 10**9}

_GROUPED = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
_SPACED = r"\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)"
#: A number in figures, grouped or not.
FIGURES = re.compile(rf"(?<!\d)(?<!\d[.,])(?:{_SPACED}|(?:{_GROUPED})(?!\d)|\d+(?:[.,]\d+)?)(?!\d)")


def fold(word: str) -> str:
    """The word in lower case and without accents: Één and een, tweeëntwintig."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in spread if not unicodedata.combining(c))


def _small_numbers() -> dict[str, int]:
    """All words for 0 to 99."""
    numbers = {word: n for words in (_NL_SMALL, _EN_SMALL) for n, word in enumerate(words)}
    for tens in range(2, 10):
        dutch, english = _NL_TENS[tens - 2], _EN_TENS[tens - 2]
        numbers |= {dutch: tens * 10, english: tens * 10}
        for unit in range(1, 10):
            numbers[f"{_NL_SMALL[unit]}en{dutch}"] = tens * 10 + unit
            numbers[f"{english}-{_EN_SMALL[unit]}"] = tens * 10 + unit
    return numbers


_SMALL = _small_numbers()
_BELOW_100 = "|".join(sorted((w for w in _SMALL if "-" not in w), key=len, reverse=True))
_BELOW_1000 = rf"(?:(?:{_BELOW_100})?honderd(?:en)?(?:{_BELOW_100})?|{_BELOW_100})"
_DUTCH = re.compile(rf"(?:(?P<thousands>{_BELOW_1000})?(?P<mark>duizend))?(?P<rest>{_BELOW_1000})?")
_HUNDREDS = re.compile(rf"(?P<many>{_BELOW_100})?honderd(?:en)?(?P<rest>{_BELOW_100})?")


@cache
def number_word(word: str) -> int | None:
    """The value of one folded word: twaalfhonderd, vijfentwintigduizend, ninety-nine."""
    if word in _SMALL:
        return _SMALL[word]
    if word == "hundred":
        return 100
    if len(word) > 80 or not (match := _DUTCH.fullmatch(word)) or not word:
        return None
    thousands = _below_1000(match["thousands"] or "", 1) if match["mark"] else 0
    return thousands * 1000 + _below_1000(match["rest"] or "", 0)


def _below_1000(word: str, empty: int) -> int:
    if not word:
        return empty
    if word in _SMALL:
        return _SMALL[word]
    match = _HUNDREDS.fullmatch(word)
    assert match is not None  # the pattern that found the word says so
    return _SMALL[match["many"] or "een"] * 100 + _SMALL[match["rest"] or "nul"]


@cache
def ordinal_word(word: str) -> int | None:
    """The value of one folded ordinal: derde, eenentwintigste, 21e, 3rd, twenty-first."""
    if match := re.fullmatch(r"(\d{1,4})(?:e|de|ste|st|nd|rd|th)", word):
        return int(match[1])
    if word in ("eerste", "derde"):
        return 1 if word == "eerste" else 3
    head, _, last = word.rpartition("-")
    if last in _EN_ORDINALS:
        return number_word(f"{head}-{_EN_ORDINALS[last]}" if head else _EN_ORDINALS[last])
    for ending, put_back in (("ieth", "y"), ("th", ""), ("ste", ""), ("de", "")):
        stem = word.removesuffix(ending) + put_back
        if word.endswith(ending) and (value := number_word(stem)) is not None:
            return value
    return _compound_ordinal(word)


def _compound_ordinal(word: str) -> int | None:
    """honderdeerste, honderdderde: the two that are irregular at the end of a compound."""
    for ending, unit in (("eerste", "een"), ("derde", "drie")):
        if word.endswith(ending):
            return number_word(word.removesuffix(ending) + unit)
    return None


def figure_values(figures: str, language: Language) -> frozenset[Fraction]:
    """The values that a number in figures may have."""
    plain = re.sub(r"[ \u00a0\u2009\u202f'’]", "", figures)
    points, commas = plain.count("."), plain.count(",")
    if not points and not commas:
        return frozenset({Fraction(plain)})
    if points and commas:  # the last one is the decimal
        decimal = max(".", ",", key=plain.rfind)
        return frozenset({_decimal(plain, decimal)})
    mark = "." if points else ","
    if points + commas > 1:
        return frozenset({Fraction(plain.replace(mark, ""))})
    return _ambiguous(plain, mark, language)


def _ambiguous(plain: str, mark: str, language: Language) -> frozenset[Fraction]:
    """The values of a number with one point or comma."""
    whole, _, rest = plain.partition(mark)
    decimal, grouped = _decimal(plain, mark), Fraction(whole + rest)
    if len(rest) != 3 or len(whole) > 3 or whole.startswith("0"):
        return frozenset({decimal})
    if mark == ("." if language == "nl" else ","):
        return frozenset({grouped})
    return frozenset({decimal, grouped})


def _decimal(plain: str, mark: str) -> Fraction:
    other = "," if mark == "." else "."
    return Fraction(plain.replace(other, "").replace(mark, "."))


class Numeral(NamedTuple):
    """A number that several words make: its value and how many words it took."""

    value: Fraction
    words: int


def read_words(words: list[str]) -> Numeral | None:
    """The number that folded ``words`` begin with: two thousand five hundred."""
    total, current, limit, taken = 0, 0, 10**15, 0
    i = 0
    while i < len(words):
        word = words[i]
        value = number_word(word)
        if word == "and" and taken and current % 100 == 0 and i + 1 < len(words):
            if number_word(words[i + 1]) is None or not words[i - 1].startswith(
                ("hundred", "thou")
            ):
                break
        elif word in ("hundred", "honderd") and 0 < current < 100:
            current, taken = current * 100, i + 1
        elif value is not None and _fits(value, current, limit, taken):
            current, taken = current + value, i + 1
        elif word in SCALES and taken == i and SCALES[word] < limit and (current or not i):
            limit = SCALES[word]
            total, current, taken = total + max(current, 1) * limit, 0, i + 1
        else:
            break
        i += 1
    return Numeral(Fraction(total + current), taken) if taken else None


def _fits(value: int, current: int, limit: int, taken: int) -> bool:
    """Whether a number may follow what has been read: 5 after 20, 45 after 200, 200 after 1000."""
    if current == 0:
        return value < limit and (value > 0 or not taken)
    room = current % 10 ** len(str(value)) == 0
    return room and value > 0 and (current % 100 == 0 or current % 100 >= 20)
