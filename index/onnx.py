"""The little that the bundled models share: a session, a tokenizer, batches side by side.

A session runs on the thread that calls it, and every core calls it with a batch of its own. That
is about twice as fast on two cores as letting one call use both, which wait for each other at
every layer (python -m benchmarks.speed).
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.errors import EmbedderError

T = TypeVar("T")
Tokens = NDArray[np.int64]

#: More texts in a batch gain nothing on a processor; fewer would cost calls.
_LARGEST = 8


def load_session(model: Path) -> Any:
    """An onnxruntime session on the processor; safe to run from several threads.

    Raises:
        EmbedderError: the file is missing or damaged.
    """
    import onnxruntime as ort
    from onnxruntime.capi import onnxruntime_pybind11_state as foreign

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return ort.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except (
        foreign.Fail,
        foreign.InvalidGraph,
        foreign.InvalidProtobuf,
        foreign.NoSuchFile,
    ) as error:
        raise EmbedderError(
            f"The model {model} cannot be loaded ({type(error).__name__}). "
            "Install the package again: the file is missing or damaged."
        ) from error


def load_tokenizer(folder: Path) -> Any:
    """The tokenizer of a bundled model, without padding: batches are padded by length."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    return tokenizer


def padded(rows: Sequence[Sequence[int]], pad_id: int) -> tuple[Tokens, Tokens]:
    """Token ids of several texts as one matrix, shape (texts, longest), and its attention mask."""
    ids = np.full((len(rows), max(map(len, rows))), pad_id, np.int64)
    mask = np.zeros_like(ids)
    for n, row in enumerate(rows):
        ids[n, : len(row)] = row
        mask[n, : len(row)] = 1
    return ids, mask


def in_batches(
    run: Callable[[list[int]], T], lengths: Sequence[int], threads: int | None = None
) -> list[tuple[list[int], T]]:
    """Run a model on batches of positions, on ``threads`` cores (all when None) side by side.

    Texts of similar length share a batch, so that little is computed for padding. Gives every
    batch's positions and result.
    """
    workers = threads or os.cpu_count() or 1
    size = min(_LARGEST, -(-len(lengths) // workers)) or 1
    order = sorted(range(len(lengths)), key=lengths.__getitem__, reverse=True)
    groups = [order[start : start + size] for start in range(0, len(order), size)]
    if len(groups) < 2 or workers == 1:
        return [(group, run(group)) for group in groups]
    with ThreadPoolExecutor(workers) as pool:
        return list(zip(groups, pool.map(run, groups), strict=True))
