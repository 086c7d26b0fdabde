"""Dates as newsrooms write them, in Dutch and English: the right day, or none.

Strict on purpose. Guessing parsers make another day of "2026/6/29" and "3 Sept 2026", and the
first of a month of "mei 2026"; a wrong date in a newspaper archive is worse than none.
"""

import re
from datetime import datetime, timedelta, timezone

__all__ = ["date_at_top", "date_in_name", "parse_date"]

_MONTH_NAMES = (
    "jan januari january",
    "feb febr februari february",
    "mrt maa maart mar march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "aug augustus august",
    "sep sept september",
    "okt oktober oct october",
    "nov november",
    "dec december",
)
_MONTHS = {name: n for n, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_WEEKDAYS = (
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|thu|fri|sat|sun"
)
# Hours east of Greenwich of the abbreviations that European and American newsrooms use.
_ZONES = {
    **dict.fromkeys(("z", "utc", "gmt", "ut", "wet"), 0),
    **dict.fromkeys(("cet", "met", "mez", "bst", "west"), 1),
    **dict.fromkeys(("cest", "mest", "mesz", "eet"), 2),
    **dict.fromkeys(("eest",), 3),
    **dict.fromkeys(("edt",), -4),
    **dict.fromkeys(("est", "cdt"), -5),
    **dict.fromkeys(("cst", "mdt"), -6),
    **dict.fromkeys(("mst", "pdt"), -7),
    **dict.fromkeys(("pst",), -8),
}
_WEEKDAY = re.compile(rf"(?:{_WEEKDAYS})\.?,?\s+", re.IGNORECASE)
_DAY_FORMS = (
    re.compile(r"(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(
        r"(?P<d>\d{1,2})(?:st|nd|rd|th|e)?[.\s-]{1,3}(?:of\s+)?(?P<name>[a-z]{3,9})\.?,?[\s-]"
        r"\s*(?P<y>\d{4}|['’]?\d\d)(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<name>[a-z]{3,9})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})(?!\d)",
        re.IGNORECASE,
    ),
)
_NUMERIC = re.compile(r"(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\d)")
_TIME = re.compile(
    # Hours and minutes run together only after a T: "4 mei 2026 - 2030" is no time.
    r"(?:T|,?\s+(?:(?:om|at)\s+|-\s*)?(?=\d{1,2}[:.]))(?P<h>\d{1,2})[:.]?(?P<min>\d\d)"
    r"(?:[:.]?(?P<s>\d\d)(?:[.,](?P<f>\d{1,9}))?)?(?:\s*(?P<half>[ap])\.?m\.?)?(?:\s*(?:uur|u\.?))?"
    r"(?:\s*(?P<sign>[+-])(?P<zh>\d\d):?(?P<zm>\d\d)?|\s*(?P<zone>[A-Za-z]{1,5}))?"
    r"(?:\s*\([A-Za-z ]+\))?",
    re.IGNORECASE,
)
_IN_NAME = re.compile(
    r"^(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)"
    r"|(?<!\d)(?P<y2>(?:19|20)\d\d)(?P<sep>[-_.])(?P<m2>\d\d)(?P=sep)(?P<d2>\d\d)(?!\d)"
)
_LEAD = re.compile(
    r"(?:gepubliceerd|published|datum|date|geplaatst|posted)(?:\s+(?:op|on))?\s*:?\s+|op\s+",
    re.IGNORECASE,
)
_LONGEST = 80  # characters; a longer string is no date
_FIRST_YEAR = 1600  # no newspaper is older
_TWO_DIGITS_TURN = 69  # as POSIX: 69..99 are 19xx, 00..68 are 20xx


def parse_date(text: str, day_first: bool = False) -> datetime | None:
    """Read one date, with its time and zone where they are given; None when it is not certain.

    Supported are ISO 8601 ("2021-07-21T08:00:00+02:00", also with ``/``), "4 mei 2026",
    "ma, 04 mei 2026 07:30 +0200", "3 Sept 26", "July 21, 2021 at 4 p.m.", "30 Apr 2026 08:00
    MEST". A day without a time is midnight without a zone. "03/04/2026" is None unless
    ``day_first`` says that the source writes the day first; a month or a year alone is None.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    text = text[found.end() :] if (found := _WEEKDAY.match(text)) else text
    for form in _DAY_FORMS:
        if found := form.match(text):
            day = _day(found["y"], found.groupdict().get("name") or found["m"], found["d"])
            return _with_time(day, text[found.end() :])
    if found := _NUMERIC.match(text):
        return _with_time(_numeric_day(found, day_first), text[found.end() :])
    return None


def date_in_name(name: str) -> datetime | None:
    """Read the date in a file name: 2021-07-21-…, 20210721_…, …_2021.07.21; None without one."""
    found = _IN_NAME.search(name)
    if not found:
        return None
    return _day(found["y"] or found["y2"], found["m"] or found["m2"], found["d"] or found["d2"])


def date_at_top(line: str) -> datetime | None:
    """Read a line that is a date and nothing else ("21 juli 2021", "Published: July 21, 2021")."""
    line = line.strip()
    return parse_date(line[found.end() :] if (found := _LEAD.match(line)) else line)


def _numeric_day(found: re.Match[str], day_first: bool) -> datetime | None:
    first, second = int(found["a"]), int(found["b"])
    if first > 12 or first == second or (day_first and second <= 12):
        return _day(found["y"], found["b"], found["a"])
    if second > 12:
        return _day(found["y"], found["a"], found["b"])
    return None


def _day(year: str, month: str, day: str) -> datetime | None:
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
    full_year = int(year.lstrip("'’"))
    if len(year.lstrip("'’")) == 2:
        full_year += 1900 if full_year >= _TWO_DIGITS_TURN else 2000
    if full_year < _FIRST_YEAR:
        return None
    try:
        return datetime(full_year, number, int(day))
    except ValueError:
        return None


def _with_time(day: datetime | None, rest: str) -> datetime | None:
    """Add the time that follows the day; what follows and is no time makes the whole None."""
    rest = rest.rstrip(" .")
    if day is None or not rest:
        return day
    found = _TIME.fullmatch(rest) or _TIME.fullmatch(_whole_hour(rest))
    if not found:
        return None
    hour = int(found["h"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    try:
        return day.replace(
            hour=hour,
            minute=int(found["min"]),
            second=int(found["s"] or 0),
            microsecond=int((found["f"] or "0")[:6].ljust(6, "0")),
            tzinfo=_zone(found),
        )
    except ValueError:
        return None


def _whole_hour(rest: str) -> str:
    """Turn "at 4 p.m." and "om 10 uur" into a time with minutes."""
    return re.sub(r"(?<![\d:.])(\d{1,2})(?=\s*(?:[ap]\.?m|uur|u$))", r"\1:00", rest, count=1)


def _zone(found: re.Match[str]) -> timezone | None:
    """Give the zone; one with an unknown name is none, for the day as written is still right."""
    if found["sign"]:
        offset = timedelta(hours=int(found["zh"]), minutes=int(found["zm"] or 0))
        return timezone(-offset if found["sign"] == "-" else offset)
    hours = _ZONES.get((found["zone"] or "").lower())
    return None if hours is None else timezone(timedelta(hours=hours))
