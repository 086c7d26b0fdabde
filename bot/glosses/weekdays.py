"""Rules for weekdays: "woensdagavond", "afgelopen zaterdag", "vorige week dinsdag"."""

import re
from datetime import date, timedelta
from functools import cache

from bot.glosses.context import Expression
from bot.glosses.nearest import last_weekday, nearest_weekday, next_weekday, weekday_of_week
from bot.glosses.rule import Match, Rule, kind, nothing, rule
from bot.glosses.verbs import bag
from bot.glosses.vocabulary import vocabulary, weekday_number
from bot.period.days import Days
from index.article import Language

_DAY = timedelta(days=1)
# Names: Witte Donderdag, Black Friday, The Sunday Times, Zondag met Lubach.
_NAME_BEFORE = bag(
    "goede witte zwarte blauwe vette groene super gekke rode dolle black good ash bloody palm "
    "easter cyber shrove maundy giving sheffield holy whit"
)
_NAME_BEHIND = re.compile(
    r"\s(?:Times|Telegraph|Mail|Mirror|Express|Post|Night|World|Independent|Herald|Sun|Business|"
    r"Magazine|League|Market|Brunch|Best|Mass|Agreement|for Future|met Lubach)\b"
)
# A day that is counted from another: "zaterdag daarop", "the Thursday before Easter".
_COUNTED = re.compile(
    r"\s(?:(?:er|daar)(?:op|na|voor|vóór)\b|eerder|(?:voor|vóór|na) (?:Pasen|Kerst|Pinkster|"
    r"Hemelvaart|carnaval)|before|after|earlier|(?:van|in) (?:die|dezelfde) \w)"
)
_DETERMINED = bag("de een één deze dezelfde 't vroege late hele bewuste a an the that same one")
_A = bag("een één a one")
# Words with a capital at the beginning of an English sentence that make no name with a weekday.
_NO_NAME = bag("on since from by until till last next this and or before after for early late to")


@cache
def weekday_rules(language: Language) -> tuple[Rule, ...]:
    """The rules of a language, the longest first."""
    known = vocabulary(language)
    day = f"(?P<day>{known.weekday})(?P<part>{known.part_of_day})"
    other = f"(?P<other>{known.weekday})"
    night = {
        "nl": f"{day} op {other}(?:ochtend|morgen|nacht)?",
        "en": f"night (?:of|from) {day} (?:in)?to {other}",
    }
    return (
        rule(night[language], _night),
        rule(f"{day} (?:van |of )?{known.marked} {known.week}", _of_week),
        rule(f"{known.marked} {known.week} (?:op |on )?{day}", _of_week),
        rule(rf"{day} over \w+ (?:week|weken)", nothing),
        rule(f"{known.marked} {day}", _marked),
        rule(rf"{day} (?P<recent>jl|j\.l)\.?", _marked),
        rule(rf"{day} (?P<coming>a\.s)\.?", _marked),
        rule(day, _bare),
    )


def _named(match: Match, expression: Expression) -> bool:
    """Whether the weekday stands in a name, by its capital or by what stands beside it."""
    at, text = match.start("day"), expression.text
    if expression.preposition() in _NAME_BEFORE or _NAME_BEHIND.match(text, match.end()):
        return True
    capital = text[at].isupper()
    if expression.language == "nl":
        return capital and at == match.start() and not expression.opens(at)
    before = re.search(r"(\w+)\s+$", text[max(0, match.start() - 30) : match.start()])
    joined = before and before[1][0].isupper() and before[1].lower() not in _NO_NAME
    return not capital or bool(joined)


def _some_day(expression: Expression) -> bool:
    """Whether it is a day of which there are more: "een drukke zaterdag", "op maandag en dinsdag".

    "Op zondag" is every Sunday for some.
    """
    before = expression.before(2)
    if before[:1] and before[0] in _DETERMINED:
        return True
    if before[1:] and before[1] in _A and (before[0].endswith("e") or expression.language == "en"):
        return True
    weekday = vocabulary(expression.language).weekday
    chain = rf"(?:op|every|elke|iedere)(?: (?:{weekday})\w*(?:,| en| én| of| and| or))*"
    return expression.behind(chain)


def _days(match: Match, day: date) -> Days:
    """The day, and the next where a Dutch night is meant: it may be before or after midnight."""
    return Days(day, day + _DAY * (match["part"].lower() == "nacht"))


def _night(match: Match, expression: Expression) -> Days | None:
    first, last = weekday_number(match["day"]), weekday_number(match["other"])
    if last != (first + 1) % 7 or _named(match, expression) or expression.recurs():
        return None
    day = nearest_weekday(expression.published, last, expression.clause())
    return Days(day - _DAY, day) if day else None


def _of_week(match: Match, expression: Expression) -> Days | None:
    """Of a named calendar week; "afgelopen week" and "komende week" may be this one."""
    weeks = {"last": -1, "this": 0, "next": 1}.get(kind(match))
    if weeks is None or _named(match, expression):
        return None
    number = weekday_number(match["day"])
    return _days(match, weekday_of_week(expression.published, number, weeks))


def _marked(match: Match, expression: Expression) -> Days | None:
    """Of "vorige" and "volgende" only what is in another week than the article."""
    which, published = kind(match), expression.published
    counted = which == "next" and expression.before() in (["de"], ["the"])
    if counted or _named(match, expression):
        return None
    number = weekday_number(match["day"])
    if which == "this":
        found = nearest_weekday(published, number, expression.tense() or "future")
        return _days(match, found) if found else None
    back = which in ("last", "recent")
    day = (last_weekday if back else next_weekday)(published, number)
    same_week = (day - published).days + published.weekday() in range(7)
    return None if same_week and which in ("last", "next") else _days(match, day)


def _bare(match: Match, expression: Expression) -> Days | None:
    counted = _COUNTED.match(expression.text, match.end())
    if counted or _named(match, expression) or expression.recurs():
        return None
    if _some_day(expression) and not expression.described():
        return None
    tense = expression.tense()
    day = nearest_weekday(expression.published, weekday_number(match["day"]), tense)
    if day is None:
        return None
    days = _days(match, day)
    return days if tense == "future" else Days(day, max(day, min(days.until, expression.published)))
