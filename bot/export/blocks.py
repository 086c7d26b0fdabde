"""The parts of a document, before any notation: blocks of runs."""

from dataclasses import dataclass
from typing import Literal

from index.article import Language

#: ``title`` of all, ``question`` above a turn and ``label`` above a part of it are headings;
#: ``headline`` is the short answer, ``source`` names an article, ``quote`` are words of it, and
#: ``small`` is what is said about them.
Style = Literal["title", "question", "label", "headline", "source", "quote", "text", "small"]


@dataclass(frozen=True, slots=True)
class Run:
    """Some words. ``verbatim`` ones are an article's, all others the machine's or the reader's.

    ``language`` is None where it is the document's. A ``mark`` is a number of a citation; ``url``
    has been checked by ``web_address``.
    """

    text: str
    verbatim: bool = False
    strong: bool = False
    emphasis: bool = False
    mark: bool = False
    url: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading; ``keep`` keeps it on the page of what comes next."""

    style: Style
    runs: tuple[Run, ...]
    keep: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


def said(style: Style, text: str, *, keep: bool = False) -> Block:
    """A block of the machine's own words."""
    return Block(style, (Run(text),), keep)
