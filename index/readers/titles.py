"""A title for an article that was given none: its own first words."""

import re

from index.article import Block
from index.blocks import find_blocks

__all__ = ["first_words", "one_line"]

_LONGEST = 70  # characters of a title made of first words: a line in a list of results


def first_words(text: str, blocks: tuple[Block, ...] = ()) -> str:
    """Give the first words of the first real paragraph, cut at a word and then with an ellipsis.

    ``blocks`` are those of the text where they are known; a caption or byline is no paragraph.
    Empty only for a text without any visible character.
    """
    known = blocks or find_blocks(text)
    start, end = next(((b.start, b.end) for b in known if b.kind == "paragraph"), (0, len(text)))
    words = one_line(text[start:end]) or one_line(text)
    if len(words) <= _LONGEST:
        return words
    cut = words[: _LONGEST + 1].rsplit(None, 1)[0][:_LONGEST]
    return cut.rstrip(" ,;:.–-") + "…"


def one_line(text: str) -> str:
    """Give the text on one line; the characters inside stay as they are."""
    return re.sub(r"[ \t]*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+[ \t]*", " ", text.strip()).strip()
