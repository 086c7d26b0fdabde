"""One question and its answer, as HTML: a small newspaper page with sources of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from bot.answer import Answer, Citation, Nearest, Statement
from bot.ui.conversation import Asked
from bot.ui.links import article_address
from bot.ui.marks import emphasised, marks, with_marks
from bot.ui.pages import page, words
from bot.ui.sources import Source, meta, sources
from bot.ui.window import SummarisesArchive, WindowSettings
from index.article import Language, Span

# Characters. From here on the headline is set smaller.
_LONG_HEADLINE = 40


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the answer with its marks."""

    html: Markup
    introduction: Markup
    verbatim: bool
    language: Language


@dataclass(frozen=True, slots=True)
class Headline:
    """The short answer above the sentences."""

    html: Markup
    verbatim: bool
    long: bool
    language: Language


@dataclass(frozen=True, slots=True)
class Near:
    """An article to read as well, or instead."""

    title: str
    address: str
    meta: str
    words: str
    language: Language


def turn_html(
    asked: Asked, summary: SummarisesArchive, settings: WindowSettings, today: date
) -> str:
    """One turn. It is written in the language of its answer."""
    answer = asked.answer
    found = sources(asked, settings.prefix, today) if answer else ()
    html = page(
        "turn.html",
        asked.language,
        asked=asked,
        answer=answer,
        kicker=_kicker(asked, found),
        by_model=answer is not None and written_by_model(answer),
        headline=_headline(asked, answer, settings.prefix) if answer else None,
        paragraphs=_paragraphs(asked, answer, settings.prefix) if answer else (),
        sources=found,
        foreign=_foreign(found, asked.language),
        nearest=[_near(n, asked, settings.prefix, today) for n in answer.nearest] if answer else (),
        reach=_reach(asked, summary),
        examples=settings.examples.get(asked.language, ()),
        say=_say(asked, found),
        copy=copy_text(asked, found),
        today=today,
    )
    return str(html)


def _kicker(asked: Asked, found: tuple[Source, ...]) -> str:
    """The line above the headline: what is being done, and afterwards where it comes from."""
    t, answer = words(asked.language), asked.answer
    if asked.outcome == "busy":
        return _progress(asked)
    if answer is None or not answer.statements:
        return ""
    return t("written") if written_by_model(answer) else t("quoted", n=len(found))


def _progress(asked: Asked) -> str:
    t, progress = words(asked.language), asked.progress
    return t(f"progress_{progress.stage}", n=progress.count) if progress else t("progress")


def written_by_model(answer: Answer) -> bool:
    """Whether any sentence of it is not an article's own."""
    return any(statement.support == "checked" for statement in answer.statements)


def _headline(asked: Asked, answer: Answer, prefix: str) -> Headline | None:
    """The short answer with the mark of the citation that holds it."""
    if not answer.short_answer or not answer.statements:
        return None
    cited = [c for c in answer.citations if c.short] or _cited(answer, answer.statements[0])
    verbatim = not written_by_model(answer)
    return Headline(
        html=with_marks(answer.short_answer, None, marks(cited[:1], asked, prefix)),
        verbatim=verbatim,
        long=len(answer.short_answer) > _LONG_HEADLINE,
        language=cited[0].language if cited and verbatim else asked.language,
    )


def _cited(answer: Answer, statement: Statement) -> list[Citation]:
    by_number = {citation.number: citation for citation in answer.citations}
    return [by_number[number] for number in statement.citations if number in by_number]


def _paragraphs(asked: Asked, answer: Answer, prefix: str) -> list[list[Sentence]]:
    """The sentences; one that says who reported it begins a paragraph."""
    paragraphs: list[list[Sentence]] = []
    bold = answer.short_answer
    for statement in answer.statements:
        span = _short_span(answer, statement, bold)
        sentence = _sentence(asked, answer, statement, span, prefix)
        bold = None if span else bold  # bold once: the second time it is no news
        if sentence.introduction or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return paragraphs


def _sentence(
    asked: Asked, answer: Answer, statement: Statement, bold: Span | None, prefix: str
) -> Sentence:
    cited = _cited(answer, statement)
    verbatim = statement.support == "verbatim"
    return Sentence(
        html=with_marks(statement.text, bold, marks(cited, asked, prefix)),
        introduction=emphasised(statement.introduction),
        verbatim=verbatim,
        language=cited[0].language if cited and verbatim else asked.language,
    )


def _short_span(answer: Answer, statement: Statement, short: str | None) -> Span | None:
    """Where the short answer stands in a sentence: the citation knows, or the words tell."""
    if not short:
        return None
    for citation in _cited(answer, statement):
        if citation.short and citation.quote == statement.text:
            return citation.short
    start = statement.text.find(short)
    return Span(start, start + len(short)) if start >= 0 else None


def _near(nearest: Nearest, asked: Asked, prefix: str, today: date) -> Near:
    return Near(
        title=nearest.title,
        address=article_address(
            prefix,
            asked.language,
            nearest.article_id,
            nearest.version,
            nearest.start,
            nearest.end,
        ),
        meta=meta(nearest.source, nearest.published, asked.language, today),
        words=nearest.quote,
        language=nearest.language,
    )


def _foreign(found: tuple[Source, ...], language: Language) -> str:
    """Said once when the words of a source are in the other language."""
    other = next((s.language for s in found if s.language != language), None)
    return words(language)(f"foreign_{other}") if other else ""


def _reach(asked: Asked, summary: SummarisesArchive) -> str:
    """What was searched in vain: how many articles, from when to when."""
    answer, t = asked.answer, words(asked.language)
    if answer is None or answer.refusal is None or answer.refusal.reason != "not_in_archive":
        return ""
    if summary.first and summary.last:
        reach = t("refusal_more", n=summary.articles, a=summary.first, b=summary.last)
    else:
        reach = t("refusal_undated", n=summary.articles)
    near = t("refusal_nearest", n=len(answer.nearest)) if answer.nearest else ""
    return f"{reach} {near}".rstrip()


def _say(asked: Asked, found: tuple[Source, ...]) -> str:
    """What a screen reader is told; the streamed text itself is no live region."""
    t, answer = words(asked.language), asked.answer
    if asked.outcome == "busy":
        return _progress(asked)
    if asked.outcome == "stopped":
        return t("stopped")
    if asked.outcome in ("refused", "failed"):
        return ""  # those are alerts, which are spoken by themselves
    if answer is None or not answer.statements:
        return answer.refusal.text if answer and answer.refusal else ""
    if answer.short_answer:
        return t("say_answer", short=answer.short_answer, n=len(found))
    return t("say_sources", n=len(found))


def copy_text(asked: Asked, found: tuple[Source, ...]) -> str:
    """The answer to paste elsewhere: question, answer with [n], and a line per number."""
    if asked.answer is None or not asked.answer.statements:
        return ""
    return "\n".join([asked.question, "", asked.answer.text, "", *_references(found)])


def _references(found: tuple[Source, ...]) -> Iterator[str]:
    for source in found:
        for quote in source.quotes:
            about = ", ".join(filter(None, [source.title, source.dated, source.url]))
            yield f"[{quote.number}] ‘{quote.words}’ {about}"
