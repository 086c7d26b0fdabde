"""Finds relative dates in a quote and says which days they mean.

The article's own date is "today". News tells mostly of the days just past: a bare "woensdag" or
"in mei" is the last one where the clause is in the past tense, and the next one where it announces
something. Where the words leave it open, no day is given, for a wrong day is worse than none. What
the quote does not show, such as an article that is told as history, is not known here.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from bot.answer import Gloss
from bot.glosses.context import Expression
from bot.glosses.months import month_rules
from bot.glosses.units import unit_rules
from bot.glosses.weekdays import weekday_rules
from bot.period.days import Days
from bot.period.moments import moment_at
from index.article import Language
from index.sentences import split_sentences

_START = re.compile(r"(?<![\w-])(?<!\d[.,:/])[^\W_]")
_FIGURE = re.compile(r"\d")


class _Found(NamedTuple):
    end: int
    days: Days | None


def glosses(quote: str, language: Language, published: date) -> tuple[Gloss, ...]:
    """The days that the relative dates in a quote mean, in order of place, without overlap.

    ``published`` is the day of the article. Dates that name their year get none.
    """
    found = []
    for span in split_sentences(quote):
        sentence = quote[span.start : span.end]
        for start, end, days in _in_sentence(sentence, language, published):
            found.append(Gloss(span.start + start, span.start + end, *days))
    return tuple(found)


def _in_sentence(
    sentence: str, language: Language, published: date
) -> Iterator[tuple[int, int, Days]]:
    stop = 0
    for word in _START.finditer(sentence):
        if word.start() < stop:
            continue
        try:
            found = _at(sentence, word.start(), language, published)
        except (ValueError, OverflowError):  # before the year 1 or after 9999
            continue
        if found:
            stop = found.end
            if found.days:
                yield word.start(), found.end, found.days


def _at(sentence: str, start: int, language: Language, published: date) -> _Found | None:
    """What begins at a word: an expression, with the days it means if that is certain."""
    rules = chain(month_rules(language), weekday_rules(language), unit_rules(language))
    for pattern, read in rules:
        match = pattern.match(sentence, start)
        if match:
            expression = Expression(sentence, start, match.end(), language, published)
            return _Found(match.end(), read(match, expression))
    # What no rule of these knows, a question says in the same way: "gisteren", "vorige week".
    moment = moment_at(sentence, start, published, language, cued=False)
    if moment is None or moment.vague or _FIGURE.search(sentence, start, moment.stop):
        return None
    return _Found(moment.stop, Days(moment.since, moment.until))
