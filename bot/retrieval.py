"""Finds the passages that a question is read against: fused search within the time it asks for."""

from collections.abc import Sequence

from bot.question import Question
from index.article import Hit
from index.filters import Filters
from index.retriever import Retriever


def retrieve(
    retriever: Retriever,
    question: Question,
    count: int,
    filters: Filters,
) -> list[Hit]:
    """The ``count`` best passages, and half as many of the time that the question favours."""
    frame = question.timeframe
    within = filters.narrowed(frame.filters)
    hits = retriever.search(question.standalone, count, within, question.language)
    if not frame.favours:
        return hits
    of_the_time = within.narrowed(frame.favoured)
    half = (count + 1) // 2
    return _together(
        hits, retriever.search(question.standalone, half, of_the_time, question.language)
    )


def _together(hits: Sequence[Hit], more: Sequence[Hit]) -> list[Hit]:
    """Both, best first, none twice."""
    found = {hit.passage.id: hit for hit in (*more, *hits)}
    return sorted(found.values(), key=lambda hit: -hit.score)
