"""How words and vectors are best weighed: by the question, or fixed.

python -m benchmarks.weights ITEMS.jsonl [--archive DIR]

Prints for every way the share of answerable questions whose right article comes first, and whose
evidence stands among the first five passages, per language. All ways see the same candidates.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bot import assembly
from bot.evaluation import Item, read_items
from bot.settings import load_settings
from index.article import Hit
from index.fusion import DEFAULT_WEIGHTS
from index.retriever import vary
from index.store import no_progress

#: The cosine's weight in ``w cos + 0.6 p/(p + 6) + 0.4 a/(a + 6)``.
_FIXED = (2, 3, 4, 6, 8, 12, 20, 30)
_CANDIDATES = 100

Order = Callable[[Hit], float]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=Path)
    parser.add_argument("--archive", type=Path)
    options = parser.parse_args()
    found = list(candidates(read_items(options.items), options.archive))
    for name, order in orders():
        print(f"{name:22s}", *(shares(found, language, order) for language in ("nl", "en")))


def candidates(items: Sequence[Item], archive: Path | None) -> Iterator[tuple[Item, list[Hit]]]:
    """Every answerable question with all passages that words or vectors bring."""
    settings = load_settings(archive=archive)
    models = assembly.load_models(settings)
    retriever = assembly.open_retriever(settings, models, no_progress)
    for item in items:
        if item.kind == "answerable":
            yield item, retriever.search(item.question, _CANDIDATES)


def orders() -> Iterator[tuple[str, Order | None]]:
    """The ways to order; None is the one in use."""
    for weight in _FIXED:
        yield f"{weight} cos fixed", partial(fixed, cosine=weight)
    yield "vectors alone", lambda hit: hit.cosine
    yield f"by question ({DEFAULT_WEIGHTS.cosine:.0f} cos)", None


def fixed(hit: Hit, cosine: float) -> float:
    """The score with one weight for every question."""
    p = hit.words / (hit.words + 6)
    a = hit.article_words / (hit.article_words + 6)
    return cosine * hit.cosine + 0.6 * p + 0.4 * a


def shares(found: Sequence[tuple[Item, list[Hit]]], language: str, order: Order | None) -> str:
    """Right article first and evidence in the first five, of the questions in a language."""
    asked = [(item, _ordered(hits, order)) for item, hits in found if item.language == language]
    first = sum(hits[0].passage.article_id in item.articles for item, hits in asked)
    five = sum(any(_holds(hit, item) for hit in hits[:5]) for item, hits in asked)
    count = max(len(asked), 1)
    return f"{language} {first / count:.3f} / {five / count:.3f} ({len(asked)})  "


def _ordered(hits: Sequence[Hit], order: Order | None) -> list[Hit]:
    scored = [replace(hit, score=order(hit)) for hit in hits] if order else list(hits)
    return vary(sorted(scored, key=lambda hit: (-hit.score, hit.passage.id)))


def _holds(hit: Hit, item: Item) -> bool:
    text = " ".join(hit.passage.text.split())
    return hit.passage.article_id in item.articles and any(
        " ".join(sentence.split()) in text for sentence in item.evidence
    )


if __name__ == "__main__":
    main()
