"""CommonMark, in which nothing of a text means anything but what it says."""

import re

from bot.export.blocks import Block, Run, Style
from bot.export.document import Document

# What means something anywhere, and what only at the beginning of a line (CommonMark 0.31, 2.4).
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$&])")
_FIRST = re.compile(r"^(\s*)([-+=])")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])")
# Addresses that GitHub and others make into links by themselves.
_ADDRESS = re.compile(r":(?=//)|(?<=\bwww)\.", re.IGNORECASE)

_PREFIX: dict[Style, str] = {"title": "# ", "question": "## ", "label": "### ", "quote": "> "}


def escaped(line: str) -> str:
    """A line in which nothing means anything to Markdown."""
    return _escaped_beginning(_escaped_words(line))


def _escaped_words(words: str) -> str:
    return _ADDRESS.sub(r"\\\g<0>", _SPECIAL.sub(r"\\\1", words))


def _escaped_beginning(line: str) -> str:
    # "1." is escaped behind the figure: a backslash in front of one is shown.
    return _NUMBERED.sub(r"\1\\\2", _FIRST.sub(r"\1\\\2", line))


def write_markdown(document: Document) -> bytes:
    """The document in UTF-8, a paragraph a line."""
    return ("\n\n".join(map(_block, document.blocks)) + "\n").encode("utf-8")


def _block(block: Block) -> str:
    runs = block.runs
    if block.style == "headline":  # bold alone does not say whose words they are
        runs = tuple(quoted for run in runs for quoted in _between_quotes(run))
    line = "".join(map(_run, runs)).strip()
    return _PREFIX.get(block.style, "") + _escaped_beginning(line)


def _between_quotes(run: Run) -> tuple[Run, ...]:
    return (Run("‘"), run, Run("’")) if run.verbatim else (run,)


def _run(run: Run) -> str:
    if run.url:
        return f"<{run.url}>"
    words = run.text.strip()
    sign = "**" if run.strong or run.mark else "*" if run.emphasis else ""
    if not sign or not words:
        return _escaped_words(run.text)
    return f"{sign}{_escaped_words(words)}{sign}"
