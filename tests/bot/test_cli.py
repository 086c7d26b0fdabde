"""The command line, run as a program: output, exit codes, odd terminals."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

ACCENTS = "Crèche ‘De Zeeëend’ in Kaapzicht krijgt € 250.000 subsidie. Directeur is Loïs Brändli."


def vraagbaak(
    *arguments: str | Path, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command; output as bytes."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("VRAAGBAAK_")}
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-m", "bot", *map(str, arguments)],
        env={**kept, "PYTHONPATH": str(root), **environment},
        cwd=cwd,
        capture_output=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of two articles, made by the command itself."""
    folder = tmp_path_factory.mktemp("cli")
    articles = folder / "articles"
    articles.mkdir()
    (articles / "2024-05-14-creche.txt").write_text(f"Subsidie voor crèche\n\n{ACCENTS}\n", "utf-8")
    line = {"id": "brug", "title": "Brug dicht", "text": "De Kanaalbrug gaat op 7 oktober dicht."}
    (articles / "rest.jsonl").write_text(json.dumps(line) + "\n{broken\n", "utf-8")
    done = vraagbaak("index", articles, "--archive", folder / "archive", "--json")
    assert done.returncode == 0
    report = json.loads(done.stdout)
    assert (report["new"], len(report["failed"])) == (2, 1)
    assert "rest.jsonl:2" in report["failed"][0]["place"]
    assert b"rest.jsonl:2" in done.stderr
    return folder / "archive"


def test_answer_as_json_is_the_contract(archive: Path) -> None:
    done = vraagbaak("ask", "Hoeveel subsidie krijgt de crèche?", "--archive", archive, "--json")
    answer = json.loads(done.stdout)
    assert list(answer) == [
        "question", "standalone_question", "language", "answered", "text", "short_answer",
        "statements", "citations", "retrieved", "refusal", "responder", "timings_ms",
    ]  # fmt: skip
    assert list(answer["citations"][0]) == [
        "number", "article_id", "version", "title", "source", "url", "published", "status",
        "quote", "start", "end",
    ]  # fmt: skip
    assert list(answer["statements"][0]) == ["text", "citations", "support"]
    assert answer["citations"][0]["published"] == "2024-05-14T00:00:00"
    assert "250.000" in answer["short_answer"]
    assert (answer["refusal"], answer["responder"]) == (None, "offline")
    assert done.stderr == b""


QUESTION = "Hoeveel subsidie krijgt de crèche?"


@pytest.fixture(scope="module")
def usual(archive: Path) -> dict[str, Any]:
    """The answer on a terminal that speaks UTF-8."""
    done = vraagbaak("ask", QUESTION, "--archive", archive, "--json", PYTHONUTF8="1")
    return without_timings(done.stdout)


def without_timings(document: bytes) -> dict[str, Any]:
    """The one JSON document that an answer is, without what differs each time."""
    answer: dict[str, Any] = json.loads(document)
    del answer["timings_ms"]
    return answer


ODD_TERMINALS = {
    "C": {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "cp437": {"PYTHONIOENCODING": "cp437"},
    "colour": {"FORCE_COLOR": "1"},
}


@pytest.mark.parametrize("terminal", ["C", "ascii", "cp437"])
def test_the_same_document_on_any_terminal(
    archive: Path, usual: dict[str, Any], terminal: str
) -> None:
    environment = ODD_TERMINALS[terminal]
    done = vraagbaak("ask", QUESTION, "--archive", archive, "--json", cwd=None, **environment)
    odd = without_timings(done.stdout)
    if terminal != "C":  # there the argument itself cannot be told apart
        assert odd == usual
    assert odd["citations"] == usual["citations"]


@pytest.mark.parametrize("terminal", ["C", "ascii", "colour"])
def test_text_on_any_terminal(archive: Path, terminal: str) -> None:
    environment = ODD_TERMINALS[terminal]
    done = vraagbaak("ask", QUESTION, "--archive", archive, cwd=None, **environment)
    assert done.returncode == 0
    assert b"250.000" in done.stdout
    assert b"\x1b[" not in done.stdout


def test_a_reader_that_stops_reading_is_no_error(archive: Path) -> None:
    command = f'{sys.executable} -m bot search brug --archive "{archive}" | head -c 5'
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        capture_output=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == b"1. Br"
    assert done.stderr == b""


def test_refusal_is_an_answer_and_not_a_failure(archive: Path) -> None:
    done = vraagbaak("ask", "What is the capital of Mongolia?", "--archive", archive)
    assert done.returncode == 0
    assert done.stdout.startswith(b"Our archive does not say.")


def test_history_makes_a_follow_up_stand_alone(archive: Path, tmp_path: Path) -> None:
    turns = [{"question": "Wie is directeur van de crèche?", "answer": "Loïs Brändli. [1]"}]
    (tmp_path / "h.json").write_text(json.dumps(turns), "utf-8")
    done = vraagbaak(
        "ask", "Hoeveel subsidie krijgt die?", "--history", tmp_path / "h.json",
        "--archive", archive, "--json",
    )  # fmt: skip
    answer = json.loads(done.stdout)
    assert "crèche" in answer["standalone_question"]
    assert "250.000" in answer["short_answer"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["ask", ""], 1, "no question"),
        (["ask", "x" * 2_001], 1, "2,001"),
        (["ask"], 2, "Missing argument"),
        (["ask", "Wie?", "--language", "fr"], 2, "'fr'"),
        (["ask", "Wie?", "--history", "nowhere.json"], 1, "nowhere.json"),
        (["ask", "Wie?", "--archive", "nowhere"], 1, "vraagbaak index"),
        (["check"], 2, "at least one claim"),
        (["eval", "nowhere.jsonl"], 1, "nowhere.jsonl"),
        (["search", "x", "--k", "0"], 2, "--k"),
        (["fly"], 2, "fly"),
        (["serve", "--port", "99999"], 1, "port"),
    ],
)
def test_failures_are_one_sentence(
    archive: Path, arguments: list[str], code: int, said: str
) -> None:
    done = vraagbaak(*arguments, VRAAGBAAK_ARCHIVE=str(archive))
    assert done.returncode == code
    assert said in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_a_mistyped_setting_names_the_nearest(archive: Path, tmp_path: Path) -> None:
    done = vraagbaak("status", VRAAGBAAK_ARCHVE=str(archive))
    assert done.returncode == 1
    assert b"VRAAGBAAK_ARCHVE. The nearest is VRAAGBAAK_ARCHIVE" in done.stderr
    (tmp_path / "vraagbaak.toml").write_text("prot = 3\n")
    done = vraagbaak("status", cwd=tmp_path)
    assert b"prot. The nearest is port" in done.stderr
    (tmp_path / "vraagbaak.toml").write_text("port =\n")
    assert b"vraagbaak.toml cannot be read" in vraagbaak("status", cwd=tmp_path).stderr


def test_search_check_and_status(archive: Path, tmp_path: Path) -> None:
    found = json.loads(vraagbaak("search", "brug", "--archive", archive, "--json").stdout)
    assert found["hits"][0]["article_id"] == "brug"
    (tmp_path / "claims.txt").write_text("De Kanaalbrug gaat op 7 oktober dicht.\n\n", "utf-8")
    done = vraagbaak(
        "check", "De Kanaalbrug gaat op 9 oktober dicht.", "--file", tmp_path / "claims.txt",
        "--archive", archive, "--json",
    )  # fmt: skip
    wrong, right = json.loads(done.stdout)
    assert list(right) == ["claim", "language", "verdict", "citations", "explanation"]
    assert (wrong["verdict"], right["verdict"]) == ("not_found", "supported")
    assert right["citations"][0]["quote"] == "De Kanaalbrug gaat op 7 oktober dicht."
    status = json.loads(vraagbaak("status", "--archive", archive, "--json").stdout)
    assert (status["articles"], status["last"]) == (2, "2024-05-14")


def test_eval_writes_predictions(archive: Path, tmp_path: Path) -> None:
    item = {
        "id": "1", "kind": "answerable", "lang": "nl", "question": "Wanneer gaat de brug dicht?",
        "doc_id": "brug", "answer": "7 oktober",
        "evidence": ["De Kanaalbrug gaat op 7 oktober dicht."],
    }  # fmt: skip
    (tmp_path / "items.jsonl").write_text(json.dumps(item), "utf-8")
    out = tmp_path / "out.jsonl"
    done = vraagbaak(
        "eval", tmp_path / "items.jsonl", "--predictions", out, "--archive", archive, "--json"
    )
    figures = json.loads(done.stdout)
    assert figures["answerable nl"]["short_right"] == figures["answerable nl"]["verbatim"] == 1.0
    prediction = json.loads(out.read_text("utf-8"))
    assert prediction["id"] == "1"
    assert prediction["citations"][0]["quote"] == item["evidence"][0]


def test_indexing_unchanged_files_is_fast(archive: Path) -> None:
    articles = archive.parent / "articles"
    began = time.perf_counter()
    done = vraagbaak("index", articles, "--archive", archive)
    assert b"0 new, 0 changed, 2 unchanged, 1 failed" in done.stdout
    assert time.perf_counter() - began < 20
