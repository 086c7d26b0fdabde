"""The parts put together by settings: with a language model, and with another embedding model."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import assembly
from bot.answer import Turn
from bot.chain import Chain
from bot.settings import Settings, load_settings
from index.errors import ArchiveMissingError, ArchiveModelError, ModelError
from index.readers import read_paths
from index.store import Store, no_progress
from tests.index.test_embedder import tiny_model as tiny_model  # a fixture
from tests.openai_server import OpenAIServer, Script, serve


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    with serve() as running:
        yield running


@pytest.fixture
def settings(store: Store, server: OpenAIServer) -> Settings:
    return load_settings(
        archive=store.archive.folder, model="openai:tested", model_url=server.url, model_timeout=5
    )


@pytest.fixture
def written(settings: Settings) -> Chain:
    models = assembly.load_models(settings)
    retriever = assembly.open_retriever(settings, models, no_progress)
    return assembly.build_chain(settings, models, retriever)


def test_a_model_writes_and_only_what_stands_is_said(written: Chain, server: OpenAIServer) -> None:
    server.reply(
        "Nadia el Kasri has led the Havenmuseum since 1 April 2019. [1] It was built in 1850. [1] "
        "See ![x](https://lek.example/q.png) the map. [1]"
    )
    answer = written.answer("Who has led the Havenmuseum in Kaapzicht, and since when?")
    assert answer.responder == "openai:tested"
    assert [s.support for s in answer.statements] == ["checked"]
    assert answer.text == "Nadia el Kasri has led the Havenmuseum since 1 April 2019. [1]"
    assert answer.struck == 2
    assert "Nadia el Kasri leidt het Havenmuseum" in answer.citations[0].quote


@pytest.mark.parametrize(
    "script",
    [
        Script(status=500),
        Script(status=401),
        Script(["Het museum "], cut=True),
        Script(["Het museum is van goud. [1]"]),
        Script([]),
    ],
    ids=["500", "401", "cut off", "unsupported", "empty"],
)
def test_when_the_model_fails_the_archive_speaks(
    written: Chain, server: OpenAIServer, script: Script
) -> None:
    server.script = script
    answer = written.answer("Wie leidt het Havenmuseum?")
    assert answer.responder == "offline"
    assert answer.short_answer == "Nadia el Kasri"


def test_a_follow_up_is_put_into_words_by_the_model(written: Chain, server: OpenAIServer) -> None:
    server.reply("Wie was de voorganger van Nadia el Kasri bij het Havenmuseum?")
    turn = Turn("Wie leidt het Havenmuseum?", "Nadia el Kasri. [1]")
    answer = written.answer("En daarvoor?", history=[turn])
    assert answer.standalone_question.startswith("Wie was de voorganger")
    assert answer.short_answer == "Rutger Bloem"  # the reply is no answer, so the archive's words


def test_a_model_that_cannot_be_made_is_one_clear_error(settings: Settings) -> None:
    wrong = settings.model_copy(update={"model": "nowhere:x"})
    models = assembly.load_models(wrong)
    retriever = assembly.open_retriever(wrong, models, no_progress)
    with pytest.raises(ModelError, match="nowhere"):
        assembly.build_chain(wrong, models, retriever)


def test_another_embedding_model_from_index_to_answer(
    tmp_path: Path, tiny_model: Path, store: Store
) -> None:
    (tmp_path / "brug.txt").write_text("De brug\n\nDe brug over de haven is dicht.\n", "utf-8")
    settings = load_settings(archive=tmp_path / "a", embedder=str(tiny_model))
    models = assembly.load_models(settings)
    assembly.open_store(settings, models.embedder, create=True).index(read_paths([tmp_path]))
    retriever = assembly.open_retriever(settings, models, no_progress)
    answer = assembly.build_chain(settings, models, retriever).answer(
        "Wat is dicht, brug of haven?"
    )
    assert answer.citations[0].quote == "De brug over de haven is dicht."
    bundled = load_settings(archive=tmp_path / "a")
    with pytest.raises(ArchiveModelError, match="vraagbaak index"):
        assembly.open_retriever(bundled, assembly.load_models(bundled), no_progress)


def test_a_named_archive_must_be_there_and_no_sample_takes_its_place(tmp_path: Path) -> None:
    settings = load_settings(archive=tmp_path / "nowhere")
    with pytest.raises(ArchiveMissingError):
        assembly.open_retriever(settings, assembly.load_models(settings), no_progress)


def test_asking_imports_neither_torch_nor_gradio(store: Store) -> None:
    code = (
        "import sys; from bot.cli import main\n"
        "try: main(['ask', 'Wie leidt het Havenmuseum?'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('torch', 'sentence_transformers', 'gradio') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"VRAAGBAAK_ARCHIVE": str(store.archive.folder), "PYTHONPATH": "."},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Nadia el Kasri" in done.stdout
    assert done.stdout.rstrip().endswith("[]")
