"""A log of questions, for a newspaper that wants one: off unless switched on, and never for long.

Kept are the day, the language, the question (masked as feedback is), what came of it, the cited
articles and who answered. No time of day, no address, nothing of the reader.
"""

import json
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa

from bot.answer import Answer
from bot.feedback.database import TableFile
from bot.feedback.finding import holds
from bot.feedback.masking import fit_to_keep
from index.article import Language
from index.errors import ArchiveError

FILE = "questions.sqlite"
ANSWERED = "answered"
#: So many rows at most: beyond them the oldest goes, so that nobody can fill the disk.
MOST = 1_000_000
_HOUR_S = 3_600

_log = logging.getLogger("vraagbaak.questions")

_questions = sa.Table(
    "questions",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("day", sa.Text, nullable=False),  # ISO 8601
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("articles", sa.Text, nullable=False),  # JSON: ids
    sa.Column("responder", sa.Text, nullable=False),
    sa.Index("questions_day", "day"),
    sqlite_autoincrement=True,
)


@dataclass(frozen=True, slots=True)
class LoggedQuestion:
    """A question that was asked. ``outcome`` is ``answered``, or the reason of the refusal."""

    number: int
    day: date
    language: Language
    question: str
    outcome: str
    articles: tuple[str, ...]
    responder: str


class QuestionLog:
    """The log in the folder of an archive. Made so, it is for reading what is there."""

    def __init__(self, folder: Path) -> None:
        self._rows = TableFile(folder / FILE, _questions)
        self._closed = threading.Event()

    @classmethod
    def open(cls, folder: Path, days: int, today: Callable[[], date] = date.today) -> Self | None:
        """The log to write in, in which nothing gets older than so many days.

        With 0 days there is none, and one that is there is deleted.

        Raises:
            ArchiveError: the file cannot be used or deleted.
        """
        if days <= 0:
            _delete_file(folder / FILE)
            return None
        log = cls(folder)
        log.purge(today(), days)
        threading.Thread(target=log._keep_purging, args=(today, days), daemon=True).start()
        return log

    def close(self) -> None:
        """Let go of the file, and stop purging."""
        self._closed.set()
        self._rows.close()

    def add(self, answer: Answer, day: date) -> None:
        """Keep a question that was asked, its text masked and cut.

        Raises:
            ArchiveError: the file cannot be written.
        """
        refusal = answer.refusal
        values = {
            "day": day.isoformat(),
            "language": answer.language,
            "question": fit_to_keep(answer.standalone_question or answer.question),
            "outcome": refusal.reason if refusal else ANSWERED,
            "articles": json.dumps(list(dict.fromkeys(c.article_id for c in answer.citations))),
            "responder": answer.responder,
        }
        self._rows.insert(values, MOST)

    def read(
        self, since: date | None = None, before: date | None = None, containing: str = ""
    ) -> Iterator[LoggedQuestion]:
        """What is kept, oldest first.

        ``since`` is the first day, ``before`` the one after the last; ``containing`` are words
        that the question must hold, in any case.
        """
        for row in self._rows.rows(since, before):
            if holds(containing, row.question):
                yield _from_row(row)

    def count(self) -> int:
        """How many questions are kept."""
        return self._rows.count()

    def delete(self, numbers: list[int]) -> int:
        """Delete questions by number, for good; how many there were."""
        return self._rows.delete(numbers)

    def purge(self, today: date, days: int) -> int:
        """Delete what is older than so many days; how many there were."""
        return self._rows.delete_before(today - timedelta(days=days))

    def _keep_purging(self, today: Callable[[], date], days: int) -> None:
        """Every hour, for a day ends without anybody asking something, too."""
        while not self._closed.wait(_HOUR_S):
            try:
                self.purge(today(), days)
            except ArchiveError as error:  # names the file and no question
                _log.warning("%s", error)


def _delete_file(file: Path) -> None:
    """Delete a log that is there, its rows overwritten first."""
    if not file.exists():
        return
    rows = TableFile(file, _questions)
    with suppress(ArchiveError):  # damaged: then at least the file goes
        rows.delete_before(date.max)
    rows.close()
    try:
        file.unlink()
    except OSError as error:
        raise ArchiveError(f"The file {file} cannot be deleted: {error.strerror}.") from error
    _log.warning("The log of questions is switched off: %s was deleted.", file)


def _from_row(row: sa.Row[Any]) -> LoggedQuestion:
    return LoggedQuestion(
        number=row.id,
        day=date.fromisoformat(row.day),
        language=row.language,
        question=row.question,
        outcome=row.outcome,
        articles=tuple(json.loads(row.articles)),
        responder=row.responder,
    )
