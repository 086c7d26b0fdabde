"""The topics that are declined, read from ``declined.toml``, and which of them a question is on."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Annotated, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.declined.phrase import Lists, PhraseError, compiled, listed
from bot.declined.wording import wording
from bot.texts import text
from index.article import Language
from index.errors import SettingsError

FILE = "declined.toml"
_LANGUAGES: tuple[Language, ...] = get_args(Language)

_Words = Annotated[list[str], Field(min_length=1)]


class _Entry(BaseModel):
    """A topic in one language, as the file has it."""

    model_config = ConfigDict(extra="forbid")
    phrases: _Words
    unless: list[str] = []
    text: str | None = None


class _Topic(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
    nl: _Entry | None = None
    en: _Entry | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    words: dict[str, _Words] = {}
    topic: list[_Topic] = []


@dataclass(frozen=True, slots=True)
class Topic:
    """Questions that are declined: those with one of the phrases, and without any of ``unless``.

    ``texts`` are the newspaper's own, by language.
    """

    id: str
    phrases: tuple[re.Pattern[str], ...]
    unless: tuple[re.Pattern[str], ...]
    texts: Mapping[Language, str]

    def told(self, language: Language) -> str:
        """What the reader is told, before what is said of the articles that are shown."""
        return self.texts.get(language) or text("declined", language)

    def covers(self, wording: str) -> bool:
        """Whether a question in this wording is on the topic."""
        return any(p.search(wording) for p in self.phrases) and not any(
            p.search(wording) for p in self.unless
        )


def declined(question: str, topics: Iterable[Topic]) -> Topic | None:
    """The first topic that a question is on; None when it may be answered.

    The phrases of both languages count, whatever the language of the question.
    """
    said = wording(question)
    return next((topic for topic in topics if topic.covers(said)), None)


def load_topics(folder: Path | None = None) -> tuple[Topic, ...]:
    """The topics of the newspaper's own file in the folder, else those that come with Vraagbaak.

    An empty file of its own declines nothing.

    Raises:
        SettingsError: the file cannot be read; the message names the topic and the phrase.
    """
    own = folder / FILE if folder else None
    if own is None or not own.is_file():
        return _topics((resources.files("prompts") / FILE).read_text("utf-8"), FILE)
    try:
        return _topics(own.read_text("utf-8-sig"), str(own))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The file {own} cannot be read: {error}.") from error


def _topics(content: str, place: str) -> tuple[Topic, ...]:
    try:
        file = _File.model_validate(tomllib.loads(content))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"The file {place} is no TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"The file {place}: {name} cannot be so: {first['msg']}.") from error
    lists = {name: _list(name, entries, place) for name, entries in file.words.items()}
    return tuple(_topic(topic, lists, place) for topic in file.topic)


def _topic(topic: _Topic, lists: Lists, place: str) -> Topic:
    entries = {"nl": topic.nl, "en": topic.en}
    there = [entry for entry in entries.values() if entry]
    where = f"{place}: topic {topic.id}"
    return Topic(
        id=topic.id,
        phrases=_patterns((p for entry in there for p in entry.phrases), lists, where),
        unless=_patterns((p for entry in there for p in entry.unless), lists, where),
        texts={
            language: entry.text
            for language in _LANGUAGES
            if (entry := entries[language]) and entry.text
        },
    )


def _patterns(phrases: Iterable[str], lists: Lists, where: str) -> tuple[re.Pattern[str], ...]:
    patterns = []
    for phrase in phrases:
        try:
            patterns.append(compiled(phrase, lists))
        except PhraseError as error:
            raise SettingsError(f"{where}: the phrase {phrase!r} is wrong: {error}.") from error
    return tuple(patterns)


def _list(name: str, entries: list[str], place: str) -> str:
    try:
        return listed(entries)
    except PhraseError as error:
        raise SettingsError(f"{place}: the list {name} is wrong: {error}.") from error
