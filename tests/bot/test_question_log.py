"""The log of questions: off unless switched on, short-lived, and without the reader."""

import logging
import sqlite3
import stat
import threading
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot import question_log
from bot.question_log import FILE, QuestionLog
from index.errors import ArchiveError
from tests.bot.feedback.readers import DAY, answered, refused


def opened(folder: Path, days: int = 7, today: date = DAY) -> QuestionLog:
    log = QuestionLog.open(folder, days, lambda: today)
    assert log
    return log


def test_questions_come_back(tmp_path: Path) -> None:
    log = opened(tmp_path)
    log.add(answered(), DAY)
    log.add(refused(), DAY)
    first, second = log.read()
    log.close()
    assert (first.day, first.language, first.question) == (DAY, "nl", "Wat kost de reparatie?")
    assert (first.outcome, first.articles, first.responder) == ("answered", ("brug",), "offline")
    assert (second.outcome, second.articles) == ("not_in_archive", ())


def test_no_days_is_no_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert QuestionLog.open(tmp_path, 0) is None
    assert list(tmp_path.iterdir()) == []
    assert caplog.text == ""


def test_switched_off_it_is_deleted_and_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = opened(tmp_path)
    log.add(answered("Wie kent Zwaantje?"), DAY)
    log.close()
    assert QuestionLog.open(tmp_path, 0) is None
    assert list(tmp_path.iterdir()) == []
    assert "switched off" in caplog.text
    assert "Zwaantje" not in caplog.text


def test_a_damaged_log_is_deleted_too(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database at all" * 400)
    assert QuestionLog.open(tmp_path, 0) is None
    assert not (tmp_path / FILE).exists()


def test_what_is_too_old_goes_at_the_start(tmp_path: Path) -> None:
    log = opened(tmp_path)
    for days in range(10):
        log.add(answered(f"Vraag {days}?"), DAY - timedelta(days))
    log.close()
    log = opened(tmp_path, days=3)
    assert [q.question for q in log.read()] == ["Vraag 0?", "Vraag 1?", "Vraag 2?", "Vraag 3?"]
    log.close()
    assert b"Vraag 4?" not in (tmp_path / FILE).read_bytes()


def test_what_gets_too_old_goes_without_anybody_asking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(question_log, "_HOUR_S", 0.01)
    days = [DAY]
    log = QuestionLog.open(tmp_path, 1, lambda: days[0])
    assert log
    log.add(answered(), DAY)
    days[0] = DAY + timedelta(2)
    for _ in range(500):
        if not log.count():
            break
        threading.Event().wait(0.01)
    assert log.count() == 0
    log.close()


def test_a_failing_purge_says_so_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(question_log, "_HOUR_S", 0.01)
    log = opened(tmp_path)
    (tmp_path / FILE).write_bytes(b"no database at all" * 400)
    for _ in range(500):
        if caplog.text.count("cannot be used") > 1:
            break
        threading.Event().wait(0.01)
    log.close()
    assert caplog.text.count("cannot be used") > 1


def test_it_is_masked_and_cut(tmp_path: Path) -> None:
    log = opened(tmp_path)
    log.add(answered("Mail jan@voorbeeld.nl " + "x" * 2000), DAY)
    (logged,) = log.read()
    assert logged.question.startswith("Mail *** x")
    assert len(logged.question) == 500


def test_a_follow_up_is_kept_as_it_can_be_understood(tmp_path: Path) -> None:
    log = opened(tmp_path)
    log.add(replace(answered("En hoe lang?"), standalone_question="Hoe lang duurt dat?"), DAY)
    assert [q.question for q in log.read()] == ["Hoe lang duurt dat?"]


def test_it_keeps_nothing_of_the_reader(tmp_path: Path) -> None:
    opened(tmp_path).add(answered(), DAY)
    with sqlite3.connect(tmp_path / FILE) as db:
        columns = {row[1] for row in db.execute("pragma table_info(questions)")}
    assert columns == {"id", "day", "language", "question", "outcome", "articles", "responder"}
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_words_are_found_and_deleted(tmp_path: Path) -> None:
    log = opened(tmp_path)
    log.add(answered("Wie kent Zwaantje?"), DAY)
    log.add(answered(), DAY)
    numbers = [q.number for q in log.read(containing="zwaantje")]
    assert log.delete(numbers) == 1
    assert [q.question for q in log.read()] == ["Wat kost de reparatie?"]
    assert b"Zwaantje" not in (tmp_path / FILE).read_bytes()


def test_since_a_day(tmp_path: Path) -> None:
    log = opened(tmp_path)
    log.add(answered(), DAY - timedelta(3))
    log.add(answered("Nieuw?"), DAY)
    assert [q.question for q in log.read(since=DAY)] == ["Nieuw?"]


def test_reading_alone_makes_and_deletes_nothing(tmp_path: Path) -> None:
    assert list(QuestionLog(tmp_path).read()) == []
    assert list(tmp_path.iterdir()) == []
    opened(tmp_path).add(answered(), DAY - timedelta(300))
    assert QuestionLog(tmp_path).count() == 1


def test_no_folder_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="nergens"):
        opened(tmp_path / "nergens").add(answered(), DAY)


def test_nothing_is_logged_elsewhere(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        opened(tmp_path).add(answered("Wie kent Zwaantje?"), DAY)
    assert "Zwaantje" not in caplog.text
