"""What a question gets: an Answer of statements, each tied by citations to words of an article."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from index.article import Article, Language, Passage, Span, Status
from index.filters import NO_FILTERS, Filters

Support = Literal["verbatim", "checked"]
RefusalReason = Literal["not_in_archive", "empty_archive", "small_talk", "declined"]
Stage = Literal["search", "read", "write"]
VerdictKind = Literal["supported", "contradicted", "not_found"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier question of the conversation and what was answered."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Gloss:
    """What a relative date inside a quote means: "woensdag" is 21 juli 2021.

    ``start`` and ``end`` are characters of the quote; ``since`` and ``until`` the days meant, both
    included. It is shown outside the quote, which stays as it was published.
    """

    start: int
    end: int
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of an article that a statement rests on: ``article.text[start:end] == quote``.

    The fields up to ``end`` are the contract. The rest is for whoever shows it: ``passage`` is the
    passage that the quote stands in, from ``passage_start``; ``short`` are the words of the short
    answer, as a span inside ``quote``; ``language`` is the article's; ``glosses`` say which days
    its relative dates mean.
    """

    number: int
    article_id: str
    version: int
    title: str
    source: str | None
    url: str | None
    published: datetime | None
    status: Status
    quote: str
    start: int
    end: int
    passage: str = ""
    passage_start: int = 0
    short: Span | None = None
    language: Language = "nl"
    modified: datetime | None = None
    note: str | None = None
    glosses: tuple[Gloss, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What one article answers, where articles answer differently: its words and its citation."""

    number: int
    words: str
    published: datetime | None

    @property
    def day(self) -> date | None:
        """The day of publication."""
        return self.published.date() if self.published else None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer. ``introduction`` says in the machine's words who reported it."""

    text: str
    citations: tuple[int, ...]
    support: Support
    introduction: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a responder has to say so far; the last of a stream is all of it.

    ``short_answer`` are words of the first quote that answer the question by themselves, with
    figures and dates in the question's notation. ``reports`` are what the articles answer, oldest
    first, when they differ; ``agreeing`` is how many articles answer the same. ``notices`` are
    sentences by us about the answer: that it is old, or that an article says the opposite of what
    the question takes for granted. ``confidence`` is the probability that the answer is right.
    """

    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    short_answer: str | None = None
    struck: int = 0
    reports: tuple[Report, ...] = ()
    agreeing: int = 1
    notices: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Retrieved:
    """A passage that was found, for whoever wants to see what the answer was chosen from."""

    article_id: str
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer, the sentence that tells the reader so, and what was looked for."""

    reason: RefusalReason
    text: str
    more: str = ""

    @property
    def whole(self) -> str:
        """All that is said."""
        return f"{self.text} {self.more}".rstrip()


@dataclass(frozen=True, slots=True)
class Nearest:
    """An article that comes near a question without answering it, and its nearest sentence."""

    article_id: str
    version: int
    title: str
    source: str | None
    url: str | None
    published: datetime | None
    quote: str
    start: int
    end: int
    language: Language = "nl"


@dataclass(frozen=True, slots=True)
class Progress:
    """What the chain is doing, and with how many articles or passages."""

    stage: Stage
    count: int


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything there is to say to one question.

    While an answer is being streamed, ``complete`` is False and ``statements`` are those that
    have been verified so far. ``struck`` counts sentences of a language model that the archive
    does not bear out, and that were therefore left out. ``nearest`` are articles to read when
    there is no answer, or further ones beside an answer. ``confidence`` is the probability that the
    offline answer is right, None where nothing says so. ``limits`` are those that the search was
    held to, by filters and by a time in the question.
    """

    question: str
    standalone_question: str
    language: Language
    answered: bool
    text: str
    short_answer: str | None = None
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    retrieved: tuple[Retrieved, ...] = ()
    refusal: Refusal | None = None
    responder: str = "offline"
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    struck: int = 0
    nearest: tuple[Nearest, ...] = ()
    reports: tuple[Report, ...] = ()
    agreeing: int = 1
    notices: tuple[str, ...] = ()
    confidence: float | None = None
    limits: Filters = NO_FILTERS
    complete: bool = True

    def to_json(self) -> dict[str, Any]:
        """The answer as the contract has it (DESIGN, "Answer as JSON")."""
        return {
            "question": self.question,
            "standalone_question": self.standalone_question,
            "language": self.language,
            "answered": self.answered,
            "text": self.text,
            "short_answer": self.short_answer,
            "statements": [
                {"text": s.text, "citations": list(s.citations), "support": s.support}
                for s in self.statements
            ],
            "citations": [citation_json(c) for c in self.citations],
            "retrieved": [
                {"article_id": r.article_id, "start": r.start, "end": r.end, "score": r.score}
                for r in self.retrieved
            ],
            "refusal": self.refusal and {"reason": self.refusal.reason, "text": self.refusal.whole},
            "responder": self.responder,
            "timings_ms": dict(self.timings_ms),
        }


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """A claim and what the archive says of it, with the words that it rests on."""

    claim: str
    language: Language
    verdict: VerdictKind
    citations: tuple[Citation, ...]
    explanation: str

    def to_json(self) -> dict[str, Any]:
        """The verdict as the contract has it (DESIGN, "Claim as JSON")."""
        return {
            "claim": self.claim,
            "language": self.language,
            "verdict": self.verdict,
            "citations": [citation_json(c) for c in self.citations],
            "explanation": self.explanation,
        }


def cite(
    number: int,
    article: Article,
    passage: Passage,
    quote: Span,
    short: Span | None = None,
    glosses: tuple[Gloss, ...] = (),
) -> Citation:
    """A citation of words of a passage; ``quote`` counts characters of the article's text."""
    return Citation(
        number=number,
        article_id=article.id,
        version=article.version,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
        status=article.status,
        quote=article.text[quote.start : quote.end],
        start=quote.start,
        end=quote.end,
        passage=passage.text,
        passage_start=passage.start,
        short=short,
        language=article.language,
        modified=article.modified,
        note=article.note,
        glosses=glosses,
    )


def citation_json(citation: Citation) -> dict[str, Any]:
    """One citation as the contract has it; dates in ISO 8601."""
    return {
        "number": citation.number,
        "article_id": citation.article_id,
        "version": citation.version,
        "title": citation.title,
        "source": citation.source,
        "url": citation.url,
        "published": citation.published and citation.published.isoformat(),
        "status": citation.status,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
    }
