"""Days, months, weekdays, decades and "last month", in both languages and in figures."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from bot.facts.fact import Fact
from bot.facts.text import Reading

_MONTHS = (
    "januari january jan|februari february feb|maart march mrt mar|april apr|mei may|juni june jun|"
    "juli july jul|augustus august aug|september sept sep|oktober october okt oct|"
    "november nov|december dec"
)
_WEEKDAYS = (
    "maandag monday|dinsdag tuesday|woensdag wednesday|donderdag thursday|vrijdag friday|"
    "zaterdag saturday|zondag sunday"
)
MONTHS = {name: n for n, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}
_DAYS = {name: n for n, names in enumerate(_WEEKDAYS.split("|"), 1) for name in names.split()}
# "may" is mostly a verb, "mar" and "jan" names: those count with a capital or beside a figure only.
_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
_FULL = "|".join(m for m in MONTHS if len(m) > 3 or m == "mei")
_DAY = r"(?P<day>\d{1,2})(?:e|ste|de|st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?!\d)"
_BETWEEN = r"(?:\s*[-–]\s*|\s+(?:en|and|tot|to|t/m|or|of)\s+(?:the\s+)?)"

_PATTERNS = (
    r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)\b(?:T[\d:.]+Z?)?",
    rf"\b(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<number>\d{{1,2}})(?P=mark){_YEAR}",
    rf"\b(?:(?P<first>\d{{1,2}})(?:e|st|nd|rd|th)?{_BETWEEN})?{_DAY}(?:\s+of)?\s+"
    rf"(?P<month>{_NAME})\b\.?(?:,?\s+(?:van\s+)?{_YEAR})?",
    rf"\b(?P<month>{_NAME})\b\.?\s+(?:the\s+)?{_DAY}(?![\d.,:]*\d)(?:,?\s+{_YEAR})?",
    rf"\b(?P<month>{_NAME})\b\.?,?\s+(?:of\s+|van\s+)?{_YEAR}",
    rf"\b(?P<month>{_FULL})\b",
    r"\b(?P<month>May)\b(?!\s+(?:not|be|have|also)\b)",
)
_DATES = [re.compile(p, re.IGNORECASE if "May)" not in p else 0) for p in _PATTERNS]
_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(_DAYS)})(?P<night>nacht)?\w*", re.IGNORECASE)
_DECADE = re.compile(
    r"\bjaren\s+['’‘]?(?P<nl>[a-z]+tig|\d0)\b|\b(?:1[0-9]|20)?(?P<en>\d0)['’]?s\b"
    r"|\b(?P<words>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b",
    re.IGNORECASE,
)
# "21 juli" is that of half a year before or after the article at the most.
_NEAR = 200
_SHORT_YEAR = re.compile(r"(?<!\w)['’‘](?P<year>\d\d)(?!\w)")
_TEN_WORDS = (
    ("twintig", "twenties"),
    ("dertig", "thirties"),
    ("veertig", "forties"),
    ("vijftig", "fifties"),
    ("zestig", "sixties"),
    ("zeventig", "seventies"),
    ("tachtig", "eighties"),
    ("negentig", "nineties"),
)
_TENS = {word: str(10 * n) for n, words in enumerate(_TEN_WORDS, 2) for word in words}
_RELATIVE = {
    r"eergisteren|(?:the )?day before yesterday": "d-2",
    r"gister(?:en|avond|ochtend|middag|nacht)|yesterday": "d-1",
    r"vandaag|today|van(?:avond|ochtend|morgen|middag)|tonight": "d0",
    r"overmorgen|(?:the )?day after tomorrow": "d+2",
    r"morgen(?:avond|ochtend|middag)?|tomorrow": "d+1",
    r"(?:vorige|afgelopen) week|last week": "w-1",
    r"deze week|this week": "w0",
    r"(?:volgende|komende) week|next week": "w+1",
    r"(?:vorige|afgelopen) maand|last month": "m-1",
    r"deze maand|this month": "m0",
    r"(?:volgende|komende) maand|next month": "m+1",
    r"(?:vorig|afgelopen) jaar|last year": "y-1",
    r"dit jaar|this year": "y0",
    r"(?:volgend|komend) jaar|next year": "y+1",
}
_RELATIVES = [(re.compile(rf"\b(?:{p})\b", re.IGNORECASE), r) for p, r in _RELATIVE.items()]


def read_dates(reading: Reading, published: date | None) -> None:
    """Add the dates of a text. ``published`` says which year and day its loose words mean."""
    for number, pattern in enumerate(_DATES):
        for match in reading.search(pattern):
            _read_date(reading, match, published, numeric=number == 1)
    for match in reading.search(_WEEKDAY):
        _read_weekday(reading, match, published)
    for match in reading.search(_DECADE):
        tens = match["en"] or _tens(match["nl"] or match["words"])
        if tens:
            _add(reading, match, {f"y:{tens}"})
    for match in reading.search(_SHORT_YEAR):
        years = {f"n:{century}{match['year']}" for century in (18, 19, 20)}
        _add(reading, match, years)
    for pattern, relative in _RELATIVES:
        for match in reading.search(pattern):
            implied = _resolved(relative, published) if published else set()
            _add(reading, match, {f"r:{relative}"}, implied)


def day_implies(day: date) -> set[str]:
    """Everything that a calendar day says."""
    year, month = f"{day.year:04}", f"{day.month:02}"
    return {
        f"d:{day.isoformat()}",
        f"d:--{month}-{day.day:02}",
        f"d:{year}-{month}",
        f"d:--{month}",
        f"n:{day.year}",
        f"w:{day.isoweekday()}",
    }


def _add(
    reading: Reading, match: re.Match[str], readings: set[str], implied: Iterable[str] = ()
) -> None:
    start, end = match.span()
    words = reading.text[start:end]
    reading.add(Fact("date", words, start, end, frozenset(readings), frozenset(implied)))


def _tens(word: str) -> str | None:
    return _TENS.get(word.lower(), word if word.isdecimal() else None)


def _read_date(
    reading: Reading, match: re.Match[str], published: date | None, *, numeric: bool
) -> None:
    """Add what one match says; 31 June and 13/13/2021 say nothing."""
    found = match.groupdict()
    if found.get("month") == "may":
        return  # the verb: "men aged 18 to 60 may leave"
    year = int(found["year"]) if found.get("year") else None
    days = [int(d) for d in (found.get("first"), found.get("day")) if d]
    month = int(found["number"]) if found.get("number") else MONTHS[found["month"].lower()]
    if len(days) == 2:
        _add_both(reading, match, days, (year, month), published)
        return
    readings, implied = _month(year, month, published) if not days else (set(), set())
    pairs = [(day, month) for day in days]
    if numeric and reading.language == "en":  # 7/21/2021
        pairs += [(month, day) for day in days]
    for day, month_number in pairs:
        said, also = _day(year, month_number, day, published)
        readings |= said
        implied |= also
    if readings:
        _add(reading, match, readings, implied)


def _add_both(
    reading: Reading,
    match: re.Match[str],
    days: list[int],
    month: tuple[int | None, int],
    published: date | None,
) -> None:
    """Add the two dates of "21 and 22 July"."""
    for day, group in zip(days, ("first", "day"), strict=True):
        said, implied = _day(month[0], month[1], day, published)
        if said:
            start, end = match.span(group)
            words = reading.text[start:end]
            reading.facts.append(
                Fact("date", words, start, end, frozenset(said), frozenset(implied))
            )
    reading.take(*match.span())


def _day(
    year: int | None, month: int, day: int, published: date | None
) -> tuple[set[str], set[str]]:
    """What a day says, and what follows from it."""
    exact = _date(year or 2000, month, day)
    if exact is None:
        return set(), set()
    if year is not None:
        return {f"d:{exact.isoformat()}"}, day_implies(exact)
    said, implied = {f"d:--{month:02}-{day:02}"}, {f"d:--{month:02}"}
    for full in _nearest_days(month, day, published):
        implied |= day_implies(full)
    return said, implied


def _nearest_days(month: int, day: int, published: date | None) -> list[date]:
    """The days of that name that lie near the publication: one, or two half a year away."""
    if published is None:
        return []
    days = [_date(published.year + offset, month, day) for offset in (-1, 0, 1)]
    return [d for d in days if d and abs(d - published).days <= _NEAR]


def _month(year: int | None, month: int, published: date | None) -> tuple[set[str], set[str]]:
    """What a month says, and what follows from it."""
    loose = f"d:--{month:02}"
    if year is not None:
        return {f"d:{year:04}-{month:02}"}, {loose, f"n:{year}"}
    if published is None:
        return {loose}, set()
    days = _nearest_days(month, 15, published)
    return {loose}, {said for d in days for said in (f"d:{d.year:04}-{month:02}", f"n:{d.year}")}


def _read_weekday(reading: Reading, match: re.Match[str], published: date | None) -> None:
    number = _DAYS[match["weekday"].lower()]
    implied: set[str] = set()
    if published:
        for offset in range(-7, 8):
            day = published + timedelta(days=offset)
            if day.isoweekday() == number:
                implied |= day_implies(day)
    if match["night"]:  # "vrijdagnacht" is the night to Saturday
        implied.add(f"w:{number % 7 + 1}")
    _add(reading, match, {f"w:{number}"}, implied)


def _resolved(relative: str, published: date) -> set[str]:
    """The calendar days, months or years that a word seen from the publication means."""
    unit, offset = relative[0], int(relative[1:])
    if unit == "d":
        return day_implies(published + timedelta(days=offset))
    if unit == "m":
        months = published.year * 12 + published.month - 1 + offset
        year, month = divmod(months, 12)
        return {f"d:{year:04}-{month + 1:02}", f"d:--{month + 1:02}", f"n:{year}"}
    return {f"n:{published.year + offset}"} if unit == "y" else set()


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
