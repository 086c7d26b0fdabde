"""Rules for dates, months and seasons without a year: "12 mei", "begin juli", "vorige zomer"."""

import re
from functools import cache

from bot.glosses.context import Expression
from bot.glosses.nearest import (
    dated,
    dated_weekday,
    month_part,
    named_month,
    named_season,
    one,
    past_season,
)
from bot.glosses.rule import Match, Rule, kind, nothing, rule
from bot.glosses.tense import is_past
from bot.glosses.vocabulary import PARTS, month_number, season_start, vocabulary, weekday_number
from bot.period.days import Days, day_or_none, months, season
from index.article import Language

# The attacks of 2001 bear their date as a name.
_ATTACKS = re.compile(r"aanslag|attack|terror|Twin Towers", re.IGNORECASE)
# Behind an English season: what makes another thing of it.
_JOINED = "holidays?|season|months|break|term|school|games|sales|recess|there|daar"

_JUST_OVER = 120  # days after a season in which "vorige" may mean that one or the one before


@cache
def month_rules(language: Language) -> tuple[Rule, ...]:
    """The rules of a language, the longest first; those with a year come to nothing."""
    known = vocabulary(language)
    named = r"(?P<year>['’]?\d\d(?:\d\d)?(?![\d.:])(?! (?:uur|mensen|people)))"
    year = f"(?:,? (?:van |of )?(?:{named}|(?:het )?{known.marked} {known.year}))?"
    part = f"(?:(?P<part>{known.part_of_month})(?: van | of | |-))?"
    month, day = f"(?P<month>{known.month})", r"(?P<date>\d{1,2})(?:e|ste|de|st|nd|rd|th)?"
    weekday = f"(?:(?P<weekday>{known.weekday}),? (?:de |the )?)?"
    american = rf"{weekday}{month} (?:the )?{day}(?![\d:]|[.,]\d| ?(?:%|percent)){year}"
    name = f"(?P<season>{known.season})"
    return (
        *([rule(american, _date)] if language == "en" else []),
        rule(f"{weekday}{day} (?:of )?{month}{year}", _date),
        rule(f"{part}{month}{year}", _month),
        rule(f"{known.marked} {known.year} (?:in )?{part}{month}", _month),
        rule(f"{known.marked} {month}", _marked_month),
        rule(rf"(?:{known.nearby} |{known.this} )?{name} (?:van |of |['’]?)\d{{2,4}}", nothing),
        rule(f"{name} (?:{_JOINED})", nothing),
        rule(f"{known.marked} {name}", _marked_season),
        rule(name, _season),
    )


def _year(match: Match, expression: Expression) -> int | None:
    """The year that "vorig jaar" beside a month means."""
    offset = {"last": -1, "this": 0, "next": 1}.get(kind(match))
    return None if offset is None else expression.published.year + offset


def _years_tell(match: Match, expression: Expression) -> bool:
    """Whether its year is named, or the month no month: Maxim Februari, "may"."""
    capital = match["month"][0].isupper()
    english = expression.language == "en"
    named = capital and not expression.opens(match.start("month"))
    return bool(match.groupdict().get("year")) or (not capital if english else named)


def _date(match: Match, expression: Expression) -> Days | None:
    if _years_tell(match, expression):
        return None
    day, month, published = int(match["date"]), month_number(match["month"]), expression.published
    if kind(match):
        year = _year(match, expression)
        found = day_or_none(year, month, day) if year else None
        return one(found) if found else None
    if match["weekday"]:
        return dated_weekday(published, day, month, weekday_number(match["weekday"]))
    attacks = (day, month) == (11, 9) and published.year != 2001
    if attacks and _ATTACKS.search(expression.text):
        return None
    if expression.other_year() or expression.recurs():
        return None
    return dated(published, day, month, expression.tense())


def _month(match: Match, expression: Expression) -> Days | None:
    if _years_tell(match, expression):
        return None
    month, part = month_number(match["month"]), PARTS.get((match["part"] or "").lower())
    if kind(match):
        year = _year(match, expression)
        return month_part(year, month, part) if year else None
    if not (part or _cued(expression)) or not _certain(expression):
        return None
    days = named_month(expression.published, month, part, expression.tense())
    return _ahead(days, expression)


def _cued(expression: Expression) -> bool:
    """Whether a word of time stands before a month: "in mei", "mei en juni"."""
    known = vocabulary(expression.language)
    chained = f"(?:{known.month}) (?:en|of|tot|and|or|to)"
    return expression.behind(f"(?:{known.before_month}|{chained})")


def _marked_month(match: Match, expression: Expression) -> Days | None:
    """The last that was or the first to come; "vorige mei" where that is in another year."""
    if _years_tell(match, expression):
        return None
    published, month, which = expression.published, month_number(match["month"]), kind(match)
    if which == "this":
        return months(published.year, month)
    back = which in ("last", "recent")
    shift = -(month >= published.month) if back else month <= published.month
    if which in ("last", "next") and not shift:
        return None
    return months(published.year + shift, month)


def _marked_season(match: Match, expression: Expression) -> Days | None:
    """Nobody knows what "afgelopen winter" is in winter, or "vorige winter" in spring."""
    first, which, published = season_start(match["season"]), kind(match), expression.published
    if which == "this":  # of a winter, the nearest
        return season(published.year + (first == 12 and published.month > 5), first)
    ahead = named_season(published, first, "future")
    now = ahead and ahead.since <= published
    if which in ("coming", "next"):
        return None if now else ahead
    found = past_season(published, first)
    just_over = found and (published - found.until).days < _JUST_OVER
    return None if (now if which == "recent" else just_over) else found


def _season(match: Match, expression: Expression) -> Days | None:
    known, first = vocabulary(expression.language), season_start(match["season"])
    if not expression.behind(known.before_season) or not _certain(expression):
        return None
    days = named_season(expression.published, first, expression.tense())
    return _ahead(days, expression)


def _certain(expression: Expression) -> bool:
    """Whether it is one month or season, and not that of every year or of another one."""
    known = vocabulary(expression.language)
    every = expression.recurs() or expression.general() or expression.other_year()
    between = expression.behind(f"(?:tussen|between)(?: (?:{known.month}) (?:en|and))?")
    return not every and (not between or is_past(expression.tense()))


def _ahead(days: Days | None, expression: Expression) -> Days | None:
    """The days, unless it is that month or season already and they are a limit ahead.

    "Voor de winter", said in February, is rather the next one.
    """
    now = days and days.since <= expression.published <= days.until
    return None if now and expression.limits() else days
