"""Feedback in a file: what is kept, by how many at once, and what is not."""

import logging
import multiprocessing
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.feedback import FeedbackStore, about
from bot.feedback.store import FILE
from index.errors import ArchiveError
from tests.bot.feedback.readers import DAY, HELPFUL, answered, refused

SECRET = "Wie kent Zwaantje van Zevenhuizen"


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    given = [HELPFUL, about(refused(), False, "not_answered"), about(answered(), False)]
    for feedback in given:
        store.add(feedback, DAY)
    assert [s.feedback for s in store.read()] == given
    assert {s.day for s in store.read()} == {DAY}
    assert store.count() == 3


def test_nothing_is_made_before_there_is_something(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    assert list(store.read()) == []
    assert store.count() == 0
    assert store.delete([1]) == 0
    assert list(tmp_path.iterdir()) == []


def test_of_the_time_the_day_is_kept_and_of_the_reader_nothing(tmp_path: Path) -> None:
    FeedbackStore(tmp_path).add(HELPFUL, DAY)
    with sqlite3.connect(tmp_path / FILE) as db:
        columns = [row[1] for row in db.execute("pragma table_info(feedback)")]
        assert db.execute("select day from feedback").fetchone() == ("2026-11-26",)
    assert set(columns) == {"id", "day", "question", *HELPFUL.__slots__}


def test_only_its_owner_reads_the_file(tmp_path: Path) -> None:
    FeedbackStore(tmp_path).add(HELPFUL, DAY)
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_the_question_is_masked_and_cut(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    store.add(replace(HELPFUL, question="Bel 06-12345678 " + "x" * 3000), DAY)
    (kept,) = store.read()
    assert kept.feedback.question.startswith("Bel *** xxx")
    assert len(kept.feedback.question) == 500
    assert b"12345678" not in (tmp_path / FILE).read_bytes()


def test_since_a_day(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    for days in range(5):
        store.add(HELPFUL, DAY + timedelta(days))
    assert [s.day.day for s in store.read(date(2026, 11, 28))] == [28, 29, 30]
    assert list(store.read(date(2027, 1, 1))) == []


def test_more_than_a_step_is_read_once(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    for number in range(503):
        store.add(replace(HELPFUL, question=f"Vraag {number}?"), DAY)
    assert [s.number for s in store.read()] == list(range(1, 504))


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path, most=3)
    for number in range(7):
        store.add(replace(HELPFUL, question=f"Vraag {number}?"), DAY + timedelta(number // 4))
    assert [s.feedback.question for s in store.read()] == ["Vraag 4?", "Vraag 5?", "Vraag 6?"]


def test_words_are_found_in_any_case_and_deleted_for_good(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    store.add(replace(HELPFUL, question=f"{SECRET}?"), DAY)
    store.add(HELPFUL, DAY)
    found = list(store.read(containing="ZWAANTJE  van zévenhuizen"))
    assert [s.number for s in found] == [1]
    assert b"Zwaantje" in (tmp_path / FILE).read_bytes()
    assert store.delete([s.number for s in found]) == 1
    assert store.count() == 1
    assert b"Zwaantje" not in (tmp_path / FILE).read_bytes()
    assert list(store.read(containing="Zwaantje")) == []


def test_a_number_is_never_given_twice(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    store.add(HELPFUL, DAY)
    store.delete([1])
    store.add(HELPFUL, DAY)
    assert [s.number for s in store.read()] == [2]


def test_many_threads_write(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: store.add(HELPFUL, DAY), range(80)))
    assert store.count() == 80


def _write(folder: Path) -> None:
    store = FeedbackStore(folder)
    for _ in range(20):
        store.add(HELPFUL, DAY)


def test_several_processes_write(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_write, args=(tmp_path,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    assert FeedbackStore(tmp_path).count() == 40


def test_a_file_that_was_thrown_away_is_made_again(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    store.add(HELPFUL, DAY)
    (tmp_path / FILE).unlink()
    assert store.count() == 0
    store.add(HELPFUL, DAY)
    assert FeedbackStore(tmp_path).count() == 1


def test_a_damaged_file_is_one_clear_sentence_without_the_question(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE).write_bytes(b"no database at all" * 400)
    store = FeedbackStore(tmp_path)
    with (
        caplog.at_level(logging.DEBUG),
        pytest.raises(ArchiveError, match="cannot be used") as told,
    ):
        store.add(replace(HELPFUL, question=SECRET), DAY)
    assert SECRET not in f"{told.value}{told.value.__cause__}{caplog.text}"


def test_an_error_in_the_middle_does_not_tell_the_question(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path)
    store.add(HELPFUL, DAY)
    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("drop table feedback")
        db.execute("create table feedback (id integer primary key)")
    with pytest.raises(ArchiveError) as told:
        store.add(replace(HELPFUL, question=SECRET), DAY)
    assert SECRET not in f"{told.value}{told.value.__cause__}"


def test_no_folder_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="nergens"):
        FeedbackStore(tmp_path / "nergens").add(HELPFUL, DAY)


def test_nothing_of_it_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        FeedbackStore(tmp_path).add(replace(HELPFUL, question=SECRET), DAY)
    assert SECRET not in caplog.text
