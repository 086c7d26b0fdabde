"""Feedback for editors: every row as JSON or CSV, and figures by week and language."""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any, TextIO

from bot.feedback.feedback import REASONS, Feedback
from bot.feedback.spreadsheet import write_csv
from bot.feedback.store import Stored

_COLUMNS = (
    "day",
    "language",
    "helpful",
    "reason",
    "answered",
    "question",
    "short_answer",
    "responder",
)


def as_json(stored: Stored) -> dict[str, Any]:
    """One row; its citations as ``article_id``, ``version``, ``start``, ``end``."""
    cited = [c._asdict() for c in stored.feedback.citations]
    return {**_cells(stored), "citations": cited}


def write_json_lines(rows: Iterable[Stored], out: TextIO) -> None:
    """A JSON object a line."""
    for stored in rows:
        out.write(json.dumps(as_json(stored), ensure_ascii=False) + "\n")


def write_rows(rows: Iterable[Stored], out: TextIO) -> None:
    """The rows as CSV; the last column has the cited articles."""
    lines = ([*_cells(stored).values(), _articles(stored.feedback)] for stored in rows)
    write_csv((*_COLUMNS, "articles"), lines, out)


def figures(rows: Iterable[Stored]) -> list[dict[str, Any]]:
    """A row for every week (ISO 8601, "2026-W48") and language, oldest first.

    ``total`` and ``helpful`` count thumbs, ``refused`` those on a question without an answer, and
    each reason, with ``no_reason``, the thumbs down.
    """
    counted: dict[tuple[str, str], Counter[str]] = {}
    for stored in rows:
        counter = counted.setdefault((_week(stored.day), stored.feedback.language), Counter())
        counter.update(_counted_as(stored.feedback))
    names = ("total", "helpful", "refused", *REASONS, "no_reason")
    return [
        {"week": week, "language": language, **{name: counter[name] for name in names}}
        for (week, language), counter in sorted(counted.items())
    ]


def _counted_as(feedback: Feedback) -> list[str]:
    thumb = "helpful" if feedback.helpful else feedback.reason or "no_reason"
    return ["total", thumb] if feedback.answered else ["total", thumb, "refused"]


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _cells(stored: Stored) -> dict[str, Any]:
    values: dict[str, Any] = {"day": stored.day.isoformat()}
    return values | {name: getattr(stored.feedback, name) for name in _COLUMNS[1:]}


def _articles(feedback: Feedback) -> str:
    return " ".join(dict.fromkeys(c.article_id for c in feedback.citations))
