"""What a question asks: its language, its stand-alone form, the kind of answer it wants.

Nothing here reads the archive. Everything is done by rules and takes less than a millisecond.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.answer import Turn
from bot.followup import standalone
from bot.period import Period, find_period
from bot.small_talk import is_small_talk, without_greeting
from bot.wants import Want, wants
from index.article import Language
from index.errors import QuestionError
from index.filters import Filters
from index.language import language_or_none

__all__ = ["MAXIMUM", "Question", "QuestionKind", "check", "understand"]

QuestionKind = Literal["question", "small_talk"]

#: The longest question, in characters.
MAXIMUM = 2_000

# Invisible characters that have a meaning inside words and emoji: joiners.
_JOINERS = frozenset("\u200c\u200d")


@dataclass(frozen=True, slots=True)
class Question:
    """A question as the rest of the chain works with it.

    ``asked`` is the reader's own text, cleaned; ``standalone`` can be understood without the
    conversation and is what is searched and read for. ``wants`` is the kind of answer wanted.
    ``period`` is the time it names; ``filters`` are the limits on the search. Nothing is derived
    from the one for the other: a time may be that of the event or that of the article.
    """

    asked: str
    standalone: str
    language: Language
    kind: QuestionKind = "question"
    wants: Want = "other"
    period: Period | None = None
    filters: Filters = field(default_factory=Filters)


def understand(
    asked: str,
    history: Sequence[Turn] = (),
    language: Language | None = None,
    today: date | None = None,
) -> Question:
    """Understand a question in its conversation.

    Args:
        asked: The text as it was typed.
        history: The turns before it, the oldest first.
        language: The language of the interface, for a question whose own words do not say.
        today: The day it is asked on; "vorige maand" counts from it. Default: today.

    Raises:
        QuestionError: It is empty, or has more than 2,000 characters.
    """
    text = check(asked)
    spoken = _language(text, history, language)
    if is_small_talk(text):
        return Question(text, text, spoken, kind="small_talk")
    alone = standalone(without_greeting(text), history, spoken)
    return Question(
        asked=text,
        standalone=alone,
        language=spoken,
        wants=wants(alone, spoken),
        period=find_period(alone, today or date.today(), spoken),
    )


def check(asked: str) -> str:
    """The text on one line, without control characters, bidirectional marks and the like.

    Raises:
        QuestionError: It is empty, or has too many characters.
    """
    text = " ".join("".join(c for c in asked if c.isspace() or _visible(c)).split())
    if not text:
        raise QuestionError("There is no question: type at least one word.")
    if len(text) > MAXIMUM:
        raise QuestionError(
            f"The question has {len(text):,} characters, and at most {MAXIMUM:,} can be asked: "
            "shorten it."
        )
    return text


def _visible(character: str) -> bool:
    """Whether a character is no control, direction mark, lone surrogate or the like."""
    return character in _JOINERS or unicodedata.category(character) not in ("Cc", "Cf", "Cs")


def _language(text: str, history: Sequence[Turn], language: Language | None) -> Language:
    """The language of the question, else of the interface, else of the last question that shows.

    That of an answer never counts, or one English quote would turn a Dutch conversation.
    """
    spoken = language_or_none(text) or language
    if spoken is not None:
        return spoken
    asked = (language_or_none(turn.question) for turn in reversed(history))
    return next((found for found in asked if found), "nl")
