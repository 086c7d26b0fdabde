"""The vectors of all passages, in Chroma. The only file that knows Chroma.

Chroma holds ids and vectors, no text: a third of the disk and nearly twice the speed.
"""

import contextlib
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from index.embedder import Vectors as Matrix
from index.errors import ArchiveError
from index.state import IndexState

_COLLECTION = "passages"
#: Chroma takes at most 5,461 in one call; SQLite below it fewer ids in one `get`.
_MANY = 2_000
_HNSW = {"space": "cosine", "ef_construction": 100, "max_neighbors": 16, "ef_search": 100}


class VectorIndex:
    """Vectors by passage id, nearest first. Local folder, or a Chroma server by its address."""

    def __init__(self, folder: Path, url: str | None = None, identity: str = "") -> None:
        """Connect. ``identity`` keeps archives apart that share one server.

        Raises:
            ArchiveError: the server does not answer, or the folder cannot be used.
        """
        self._folder = folder
        self._url = url
        self._name = f"{_COLLECTION}-{identity}" if url and identity else _COLLECTION
        self._lock = threading.RLock()
        self._client: Any = None
        self._collection: Any = None
        self.reload()

    def reload(self) -> None:
        """Connect anew: a local Chroma does not see what another process has written."""
        with self._mapped_errors():
            if self._client is not None:
                self._client.close()
            self._client = _client(self._folder, self._url)
            names = {c.name for c in self._client.list_collections()}
            self._collection = self._get() if self._name in names else None

    @property
    def state(self) -> IndexState | None:
        """What it was made from and how far it has come; None when missing or damaged."""
        return IndexState.of(self._collection.metadata) if self._collection is not None else None

    def clear(self, state: IndexState) -> None:
        """Throw everything away and begin anew, for one model."""
        with self._mapped_errors():
            with contextlib.suppress(_not_found()):
                self._client.delete_collection(self._name)
            self._collection = self._client.create_collection(
                self._name,
                embedding_function=None,
                configuration={"hnsw": _HNSW},
                metadata=_metadata(state),
            )

    def write(
        self, state: IndexState, removed: Sequence[int], ids: Sequence[int], vectors: Matrix
    ) -> None:
        """Take over changes; doing the same twice is harmless. ``state`` is written last."""
        with self._mapped_errors():
            for part in _parts(removed):
                self._collection.delete(ids=[str(i) for i in part])
            for start in range(0, len(ids), _MANY):
                self._collection.upsert(
                    ids=[str(i) for i in ids[start : start + _MANY]],
                    embeddings=vectors[start : start + _MANY],
                )
            self._collection.modify(metadata=_metadata(state))

    def search(
        self, vector: Matrix, limit: int, among: Sequence[int] | None = None
    ) -> dict[int, float]:
        """Cosines of the nearest passages, by id, nearest first. ``vector``: shape (dimension,)."""
        if self._collection is None or limit < 1 or (among is not None and not among):
            return {}
        with self._mapped_errors():
            found = self._collection.query(
                query_embeddings=[vector],
                n_results=limit,
                include=["distances"],
                ids=None if among is None else [str(i) for i in among],
            )
        ids, distances = found["ids"][0], found["distances"][0]
        return {int(i): 1.0 - float(d) for i, d in zip(ids, distances, strict=True)}

    def cosines(self, vector: Matrix, ids: Sequence[int]) -> dict[int, float]:
        """Cosines of given passages; those that have no vector are left out."""
        cosines: dict[int, float] = {}
        for part in _parts(ids) if self._collection is not None else ():
            with self._mapped_errors():
                found = self._collection.get(ids=[str(i) for i in part], include=["embeddings"])
            if found["ids"]:
                values = np.asarray(found["embeddings"], np.float32) @ vector
                cosines.update(zip(map(int, found["ids"]), map(float, values), strict=True))
        return cosines

    def count(self) -> int:
        """How many passages have a vector."""
        if self._collection is None:
            return 0
        with self._mapped_errors():
            return int(self._collection.count())

    def dimension(self) -> int | None:
        """Numbers in a vector; None when there is none yet, 0 when cosine is not its measure."""
        if self._collection is None:
            return None
        with self._mapped_errors():
            space = self._collection.configuration.get("hnsw", {}).get("space")
            found = self._collection.get(limit=1, include=["embeddings"])["embeddings"]
        if space != _HNSW["space"]:
            return 0
        return len(found[0]) if len(found) else None

    def close(self) -> None:
        """Let go of the folder or the connection."""
        self._client.close()

    def _get(self) -> Any:
        return self._client.get_collection(self._name, embedding_function=None)

    @contextlib.contextmanager
    def _mapped_errors(self) -> Iterator[None]:
        import httpx
        from chromadb.errors import ChromaError

        place = self._url or self._folder
        advice = (
            "Start that Chroma server, or mend VRAAGBAAK_CHROMA_URL"
            if self._url
            else "Delete them; the next `vraagbaak index` makes them again"
        )
        try:
            # One at a time: closing to see what is new must not meet a search halfway.
            with self._lock:
                yield
        except (httpx.HTTPError, ChromaError, sqlite3.Error, ValueError, OSError) as error:
            raise ArchiveError(
                f"The vectors at {place} cannot be used: {_first_line(error)} {advice}."
            ) from error


def _client(folder: Path, url: str | None) -> Any:
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    if not url:
        folder.mkdir(parents=True, exist_ok=True)
        _check_file(folder / "chroma.sqlite3")
        return chromadb.PersistentClient(str(folder), settings=settings)
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    return chromadb.HttpClient(
        host=parts.hostname or "127.0.0.1",
        port=parts.port or (443 if parts.scheme == "https" else 8000),
        ssl=parts.scheme == "https",
        settings=settings,
    )


def _check_file(file: Path) -> None:
    """Look before Chroma does: after a file it cannot open, 1.5.9 opens none at that place."""
    if file.exists():
        with contextlib.closing(sqlite3.connect(file)) as db:
            db.execute("PRAGMA schema_version")


def _not_found() -> type[Exception]:
    from chromadb.errors import NotFoundError

    return NotFoundError


def _metadata(state: IndexState) -> dict[str, str | int]:
    return {"archive": state.archive, "maker": state.maker, "sequence": state.sequence}


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _MANY):
        yield ids[start : start + _MANY]


def _first_line(error: Exception) -> str:
    line = next(iter(str(error).splitlines()), type(error).__name__)
    return line if line.endswith((".", "?", "!")) else f"{line}."
