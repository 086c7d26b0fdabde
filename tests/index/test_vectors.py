"""The vector index on a local Chroma, and on a Chroma server."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.errors import ArchiveError
from index.state import IndexState
from index.vectors import VectorIndex

STATE = IndexState("archive", "model", 7)
UNIT = np.eye(4, dtype=np.float32)


@pytest.fixture
def vectors(tmp_path: Path) -> VectorIndex:
    made = VectorIndex(tmp_path / "vectors")
    made.clear(STATE)
    made.write(STATE, removed=[], ids=[1, 2, 3], vectors=UNIT[:3])
    return made


def test_nearest_first_by_cosine(vectors: VectorIndex) -> None:
    question = np.array([0.8, 0.6, 0, 0], np.float32)
    assert vectors.search(question, 2) == pytest.approx({1: 0.8, 2: 0.6}, abs=1e-6)
    assert list(vectors.search(question, 2)) == [1, 2]
    assert vectors.search(question, 5, among=[2, 3]) == pytest.approx({2: 0.6, 3: 0.0}, abs=1e-6)
    assert vectors.search(question, 5, among=[]) == {}
    assert vectors.cosines(question, [3, 1, 99]) == pytest.approx({3: 0.0, 1: 0.8}, abs=1e-6)


def test_writing_twice_is_harmless(vectors: VectorIndex) -> None:
    for _ in range(2):
        vectors.write(STATE, removed=[1], ids=[4], vectors=UNIT[3:])
    assert vectors.count() == 3
    assert list(vectors.search(UNIT[3], 1)) == [4]


def test_more_than_chroma_takes_at_once(vectors: VectorIndex) -> None:
    many = np.random.default_rng(1).normal(size=(6_000, 4)).astype(np.float32)
    vectors.write(STATE, removed=list(range(4, 9_000)), ids=list(range(10, 6_010)), vectors=many)
    assert vectors.count() == 6_003
    assert len(vectors.cosines(UNIT[0], list(range(10, 6_010)))) == 6_000


def test_state_survives_reopening_and_is_none_without_a_collection(
    vectors: VectorIndex, tmp_path: Path
) -> None:
    vectors.close()
    again = VectorIndex(tmp_path / "vectors")
    assert again.state == STATE
    assert again.dimension() == 4
    assert VectorIndex(tmp_path / "other").state is None
    assert VectorIndex(tmp_path / "other").search(UNIT[0], 3) == {}


def test_a_vector_of_another_length_is_one_clear_error(vectors: VectorIndex) -> None:
    with pytest.raises(ArchiveError, match="vraagbaak index"):
        vectors.search(np.ones(5, np.float32), 2)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    chroma = Path(sys.executable).parent / "chroma"
    arguments = ["run", "--path", str(tmp_path / "server"), "--host", "127.0.0.1"]
    running = subprocess.Popen(
        [str(chroma), *arguments, "--port", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    running.terminate()
    running.wait()


def test_on_a_server_archives_are_kept_apart(server: str, tmp_path: Path) -> None:
    one, two = (VectorIndex(tmp_path, server, identity) for identity in ("aaa", "bbb"))
    one.clear(STATE)
    one.write(STATE, removed=[], ids=[1, 2], vectors=UNIT[:2])
    assert list(one.search(UNIT[1], 1)) == [2]
    assert two.state is None
    assert two.count() == 0
    assert VectorIndex(tmp_path, server, "aaa").state == STATE


def test_a_server_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="VRAAGBAAK_CHROMA_URL"):
        VectorIndex(tmp_path, "http://127.0.0.1:9", "aaa")
