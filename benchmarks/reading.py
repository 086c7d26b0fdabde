"""Reading: python -m benchmarks.reading ITEMS.jsonl --archive DIR [--reader FOLDER …].

How good the first sentence is, against the milliseconds that reading takes, for so many of the
passages that search brings, and with the stop where the first ones settle it. Several readers
(folders with a model) are compared side by side: each question is read by all of them in turn, so
that whatever else the machine does weighs on all alike.
"""

import argparse
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from bot import assembly
from bot.evaluation import Item, read_items, stands_in
from bot.known import known
from bot.question import Question, understand
from bot.ranking import Ranker
from bot.reader import FOLDER, Reader
from bot.retrieval import retrieve
from bot.settings import load_settings
from index.article import Hit
from index.filters import NO_FILTERS
from index.retriever import Retriever
from index.store import no_progress

_COUNTS = (3, 4, 5, 8, 10, 14)


@dataclass
class Way:
    """A way to read: how many passages, by which reader, and what came of it."""

    name: str
    ranker: Ranker
    passages: int
    right: list[bool] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)

    def read(self, item: Item, question: Question, hits: Sequence[Hit]) -> None:
        """Read for one question, and remember whether the first sentence was right."""
        began = time.perf_counter()
        ranked = self.ranker.rank(question, hits[: self.passages])
        self.milliseconds.append(1000 * (time.perf_counter() - began))
        said = ranked[0].text if ranked else ""
        self.right.append(any(stands_in(e, said) or stands_in(said, e) for e in item.evidence))


def main() -> None:
    """Print a line for every way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=Path)
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--reader", type=Path, action="append", default=[])
    options = parser.parse_args()
    settings = load_settings(archive=options.archive)
    models = assembly.load_models(settings)
    retriever = assembly.open_retriever(settings, models, no_progress)
    readers = options.reader or [FOLDER]
    ways = [way for folder in readers for way in _ways(retriever, folder, settings.threads)]
    for item in read_items(options.items):
        if item.kind == "answerable":
            question = known(understand(item.question, language=item.language), retriever)
            hits = retrieve(retriever, question, max(_COUNTS), NO_FILTERS)
            for way in ways:
                way.read(item, question, hits)
    for way in ways:
        p50, p95 = np.percentile(way.milliseconds, (50, 95))
        mean = np.mean(way.milliseconds)
        print(
            f"{way.name:40s} first sentence right {np.mean(way.right):.3f}, "
            f"mean {mean:.0f} ms, p50 {p50:.0f}, p95 {p95:.0f}"
        )


def _ways(retriever: Retriever, folder: Path, threads: int | None) -> Iterator[Way]:
    reader = Reader(folder, threads)
    reader.warm_up()
    article = retriever.archive.article
    every = Ranker(article, reader, None, math.inf)
    for count in _COUNTS:
        yield Way(f"{folder.name}, {count} passages", every, count)
    yield Way(f"{folder.name}, 10, stopping early", Ranker(article, reader), 10)


if __name__ == "__main__":
    main()
