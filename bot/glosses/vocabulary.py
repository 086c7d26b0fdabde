"""The words for times that an article's date makes sense of, as pieces of patterns."""

from functools import cache
from typing import NamedTuple

from bot.facts.dates import MONTHS
from bot.period import moments
from bot.period.moments import SEASONS, WEEKDAYS
from index.article import Language

# English ones have a capital in a sentence, and only then are they surely that.
_WEEKDAYS: dict[Language, str] = {"nl": WEEKDAYS["nl"], "en": WEEKDAYS["en"].title()}
_MONTHS: dict[Language, str] = {"nl": moments.MONTHS["nl"], "en": moments.MONTHS["en"].title()}
#: What of a month "begin", "half" and "eind" mean, as the first and the last day.
PARTS = {
    **dict.fromkeys(("begin", "early"), (1, 10)),
    **dict.fromkeys(("half", "medio", "midden", "mid"), (10, 20)),
    **dict.fromkeys(("eind", "late"), (21, 31)),
}


class Vocabulary(NamedTuple):
    """The words of a language, each as alternatives for a pattern."""

    last: str  # the one before this one, or the last that was
    recent: str  # the last that was
    this: str
    coming: str  # the first to come
    next: str  # the one after this one, or the first to come
    part_of_day: str
    part_of_month: str
    before_month: str  # what stands before a month, and hardly before a name or a verb
    before_season: str
    year: str
    week: str
    weekend: str
    ago: str
    ahead: str  # "over" in "over twee weken"
    weekday: str
    month: str
    season: str

    @property
    def marked(self) -> str:
        """A word that says which one, in a group by its kind (see ``kind``)."""
        kinds = ("last", "recent", "this", "coming", "next")
        return "(?:{})".format("|".join(f"(?P<{k}>{getattr(self, k)})" for k in kinds))

    @property
    def nearby(self) -> str:
        """Any word that says which one, but "this"."""
        return f"(?:{self.last}|{self.recent}|{self.coming}|{self.next})"


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The words of a language."""
    words = _DUTCH if language == "nl" else _ENGLISH
    return Vocabulary(
        **words,
        weekday=_WEEKDAYS[language].replace(" ", "|"),
        month=_MONTHS[language].replace(" ", "|"),
        season="|".join(SEASONS[language]),
    )


_DUTCH = {
    "last": "vorige?",
    "recent": "afgelopen|voorbije|jongstleden",
    "this": "deze|dit",
    "coming": "komende?|aanstaande?|eerstvolgende?",
    "next": "volgende?",
    "part_of_day": "(?:voormiddag|namiddag|ochtend|morgen|middag|avond|nacht)?",
    "part_of_month": "begin|half|medio|midden|eind",
    "before_month": "in|sinds|vanaf|van|tot|tot en met|t/m|voor|vóór|na|per|uit|naar|tegen|tussen"
    "|uiterlijk",
    "before_season": "(?:in|sinds|na|voor|vóór|tot|vanaf|tegen|tijdens|van) (?:de|het)",
    "year": "jaar",
    "week": "week",
    "weekend": "weekend|weekeinde",
    "ago": "geleden",
    "ahead": "over",
}
_ENGLISH = {
    "last": "last|previous",
    "recent": "this past|the past",
    "this": "this",
    "coming": "this coming|the coming|coming",
    "next": "next",
    "part_of_day": "(?: (?:morning|afternoon|evening|night))?",
    "part_of_month": "early|mid|late",
    "before_month": "in|since|from|of|until|till|by|through|before|after|for|between",
    "before_season": "(?:in|since|after|before|until|by|from) the",
    "year": "year",
    "week": "week",
    "weekend": "weekend",
    "ago": "ago",
    "ahead": "in",
}


def weekday_number(name: str) -> int:
    """Monday is 0; in either language."""
    names = [day.lower() for words in _WEEKDAYS.values() for day in words.split()]
    return names.index(name.lower()) % 7


def month_number(name: str) -> int:
    """January is 1; in either language."""
    return MONTHS[name.lower()]


def season_start(name: str) -> int:
    """The first month of a season, in either language."""
    return (SEASONS["nl"] | SEASONS["en"])[name.lower()]
