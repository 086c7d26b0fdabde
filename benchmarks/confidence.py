"""What every threshold costs.

python -m benchmarks.confidence ITEMS.jsonl [--foreign ITEMS.jsonl] [--archive DIR]

Asks every question as the chain does, fits the logistic regression of ``bot/confidence.py`` anew,
and prints for thresholds how many answerable questions would be refused, and how many others.
The questions of ``--foreign`` have no answer in this archive, whatever they say of themselves.
"""

import argparse
from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot import assembly
from bot.confidence import Signals, confidence
from bot.evaluation import Item, read_items
from bot.question import understand
from bot.responder import OfflineResponder
from bot.settings import load_settings
from index.store import no_progress

_THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
_PULL = 1.0  # towards 0, in standard deviations: with this few questions large weights are chance

Matrix = NDArray[np.float64]


def main() -> None:
    """Print the fit and the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=Path)
    parser.add_argument("--foreign", type=Path)
    parser.add_argument("--archive", type=Path)
    options = parser.parse_args()
    items = read_items(options.items)
    foreign = read_items(options.foreign) if options.foreign else []
    asked = [i for i in items if i.kind in ("answerable", "unanswerable")]
    others = [i for i in foreign if i.kind in ("answerable", "unanswerable")]
    seen = observe([*asked, *others], options.archive)
    kinds = np.array([i.kind for i in asked] + ["foreign"] * len(others))
    answerable = kinds == "answerable"
    weights, offset = fit(np.array([astuple(s) for s in seen]), answerable)
    print(f"{len(seen)} questions; fitted: offset {offset:.2f}")
    for field, weight in zip(fields(Signals), weights, strict=True):
        print(f"  {field.name:15s} {weight:6.2f}")
    table(np.array([confidence(s) for s in seen]), kinds)


def observe(items: Sequence[Item], archive: Path | None) -> list[Signals]:
    """The signals of every question's best sentence."""
    settings = load_settings(archive=archive)
    models = assembly.load_models(settings)
    retriever = assembly.open_retriever(settings, models, no_progress)
    responder = OfflineResponder(retriever.archive.article, models.reader, 0.0)
    seen = []
    for item in items:
        question = understand(item.question)
        hits = retriever.search(question.standalone, settings.passages_read)
        signals = responder.signals(question, responder.rank(question.standalone, hits)[0])
        assert signals is not None
        seen.append(signals)
    return seen


def fit(x: Matrix, answerable: NDArray[np.bool_]) -> tuple[Matrix, float]:
    """Weights and offset by Newton's method; both classes weigh the same."""
    mean, deviation = x.mean(axis=0), x.std(axis=0) + 1e-6
    z = np.hstack([(x - mean) / deviation, np.ones((len(x), 1))])
    y = answerable.astype(float)
    balance = np.where(y > 0, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    pull = np.append(np.full(x.shape[1], _PULL), 0.0)
    beta = np.zeros(z.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ beta))
        gradient = z.T @ (balance * (p - y)) + pull * beta
        hessian = (z * (balance * p * (1 - p))[:, None]).T @ z + np.diag(pull + 1e-9)
        beta -= np.linalg.solve(hessian, gradient)
    weights = beta[:-1] / deviation
    return weights, float(beta[-1] - weights @ mean)


def table(probability: Matrix, kinds: NDArray[np.str_]) -> None:
    """The shares refused at every threshold, with the weights in use."""
    present = [k for k in ("answerable", "unanswerable", "foreign") if (kinds == k).any()]
    print("threshold  " + "  ".join(f"{kind:>12s} refused" for kind in present))
    for threshold in _THRESHOLDS:
        shares = [(probability[kinds == kind] < threshold).mean() for kind in present]
        print(f"{threshold:9.2f}  " + "  ".join(f"{share:20.3f}" for share in shares))


if __name__ == "__main__":
    main()
