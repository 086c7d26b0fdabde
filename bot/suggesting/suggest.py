"""Questions to ask next, each tried on the archive before it is shown."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

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
    began, given, sources = clock(), 0, set[tuple[int, int]]()
    fit = (
        c for c in propose(answer, _articles(answer, archive_article)) if _fits(c, answer, history)
    )
    for candidate in islice(fit, tries):
        if given == most or clock() - began >= seconds:
            return
        if sources & set(candidate.source):
            continue
        if _holds(candidate, ask, answer, history):
            sources |= set(candidate.source)
            given += 1
            yield candidate.question


def _fits(candidate: Candidate, answer: Answer, history: Sequence[Turn]) -> bool:
    return wellformed(candidate.question) and is_new(candidate.question, answer, history)


def _holds(
    candidate: Candidate, ask: Callable[[str], Answer], answer: Answer, history: Sequence[Turn]
) -> bool:
    try:
        found = ask(candidate.question)
    except VraagbaakError as error:
        log.warning("A further question could not be tried: %s", type(error).__name__)
        return False
    return holds(candidate, found, answer, history)


def _articles(
    answer: Answer, archive_article: Callable[[str], Article | None]
) -> tuple[Article, ...]:
    """The first article that is cited and those on the same matter, else those that came near.

    None that may not be quoted.
    """
    near = [n.article_id for n in answer.nearest[:_NEAREST]]
    wanted = dict.fromkeys([*(c.article_id for c in answer.citations), *near])
    stored = (archive_article(id) for id in wanted)
    found = [article for article in stored if article and article.status in ANSWERABLE]
    if not answer.answered or not found:
        return tuple(found)
    first, *others = found
    return (first, *(other for other in others if same_matter(first, other)))
