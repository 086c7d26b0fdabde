"""The embedders: the bundled one, and a sentence-transformers model made on the spot."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.embedder import BundledEmbedder, load_embedder
from index.errors import EmbedderError


def test_vectors_have_length_one_and_do_not_depend_on_the_batch(embedder: BundledEmbedder) -> None:
    texts = ["De brug is dicht.", "x", "Een veel langere zin over de haven van Lowe. " * 40, ""]
    together = embedder.embed_passages(texts)
    assert together.shape == (4, embedder.dimension) == (4, 384)
    assert np.linalg.norm(together, axis=1) == pytest.approx(1, abs=1e-3)
    for text, vector in zip(texts, together, strict=True):
        assert embedder.embed_passages([text])[0] == pytest.approx(vector, abs=1e-5)
    assert embedder.embed_questions([]).shape == (0, 384)


def test_dutch_and_english_of_one_meaning_lie_close(embedder: BundledEmbedder) -> None:
    question = embedder.embed_questions(["When will the bridge be closed?"])[0]
    passages = embedder.embed_passages(
        ["De Kanaalbrug gaat op 7 oktober dicht.", "Het museum trok 48.000 bezoekers."]
    )
    near, far = passages @ question
    assert near > far + 0.02


def test_questions_and_passages_have_prefixes_of_their_own(embedder: BundledEmbedder) -> None:
    text = ["De brug is dicht."]
    assert not np.allclose(embedder.embed_questions(text), embedder.embed_passages(text), atol=1e-2)


def test_default_path_imports_neither_torch_nor_sentence_transformers() -> None:
    code = (
        "import sys, index.embedder, bot.reader, bot.assembly, index.store\n"
        "index.embedder.load_embedder().embed_questions(['Wie?'])\n"
        "bot.reader.Reader().warm_up()\n"
        "print([m for m in ('torch', 'sentence_transformers', 'gradio') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_model_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(EmbedderError, match="cannot be loaded"):
        load_embedder(str(tmp_path / "no-model"))


def test_a_damaged_bundled_model_is_one_clear_error(tmp_path: Path) -> None:
    source = Path(sys.modules["index.embedder"].__file__ or "").parent / "model"
    for name in ("config.json", "tokenizer.json"):
        (tmp_path / name).write_bytes((source / name).read_bytes())
    (tmp_path / "model_int8.onnx").write_bytes(b"not a model")
    with pytest.raises(EmbedderError, match="Install the package again"):
        BundledEmbedder(tmp_path).embed_questions(["Wie?"])


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence-transformers model of 32 dimensions with prompts, made without any download."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers

    vocabulary = {word: i for i, word in enumerate(["[UNK]", "query", "passage", "brug", "haven"])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    torch.manual_seed(1)
    model = SentenceTransformer(
        modules=[StaticEmbedding(tokenizer, embedding_dim=32)],
        prompts={"query": "query ", "document": "passage "},
        device="cpu",
    )
    folder = tmp_path_factory.mktemp("tiny")
    model.save(str(folder))
    return folder


def test_a_sentence_transformers_model_by_its_folder(tiny_model: Path) -> None:
    embedder = load_embedder(str(tiny_model))
    assert embedder.name == f"sentence-transformers:{tiny_model}"
    assert embedder.dimension == 32
    passages = embedder.embed_passages(["brug", "haven"])
    assert np.linalg.norm(passages, axis=1) == pytest.approx(1, abs=1e-5)
    assert embedder.embed_passages([]).shape == (0, 32)
    # Its own prompts are used: the same word is another vector as a question.
    assert not np.allclose(embedder.embed_questions(["brug"])[0], passages[0], atol=1e-3)
