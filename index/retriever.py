"""Fused search: words and vectors each find passages, one score ranks them.

How the three scores of a hit become one stands in ``index/fusion.py``.
"""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.analyzer import Analyzer
from index.archive import Archive
from index.article import Hit, Language, Passage, Span
from index.concepts import Concept, concepts
from index.embedder import Embedder, Vectors
from index.errors import ArchiveError
from index.filters import NO_FILTERS, Filters
from index.fusion import DEFAULT_WEIGHTS, Weights, ceiling
from index.language import language_or_none
from index.spelling import Correction, Speller, count_forms
from index.translation import renderings
from index.vectors import VectorIndex
from index.words import Words

#: Up to so many passages that pass the filters are named to the indexes; more are over-fetched.
_NARROW = 2_000
#: No more than so many passages of one article in a row.
_IN_A_ROW = 2
#: So many letters at least for the head of a compound.
_HEAD = 4


class Retriever:
    """Finds passages of one archive. Safe to use from several threads."""

    def __init__(
        self,
        archive: Archive,
        words: Words,
        vectors: VectorIndex,
        embedder: Embedder,
        weights: Weights = DEFAULT_WEIGHTS,
    ) -> None:
        """Search with these; the archive must be up to date with this embedder.

        Raises:
            ArchiveError: the words have lost their vocabulary.
        """
        self.archive = archive
        self.embedder = embedder
        self._words = words
        self._vectors = vectors
        self._weights = weights
        self._lock = threading.Lock()
        self._generation = archive.generation
        self._analyzer = self._load_analyzer()
        self._languages = archive.languages()
        self._speller: Speller | None = None  # made when it is first needed

    def search(
        self,
        question: str,
        k: int = 10,
        filters: Filters = NO_FILTERS,
        language: Language | None = None,
    ) -> list[Hit]:
        """The ``k`` best passages, best first; fewer when the filters leave fewer.

        In an archive of two languages a question's words are looked for in both. ``language`` is
        the question's; None when only its words tell.
        """
        self._notice_new_generation()
        among = self.archive.matching(filters) if filters else None
        if among is not None and not among:
            return []
        vector = self.embedder.embed_questions([question])[0]
        asked = self._asked(question, language)
        hits = self._candidates(asked, vector, max(self._weights.depth, k), among)
        most = ceiling(asked, self._words.frequency, self._words.count())
        scored = [replace(hit, score=self._weights.score(hit, most)) for hit in hits]
        scored.sort(key=lambda hit: (-hit.score, hit.passage.id))
        return vary(scored)[:k]

    def corrections(self, question: str) -> tuple[Correction, ...]:
        """Words that the archive does not have, and those of its own that they are meant to be."""
        self._notice_new_generation()
        speller = self._speller
        if speller is None:
            speller = Speller(self._forms, self._analyzer.query_terms, self._words.has)
            self._speller = speller
        return speller.corrections(question)

    def knows(self, words: str) -> bool:
        """Whether any of these words stands in the archive, if only at the head of a compound."""
        terms = self._analyzer.query_terms(words)
        heads = (term for term in terms if len(term) >= _HEAD)
        return any(map(self._words.has, terms)) or any(map(self._words.begins, heads))

    def _forms(self) -> dict[str, int]:
        # An archive of before they were kept counts them here.
        return self._words.forms() or count_forms(text for _, text in self.archive.texts())

    def closest_sentence(self, question: str, passage: Passage) -> Span:
        """The sentence of a passage that shares most words with a question; the first if none."""
        asked = self._asked(question, None)

        def shared(number: int) -> int:
            said = set(self._analyzer.terms(passage.sentence(number)))
            return sum(any(map(said.issuperset, concept)) for concept in asked)

        return passage.sentences[max(range(len(passage.sentences)), key=shared)]

    def _asked(self, question: str, language: Language | None) -> tuple[Concept, ...]:
        """What the question is searched for, in every language of the archive."""
        spoken = language or language_or_none(question)
        across = spoken is not None and self._languages - {spoken}
        found = renderings(question, spoken) if spoken and across else ()
        return concepts(question, found, self._analyzer.query_terms)

    def _candidates(
        self, asked: Sequence[Concept], vector: Vectors, depth: int, among: Sequence[int] | None
    ) -> list[Hit]:
        """Everything that either index brings, with all three scores."""
        words = self._by_words(asked, 4 * depth, among)
        cosines = self._by_vectors(vector, depth, among)
        ids = list(dict.fromkeys([*cosines, *list(words)[:depth]]))
        cosines |= self._vectors.cosines(vector, [i for i in ids if i not in cosines])
        articles = self._words.search_articles(asked, 4 * depth)
        passages = self.archive.passages(ids)
        return [
            Hit(
                passage=passages[i],
                score=0.0,
                cosine=cosines.get(i, 0.0),
                words=words.get(i, 0.0),
                article_words=articles.get(passages[i].article_number, 0.0),
            )
            for i in ids
            if i in passages
        ]

    def _by_words(
        self, asked: Sequence[Concept], limit: int, among: Sequence[int] | None
    ) -> dict[int, float]:
        if among is None or len(among) <= _NARROW:
            return self._words.search(asked, limit, among)
        return _only(self._words.search(asked, self._wide(limit, among)), among, limit)

    def _by_vectors(
        self, vector: Vectors, limit: int, among: Sequence[int] | None
    ) -> dict[int, float]:
        if among is None:
            return self._vectors.search(vector, limit)
        if len(among) <= _NARROW:
            # Chroma's own filters are slow here; the few vectors are compared exactly instead.
            near = self._vectors.cosines(vector, among)
            return dict(sorted(near.items(), key=lambda item: -item[1])[:limit])
        return _only(self._vectors.search(vector, self._wide(limit, among)), among, limit)

    def _wide(self, limit: int, among: Sequence[int]) -> int:
        """How many to fetch so that about ``limit`` of them pass the filters."""
        total = self.archive.count_passages()
        return min(total, 2 * limit * -(-total // len(among)))

    def _notice_new_generation(self) -> None:
        """Another process may have written: open what is new, without a restart."""
        generation = self.archive.generation
        if generation == self._generation:
            return
        with self._lock:
            if generation != self._generation:
                self._words.reload()
                self._vectors.reload()
                self._analyzer = self._load_analyzer()
                self._languages = self.archive.languages()
                self._speller = None
                self._generation = generation

    def _load_analyzer(self) -> Analyzer:
        vocabulary = self._words.vocabulary()
        if vocabulary is None:
            raise ArchiveError(
                f"The words in {self._words.folder} are missing or damaged. "
                f"Make them again with: vraagbaak index --archive {self.archive.folder}"
            )
        return Analyzer(vocabulary)


def _only(scores: dict[int, float], among: Iterable[int], limit: int) -> dict[int, float]:
    allowed = set(among)
    kept = [(i, score) for i, score in scores.items() if i in allowed]
    return dict(kept[:limit])


def vary(hits: Sequence[Hit]) -> list[Hit]:
    """The same hits, never more than two of one article in a row unless nothing else is left."""
    rest = list(hits)
    varied: list[Hit] = []
    while rest:
        tired = _tired_of(varied)
        chosen = next((h for h in rest if h.passage.article_id != tired), rest[0])
        rest.remove(chosen)
        varied.append(chosen)
    return varied


def _tired_of(varied: Sequence[Hit]) -> str | None:
    """The article that the last two hits come from, if they come from one."""
    last: list[Passage] = [hit.passage for hit in varied[-_IN_A_ROW:]]
    same = len({p.article_id for p in last}) == 1
    return last[0].article_id if len(last) == _IN_A_ROW and same else None
