"""One question of a conversation with its answer."""

from dataclasses import dataclass
from datetime import date

from bot.answer import Answer


@dataclass(frozen=True, slots=True)
class ExportedTurn:
    """A question as the reader asked it, its answer, and the day it was asked."""

    question: str
    answer: Answer
    day: date
