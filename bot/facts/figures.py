"""Amounts, shares and places in an order, in figures."""

import re
from fractions import Fraction

from bot.facts.fact import Fact
from bot.facts.numerals import FIGURES, GLUED_SCALES, SCALES, figure_values, fold, ordinal_word
from bot.facts.spelled import read_spelled
from bot.facts.text import Reading
from bot.facts.units import add_amount, unit_words

_GLYPHS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5", "⅛": "1/8"}
_SPANS = {
    r"half jaar|half a year|halfjaar": (6, "month"),
    r"drie kwartier|three[- ]quarters of an hour": (45, "minute"),
    r"(?:een )?kwartier|(?:a )?quarter of an hour": (15, "minute"),
    r"half uur|half an hour|halfuur": (30, "minute"),
    r"etmaal": (24, "hour"),
}
_SHARE = re.compile(r"(?:/|\s(?:op (?:de |elke )|in (?:every )?|out of (?:every )?))(\d{1,3})\b")


def read_figures(reading: Reading) -> None:
    """Add the figures of what is left of a text."""
    for pattern, (value, unit) in _SPANS.items():
        for match in reading.search(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)):
            _add_match(reading, match, {f"n:{value}"}, unit)
    for glyph, share in _GLYPHS.items():
        for match in reading.search(re.compile(re.escape(glyph))):
            _add_match(reading, match, {f"s:{share}", f"n:{share}"})
    for match in reading.search(re.compile(rf"{FIGURES.pattern}(?:,[-–]+)?")):
        if not _inside_word(reading.rest, match):
            _read_number(reading, match)
    read_spelled(reading)


def _add_match(reading: Reading, match: re.Match[str], said: set[str], unit: str = "") -> None:
    start, end = match.span()
    reading.add(Fact("figure", reading.text[start:end], start, end, frozenset(said), unit=unit))


def _inside_word(text: str, match: re.Match[str]) -> bool:
    """A12, D66, 3D: part of a name. But 20k, 15-jarige and 5km are figures."""
    if re.search(r"[^\W\d_][-.]?$", text[: match.start()]):
        return True
    after = re.match(r"[^\W\d_]+", text[match.end() :])
    if after is None:
        return False
    word = fold(after.group())
    return not (word in GLUED_SCALES or word in unit_words() or ordinal_word(f"1{word}"))


def _read_number(reading: Reading, match: re.Match[str]) -> None:
    """A number in figures, with what stands around it: € 2,4 mln, 12 %, 1/3, 21e."""
    text, (start, end) = reading.rest, match.span()
    spaced = re.sub(r",[-–]+$", "", match.group())
    values = figure_values(spaced, reading.language)
    if ordinal := re.match(r"(?:e|de|ste|st|nd|rd|th)\b(?!-)", text[end:]):
        places = frozenset(f"o:{value}" for value in values)
        end += ordinal.end()
        reading.add(Fact("figure", text[start:end], start, end, places))
        return
    if share := _SHARE.match(text, end):
        _add_share(reading, values, Fraction(share[1]), (start, share.end()))
        return
    scale, end = _scale_behind(text, end)
    values = frozenset(value * scale for value in values)
    add_amount(reading, values, start, end)


def _add_share(
    reading: Reading, values: frozenset[Fraction], whole: Fraction, span: tuple[int, int]
) -> None:
    """One in three, 1/3. The two figures may also be meant one by one: 2020/21."""
    start, end = span
    parts = frozenset(f"s:{value / whole}" for value in values if whole >= value > 0)
    loose = frozenset(f"n:{value}" for value in values | {whole})
    words = reading.text[start:end]
    reading.add(Fact("figure", words, start, end, parts or loose, loose))


def _scale_behind(text: str, end: int) -> tuple[int, int]:
    """The thousands or millions behind a figure, and where they end."""
    if match := re.match(r"[\s\u00a0-]*([^\W\d_]+)\.?", text[end:]):
        word = fold(match[1])
        glued = match.start(1) == 0
        if word in SCALES or (glued and word in GLUED_SCALES and word != "m"):
            scale = SCALES.get(word) or GLUED_SCALES[word]
            return scale, end + match.end(1)
        if glued and word == "m" and re.search(r"[€$£]\s*[\d.,]+$", text[:end]):
            return 10**6, end + match.end(1)
    return 1, end
