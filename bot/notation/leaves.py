"""The parts of a phrase that no table can list: figures, number words, years, times in figures.

Each reader gives, for tokens from a place on, where the part may end and how the other language
writes it. The tables in ``phrases.toml`` name them as slots.
"""

import re
from collections.abc import Callable, Iterator

from bot.facts.numerals import figure_values
from bot.notation.figures import fraction, whole
from bot.notation.spelling import read_spelled, spelled
from index.article import Language

Leaf = Callable[[tuple[str, ...], int, Language], Iterator[tuple[int, str]]]

_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-4])(?P<mark>[.:])(?P<minute>[0-5]\d)")
_HALF_OF_DAY = {"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12}
_BIG = 100  # from here on "banen" are no lanes, and a "ton" is no 100,000 euros
_PARTS = frozenset({*range(2, 101), 1000, 10_000, 100_000})
_LONGEST = 8  # words: "nine hundred and ninety-nine thousand nine hundred …"


def _count(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    """A whole number in figures."""
    if written := whole(tokens[place], source):
        yield place + 1, written


def _count_many(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    if tokens[place] != "1":
        yield from _count(tokens, place, source)


def _count_big(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    for end, written in _count(tokens, place, source):
        if max(figure_values(tokens[place], source)) >= _BIG:
            yield end, written


def _count_no_year(
    tokens: tuple[str, ...], place: int, source: Language
) -> Iterator[tuple[int, str]]:
    if not _YEAR.fullmatch(tokens[place]):
        yield from _count(tokens, place, source)


def _part(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    """A number that people count shares in: up to a hundred, a thousand, ten thousand."""
    if tokens[place].isdecimal() and int(tokens[place]) in _PARTS:
        yield place + 1, tokens[place]
    for end, written in _words(tokens, place, source):
        read = read_spelled(tokens[place:end], source)
        if read and read[0] in _PARTS:
            yield end, written


def _decimal(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    """A number with decimals in figures."""
    if written := fraction(tokens[place], source):
        yield place + 1, written


def _body(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    """A number of metres or centimetres that a person may be tall."""
    for end, written in (*_number(tokens, place, source),):
        figures = tokens[place]
        value = float(max(figure_values(figures, source))) if figures[0].isdecimal() else 2
        if 1 <= value < 2.5 or 100 <= value < 250:
            yield end, written


def _number(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    for read in (_count, _decimal, _words):
        yield from read(tokens, place, source)


def _words(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    """A whole number but 1, in words."""
    target: Language = "en" if source == "nl" else "nl"
    for end in range(place + 1, min(place + _LONGEST, len(tokens)) + 1):
        if not tokens[end - 1].islower():
            return
        if (read := read_spelled(tokens[place:end], source)) and read[0] != 1:
            yield end, spelled(read[0], target, in_hundreds=read[1])


def _day(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    """A day of the month in figures."""
    if tokens[place].isdecimal() and len(tokens[place]) < 3 and 0 < int(tokens[place]) < 32:
        yield place + 1, tokens[place]


def _year(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    if _YEAR.fullmatch(tokens[place]):
        yield place + 1, tokens[place]


def _clock(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    """A time of day in figures: 20.30 is 20:30. In English 20.30 is a number rather."""
    match = _CLOCK.fullmatch(tokens[place])
    if match and source == "nl":
        yield place + 1, f"{match['hour']}:{match['minute']}"
    elif match and match["mark"] == ":":
        yield place + 1, f"{match['hour']}.{match['minute']}"


def _pointed_clock(
    tokens: tuple[str, ...], place: int, source: Language
) -> Iterator[tuple[int, str]]:
    """A time of day that may be a number with decimals: 20.30 in English, 20,30 in Dutch."""
    pointed = tokens[place] if source == "en" else tokens[place].replace(",", ".")
    if _CLOCK.fullmatch(pointed) and fraction(tokens[place], source):
        yield place + 1, pointed


def _half_day_clock(
    tokens: tuple[str, ...], place: int, source: Language
) -> Iterator[tuple[int, str]]:
    """8.30 pm, 8 a.m. as a Dutch time of day: 20.30, 8.00."""
    half = _HALF_OF_DAY.get(tokens[place + 1]) if place + 1 < len(tokens) else None
    if source == "nl" or half is None:
        return
    match = re.fullmatch(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?", tokens[place])
    if match and 0 < int(match["hour"]) < 13:
        yield place + 2, f"{int(match['hour']) % 12 + half}.{match['minute'] or '00'}"


def _late_hour(tokens: tuple[str, ...], place: int, source: Language) -> Iterator[tuple[int, str]]:
    """13 to 24, an hour that English has no o'clock for."""
    if tokens[place].isdecimal() and 12 < int(tokens[place]) < 25:
        yield place + 1, tokens[place]


#: The readers by the name of the slot.
LEAVES: dict[str, Leaf] = {
    "count": _count,
    "count_many": _count_many,
    "count_big": _count_big,
    "count_no_year": _count_no_year,
    "part": _part,
    "decimal": _decimal,
    "body": _body,
    "words": _words,
    "day": _day,
    "year": _year,
    "clock": _clock,
    "pointed_clock": _pointed_clock,
    "half_day_clock": _half_day_clock,
    "late_hour": _late_hour,
}
