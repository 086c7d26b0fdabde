"""The archive: versions, log, filters, lock."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.archive import Archive
from index.article import Passage, Span
from index.errors import ArchiveError, ArchiveLockedError, ArchiveMissingError
from index.filters import Filters
from tests.conftest import make_article


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "a", create=True)


def cut(article_id: str, *texts: str) -> list[Passage]:
    spans = [Span(i * 10, i * 10 + len(t)) for i, t in enumerate(texts)]
    return [
        Passage(article_id, "Titel", "", s.start, s.end, t, (s,))
        for s, t in zip(spans, texts, strict=True)
    ]


def test_a_missing_archive_is_named_with_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissingError, match="vraagbaak index"):
        Archive(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_article_comes_back_as_it_was_stored(archive: Archive) -> None:
    article = make_article(
        "a/1 é", "Titel", "Tekst\u00ad 👩‍👩‍👧 [1]", "2024-05-14T08:00:00+02:00",
        authors=("A", "B"), metadata={"x": [1, None]}, note="n", status="corrected",
    )  # fmt: skip
    assert archive.put(article, []) == "new"
    assert archive.article("a/1 é") == replace(article, version=1)
    assert archive.article("b") is None


def test_unchanged_changed_and_versions(archive: Archive) -> None:
    first = make_article("a", "T", "Twaalf gewonden.")
    archive.put(first, cut("a", "Twaalf gewonden."))
    assert archive.put(first, cut("a", "Twaalf gewonden.")) == "unchanged"
    second = replace(first, text="Zeventien gewonden.", status="corrected")
    assert archive.put(second, cut("a", "Zeventien", "gewonden.")) == "changed"
    newest = archive.article("a")
    assert newest is not None
    assert (newest.version, newest.text) == (2, "Zeventien gewonden.")
    old = archive.article("a", 1)
    assert old is not None
    assert old.text == "Twaalf gewonden."
    assert old.status == "corrected"  # what happened to an article holds for its earlier words
    assert archive.count_passages() == 2


def test_log_says_which_passages_went_and_came_and_never_reuses_ids(archive: Archive) -> None:
    article = make_article("a", "T", "x")
    archive.put(article, cut("a", "een", "twee"))
    archive.put(replace(article, text="y"), cut("a", "drie"))
    first, second = archive.changes_since(0)
    assert second.removed == first.added
    assert not set(second.added) & set(first.added)
    assert archive.changes_since(first.sequence) == [second]
    assert archive.sequence == second.sequence
    assert [p.text for p in archive.all_passages()] == ["drie"]
    assert archive.passages([*first.added, *second.added]).keys() == set(second.added)


def test_summary_counts_only_what_may_be_answered_from(archive: Archive) -> None:
    archive.put(make_article("a", "T", "x", "2021-07-21"), cut("a", "x"))
    archive.put(make_article("b", "T", "x", "2024-01-01", status="retracted"), [])
    archive.put(make_article("c", "T", "x", None, source=None), [])
    summary = archive.summary()
    assert (summary.articles, summary.first, summary.last) == (
        2, date(2021, 7, 21), date(2021, 7, 21),
    )  # fmt: skip
    assert summary.sources == ("De Lindebode",)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(since=date(2022, 1, 1)), ["b"]),
        (Filters(until=date(2021, 7, 21)), ["a"]),
        (Filters(since=date(2021, 7, 22), until=date(2021, 12, 31)), []),
        (Filters(sources=("DE LINDEBODE",)), ["a"]),
        (Filters(sections=("sport",)), ["b"]),
    ],
)
def test_filters(archive: Archive, filters: Filters, found: list[str]) -> None:
    archive.put(make_article("a", "T", "x", "2021-07-21"), cut("a", "x"))
    archive.put(
        make_article("b", "T", "x", "2022-07-21", source="X", section="Sport"), cut("b", "x")
    )
    archive.put(make_article("c", "T", "x", source=None), cut("c", "x"))
    passages = archive.passages(archive.matching(filters))
    assert [p.article_id for p in passages.values()] == found


def test_one_process_writes_and_the_message_says_which(archive: Archive) -> None:
    code = (
        "import sys, pathlib; from index.archive import Archive\n"
        "a = Archive(pathlib.Path(sys.argv[1]))\n"
        "with a.writing(): print('holding', flush=True); sys.stdin.readline()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(archive.folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert other.stdout is not None
    assert other.stdout.readline() == "holding\n"
    with pytest.raises(ArchiveLockedError, match=f"process {other.pid}"), archive.writing():
        pass
    other.communicate("\n")
    with archive.writing():  # and after it has gone, we may
        pass


def test_a_damaged_file_and_another_format_are_clear_errors(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    Archive(folder, create=True).close()
    with sqlite3.connect(folder / "archive.sqlite3") as db:
        db.execute("update facts set value = '99' where key = 'schema'")
    with pytest.raises(ArchiveError, match="format 99"):
        Archive(folder)
    for leftover in folder.glob("archive.sqlite3-*"):
        leftover.unlink()
    (folder / "archive.sqlite3").write_bytes(b"not a database" * 100)
    with pytest.raises(ArchiveError, match="damaged"):
        Archive(folder)
