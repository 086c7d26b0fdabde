"""What a question asks: its language, its stand-alone form, the kind of answer it wants.

Nothing here reads the archive. Everything is done by rules and takes about a millisecond.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from bot.answer import Turn
from bot.facts import Fact, facts_in
from bot.fit.office import Office, office
from bot.followup import standalone
from bot.period import Period, find_period
from bot.small_talk import is_small_talk, without_greeting
from bot.timeframe import ANY_TIME, Timeframe, timeframe
from bot.wants import Want, compares_times, several, wants
from index.article import Language
from index.errors import QuestionError
from index.filters import NO_FILTERS
from index.language import language_or_none
from index.spelling import Correction, mended

__all__ = [
    "MAXIMUM",
    "Question",
    "QuestionKind",
    "about",
    "asked_facts",
    "check",
    "spelled",
    "understand",
    "unlimited",
]

QuestionKind = Literal["question", "small_talk"]

#: The longest question, in characters.
MAXIMUM = 2_000

# Invisible characters that have a meaning inside words and emoji: joiners.
_JOINERS = frozenset("\u200c\u200d")


@dataclass(frozen=True, slots=True)
class Question:
    """A question as the rest of the chain works with it.

    ``asked`` is the reader's own text, cleaned; ``standalone`` can be understood without the
    conversation and is what is searched and read for. ``wants`` is the kind of answer wanted,
    ``several`` whether all of several things, ``compares`` whether what was so at two times.
    ``office`` is the one whose holder it asks for. ``facts`` are its figures, dates and names, but
    for its first word, which is written large anyway. ``period`` is the time it names, seen from
    ``today``; ``timeframe`` is what that asks of the articles. ``corrections`` are the typing
    errors that were corrected in the stand-alone form, and ``unknown`` its names that stand nowhere
    in the archive.
    """

    asked: str
    standalone: str
    language: Language
    kind: QuestionKind = "question"
    wants: Want = "other"
    several: bool = False
    compares: bool = False
    office: Office | None = None
    facts: tuple[Fact, ...] = ()
    period: Period | None = None
    timeframe: Timeframe = ANY_TIME
    today: date = field(default_factory=date.today)
    corrections: tuple[Correction, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[Fact, ...]:
        """The names among the facts."""
        return tuple(fact for fact in self.facts if fact.kind == "name" and not fact.weak)


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
    return about(Question(text, alone, spoken, today=today or date.today()), alone)


def about(question: Question, standalone: str) -> Question:
    """The question with another stand-alone form, and all that follows from its words."""
    language, today = question.language, question.today
    period = find_period(standalone, today, language)
    return replace(
        question,
        standalone=standalone,
        wants=wants(standalone, language),
        several=several(standalone, language),
        compares=compares_times(standalone, language),
        office=office(standalone, language),
        facts=asked_facts(standalone, language),
        period=period,
        timeframe=timeframe(standalone, period, language, today),
    )


def asked_facts(standalone: str, language: Language) -> tuple[Fact, ...]:
    """The figures, dates and names that a question holds behind its first word."""
    return tuple(fact for fact in facts_in(standalone, language) if fact.start > 0)


def spelled(question: Question, corrections: Sequence[Correction]) -> Question:
    """The question with these typing errors corrected."""
    if not corrections:
        return question
    form = mended(question.standalone, corrections)
    return replace(about(question, form), corrections=tuple(corrections))


def unlimited(question: Question) -> Question:
    """The question with its time favouring articles, no longer limiting the search to them."""
    frame = question.timeframe
    limits = frame.filters
    return replace(
        question,
        timeframe=replace(
            frame,
            filters=NO_FILTERS,
            since=frame.since or limits.since,
            until=frame.until or limits.until,
        ),
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
