"""What the articles answer where they differ: a line for each, oldest first."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.answer import Answer, Citation, Report
from bot.composing import differ_in_time
from bot.export.blocks import Block, Run, said
from bot.export.marks import cited, marks, short_words
from bot.texts import text, written_date
from index.article import ANSWERABLE, Language


def report_blocks(answer: Answer, language: Language) -> Iterator[Block]:
    """The reports that may be shown, under a heading; nothing when they are fewer than two."""
    found = [
        (report, citation)
        for report in answer.reports
        for citation in cited(answer, [report.number])
        if report.words.strip() and citation.status in ANSWERABLE
    ]
    if len(found) < 2:
        return
    reports = [report for report, _ in found]
    newest = _newest([report.day for report in reports])
    yield said("label", _heading(answer, reports, language))
    for report, citation in found:
        latest = newest is not None and report.day == newest
        yield _row(report, citation, language, latest=latest)


def _newest(days: Sequence[date | None]) -> date | None:
    """The last day, when all days are known and only one report is of it."""
    known = [day for day in days if day]
    if not known or len(known) < len(days):
        return None
    last = max(known)
    return last if known.count(last) == 1 else None


def _heading(answer: Answer, reports: Sequence[Report], language: Language) -> str:
    """That it was reported otherwise before, or that articles of one time contradict each other.

    "Before" is said only when the answer itself is the newest of them.
    """
    if not differ_in_time(reports):
        return text("window_reports_contradict", language)
    own = next((c for c in answer.citations if short_words(c)), answer.citations[0])
    last = max(report.day for report in reports if report.day)
    if own.published and own.published.date() < last:
        return text("window_reports_otherwise", language)
    return text("window_reports_earlier", language)


def _row(report: Report, citation: Citation, language: Language, *, latest: bool) -> Block:
    words = report.words.strip()
    day = written_date(report.day, language) if report.day else text("window_undated", language)
    quoted = (
        (Run("‘"), Run(words, verbatim=True, language=citation.language), Run("’"))
        if words in citation.quote
        else (Run(words),)
    )
    last = (Run(f" ({text('window_latest', language)})"),) if latest else ()
    return Block("text", (Run(f"{day}: "), *quoted, *marks([citation]), *last))
