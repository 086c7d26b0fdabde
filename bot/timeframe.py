"""What the time in a question asks of the articles: a limit, a preference, or the newest.

A day or week counted from today ("gisteren", "vorige week", "last month") limits the search to what
was published then: nobody who asks for last week wants last year. Other times ("in juli 2021",
"sinds 2019", "vorig jaar") may be those of the event, told much later, and only favour articles of
that time. "Nu", "laatste", "current" favour the newest.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from bot.period import Period
from index.article import Language
from index.filters import NO_FILTERS, Filters

#: What happened on a day is in the paper of the day after, or of the Monday.
_TOLD_WITHIN = timedelta(days=3)
#: What happened in a month or a year is told of until so long after it.
_FAVOURED_WITHIN = timedelta(days=31)
_YEAR = 365.25

# Times that count from today, by a day, a week or a month.
_NEAR_TODAY: dict[Language, str] = {
    "nl": r"(?:eer)?gister\w*|vandaag|van(?:ochtend|morgen|middag|avond|nacht)|"
    r"(?:vorige|afgelopen|deze|voorbije) (?:week|maand|weekend|dagen|weken|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag)|(?:dit|afgelopen|vorig) weekend|"
    r"\w+ (?:dag|dagen|week|weken) geleden|(?:de )?(?:afgelopen|laatste) \w+ (?:dagen|weken)",
    "en": r"yesterday|today|tonight|(?:this|last) (?:morning|afternoon|evening|night|week|month|"
    r"weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|the day before yesterday|"
    r"\w+ (?:days?|weeks?) ago|(?:the )?(?:past|last) (?:\w+ )?(?:days|weeks?|month)",
}
_NEWEST: dict[Language, str] = {
    "nl": r"nu|momenteel|tegenwoordig|inmiddels|vandaag de dag|op dit moment|op het ogenblik|"
    r"huidige?|actuele?|recentste|nieuwste|(?:meest|het) recente?|"
    r"(?:laatste|jongste) (?:stand|cijfers?|nieuws|bericht(?:en)?|ontwikkeling(?:en)?|keer)|"
    r"wat is de laatste \w+",
    "en": r"now|nowadays|currently|at the moment|at present|these days|as of today|so far|"
    r"current|latest|newest|most recent(?:ly)?|(?:the )?last time|to date",
}
#: "Wat heeft hij nu gezegd" asks for no time; a word for the past beside it neither.
_PAST: dict[Language, str] = {"nl": r"toen|destijds|toenmalige?", "en": r"then|at the time|former"}


@dataclass(frozen=True, slots=True)
class Timeframe:
    """Which articles may answer (``filters``) and which rather do.

    ``since`` and ``until`` are days of publication that count for an article, both included and
    each None where open; ``newest`` favours the newest of the articles that answer.
    """

    filters: Filters = NO_FILTERS
    since: date | None = None
    until: date | None = None
    newest: bool = False

    @property
    def favours(self) -> bool:
        """Whether articles of some time count for more than others."""
        return self.since is not None or self.until is not None

    @property
    def favoured(self) -> Filters:
        """The favoured articles, as limits on a search."""
        return Filters(self.since, self.until)

    def fits(self, published: date | None) -> bool:
        """Whether an article of this day is of the favoured time."""
        if published is None or not self.favours:
            return False
        return (self.since or date.min) <= published <= (self.until or date.max)


#: A question that names no time.
ANY_TIME = Timeframe()


def timeframe(question: str, period: Period | None, language: Language, today: date) -> Timeframe:
    """The time frame of a question that names ``period`` and is asked on ``today``."""
    lower = question.lower()
    newest = bool(_newest(language).search(lower)) and not _past(language).search(lower)
    if period is None:
        return Timeframe(newest=newest)
    words = lower[period.span.start : period.span.end]
    if _near_today(language).search(words):
        until = min((period.until or today) + _TOLD_WITHIN, today)
        return Timeframe(filters=Filters(period.since, until))
    until_told = period.until and _later(period.until, _FAVOURED_WITHIN)
    return Timeframe(since=period.since, until=until_told, newest=newest)


def recency(published: date | None, newest: date | None) -> float:
    """1 for the newest article, 0.5 for one that is a year older, 0 without a date."""
    if published is None or newest is None:
        return 0.0
    return float(0.5 ** (max((newest - published).days, 0) / _YEAR))


def _later(day: date, by: timedelta) -> date:
    return day + by if day <= date.max - by else date.max


@cache
def _near_today(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_NEAR_TODAY[language]})\b")


@cache
def _newest(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_NEWEST[language]})\b")


@cache
def _past(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_PAST[language]})\b")
