"""Whether the archive answers a suggested question, with something that was not said yet.

A question made from a sentence has to lead back to that sentence when it is asked (round-trip
consistency: Alberti et al., "Synthetic QA Corpora Generation with Roundtrip Consistency", ACL
2019). That keeps what is understood as it was meant, and drops what the chain takes for something
else.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answer import Answer, Turn
from bot.suggesting.candidate import Candidate
from bot.wants import wants
from index.stopwords import STOP_WORDS

#: Below this probability an answer is not sure enough to send somebody to it; above what may be
#: given to somebody who asked.
_SURE = 0.6
#: So great a share of the words in common is the same question, when it wants the same.
_SAME = 0.7
_WORD = re.compile(r"\w+")


def is_new(question: str, answer: Answer, history: Sequence[Turn]) -> bool:
    """Whether a question is another than those that were asked."""
    asked = [answer.question, answer.standalone_question, *(turn.question for turn in history)]
    want = wants(question, answer.language)
    return all(
        _overlap(question, other) < _SAME or wants(other, answer.language) != want
        for other in asked
    )


def holds(
    candidate: Candidate, found: Answer, told: Sequence[Answer], history: Sequence[Turn]
) -> bool:
    """Whether what was found for a candidate answers it, and is news beside what was ``told``.

    ``told`` are the answer and those to the questions that are suggested already.
    """
    if not found.answered or not found.complete or not found.citations:
        return False
    if found.confidence is not None and found.confidence < _SURE:
        return False
    first = found.citations[0]
    shown = " ".join([*_quotes(told[:1]), *(turn.answer for turn in history)])
    if first.quote in shown or any(first.quote == a.citations[0].quote for a in told[1:]):
        return False
    if found.short_answer and candidate.kind != "who" and _told(found.short_answer, shown):
        return False
    return not candidate.source or any(
        first.article_id == candidate.article_id and first.start < end and start < first.end
        for start, end in candidate.source
    )


def _quotes(answers: Sequence[Answer]) -> Iterator[str]:
    for answer in answers:
        yield from (citation.quote for citation in answer.citations)


def _told(short: str, shown: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", shown, re.IGNORECASE) is not None


def _overlap(one: str, two: str) -> float:
    """The share of words with a subject matter that two questions have in common (0..1)."""
    first, second = _telling(one), _telling(two)
    return len(first & second) / max(1, min(len(first), len(second)))


def _telling(text: str) -> frozenset[str]:
    words = frozenset(_WORD.findall(text.casefold()))
    return (words - STOP_WORDS) or words
