"""What a server keeps and counts of questions: thumbs, a log if switched on. Never who asked."""

import logging
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from bot.answer import Answer
from bot.api.metrics import Metrics
from bot.feedback import Feedback, FeedbackStore, Stored, about, as_reason
from bot.question_log import QuestionLog
from index.errors import ArchiveError

_log = logging.getLogger(__name__)


class Keeping:
    """Both files, in the archive's folder, and the counts. A full disk never costs an answer."""

    def __init__(self, folder: Path, question_log_days: int, metrics: Metrics) -> None:
        """With ``question_log_days`` 0 no question is kept, and an old log is removed.

        Raises:
            ArchiveError: a file cannot be opened.
        """
        self._feedback = FeedbackStore(folder)
        self._questions = QuestionLog.open(folder, question_log_days)
        self._metrics = metrics

    def answered(self, answer: Answer | None) -> None:
        """A reader's question is answered, or something broke (None)."""
        self._metrics.observe(answer, "chat")
        if answer is not None:
            self.log(answer)

    def log(self, answer: Answer) -> None:
        """Keep a question, if that is switched on."""
        if self._questions is not None:
            questions = self._questions
            _kept(lambda: questions.add(answer, date.today()))

    def judged(self, answer: Answer, helpful: bool, reason: str | None) -> None:
        """What a reader thought of an answer."""
        self._metrics.judged(helpful, reason)
        self.record(about(answer, helpful, as_reason(reason)))

    def judgements(self) -> Iterator[Stored]:
        """All that readers thought, for staff."""
        return self._feedback.read()

    def record(self, feedback: Feedback) -> None:
        """What a program passes on, which has counted it."""
        _kept(lambda: self._feedback.add(feedback, date.today()))


def _kept(write: Callable[[], None]) -> None:
    try:
        write()
    except ArchiveError as error:
        _log.warning("%s", error)
