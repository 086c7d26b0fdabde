"""The commands for what is kept of readers: ``vraagbaak feedback`` and ``vraagbaak questions``.

They show it, search it, delete it, and make a question file of it.
"""

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot import present
from bot.settings import load_settings

if TYPE_CHECKING:  # these bring SQLAlchemy along
    from bot.feedback import Stored
    from bot.question_log import LoggedQuestion
    from index.archive import Archive

_Archive = Annotated[
    Path | None, typer.Option("--archive", metavar="DIR", help="Folder of the archive.")
]
_Since = Annotated[
    datetime | None,
    typer.Option("--since", formats=["%Y-%m-%d"], metavar="DAY", help="From this day on."),
]
_Before = Annotated[
    datetime | None,
    typer.Option("--before", formats=["%Y-%m-%d"], metavar="DAY", help="Only before this day."),
]
_Find = Annotated[str, typer.Option("--find", metavar="WORDS", help="Only what holds these words.")]
_Delete = Annotated[
    bool, typer.Option("--delete", help="Delete what --find or --before finds, for good.")
]
_Json = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
_Csv = Annotated[bool, typer.Option("--csv", help="Rows for a spreadsheet on stdout.")]
_JsonLines = Annotated[bool, typer.Option("--jsonl", help="A JSON object a row on stdout.")]
_Items = Annotated[
    Path | None,
    typer.Option("--items", metavar="OUT.jsonl", help="Write a question file for eval."),
]
_Judge = Annotated[
    Path | None,
    typer.Option("--judge", metavar="OUT.jsonl", help="Write what a person must judge first."),
]


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(feedback)
    app.command()(questions)


def feedback(
    since: _Since = None,
    before: _Before = None,
    find: _Find = "",
    delete: _Delete = False,
    as_csv: _Csv = False,
    as_lines: _JsonLines = False,
    items: _Items = None,
    judge: _Judge = None,
    archive: _Archive = None,
    as_json: _Json = False,
) -> None:
    """Show what readers thought of answers; make a question file of it."""
    from bot.feedback import FeedbackStore, export

    _check(bool(find.strip() or before), delete, as_csv, as_lines, as_json)
    if judge and not items:
        raise typer.BadParameter("give --items as well", param_hint="--judge")
    if items and (delete or as_csv or as_lines):
        raise typer.BadParameter("goes with --json only", param_hint="--items")
    opened = _open(archive)
    store = FeedbackStore(opened.folder)
    rows = store.read(_day(since), _day(before), find)
    if delete:
        _deleted(store.delete([stored.number for stored in rows]), as_json)
    elif items:
        _write_items(list(rows), opened, items, judge, as_json)
    elif as_csv:
        export.write_rows(rows, sys.stdout)
    elif as_lines:
        export.write_json_lines(rows, sys.stdout)
    else:
        _show_feedback(list(rows), find, as_json)


def questions(
    since: _Since = None,
    before: _Before = None,
    find: _Find = "",
    delete: _Delete = False,
    as_csv: _Csv = False,
    archive: _Archive = None,
    as_json: _Json = False,
) -> None:
    """Show the log of questions, where one is kept (VRAAGBAAK_QUESTION_LOG_DAYS)."""
    from bot.question_log import QuestionLog

    _check(bool(find.strip() or before), delete, as_csv, as_json)
    log = QuestionLog(_open(archive).folder)
    rows = log.read(_day(since), _day(before), find)
    if delete:
        _deleted(log.delete([logged.number for logged in rows]), as_json)
    else:
        _show_questions(list(rows), as_csv, as_json)


def _write_items(
    rows: Sequence["Stored"], opened: "Archive", items: Path, judge: Path | None, as_json: bool
) -> None:
    from bot.feedback.items import prepare, write_items

    prepared = prepare(rows, opened.article)
    write_items(prepared.items, items)
    if judge:
        write_items(prepared.judge, judge)
    counts = {"items": len(prepared.items), "judge": len(prepared.judge), "gone": prepared.gone}
    if as_json:
        present.document(counts)
        return
    print(f"{counts['items']} items written to {items}.")
    if counts["judge"]:
        print(f"{counts['judge']} to judge " + (f"written to {judge}." if judge else "(--judge)."))
    if counts["gone"]:
        print(f"{counts['gone']} left out: their article was changed or retracted.")


def _show_feedback(rows: Sequence["Stored"], find: str, as_json: bool) -> None:
    from bot.feedback.export import as_json as row_json
    from bot.feedback.export import figures

    if as_json:
        document = {"figures": figures(rows), "feedback": [row_json(stored) for stored in rows]}
        present.document(document)
        return
    if find:  # who searches wants to see what there is
        for stored in rows:
            thumb = "+" if stored.feedback.helpful else "-"
            print(f"{stored.day} {thumb} {stored.feedback.question}")
        return
    print(f"{len(rows)} thumbs.")
    for row in figures(rows):
        counts = [f"{key} {n}" for key, n in row.items() if isinstance(n, int) and n]
        print(f"{row['week']} {row['language']}  " + "  ".join(counts))


def _show_questions(rows: Sequence["LoggedQuestion"], as_csv: bool, as_json: bool) -> None:
    from bot.feedback.spreadsheet import write_csv

    shown = [_question_json(logged) for logged in rows]
    if as_json:
        present.document({"questions": shown})
    elif as_csv:
        columns = ("day", "language", "question", "outcome", "articles", "responder")
        cells = ([*row.values()] for row in shown)
        write_csv(
            columns,
            ([" ".join(c) if isinstance(c, list) else c for c in r] for r in cells),
            sys.stdout,
        )
    else:
        for row in shown:
            print(f"{row['day']} {row['language']} {row['outcome']:14s} {row['question']}")


def _question_json(logged: "LoggedQuestion") -> dict[str, Any]:
    return {
        "day": logged.day.isoformat(),
        "language": logged.language,
        "question": logged.question,
        "outcome": logged.outcome,
        "articles": list(logged.articles),
        "responder": logged.responder,
    }


def _check(chosen: bool, delete: bool, *shapes: bool) -> None:
    """Refuse what goes ill together, before anything is deleted."""
    if delete and not chosen:
        raise typer.BadParameter("say what with --find or --before", param_hint="--delete")
    if sum(shapes) > 1:
        raise typer.BadParameter("choose one of --json, --jsonl and --csv")


def _deleted(count: int, as_json: bool) -> None:
    if as_json:
        present.document({"deleted": count})
    else:
        print(f"{count} deleted.")


def _open(archive: Path | None) -> "Archive":
    from index.archive import Archive

    return Archive(load_settings(archive=archive).archive)


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None
