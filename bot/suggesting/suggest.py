"""Questions to ask next, each tried on the archive before it is shown."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence

from bot.answer import Answer, Turn
from bot.suggesting.candidate import Candidate, Propose
from bot.suggesting.candidates import candidates
from bot.suggesting.checked import holds, is_new
from bot.suggesting.matter import same_matter
from bot.suggesting.wellformed import wellformed
from index.article import ANSWERABLE, Article
from index.errors import VraagbaakError

log = logging.getLogger("vraagbaak.suggesting")

#: Articles that came near, of which one more is read where nothing answers.
_NEAREST = 3
#: So many questions of one kind at most: not "what did he say" three times.
_OF_KIND = 2


def suggest(
    answer: Answer,
    history: Sequence[Turn],
    ask: Callable[[str], Answer],
    archive_article: Callable[[str], Article | None],
    most: int = 3,
    tries: int = 6,
    *,
    propose: Propose = candidates,
    seconds: float = 3.0,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[str]:
    """Further questions that the archive answers; the same ones for the same answer.

    It never raises on account of an article or of the archive; then there are none, or fewer.

    Args:
        answer: What was just answered, or refused: then from the articles that came near.
        history: The turns before it, the oldest first.
        ask: Answers a question as the reader would ask it next, with ``answer`` as the last turn.
        archive_article: The stored article with an id.
        most: So many questions at most.
        tries: Questions that are tried at most; each costs one answer of the chain.
        propose: Where questions come from; by rules, or from a language model.
        seconds: No question is tried when so much time has passed.
        clock: Seconds that only go forward.
    """
    if not answer.complete or (answer.refusal and answer.refusal.reason != "not_in_archive"):
        return
    began, tried = clock(), 0
    given: list[Candidate] = []
    told: list[Answer] = [answer]
    for candidate in propose(answer, _articles(answer, archive_article)):
        if len(given) == most or tried == tries or clock() - began >= seconds:
            return
        if not _fits(candidate, answer, history) or _alike(candidate, given):
            continue
        tried += 1
        found = _found(candidate, ask)
        if found and holds(candidate, found, told, history):
            given.append(candidate)
            told.append(found)
            yield candidate.question


def _fits(candidate: Candidate, answer: Answer, history: Sequence[Turn]) -> bool:
    return wellformed(candidate.question) and is_new(candidate.question, answer, history)


def _alike(candidate: Candidate, given: Sequence[Candidate]) -> bool:
    """Whether enough questions of a kind are given already."""
    return sum(other.kind == candidate.kind for other in given) >= _OF_KIND


def _found(candidate: Candidate, ask: Callable[[str], Answer]) -> Answer | None:
    try:
        return ask(candidate.question)
    except VraagbaakError as error:
        log.warning("A further question could not be tried: %s", type(error).__name__)
        return None


def _articles(
    answer: Answer, archive_article: Callable[[str], Article | None]
) -> tuple[Article, ...]:
    """The first article that is cited and those on the same matter, else those that came near.

    None that may not be quoted.
    """
    near = [n.article_id for n in answer.nearest[:_NEAREST]]
    wanted = dict.fromkeys([*(c.article_id for c in answer.citations), *near])
    try:
        stored = [archive_article(id) for id in wanted]
    except VraagbaakError as error:
        log.warning("No further questions: %s", type(error).__name__)
        return ()
    found = [article for article in stored if article and article.status in ANSWERABLE]
    if not answer.answered or not found:
        return tuple(found)
    first, *others = found
    return (first, *(other for other in others if same_matter(first, other)))
