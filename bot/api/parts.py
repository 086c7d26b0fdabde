"""What the interface is given: something to ask, to search, to check and to read."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.answer import Answer, ClaimVerdict
from bot.api.metrics import Metrics
from bot.feedback.feedback import Feedback
from bot.turnstile import Turnstile
from bot.ui.services import address_of, everybody
from bot.ui.window import AnswersQuestions, KnowsArticles, WindowSettings
from index.article import Article, Hit, Language
from index.errors import ReadError
from index.filters import Filters
from index.indexer import Report


class Searches(Protocol):
    """Finds passages: ``index.retriever.Retriever``."""

    def search(self, question: str, k: int, filters: Filters) -> list[Hit]:
        """Give the ``k`` best, best first."""
        ...


class Checks(Protocol):
    """Checks claims: ``bot.desk.Desk``."""

    def check(self, claim: str) -> ClaimVerdict:
        """Give the verdict on one claim."""
        ...


#: Takes articles into the archive: ``index.store.Store.index``.
Index = Callable[[Iterable[Article | ReadError]], Report]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one server, the same ones that its other faces use.

    ``ready`` says whether the models are loaded. ``who`` says whom a request counts for, and
    ``admit`` lets that one in or raises TooManyQuestionsError. ``answered`` hears every complete
    answer, ``record`` what readers thought of one. ``window`` is for the page that documents it;
    ``language`` is that of messages to programs that name none.
    """

    chain: AnswersQuestions
    retriever: Searches
    desk: Checks
    archive: KnowsArticles
    index: Index
    record: Callable[[Feedback], None]
    turnstile: Turnstile
    metrics: Metrics
    version: str
    window: WindowSettings = field(default_factory=WindowSettings)
    language: Language = "nl"
    ready: Callable[[], bool] = lambda: True
    who: Callable[[Any], str] = address_of
    admit: Callable[[str], AbstractContextManager[object]] = everybody
    answered: Callable[[Answer], None] = lambda answer: None
