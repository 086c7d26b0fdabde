"""One question and its answer, as HTML: a small newspaper page with sources of its own."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from bot.answer import Answer, Nearest, Statement
from bot.cited import cited, written_by_model
from bot.differing import DifferingReports, Row, differing_reports
from bot.provenance import provenance
from bot.ui.conversation import Asked
from bot.ui.copying import copies
from bot.ui.limits import chips, held_to, written_limits
from bot.ui.links import article_address
from bot.ui.marks import emphasised, marks, with_marks
from bot.ui.pages import page, words
from bot.ui.plain import notices, progress, say
from bot.ui.short_answer import bold_spans, short_answer
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
    """The short answer above the sentences; ``days`` are those that it means by "woensdag"."""

    html: Markup
    verbatim: bool
    long: bool
    language: Language
    days: str


@dataclass(frozen=True, slots=True)
class Near:
    """An article to read as well, or instead."""

    title: str
    address: str
    meta: str
    words: str
    language: Language


def turn_html(
    asked: Asked,
    summary: SummarisesArchive,
    settings: WindowSettings,
    today: date | None = None,
) -> str:
    """One turn. It is written in the language of its answer; ages count from today."""
    answer, today = asked.answer, today or date.today()
    found = sources(asked, settings.prefix, today) if answer else ()
    reports = differing_reports(answer, asked.language) if answer else None
    html = page(
        "turn.html",
        asked.language,
        asked=asked,
        answer=answer,
        kicker=_kicker(asked),
        by_model=answer is not None and written_by_model(answer),
        headline=_headline(asked, answer, settings.prefix) if answer else None,
        paragraphs=_paragraphs(asked, answer, settings.prefix) if answer else (),
        notices=notices(answer) if answer else [],
        reports=reports,
        rows=_rows(asked, reports, settings.prefix),
        sources=found,
        foreign=_foreign(found, asked.language),
        nearest=[_near(n, asked, settings.prefix, today) for n in answer.nearest] if answer else (),
        reach=_reach(asked, summary),
        examples=settings.examples.get(asked.language, ()),
        say=say(asked, found),
        copy=copies(asked, found) if answer and answer.statements else None,
        chips=chips(held_to(asked), asked.language),
        limits=written_limits(asked.limits),
        thumbs=settings.thumbs and answer is not None and asked.outcome in ("done", "stopped"),
    )
    return str(html)


def _kicker(asked: Asked) -> str:
    """The line above the headline: what is being done, and afterwards where it comes from."""
    if asked.outcome == "busy":
        return progress(asked)
    if asked.answer is None or not asked.answer.statements:
        return ""
    return provenance(asked.answer, asked.language)


def _headline(asked: Asked, answer: Answer, prefix: str) -> Headline | None:
    """The short answer with its marks."""
    short = short_answer(answer, asked.language)
    if short is None:
        return None
    return Headline(
        html=Markup("").join(
            with_marks(part.words, (), marks(part.citations, asked, prefix)) for part in short.parts
        ),
        verbatim=short.verbatim,
        long=len(short.words) > _LONG_HEADLINE,
        language=short.language,
        days=short.days,
    )


def _paragraphs(asked: Asked, answer: Answer, prefix: str) -> list[list[Sentence]]:
    """The sentences; one that says who reported it begins a paragraph."""
    paragraphs: list[list[Sentence]] = []
    for statement, bold in zip(answer.statements, bold_spans(answer), strict=True):
        sentence = _sentence(asked, answer, statement, bold, prefix)
        if sentence.introduction or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return paragraphs


def _sentence(
    asked: Asked, answer: Answer, statement: Statement, bold: tuple[Span, ...], prefix: str
) -> Sentence:
    found = cited(answer, statement.citations)
    verbatim = statement.support == "verbatim"
    return Sentence(
        html=with_marks(statement.text, bold, marks(found, asked, prefix)),
        introduction=emphasised(statement.introduction),
        verbatim=verbatim,
        language=found[0].language if found and verbatim else asked.language,
    )


def _rows(asked: Asked, reports: DifferingReports | None, prefix: str) -> list[tuple[Row, Markup]]:
    """The reports that differ, each with its words and their mark as HTML."""
    return [
        (row, with_marks(row.words, (), marks([row.citation], asked, prefix)))
        for row in (reports.rows if reports else ())
    ]


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
