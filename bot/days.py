"""Some days in words: 15 mei 2022, 10 tot en met 16 mei 2022, april 2022, 2021."""

from calendar import monthrange
from datetime import date

from bot.texts import table, text
from index.article import Language


def days_in_words(since: date, until: date, language: Language) -> str:
    """The days from ``since`` up to and including ``until``, as short as they can be said.

    Whole years and whole months are named as such, and what both ends share is said once.
    """
    first, last = _ends(since, until, language)
    if first == last:
        return " ".join(last)
    shared = next(n for n in range(len(first) + 1) if first[n:] == last[n:])
    return text("window_period", language, a=" ".join(first[:shared]), b=" ".join(last))


def _ends(since: date, until: date, language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both ends as words from the smallest to the largest, in the largest unit that fits."""
    first, last = (_day_month_year(day, language) for day in (since, until))
    if since.day > 1 or until.day < monthrange(until.year, until.month)[1]:
        return first, last
    if since.month > 1 or until.month < 12:
        return first[1:], last[1:]
    return first[2:], last[2:]


def _day_month_year(day: date, language: Language) -> tuple[str, str, str]:
    months = table(language)["months"].split()
    return str(day.day), months[day.month - 1], str(day.year)
