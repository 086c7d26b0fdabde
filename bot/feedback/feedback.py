"""What a reader thought of one answer, and what the answer was."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from bot.answer import Answer
from index.article import Language

Reason = Literal["wrong_source", "not_answered", "out_of_date", "unclear"]

#: All reasons, in the order in which they are offered.
REASONS: tuple[Reason, ...] = get_args(Reason)


class Cited(NamedTuple):
    """The words that were quoted: characters ``start`` to ``end`` of a version of an article."""

    article_id: str
    version: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Feedback:
    """A thumb up or down, with the reason for it if one was given.

    ``question`` is the stand-alone form, which can be understood without the conversation.
    ``answered`` is False when the reader was told that there is no answer.
    """

    question: str
    language: Language
    helpful: bool
    reason: Reason | None
    answered: bool
    short_answer: str | None
    responder: str
    citations: tuple[Cited, ...] = ()


def about(answer: Answer, helpful: bool, reason: Reason | None = None) -> Feedback:
    """What was thought of a complete answer. A reason goes with a thumb down only."""
    return Feedback(
        question=answer.standalone_question or answer.question,
        language=answer.language,
        helpful=helpful,
        reason=None if helpful else reason,
        answered=answer.answered,
        short_answer=answer.short_answer,
        responder=answer.responder,
        citations=tuple(Cited(c.article_id, c.version, c.start, c.end) for c in answer.citations),
    )


def as_reason(text: str | None) -> Reason | None:
    """The reason with this name; None when it is none of ours."""
    return next((reason for reason in REASONS if reason == text), None)
