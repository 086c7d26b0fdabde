"""Bringing an archive up to date: read, compare, write, then let both derived indexes catch up.

The archive is written first, an article a transaction. Words and vectors then take over what the
log of changes has after the number they remember, a batch at a time, so that whatever interrupts
them, the next start goes on where they were.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from index.analyzer import Analyzer, Vocabulary
from index.archive import Archive, Change
from index.article import ANSWERABLE, Article, Passage
from index.embedder import Embedder
from index.errors import ArchiveError, ReadError
from index.spelling import count_forms
from index.splitter import split_article
from index.state import IndexState
from index.vectors import VectorIndex
from index.words import Words

log = logging.getLogger("vraagbaak.index")

#: Called with a stage ("read", "words", "vectors"), how much is done, and of how much (0: unknown).
OnProgress = Callable[[str, int, int], None]

#: Passages embedded between two writes: enough to batch by length, little to lose in a crash.
_EMBED = 512
#: Changes that the words take over at once; a commit costs about 70 ms.
_COUNT = 2_000
#: The words are analysed anew when the vocabulary that splits compounds has grown by this much.
_GROWTH = 1.25


@dataclass(frozen=True, slots=True)
class Report:
    """How many articles were new, changed and unchanged, and what could not be read."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: tuple[ReadError, ...] = ()


def passage_text(passage: Passage) -> str:
    """What is embedded of a passage: measured best with its article's title in front."""
    return f"{passage.title}. {passage.text}"


class Indexer:
    """Writes one archive and its derived indexes. One at a time: ``archive.writing()``."""

    def __init__(
        self,
        archive: Archive,
        words: Words,
        vectors: VectorIndex,
        embedder: Embedder,
        on_progress: OnProgress = lambda stage, done, total: None,
    ) -> None:
        """Work with these; nothing is read or written yet."""
        self._archive = archive
        self._words = words
        self._vectors = vectors
        self._embedder = embedder
        self._progress = on_progress

    def sync(self, articles: Iterable[Article | ReadError]) -> Report:
        """Store articles, then let the derived indexes catch up.

        Raises:
            ArchiveLockedError: another process is writing.
        """
        with self._archive.writing():
            report = self._store(articles)
            self._catch_up()
        return report

    def catch_up(self) -> None:
        """Finish what an interrupted run left, and rebuild what is missing, damaged or foreign.

        Raises:
            ArchiveLockedError: another process is writing.
        """
        with self._archive.writing():
            self._catch_up()

    def behind(self) -> bool:
        """Whether there is anything for :meth:`catch_up` to do."""
        return bool(self._why_rebuild_words() or self._why_rebuild_vectors()) or any(
            state is None or state.sequence < self._archive.sequence
            for state in (self._words.state, self._vectors.state)
        )

    def _store(self, articles: Iterable[Article | ReadError]) -> Report:
        counts = {"new": 0, "changed": 0, "unchanged": 0}
        failed = []
        for done, article in enumerate(articles, start=1):
            if isinstance(article, ReadError):
                failed.append(article)
            else:
                cut = split_article(article) if article.status in ANSWERABLE else []
                counts[self._archive.put(article, cut)] += 1
            self._progress("read", done, 0)
        return Report(**counts, failed=tuple(failed))

    def _catch_up(self) -> None:
        if not self.behind():
            return
        self._catch_up_words()
        self._catch_up_vectors()
        self._archive.set_generation()

    # --- words ---------------------------------------------------------------------------------

    def _why_rebuild_words(self) -> str:
        state, vocabulary = self._words.state, self._words.vocabulary()
        if state is None or vocabulary is None:
            return "are missing or damaged"
        return self._foreign(state, Analyzer(vocabulary).fingerprint, self._words.count())

    def _catch_up_words(self) -> None:
        why = self._why_rebuild_words()
        vocabulary = self._words.vocabulary()
        if not why and vocabulary is not None:
            grown = vocabulary.updated(self._new_texts())
            if grown.size > _GROWTH * vocabulary.size:
                why = "know too few of the archive's words by now"
        if why:
            self._announce("words", why)
            self._words.clear()
            vocabulary = Vocabulary.of(text for _, text in self._archive.texts())
            self._words.keep_vocabulary(vocabulary)
        assert vocabulary is not None
        # Before any term: after an interrupted run some are counted twice, but none are missing.
        self._words.keep_forms(self._forms())
        self._take_over_words(Analyzer(vocabulary))

    def _forms(self) -> dict[str, int]:
        """The words as they are written, those of articles that changed once more."""
        kept = self._words.forms()
        if kept is None or self._words.state is None:
            return count_forms(text for _, text in self._archive.texts())
        return count_forms(self._new_texts(), kept)

    def _new_texts(self) -> Iterator[str]:
        state = self._words.state
        since = self._archive.changes_since(state.sequence if state else 0)
        return (text for _, text in self._archive.texts({c.article_number for c in since}))

    def _take_over_words(self, analyzer: Analyzer) -> None:
        state = self._words.state or IndexState(self._archive.identity, analyzer.fingerprint, 0)
        pending = self._archive.changes_since(state.sequence)
        done = 0
        for batch in _batched(pending, _COUNT):
            numbers = {change.article_number for change in batch}
            passages = self._archive.passages(i for change in batch for i in change.added)
            self._words.write(
                replace(state, sequence=batch[-1].sequence),
                removed=[i for change in batch for i in change.removed],
                removed_articles=numbers,
                passages=((p.id, analyzer.terms(_searchable(p))) for p in passages.values()),
                articles=((n, analyzer.terms(text)) for n, text in self._archive.texts(numbers)),
            )
            done += len(batch)
            self._progress("words", done, len(pending))

    # --- vectors -------------------------------------------------------------------------------

    def _why_rebuild_vectors(self) -> str:
        state = self._vectors.state
        try:
            dimension, count = self._vectors.dimension(), self._vectors.count()
        except ArchiveError:
            state = None  # files under Chroma are damaged; if it is a server, clearing fails too
        if state is None or dimension not in (None, self._embedder.dimension):
            return "are missing or damaged"
        return self._foreign(state, self._embedder.name, count)

    def _catch_up_vectors(self) -> None:
        if why := self._why_rebuild_vectors():
            self._announce("vectors", why)
            self._vectors.clear(IndexState(self._archive.identity, self._embedder.name, 0))
        state = self._vectors.state
        assert state is not None
        pending = self._archive.changes_since(state.sequence)
        total = sum(len(change.added) for change in pending)
        done = 0
        for batch in _by_passages(pending, _EMBED):
            passages = self._archive.passages(i for change in batch for i in change.added)
            vectors = self._embedder.embed_passages([passage_text(p) for p in passages.values()])
            self._vectors.write(
                replace(state, sequence=batch[-1].sequence),
                removed=[i for change in batch for i in change.removed],
                ids=list(passages),
                vectors=vectors,
            )
            done += sum(len(change.added) for change in batch)
            self._progress("vectors", done, total)

    def _foreign(self, state: IndexState, maker: str, count: int) -> str:
        if state.archive != self._archive.identity:
            return "belong to another archive"
        if state.maker != maker:
            return f"were made by {state.maker}, and {maker} is set"
        up_to_date = state.sequence == self._archive.sequence
        if state.sequence > self._archive.sequence or (
            up_to_date and count != self._archive.count_passages()
        ):
            return "do not fit the archive"
        return ""

    def _announce(self, index: str, why: str) -> None:
        if self._archive.generation:  # otherwise this is the first time
            log.warning("The %s %s; they are made anew.", index, why)


def _searchable(passage: Passage) -> str:
    return f"{passage.title}\n{passage.heading}\n{passage.text}"


def _batched(changes: list[Change], size: int) -> Iterator[list[Change]]:
    rest = iter(changes)
    while batch := list(islice(rest, size)):
        yield batch


def _by_passages(changes: Iterable[Change], size: int) -> Iterator[list[Change]]:
    """Changes in groups that bring about ``size`` passages."""
    batch: list[Change] = []
    passages = 0
    for change in changes:
        batch.append(change)
        passages += len(change.added)
        if passages >= size:
            yield batch
            batch, passages = [], 0
    if batch:
        yield batch
