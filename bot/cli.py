"""The command line, ``vraagbaak COMMAND``. No logic of its own.

Exit codes: 0 done, 1 a failure with one clear sentence, 2 wrong usage. With ``--json`` there is
one JSON document on stdout; messages and progress go to stderr.
"""

import logging
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot import cli_feedback, present
from bot.settings import Settings, load_settings
from index.errors import ItemError, VraagbaakError

app = typer.Typer(
    name="vraagbaak",
    help="Answers questions in Dutch or English from a newsroom's own articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

ArchiveOption = Annotated[
    Path | None, typer.Option("--archive", metavar="DIR", help="Folder of the archive.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
LanguageOption = Annotated[
    str | None, typer.Option("--language", metavar="nl|en", help="Language of the answer.")
]
AsOfOption = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        formats=["%Y-%m-%d"],
        metavar="DAY",
        help="The day it is asked on, 2021-07-21: for 'vorige week', and nothing later is used.",
    ),
]


@app.command()
def index(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files and folders; none: only finish and mend.")
    ] = None,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take articles into the archive; unchanged ones cost nothing."""
    from bot import assembly
    from index.readers import read_paths

    settings = load_settings(archive=archive)
    models = assembly.load_models(settings)
    with present.progress_bars() as on_progress:
        store = assembly.open_store(settings, models.embedder, create=bool(paths))
        report = store.index(read_paths(paths or []), on_progress)
    for failed in report.failed:
        present.message(str(failed))
    present.report(report, as_json)


@app.command()
def search(
    query: Annotated[str, typer.Argument(help="What to look for.")],
    k: Annotated[int, typer.Option("--k", min=1, max=1000, help="How many passages.")] = 10,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find passages, best first."""
    from bot.question import check as checked

    question = checked(query)
    _, _, retriever = _open(load_settings(archive=archive))
    present.hits(question, retriever.search(question, k), as_json)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="A question in Dutch or English.")],
    language: LanguageOption = None,
    history: Annotated[
        Path | None,
        typer.Option("--history", metavar="FILE", help='JSON: [{"question": …, "answer": …}].'),
    ] = None,
    as_of: AsOfOption = None,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answer a question from the archive, with its sources."""
    from bot.history import read_history

    turns = read_history(history) if history else ()
    assembly, models, retriever = _open(settings := load_settings(archive=archive))
    chain = assembly.build_chain(settings, models, retriever)
    day = as_of.date() if as_of else None
    given = chain.answer(question, history=turns, language=_language(language), as_of=day)
    present.answer(given, as_json)


@app.command()
def check(
    claims: Annotated[list[str] | None, typer.Argument(help="Sentences to check.")] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="F", help="A claim on every line.")
    ] = None,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say of each claim whether the archive supports it."""
    wanted = [*(claims or []), *(_lines(file) if file else [])]
    if not wanted:
        raise typer.BadParameter("give at least one claim, or a file with --file")
    assembly, models, retriever = _open(settings := load_settings(archive=archive))
    desk = assembly.build_desk(settings, models, retriever)
    present.verdicts([desk.check(claim) for claim in wanted], as_json)


@app.command("eval")
def evaluate(
    items: Annotated[Path, typer.Argument(metavar="ITEMS.jsonl", help="A question file.")],
    predictions: Annotated[
        Path | None, typer.Option("--predictions", metavar="OUT.jsonl", help="Write each answer.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only the first N.")] = None,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Measure answers on a question file."""
    from bot import evaluation

    loaded = evaluation.read_items(items)[:limit]
    assembly, models, retriever = _open(settings := load_settings(archive=archive))
    chain = assembly.build_chain(settings, models, retriever)
    desk = assembly.build_desk(settings, models, retriever)
    with present.progress_bars() as on_progress:
        results = evaluation.run(loaded, chain, desk, on_progress)
    if predictions:
        evaluation.write_predictions(results, predictions)
    present.figures(evaluation.measure(results, retriever.archive.article), as_json)


@app.command()
def status(archive: ArchiveOption = None, as_json: JsonOption = False) -> None:
    """Say what the archive holds."""
    from index.archive import Archive

    settings = load_settings(archive=archive)
    present.status(settings.archive, Archive(settings.archive).summary(), as_json)


@app.command()
def serve(
    archive: ArchiveOption = None,
    host: Annotated[str | None, typer.Option(help="Address to serve on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to serve on.")] = None,
) -> None:
    """Serve the chat window; index the articles first when there is no archive yet."""
    from bot.serve import serve as run

    run(load_settings(archive=archive, host=host, port=port))


@app.command()
def account(
    name: Annotated[str, typer.Argument(help="Who of the staff may log in.")],
    remove: Annotated[bool, typer.Option("--remove", help="No longer.")] = False,
) -> None:
    """Give somebody of the staff a password; asked for, or the first line of stdin."""
    from bot.access import commands

    commands.account(load_settings().accounts, name, remove)


@app.command()
def key(
    name: Annotated[str, typer.Argument(help="The program that may use the API.")],
    staff: Annotated[bool, typer.Option("--staff", help="It may check and index too.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="No longer.")] = False,
) -> None:
    """Make a key for a program, and print it once."""
    from bot.access import commands

    commands.key(load_settings().accounts, name, staff, remove)


cli_feedback.register(app)


def main(arguments: Sequence[str] | None = None) -> None:
    """The command ``vraagbaak``."""
    present.prepare_streams()
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    try:
        app(arguments, prog_name="vraagbaak")
    except VraagbaakError as error:
        present.message(str(error))
        sys.exit(1)
    except BrokenPipeError:  # `| head`: whoever read has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        sys.exit(130)


def _open(settings: Settings) -> Any:
    """The assembly, the models that it has begun to load, and search in the archive."""
    from bot import assembly

    models = assembly.load_models(settings)
    with present.progress_bars() as on_progress:
        return assembly, models, assembly.open_retriever(settings, models, on_progress)


def _language(language: str | None) -> Any:
    if language not in (None, "nl", "en"):
        raise typer.BadParameter(f"{language!r} is not nl or en", param_hint="--language")
    return language


def _lines(file: Path) -> list[str]:
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ItemError(f"The file {file} cannot be read: {error}.") from error
    return [line.strip() for line in text.splitlines() if line.strip()]
