"""The retrieval chain, in one place: understand, retrieve, respond, verify.

Each step is a LangChain runnable over a plain generator function: it passes on the events that are
not its own and turns its own kind into the next, so that one ``stream`` shows what is going on
(:class:`Progress`), answers that grow (:class:`Answer`, not complete), and the whole answer.
LangChain gives the composition, callbacks and tracing.
"""

import logging
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any, Protocol, cast

from langchain_core.runnables import Runnable, RunnableConfig, RunnableGenerator

from bot.answer import (
    Answer,
    Draft,
    Nearest,
    Progress,
    Refusal,
    RefusalReason,
    Retrieved,
    Turn,
    compose,
)
from bot.events import Asked, Drafted, Event, Found, Understood
from bot.gate import hold
from bot.question import Question, understand
from bot.texts import text
from index.article import ANSWERABLE, Article, Hit, Language, Span
from index.errors import ModelError
from index.filters import NO_FILTERS, Filters
from index.retriever import Retriever

log = logging.getLogger("vraagbaak.chain")

#: Articles to read when there is no answer.
_NEAREST = 4
#: An article is near when its cosine is at most so much below the best: E5's lie in a narrow band.
_NEAR = 0.04
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
    ) -> None:
        """``model`` answers when there is one, and ``offline`` where it fails or is struck.

        ``condense`` makes a follow-up stand alone with a language model; by rules without it.
        """
        self.retriever = retriever
        self._archive = retriever.archive
        self._offline = offline
        self._model = model
        self._condense = condense
        self._passages = passages
        self._language: Language = language
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
        config: RunnableConfig | None = None,
    ) -> Iterator[Progress | Answer]:
        """Progress, answers that grow, and last the complete answer.

        Raises:
            QuestionError: the question is empty or too long.
            ArchiveError: the archive cannot be read.
        """
        asked = Asked(question, tuple(history), language, filters)
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
                understand(event.question, event.history, event.language or self._language),
                event.history,
            )
            timings = {"understand": _since(event.began)}
            if question.kind == "small_talk":
                yield self._refuse(Found(question, (), timings), "small_talk")
            elif not (count := self._archive.count_articles()):
                yield self._refuse(Found(question, (), timings), "empty_archive")
            else:
                yield Progress("search", count)
                yield Understood(question, event.filters, timings)

    def _retrieve(self, events: Iterator[Event]) -> Iterator[Event]:
        for event in events:
            if not isinstance(event, Understood):
                yield event
                continue
            began = time.perf_counter()
            question = event.question
            hits = self.retriever.search(question.standalone, self._passages, event.filters)
            event.timings["retrieve"] = _since(began)
            yield Progress("read", len(hits))
            yield Found(question, hits, event.timings)

    def _respond(self, events: Iterator[Event]) -> Iterator[Event]:
        for event in events:
            if not isinstance(event, Found):
                yield event
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
        return replace(question, standalone=alone)

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
            text=compose(draft.statements),
            short_answer=draft.short_answer,
            statements=draft.statements,
            citations=draft.citations,
            retrieved=_retrieved(found.hits),
            responder=drafted.responder,
            timings_ms=dict(found.timings),
            struck=draft.struck,
            nearest=self._nearest(found, cited) if drafted.complete else (),
            complete=drafted.complete,
        )

    def _refuse(self, found: Found, reason: RefusalReason, struck: int = 0) -> Answer:
        language = found.question.language
        said = text(_REFUSALS[reason], language)
        return Answer(
            question=found.question.asked,
            standalone_question=found.question.standalone,
            language=language,
            answered=False,
            text=said,
            retrieved=_retrieved(found.hits),
            refusal=Refusal(reason, said),
            timings_ms=dict(found.timings),
            struck=struck,
            nearest=self._nearest(found, set()),
        )

    def _nearest(self, found: Found, cited: Collection[str]) -> tuple[Nearest, ...]:
        """The first articles that are not cited, each with its sentence closest to the question."""
        near: dict[str, Nearest] = {}
        far = max((hit.cosine for hit in found.hits), default=0.0) - _NEAR
        for hit in found.hits:
            passage = hit.passage
            if passage.article_id in cited or passage.article_id in near or len(near) == _NEAREST:
                continue
            if hit.cosine < far:
                continue
            article = self._archive.article(passage.article_id, passage.version)
            if article is not None and article.status in ANSWERABLE:
                closest = self.retriever.closest_sentence(found.question.standalone, passage)
                near[article.id] = _near(article, closest)
        return tuple(near.values())


_REFUSALS: dict[RefusalReason, str] = {
    "not_in_archive": "refusal",
    "empty_archive": "empty_archive",
    "small_talk": "small_talk",
}


def _near(article: Article, sentence: Span) -> Nearest:
    start, end = sentence
    return Nearest(
        article_id=article.id,
        version=article.version,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
        quote=article.text[start:end],
        start=start,
        end=end,
        language=article.language,
    )


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
