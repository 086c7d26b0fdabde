"""What the articles answer where they differ: a line for each, oldest first."""

from collections.abc import Iterator

from bot.answer import Answer
from bot.differing import Row, differing_reports
from bot.export.blocks import Block, Run, said
from bot.export.marks import marks
from bot.texts import text
from index.article import Language


def report_blocks(answer: Answer, language: Language) -> Iterator[Block]:
    """The reports that may be shown, under a heading; nothing when they are fewer than two."""
    reports = differing_reports(answer, language)
    if reports is None:
        return
    yield said("label", reports.heading)
    for row in reports.rows:
        yield _row(row, language)


def _row(row: Row, language: Language) -> Block:
    quoted = (
        (Run("‘"), Run(row.said, verbatim=True, language=row.language), Run("’"))
        if row.verbatim
        else (Run(row.said),)
    )
    last = (Run(f" ({text('window_latest', language)})"),) if row.latest else ()
    return Block("text", (Run(f"{row.dated}: "), *quoted, *marks([row.citation]), *last))
