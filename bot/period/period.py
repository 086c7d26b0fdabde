"""The time that a question names: "in juli 2021", "sinds 2019", "last month", "between … and …".

A period is a closed range of days, and an end that is not named is None. Where the year is not
named, the latest that has begun is meant ("in juli", asked in May 2024, is July 2023). Whether it
is the time of an article or the time that an article tells of is not decided here.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from bot.period.moments import Moment, moment_at
from index.article import Language, Span

_DAY = timedelta(days=1)
_WORD = re.compile(r"(?<![\w€$£])(?<![€$£] )(?<!\d[.,/-])\w")
_BARE_DAY = re.compile(r"(\d\d?)(?!\w)")
_BARE_YEAR = re.compile(r"(?:19|20)\d\d(?=\s*(?:[?!.;:)]|$))")

# What the words before a moment make of it.
_OPENERS = {
    "nl": {
        "between": "tussen",
        "from": "van|vanaf",
        "since": "sinds|sedert|vanaf",
        "after": "na",
        "through": "tot en met|t/m",
        "before": "vóór|tot",
        "in": "(?:begin|eind|medio|half) (?:van )?|(?:in|op|van|uit|tijdens) "
        "(?:(?:begin|eind|medio|half|het jaar|de|het) ){0,2}",
    },
    "en": {
        "between": "between",
        "from": "from",
        "since": "since",
        "after": "after",
        "through": "through",
        "before": "before|until|till",
        "in": "(?:early|late|mid) |(?:in|on|of|from|during|the) "
        "(?:(?:early|late|mid|the year|the) ){0,2}",
    },
}
_JOINTS = {
    "nl": r" (?:tot en met|t/m|tot) |\s*[-–]\s*",
    "en": r" (?:until|till|through|to) |\s*[-–]\s*",
}
_BETWEEN = {"nl": " en ", "en": " and "}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``since`` up to and including ``until``; ``span`` are the words that say so."""

    since: date | None
    until: date | None
    span: Span


def find_period(text: str, today: date, language: Language) -> Period | None:
    """Give the first time that a question names, or None.

    ``today`` is the day on which it is asked: "vorige week" counts from it.
    """
    for word in _WORD.finditer(text):
        found = _opened(text, word.start(), today, language)
        found = found or _unopened(text, word.start(), today, language)
        if found is not None:
            return found
    return None


@cache
def _openers(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"(?:{words})(?<= )" if kind == "in" else rf"(?:{words}) ", re.I))
        for kind, words in _OPENERS[language].items()
    )


def _opened(text: str, start: int, today: date, language: Language) -> Period | None:
    """The period that begins here with a word such as "sinds", "tussen" or "in"."""
    for kind, pattern in _openers(language):
        opener = pattern.match(text, start)
        found = opener and _behind(text, opener, kind, today, language)
        if found:
            return found
    return None


def _behind(
    text: str, opener: re.Match[str], kind: str, today: date, language: Language
) -> Period | None:
    """What an opening word makes of the time behind it; None when there is no time."""
    start, pos = opener.span()
    if kind in ("between", "from"):
        return _range(text, start, pos, today, language, between=kind == "between")
    moment = moment_at(text, pos, today, language)
    if moment is None:
        return None
    ends: dict[str, tuple[date | None, date | None]] = {
        "in": (moment.since, moment.until),
        "since": (moment.since, None),
        "after": (moment.until + _DAY, None),
        "before": (None, moment.since - _DAY),
        "through": (None, moment.until),
    }
    return Period(*ends[kind], Span(start, moment.stop))


def _unopened(text: str, start: int, today: date, language: Language) -> Period | None:
    """The period that begins here without such a word: "gisteren", "2019-2021", "EK 2020?"."""
    cued = bool(_BARE_YEAR.match(text, start))
    found = _range(text, start, start, today, language)
    moment = moment_at(text, start, today, language, cued=cued)
    if found or not moment:
        return found
    return Period(moment.since, moment.until, Span(start, moment.stop))


def _range(
    text: str, start: int, pos: int, today: date, language: Language, *, between: bool = False
) -> Period | None:
    """Two moments with "en", "tot", "to" or a dash between them."""
    first = moment_at(text, pos, today, language)
    bare = None if first else _BARE_DAY.match(text, pos)
    stop = first.stop if first else bare.end() if bare else pos
    joint = re.compile((_BETWEEN if between else _JOINTS)[language], re.I).match(text, stop)
    last = joint and moment_at(text, joint.end(), today, language)
    if not last:
        return None
    since, until = _ends(first, last) if first else (_on_day(last, bare), last.until)
    if since is None or since > until:
        return None
    return Period(since, until, Span(start, last.stop))


def _ends(first: Moment, last: Moment) -> tuple[date, date]:
    """Both ends, where one that names no year takes it from the other."""
    if first.vague:
        first = first.in_year(last.since.year)
        if first.since > last.since:
            first = first.in_year(last.since.year - 1)
    elif last.vague:
        last = last.in_year(first.since.year)
        if last.since < first.since:
            last = last.in_year(first.since.year + 1)
    return first.since, last.until


def _on_day(last: Moment, bare: re.Match[str] | None) -> date | None:
    """The day of "tussen 3 en 5 mei" that is named without its month."""
    day = int(bare[1]) if bare else 0
    return last.since.replace(day=day) if 0 < day < last.since.day else None
