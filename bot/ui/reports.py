"""What the articles answer where they differ: a row for each, oldest first."""

from dataclasses import dataclass
from datetime import date

from bot.answer import Answer, Citation, Report
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
    days = [_day(report) for report, _ in found]
    newest = _newest(days)
    rows = tuple(
        _row(report, citation, language, latest=newest is not None and _day(report) == newest)
        for report, citation in found
    )
    return DifferingReports(_heading(answer, days, language), rows)


def _day(report: Report) -> date | None:
    return report.published.date() if report.published else None


def _newest(days: list[date | None]) -> date | None:
    """The last day, when all days are known and only one report is of it."""
    known = [day for day in days if day]
    if not known or len(known) < len(days):
        return None
    last = max(known)
    return last if known.count(last) == 1 else None


def _heading(answer: Answer, days: list[date | None], language: Language) -> str:
    """That it was reported otherwise before, or that articles of one time contradict each other.

    "Before" is said only when the answer itself is the newest of them.
    """
    t = words(language)
    known = [day for day in days if day]
    if len(known) < len(days) or len(set(known)) == 1:
        return t("reports_contradict")
    own = next((c for c in answer.citations if short_words(c)), answer.citations[0])
    if own.published and own.published.date() < max(known):
        return t("reports_otherwise")
    return t("reports_earlier")


def _row(report: Report, citation: Citation, language: Language, *, latest: bool) -> Row:
    said = report.words.strip()
    day, verbatim = _day(report), said in citation.quote
    return Row(
        day=day.isoformat() if day else "",
        dated=written_date(day, language) if day else words(language)("undated"),
        words=f"‘{said}’" if verbatim else said,
        verbatim=verbatim,
        language=citation.language if verbatim else language,
        latest=latest,
        citation=citation,
    )
