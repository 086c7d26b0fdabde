"""What a server keeps of questions: thumbs, and a log if that is switched on. Never who asked."""

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bot.answer import Answer
from bot.feedback import Feedback, FeedbackStore, about, as_reason
from bot.question_log import QuestionLog
from index.errors import ArchiveError

_log = logging.getLogger(__name__)


class Keeping:
    """Both files, in the archive's folder. A full disk costs a note, never an answer."""

    def __init__(self, folder: Path, question_log_days: int) -> None:
        """With ``question_log_days`` 0 no question is kept, and an old log is removed.

        Raises:
            ArchiveError: a file cannot be opened.
        """
        self._feedback = FeedbackStore(folder)
        self._questions = QuestionLog.open(folder, question_log_days)

    def answered(self, answer: Answer | None) -> None:
        """An answer is done, or something broke (None)."""
        if answer is not None and self._questions is not None:
            questions = self._questions
            _kept(lambda: questions.add(answer, date.today()))

    def judged(self, answer: Answer, helpful: bool, reason: str | None) -> None:
        """What a reader thought of an answer."""
        self.record(about(answer, helpful, as_reason(reason)))

    def record(self, feedback: Feedback) -> None:
        """What a program passes on."""
        _kept(lambda: self._feedback.add(feedback, date.today()))


def _kept(write: Callable[[], None]) -> None:
    try:
        write()
    except ArchiveError as error:
        _log.warning("%s", error)
