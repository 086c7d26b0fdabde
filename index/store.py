"""One archive opened with its derived indexes: what to write with, and what to search with."""

import contextlib
import logging
import shutil
from collections.abc import Iterable
from pathlib import Path

from index.archive import Archive
from index.article import Article
from index.embedder import Embedder
from index.errors import ArchiveError, ArchiveLockedError, ArchiveModelError, ReadError
from index.fusion import DEFAULT_WEIGHTS, Weights
from index.indexer import Indexer, OnProgress, Report
from index.retriever import Retriever
from index.vectors import VectorIndex
from index.words import Words

log = logging.getLogger("vraagbaak.index")


def no_progress(stage: str, done: int, total: int) -> None:
    """Shows nothing."""


class Store:
    """The archive in a folder, its words, its vectors, and the model they are made with."""

    def __init__(
        self, folder: Path, embedder: Embedder, *, url: str | None = None, create: bool = False
    ) -> None:
        """Open; ``url`` is a Chroma server's address.

        Raises:
            ArchiveMissingError: there is no archive and ``create`` is False.
            ArchiveError: it cannot be opened.
        """
        self.archive = Archive(folder, create=create)
        self.embedder = embedder
        self.words = Words(folder / "words")
        self.vectors = _open_vectors(folder / "vectors", url, self.archive.identity)

    def index(
        self, articles: Iterable[Article | ReadError], on_progress: OnProgress = no_progress
    ) -> Report:
        """Store articles and bring the derived indexes up to date; rebuild what does not fit.

        Raises:
            ArchiveLockedError: another process is writing.
        """
        return self._indexer(on_progress).sync(articles)

    def retriever(
        self, weights: Weights = DEFAULT_WEIGHTS, on_progress: OnProgress = no_progress
    ) -> Retriever:
        """Search, after finishing whatever an interrupted run left.

        Raises:
            ArchiveModelError: the vectors were made by another model; the message names the
                command that makes them anew. That takes long, so it is not done unasked.
        """
        self._check_model()
        indexer = self._indexer(on_progress)
        if indexer.behind():
            # Whoever holds the lock is at it; what is there can be searched meanwhile.
            with contextlib.suppress(ArchiveLockedError):
                indexer.catch_up()
        return Retriever(self.archive, self.words, self.vectors, self.embedder, weights)

    def close(self) -> None:
        """Let go of all files and connections."""
        self.vectors.close()
        self.archive.close()

    def _indexer(self, on_progress: OnProgress) -> Indexer:
        return Indexer(self.archive, self.words, self.vectors, self.embedder, on_progress)

    def _check_model(self) -> None:
        state = self.vectors.state
        if (
            state is not None
            and state.archive == self.archive.identity
            and state.maker != self.embedder.name
        ):
            raise ArchiveModelError(
                f"The archive in {self.archive.folder} was made with the embedding model "
                f"{state.maker}, and {self.embedder.name} is set. Set the first again, or make "
                f"the vectors anew with: vraagbaak index --archive {self.archive.folder}"
            )


def _open_vectors(folder: Path, url: str | None, identity: str) -> VectorIndex:
    """The vectors; a local folder that is damaged beyond opening is emptied: they can be remade."""
    try:
        return VectorIndex(folder, url, identity)
    except ArchiveError as error:
        if url is not None:
            raise
        log.warning("%s", error)
        shutil.rmtree(folder, ignore_errors=True)
        return VectorIndex(folder, url, identity)
