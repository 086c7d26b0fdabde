"""What the articles answer where they differ: a row for each, oldest first."""

from dataclasses import dataclass
from datetime import date

from bot.answer import Answer, Citation, Report
from bot.cited import cited, short_words
from bot.composing import differ_in_time
from bot.texts import text, written_date
from index.article import ANSWERABLE, Language


@dataclass(frozen=True, slots=True)
class Row:
    """One report; ``verbatim`` when the words ``said`` stand in the citation's quote.

    ``day`` is in ISO 8601, empty when it is not known; ``dated`` says it in words.
    """

    day: str
    dated: str
    said: str
    verbatim: bool
    language: Language
    latest: bool
    citation: Citation

    @property
    def words(self) -> str:
        """What it says, between quotation marks when they are an article's words."""
        return f"‘{self.said}’" if self.verbatim else self.said


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
    if not differ_in_time(reports):
        return text("window_reports_contradict", language)
    own = next((c for c in answer.citations if short_words(c)), answer.citations[0])
    if own.published and own.published.date() < max(r.day for r in reports if r.day):
        return text("window_reports_otherwise", language)
    return text("window_reports_earlier", language)


def _row(report: Report, citation: Citation, language: Language, *, latest: bool) -> Row:
    said = report.words.strip()
    day, verbatim = report.day, said in citation.quote
    return Row(
        day=day.isoformat() if day else "",
        dated=written_date(day, language) if day else text("window_undated", language),
        said=said,
        verbatim=verbatim,
        language=citation.language if verbatim else language,
        latest=latest,
        citation=citation,
    )
