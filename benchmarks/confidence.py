"""How sure the offline answer is: fits its signals, and shows whether they make a probability.

python -m benchmarks.confidence --set ITEMS.jsonl ARCHIVE [--set …] [--foreign ITEMS.jsonl ARCHIVE]
                                [--plot FILE.svg]

Asks every question as the chain does and fits the logistic regression of ``bot/confidence.py``
anew, with as many answerable questions as others by weight, near misses counted twice. The
questions of ``--foreign`` have no answer in that archive, whatever they say of themselves. Printed
are the weights, what every threshold refuses, and how often answers of a given confidence are right
to be given, each question judged by a fit that has not seen its article (five folds). ``--plot``
draws the last.
"""

import argparse
import zlib
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot import assembly
from bot.confidence import Signals, confidence, signals
from bot.evaluation import Item, read_items
from bot.known import known
from bot.question import understand
from bot.ranking import Ranker
from bot.retrieval import retrieve
from bot.settings import load_settings
from index.filters import NO_FILTERS
from index.store import no_progress

_THRESHOLDS = (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)
_FOLDS = 5
_BINS = 10
_PULL = 1.0  # towards 0, in standard deviations: with this few questions large weights are chance

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Seen:
    """A question's signals, what it is, and a name for the group that is judged together."""

    signals: Signals
    kind: str
    group: str


def main() -> None:
    """Print the fit, the thresholds and the calibration."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", nargs=2, action="append", type=Path, required=True)
    parser.add_argument("--foreign", nargs=2, action="append", type=Path, default=[])
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    seen = [s for items, archive in options.set for s in observe(items, archive)]
    seen += [s for items, archive in options.foreign for s in observe(items, archive, foreign=True)]
    print(f"{len(seen)} questions")
    seen += [s for s in seen if s.kind.startswith("unanswerable")]  # the hardest to tell, and few
    x = np.array([astuple(s.signals) for s in seen])
    kinds = np.array([s.kind for s in seen])
    y = np.char.startswith(kinds, "answerable")
    weights, offset = fit(x, y)
    print(f"fitted: offset {offset:.2f}")
    for field, weight in zip(fields(Signals), weights, strict=True):
        print(f"  {field.name:15s} {weight:6.2f}")
    table("in use", np.array([confidence(s.signals) for s in seen]), kinds)
    unseen = unseen_probabilities(x, y, [s.group for s in seen])
    table("fitted, five folds", unseen, kinds)
    points = calibration(unseen, y)
    if options.plot:
        options.plot.write_text(plot(points), "utf-8")


def observe(file: Path, archive: Path, *, foreign: bool = False) -> list[Seen]:
    """The signals of every question's best sentence."""
    settings = load_settings(archive=archive)
    models = assembly.load_models(settings)
    retriever = assembly.open_retriever(settings, models, no_progress)
    ranker = Ranker(retriever.archive.article, models.reader)
    seen = []
    for item in read_items(file):
        if item.kind not in ("answerable", "unanswerable"):
            continue
        question = known(understand(item.question, language=item.language), retriever)
        hits = retrieve(retriever, question, settings.passages_read, NO_FILTERS)
        ranked = ranker.rank(question, hits)
        if ranked:
            kind = "foreign" if foreign else item.kind
            seen.append(Seen(signals(question, ranked), f"{kind} {item.language}", _group(item)))
    return seen


def _group(item: Item) -> str:
    return min(item.articles, default=item.question)


def fit(x: Numbers, answerable: Flags) -> tuple[Numbers, float]:
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


def unseen_probabilities(x: Numbers, answerable: Flags, groups: Sequence[str]) -> Numbers:
    """The probability of every question by a fit without the questions of its article."""
    fold = np.array([zlib.crc32(group.encode()) % _FOLDS for group in groups])
    found = np.zeros(len(x))
    for k in range(_FOLDS):
        weights, offset = fit(x[fold != k], answerable[fold != k])
        found[fold == k] = 1 / (1 + np.exp(-(x[fold == k] @ weights + offset)))
    return found


def table(name: str, probability: Numbers, kinds: NDArray[np.str_]) -> None:
    """The shares refused at every threshold."""
    present = sorted(set(kinds.tolist()))
    print(f"{name:18s} " + " ".join(f"{kind:>16s}" for kind in present))
    for threshold in _THRESHOLDS:
        shares = [(probability[kinds == kind] < threshold).mean() for kind in present]
        print(f"refused below {threshold:.2f} " + " ".join(f"{s:16.3f}" for s in shares))


def calibration(probability: Numbers, answerable: Flags) -> list[tuple[float, float, int]]:
    """Mean confidence, share of answerable questions (both classes alike) and count, by tenths."""
    weight = np.where(answerable, 0.5 / answerable.mean(), 0.5 / (1 - answerable.mean()))
    bins = np.minimum((probability * _BINS).astype(int), _BINS - 1)
    points = []
    print("confidence  answerable  questions")
    for b in sorted(set(bins.tolist())):
        inside = bins == b
        mean = float(np.average(probability[inside], weights=weight[inside]))
        share = float(np.average(answerable[inside], weights=weight[inside]))
        points.append((mean, share, int(inside.sum())))
        print(f"{mean:10.2f}  {share:10.2f}  {inside.sum():9d}")
    error = sum(n * abs(mean - share) for mean, share, n in points) / len(probability)
    print(f"expected calibration error {error:.3f}")
    return points


def plot(points: Sequence[tuple[float, float, int]]) -> str:
    """The calibration as SVG: on the diagonal, 0.8 means eight in ten."""
    most = max(n for _, _, n in points)
    dots = "".join(
        f'<circle cx="{60 + 300 * x:.1f}" cy="{320 - 300 * y:.1f}" '
        f'r="{3 + 9 * (n / most) ** 0.5:.1f}" fill="#0a4f86" fill-opacity=".75">'
        f"<title>{x:.2f}: {y:.2f} of {n}</title></circle>"
        for x, y, n in points
    )
    ticks = "".join(
        f'<text x="{60 + 300 * t:.0f}" y="340" text-anchor="middle">{t:.1f}</text>'
        f'<text x="50" y="{324 - 300 * t:.0f}" text-anchor="end">{t:.1f}</text>'
        for t in (0, 0.2, 0.4, 0.6, 0.8, 1)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 375" font-family="sans-serif" '
        'font-size="12" fill="#15181c"><rect width="380" height="375" fill="#fff"/>'
        '<path d="M60 20V320H360" fill="none" stroke="#868d95"/>'
        '<path d="M60 320L360 20" stroke="#868d95" stroke-dasharray="4 4"/>'
        f'{dots}{ticks}<text x="210" y="362" text-anchor="middle">confidence</text>'
        '<text x="16" y="170" text-anchor="middle" transform="rotate(-90 16 170)">'
        "share that can be answered</text></svg>\n"
    )


if __name__ == "__main__":
    main()
