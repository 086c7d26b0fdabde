"""What a reader asked and got. The reader's browser keeps it; the server keeps nothing of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from bot.answer import Answer, Progress, Turn
from index.article import Language
from index.filters import NO_FILTERS, Filters

#: ``busy`` while it is being answered, ``refused`` when the question itself cannot be asked,
#: ``failed`` when something broke.
Outcome = Literal["busy", "done", "stopped", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reader limits the search to. With ``any_time`` a time in the question does not."""

    filters: Filters = NO_FILTERS
    any_time: bool = False


NO_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and how far its answer got.

    ``message`` says why it was refused; ``waiting`` is about how many seconds it still has to wait
    for its turn. ``fresh`` says that it came by a link, so that it refers to nothing before it.
    ``further`` are questions to ask next, which the archive answers.
    """

    number: int
    question: str
    language: Language
    limits: Limits = NO_LIMITS
    fresh: bool = False
    day: date = field(default_factory=date.today)
    outcome: Outcome = "busy"
    waiting: int = 0
    progress: Progress | None = None
    answer: Answer | None = None
    message: str = ""
    further: tuple[str, ...] = ()

    def heard(self, event: Progress | Answer) -> "Asked":
        """The same question after the chain said something more."""
        if isinstance(event, Progress):
            return replace(self, progress=event, waiting=0)
        outcome: Outcome = "done" if event.complete else "busy"
        return replace(self, answer=event, language=event.language, outcome=outcome, waiting=0)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The questions so far; the last may still be busy."""

    asked: tuple[Asked, ...] = ()

    def with_last(self, asked: Asked) -> "Conversation":
        """The conversation after its last question got further, or a new one came."""
        return Conversation((*self.asked[: asked.number - 1], asked))

    def without_last(self) -> "Conversation":
        """The conversation before its last question, which is to be asked otherwise."""
        return Conversation(self.asked[:-1])

    def ended(self) -> "Conversation":
        """The conversation in which nothing is busy any more."""
        if not self.asked or self.asked[-1].outcome != "busy":
            return self
        return self.with_last(replace(self.asked[-1], outcome="stopped"))

    def history(self) -> tuple[Turn, ...]:
        """What a follow-up question may refer to: the turns since the last fresh one."""
        return tuple(self._turns())

    def _turns(self) -> Iterator[Turn]:
        fresh = [n for n, asked in enumerate(self.asked) if asked.fresh]
        for asked in self.asked[fresh[-1] if fresh else 0 :]:
            if asked.answer is not None:
                yield Turn(asked.question, asked.answer.text)
