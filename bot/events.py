"""What flows through the chain: a question on its way to an answer."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.answer import Answer, Draft, Progress, Turn
from bot.question import Question
from index.article import Hit, Language
from index.filters import NO_FILTERS, Filters


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it comes in.

    ``as_of`` is the day it is asked on, None for today. With ``any_time`` a time in the question
    limits nothing.
    """

    question: str
    history: tuple[Turn, ...] = ()
    language: Language | None = None
    filters: Filters = NO_FILTERS
    as_of: date | None = None
    any_time: bool = False
    began: float = field(default_factory=time.perf_counter)


@dataclass(frozen=True, slots=True)
class Understood:
    """A question that is clear, and what it took so far (milliseconds by step).

    ``filters`` are what the search is given; ``limits`` what the reader asked for, in the question
    too.
    """

    question: Question
    filters: Filters
    limits: Filters
    timings: dict[str, float]


@dataclass(frozen=True, slots=True)
class Found:
    """Passages that were found for a question, best first."""

    question: Question
    hits: Sequence[Hit]
    timings: dict[str, float]
    limits: Filters = NO_FILTERS


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft of the answer, by whom, and whether it is the last."""

    found: Found
    draft: Draft
    responder: str
    complete: bool


Event = Asked | Understood | Found | Drafted | Progress | Answer
