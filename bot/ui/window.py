"""What the readers' window is given: a chain to ask, an archive to read, and its settings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from bot.answer import Answer, Progress, Turn
from index.article import Article, Language
from index.errors import SettingsError
from index.filters import Filters

#: The languages of the window, the first at the root.
LANGUAGES: tuple[Language, ...] = ("nl", "en")

# Not "//": a browser takes what follows for a host.
_ROOT_PATH = re.compile(r"(?:/[\w.~-]+)*/?")


class AnswersQuestions(Protocol):
    """Whatever answers questions."""

    def stream(
        self,
        question: str,
        *,
        history: Sequence[Turn],
        language: Language | None,
        filters: Filters,
        any_time: bool = False,
        as_of: date | None = None,
    ) -> Iterator[Progress | Answer]:
        """Yield what it is doing, then the answer: it only grows, and the last one is complete."""
        ...


class SummarisesArchive(Protocol):
    """How much an archive holds."""

    @property
    def articles(self) -> int:
        """How many articles may be found."""
        ...

    @property
    def passages(self) -> int:
        """How many passages they have."""
        ...

    @property
    def first(self) -> date | None:
        """The day of the oldest article."""
        ...

    @property
    def last(self) -> date | None:
        """The day of the newest article."""
        ...

    @property
    def updated(self) -> datetime | None:
        """When the archive was last changed."""
        ...

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of the newspapers."""
        ...


class KnowsArticles(Protocol):
    """Whatever keeps the articles."""

    def article(self, article_id: str, version: int | None = None) -> Article | None:
        """Give an article, its newest version unless another is asked for."""
        ...

    def summary(self) -> SummarisesArchive:
        """Say how much there is."""
        ...

    def sections(self) -> tuple[str, ...]:
        """Name the sections of the newspaper."""
        ...


@dataclass(frozen=True, slots=True)
class Look:
    """How a newspaper makes the window its own: a picture for its name, and a colour for links.

    ``logo`` is a picture file; the colours are "#0a4f86", for light and for dark.
    """

    logo: Path | None = None
    accent: str | None = None
    accent_dark: str | None = None


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """How the window is set up.

    ``newspaper`` names the paper whose archive it is. ``examples`` are questions, by language.
    ``root_path`` is the path that the outside world sees the window under ("/nieuws"), empty for
    none. ``max_question`` is in characters. ``sample`` says that the archive is the made-up one
    that comes with Vraagbaak; the page then tells its readers so. ``about`` is what Vraagbaak
    tells of itself, by language. ``look`` is the newspaper's own. ``thumbs`` says whether readers
    may say if an answer was useful, and ``embed_origins`` which sites may show the window in a
    frame.
    """

    newspaper: str | None = None
    examples: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    root_path: str = ""
    max_question: int = 2_000
    sample: bool = False
    about: Mapping[Language, str] = field(default_factory=dict)
    look: Look = Look()
    thumbs: bool = False
    embed_origins: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a root path that no address can be made with."""
        if not _ROOT_PATH.fullmatch(self.root_path):
            raise SettingsError(
                f"root_path must be a path like /nieuws, not {self.root_path!r}; "
                "leave out the host name."
            )

    @property
    def prefix(self) -> str:
        """What every address starts with: the root path without a slash at its end."""
        return self.root_path.rstrip("/")
