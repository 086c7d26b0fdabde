"""Keeps feedback in an SQLite file. Of the time only the day is kept, of the reader nothing."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bot.feedback.database import TableFile
from bot.feedback.feedback import Cited, Feedback, as_reason
from bot.feedback.finding import holds
from bot.feedback.masking import fit_to_keep

FILE = "feedback.sqlite"
#: So many rows at most: beyond them the oldest goes, so that nobody can fill the disk.
MOST = 100_000

_feedback = sa.Table(
    "feedback",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("day", sa.Text, nullable=False),  # ISO 8601
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("helpful", sa.Boolean, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("answered", sa.Boolean, nullable=False),
    sa.Column("short_answer", sa.Text),
    sa.Column("responder", sa.Text, nullable=False),
    sa.Column("citations", sa.Text, nullable=False),  # JSON: [[article id, version, start, end]]
    sa.Index("feedback_day", "day"),
    sqlite_autoincrement=True,
)


@dataclass(frozen=True, slots=True)
class Stored:
    """Feedback as it is kept, with its number and its day."""

    number: int
    day: date
    feedback: Feedback


class FeedbackStore:
    """The feedback in the folder of an archive; the file is made when the first comes in."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self._rows = TableFile(folder / FILE, _feedback)
        self._most = most

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    def add(self, feedback: Feedback, day: date) -> None:
        """Keep feedback, its question masked and cut.

        Raises:
            ArchiveError: the file cannot be written.
        """
        values = {
            "day": day.isoformat(),
            "question": fit_to_keep(feedback.question),
            "language": feedback.language,
            "helpful": feedback.helpful,
            "reason": feedback.reason,
            "answered": feedback.answered,
            "short_answer": feedback.short_answer,
            "responder": feedback.responder,
            "citations": json.dumps(feedback.citations),
        }
        self._rows.insert(values, self._most)

    def read(
        self, since: date | None = None, before: date | None = None, containing: str = ""
    ) -> Iterator[Stored]:
        """What is kept, oldest first.

        ``since`` is the first day, ``before`` the one after the last; ``containing`` are
        words that the question or the short answer must hold, in any case.
        """
        for row in self._rows.rows(since, before):
            if holds(containing, row.question, row.short_answer):
                yield Stored(row.id, date.fromisoformat(row.day), _from_row(row))

    def count(self) -> int:
        """How much is kept."""
        return self._rows.count()

    def delete(self, numbers: list[int]) -> int:
        """Delete by number, for good; how many there were."""
        return self._rows.delete(numbers)


def _from_row(row: sa.Row[Any]) -> Feedback:
    return Feedback(
        question=row.question,
        language=row.language,
        helpful=row.helpful,
        reason=as_reason(row.reason),
        answered=row.answered,
        short_answer=row.short_answer,
        responder=row.responder,
        citations=tuple(Cited(*cited) for cited in json.loads(row.citations)),
    )
