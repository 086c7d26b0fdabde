"""The texts that a reader or a model gets to see, from ``prompts/``, in Dutch and English.

Short texts stand in ``prompts/interface.nl.toml`` and ``interface.en.toml``; longer ones in a file
each, ``prompts/NAME.nl.md`` and ``NAME.en.md``. Values are filled in as ``{name}``; a value is
data and its own braces stay as they are.
"""

import tomllib
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path

from index.article import Language
from index.errors import SettingsError


@cache
def table(language: Language) -> dict[str, str]:
    """All short texts of a language, by key."""
    raw = (resources.files("prompts") / f"interface.{language}.toml").read_text("utf-8")
    return dict(tomllib.loads(raw))


def text(key: str, language: Language, /, **values: object) -> str:
    """A short text with its values filled in.

    When ``n`` is among the values and is 1, ``KEY_one`` is taken where there is one. Whole numbers
    are written in the language's notation (1.234 or 1,234), dates in words (21 juli 2021).
    """
    texts = table(language)
    if values.get("n") == 1 and f"{key}_one" in texts:
        key = f"{key}_one"
    return texts[key].format(**{k: written(v, language) for k, v in values.items()})


@cache
def prompt(name: str, language: Language) -> str:
    """A long text, with its ``{placeholders}`` still in it."""
    return (resources.files("prompts") / f"{name}.{language}.md").read_text("utf-8").strip()


def own_prompt(name: str, language: Language, folder: Path | None) -> str:
    """A long text: the newspaper's own from its folder, or ours when it has none there.

    Raises:
        SettingsError: the file cannot be read.
    """
    own = folder / f"{name}.{language}.md" if folder else None
    if own is None or not own.exists():
        return prompt(name, language)
    try:
        return own.read_text("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The text {own} cannot be read: {error}.") from error


def written(value: object, language: Language) -> str:
    """A value in the notation of a language."""
    if isinstance(value, date):
        return written_date(value, language)
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}".replace(",", "." if language == "nl" else ",")
    return str(value)


def written_date(day: date, language: Language) -> str:
    """A day in words: 21 juli 2021, 21 July 2021."""
    months = table(language)["months"].split()
    return f"{day.day} {months[day.month - 1]} {day.year}"
