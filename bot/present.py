"""How the command line shows things: plain text for people, one JSON document for programs."""

import contextlib
import io
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.answer import Answer, Citation, ClaimVerdict
from bot.hits import hit_json
from bot.texts import text, written_date
from index.article import Hit

if TYPE_CHECKING:  # these bring half a second of imports along
    from index.archive import ArchiveSummary
    from index.indexer import OnProgress, Report

_STAGES = {
    "read": "reading articles",
    "words": "indexing words",
    "vectors": "indexing passages",
    "eval": "asking",
}


def prepare_streams() -> None:
    """What a terminal cannot show becomes a question mark, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def message(line: str) -> None:
    """One line for people, on stderr."""
    print(line, file=sys.stderr)


def document(value: Any) -> None:
    """One JSON document on stdout; escaped where the terminal is not UTF-8, so none is lost."""
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not utf8, indent=2))


@contextlib.contextmanager
def progress_bars() -> "Iterator[OnProgress]":
    """A progress bar a stage on stderr, when that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = ("{task.description}", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, Any] = {}

        def on_progress(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(_STAGES.get(stage, stage), total=None)
            bars.update(tasks[stage], completed=done, total=total or None)

        yield on_progress


def report(done: "Report", as_json: bool) -> None:
    """What indexing did."""
    counts = {"new": done.new, "changed": done.changed, "unchanged": done.unchanged}
    if as_json:
        failed = [{"place": error.place, "reason": error.reason} for error in done.failed]
        document({**counts, "failed": failed})
    else:
        said = ", ".join(f"{count} {name}" for name, count in counts.items())
        print(f"Articles: {said}, {len(done.failed)} failed.")


def hits(question: str, found: Sequence[Hit], as_json: bool) -> None:
    """Passages that were found."""
    if as_json:
        document({"query": question, "hits": [hit_json(hit) for hit in found]})
        return
    for rank, hit in enumerate(found, start=1):
        print(f"{rank}. {hit.passage.title}  ({hit.passage.article_id}, {hit.score:.2f})")
        print(f"   {' '.join(hit.passage.text.split())}")


def answer(given: Answer, as_json: bool) -> None:
    """An answer and its sources, or the refusal and what comes nearest."""
    if as_json:
        document(given.to_json())
        return
    print(given.text)
    for citation in given.citations:
        print(f"\n[{citation.number}] {_source_line(citation, given)}\n    {citation.quote}")
    if not given.answered and given.nearest:
        print(f"\n{text('also_found', given.language)}")
        for near in given.nearest:
            day = written_date(near.published, given.language) if near.published else None
            print(f"- {' · '.join(filter(None, [near.title, near.source, day]))}")


def _source_line(citation: Citation, given: Answer) -> str:
    day = written_date(citation.published, given.language) if citation.published else None
    return " · ".join(filter(None, [citation.title, citation.source, day, citation.url]))


def verdicts(found: Sequence[ClaimVerdict], as_json: bool) -> None:
    """What the archive says of claims."""
    if as_json:
        document([verdict.to_json() for verdict in found])
        return
    for verdict in found:
        print(f"{verdict.claim}\n  {verdict.explanation}")
        for citation in verdict.citations:
            print(f"  [{citation.number}] {citation.title}: {citation.quote}")


def figures(measured: Mapping[str, Any], as_json: bool) -> None:
    """The figures of an evaluation."""
    if as_json:
        document(measured)
        return
    for name, value in measured.items():
        cells = value.items() if isinstance(value, Mapping) else [("", value)]
        print(f"{name:28s} " + "  ".join(f"{key} {_figure(cell)}" for key, cell in cells))


def _figure(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def status(folder: Path, summary: "ArchiveSummary", as_json: bool) -> None:
    """What an archive holds."""
    if as_json:
        values = asdict(summary)
        for key in ("first", "last", "updated"):
            values[key] = values[key] and values[key].isoformat()
        document({"archive": str(folder), **values})
        return
    print(f"Archive {folder}: {summary.articles} articles, {summary.passages} passages")
    if summary.first:
        print(f"Published from {summary.first} to {summary.last}; updated {summary.updated}")
    print("Sources: " + (", ".join(summary.sources) or "none named"))
