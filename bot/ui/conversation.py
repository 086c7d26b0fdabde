"""What a reader asked and got, for as long as the page is open."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bot.answer import Answer, Progress, Turn
from index.article import Language

#: ``busy`` while it is being answered, ``refused`` when the question itself cannot be asked,
#: ``failed`` when something broke.
Outcome = Literal["busy", "done", "stopped", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and how far its answer got. ``message`` says why it was refused."""

    number: int
    question: str
    language: Language
    outcome: Outcome = "busy"
    progress: Progress | None = None
    answer: Answer | None = None
    message: str = ""

    def heard(self, event: Progress | Answer) -> "Asked":
        """The same question after the chain said something more."""
        if isinstance(event, Progress):
            return replace(self, progress=event)
        outcome: Outcome = "done" if event.complete else "busy"
        return replace(self, answer=event, language=event.language, outcome=outcome)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The questions so far; the last may still be busy."""

    asked: tuple[Asked, ...] = ()

    def with_last(self, asked: Asked) -> "Conversation":
        """The conversation after its last question got further, or a new one came."""
        return Conversation((*self.asked[: asked.number - 1], asked))

    def ended(self) -> "Conversation":
        """The conversation in which nothing is busy any more."""
        if not self.asked or self.asked[-1].outcome != "busy":
            return self
        return self.with_last(replace(self.asked[-1], outcome="stopped"))

    def history(self) -> tuple[Turn, ...]:
        """What a follow-up question may refer to."""
        return tuple(self._turns())

    def _turns(self) -> Iterator[Turn]:
        for asked in self.asked:
            if asked.answer is not None:
                yield Turn(asked.question, asked.answer.text)
