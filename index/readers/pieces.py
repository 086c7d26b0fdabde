"""The text of an article put together from pieces whose kinds the file itself tells."""

from collections.abc import Iterable, Iterator

from index.article import Block, BlockKind
from index.blocks import find_blocks

__all__ = ["Piece", "join_pieces", "squeeze"]

Piece = tuple[BlockKind, str]

_BETWEEN = "\n\n"


def join_pieces(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Join pieces with an empty line between them; gives the text and its blocks.

    The file knows its headings; that a paragraph is a caption, a byline or a "Lees ook" it does
    not know, so each paragraph is held against ``find_blocks``. Empty pieces are left out.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, text in pieces:
        if not text.strip():
            continue
        blocks.extend(_blocks(kind, text, at))
        parts.append(text)
        at += len(text) + len(_BETWEEN)
    return _BETWEEN.join(parts), tuple(blocks)


def squeeze(text: str) -> str:
    """Give the text on one line with single spaces, as a page shows it; no-break spaces stay."""
    return " ".join(part for part in text.replace("\n", " ").translate(_BLANKS).split(" ") if part)


_BLANKS = {ord(character): " " for character in "\t\r\f\v"}


def _blocks(kind: BlockKind, text: str, at: int) -> Iterator[Block]:
    if kind != "paragraph":
        yield Block(kind, at, at + len(text))
        return
    for found, start, end in find_blocks(text):
        yield Block("paragraph" if found == "heading" else found, at + start, at + end)
