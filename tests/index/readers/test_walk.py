"""Folders as they are: odd names, loops, pipes, lock files, and everything that is no article."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.errors import ReadError
from index.readers import READABLE, read_paths

TEXT = "De brug in Veldmeer gaat dicht. Dat zegt de wethouder."


def split(*paths: Path) -> tuple[list[str], list[ReadError]]:
    """Give the ids of the articles, and the errors."""
    found = list(read_paths(paths))
    articles = [one.id for one in found if isinstance(one, Article)]
    return articles, [one for one in found if isinstance(one, ReadError)]


def write(path: Path, text: str = TEXT) -> Path:
    """Write a text file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_walks_in_the_order_of_the_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b.TXT", "c.text", "B.txt"):
        write(tmp_path / name)
    assert split(tmp_path) == (["B.txt", "a/b.TXT", "a/z.md", "b.txt", "c.text"], [])


@pytest.mark.parametrize(
    "name",
    [
        "#50%.txt",
        'it\'s "zo".txt',
        "twee\nregels.txt",
        "-x.txt",
        "cre\u0300che.txt",
        "🏆.txt",
        "n" * 190 + ".txt",
        "a%20b?c&d=e.txt",
        " spatie .txt",
    ],
)
def test_reads_odd_names_and_prints_them(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, "")
    _, (error,) = split(tmp_path)
    assert error.place.isprintable()
    write(path)
    (article_id,), errors = split(tmp_path)
    assert article_id.encode().decode().isprintable()
    assert not errors


def test_reads_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    try:
        with open(path, "wb") as file:
            file.write(TEXT.encode())
    except OSError:
        pytest.skip("this file system has only names in UTF-8")
    assert split(tmp_path) == (["caf%E9.txt"], [])
    with open(path, "wb"):
        pass
    _, (error,) = split(tmp_path)
    assert error.place.endswith("caf\\xe9.txt")


def test_passes_over_what_is_no_article(tmp_path: Path) -> None:
    hidden = [".a.txt", ".git/a.txt", "~$a.txt", ".~lock.a.txt#"]
    for name in [*hidden, "README.md", "readme.txt", "LICENSE.txt", "NOTICE", "foto.jpg"]:
        write(tmp_path / name)
    write(tmp_path / "notice-of-strike.txt")
    write(tmp_path / "licensed.txt")
    assert split(tmp_path) == (["licensed.txt", "notice-of-strike.txt"], [])


def test_reads_a_readme_that_is_given_itself(tmp_path: Path) -> None:
    assert split(write(tmp_path / "README.md"))[0] == ["README.md"]


def test_names_documents_of_an_unknown_kind(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "scan.odt")
    articles, (error,) = split(tmp_path)
    assert articles == ["a.txt"]
    assert error.place.endswith("scan.odt")
    assert ".odt cannot be read" in error.reason
    assert ".jsonl" in error.reason


def test_names_a_given_file_of_an_unknown_kind(tmp_path: Path) -> None:
    _, errors = split(write(tmp_path / "foto.jpg"), write(tmp_path / "zonder"))
    assert [error.reason.split(";")[0] for error in errors] == [
        ".jpg cannot be read",
        "no suffix cannot be read",
    ]


def test_says_what_is_not_there_and_what_is_empty(tmp_path: Path) -> None:
    _, (missing, empty) = split(tmp_path / "weg", tmp_path)
    assert "No such file" in missing.reason
    assert "holds no file that can be read" in empty.reason


def test_does_not_hang_on_loops_pipes_and_sockets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "map" / "a.txt")
    (tmp_path / "map" / "lus").symlink_to(tmp_path)
    (tmp_path / "zelf.txt").symlink_to(tmp_path / "zelf.txt")
    (tmp_path / "weg.txt").symlink_to(tmp_path / "bestaat-niet.txt")
    os.mkfifo(tmp_path / "pijp.txt")
    monkeypatch.chdir(tmp_path)  # the path of a socket may have no more than 108 bytes
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("stop.txt")
        articles, errors = split(tmp_path)
    assert articles == ["map/a.txt"]
    assert [Path(error.place).name for error in errors] == [
        "pijp.txt",
        "stop.txt",
        "weg.txt",
        "zelf.txt",
    ]
    assert "pipe" in split(tmp_path / "pijp.txt")[1][0].reason


def test_reads_through_links(tmp_path: Path) -> None:
    write(tmp_path / "elders" / "a.txt")
    (tmp_path / "hier").mkdir()
    (tmp_path / "hier" / "map").symlink_to(tmp_path / "elders")
    assert split(tmp_path / "hier") == (["map/a.txt"], [])


def test_never_gives_two_files_one_id(tmp_path: Path) -> None:
    first, second = write(tmp_path / "een" / "a.txt"), write(tmp_path / "twee" / "a.txt")
    articles, (error,) = split(first, first, second)
    assert articles == ["a.txt"]
    assert f"the same id as {first}" in error.reason


def test_one_broken_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "")
    write(tmp_path / "b.html", "geen html")
    write(tmp_path / "c.jsonl", '{"text": ""}\n{"id": "c", "text": "De brug gaat dicht."}')
    write(tmp_path / "d.md", "---\na: [\n---\n")
    write(tmp_path / "e.txt")
    articles, errors = split(tmp_path)
    assert articles == ["c", "e.txt"]
    assert len(errors) == 4


@pytest.mark.parametrize("suffix", READABLE)
@given(data=st.binary() | st.text("---\n: <p>[{\"'#&;\x0b\u2028").map(str.encode))
def test_any_bytes_give_articles_or_errors(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)
    for found in read_paths([path]):
        if isinstance(found, Article):
            assert found.title.strip()
            assert found.text.strip()
        else:
            assert found.reason
