"""A conversation as a document: what stands in every file, whatever its notation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.export.blocks import Block, Run, said
from bot.export.characters import clean
from bot.export.exported_turn import ExportedTurn
from bot.export.turn import turn_blocks
from bot.texts import text
from index.article import Language

#: Characters of a whole document, about 200 pages. More is no conversation, and takes seconds.
LARGEST = 500_000
# What a block weighs beside its characters.
_BLOCK = 50


@dataclass(frozen=True, slots=True)
class Document:
    """A title for the file's metadata, the day it was made, and all that is said."""

    title: str
    day: date
    language: Language
    blocks: tuple[Block, ...]


def language_tag(language: Language) -> str:
    """The language of words as files name it (BCP 47)."""
    return {"nl": "nl-NL", "en": "en-GB"}[language]


def document(turns: Sequence[ExportedTurn], language: Language, day: date) -> Document:
    """All of a conversation, cut off with a line that says so when it is larger than a file is."""
    return Document(
        title=text("export_title", language, d=day),
        day=day,
        language=language,
        blocks=tuple(_bounded(_blocks(turns, language, day), language)),
    )


def _blocks(turns: Sequence[ExportedTurn], language: Language, day: date) -> Iterator[Block]:
    yield said("title", "Vraagbaak")
    yield said("text", text("export_about", language, d=day))
    for turn in turns:
        for block in turn_blocks(turn):
            yield replace(block, runs=tuple(_in(run, turn.answer.language) for run in block.runs))


def _in(run: Run, language: Language) -> Run:
    """A run of a turn, whose own words are in the language of its answer."""
    return run if run.language else replace(run, language=language)


def _bounded(blocks: Iterable[Block], language: Language) -> Iterator[Block]:
    size = 0
    for block in blocks:
        shown = replace(block, runs=tuple(map(_clean, block.runs)))
        size += len(shown.text) + sum(len(run.url) for run in shown.runs) + _BLOCK
        if size > LARGEST:
            yield said("text", text("export_cut", language))
            return
        if shown.text.strip():
            yield shown


def _clean(run: Run) -> Run:
    return replace(run, text=clean(run.text))
