"""Feedback for editors: rows, spreadsheets that stay spreadsheets, and figures."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feedback import Stored, about
from bot.feedback.export import figures, write_json_lines, write_rows
from bot.feedback.spreadsheet import safe, write_csv
from tests.bot.feedback.readers import DAY, HELPFUL, QUOTE, answered, refused, stored


def test_json_lines() -> None:
    out = io.StringIO()
    write_json_lines(stored(HELPFUL, about(refused(), False)), out)
    first, second = map(json.loads, out.getvalue().splitlines())
    assert first == {
        "day": "2026-11-26",
        "language": "nl",
        "helpful": True,
        "reason": None,
        "answered": True,
        "question": "Wat kost de reparatie?",
        "short_answer": "2,4 miljoen euro",
        "responder": "offline",
        "citations": [{"article_id": "brug", "version": 1, "start": 26, "end": 26 + len(QUOTE)}],
    }
    assert second["citations"] == []


def test_csv() -> None:
    out = io.StringIO()
    write_rows(stored(HELPFUL, replace(HELPFUL, question='=HYPERLINK("http://x")')), out)
    header, first, second = csv.reader(io.StringIO(out.getvalue()))
    assert header[-1] == "articles"
    assert first[header.index("articles")] == "brug"
    assert second[header.index("question")] == '\'=HYPERLINK("http://x")'


@pytest.mark.parametrize("begin", ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_a_formula_becomes_text(begin: str) -> None:
    assert safe(begin) == f"'{begin}"


@pytest.mark.parametrize("cell", ["Wat is 1+1?", "a=b", "", "'=1", "brug-2", 3, True])
def test_other_cells_stay(cell: object) -> None:
    assert safe(cell) == cell


def test_nothing_is_an_empty_cell() -> None:
    assert safe(None) == ""


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_cells_come_back_from_csv(cells: list[str]) -> None:
    out = io.StringIO(newline="")
    write_csv(["a"] * len(cells), [cells], out)
    rows = list(csv.reader(io.StringIO(out.getvalue(), newline="")))
    back = rows[1] if len(rows) > 1 else []
    assert [c.removeprefix("'") for c in back] == [c.removeprefix("'") for c in cells]
    assert not any(c.startswith(("=", "+", "-", "@")) for c in back)


def test_figures_by_week_and_language() -> None:
    rows = [
        *stored(HELPFUL, about(answered(), False, "unclear"), about(answered(), False)),
        *stored(about(refused(), False, "not_answered")),
        Stored(9, DAY, replace(HELPFUL, language="en")),
        Stored(10, date(2027, 1, 1), HELPFUL),
    ]
    english, dutch, last = figures(rows)
    assert dutch == {
        "week": "2026-W48",
        "language": "nl",
        "total": 4,
        "helpful": 1,
        "refused": 1,
        "wrong_source": 0,
        "not_answered": 1,
        "out_of_date": 0,
        "unclear": 1,
        "no_reason": 1,
    }
    assert (english["total"], english["helpful"]) == (1, 1)
    assert (last["total"], last["week"]) == (1, "2026-W53")


def test_no_figures_of_nothing() -> None:
    assert figures([]) == []
