"""A question that may be suggested, and where its answer should stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.answer import Answer
from index.article import Article, Span

#: What a question is made from, the most interesting first; ``proposed`` by a language model.
Kind = Literal["proposed", "why", "said", "view", "what", "how_many", "when", "who", "named"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question, not yet checked.

    ``source`` are the sentences of the article ``article_id`` that it was made from, one of which
    has to be quoted in reply; empty for a question that may be answered from anywhere.
    """

    question: str
    kind: Kind
    article_id: str = ""
    source: tuple[Span, ...] = ()


#: Candidates for an answer, from the articles that it cites or that came near; the best first.
Propose = Callable[[Answer, Sequence[Article]], Iterable[Candidate]]
