"""Front matter: YAML between two ``---`` lines at the top of a text, with keys of the contract."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import yaml

from index.article import Article, Block
from index.errors import ReadError
from index.readers.fields import FieldError, build_article
from index.readers.source import Source

__all__ = ["FrontMatter", "article_with", "split_front_matter"]

_OPEN = re.compile(r"---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
# A text may begin with a ruled line; front matter has a key below it, or a comment, or nothing.
_KEY_LINE = re.compile(r"\s*(?:[\w-]+[ \t]*:(?:\s|$)|#|(?:---|\.\.\.)[ \t]*(?:\n|\Z))")


class FrontMatter(NamedTuple):
    """What stood between the ``---`` lines, as keys and as written, and the text below it."""

    fields: Mapping[str, Any]
    written: str
    body: str


def split_front_matter(text: str, place: str) -> FrontMatter:
    """Take the front matter off a text; a text without any is given back as it stands.

    Every value is a string, or a list or mapping of them: "007" and "2021-07-21" are not
    numbers or dates yet. Empty lines between front matter and text are dropped.

    Raises:
        ReadError: It is not closed or no valid YAML mapping; names the file and the line.
    """
    opened = _OPEN.match(text)
    if not opened or not _KEY_LINE.match(text, opened.end()):
        return FrontMatter({}, "", text)
    closed = _CLOSE.search(text, opened.end())
    if not closed:
        raise ReadError(f"{place}:1", "front matter is opened by --- but never closed by ---")
    written = text[opened.end() : closed.start()]
    return FrontMatter(_load(written, place), written, text[closed.end() :].lstrip("\n"))


def article_with(
    front: FrontMatter, found: Mapping[str, Any], source: Source, blocks: tuple[Block, ...] = ()
) -> Article:
    """Make the Article of a text file; what the front matter says goes before what was found.

    Raises:
        ReadError: A key holds a wrong value; names the file, and the line if it is in front matter.
    """
    given = {key: value for key, value in front.fields.items() if value != ""}
    also = dict(found)
    if "date" in given:  # or the date in the file name would hide it
        also.pop("published", None)
    try:
        return build_article({**also, **given, "text": found["text"]}, blocks)
    except FieldError as error:
        raise ReadError(f"{source.place}{_line_of(error.key, front)}", str(error)) from error


def _line_of(key: str, front: FrontMatter) -> str:
    for number, line in enumerate(front.written.split("\n"), 2):
        if line.split(":")[0].strip(" \"'") == key:
            return f":{number}"
    return ""


class _Loader(yaml.BaseLoader):
    """YAML with strings only, and without aliases: those can make a book of a line, or a loop."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases (*) are not supported", mark)
        return super().compose_node(parent, index)


def _load(written: str, place: str) -> Mapping[str, Any]:
    try:
        loaded = yaml.load(written, _Loader)  # a BaseLoader makes no objects
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        problem = getattr(error, "problem", None) or "a character that YAML does not allow"
        raise ReadError(f"{place}:{line}", f"front matter cannot be read: {problem}") from error
    except RecursionError as error:
        raise ReadError(f"{place}:2", "front matter is nested too deeply") from error
    if loaded in (None, ""):
        return {}
    if not isinstance(loaded, dict) or not all(isinstance(key, str) for key in loaded):
        raise ReadError(f"{place}:2", "front matter must be lines of 'key: value'")
    return loaded
