"""Texts to vectors. The bundled model needs no torch; any sentence-transformers model fits too."""

import json
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import EmbedderError
from index.onnx import in_batches, load_session, load_tokenizer, padded

Vectors = NDArray[np.float32]

#: The name under which the bundled model is chosen, and known to the archive.
BUNDLED = "bundled"
_FOLDER = Path(__file__).parent / "model"


class Embedder(Protocol):
    """What turns texts into vectors of length 1, so that the dot product is the cosine.

    ``name`` tells models apart: vectors of different names must never be compared.
    """

    @property
    def name(self) -> str:
        """Name and revision of the model."""
        ...

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts that are to be found, shape (texts, dimension)."""
        ...

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to find with, shape (texts, dimension)."""
        ...


def load_embedder(name: str = BUNDLED, *, threads: int | None = None) -> Embedder:
    """The bundled model, or a sentence-transformers model by name or path.

    ``threads`` are the cores that the bundled model may use; all of them when None.

    Raises:
        EmbedderError: the model is not there, or is not a sentence-transformers model.
    """
    if name == BUNDLED:
        return BundledEmbedder(threads=threads)
    return SentenceTransformersEmbedder(name)


class BundledEmbedder:
    """multilingual-e5-small, its Dutch and English part, in int8 (see ``index/model/README.md``).

    Wang et al., Multilingual E5 Text Embeddings, 2024. The prefixes belong to the model: it was
    trained with them. Texts are cut at 256 tokens by the tokenizer.
    """

    def __init__(self, folder: Path = _FOLDER, threads: int | None = None) -> None:
        self._folder = folder
        self._threads = threads
        self._config = json.loads((folder / "config.json").read_text("utf-8"))

    @property
    def name(self) -> str:
        """Name and revision of the model."""
        return f"{BUNDLED}:multilingual-e5-small-nl-en-int8"

    @property
    def dimension(self) -> int:
        """Numbers in a vector: 384."""
        return int(self._config["dimension"])

    @cached_property
    def _session(self) -> Any:
        return load_session(self._folder / self._config["model"])

    @cached_property
    def _tokenizer(self) -> Any:
        return load_tokenizer(self._folder)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages, shape (texts, 384)."""
        return self._embed([f"passage: {text}" for text in texts])

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, 384)."""
        return self._embed([f"query: {text}" for text in texts])

    def _embed(self, texts: list[str]) -> Vectors:
        encoded = self._tokenizer.encode_batch(texts)
        vectors = np.zeros((len(texts), self.dimension), np.float32)

        def run(group: list[int]) -> Vectors:
            ids, mask = padded([encoded[i].ids for i in group], self._config["pad_id"])
            output: list[Vectors] = self._session.run(
                None, {"input_ids": ids, "attention_mask": mask}
            )
            return output[0]

        for group, output in in_batches(run, [len(e.ids) for e in encoded], self._threads):
            vectors[group] = output
        return vectors


class SentenceTransformersEmbedder:
    """Any sentence-transformers model, by name or path, with its own prompts for both sides."""

    def __init__(self, name: str) -> None:
        self._model = _sentence_transformer(name)
        self.name = f"sentence-transformers:{name}"
        self.dimension = int(self._model.get_embedding_dimension() or 0)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages, shape (texts, dimension)."""
        return self._encode(self._model.encode_document, texts)

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, dimension)."""
        return self._encode(self._model.encode_query, texts)

    def _encode(self, encode: Callable[..., Any], texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        vectors = encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, np.float32)


def _sentence_transformer(name: str) -> Any:
    """The model; names that look like a path must be one, so that no hub is asked for a typo."""
    try:
        from sentence_transformers import SentenceTransformer  # brings torch: 9 s, so only here
    except ImportError as error:
        raise EmbedderError(
            f"The embedding model {name!r} needs sentence-transformers, which this light "
            "installation leaves out. Install it with: pip install sentence-transformers"
        ) from error
    try:
        return SentenceTransformer(name, device=None)
    except (OSError, ValueError, ImportError) as error:
        raise EmbedderError(
            f"The embedding model {name!r} cannot be loaded: {str(error).splitlines()[0]}. "
            "Give a folder that holds a sentence-transformers model, or the name of a public one."
        ) from error
