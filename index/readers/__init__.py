"""Readers: from files to articles, one module per kind of input.

``read_paths`` is all that the rest of the program needs. A reader for another kind of file is a
function from a ``Source`` to articles and errors, and one line in ``_READERS``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from index.article import Article
from index.errors import ReadError
from index.readers.html import read_html
from index.readers.jsonl import read_json, read_jsonl
from index.readers.markdown import read_markdown
from index.readers.plain import read_plain
from index.readers.source import Source
from index.readers.walk import find_sources

__all__ = ["READABLE", "read_paths"]

_Reader = Callable[[Source], Iterator[Article | ReadError]]


def _one(read: Callable[[Source], Article]) -> _Reader:
    """Make a reader of a function that gives the one article of a file, or raises."""

    def reader(source: Source) -> Iterator[Article | ReadError]:
        try:
            yield read(source)
        except ReadError as error:
            yield error

    return reader


_READERS: Mapping[str, _Reader] = MappingProxyType(
    {
        **dict.fromkeys((".txt", ".text"), _one(read_plain)),
        **dict.fromkeys((".md", ".markdown"), _one(read_markdown)),
        **dict.fromkeys((".html", ".htm", ".xhtml"), _one(read_html)),
        **dict.fromkeys((".jsonl", ".ndjson"), read_jsonl),
        ".json": read_json,
    }
)

#: The suffixes of the files that can be read, in lower case.
READABLE: tuple[str, ...] = tuple(_READERS)


def read_paths(paths: Sequence[Path]) -> Iterator[Article | ReadError]:
    """Read files and folders with everything below them, one article after another.

    The order is that of ``paths`` and inside a folder that of the names, so it is always the
    same. What cannot be read comes as a ReadError with its place (file or ``file:line``) and one
    reason, between the articles; nothing is raised and nothing stops the rest.
    """
    for source in find_sources(paths, READABLE):
        if isinstance(source, ReadError):
            yield source
        else:
            yield from _READERS[source.path.suffix.lower()](source)
