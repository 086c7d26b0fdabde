"""The privacy pages say what the code does."""

import re
from pathlib import Path

import pytest

from bot import question_log
from bot.feedback import masking, store
from bot.settings import Settings
from bot.ui import languages

DOCS = Path(__file__).parents[1] / "docs"
ENGLISH = (DOCS / "privacy.md").read_text("utf-8")
DUTCH = (DOCS / "privacy.nl.md").read_text("utf-8")
BOTH = pytest.mark.parametrize("page", [ENGLISH, DUTCH], ids=["en", "nl"])


@BOTH
def test_settings_are_there(page: str) -> None:
    named = {name.lower() for name in re.findall(r"VRAAGBAAK_([A-Z_]+)", page)}
    assert named
    assert named <= set(Settings.model_fields)


@BOTH
def test_files_cookies_and_limits_are_those_of_the_code(page: str) -> None:
    for name in (store.FILE, question_log.FILE, languages._COOKIE, masking.MASK):
        assert f"`{name}`" in page
    assert f"{store.MOST:,}" in page.replace("100.000", "100,000")
    assert str(masking.LONGEST) in page


@BOTH
def test_links_are_there(page: str) -> None:
    for target in re.findall(r"\]\((?!https?://|#)([^)]+)\)", page):
        assert (DOCS / target).exists(), target


def test_the_pages_have_the_same_parts() -> None:
    for mark in (r"^## ", r"^\| ", r"^- \[ \] ", r"^- ", r"^vraagbaak "):
        count = [len(re.findall(mark, page, re.MULTILINE)) for page in (ENGLISH, DUTCH)]
        assert count[0] == count[1] > 0, mark
    commands = [re.findall(r"^(vraagbaak [^#\n]*\S)", p, re.MULTILINE) for p in (ENGLISH, DUTCH)]
    assert commands[0] == commands[1]
