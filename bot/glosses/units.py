"""Rules for what is counted from the article: "over twee weken", "dit weekend", "vannacht".

What questions say as well ("gisteren", "vorig jaar", "deze week") is read by ``bot.period``.
"""

import re
from datetime import timedelta
from functools import cache

from bot.facts.numerals import fold, number_word
from bot.glosses.context import Expression
from bot.glosses.rule import Match, Read, Rule, kind, nothing, rule
from bot.glosses.tense import is_past
from bot.glosses.verbs import bag
from bot.glosses.vocabulary import vocabulary
from bot.period.days import Days, unit_ago
from index.article import Language

_DAY = timedelta(days=1)
_UNITS = {
    "nl": {"dag": "d", "dagen": "d", "week": "w", "weken": "w", "maand": "m", "maanden": "m"}
    | {"jaar": "y", "jaren": "y", "kwartaal": "q"},
    "en": {"day": "d", "days": "d", "week": "w", "weeks": "w", "month": "m", "months": "m"}
    | {"year": "y", "years": "y", "quarter": "q"},
}
_MANY = "dagen|weken|maanden|jaren|days|weeks|months|years"
# "bijna twee jaar geleden", "een week of acht": no time that can be named.
_ABOUT = bag(
    "ruim bijna zo'n zo’n ongeveer circa ca meer minder dan krap nog geen à of half tot pakweg "
    "hooguit nauwelijks over more less fewer than almost nearly about around some roughly or to "
    "barely just under paar enkele komma en and"
)
_OR_SO = re.compile(r"\s(?:and a half|of \w|or \w)")
_MANY_YEARS = 10  # so many years, and more, are a round number
# Not when, but how long: "gespreid over twee jaar".
_SPREAD = re.compile(
    r"verdeel|gespreid|spreiden|uitgesmeerd|uitgespreid|loopt|gemiddeld|gerekend", re.IGNORECASE
)
_COUNTED = (
    "(?:de|het) (?:vorige|volgende|laatste)|previous|the (?:next|last)|die|dat|that|"
    "(?:de|het)zelfde|same"
)
# Before "morgen" where it is the morning.
_MORNING = bag("de een elke iedere goede die s 's ’s deze hele volgende vroege")


@cache
def unit_rules(language: Language) -> tuple[Rule, ...]:
    """The rules of a language. First those for what is counted from another day than today."""
    known = vocabulary(language)
    units = "|".join(_UNITS[language])
    unit = f"(?P<unit>{units})"
    count = rf"(?P<count>[^\W_]{{1,20}}) {unit}"
    return (
        rule(f"(?:{_COUNTED}) (?:{units}|{known.weekend})", nothing),
        rule(f"(?:{known.this}|{known.nearby}|elke|every) (?:dag|day)", nothing),
        rule(rf"(?:de |the )?(?:{known.nearby}|laatste) \w+ (?:{units})", nothing),
        rule(f"(?:de |the )?(?:{known.nearby}|laatste) (?:{_MANY})", nothing),
        rule(f"{known.marked} (?:{known.weekend})", _weekend),
        rule(f"{count} {known.ago}", _ago),
        rule(f"{known.ahead} {count}(?:['’]s? time)?", _ahead),
        rule(f"(?:{known.coming}) {unit}", _coming),
        rule(f"(?:{known.next}) {unit}", _next),
        *(rule(pattern, read) for pattern, read in _WORDS[language]),
    )


def _number(word: str) -> int | None:
    if word.isdecimal() and word.isascii():
        return int(word)
    return 1 if word.lower() in ("a", "an") else number_word(fold(word))


def _unit(match: Match, expression: Expression) -> str:
    return _UNITS[expression.language][match["unit"].lower()]


def _counted(match: Match, expression: Expression) -> tuple[int, str] | None:
    """The number and the unit, unless the number is a rough one."""
    number, unit = _number(match["count"]), _unit(match, expression)
    before = expression.preposition()
    rough = before in _ABOUT or _number(before) is not None
    rough = rough or expression.text[: match.start()].rstrip()[-1:] in (",", "-", "–")
    rough = rough or _OR_SO.match(expression.text, match.end()) is not None
    if not number or rough or (unit == "y" and number >= _MANY_YEARS):
        return None
    return number, unit


def _width(expression: Expression, ago: int, unit: str) -> Days:
    """The days that a count can mean: of weeks, three days to either side; else the calendar's."""
    if unit != "w":
        return unit_ago(expression.published, unit, ago)
    day = expression.published - _DAY * 7 * ago
    return Days(day - _DAY * 3, day + _DAY * 3)


def _ago(match: Match, expression: Expression) -> Days | None:
    counted = _counted(match, expression)
    return _width(expression, *counted) if counted else None


def _ahead(match: Match, expression: Expression) -> Days | None:
    counted = _counted(match, expression)
    if counted is None or _SPREAD.search(expression.text) or expression.tense() != "future":
        return None
    number, unit = counted
    return _width(expression, -number, unit)


def _weekend(match: Match, expression: Expression) -> Days | None:
    """Nobody knows which "afgelopen weekend" is on a Sunday, or "dit weekend" on a Monday."""
    day, which = expression.published, kind(match)
    in_week = day.weekday() < 5
    if which in ("last", "recent"):
        return unit_ago(day, "e", 1) if in_week else None
    if which == "next":
        return None
    if which == "this" and in_week and is_past(expression.tense()):
        return unit_ago(day, "e", 1) if day.weekday() < 2 else None
    sure = day.weekday() > 1 if which == "this" else in_week
    return unit_ago(day, "e", 0) if sure else None


def _coming(match: Match, expression: Expression) -> Days | None:
    """Only near the end of a week is "komende week" surely the next one."""
    day, unit = expression.published, _unit(match, expression)
    sure = {"w": day.weekday() > 3, "m": day.day > 23, "y": day.month > 10}.get(unit, False)
    return unit_ago(day, unit, -1) if sure else None


def _next(match: Match, expression: Expression) -> Days | None:
    return unit_ago(expression.published, _unit(match, expression), -1)


def _days(first: int, last: int) -> Read:
    """Read the days from so many to so many days after the article."""

    def read(match: Match, expression: Expression) -> Days:
        return Days(expression.published + _DAY * first, expression.published + _DAY * last)

    return read


def _morgen(match: Match, expression: Expression) -> Days | None:
    """Tomorrow, not the morning; nor a name."""
    capital = match.group()[0].isupper() and not expression.opens(match.start())
    if capital or "".join(expression.before()) in _MORNING:
        return None
    return _days(1, 1)(match, expression)


def _tonight(match: Match, expression: Expression) -> Days | None:
    """The night before the article or the one after it."""
    tense = expression.tense()
    if tense == "future":
        return _days(0, 1)(match, expression)
    return _days(-1, 0)(match, expression) if is_past(tense) else None


_WORDS: dict[Language, tuple[tuple[str, Read], ...]] = {
    "nl": (
        (r"vandaag de dag|(?:de )?dag van (?:vandaag|morgen|gisteren)|gisternacht", nothing),
        (r"overmorgen", _days(2, 2)),
        (r"morgen(?:ochtend|middag|avond)", _days(1, 1)),
        (r"morgen", _morgen),
        (r"(?:afgelopen|voorbije) nacht", _days(-1, 0)),
        (r"komende nacht", _days(0, 1)),
        (r"vannacht", _tonight),
    ),
    "en": (
        (r"today['’]s|tomorrow['’]s|the last night", nothing),
        (r"the day after tomorrow", _days(2, 2)),
        (r"tomorrow(?: (?:morning|afternoon|evening|night))?", _days(1, 1)),
        (r"last night", _days(-1, 0)),
    ),
}
