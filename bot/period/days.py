"""Arithmetic with days: months, seasons, "three weeks ago"."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_DAY = timedelta(days=1)


class Days(NamedTuple):
    """A closed range of days."""

    since: date
    until: date


def day_or_none(year: int, month: int, day: int) -> date | None:
    """A day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months(year: int, month: int, count: int = 1) -> Days:
    """So many calendar months, from the first day to the last."""
    last_year, last = divmod(year * 12 + month - 2 + count, 12)
    until = date(last_year, last + 1, monthrange(last_year, last + 1)[1])
    return Days(date(year, month, 1), until)


def months_ago(today: date, count: int) -> date:
    """The same day so many months ago, or the last day of a shorter month."""
    year, month = divmod(today.year * 12 + today.month - 1 - count, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def season(year: int, first: int) -> Days:
    """Three months; winter bears the year of its January."""
    return months(year - (first == 12), first, 3)


def unit_ago(today: date, unit: str, ago: int) -> Days:
    """The calendar day, week, weekend, month, quarter or year so many of them ago."""
    if unit == "d":
        day = today - _DAY * ago
        return Days(day, day)
    if unit == "w":
        monday = today - _DAY * (today.weekday() + 7 * ago)
        return Days(monday, monday + _DAY * 6)
    if unit == "e":  # on a Saturday or Sunday, last weekend is the one before
        saturday = today - _DAY * (today.weekday() - 5 + 7 * ago)
        return Days(saturday, saturday + _DAY)
    if unit == "m":
        first = months_ago(today.replace(day=1), ago)
        return months(first.year, first.month)
    if unit == "q":
        first = months_ago(today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), 3 * ago)
        return months(first.year, first.month, 3)
    return months(today.year - ago, 1, 12)


def past(today: date, unit: str, count: int) -> Days | None:
    """From so many units ago up to today."""
    if unit == "e":
        return unit_ago(today, unit, 1)
    days, per = {"d": (1, 0), "w": (7, 0), "m": (0, 1), "q": (0, 3), "y": (0, 12)}[unit]
    if count * per >= today.year * 12:
        return None
    return Days(months_ago(today, count * per) - _DAY * days * count, today)
