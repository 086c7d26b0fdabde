"""Sentences of another year than the one that a question names.

Near the right event stands the same one of another year: who won in 2015 is not answered by who won
in 2011. Where an article has the year nowhere, a sentence with another year is no answer, nor is
any where the article was published in quite another year.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

_COUNTED = (
    r"\s*(?:m|meters?|metres?|km|kilo\w*|euros?|dollars?|pond|pounds?|gulden|frank|mensen|people|man|"
    r"inwoners|inhabitants|leden|members|soldaten|soldiers|woningen|homes|houses|stuks|exemplaren)\b"
)
# Neither 1,950 nor the 1950s, "jaren 1950".
_YEAR = re.compile(rf"(?<![\d.,'-])(?<!jaren )(1[6-9]\d\d|20\d\d)(?!\d|[.,]\d|'?s\b|{_COUNTED})")
_RANGE = re.compile(
    r"(?<!\d)(1\d{3}|20\d\d)(?:\s?[-–/]\s?| tot | en | to | and )(\d{4}|\d{2})(?!\d)"
)
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_DECADE = re.compile(
    rf"\bjaren (?:'?(\d0)|(1[6-9]\d0|20\d0)|({'|'.join(_TENS)}))\b|\b(1[6-9]\d0|20\d0)s\b"
)
# "Elf jaar later": the year has to be counted.
_COUNTING = re.compile(r"\b(?:ja(?:ar|ren)|years?)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:sinds|vanaf|since|from)\s(?:\w+\s){0,2}(1\d{3}|20\d\d)\b", re.IGNORECASE)


def of_another_year(question: str, sentence: str, article: str, day: date | None) -> bool:
    """Whether a sentence tells of another year, in an article without that of the question.

    ``day`` is that of publication: "vorig jaar" and "next year" may be meant.
    """
    asked = {int(year) for year in _YEAR.findall(question)}
    if not asked or (day and any(abs(year - day.year) <= 1 for year in asked)):
        return False
    told = {*_years(sentence), *_since(sentence)}
    if not told and (day is None or _COUNTING.search(sentence)):
        return False
    return asked.isdisjoint(told) and asked.isdisjoint(_all_years(article))


@lru_cache(maxsize=64)  # every sentence of an article asks
def _all_years(article: str) -> frozenset[int]:
    return frozenset(_years(article))


def _years(text: str) -> Iterator[int]:
    """The years that a text names, those between two that are tied together included."""
    yield from map(int, _YEAR.findall(text))
    for first, last in _RANGE.findall(text):
        yield from range(int(first), int(first[: 4 - len(last)] + last) + 1)
    for short, long, words, english in _DECADE.findall(text):
        tens = short or (str(10 * _TENS.index(words) + 20) if words else "")
        first = int(long or english or f"19{tens}")
        yield from range(first, first + 10)


def _since(text: str) -> Iterator[int]:
    """All years since one."""
    for first in _SINCE.findall(text):
        yield from range(int(first), 2100)
