"""Amounts, shares and places in an order, in words."""

import re
from fractions import Fraction

from bot.facts.fact import Fact
from bot.facts.numerals import SCALES, Numeral, number_word, ordinal_word, read_words
from bot.facts.text import Reading, Word, words_of
from bot.facts.units import add_amount, unit_words

_DENOMINATORS = {
    **dict.fromkeys(("half", "halve", "helft", "halves"), 2),
    **dict.fromkeys(("derde", "derden", "third", "thirds"), 3),
    **dict.fromkeys(("kwart", "kwarten", "vierde", "quarter", "quarters", "fourth", "fourths"), 4),
    **dict.fromkeys(("vijfde", "fifth", "fifths"), 5),
    **dict.fromkeys(("zesde", "sixth", "sixths"), 6),
    **dict.fromkeys(("zevende", "seventh", "sevenths"), 7),
    **dict.fromkeys(("achtste", "eighth", "eighths"), 8),
    **dict.fromkeys(("tiende", "tienden", "tenth", "tenths"), 10),
}
_VAGUE = {
    **dict.fromkeys(("tientallen", "dozens", "tens"), 10),
    **dict.fromkeys(("honderden", "hundreds"), 100),
    **dict.fromkeys(("duizenden", "thousands"), 1000),
    "tienduizenden": 10**4,
    "honderdduizenden": 10**5,
    **dict.fromkeys(("miljoenen", "millions"), 10**6),
    **dict.fromkeys(("miljarden", "billions"), 10**9),
}
_LINKS = ("op de", "op elke", "van de", "of the", "in every", "out of every", "out of", "in")
_TIMES = {
    **dict.fromkeys(("anderhalf", "anderhalve"), Fraction(3, 2)),
    **dict.fromkeys(("dozijn", "dozen"), Fraction(12)),
    **dict.fromkeys(("tweemaal", "twice"), Fraction(2)),
    "driemaal": Fraction(3),
}
# Words that may be a figure and mostly are not: they bear out "2", but need not be borne out.
_WEAK = {
    **dict.fromkeys(("een", "one", "enige", "single"), 1),
    **dict.fromkeys(("beide", "beiden", "both", "couple", "duo", "pair", "tweeling", "twins"), 2),
    **dict.fromkeys(("dubbel", "dubbele", "double", "twee-", "verdubbeld", "doubled"), 2),
    **dict.fromkeys(("tweeen", "tweetal"), 2),
    **dict.fromkeys(("trio", "drieling", "drieen", "drietal"), 3),
    **dict.fromkeys(("vieren", "viertal"), 4),
    **dict.fromkeys(("tiental", "tien-"), 10),
    **dict.fromkeys(("honderdtal",), 100),
    **dict.fromkeys(("nul", "zero", "geen", "no"), 0),
}
_ROMAN = {"II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "XI": 11, "XII": 12}
_ROMAN |= {"XIII": 13, "XIV": 14, "XV": 15, "XVI": 16}
_COUNTED = re.compile(
    r"(?:ver)?(?P<number>.+?)-?(?P<unit>jarig\w*|daagse?|koppige?|delige?|voudig\w*|persoons|maal|tal|"
    r"year-olds?|day|week|year|month|hour|minute|metre|member|man|part|fold)"
)
_IN_SERIES = re.compile(r"[\s\u00a0]*-?[\s\u00a0]*")


def read_spelled(reading: Reading) -> None:
    """Add the figures that are written out in what is left of a text."""
    words = words_of(reading.rest)
    i = 0
    while i < len(words):
        i += _read_word(reading, words, i)


def _read_word(reading: Reading, words: list[Word], i: int) -> int:
    """Read the figure that begins at word ``i``, if any; returns how many words to go on."""
    for read in (_read_fraction, _read_vague, _amount_in_words):
        if used := read(reading, words, i):
            return used
    word = words[i]
    if (place := ordinal_word(word.folded)) is not None:
        weak = place < 2 or word.folded == "second"
        _add_word(reading, [word], {f"o:{place}"}, weak=weak)
    elif word.text in _ROMAN:
        value = _ROMAN[word.text]
        reading.facts.append(_fact(reading, [word], {f"n:{value}", f"o:{value}"}, weak=True))
    elif counted := _counted(word.folded):
        value, unit = counted
        _add_word(reading, [word], {f"n:{value}"}, unit=unit)
    elif word.folded in _WEAK:
        _add_word(reading, [word], {f"n:{_WEAK[word.folded]}"}, weak=True)
    elif word.folded in ("half", "halve"):
        _add_word(reading, [word], {"s:1/2", "n:1/2"}, weak=True)
    return 1


def _read_fraction(reading: Reading, words: list[Word], i: int) -> int:
    """Read a third, de helft, een op de drie. "Een derde" may also be a third one."""
    if not (fraction := _fraction(words, i)):
        return 0
    share, used = fraction
    readings = {f"s:{share}", f"n:{share}"} - {"n:1/2"}
    if share.numerator == 1 and used == 2 and words[i].folded in ("a", "een"):
        readings.add(f"o:{share.denominator}")
    _add_word(reading, words[i : i + used], readings)
    return used


def _read_vague(reading: Reading, words: list[Word], i: int) -> int:
    """Read honderden, tens of thousands, tienduizenden, honderden miljoenen."""
    size, used = _VAGUE.get(words[i].folded, 0), 1
    if not size:
        return 0
    rest = [word.folded for word in words[i + 1 : i + 3]]
    if rest[:1] == ["of"]:
        rest, used = rest[1:], 2
    if rest and (scale := _VAGUE.get(rest[0]) or SCALES.get(rest[0], 0)) > size:
        size, used = size * scale, used + 1
    elif used == 2:
        used = 1
    _add_word(reading, words[i : i + used], {f"x:{size}"})
    return used


def _amount_in_words(reading: Reading, words: list[Word], i: int) -> int:
    """Read twelve, two and a half million, anderhalf, a dozen; returns how many words."""
    series = [words[i].folded]
    while i + len(series) < len(words) and _IN_SERIES.fullmatch(words[i + len(series)].gap):
        series.append(words[i + len(series)].folded)
    value, used = _plain_amount(series)
    if not used:
        return 0
    while used < len(series) and series[used] in SCALES and value < SCALES[series[used]]:
        value, used = value * SCALES[series[used]], used + 1
    weak = used == 1 and series[0] in _WEAK
    add_amount(reading, frozenset({value}), words[i].start, words[i + used - 1].end, weak=weak)
    return used


def _plain_amount(series: list[str]) -> tuple[Fraction, int]:
    """The number at the front of folded words without the scale behind it."""
    first = series[0]
    if first in _TIMES:
        return _TIMES[first], 1
    if first in ("half", "halve"):
        used = 2 if series[1:2] in (["a"], ["een"]) else 1
        scale = series[used : used + 1]
        return (Fraction(1, 2), used) if scale and scale[0] in SCALES else (Fraction(0), 0)
    for ending in ("enhalf", "enhalve", "eneenhalf", "eneenhalve"):
        if first.endswith(ending) and (whole := number_word(first.removesuffix(ending))):
            return whole + Fraction(1, 2), 1
    if first == "a" and series[1:2] and (series[1] == "hundred" or series[1] in SCALES):
        number = read_words(series[1:]) or Numeral(Fraction(0), 0)
        return number.value, number.words + 1
    if plain := read_words(series):
        if series[plain.words : plain.words + 3] == ["and", "a", "half"]:
            return plain.value + Fraction(1, 2), plain.words + 3
        return plain.value, plain.words
    return Fraction(0), 0


def _fraction(words: list[Word], i: int) -> tuple[Fraction, int] | None:
    """A third, twee derde, driekwart, de helft, half of, een op de drie."""
    folded = [word.folded for word in words[i : i + 5]]
    first = folded[0]
    if first in ("helft", "driekwart"):
        return Fraction(1, 2) if first == "helft" else Fraction(3, 4), 1
    if first == "half" and folded[1:2] and folded[1] in ("of", "the", "van"):
        return Fraction(1, 2), 1
    joined = re.fullmatch(r"(\w+)-(\w+)", first)
    if joined and (share := _share(joined[1], joined[2])):
        return share, 1
    if len(folded) < 2 or not _IN_SERIES.fullmatch(words[i + 1].gap):
        return None
    if share := _share(first, folded[1]):
        return share, 2
    return _one_in(folded)


def _share(above: str, below: str) -> Fraction | None:
    """The share of "two thirds"; "de derde" and "drie vierde klassers" are not one."""
    many = 1 if above in ("een", "a", "one") else number_word(above) or 0
    whole = _DENOMINATORS.get(below, 0)
    return Fraction(many, whole) if 0 < many < whole and whole > 2 else None


def _one_in(folded: list[str]) -> tuple[Fraction, int] | None:
    """Een op de drie, one in three, one out of every ten."""
    many = number_word(folded[0])
    link = next((n for n in _LINKS if " ".join(folded[1:]).startswith(f"{n} ")), "")
    if not many or not link:
        return None
    place = 1 + len(link.split())
    whole = number_word(folded[place]) if len(folded) > place else None
    return (Fraction(many, whole), place + 1) if whole and many < whole < 101 else None


def _counted(word: str) -> tuple[int, str] | None:
    """vijftienjarige, two-day, twaalfkoppig: a figure and what it counts."""
    if not (match := _COUNTED.fullmatch(word)):
        return None
    value = number_word(match["number"])
    return None if value is None else (value, unit_words().get(match["unit"], ""))


def _add_word(
    reading: Reading, words: list[Word], readings: set[str], *, unit: str = "", weak: bool = False
) -> None:
    reading.add(_fact(reading, words, readings, unit, weak=weak))


def _fact(
    reading: Reading, words: list[Word], readings: set[str], unit: str = "", *, weak: bool = False
) -> Fact:
    start, end = words[0].start, words[-1].end
    text = reading.text[start:end]
    implied = {f"o:{r[2:]}" for r in readings if r.startswith("n:")}
    return Fact("figure", text, start, end, frozenset(readings), frozenset(implied), unit, weak)
