"""What the articles answer where they differ: a row for each, oldest first."""

from dataclasses import dataclass
from datetime import date

from bot.answer import Answer, Citation, Report
from bot.composing import differ_in_time
from bot.texts import written_date
from bot.ui.cited import cited
from bot.ui.pages import words
from bot.ui.short_answer import short_words
from index.article import ANSWERABLE, Language


@dataclass(frozen=True, slots=True)
class Row:
    """One report. ``words`` are between quotation marks when they stand in the citation's quote.

    ``day`` is in ISO 8601, empty when it is not known; ``dated`` says it in words.
    """

    day: str
    dated: str
    words: str
    verbatim: bool
    language: Language
    latest: bool
    citation: Citation


@dataclass(frozen=True, slots=True)
class DifferingReports:
    """The rows, and a heading that says how they differ."""

    heading: str
    rows: tuple[Row, ...]


def differing_reports(answer: Answer, language: Language) -> DifferingReports | None:
    """The reports that may be shown; None when they are fewer than two.

    A report without its citation has no place to point at, and of one that may not be quoted no
    word is shown.
    """
    found = [
        (report, citation)
        for report in answer.reports
        for citation in cited(answer, [report.number])
        if report.words.strip() and citation.status in ANSWERABLE
    ]
    if len(found) < 2:
        return None
    reports = [report for report, _ in found]
    days = [report.day for report in reports]
    newest = _newest(days)
    rows = tuple(
        _row(report, citation, language, latest=newest is not None and report.day == newest)
        for report, citation in found
    )
    return DifferingReports(_heading(answer, reports, language), rows)


def _newest(days: list[date | None]) -> date | None:
    """The last day, when all days are known and only one report is of it."""
    known = [day for day in days if day]
    if not known or len(known) < len(days):
        return None
    last = max(known)
    return last if known.count(last) == 1 else None


def _heading(answer: Answer, reports: list[Report], language: Language) -> str:
    """That it was reported otherwise before, or that articles of one time contradict each other.

    "Before" is said only when the answer itself is the newest of them.
    """
    t = words(language)
    if not differ_in_time(reports):
        return t("reports_contradict")
    own = next((c for c in answer.citations if short_words(c)), answer.citations[0])
    if own.published and own.published.date() < max(r.day for r in reports if r.day):
        return t("reports_otherwise")
    return t("reports_earlier")


def _row(report: Report, citation: Citation, language: Language, *, latest: bool) -> Row:
    said = report.words.strip()
    day, verbatim = report.day, said in citation.quote
    return Row(
        day=day.isoformat() if day else "",
        dated=written_date(day, language) if day else words(language)("undated"),
        words=f"‘{said}’" if verbatim else said,
        verbatim=verbatim,
        language=citation.language if verbatim else language,
        latest=latest,
        citation=citation,
    )
