"""What the window uses beside the chain and the archive; each has a stand-in that does nothing."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from bot.answer import Answer, Turn
from bot.turnstile import Turnstile
from bot.ui.window import AnswersQuestions, KnowsArticles, WindowSettings
from index.article import Language


def everybody(_: str) -> AbstractContextManager[object]:
    """Let in whoever it is."""
    return nullcontext()


def address_of(request: Any) -> str:
    """The address that a request comes from; empty when it is not known."""
    return str(request.client.host) if request.client else ""


@dataclass(frozen=True, slots=True)
class Services:
    """The parts around the chain.

    ``turnstile`` lets so many questions be answered at once. ``who`` says whom a request counts
    for, and ``admit`` lets that address in or raises TooManyQuestionsError. ``answered`` hears
    every answer that is done, or None where something broke. ``suggest`` gives questions to ask
    next. ``record`` keeps what a reader thought of an answer, and why.
    """

    turnstile: Turnstile = field(default_factory=Turnstile)
    who: Callable[[Any], str] = address_of
    admit: Callable[[str], AbstractContextManager[object]] = everybody
    answered: Callable[[Answer | None], None] = lambda answer: None
    suggest: Callable[[Answer, tuple[Turn, ...]], tuple[str, ...]] = lambda answer, history: ()
    record: Callable[[Answer, bool, str | None], None] = lambda answer, helpful, reason: None


@dataclass(frozen=True)
class Window:
    """Everything the conversation needs, and the language of its page."""

    chain: AnswersQuestions
    archive: KnowsArticles
    settings: WindowSettings
    language: Language
    services: Services = Services()
