"""Speed: python -m benchmarks.speed [--articles 10000] [--questions 200].

1. Indexing: passages a second of a whole run (read, split, store, words, vectors) beside embedding
   the same passages alone, in one run.
2. Retrieval on many articles, and whole offline answers there: median and 95th percentile.

The many articles are the sample's, cut up and mixed; their vectors are the sample's with noise, so
that this takes minutes. That changes what is found, not how long it takes.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.chain import Chain
from bot.evaluation import read_items
from bot.ranking import Ranker
from bot.reader import Reader
from bot.responder import OfflineResponder
from bot.sample import SAMPLE
from index.article import Article
from index.embedder import BundledEmbedder, Vectors
from index.indexer import passage_text
from index.readers import read_paths
from index.splitter import split_article
from index.store import Store

_QUESTIONS = Path(__file__).parent / "questions_validation.jsonl"


class NoisyEmbedder(BundledEmbedder):
    """Questions by the model; passages by a vector of the sample and noise."""

    def __init__(self, vectors: Vectors) -> None:
        super().__init__()
        self._known = vectors
        self._random = np.random.default_rng(1)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Some vectors, of length 1."""
        chosen = self._known[self._random.integers(len(self._known), size=len(texts))]
        noisy = chosen + self._random.normal(scale=0.02, size=chosen.shape)
        return np.asarray(noisy / np.linalg.norm(noisy, axis=1, keepdims=True), np.float32)


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--questions", type=int, default=200)
    options = parser.parse_args()
    sample = [a for a in read_paths([SAMPLE]) if isinstance(a, Article)]
    with tempfile.TemporaryDirectory() as folder:
        vectors = indexing(sample, Path(folder) / "sample")
        if options.articles:
            searching(sample, vectors, Path(folder) / "many", options.articles, options.questions)


def indexing(sample: Sequence[Article], folder: Path) -> Vectors:
    """Time a whole run and embedding alone, in turns; returns the vectors."""
    texts = [passage_text(p) for article in sample for p in split_article(article)]
    embedder = BundledEmbedder()
    embedder.embed_passages(texts[:32])
    alone, whole = [], []
    for turn in range(3):
        began = time.perf_counter()
        vectors = embedder.embed_passages(texts)
        alone.append(time.perf_counter() - began)
        began = time.perf_counter()
        Store(folder / str(turn), embedder, create=True).index(sample)
        whole.append(time.perf_counter() - began)
    ratio = np.median(np.array(whole) / np.array(alone))
    print(f"indexing {len(sample)} articles, {len(texts)} passages: {np.median(whole):.1f} s")
    print(f"  embedding alone: {np.median(alone):.1f} s; ratio {ratio:.2f} (median of 3 turns)")
    return vectors


def searching(
    sample: Sequence[Article], vectors: Vectors, folder: Path, articles: int, questions: int
) -> None:
    """Time retrieval and whole answers among many articles."""
    store = Store(folder, NoisyEmbedder(vectors), create=True)
    store.index(mixed(sample, articles))
    retriever = store.retriever()
    chain = Chain(retriever, OfflineResponder(Ranker(store.archive.article, Reader()), 0.3))
    asked = [i.question for i in read_items(_QUESTIONS) if i.kind == "answerable"][:questions]
    chain.answer(asked[0])
    print(f"{articles} articles, {store.archive.count_passages()} passages, {len(asked)} questions")
    show("retrieval", [timed(retriever.search, q) for q in asked])
    show("whole offline answer", [timed(chain.answer, q) for q in asked])


def mixed(sample: Sequence[Article], number: int) -> Iterator[Article]:
    """As many articles, each of paragraphs of several of the sample's."""
    chance = random.Random(1)
    paragraphs = [p for article in sample for p in article.text.split("\n\n")]
    for i in range(number):
        text = "\n\n".join(chance.sample(paragraphs, 4))
        yield replace(chance.choice(sample), id=f"mixed-{i}", text=text)


def timed(work: Callable[[str], object], question: str) -> float:
    """Milliseconds of one call."""
    began = time.perf_counter()
    work(question)
    return 1000 * (time.perf_counter() - began)


def show(name: str, milliseconds: Sequence[float]) -> None:
    """Median and 95th percentile."""
    p50, p95 = np.quantile(milliseconds, [0.5, 0.95])
    print(f"  {name}: p50 {p50:.0f} ms, p95 {p95:.0f} ms")


if __name__ == "__main__":
    main()
