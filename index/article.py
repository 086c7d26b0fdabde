"""The types that everything else speaks in. They are frozen; offsets count Python characters.

``article.text[passage.start:passage.end] == passage.text``, always, and the same for every span.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

Language = Literal["nl", "en"]
Status = Literal["published", "corrected", "retracted", "embargoed"]
BlockKind = Literal["paragraph", "heading", "caption", "noise"]

#: Articles with these statuses may be found and quoted; the others are only kept.
ANSWERABLE: frozenset[Status] = frozenset({"published", "corrected"})


class Span(NamedTuple):
    """A stretch of an article's text: characters ``start`` up to but not including ``end``."""

    start: int
    end: int


class Block(NamedTuple):
    """A stretch of an article's text and what it is. Only paragraphs hold quotable sentences."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    r"""One version of one article, as a newsroom published it.

    ``text`` is stored exactly as given (line endings are ``\\n``) and is data, never markup.
    ``published`` and ``modified`` carry a time zone when the source gave one, and are midnight
    without a zone when it gave only a day. ``blocks`` is empty when the reader of the file could
    not know the headings and captions; then they are recognised from the text.
    ``version`` counts from 1 and is given by the archive; 0 means not stored yet.
    """

    id: str
    title: str
    text: str
    published: datetime | None = None
    modified: datetime | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    source: str | None = None
    url: str | None = None
    language: Language = "nl"
    status: Status = "published"
    note: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    version: int = 0

    @property
    def day(self) -> date | None:
        """The day of publication, in its own time zone."""
        return self.published.date() if self.published else None


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole sentences of one article that are embedded, found and read together.

    ``sentences`` are spans in the article's text, in order, none empty; ``start`` and ``end`` are
    those of the first and the last. ``heading`` is the heading it stands under, or empty.
    ``id`` and ``article_number`` are the archive's numbers for it and its article; 0 means not
    stored yet.
    """

    article_id: str
    title: str
    heading: str
    start: int
    end: int
    text: str
    sentences: tuple[Span, ...]
    id: int = 0
    version: int = 0
    article_number: int = 0

    def sentence(self, number: int) -> str:
        """The words of one of its sentences, as they stand in the article."""
        start, end = self.sentences[number]
        return self.text[start - self.start : end - self.start]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that search found, with its scores (higher is better).

    ``score`` is the fused one; ``cosine`` is between question and passage (-1..1); ``words`` and
    ``article_words`` are the BM25 scores of the passage and of its whole article (0 or more).
    """

    passage: Passage
    score: float
    cosine: float
    words: float
    article_words: float
