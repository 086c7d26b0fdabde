"""Single moments in a question: a day, a month, a season, "vorige week", "three years ago".

``moment_at`` reads one at a place in the text; ``bot.period`` makes ranges of them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from bot.period.days import Days, day_or_none, months, past, season, unit_ago
from index.article import Language

_DAY = timedelta(days=1)

# Words for moments: in a pattern for each language. Months are numbered by their first letters.
MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "january february march april may june july august september october november december",
}
_SHORT = "jan|feb|mrt|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec"
WEEKDAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "en": "monday tuesday wednesday thursday friday saturday sunday",
}
SEASONS = {
    "nl": {"lente": 3, "voorjaar": 3, "zomer": 6, "herfst": 9, "najaar": 9, "winter": 12},
    "en": {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
}
_UNITS = {
    "nl": {"dag": "d", "week": "w", "weekend": "e", "maand": "m", "kwartaal": "q", "jaar": "y"},
    "en": {"day": "d", "week": "w", "weekend": "e", "month": "m", "quarter": "q", "year": "y"},
}
_PLURALS = {
    "nl": {"dagen": "d", "weken": "w", "maanden": "m", "jaar": "y", "jaren": "y"}
    | {"dag": "d", "week": "w", "maand": "m"},
    "en": {"days": "d", "weeks": "w", "months": "m", "years": "y"}
    | {"day": "d", "week": "w", "month": "m", "year": "y"},
}
_NUMBERS = {
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "en": "one two three four five six seven eight nine ten eleven twelve",
}
_DAYS_AGO = {
    "nl": {"eergisteren": (2, 2), "gisteren": (1, 1), "vandaag": (0, 0), "vannacht": (1, 0)}
    | dict.fromkeys(("gisterochtend", "gistermiddag", "gisteravond", "gisternacht"), (1, 1))
    | dict.fromkeys(("vanochtend", "vanmorgen", "vanmiddag", "vanavond"), (0, 0)),
    "en": {"the day before yesterday": (2, 2), "yesterday": (1, 1), "last night": (1, 0)}
    | dict.fromkeys(("today", "tonight", "this morning", "this afternoon", "this evening"), (0, 0)),
}
_LAST = {"nl": "vorige?", "en": "last|previous"}
_PAST = {"nl": "(?:de |het )?(?:afgelopen|voorbije)", "en": "(?:the )?past"}
_LAST_FEW = {"nl": "(?:de )?(?:afgelopen|voorbije|laatste)", "en": "(?:the )?(?:last|past)"}
_RECENT = {"nl": "vorige?|afgelopen|voorbije", "en": "last|this past"}
_THIS = {"nl": "dit|deze", "en": "this"}
_AGO = {"nl": "geleden", "en": "ago"}
_YEAR = r"(?P<y>(?:19|20)\d\d)(?![\w%]|[.,]\d)"


@dataclass(frozen=True, slots=True)
class Moment:
    """Days named in a text up to character ``stop``; ``vague`` when their year was not named."""

    since: date
    until: date
    stop: int
    vague: bool = False

    def in_year(self, year: int) -> "Moment":
        """The same days of another year (29 February becomes 28 February)."""
        span = self.until - self.since
        if self.since.day == 1 and self.until == months(self.since.year, self.since.month).until:
            return Moment(*months(year, self.since.month), self.stop)
        since = day_or_none(year, self.since.month, self.since.day) or date(year, 2, 28)
        return Moment(since, since + span, self.stop)


_Reading = Callable[[re.Match[str], date], Days | None]


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    read: _Reading
    cued: bool = False  # counts only behind a word such as "in" or "sinds"


def moment_at(
    text: str, pos: int, today: date, language: Language, *, cued: bool = True
) -> Moment | None:
    """Read the moment that begins at ``pos``; ``cued`` when a preposition of time stands before."""
    for rule in _rules(language):
        match = rule.pattern.match(text, pos)
        if match is None or (rule.cued and not cued):
            continue
        days = rule.read(match, today)
        if days is not None:
            groups = match.groupdict()
            vague = "mon" in groups and not groups.get("y")
            return Moment(*days, match.end(), vague)
    return None


@cache
def _rules(language: Language) -> tuple[_Rule, ...]:
    """The patterns of a language, the longest first."""
    named = MONTHS[language].replace(" ", "|")
    name = rf"(?P<mon>{named}|{_SHORT})\b\.?"
    year = rf"(?:(?: van| of|,)? {_YEAR})"
    day = r"(?P<d>\d{1,2})(?:e|ste|de|st|nd|rd|th)?"
    plurals, numbers = "|".join(_PLURALS[language]), _NUMBERS[language].replace(" ", "|")
    seasons, units = "|".join(SEASONS[language]), "|".join(_UNITS[language])
    few = rf"(?P<n>\d{{1,3}}|{numbers}) (?P<u>{plurals})\b"
    bare = (
        rf"(?P<mon>{named})\b"
        if language == "nl"
        else r"(?P<mon>{})\b".format("|".join(word.capitalize() for word in MONTHS["en"].split()))
    )
    return (
        _rule(r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d?)-(?P<d>\d\d?)(?!\w)", _date),
        _rule(r"(?P<d>\d\d?)([-/.])(?P<m>\d\d?)\2(?P<y>(?:19|20)\d\d)(?!\w)", _date),
        _rule(rf"{day} (?:of )?{name}{year}?(?! ?\d)", _date),
        _rule(rf"{name} {day}(?!\d){year}?(?! ?\d)", _date),
        _rule(rf"{name}{year}", _named_month),
        _Rule(re.compile(rf"(?:(?i:{_RECENT[language]}) )?{bare}"), _named_month, cued=True),
        _rule(rf"(?P<season>{seasons}){year}", _named_season),
        _rule(rf"(?P<recent>{_RECENT[language]}) (?P<season>{seasons})\b", _named_season),
        _rule(rf"(?:{_THIS[language]}) (?P<season>{seasons})\b", _named_season),
        _rule(
            rf"(?:{_RECENT[language]}) (?P<w>{WEEKDAYS[language].replace(' ', '|')})\b", _weekday
        ),
        _rule(rf"(?P<last>{_LAST[language]}) (?P<u>{units})\b", _unit),
        _rule(rf"(?:{_THIS[language]}) (?P<u>{units})\b", _unit),
        _rule(rf"{_PAST[language]} (?P<u>{units})\b", _past_unit),
        _rule(rf"{_LAST_FEW[language]} {few}", _past_few),
        _rule(rf"(?:an? )?{few} {_AGO[language]}\b", _ago),
        _rule(rf"(?P<word>{'|'.join(_DAYS_AGO[language])})\b", _word),
        _rule(_YEAR, _year, cued=True),
    )


def _rule(pattern: str, read: _Reading, *, cued: bool = False) -> _Rule:
    return _Rule(re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE), read, cued)


def _month_number(name: str) -> int:
    numbers = {"jan": 1, "feb": 2, "mar": 3, "maa": 3, "mrt": 3, "apr": 4, "may": 5, "mei": 5}
    numbers |= {"jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12}
    return numbers[name[:3].lower()]


def _date(match: re.Match[str], today: date) -> Days | None:
    groups = match.groupdict()
    day = int(groups["d"])
    month = int(groups["m"]) if groups.get("m") else _month_number(groups["mon"])
    if month > 12 >= day and groups.get("m"):  # 07/21/2021
        day, month = month, day
    if groups["y"]:
        found = day_or_none(int(groups["y"]), month, day)
    else:
        years = range(today.year, today.year - 9, -1)
        these = (day_or_none(year, month, day) for year in years)
        found = next((d for d in these if d and d <= today), None)
    return Days(found, found) if found else None


def _named_month(match: re.Match[str], today: date) -> Days:
    month = _month_number(match["mon"])
    year = match.groupdict().get("y")
    if year:
        return months(int(year), month)
    return months(today.year - (month > today.month), month)


def _named_season(match: re.Match[str], today: date) -> Days:
    groups = match.groupdict()
    names = SEASONS["nl"] | SEASONS["en"]
    first = names[groups["season"].lower()]
    if groups.get("y"):
        return season(int(groups["y"]), first)
    candidates = [season(year, first) for year in (today.year + 1, today.year, today.year - 1)]
    over = bool(groups.get("recent"))
    return next(
        (c for c in candidates if (c.until if over else c.since) < today + _DAY * (not over)),
        candidates[-1],
    )


def _weekday(match: re.Match[str], today: date) -> Days:
    names = WEEKDAYS["nl"].split() + WEEKDAYS["en"].split()
    wanted = names.index(match["w"].lower()) % 7
    day = today - _DAY * ((today.weekday() - wanted - 1) % 7 + 1)
    return Days(day, day)


def _unit(match: re.Match[str], today: date) -> Days:
    unit = (_UNITS["nl"] | _UNITS["en"])[match["u"].lower()]
    return unit_ago(today, unit, 1 if match.groupdict().get("last") else 0)


def _past_unit(match: re.Match[str], today: date) -> Days | None:
    return past(today, (_UNITS["nl"] | _UNITS["en"])[match["u"].lower()], 1)


def _count(match: re.Match[str]) -> tuple[int, str]:
    number, unit = match["n"].lower(), (_PLURALS["nl"] | _PLURALS["en"])[match["u"].lower()]
    if number.isdecimal():
        return int(number), unit
    words = _NUMBERS["nl"].split() + _NUMBERS["en"].split()
    return words.index(number) % 12 + 1, unit


def _past_few(match: re.Match[str], today: date) -> Days | None:
    count, unit = _count(match)
    return past(today, unit, count)


def _ago(match: re.Match[str], today: date) -> Days | None:
    count, unit = _count(match)
    if count >= today.year:
        return None
    return unit_ago(today, unit, count)


def _word(match: re.Match[str], today: date) -> Days:
    word = re.sub(r"\s+", " ", match["word"].lower())
    first, last = (_DAYS_AGO["nl"] | _DAYS_AGO["en"])[word]
    return Days(today - _DAY * first, today - _DAY * last)


def _year(match: re.Match[str], today: date) -> Days:
    return months(int(match["y"]), 1, 12)
