"""The commands feedback and questions, as they are typed."""

import csv
import io
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from bot.cli_feedback import register
from bot.evaluation import read_items
from bot.feedback import FeedbackStore, about
from bot.question_log import QuestionLog
from index.archive import Archive
from index.errors import ArchiveMissingError
from tests.bot.feedback.readers import BRIDGE, DAY, HELPFUL, answered, refused


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive with three thumbs and two questions."""
    Archive(tmp_path / "archive", create=True).put(BRIDGE, ())
    store = FeedbackStore(tmp_path / "archive")
    for feedback in (
        HELPFUL,
        about(answered("Wat kost de brug?"), False, "unclear"),
        about(refused("Wie kent Zwaantje?"), False),
    ):
        store.add(feedback, DAY)
    log = QuestionLog(tmp_path / "archive")
    log.add(answered(), DAY)
    log.add(refused("Wie kent Zwaantje?"), DAY)
    return tmp_path / "archive"


def run(*arguments: object) -> Result:
    app = typer.Typer(pretty_exceptions_enable=False)
    register(app)
    return CliRunner().invoke(app, [str(a) for a in arguments])


def test_feedback_for_people_shows_figures_and_no_questions(folder: Path) -> None:
    done = run("feedback", "--archive", folder)
    assert done.exit_code == 0
    assert "2026-W48 nl  total 3  helpful 1  refused 1  unclear 1  no_reason 1" in done.output
    assert "Zwaantje" not in done.output


def test_feedback_as_json(folder: Path) -> None:
    document = json.loads(run("feedback", "--json", "--archive", folder).stdout)
    assert document["figures"][0]["total"] == 3
    assert [row["reason"] for row in document["feedback"]] == [None, "unclear", None]


def test_feedback_as_csv_and_json_lines(folder: Path) -> None:
    rows = list(csv.reader(io.StringIO(run("feedback", "--csv", "--archive", folder).stdout)))
    assert len(rows) == 4
    lines = run("feedback", "--jsonl", "--archive", folder).stdout.splitlines()
    assert [json.loads(line)["helpful"] for line in lines] == [True, False, False]


def test_feedback_since(folder: Path) -> None:
    assert "3 thumbs" in run("feedback", "--since", "2026-11-26", "--archive", folder).stdout
    assert "0 thumbs" in run("feedback", "--since", "2026-11-27", "--archive", folder).stdout


def test_feedback_becomes_a_question_file(folder: Path, tmp_path: Path) -> None:
    items, judge = tmp_path / "i.jsonl", tmp_path / "j.jsonl"
    done = run("feedback", "--items", items, "--judge", judge, "--archive", folder, "--json")
    assert json.loads(done.stdout) == {"items": 1, "judge": 2, "gone": 0}
    assert [i.question for i in read_items(items)] == ["Wat kost de reparatie?"]
    assert len(read_items(judge)) == 2


def test_what_is_left_out_is_said(folder: Path, tmp_path: Path) -> None:
    Archive(folder).put(BRIDGE.__class__("brug", BRIDGE.title, "Heel iets anders."), ())
    done = run("feedback", "--items", tmp_path / "i.jsonl", "--archive", folder)
    assert "0 items" in done.stdout
    assert "1 to judge (--judge)" in done.stdout
    assert "2 left out" in done.stdout


@pytest.mark.parametrize("command", ["feedback", "questions"])
def test_words_are_found_and_deleted(folder: Path, command: str) -> None:
    found = run(command, "--find", "zwaantje", "--archive", folder).stdout
    assert "Wie kent Zwaantje?" in found
    done = run(command, "--find", "zwaantje", "--delete", "--archive", folder)
    assert done.stdout == "1 deleted.\n"
    assert run(command, "--find", "zwaantje", "--archive", folder).stdout == ""
    again = run(command, "--find", "zwaantje", "--delete", "--json", "--archive", folder)
    assert json.loads(again.stdout) == {"deleted": 0}


@pytest.mark.parametrize("command", ["feedback", "questions"])
def test_what_is_old_is_deleted(folder: Path, command: str) -> None:
    kept = run(command, "--before", "2026-11-26", "--delete", "--archive", folder)
    assert kept.stdout == "0 deleted.\n"
    done = run(command, "--before", "2026-11-27", "--delete", "--json", "--archive", folder)
    assert json.loads(done.stdout) == {"deleted": 3 if command == "feedback" else 2}


def test_questions(folder: Path) -> None:
    assert len(run("questions", "--archive", folder).stdout.splitlines()) == 2
    document = json.loads(run("questions", "--json", "--archive", folder).stdout)
    assert [q["outcome"] for q in document["questions"]] == ["answered", "not_in_archive"]
    rows = list(csv.reader(io.StringIO(run("questions", "--csv", "--archive", folder).stdout)))
    assert [row[4] for row in rows] == ["articles", "brug", ""]
    assert run("questions", "--since", "2027-01-01", "--archive", folder).stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["feedback", "--delete"],
        ["questions", "--delete", "--find", " "],
        ["feedback", "--csv", "--json"],
        ["questions", "--csv", "--json"],
        ["feedback", "--judge", "x.jsonl"],
        ["feedback", "--items", "x.jsonl", "--csv"],
        ["feedback", "--items", "x.jsonl", "--find", "a", "--delete"],
        ["feedback", "--since", "gisteren"],
    ],
)
def test_wrong_usage(folder: Path, arguments: list[str]) -> None:
    done = run(*arguments, "--archive", folder)
    assert done.exit_code == 2
    assert FeedbackStore(folder).count() == 3


@pytest.mark.parametrize("command", ["feedback", "questions"])
def test_no_archive_is_one_clear_sentence(tmp_path: Path, command: str) -> None:
    done = run(command, "--archive", tmp_path / "nergens")
    assert isinstance(done.exception, ArchiveMissingError)
    assert not (tmp_path / "nergens").exists()
