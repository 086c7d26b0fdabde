"""Puts the parts together, as the settings say: models, store, chain, desk.

Chroma and LangChain take a second to import: that is done in the functions that need them, after
the models have begun to load beside it.
"""

import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reader import Reader
from bot.sample import index_first
from bot.settings import Settings
from index.embedder import BUNDLED, Embedder, load_embedder
from index.errors import EmbedderError

if TYPE_CHECKING:
    from bot.chain import Chain
    from bot.desk import Desk
    from bot.writer import Writer
    from index.indexer import OnProgress
    from index.retriever import Retriever
    from index.store import Store


@dataclass(frozen=True, slots=True)
class Models:
    """The small models; they load in the background and are waited for at first use.

    ``embedder`` is the one that is set; ``bundled`` is the one that the thresholds of responder
    and verifier were found with, and is the same one unless another is set. ``warm`` is set once
    they have answered.
    """

    embedder: Embedder
    bundled: Embedder
    reader: Reader
    warm: threading.Event


def load_models(settings: Settings) -> Models:
    """Begin loading: that is work outside Python, which goes on beside the imports below.

    Raises:
        EmbedderError: an embedding model of one's own cannot be loaded.
    """
    import onnxruntime  # noqa: F401  # imports numpy: two threads must not both begin with that

    bundled = load_embedder(threads=settings.threads)
    other = settings.embedder != BUNDLED
    embedder = load_embedder(settings.embedder) if other else bundled
    reader, warm = Reader(threads=settings.threads), threading.Event()

    def warm_up() -> None:
        with contextlib.suppress(EmbedderError):  # whoever uses the model meets the error again
            bundled.embed_questions(["?"])
            reader.warm_up()
            warm.set()

    # Not a daemon: leaving Python in the middle of loading a model aborts the process.
    threading.Thread(target=warm_up).start()
    return Models(embedder, bundled, reader, warm)


def open_store(settings: Settings, embedder: Embedder, *, create: bool = False) -> "Store":
    """The archive that the settings name.

    Raises:
        ArchiveMissingError: there is none and ``create`` is False.
        ArchiveError: it cannot be opened.
    """
    from index.store import Store

    return Store(settings.archive, embedder, url=settings.chroma_url, create=create)


def open_retriever(settings: Settings, models: Models, on_progress: "OnProgress") -> "Retriever":
    """Search in the archive that the settings name, after finishing interrupted work.

    When none is named and there is none, the sample archive is indexed first.

    Raises:
        ArchiveMissingError: an archive is named, and is not there.
        ArchiveModelError: the archive was made with another embedding model.
    """
    named = "archive" in settings.model_fields_set
    store = open_store(settings, models.embedder, create=not named)
    index_first(settings, store, on_progress)
    return store.retriever(settings.weights, on_progress)


def build_chain(settings: Settings, models: Models, retriever: "Retriever") -> "Chain":
    """The chain that answers from an archive.

    Raises:
        ModelError: the language model cannot be set up.
        SettingsError: the list of topics that are not answered cannot be read.
    """
    from bot.chain import Chain
    from bot.declined import load_topics
    from bot.ranking import Ranker
    from bot.responder import OfflineResponder

    writer = _writer(settings, models, retriever)
    other = models.bundled if models.embedder is not models.bundled else None
    ranker = Ranker(retriever.archive.article, models.reader, other)
    return Chain(
        retriever,
        OfflineResponder(ranker, settings.confidence, settings.old_after),
        writer,
        writer.condense if writer else None,
        passages=settings.passages_read,
        language=settings.language,
        topics=load_topics(settings.texts),
    )


def build_desk(settings: Settings, models: Models, retriever: "Retriever") -> "Desk":
    """The desk that checks claims against an archive."""
    from bot.desk import Desk

    return Desk(retriever, models.bundled, settings.passages_read, settings.language)


def _writer(settings: Settings, models: Models, retriever: "Retriever") -> "Writer | None":
    """What writes answers with the language model that is set; None when none is."""
    if settings.model is None:
        return None
    from bot.writer import Writer
    from bot.writer.language_model import ModelSettings

    wanted = ModelSettings(
        settings.model, settings.model_url, settings.model_key, timeout_s=settings.model_timeout
    )
    return Writer(retriever.archive.article, models.bundled, wanted)
