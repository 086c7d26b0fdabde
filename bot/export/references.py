"""The articles that an answer rests on, and those that only come near: where every word stands."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.answer import Answer, Citation, Nearest
from bot.cited import by_article
from bot.export.blocks import Block, Run, said
from bot.export.characters import web_address
from bot.export.glosses import glosses_in_words
from bot.status_note import status_note
from bot.texts import text, written_date
from index.article import ANSWERABLE, Language


def reference_blocks(answer: Answer, language: Language) -> Iterator[Block]:
    """The sources in the order of their first number, under a heading; nothing without any."""
    if not answer.citations:
        return
    articles = by_article(answer.citations)
    yield said("label", text("window_sources", language))
    other = next((c.language for c, *_ in articles if c.language != language), None)
    if other:
        yield said("small", f"{text(f'window_foreign_{other}', language)}.")
    if answer.agreeing > 1:
        yield said("small", f"{text('window_agreeing', language, n=answer.agreeing - 1)}.")
    for citations in articles:
        yield from _source(citations, language)


def _source(citations: Sequence[Citation], language: Language) -> Iterator[Block]:
    c = citations[0]
    yield _title(c, language)
    status = status_note(c.status, c.modified, c.note, language)
    if status:
        yield said("small", f"{status.label} {status.note}".rstrip(), keep=True)
    for each in citations:
        yield from _quote(each, language)
    places = ", ".join(f"{each.start}–{each.end}" for each in citations)
    yield _place(c, places, language)


def _title(c: Citation | Nearest, language: Language) -> Block:
    title = Run(c.title.strip() or "…", verbatim=True, strong=True, language=c.language)
    about = [part for part in (c.source, _day(c.published, language)) if part]
    return Block("source", (title, Run(f", {', '.join(about)}" if about else "")), keep=True)


def _day(published: datetime | None, language: Language) -> str:
    return written_date(published, language) if published else text("window_undated", language)


def _quote(c: Citation, language: Language) -> Iterator[Block]:
    """The words as published; of an article that may no longer be quoted only the number."""
    mark = Run(f"[{c.number}]", mark=True)
    if c.status not in ANSWERABLE:
        yield Block("text", (mark, Run(f" {text('window_withheld', language)}")))
        return
    words = Run(c.quote.strip(), verbatim=True, language=c.language)
    yield Block("quote", (mark, Run(" ‘"), words, Run("’")), keep=True)
    days = glosses_in_words(c, language)
    if days:
        yield said("small", " · ".join(days), keep=True)


def _place(c: Citation | Nearest, places: str, language: Language) -> Block:
    place = text("window_reference", language, id=c.article_id, version=c.version, places=places)
    url = web_address(c.url)
    return Block("small", (Run(place), *((Run(" · "), Run(url, url=url)) if url else ())))


def nearest_blocks(answer: Answer, language: Language) -> Iterator[Block]:
    """The articles to read instead of an answer, or beside one."""
    if not answer.nearest:
        return
    yield said(
        "label", text("window_also_found" if answer.statements else "window_nearest", language)
    )
    for near in answer.nearest:
        yield _title(near, language)
        words = Run(near.quote.strip(), verbatim=True, language=near.language)
        yield Block("quote", (Run("‘"), words, Run("’")), keep=True)
        yield _place(near, f"{near.start}–{near.end}", language)
