"""An answer as lines of text: what is copied, and what a screen reader is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answer import Answer, Statement
from bot.composing import marks, quiet
from bot.differing import DifferingReports, differing_reports
from bot.ui.conversation import Asked
from bot.ui.marks import introduction_parts
from bot.ui.pages import words
from bot.ui.short_answer import Part, ShortAnswer, short_answer
from bot.ui.sources import Source
from index.article import Language


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, and the address that stands at its end."""

    text: str
    url: str = ""


def blocks(asked: Asked, found: tuple[Source, ...]) -> list[list[Line]]:
    """The answer to paste elsewhere: question, answer with [n], and a line per number."""
    answer = asked.answer
    if answer is None or not answer.statements:
        return []
    headline = [*_headline(short_answer(answer, asked.language)), *notices(answer)]
    reports = _reports(differing_reports(answer, asked.language), asked.language)
    parts = [
        [Line(asked.question)],
        [Line(text) for text in headline],
        [Line(" ".join(map(_sentence, answer.statements)))],
        [Line(text) for text in reports],
        list(_references(found)),
    ]
    return [lines for lines in parts if lines]


def notices(answer: Answer) -> list[str]:
    """What the machine has to say about the answer, a sentence each."""
    return [" ".join(notice.split()) for notice in answer.notices if notice.strip()]


def _headline(short: ShortAnswer | None) -> Iterator[str]:
    """The short answer with its marks, which begins with a capital as it does on the page."""
    if short:
        line = "".join(map(_part, short.parts))
        days = f" ({short.days})" if short.days else ""
        yield line[:1].upper() + line[1:] + days


def _part(part: Part) -> str:
    space = part.words[: len(part.words) - len(part.words.lstrip())]
    return f"{space}{quiet(part.words)}{_marks([each.number for each in part.citations])}"


def _sentence(statement: Statement) -> str:
    introduction = "".join(introduction_parts(statement.introduction))
    words = f"{quiet(statement.text)}{_marks(statement.citations)}"
    return f"{introduction} {words}".strip()


def _marks(numbers: Sequence[int]) -> str:
    return f" {marks(numbers)}" if numbers else ""


def _reports(reports: DifferingReports | None, language: Language) -> Iterator[str]:
    if reports is None:
        return
    yield f"{reports.heading}:"
    for row in reports.rows:
        latest = f" ({words(language)('latest')})" if row.latest else ""
        yield f"{row.dated}: {quiet(row.words)}{_marks([row.citation.number])}{latest}"


def _references(found: tuple[Source, ...]) -> Iterator[Line]:
    for source in found:
        status = source.status.label.rstrip(".") if source.status else ""
        about = ", ".join(filter(None, [source.title, source.dated, status]))
        for quote in source.quotes:
            quoted = f"‘{quote.words}’ " if quote.words else ""
            yield Line(f"[{quote.number}] {quoted}{about}", source.url or "")
            if quote.glosses:
                days = (f"‘{each.words}’: {each.days}" for each in quote.glosses)
                yield Line("    " + " · ".join(days))
        if source.agreeing:
            yield Line(f"    {source.agreeing}")


def say(asked: Asked, found: tuple[Source, ...]) -> str:
    """What a screen reader is told; the streamed text itself is no live region."""
    t, answer = words(asked.language), asked.answer
    if asked.outcome == "busy":
        return progress(asked)
    if asked.outcome == "stopped":
        return t("stopped")
    if asked.outcome in ("refused", "failed"):
        return ""  # those are alerts, which are spoken by themselves
    if answer is None:
        return ""
    return " ".join(_said(answer, found, asked.language))


def progress(asked: Asked) -> str:
    """What is being done for the question."""
    t, doing = words(asked.language), asked.progress
    if asked.waiting:
        return t("waiting", n=asked.waiting)
    return t(f"progress_{doing.stage}", n=doing.count) if doing else t("progress")


def _spoken(short: ShortAnswer) -> str:
    return f"{short.words.rstrip('.')}, {short.days}" if short.days else short.words.rstrip(".")


def _said(answer: Answer, found: tuple[Source, ...], language: Language) -> Iterator[str]:
    """Sentences that say what there is to read: the short answer and all that qualifies it."""
    t, short = words(language), short_answer(answer, language)
    if not answer.statements:
        if answer.refusal:
            yield answer.refusal.whole
        yield from notices(answer)
        return
    yield t("say_short", short=_spoken(short)) if short else t("say_found")
    yield from notices(answer)
    reports = differing_reports(answer, language)
    if reports:
        yield f"{reports.heading}."
    yield t("say_sources", n=len(found))
