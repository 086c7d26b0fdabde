"""The words of all passages and articles: BM25 in tantivy. The only file that knows tantivy.

Texts go in as terms of the analyzer, joined by spaces, so tantivy only counts and scores
(Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009; k1 = 1.2, b = 0.75).
"""

import contextlib
import json
import shutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import tantivy

from index.analyzer import Vocabulary
from index.concepts import Concept
from index.errors import ArchiveError
from index.state import IndexState, read_state, write_state

#: Memory that tantivy may fill before it writes a segment, in bytes.
_HEAP = 64_000_000
_VOCABULARY = "vocabulary.json"
_FORMS = "forms.json"


class Words:
    """Two tantivy indexes in one folder: of passages (with their titles) and of whole articles."""

    def __init__(self, folder: Path) -> None:
        """Open what is there; nothing is made before something is written."""
        self.folder = folder
        self._open()

    def _open(self) -> None:
        self._passages = _Counted(self.folder / "passages")
        self._articles = _Counted(self.folder / "articles")
        self._vocabulary: Vocabulary | None = None  # read when it is first asked for

    @property
    def state(self) -> IndexState | None:
        """What it was made from and how far it has come; None when missing or damaged."""
        return read_state(self.folder) if self._passages.usable and self._articles.usable else None

    def clear(self) -> None:
        """Throw everything away."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._open()

    def write(
        self,
        state: IndexState,
        *,
        removed: Collection[int] = (),
        removed_articles: Collection[int] = (),
        passages: Iterable[tuple[int, Sequence[str]]] = (),
        articles: Iterable[tuple[int, Sequence[str]]] = (),
    ) -> None:
        """Take over changes: ids that go, and terms of passages and articles that come.

        Doing the same twice is harmless: what comes is removed first. ``state`` is written last.
        """
        self._passages.write(removed, passages)
        self._articles.write(removed_articles, articles)
        write_state(self.folder, state)

    def vocabulary(self) -> Vocabulary | None:
        """The words that split compounds, as kept with the index; None when missing or damaged."""
        if self._vocabulary is None:
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                text = (self.folder / _VOCABULARY).read_text("utf-8")
                self._vocabulary = Vocabulary.from_json(text)
        return self._vocabulary

    def keep_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Keep the words that the terms are made with; before any term is written."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / _VOCABULARY).write_text(vocabulary.to_json(), "utf-8")
        self._vocabulary = vocabulary

    def forms(self) -> dict[str, int] | None:
        """How often the archive writes each word as it does; None when not kept or damaged."""
        with contextlib.suppress(OSError, ValueError):
            match json.loads((self.folder / _FORMS).read_text("utf-8")):
                case dict(forms):
                    return forms
        return None

    def keep_forms(self, forms: Mapping[str, int]) -> None:
        """Keep the words as they are written, for correcting typing errors."""
        text = json.dumps(forms, ensure_ascii=False)
        (self.folder / _FORMS).write_text(text, "utf-8")

    def reload(self) -> None:
        """See what another process has written."""
        self._passages.reload()
        self._articles.reload()
        self._vocabulary = None

    def search(
        self, asked: Collection[Concept], limit: int, among: Sequence[int] | None = None
    ) -> dict[int, float]:
        """BM25 scores of the best passages, by id, best first.

        Of the ways to say a thing the one that scores most counts.
        """
        return self._passages.search(asked, limit, among)

    def search_articles(self, asked: Collection[Concept], limit: int) -> dict[int, float]:
        """BM25 scores of the best articles, by number, best first."""
        return self._articles.search(asked, limit, None)

    def frequency(self, term: str) -> int:
        """In how many passages a term stands, some that are gone not forgotten yet."""
        return self._passages.frequency(term)

    def has(self, term: str) -> bool:
        """Whether a term stands in any passage."""
        return bool(self.frequency(term) and self.search([((term,),)], 1))

    def begins(self, beginning: str) -> bool:
        """Whether any term begins so: "suez", where the archive has the Suezkanaal only."""
        return self._passages.begins(beginning)

    def count(self) -> int:
        """How many passages it holds."""
        return self._passages.count()


class _Counted:
    """One tantivy index of numbered bags of terms."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._schema = _schema()
        self._index = self._open()
        self._searcher = self._index.searcher() if self._index else None

    @property
    def usable(self) -> bool:
        return self._index is not None

    def _open(self) -> tantivy.Index | None:
        if not (self._folder / "meta.json").is_file():
            return None
        with contextlib.suppress(ValueError, OSError):  # damaged: the caller builds it anew
            return tantivy.Index(self._schema, path=str(self._folder))
        return None

    def reload(self) -> None:
        self._index = self._index or self._open()
        if self._index:
            self._index.reload()
            self._searcher = self._index.searcher()

    def write(self, removed: Collection[int], added: Iterable[tuple[int, Sequence[str]]]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._index = self._index or tantivy.Index(self._schema, path=str(self._folder))
        try:
            writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        except ValueError as error:
            raise ArchiveError(
                f"The word index in {self._folder} cannot be written: {error}. "
                "Close the other program that uses it, or delete the folder."
            ) from error
        documents = list(added)
        # One query for all: asked one by one, deleting took longer than adding.
        self._delete(writer, [*removed, *(number for number, _ in documents)])
        for number, terms in documents:
            document = tantivy.Document()
            document.add_unsigned("number", number)
            document.add_text("terms", " ".join(terms))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self.reload()

    def _delete(self, writer: Any, numbers: Collection[int]) -> None:
        if numbers:
            query = tantivy.Query.term_set_query(self._schema, "number", list(numbers))
            writer.delete_documents_by_query(query)

    def search(
        self, asked: Collection[Concept], limit: int, among: Sequence[int] | None
    ) -> dict[int, float]:
        distinct = dict.fromkeys(asked)
        if self._searcher is None or not distinct or limit < 1:
            return {}
        hits = self._searcher.search(self._query(distinct, among), limit, count=False).hits
        numbers = self._searcher.fast_field_values("number", [address for _, address in hits])
        return {
            int(number): float(score)
            for number, (score, _) in zip(numbers, hits, strict=True)
            if number is not None
        }

    def _query(self, asked: Iterable[Concept], among: Sequence[int] | None) -> tantivy.Query:
        should = _any(self._concept(concept) for concept in asked)
        if among is None:
            return should
        inside = tantivy.Query.term_set_query(self._schema, "number", list(among))
        return tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Must, should),
                (tantivy.Occur.Must, tantivy.Query.const_score_query(inside, 0.0)),
            ]
        )

    def _concept(self, concept: Concept) -> tantivy.Query:
        sayings = [
            _any(tantivy.Query.term_query(self._schema, "terms", term) for term in saying)
            for saying in concept
        ]
        return tantivy.Query.disjunction_max_query(sayings) if len(sayings) > 1 else sayings[0]

    def frequency(self, term: str) -> int:
        return self._searcher.doc_freq("terms", term) if self._searcher else 0

    def begins(self, beginning: str) -> bool:
        if self._searcher is None or not beginning.isalnum():  # nothing that a pattern could mean
            return False
        query = tantivy.Query.regex_query(self._schema, "terms", f"{beginning}.*")
        return bool(self._searcher.search(query, 1, count=False).hits)

    def count(self) -> int:
        return self._searcher.num_docs if self._searcher else 0


def _any(queries: Iterable[tantivy.Query]) -> tantivy.Query:
    """Scores the sum of those that match."""
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("number", stored=False, indexed=True, fast=True)
    builder.add_text_field("terms", stored=False, tokenizer_name="whitespace", index_option="freq")
    return builder.build()
