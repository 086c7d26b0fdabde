"""One question put to the chain: the conversation after every step, to be shown as it grows."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from starlette.concurrency import iterate_in_threadpool

from bot.failures import log_failure
from bot.ui.conversation import NO_LIMITS, Asked, Conversation, Limits
from bot.ui.pages import words
from bot.ui.services import Window
from index.errors import BusyError, QuestionError, TooManyQuestionsError
from index.language import detect_language

_log = logging.getLogger(__name__)

#: Seconds between two words about how long a question still has to wait.
_PATIENCE = 1.0


@dataclass(frozen=True, slots=True)
class Wish:
    """A question as it was put: where it came from, and what it is limited to.

    ``who`` is the address or key that it counts for; ``again`` the number of the turn that it
    replaces when that is the last, ``fresh`` whether it refers to nothing before it.
    """

    question: str
    limits: Limits = NO_LIMITS
    who: str = ""
    again: int = 0
    fresh: bool = False


async def asking(window: Window, wish: Wish, before: Conversation) -> AsyncIterator[Conversation]:
    """Ask, and give the conversation after every step; nothing when there is no question.

    Whatever breaks, a reader gets one sentence and never a trace.
    """
    question = wish.question.strip()
    if not question:
        return
    earlier = before.ended()
    if wish.again and wish.again == len(earlier.asked):
        earlier = earlier.without_last()
    language = detect_language(question, window.language)
    asked = Asked(len(earlier.asked) + 1, question, language, wish.limits, wish.fresh)
    yield earlier.with_last(asked)
    try:
        with window.services.admit(wish.who):
            async for step in _answered(window, asked, earlier):
                asked = step
                yield earlier.with_last(asked)
    except TooManyQuestionsError as error:
        asked = _refused(asked, words(language)("too_many", n=error.seconds))
    except BusyError as error:
        asked = _refused(asked, words(language)("full", n=error.seconds))
    except QuestionError:
        most = window.settings.max_question
        key = "too_long" if len(question) > most else "no_words"
        asked = _refused(asked, words(language)(key, n=most))
    except Exception as error:  # the outermost edge: the reader gets a sentence, the turn an end
        log_failure(_log, "A question could not be answered", error)
    if asked.outcome == "busy":
        asked = replace(asked, outcome="failed", waiting=0)
    window.services.answered(asked.answer if asked.outcome == "done" else None)
    yield earlier.with_last(asked)


def _refused(asked: Asked, message: str) -> Asked:
    return replace(asked, outcome="refused", message=message, waiting=0)


async def _answered(window: Window, asked: Asked, earlier: Conversation) -> AsyncIterator[Asked]:
    """The question at every step, from waiting for its turn to its whole answer."""
    turnstile = window.services.turnstile
    ticket = turnstile.ticket()
    try:
        turn = asyncio.wrap_future(ticket.turn)
        while not (await asyncio.wait({turn}, timeout=_PATIENCE))[0]:
            asked = replace(asked, waiting=max(1, round(turnstile.ahead(ticket))))
            yield asked
        events = window.chain.stream(
            asked.question,
            history=() if asked.fresh else earlier.history(),
            language=asked.language,
            filters=asked.limits.filters,
            any_time=asked.limits.any_time,
        )
        async for event in iterate_in_threadpool(events):
            asked = asked.heard(event)
            yield asked
    finally:
        turnstile.leave(ticket)
