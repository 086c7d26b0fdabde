"""The documents say what is there: settings, commands, texts in both languages."""

import re
import string
import tomllib
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DUTCH = (ROOT / "README.nl.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_stands_in_the_readme(name: str) -> None:
    assert f"`VRAAGBAAK_{name.upper()}`" in README


def test_the_readme_names_no_setting_that_does_not_exist() -> None:
    named = set(re.findall(r"VRAAGBAAK_([A-Z_]+)", README + DUTCH))
    assert {n.split("__")[0].lower().rstrip("_") for n in named} <= set(Settings.model_fields)


@pytest.mark.parametrize("document", [README, DUTCH], ids=["en", "nl"])
def test_links_and_pictures_are_there(document: str) -> None:
    for target in re.findall(r"\]\((?!https?://|#)([^)]+)\)", document):
        assert (ROOT / target.split("#")[0]).exists(), target


@pytest.mark.parametrize("command", ["index", "search", "ask", "check", "eval", "status", "serve"])
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert f"vraagbaak {command}" in README


def fields(text: str) -> set[str]:
    """The placeholders of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_short_texts_are_the_same_in_both_languages() -> None:
    nl, en = (
        tomllib.loads((ROOT / f"prompts/interface.{language}.toml").read_text("utf-8"))
        for language in ("nl", "en")
    )
    # A language may need a singular where the other has one form for both (jaar).
    assert {k.removesuffix("_one") for k in nl} == {k.removesuffix("_one") for k in en}
    for key in nl.keys() & en.keys():
        assert fields(nl[key]) == fields(en[key]), key


def test_long_texts_are_the_same_in_both_languages() -> None:
    dutch = sorted((ROOT / "prompts").glob("*.nl.md"))
    assert dutch
    for file in dutch:
        english = file.with_name(file.name.replace(".nl.", ".en."))
        assert fields(file.read_text("utf-8")) == fields(english.read_text("utf-8")), file.name
