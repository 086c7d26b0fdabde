"""What the search was held to, in words: who reads a refusal must know where was looked."""

from collections.abc import Iterator

from bot.days import days_in_words
from bot.texts import text
from index.article import Language
from index.filters import Filters


def limits_in_words(limits: Filters, language: Language) -> str:
    """The limits with semicolons between them; empty when there are none."""
    return "; ".join(_limits(limits, language))


def _limits(limits: Filters, language: Language) -> Iterator[str]:
    period = _period(limits, language)
    if period:
        yield text("window_chip_period", language, p=period)
    for name in limits.sections:
        yield text("window_chip_section", language, r=name)
    for name in limits.sources:
        yield text("window_chip_source", language, s=name)


def _period(limits: Filters, language: Language) -> str:
    if limits.since and limits.until:
        return days_in_words(limits.since, limits.until, language)
    if limits.since:
        return text("window_period_since", language, a=limits.since)
    return text("window_period_until", language, b=limits.until) if limits.until else ""
