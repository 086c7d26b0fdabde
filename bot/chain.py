"""The retrieval chain, in one place: understand, retrieve, respond, verify.

Each step is a LangChain runnable over a plain generator function: it passes on the events that are
not its own and turns its own kind into the next, so that one ``stream`` shows what is going on
(:class:`Progress`), answers that grow (:class:`Answer`, not complete), and the whole answer.
LangChain gives the composition, callbacks and tracing.
"""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol, cast

from langchain_core.runnables import Runnable, RunnableConfig, RunnableGenerator

from bot.answer import Answer, Draft, Nearest, Progress, Refusal, RefusalReason, Retrieved, Turn
from bot.composing import compose
from bot.declined import Topic, declined
from bot.events import Asked, Drafted, Event, Found, Understood
from bot.gate import hold
from bot.known import known
from bot.nearest import nearest
from bot.question import Question, about, understand, unlimited
from bot.refusal import refusal
from bot.retrieval import retrieve
from bot.texts import text
from index.article import Hit, Language
from index.errors import ModelError
from index.filters import NO_FILTERS, Filters
from index.retriever import Retriever

log = logging.getLogger("vraagbaak.chain")

#: Passages shown of what was found, as the contract's `retrieved`.
_RETRIEVED = 10


class Responder(Protocol):
    """Answers a question from passages: the bundled reader, or a language model."""

    @property
    def name(self) -> str:
        """``offline``, or the model's name."""
        ...

    def drafts(self, question: Question, hits: Sequence[Hit]) -> Iterator[Draft]:
        """Drafts that grow; the last is the whole. None, or an empty one: no answer.

        Raises:
            ModelError: a language model failed; drafts given before it stand.
        """
        ...


#: The stand-alone form of a question, from the turns before it and its language.
Condense = Callable[[str, Sequence[Turn], Language], str]


class Chain:
    """Answers questions from one archive."""

    def __init__(
        self,
        retriever: Retriever,
        offline: Responder,
        model: Responder | None = None,
        condense: Condense | None = None,
        passages: int = 10,
        language: Language = "nl",
        topics: Sequence[Topic] = (),
    ) -> None:
        """``model`` answers when there is one, and ``offline`` where it fails or is struck.

        ``condense`` makes a follow-up stand alone with a language model; by rules without it.
        ``topics`` are those that are not answered; articles are shown.
        """
        self.retriever = retriever
        self._archive = retriever.archive
        self._offline = offline
        self._model = model
        self._condense = condense
        self._passages = passages
        self._language: Language = language
        self._topics = tuple(topics)
        self.runnable: Runnable[Event, Event] = (
            _step("understand", self._understand)
            | _step("retrieve", self._retrieve)
            | _step("respond", self._respond)
            | _step("verify", self._verify)
        )

    def stream(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        language: Language | None = None,
        filters: Filters = NO_FILTERS,
        as_of: date | None = None,
        any_time: bool = False,
        config: RunnableConfig | None = None,
    ) -> Iterator[Progress | Answer]:
        """Progress, answers that grow, and last the complete answer.

        ``as_of`` is the day it is asked on, for "vorige week" and the like; what was published
        later is left out. Default: today, and nothing is left out. With ``any_time`` a time in the
        question limits nothing: "vorige week" then only favours.

        Raises:
            QuestionError: the question is empty or too long.
            ArchiveError: the archive cannot be read.
        """
        asked = Asked(question, tuple(history), language, filters, as_of, any_time)
        yield from cast(Iterator[Progress | Answer], self.runnable.stream(asked, config))

    def answer(self, question: str, **options: Any) -> Answer:
        """The complete answer; the options and errors are those of :meth:`stream`."""
        *_, last = self.stream(question, **options)
        assert isinstance(last, Answer)
        return last

    # --- the four steps ------------------------------------------------------------------------

    def _understand(self, events: Iterator[Event]) -> Iterator[Event]:
        for event in events:
            if not isinstance(event, Asked):
                yield event
                continue
            question = self._condensed(
                understand(
                    event.question,
                    event.history,
                    event.language or self._language,
                    event.as_of,
                ),
                event.history,
            )
            timings = {"understand": _since(event.began)}
            if question.kind == "small_talk":
                yield self._refuse(Found(question, (), timings), "small_talk")
            elif not (count := self._archive.count_articles()):
                yield self._refuse(Found(question, (), timings), "empty_archive")
            else:
                yield Progress("search", count)
                question = known(question, self.retriever)
                if event.any_time:
                    question = unlimited(question)
                limits = event.filters.narrowed(question.timeframe.filters)
                until = Filters(until=event.as_of, undated=True)
                yield Understood(question, event.filters.narrowed(until), limits, timings)

    def _retrieve(self, events: Iterator[Event]) -> Iterator[Event]:
        for event in events:
            if not isinstance(event, Understood):
                yield event
                continue
            began = time.perf_counter()
            question = event.question
            hits = retrieve(self.retriever, question, self._passages, event.filters)
            event.timings["retrieve"] = _since(began)
            yield Progress("read", len(hits))
            yield Found(question, hits, event.timings, event.limits)

    def _respond(self, events: Iterator[Event]) -> Iterator[Event]:
        for event in events:
            if not isinstance(event, Found):
                yield event
                continue
            if topic := self._declined(event.question):
                yield self._decline(event, topic)
                continue
            began = time.perf_counter()
            for draft, responder, complete in self._drafts(event):
                event.timings["respond"] = _since(began)
                yield Drafted(event, draft, responder, complete)

    def _verify(self, events: Iterator[Event]) -> Iterator[Event]:
        for event in events:
            if not isinstance(event, Drafted):
                yield event
                continue
            draft = hold(event.draft, self._archive.article)
            if draft.statements:
                yield self._answer(replace(event, draft=draft))
            elif event.complete:
                yield self._refuse(event.found, "not_in_archive", draft.struck)

    # --- what they are made of -----------------------------------------------------------------

    def _condensed(self, question: Question, history: Sequence[Turn]) -> Question:
        """The question with the stand-alone form that a language model gives it, if it does."""
        if self._condense is None or not history or question.kind == "small_talk":
            return question
        try:
            alone = self._condense(question.asked, history, question.language)
        except ModelError as error:
            log.warning("%s", error)
            return question
        return about(question, alone)

    def _drafts(self, found: Found) -> Iterator[tuple[Draft, str, bool]]:
        """Drafts, by whom, and whether each is the last: the model's, else the offline one."""
        last = Draft()
        if self._model is not None:
            try:
                for last in self._model.drafts(found.question, found.hits):
                    yield last, self._model.name, False
            except ModelError as error:
                log.warning("%s The archive's own words are given instead.", error)
            if last.statements:
                yield last, self._model.name, True
                return
        struck = last.struck
        last = Draft()
        for draft in self._offline.drafts(found.question, found.hits):
            last = draft
        yield replace(last, struck=struck), self._offline.name, True

    def _answer(self, drafted: Drafted) -> Answer:
        draft, found = drafted.draft, drafted.found
        cited = {c.article_id for c in draft.citations}
        return Answer(
            question=found.question.asked,
            standalone_question=found.question.standalone,
            language=found.question.language,
            answered=True,
            text=compose(draft, found.question.language),
            short_answer=draft.short_answer,
            statements=draft.statements,
            citations=draft.citations,
            retrieved=_retrieved(found.hits),
            responder=drafted.responder,
            timings_ms=dict(found.timings),
            struck=draft.struck,
            nearest=self._nearest(found, cited) if drafted.complete else (),
            reports=draft.reports,
            agreeing=draft.agreeing,
            notices=draft.notices,
            confidence=draft.confidence,
            limits=found.limits,
            complete=drafted.complete,
        )

    def _declined(self, question: Question) -> Topic | None:
        """The topic that a question is about and that is not answered."""
        return declined(question.asked, self._topics) or declined(question.standalone, self._topics)

    def _decline(self, found: Found, topic: Topic) -> Answer:
        """The topic's own text, and the articles that come nearest."""
        answer = self._refuse(found, "declined")
        language = found.question.language
        more = text("declined_more", language) if answer.nearest else ""
        said = Refusal("declined", topic.told(language), more)
        return replace(answer, text=said.whole, refusal=said)

    def _refuse(self, found: Found, reason: RefusalReason, struck: int = 0) -> Answer:
        said = refusal(found.question, reason)
        return Answer(
            question=found.question.asked,
            standalone_question=found.question.standalone,
            language=found.question.language,
            answered=False,
            text=said.whole,
            retrieved=_retrieved(found.hits),
            refusal=said,
            timings_ms=dict(found.timings),
            struck=struck,
            nearest=self._nearest(found, set()),
            limits=found.limits,
        )

    def _nearest(self, found: Found, cited: set[str]) -> tuple[Nearest, ...]:
        return nearest(self.retriever, found.question.standalone, found.hits, cited)


def _retrieved(hits: Sequence[Hit]) -> tuple[Retrieved, ...]:
    return tuple(
        Retrieved(h.passage.article_id, h.passage.start, h.passage.end, h.score)
        for h in hits[:_RETRIEVED]
    )


def _step(
    name: str, function: Callable[[Iterator[Event]], Iterator[Event]]
) -> Runnable[Event, Event]:
    return RunnableGenerator(function, name=name)


def _since(began: float) -> float:
    """Milliseconds since a moment."""
    return round(1000 * (time.perf_counter() - began), 1)
