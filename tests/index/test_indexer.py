"""Indexing: what is new, changed, unchanged; interruptions, damage, other models."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import chromadb
import numpy as np
import pytest

from index.article import Article
from index.embedder import BundledEmbedder, Vectors
from index.errors import ArchiveError, ArchiveModelError, ReadError
from index.store import Store
from tests.conftest import make_article


class OtherModel(BundledEmbedder):
    """The bundled model under another name, as if it were another model."""

    name = "other"


class Interrupted(BundledEmbedder):
    """Fails at the second batch, as if the power went."""

    calls = 0

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        self.calls += 1
        if self.calls > 1:
            raise KeyboardInterrupt
        return super().embed_passages(texts)


def reopen(store: Store, embedder: BundledEmbedder | None = None) -> Store:
    store.close()
    return Store(store.archive.folder, embedder or store.embedder)


def test_new_changed_unchanged_failed(new_store: Store, paper: list[Article]) -> None:
    failed = ReadError("x.txt:3", "holds no text")
    report = new_store.index([*paper[:2], failed])
    assert (report.new, report.changed, report.unchanged, report.failed) == (2, 0, 0, (failed,))
    changed = replace(paper[1], text="Rutger Bloem leidt het museum weer.")
    report = new_store.index([paper[0], changed, paper[2]])
    assert (report.new, report.changed, report.unchanged) == (1, 1, 1)


def test_indexing_the_same_again_does_nothing(new_store: Store, paper: list[Article]) -> None:
    new_store.index(paper)
    before = new_store.archive.generation
    idle = Interrupted()
    idle.calls = 1  # any embedding would raise
    new_store.embedder = idle
    new_store.index(paper)
    assert new_store.archive.generation == before


def test_a_changed_article_is_found_by_its_new_words_only(new_store: Store) -> None:
    first = make_article("b26", "Gasontploffing", "Er zijn twaalf mensen gewond. Oorzaak: een lek.")
    new_store.index([first])
    new_store.index([replace(first, text="Er zijn zeventien gewonden.", status="corrected")])
    texts = [hit.passage.text for hit in new_store.retriever().search("Hoeveel gewonden? lek")]
    assert texts == ["Er zijn zeventien gewonden."]
    assert new_store.vectors.count() == new_store.words.count() == 1


@pytest.mark.parametrize("status", ["retracted", "embargoed"])
def test_a_withdrawn_article_is_found_no_more(new_store: Store, status: str) -> None:
    article = make_article("a", "Gasontploffing", "Er zijn twaalf mensen gewond geraakt.")
    new_store.index([article, make_article("b", "Markt", "De markt verhuist naar de kade.")])
    new_store.index([replace(article, status=status)])  # type: ignore[arg-type]
    hits = new_store.retriever().search("Hoeveel mensen raakten gewond bij de gasontploffing?")
    assert [hit.passage.article_id for hit in hits] == ["b"]


def test_an_interrupted_run_is_finished_by_the_next_start(
    tmp_path: Path, embedder: BundledEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.indexer._EMBED", 20)
    articles = [
        make_article(f"a{i}", f"Titel {i}", f"Dit is zin {i} van bericht {i}. " * 4)
        for i in range(50)
    ]
    store = Store(tmp_path / "a", Interrupted(), create=True)
    with pytest.raises(KeyboardInterrupt):
        store.index(articles)
    assert 0 < store.vectors.count() < store.archive.count_passages()
    again = reopen(store, embedder)
    assert again.retriever().search("bericht 49", k=1)[0].passage.article_id == "a49"
    assert again.vectors.count() == again.archive.count_passages() == again.words.count()


@pytest.mark.parametrize("lost", ["words", "words/vocabulary.json", "words/state.json", "vectors"])
def test_what_is_lost_is_made_anew_and_said(
    new_store: Store, paper: list[Article], lost: str, caplog: pytest.LogCaptureFixture
) -> None:
    new_store.index(paper)
    new_store.close()
    victim = new_store.archive.folder / lost
    shutil.rmtree(victim) if victim.is_dir() else victim.unlink()
    again = reopen(new_store)
    hits = again.retriever().search("Wie leidt het Havenmuseum?")
    assert hits[0].passage.article_id == "museum"
    assert "made anew" in caplog.text


def test_a_damaged_vector_folder_is_made_anew(new_store: Store, paper: list[Article]) -> None:
    new_store.index(paper)
    new_store.close()
    for file in (new_store.archive.folder / "vectors").glob("*.sqlite3"):
        file.write_bytes(b"damaged" * 1000)
    hits = reopen(new_store).retriever().search("Wie leidt het Havenmuseum?")
    assert hits[0].passage.article_id == "museum"


@pytest.mark.parametrize("keep_metadata", [True, False])
def test_a_collection_of_five_dimensions_is_made_anew(
    new_store: Store, paper: list[Article], keep_metadata: bool
) -> None:
    new_store.index(paper)
    count = new_store.vectors.count()
    new_store.close()
    client = chromadb.PersistentClient(str(new_store.archive.folder / "vectors"))
    metadata = client.get_collection("passages", embedding_function=None).metadata
    client.delete_collection("passages")
    foreign = client.create_collection(
        "passages",
        embedding_function=None,
        configuration={"hnsw": {"space": "cosine"}},
        metadata=metadata if keep_metadata else None,
    )
    foreign.add(ids=[str(i) for i in range(count)], embeddings=np.ones((count, 5), np.float32))
    client.close()  # type: ignore[attr-defined]  # not in its public type
    hits = reopen(new_store).retriever().search("Wie leidt het Havenmuseum?")
    assert hits[0].passage.article_id == "museum"


def test_another_model_is_an_error_that_names_the_command_and_index_mends_it(
    new_store: Store, paper: list[Article], caplog: pytest.LogCaptureFixture
) -> None:
    new_store.index(paper)
    other = reopen(new_store, OtherModel())
    with pytest.raises(ArchiveModelError, match="vraagbaak index --archive"):
        other.retriever()
    other.index([])
    assert "other is set" in caplog.text
    assert other.retriever().search("Wie leidt het Havenmuseum?")[0].passage.article_id == "museum"


def test_readers_notice_a_new_generation_without_a_restart(
    new_store: Store, paper: list[Article], embedder: BundledEmbedder
) -> None:
    new_store.index(paper[:1])
    reader = Store(new_store.archive.folder, embedder).retriever()
    assert "museum" not in {h.passage.article_id for h in reader.search("Havenmuseum")}
    new_store.index(paper[1:])
    assert reader.search("Wie leidt het Havenmuseum?")[0].passage.article_id == "museum"


def test_a_foreign_vector_folder_is_made_anew(
    new_store: Store, paper: list[Article], tmp_path: Path, embedder: BundledEmbedder
) -> None:
    new_store.index(paper)
    other = Store(tmp_path / "other", embedder, create=True)
    other.index(paper[3:])
    other.close()
    new_store.close()
    shutil.rmtree(new_store.archive.folder / "vectors")
    shutil.copytree(other.archive.folder / "vectors", new_store.archive.folder / "vectors")
    hits = reopen(new_store).retriever().search("Wie leidt het Havenmuseum?")
    assert hits[0].passage.article_id == "museum"


def test_a_chroma_server_that_is_gone_is_one_clear_error(
    tmp_path: Path, embedder: BundledEmbedder
) -> None:
    with pytest.raises(ArchiveError, match="VRAAGBAAK_CHROMA_URL"):
        Store(tmp_path / "a", embedder, url="http://127.0.0.1:9", create=True)


def test_searching_goes_on_while_another_process_indexes(
    new_store: Store, paper: list[Article], tmp_path: Path
) -> None:
    new_store.index(paper[:2])
    retriever = new_store.retriever()
    for n in range(3):
        text = f"Aflevering {n}: de markt van Ravenhorst verhuist naar de Turfkade."
        (tmp_path / "new" / str(n)).mkdir(parents=True)
        (tmp_path / "new" / str(n) / f"markt{n}.txt").write_text(text, "utf-8")
    archive = new_store.archive.folder
    with ThreadPoolExecutor(3) as pool:
        other = pool.submit(index_elsewhere, [tmp_path / "new" / str(n) for n in range(3)], archive)
        asked = 0
        while not other.done():
            found = list(pool.map(retriever.search, ["Wie leidt het Havenmuseum?"] * 2))
            assert {hits[0].passage.article_id for hits in found} == {"museum"}
            asked += 1
        other.result()
    assert asked > 3
    texts = {hit.passage.text for hit in retriever.search("markt Ravenhorst Turfkade")}
    assert len([text for text in texts if text.startswith("Aflevering")]) == 3


def index_elsewhere(folders: Sequence[Path], archive: Path) -> None:
    """Run the command once for every folder."""
    root = Path(__file__).parents[2]
    for folder in folders:
        command = [sys.executable, "-m", "bot", "index", str(folder), "--archive", str(archive)]
        subprocess.run(command, cwd=root, check=True, capture_output=True)
