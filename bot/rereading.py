"""Reading the best sentence again, in other surroundings and asked in another way.

One reading depends on chance: which sentences stand beside the one that answers, what the title
says. Several ways to read the same tell answerable questions from near misses better than any one
of them (test-time augmentation; docs/log.md).
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from bot.question import Question
from index.article import Passage


def is_read_strictly(question: Question) -> bool:
    """Whether a low relevance counts in full.

    In a follow-up it may only be due to the words that the conversation added.
    """
    whole = question.standalone.casefold() in question.asked.casefold()
    return whole or bool(question.corrections)


def ways_to_read(
    question: Question, passage: Passage, number: int, *, strictly: bool
) -> list[tuple[str, Passage]]:
    """Questions and passages to read for the passage's sentence ``number``, counted from 0.

    Asked twice in a row, a question is read more strictly: its second copy is understood with the
    first. Otherwise it is read as it was asked.
    """
    alone = question.standalone
    neighbours = passage.sentences[max(0, number - 1) : number + 2]
    ways = [
        (alone, replace(passage, sentences=neighbours)),
        (alone, replace(passage, title="")),
    ]
    return [*ways, (f"{alone} {alone}" if strictly else question.asked, passage)]


def joined(relevance: float, again: Sequence[float], *, strictly: bool) -> float:
    """One relevance of the first reading's and those of further ones, all logits.

    Strictly the mean of the further ones, otherwise the highest of all.
    """
    return fmean(again) if strictly else max(relevance, *again)
