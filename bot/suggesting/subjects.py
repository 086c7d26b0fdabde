"""Questions that news of a kind invites, from ``suggestions.toml``: the cause, a vote, the cost."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from index.article import Language

_FORMER = "oud-"
_SHORTEST = 6  # letters of an office at the end of a compound
_LANGUAGES: tuple[Language, ...] = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Subject:
    """A question by language, and the sentences by language that should answer it."""

    id: str
    question: dict[Language, str]
    sentence: dict[Language, re.Pattern[str]]


@cache
def subjects() -> tuple[Subject, ...]:
    """All subjects, in the order of the file."""
    return tuple(
        Subject(
            raw["id"],
            {language: raw[language] for language in _LANGUAGES},
            {
                language: re.compile(raw[f"sentence_{language}"], re.IGNORECASE)
                for language in _LANGUAGES
            },
        )
        for raw in _file()["subject"]
    )


def about_person(key: str, person: str, language: Language) -> str:
    """The question ``said`` or ``who`` about a person."""
    template: str = _file()["person"][f"{key}_{language}"]
    return template.replace("{person}", person)


def office_in_english(office: str) -> str | None:
    """The English of a Dutch office, by its last part; None when it is not listed.

    "Oud-wethouder" is former alderman, "cultuurwethouder" alderman.
    """
    offices: dict[str, str] = _file()["offices"]
    low = office.lower()
    former = "former " if low.startswith(_FORMER) else ""
    own = low.removeprefix(_FORMER)
    parts = (own[n:] for n in range(len(own) - _SHORTEST + 1))
    found = offices.get(own) or next((offices[part] for part in parts if part in offices), None)
    return found and former + found


def raw_views() -> list[dict[str, str]]:
    """The verbs of wanting and thinking, as the file has them."""
    found: list[dict[str, str]] = _file()["view"]
    return found


def body_in(body: str, reader: Language) -> str | None:
    """A body such as "de gemeente" in the other language; None when it is not listed."""
    bodies: dict[str, str] = _file()["bodies"]
    if reader == "en":
        return bodies.get(body.lower())
    return next((nl for nl, en in bodies.items() if en == body.lower()), None)


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((resources.files("prompts") / "suggestions.toml").read_text("utf-8"))
