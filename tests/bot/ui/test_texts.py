"""Every text of the window is there in both languages, and none is there for nothing."""

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import bot.ui
from bot.answer import Stage
from bot.feedback import REASONS
from bot.texts import prompt, table

FOLDER = Path(bot.ui.__file__).parent
SOURCE = "\n".join(
    path.read_text("utf-8") for path in FOLDER.rglob("*") if path.suffix in (".py", ".html")
)
# What the files that readers save say too is taken from below the window, under its whole key.
BELOW = "\n".join(
    path.read_text("utf-8")
    for path in FOLDER.parent.rglob("*.py")
    if not path.is_relative_to(FOLDER)
)
KEYS = sorted(key for key in table("nl") if key.startswith("window_"))
# Put together in the code from a part and a stage, status, or language.
BUILT = {
    f"window_{key}"
    for key in [
        *(f"progress_{stage}" for stage in get_args(Stage)),
        *("corrected", "corrected_on", "retracted", "retracted_on", "embargoed"),
        *("foreign_nl", "foreign_en"),
        *(f"reason_{reason}" for reason in REASONS),
    ]
}


def test_both_languages_have_the_same_texts() -> None:
    dutch, english = (
        {key.removesuffix("_one") for key in table(language) if key.startswith("window_")}
        for language in ("nl", "en")
    )
    assert dutch == english


@pytest.mark.parametrize("key", KEYS)
def test_a_text_is_used_and_says_the_same_in_both_languages(key: str) -> None:
    name = key.removesuffix("_one")
    used = f'"{name.removeprefix("window_")}"' in SOURCE or f'"{name}"' in BELOW
    assert name in BUILT or used
    dutch, english = (
        {field for _, field, _, _ in Formatter().parse(table(language).get(key, "")) if field}
        for language in ("nl", "en")
    )
    if not key.endswith("_one"):
        assert dutch == english


def test_every_text_that_is_asked_for_is_there() -> None:
    asked_for = set(re.findall(r'\bt\("(\w+)"[,)]', SOURCE))
    assert {f"window_{key}" for key in asked_for} <= set(KEYS)


def test_what_vraagbaak_is_has_the_same_chapters() -> None:
    chapters = [prompt("about", language).count("\n## ") for language in ("nl", "en")]
    assert chapters[0] == chapters[1] > 0
