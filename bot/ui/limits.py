"""What a reader limits the search to: period, section, source. Read from the page, and as chips."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from bot.days import days_in_words
from bot.ui.conversation import NO_LIMITS, Asked, Limits
from bot.ui.pages import page, words
from bot.ui.window import KnowsArticles
from index.article import Language
from index.filters import Filters

# Characters of the limits as the browser sends them; more is none of ours.
_MOST = 4_000
# Names to choose from; a longer list is for nobody.
_NAMES = 200


@dataclass(frozen=True, slots=True)
class Chip:
    """One limit in words, and what is left without it, as the browser sends it back."""

    label: str
    rest: str


@cache
def _adapter() -> TypeAdapter[Limits]:
    return TypeAdapter(Limits)


def written_limits(limits: Limits) -> str:
    """The limits as text for the browser to keep."""
    return _adapter().dump_json(limits).decode("utf-8")


def read_limits(sent: object) -> Limits:
    """Limits as the browser sends them; none when they are not ours."""
    if not isinstance(sent, str) or not sent or len(sent) > _MOST:
        return NO_LIMITS
    try:
        return _adapter().validate_json(sent)
    except ValidationError:
        return NO_LIMITS


def chosen_limits(fields: dict[str, object]) -> Limits:
    """Limits as they were filled in: days as ISO 8601, an empty field for no limit.

    Days the wrong way round are turned. A section and a source come beside those of ``held``,
    the limits that held before.
    """
    held = read_limits(fields.get("held")).filters
    since, until = _day(fields.get("since")), _day(fields.get("until"))
    if since and until and since > until:
        since, until = until, since
    sources = _with(held.sources, fields.get("source"))
    return Limits(Filters(since, until, sources, _with(held.sections, fields.get("section"))))


def _day(sent: object) -> date | None:
    try:
        return date.fromisoformat(sent) if isinstance(sent, str) else None
    except ValueError:
        return None


def _with(names: tuple[str, ...], sent: object) -> tuple[str, ...]:
    if not isinstance(sent, str) or not sent or sent in names:
        return names
    return (*names, sent[:_MOST])


def chips(limits: Limits, language: Language) -> tuple[Chip, ...]:
    """A chip for every limit that holds."""
    return tuple(_chips(limits, language))


def _chips(limits: Limits, language: Language) -> Iterator[Chip]:
    t, filters = words(language), limits.filters
    if filters.since or filters.until:
        bare = replace(filters, since=None, until=None)
        rest = Limits(bare, any_time=True)
        yield Chip(t("chip_period", p=_period(filters, language)), written_limits(rest))
    for name in filters.sections:
        rest = replace(limits, filters=replace(filters, sections=_without(filters.sections, name)))
        yield Chip(t("chip_section", r=name), written_limits(rest))
    for name in filters.sources:
        rest = replace(limits, filters=replace(filters, sources=_without(filters.sources, name)))
        yield Chip(t("chip_source", s=name), written_limits(rest))


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(each for each in names if each != name)


def _period(filters: Filters, language: Language) -> str:
    t = words(language)
    if filters.since and filters.until:
        return days_in_words(filters.since, filters.until, language)
    if filters.since:
        return t("period_since", a=filters.since)
    return t("period_until", b=filters.until)


def lasting(limits: Limits) -> Limits:
    """The limits as they hold for later questions too, whose own times count again."""
    return replace(limits, any_time=False)


def held_to(asked: Asked) -> Limits:
    """What the search for a question was limited to, by a time in the question too."""
    if asked.answer is None:
        return asked.limits
    return replace(asked.limits, filters=asked.answer.limits)


def limits_html(limits: Limits, archive: KnowsArticles, language: Language) -> Markup:
    """The line above the question: chips, and a form to limit the search with."""
    summary, sections = archive.summary(), archive.sections()
    return page(
        "limits.html",
        language,
        chips=chips(limits, language),
        filters=limits.filters,
        held=written_limits(limits),
        first=summary.first,
        last=summary.last,
        sections=sections[:_NAMES] if len(sections) > 1 else (),
        sources=summary.sources[:_NAMES] if len(summary.sources) > 1 else (),
    )
