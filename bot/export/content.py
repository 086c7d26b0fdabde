"""What stands in an exported conversation: blocks of text, each of one kind, in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from bot.answer import Answer, Citation, Nearest, Statement
from bot.composing import differ_in_time, marks, quiet
from bot.texts import text, written_date
from index.article import ANSWERABLE, Language

#: ``title`` once, ``question`` for each turn. ``verbatim`` are words of an article, ``written`` a
#: language model's; ``quote`` are those that a reference points to.
Kind = Literal[
    "title", "note", "question", "headline", "introduction", "verbatim", "written", "label",
    "quote", "reference",
]  # fmt: skip

# Control characters, halves of characters, and what turns text around on a page.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
#: Characters of one block; a quote is never so long.
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class ExportedTurn:
    """A question, its answer, and the day it was asked on."""

    question: str
    answer: Answer
    day: date


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph. ``url`` is an address that stands behind it, http or https."""

    kind: Kind
    text: str
    url: str = ""


def blocks(turns: Sequence[ExportedTurn], language: Language, today: date) -> list[Block]:
    """The whole conversation; every text made harmless for any format."""
    raw = [
        Block("title", "Vraagbaak"),
        Block("note", text("export_about", language, d=today)),
        *(block for turn in turns for block in _turn(turn)),
    ]
    return [Block(b.kind, plain(b.text), b.url) for b in raw if b.text.strip()]


def plain(words: str) -> str:
    """Text on one line, with a visible sign for what cannot or must not be shown."""
    return " ".join(_UNSAFE.sub("\ufffd", words[:_MOST]).split())


def _turn(turn: ExportedTurn) -> Iterator[Block]:
    answer = turn.answer
    language = answer.language
    yield Block("question", turn.question)
    yield Block("note", text("window_asked_on", language, d=turn.day))
    if not answer.statements:
        yield Block("headline", answer.refusal.whole if answer.refusal else answer.text)
        yield from _notes(answer)
        yield from _nearest(answer.nearest, language)
        return
    if answer.short_answer:
        holding = [c.number for c in answer.citations if c.short]
        numbers = holding or answer.statements[0].citations
        yield Block("headline", f"{_capital(quiet(answer.short_answer))} {marks(numbers)}")
    yield from _notes(answer)
    for statement in answer.statements:
        yield from _statement(statement)
    yield from _reports(answer)
    yield Block("label", text("window_sources", language))
    for citation in answer.citations:
        yield from _reference(citation, language)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _notes(answer: Answer) -> Iterator[Block]:
    for notice in answer.notices:
        yield Block("note", notice)
    if any(statement.support == "checked" for statement in answer.statements):
        yield Block("note", text("window_written", answer.language))
    if answer.struck:
        yield Block("note", text("window_struck", answer.language, n=answer.struck))
    if answer.agreeing > 1:
        yield Block("note", text("agreeing", answer.language, n=answer.agreeing - 1))


def _statement(statement: Statement) -> Iterator[Block]:
    if statement.introduction:
        yield Block("introduction", statement.introduction.replace("*", ""))
    kind: Kind = "verbatim" if statement.support == "verbatim" else "written"
    yield Block(kind, f"{quiet(statement.text)} {marks(statement.citations)}")


def _reports(answer: Answer) -> Iterator[Block]:
    if not answer.reports:
        return
    key = "reports_differ" if differ_in_time(answer.reports) else "reports_contradict"
    yield Block("label", text(key, answer.language))
    for report in answer.reports:
        day = written_date(report.day, answer.language) if report.day else ""
        words = f"{quiet(report.words)} [{report.number}]"
        yield Block("verbatim", ": ".join(filter(None, [day, words])))


def _reference(citation: Citation, language: Language) -> Iterator[Block]:
    if citation.status in ANSWERABLE:
        yield Block("quote", f"[{citation.number}] ‘{citation.quote}’")
    day = written_date(citation.published, language) if citation.published else None
    parts = [citation.title, citation.source, day, *_status(citation, language)]
    place = text(
        "window_reference",
        language,
        id=citation.article_id,
        version=citation.version,
        places=f"{citation.start}–{citation.end}",
    )
    about = ", ".join(filter(None, [*parts, place]))
    yield Block("reference", about, _web(citation.url))
    if citation.status != "published" and citation.note:
        yield Block("reference", citation.note)


def _status(citation: Citation, language: Language) -> Iterator[str]:
    if citation.status == "published":
        return
    if citation.modified and citation.status != "embargoed":
        day = citation.modified
        yield text(f"window_{citation.status}_on", language, d=day).rstrip(".")
    else:
        yield text(f"window_{citation.status}", language).rstrip(".")


def _nearest(nearest: Sequence[Nearest], language: Language) -> Iterator[Block]:
    if nearest:
        yield Block("label", text("window_nearest", language))
    for near in nearest:
        day = written_date(near.published, language) if near.published else None
        yield Block("quote", f"‘{near.quote}’")
        about = ", ".join(filter(None, [near.title, near.source, day]))
        yield Block("reference", about, _web(near.url))


def _web(url: str | None) -> str:
    """An address that may be linked to, or nothing."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    address = parts.geturl()
    return "" if re.search(r"[\s<>\"']", address) or _UNSAFE.search(address) else address
