"""Holds each sentence against the words it cites. What is not borne out is not said.

A sentence stands when it has a mark that exists, its quoted words stand in a cited passage, every
figure, date and name is there too, it does not deny what the passage says, and it means about the
same as a sentence or two of it. Each test can only fail a sentence, never save it.
"""

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from bot.facts import Evidence, Fact, facts_in, missing, split_name
from bot.markup import plain
from bot.verifier.polarity import disagree
from bot.verifier.wording import fold_quote, overlap, quoted
from index.article import ANSWERABLE, Article, Hit, Language, Passage, Span
from index.embedder import Embedder, Vectors
from index.language import detect_language

Reason = Literal[
    "supported",
    "empty",
    "no_mark",
    "unknown_mark",
    "quote",
    "figure",
    "date",
    "name",
    "contradiction",
    "meaning",
]

#: The least cosine between a sentence and evidence in the other language. E5's cosines lie in a
#: narrow band: translations at 0.87 to 0.94, sentences about something else below 0.84.
OTHER_LANGUAGE = 0.845
#: Within one language everything lies closer, and the words that both have tell more: the least
#: cosine plus a tenth of the share of the sentence's words that the evidence has.
SAME_LANGUAGE = 0.91
_OVERLAP = 0.1

# Sentences that speak to a machine are no news: they never bear anything out.
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|negeer|vergeet)\b.{0,40}\b(?:instruct\w+|prompts?|opdracht\w*|"
    r"aanwijzing\w*|regels|rules)|\bsystem prompt\b|\bsysteemprompt\b|"
    r"\b(?:you are|je bent|jij bent|u bent|as|als)(?: nu| now)? (?:an? |een )?"
    r"(?:AI|assistant|assistent|chatbot|language model|taalmodel)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered source: a passage that was found, and the article it stands in."""

    passage: Passage
    article: Article


def sources_of(hits: Iterable[Hit], article: Callable[[str, int], Article | None]) -> list[Source]:
    """Passages with their articles, without those that may not be quoted any more.

    ``article`` looks up a version of an article by its id.
    """
    found = ((h.passage, article(h.passage.article_id, h.passage.version)) for h in hits)
    return [Source(p, a) for p, a in found if a is not None and a.status in ANSWERABLE]


@dataclass(frozen=True, slots=True)
class Proof:
    """Whole sentences of a source (counted from 1) that bear a sentence out."""

    source: int
    quote: Span
    similarity: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence stands, the evidence, and else why not (``detail``: the words)."""

    supported: bool
    reason: Reason
    proofs: tuple[Proof, ...] = ()
    detail: str = ""


class Verifier:
    """Verifies sentences against numbered sources; reads and embeds each source once."""

    def __init__(self, sources: Sequence[Source], embedder: Embedder, language: Language) -> None:
        """``language`` is that of the sentences."""
        self._sources = sources
        self._read: dict[int, _ReadSource] = {}
        self._embedder = embedder
        self._language: Language = language

    def verify(self, sentence: str, marks: Sequence[int]) -> Verdict:
        """The verdict on one sentence without its marks, and the numbers in those marks."""
        if not any(c.isalpha() for c in sentence):
            return Verdict(False, "empty")
        cited = [n for n in dict.fromkeys(marks) if 0 < n <= len(self._sources)]
        if not cited:
            return Verdict(False, "unknown_mark" if marks else "no_mark")
        claim = _Claim(sentence, self._language, self._embedder)
        failed = self._hard_failure(claim, [self._source(n) for n in cited])
        return failed or self._soft_verdict(claim, cited)

    def _hard_failure(self, claim: "_Claim", cited: Sequence["_ReadSource"]) -> Verdict | None:
        """Quoted words, figures, dates and names that no cited passage has."""
        for quote in claim.quotes:
            if not any(source.has_words(quote) for source in cited):
                return Verdict(False, "quote", detail=quote)
        evidence = [e for source in cited for e in (*source.sentences, source.context)]
        for fact in missing(claim.facts, evidence):
            if not any(source.published_on(fact) for source in cited):
                return Verdict(False, fact.kind, detail=fact.words)
        if parted := split_name(claim.facts, claim.text, evidence):
            return Verdict(False, "name", detail=parted.words)
        return None

    def _soft_verdict(self, claim: "_Claim", cited: Sequence[int]) -> Verdict:
        """The evidence in each cited passage, and whether it means the same."""
        proofs: list[Proof] = []
        borne: set[Fact] = set()
        reason: Reason = "meaning"
        for number in cited:
            source = self._source(number)
            needed = [f for f in claim.facts if not f.weak and source.bears_out(f)]
            proof = source.best(claim, needed, number)
            if proof is None:
                continue
            if disagree(claim.text, source.quoted(proof.quote), self._similar):
                reason = "contradiction"
                continue
            proofs.append(proof)
            borne.update(needed)
        open_facts = [f for f in claim.facts if not f.weak and f not in borne]
        if not proofs or open_facts:
            return Verdict(False, open_facts[0].kind if proofs else reason)
        return Verdict(True, "supported", tuple(proofs))

    def _source(self, number: int) -> "_ReadSource":
        """A source by its number; only those that are cited are read."""
        if number not in self._read:
            self._read[number] = _ReadSource(self._sources[number - 1], self._embedder)
        return self._read[number]

    def _similar(self, ours: Sequence[str], theirs: Sequence[str]) -> list[list[float]]:
        vectors = self._embedder.embed_passages([*ours, *theirs])
        scores: list[list[float]] = (vectors[: len(ours)] @ vectors[len(ours) :].T).tolist()
        return scores


def verify(
    sentence: str,
    marks: Sequence[int],
    sources: Sequence[Source],
    embedder: Embedder,
    language: Language,
) -> Verdict:
    """The verdict on a single sentence; for several use one :class:`Verifier`."""
    return Verifier(sources, embedder, language).verify(sentence, marks)


class _Claim:
    """A sentence to verify, read once."""

    def __init__(self, text: str, language: Language, embedder: Embedder) -> None:
        self.text = text
        self.language = language
        self.facts = facts_in(text, language)
        self.quotes = [folded for quote in quoted(text) if (folded := fold_quote(quote))]
        self.vector = embedder.embed_passages([text])[0]


class _ReadSource:
    """A source with its facts and, when they are needed, the vectors of its sentences."""

    def __init__(self, source: Source, embedder: Embedder) -> None:
        passage, article = source.passage, source.article
        self._passage = passage
        self._embedder = embedder
        self._day = article.day
        self._spans = [
            s for i, s in enumerate(passage.sentences) if not _ORDER.search(passage.sentence(i))
        ]
        self.language = detect_language(passage.text, article.language)
        around = f"{passage.title}\n{passage.heading}\n{article.source or ''}"
        self.context = Evidence(around, self.language, self._day)
        self.sentences = [Evidence(self.quoted(s), self.language, self._day) for s in self._spans]

    def quoted(self, span: Span) -> str:
        """The words of a span of the article that lies in this passage, without markup."""
        start = self._passage.start
        return plain(self._passage.text[span.start - start : span.end - start])

    def has_words(self, folded: str) -> bool:
        """Whether quoted words stand in the passage or its title."""
        return any(folded in fold_quote(t) for t in (self._passage.text, self._passage.title))

    def published_on(self, fact: Fact) -> bool:
        """Whether a date or year is that of the publication."""
        if self._day is None:
            return False
        return Evidence(self._day.isoformat(), self.language).bears_out(fact)

    def bears_out(self, fact: Fact) -> bool:
        """Whether the passage, its title or its date says this."""
        everything = (*self.sentences, self.context)
        return any(e.bears_out(fact) for e in everything) or self.published_on(fact)

    def best(self, claim: _Claim, needed: Sequence[Fact], number: int) -> Proof | None:
        """The shortest run of sentences that has all needed facts and means the same."""
        least = SAME_LANGUAGE if claim.language == self.language else OTHER_LANGUAGE
        shortest = next((n for n in range(1, len(self._spans) + 1) if self._runs(n, needed)), 0)
        for size in (shortest, shortest + 1) if shortest else ():
            runs = self._runs(size, needed)
            scored = [(self._similarity(claim, a, b), a, b) for a, b in runs]
            if scored and max(scored)[0] >= least:
                similarity, first, end = max(scored)
                quote = Span(self._spans[first].start, self._spans[end - 1].end)
                return Proof(number, quote, similarity)
        return None

    def _runs(self, size: int, needed: Sequence[Fact]) -> list[tuple[int, int]]:
        """The runs of so many sentences that have all needed facts."""
        starts = range(len(self._spans) - size + 1)
        return [(i, i + size) for i in starts if self._covers(i, i + size, needed)]

    def _covers(self, first: int, end: int, needed: Sequence[Fact]) -> bool:
        evidence = (*self.sentences[first:end], self.context)
        return all(any(e.bears_out(f) for e in evidence) or self.published_on(f) for f in needed)

    def _similarity(self, claim: _Claim, first: int, end: int) -> float:
        """The best cosine of the run's sentences and neighbouring pairs."""
        singles, pairs = self._vectors
        within = np.concatenate([singles[first:end], pairs[first : end - 1]])
        cosine = float((within @ claim.vector).max())
        if claim.language != self.language:
            return cosine
        span = Span(self._spans[first].start, self._spans[end - 1].end)
        return cosine + _OVERLAP * overlap(claim.text, f"{self.quoted(span)} {self._passage.title}")

    @cached_property
    def _vectors(self) -> tuple[Vectors, Vectors]:
        texts = [self.quoted(span) for span in self._spans]
        both = [f"{a} {b}" for a, b in itertools.pairwise(texts)]
        vectors = self._embedder.embed_passages([*texts, *both])
        return vectors[: len(texts)], vectors[len(texts) :]
