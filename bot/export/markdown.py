"""CommonMark: everything that is not ours is escaped, so that it stays text."""

import re
from collections.abc import Sequence

from bot.export.content import Block, Kind

# What means something anywhere, and what only at the beginning of a line (CommonMark 0.31, 2.4).
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$&])")
_FIRST = re.compile(r"^[-+=]|^\d+(?=[.)])")

_BEFORE: dict[Kind, str] = {
    "title": "# ",
    "question": "## ",
    "headline": "### ",
    "label": "#### ",
    "verbatim": "> ",
    "quote": "> ",
}


def write_markdown(blocks: Sequence[Block]) -> str:
    """The blocks as paragraphs, headings and quotations."""
    return "\n\n".join(map(_block, blocks)) + "\n"


def _block(block: Block) -> str:
    address = f" <{block.url}>" if block.url else ""
    return f"{_BEFORE.get(block.kind, '')}{escaped(block.text)}{address}"


def escaped(line: str) -> str:
    """A line in which nothing means anything to Markdown."""
    line = _SPECIAL.sub(r"\\\1", line)
    first = _FIRST.match(line)
    if first is None:
        return line
    # A backslash in front of a figure is shown: it goes behind.
    start = first[0]
    return (f"{start}\\" if start.isdigit() else f"\\{start}") + line[first.end() :]
