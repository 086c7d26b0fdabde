"""All facts of a text, each stretch of it read once."""

from datetime import date

from bot.facts.dates import read_dates
from bot.facts.fact import Fact
from bot.facts.figures import read_figures
from bot.facts.names import read_known_names, read_names
from bot.facts.text import Reading
from bot.facts.times import read_times
from index.article import Language


def facts_in(text: str, language: Language, published: date | None = None) -> tuple[Fact, ...]:
    """The facts of a text, in the order of its words.

    ``published`` is the day from which the text speaks: with it, "woensdag" and "21 July" also
    imply calendar days.
    """
    if published and not date.min.year < published.year < date.max.year:
        published = None  # nothing can be counted from there
    reading = Reading(text, language)
    read_known_names(reading)
    read_dates(reading, published)
    read_times(reading)
    read_figures(reading)
    read_names(reading)
    return tuple(sorted(reading.facts, key=lambda fact: (fact.start, fact.end)))
