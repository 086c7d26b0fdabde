"""The articles that an answer rests on: a citation shown with its article, date and status."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.answer import Citation
from bot.cited import by_article
from bot.status_note import StatusNote, status_note
from bot.texts import written_date
from bot.ui.conversation import Asked
from bot.ui.glosses import ShownGloss, shown_glosses
from bot.ui.links import article_address, web_address
from bot.ui.pages import words
from index.article import ANSWERABLE, Language

# Characters of context before a quote: about three lines of the sources' column.
_CONTEXT = 200
_SENTENCE_END = re.compile(r"[.!?…]['\"’”)\]]*\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, what stands right before them, and which days they mean."""

    number: int
    address: str
    before: str
    words: str
    glosses: tuple[ShownGloss, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One article with all that is quoted from it, and how many others say the same."""

    title: str
    address: str
    meta: str
    dated: str
    url: str | None
    status: StatusNote | None
    reference: str
    language: Language
    quotes: tuple[Quote, ...]
    agreeing: str = ""


def sources(asked: Asked, prefix: str, today: date) -> tuple[Source, ...]:
    """The sources of an answer in the order of their first number."""
    citations = asked.answer.citations if asked.answer else ()
    found = tuple(_source(group, asked.language, prefix, today) for group in by_article(citations))
    more = asked.answer.agreeing - 1 if asked.answer else 0
    if not found or more < 1:
        return found
    return replace(found[0], agreeing=words(asked.language)("agreeing", n=more)), *found[1:]


def _source(citations: list[Citation], language: Language, prefix: str, today: date) -> Source:
    c = citations[0]
    said = {each.quote for each in citations}
    quotes = tuple(_quote(each, language, prefix, said) for each in citations)
    places = ", ".join(f"{each.start}–{each.end}" for each in citations)
    return Source(
        title=c.title,
        address=quotes[0].address,
        meta=meta(c.source, c.published, language, today),
        dated=", ".join(dated(c.source, c.published, language)),
        url=web_address(c.url),
        status=status_note(c.status, c.modified, c.note, language),
        reference=words(language)("reference", id=c.article_id, version=c.version, places=places),
        language=c.language,
        quotes=quotes,
    )


def _quote(c: Citation, language: Language, prefix: str, said: set[str]) -> Quote:
    before = _before(c)
    return Quote(
        number=c.number,
        address=article_address(
            prefix, language, c.article_id, c.version, c.start, c.end, c.number
        ),
        before="" if before.strip() in said else before,  # it stands right above
        words=c.quote if c.status in ANSWERABLE else "",
        glosses=shown_glosses(c, language),
    )


def _before(citation: Citation) -> str:
    """The sentence that stands before a quote in its passage, or the end of a long one."""
    if citation.status not in ANSWERABLE:
        return ""
    before = citation.passage[: max(citation.start - citation.passage_start, 0)]
    ends = [match.end() for match in _SENTENCE_END.finditer(before.rstrip())]
    sentence = before[ends[-1] if ends else 0 :]
    if len(sentence) <= _CONTEXT:
        return sentence
    return "… " + sentence[-_CONTEXT:].partition(" ")[2]


def dated(source: str | None, published: datetime | None, language: Language) -> list[str]:
    """The newspaper and the day, as far as they are known."""
    day = written_date(published, language) if published else None
    return [part for part in (source, day) if part]


def meta(source: str | None, published: datetime | None, language: Language, today: date) -> str:
    """The line under a title: "De Courant · 19 mei 2022 · 4 jaar oud"."""
    parts = dated(source, published, language)
    if published and (old := age(published.date(), language, today)):
        parts.append(old)
    return " · ".join(parts)


def age(day: date, language: Language, today: date) -> str:
    """How old an article is, in whole years, months or days; nothing for one from the future."""
    t, days = words(language), (today - day).days
    if days < 0:
        return ""
    if days == 0:
        return t("today")
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    if months >= 12:
        return t("years", n=months // 12)
    return t("months", n=months) if months else t("days", n=days)
