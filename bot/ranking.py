"""Every sentence that was found, as a candidate for an answer, best first.

The reader looks at one passage at a time and knows nothing of the archive; search looks at all of
them and knows nothing of the sentence. One score joins them with what both miss: whether the
passage has the question's names and figures, and whether its article is of the time asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.facts import Evidence, Fact, missing, named
from bot.fit.asking import asks
from bot.fit.fits import fits
from bot.of_now import of_now
from bot.question import Question, asked_facts
from bot.reader import Reader, Reading, SentenceReading
from bot.rereading import is_read_strictly, joined, ways_to_read
from bot.timeframe import recency
from bot.trimming import trimmed
from bot.wants import of_one_time
from index.article import Article, Hit, Language, Passage, Span
from index.embedder import Embedder
from index.indexer import passage_text
from index.translation import beside, renderings

# What a score is made of, beside the reader's logits; found on development questions
# (docs/log.md).
_COSINE = 100.0
_LACKS_NAME = -0.5  # after the first time "she" and "the mayor" are enough
_NAMED_NOWHERE = -2.0
_LACKS_FIGURE = -1.5
#: Within so many characters an article names whom it is about.
_INTRODUCED = 4_000
_OF_THE_TIME = 1.0
_NEWEST = 2.0
_NO_FIT = -8.0
#: So many passages are read first; the others not, where one of these is as relevant as this.
_AT_FIRST = 4
_DECISIVE = 2.0

#: Looks up a version of an article; None when it has been withdrawn.
ArticleLookup = Callable[[str, int], Article | None]
#: What search found, and its article.
Found = tuple[Hit, Article]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that might answer, with what the reader and the search made of it.

    ``score`` orders the sentences of one question. ``lacking`` are the names, figures and dates of
    the question that its passage, title and day of publication do not have; ``fits`` is False when
    it cannot answer, whatever the reader makes of it (``bot/fit``). ``reread`` is the relevance of
    several ways to read it; only the best one is read again.
    """

    hit: Hit
    article: Article
    number: int
    score: float
    relevance: float
    evidence: float
    span: float
    short: Span
    lacking: tuple[Fact, ...] = ()
    fits: bool = True
    reread: float | None = None

    @property
    def place(self) -> Span:
        """Where the sentence stands in its article."""
        return self.hit.passage.sentences[self.number]

    @property
    def text(self) -> str:
        """The sentence."""
        return self.hit.passage.sentence(self.number)

    @property
    def short_answer(self) -> str:
        """The words of the sentence that answer best; empty when only punctuation does."""
        return self.text[self.short.start : self.short.end]

    @property
    def published(self) -> date | None:
        """The day of its article."""
        return self.article.day


class Ranker:
    """Ranks sentences with the bundled reader."""

    def __init__(
        self,
        article: ArticleLookup,
        reader: Reader,
        embedder: Embedder | None = None,
        decisive: float = _DECISIVE,
    ) -> None:
        """``embedder`` is the bundled one when another was searched with.

        Cosines of different models lie in different bands, and those of the bundled one were
        weighed here. Where a passage's relevance is ``decisive``, not all hits are read.
        """
        self._article = article
        self._reader = reader
        self._embedder = embedder
        self._decisive = decisive

    def rank(self, question: Question, hits: Sequence[Hit]) -> list[Candidate]:
        """Every sentence once, best first; articles that are gone are left out.

        The hits beyond the first few are read only where those do not settle it.
        """
        if question.compares:
            question = _of_one_time(question)
        asked = question.standalone
        if self._embedder is not None and hits:
            hits = _weighed(asked, hits, self._embedder)
        found = self._with_articles(hits)
        newest = max((article.day for _, article in found if article.day), default=None)
        best: dict[tuple[str, Span], Candidate] = {}
        for some in (found[:_AT_FIRST], found[_AT_FIRST:]):
            readings = self._reader.read_pairs(
                [_pair(asked, hit.passage, question, article.language) for hit, article in some]
            )
            for candidate in _candidates(question, some, readings, newest):
                key = (candidate.article.id, candidate.place)
                if key not in best or best[key].score < candidate.score:
                    best[key] = candidate
            if self._settled(question, best.values()):
                break
        told = _behind_questions(asked, best.values())
        ranked = sorted(told, key=lambda c: (not c.fits, -c.score))
        return [self._read_again(question, ranked[0]), *ranked[1:]] if ranked else []

    def _read_again(self, question: Question, best: Candidate) -> Candidate:
        """The best candidate, read in several ways."""
        strictly = is_read_strictly(question)
        ways = ways_to_read(question, best.hit.passage, best.number, strictly=strictly)
        pairs = [_pair(asked, passage, question, best.article.language) for asked, passage in ways]
        again = [reading.relevance for reading in self._reader.read_pairs(pairs)]
        return replace(best, reread=joined(best.relevance, again, strictly=strictly))

    def _settled(self, question: Question, candidates: Iterable[Candidate]) -> bool:
        """Whether a passage answers so surely that the others would hardly change anything."""
        whole = question.several or question.compares or question.timeframe.newest
        return not whole and any(
            c.relevance >= self._decisive and c.fits and not c.lacking for c in candidates
        )

    def _with_articles(self, hits: Sequence[Hit]) -> list[Found]:
        """The hits with their articles; an article with several is looked up once."""
        versions = {(hit.passage.article_id, hit.passage.version) for hit in hits}
        articles = {version: self._article(*version) for version in versions}
        return [
            (hit, article)
            for hit in hits
            if (article := articles[hit.passage.article_id, hit.passage.version])
        ]


def _of_one_time(question: Question) -> Question:
    """A question for two times as it is answered at each of them."""
    one = of_one_time(question.standalone, question.language)
    asked = one if is_read_strictly(question) else question.asked
    facts = asked_facts(one, question.language)
    return replace(question, standalone=one, asked=asked, facts=facts)


def _pair(
    asked: str, passage: Passage, question: Question, written: Language
) -> tuple[str, Passage]:
    """What is asked of a passage: across languages with the words that it has for it."""
    if question.language == written:
        return asked, passage
    found = renderings(asked, question.language)
    return beside(asked, found, f"{passage.title}\n{passage.text}", written), passage


def _candidates(
    question: Question,
    found: Sequence[Found],
    readings: Sequence[Reading],
    newest: date | None,
) -> Iterator[Candidate]:
    """Every sentence of these passages, as often as it stands in them."""
    for (hit, article), reading in zip(found, readings, strict=True):
        lacking = _lacking(question.facts, hit, article)
        bonus = _bonus(question, article, lacking, newest)
        for sentence in reading.sentences:
            candidate = _candidate(question, (hit, article), reading, sentence, lacking, bonus)
            if fits(question, article, candidate.text, candidate.short):
                yield candidate
            else:
                yield replace(candidate, fits=False, score=candidate.score + _NO_FIT)


def _behind_questions(asked: str, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The same, the sentence behind a reporter's own question as good as that seemed to be."""
    ordered = sorted(candidates, key=lambda c: (c.article.id, c.place))
    for before, candidate in zip([None, *ordered], ordered, strict=False):
        score = candidate.score
        if before and before.article.id == candidate.article.id and asks(asked, before.text):
            score = max(score, before.score - _NO_FIT)
        yield replace(candidate, score=score)


def _lacking(wanted: Sequence[Fact], hit: Hit, article: Article) -> tuple[Fact, ...]:
    """Names, figures and dates of a question that a passage does not have."""
    if not wanted:
        return ()
    day = article.day
    said = f"{article.title}\n{hit.passage.heading}\n{hit.passage.text}\n{day or ''}"
    return tuple(missing(wanted, [Evidence(said, article.language, day)]))


def _bonus(
    question: Question, article: Article, lacking: Iterable[Fact], newest: date | None
) -> float:
    """What counts for or against all sentences of a passage."""
    frame, day = question.timeframe, article.day
    facts = sum(_lack(fact, article) for fact in lacking)
    time = _OF_THE_TIME * frame.fits(day)
    return facts + time + (_NEWEST * recency(day, newest) if frame.newest else 0.0)


def _lack(fact: Fact, article: Article) -> float:
    """What it counts that a passage does not have this."""
    if fact.kind != "name":
        return _LACKS_FIGURE
    said = named(fact, f"{article.title}\n{article.text[:_INTRODUCED]}")
    return _LACKS_NAME + (0.0 if said else _NAMED_NOWHERE)


def _candidate(
    question: Question,
    found: Found,
    reading: Reading,
    sentence: SentenceReading,
    lacking: tuple[Fact, ...],
    bonus: float,
) -> Candidate:
    hit, article = found
    text = hit.passage.sentence(sentence.number)
    short = trimmed(text, sentence.short)
    logits = reading.relevance + sentence.evidence + 0.3 * sentence.span
    return Candidate(
        hit=hit,
        article=article,
        number=sentence.number,
        score=logits + _COSINE * hit.cosine + bonus,
        relevance=reading.relevance,
        evidence=sentence.evidence,
        span=sentence.span,
        short=of_now(question, text, article.language, short),
        lacking=lacking,
    )


def _weighed(question: str, hits: Sequence[Hit], embedder: Embedder) -> list[Hit]:
    """The hits with the cosines of this embedder."""
    vector = embedder.embed_questions([question])[0]
    cosines = embedder.embed_passages([passage_text(hit.passage) for hit in hits]) @ vector
    return [replace(hit, cosine=float(c)) for hit, c in zip(hits, cosines, strict=True)]
