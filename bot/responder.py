"""Answers without a language model: the sentences that answer, verbatim, or nothing.

The reader scores every sentence of the passages that were found; the best one to three are quoted,
each with its mark and introduced by who reported it and when. When even the best one is not
probable enough, there is no answer.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answer import Citation, Draft, Statement, cite
from bot.confidence import Signals, confidence, signals
from bot.question import Question
from bot.reader import Reader, Reading, SentenceReading
from bot.texts import text
from index.article import Article, Hit, Language, Span
from index.embedder import Embedder
from index.indexer import passage_text

#: More sentences than the best are quoted only when they score nearly as well: within so much.
_MARGIN = 1.5
_MOST = 3
#: How much the cosine of question and passage weighs beside the reader's logits: the reader looks
#: at one passage at a time, search at all of them. Right sentence first on Dutch development
#: questions 0.64 without, 0.70 with it; from 60 to 200 nothing differs beyond noise (docs/log.md).
_COSINE = 80.0
#: A few words that stand nowhere in what was found, and are near nothing either, are no question.
_FEW_WORDS = 3
_FAR = 0.81
_INITIALS = re.compile(r"(?:\b[^\W\d]\.){2,}$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that might answer, with what the reader and the search made of it.

    ``score`` orders sentences of one question: relevance + evidence + 0.3 span + 80 cosine.
    """

    hit: Hit
    number: int
    score: float
    relevance: float
    evidence: float
    span: float
    short: Span

    @property
    def place(self) -> Span:
        """Where the sentence stands in its article."""
        return self.hit.passage.sentences[self.number]

    @property
    def text(self) -> str:
        """The sentence."""
        return self.hit.passage.sentence(self.number)

    @property
    def short_answer(self) -> str | None:
        """The words of the sentence that answer best; None when nothing but punctuation does."""
        return self.text[self.short.start : self.short.end] or None


class OfflineResponder:
    """Chooses sentences with the bundled reader."""

    def __init__(
        self,
        article: Callable[[str, int], Article | None],
        reader: Reader,
        threshold: float,
        embedder: Embedder | None = None,
    ) -> None:
        """``article`` looks up a version; below ``threshold`` (a probability) nothing is said.

        ``embedder`` is the bundled one when another was searched with: cosines of different models
        lie in different bands, and those of the bundled one were weighed here.
        """
        self._article = article
        self._reader = reader
        self._threshold = threshold
        self._embedder = embedder

    name = "offline"

    def drafts(self, question: Question, hits: Sequence[Hit]) -> Iterator[Draft]:
        """One draft: the best sentences, or an empty one when none is probable enough."""
        asked = question.standalone
        candidates = [] if _far(asked, hits) else self.rank(asked, hits)
        if candidates and self._is_probable(question, candidates[0]):
            yield self._quote(_in_reading_order(_best(candidates)), question.language)
        else:
            yield Draft()

    def signals(self, question: Question, best: Candidate) -> Signals | None:
        """What speaks for and against the best candidate; None when it may not be quoted."""
        passage = best.hit.passage
        article = self._article(passage.article_id, passage.version)
        if article is None:
            return None
        return signals(
            question.standalone,
            question.language,
            best.relevance,
            best.hit.cosine,
            article,
            passage.start,
        )

    def _is_probable(self, question: Question, best: Candidate) -> bool:
        seen = self.signals(question, best)
        return seen is not None and confidence(seen) >= self._threshold

    def rank(self, question: str, hits: Sequence[Hit]) -> list[Candidate]:
        """Every sentence of the hits once, best first."""
        if self._embedder is not None and hits:
            hits = _weighed(question, hits, self._embedder)
        readings = self._reader.read(question, [hit.passage for hit in hits])
        best: dict[tuple[str, Span], Candidate] = {}
        for hit, reading in zip(hits, readings, strict=True):
            for sentence in reading.sentences:
                candidate = _candidate(hit, reading, sentence)
                key = (hit.passage.article_id, candidate.place)
                if key not in best or best[key].score < candidate.score:
                    best[key] = candidate
        return sorted(best.values(), key=lambda c: -c.score)

    def _quote(self, chosen: Sequence[Candidate], language: Language) -> Draft:
        best = chosen[0]
        statements: list[Statement] = []
        citations: list[Citation] = []
        for candidate in chosen:
            passage = candidate.hit.passage
            article = self._article(passage.article_id, passage.version)
            if article is None:  # withdrawn since it was found
                continue
            number = len(citations) + 1
            short = candidate.short if candidate is best and best.short_answer else None
            citations.append(cite(number, article, passage, candidate.place, short))
            same = number > 1 and citations[-2].article_id == article.id
            introduction = "" if same else introduce(article, language)
            statements.append(Statement(candidate.text, (number,), "verbatim", introduction))
        short_answer = best.short_answer if citations else None
        return Draft(tuple(statements), tuple(citations), short_answer)


def introduce(article: Article, language: Language) -> str:
    """Who reported it, and when: "Volgens *De Courant* (21 juli 2021):"."""
    day = article.published and article.published.date()
    if article.source and day:
        return text("according_to", language, source=article.source, date=day)
    if article.source:
        return text("according_to_undated", language, source=article.source)
    if day:
        return text("according_to_article", language, date=day)
    return text("according_to_unknown", language)


def _weighed(question: str, hits: Sequence[Hit], embedder: Embedder) -> list[Hit]:
    """The hits with the cosines of this embedder."""
    vector = embedder.embed_questions([question])[0]
    cosines = embedder.embed_passages([passage_text(hit.passage) for hit in hits]) @ vector
    return [replace(hit, cosine=float(c)) for hit, c in zip(hits, cosines, strict=True)]


def _far(question: str, hits: Sequence[Hit]) -> bool:
    """Whether a question is a few words that have nothing to do with anything that was found."""
    return len(question.split()) <= _FEW_WORDS and all(
        hit.words == 0 and hit.article_words == 0 and hit.cosine < _FAR for hit in hits
    )


def _candidate(hit: Hit, reading: Reading, sentence: SentenceReading) -> Candidate:
    return Candidate(
        hit=hit,
        number=sentence.number,
        score=reading.relevance + sentence.evidence + 0.3 * sentence.span + _COSINE * hit.cosine,
        relevance=reading.relevance,
        evidence=sentence.evidence,
        span=sentence.span,
        short=_trimmed(hit.passage.sentence(sentence.number), sentence.short),
    )


def _trimmed(sentence: str, short: Span) -> Span:
    """The short answer without the punctuation around it; the full stop of "U.S." belongs to it."""
    words = sentence[short.start : short.end]
    if not _INITIALS.search(words):
        words = words.rstrip(" .,;:!?…")
    start = short.end - len(sentence[short.start : short.end].lstrip(" .,;:!?…"))
    return Span(min(start, short.start + len(words)), short.start + len(words))


def _best(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The best sentence and those nearly as good; never the same words twice."""
    chosen: list[Candidate] = []
    for candidate in candidates:
        if len(chosen) == _MOST or candidate.score < candidates[0].score - _MARGIN:
            break
        if all(candidate.text != other.text for other in chosen):
            chosen.append(candidate)
    return chosen


def _in_reading_order(chosen: Sequence[Candidate]) -> list[Candidate]:
    """The best sentence first, as news is written; the rest by article, as they stand there."""
    best, *rest = chosen
    articles = list(dict.fromkeys(c.hit.passage.article_id for c in chosen))
    return [best, *sorted(rest, key=lambda c: (articles.index(c.hit.passage.article_id), c.place))]
