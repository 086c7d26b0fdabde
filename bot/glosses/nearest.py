"""The days nearest to an article's that a name can mean: of a weekday, a date, a month, a season.

A name comes back every week or every year; the tense of its clause says on which side to look.
Without a tense, only the article's own day can be meant.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.glosses.tense import Tense, is_past
from bot.period.days import Days, day_or_none, months, season

_DAY = timedelta(days=1)
# In days. Writers name the year of what lies further away than this.
_FAR = {"date": 300, "month": 340}
# A candidate so far away is none where the one on the other side is so near.
_DOUBTFUL, _CLOSE = 180, 60
_LATELY = 2  # "meldt de corporatie dinsdag": so many days ago at the most


def one(day: date) -> Days:
    """A day as a range."""
    return Days(day, day)


def nearest_weekday(published: date, number: int, tense: Tense | None) -> date | None:
    """The weekday (Monday is 0) that a clause tells of; it may be the article's own day."""
    back = (published.weekday() - number) % 7
    if tense == "future":
        return published + _DAY * (-back % 7)
    told = is_past(tense) or (tense == "reported" and back <= _LATELY)
    return published - _DAY * back if told or not (back or tense) else None


def weekday_of_week(published: date, number: int, weeks: int) -> date:
    """The weekday of the calendar week so many weeks on."""
    return published + _DAY * (number - published.weekday() + 7 * weeks)


def last_weekday(published: date, number: int) -> date:
    """The last such weekday before the article's day."""
    return published - _DAY * ((published.weekday() - number - 1) % 7 + 1)


def next_weekday(published: date, number: int) -> date:
    """The first such weekday after the article's day."""
    return published + _DAY * ((number - published.weekday() - 1) % 7 + 1)


def dated(published: date, day: int, month: int, tense: Tense | None) -> Days | None:
    """The day of a date without its year."""
    return _sided(published, map(one, _days(published, day, month)), tense, _FAR["date"])


def dated_weekday(published: date, day: int, month: int, number: int) -> Days | None:
    """The day of a date without its year, whose weekday is named: whatever the tense."""
    days = (d for d in _days(published, day, month) if d.weekday() == number)
    return next((one(d) for d in days if _distance(published, one(d)) < _FAR["date"]), None)


def named_month(
    published: date, month: int, part: tuple[int, int] | None, tense: Tense | None
) -> Days | None:
    """A month, or its days from the first to the last of ``part``."""
    candidates = (month_part(year, month, part) for year in _years(published))
    return _sided(published, candidates, tense, _FAR["month"])


def month_part(year: int, month: int, part: tuple[int, int] | None) -> Days:
    """The days of a month from the first to the last of ``part``, or all of them."""
    days = months(year, month)
    if part is None:
        return days
    first, last = part
    return Days(days.since + _DAY * (first - 1), min(days.since + _DAY * (last - 1), days.until))


def named_season(published: date, first: int, tense: Tense | None) -> Days | None:
    """A season by its first month."""
    years = (*_years(published), published.year + 2)  # a winter bears the year of its January
    return _sided(published, (season(year, first) for year in years), tense, _FAR["month"])


def past_season(published: date, first: int) -> Days | None:
    """The last season of that name that is over."""
    seasons = (season(published.year + offset, first) for offset in (1, 0, -1))
    return next((s for s in seasons if s.until < published), None)


def _years(published: date) -> tuple[int, int, int]:
    return published.year - 1, published.year, published.year + 1


def _days(published: date, day: int, month: int) -> list[date]:
    days = (day_or_none(year, month, day) for year in _years(published))
    return [found for found in days if found]


def _distance(published: date, days: Days | None) -> int:
    """How many days lie between the article and the days; 0 where it is one of them."""
    if days is None:
        return _FAR["month"]
    return max(0, (days.since - published).days, (published - days.until).days)


def _sided(
    published: date, candidates: Iterable[Days], tense: Tense | None, far: int
) -> Days | None:
    """The candidate on the side that the tense says.

    None where it lies far away, or the other side's so much nearer that the clause rather looks
    forward or back to that.
    """
    found = list(candidates)
    before = max((d for d in found if d.since <= published), default=None)
    after = min((d for d in found if d.until >= published), default=None)
    if tense is None:  # today, but not this month: "in de winter staat het water hoog"
        return before if before == one(published) else None
    if tense != "future" and not is_past(tense):
        return None
    chosen, other = (before, after) if is_past(tense) else (after, before)
    away = _distance(published, chosen)
    doubtful = away > _DOUBTFUL and _distance(published, other) < _CLOSE
    return None if away >= far or doubtful else chosen
