"""Markdown that any renderer shows as the words that stand there."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.export import export
from bot.export.markdown import escaped
from tests.bot.export.conversations import HOSTILE, ODD, TODAY, all_turns, saying

RENDER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = {"paragraph", "heading", "blockquote", "inline", "text", "strong", "em", "link", "softbreak"}


def rendered(words: str) -> list[Token]:
    tokens = RENDER.parse(export([saying(words)], "md", "nl", TODAY).content.decode("utf-8"))
    return [*tokens, *(child for token in tokens for child in token.children or ())]


@pytest.mark.parametrize("words", [*HOSTILE, *ODD])
def test_nothing_of_a_text_means_anything(words: str) -> None:
    tokens = rendered(words)
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= OURS - {"softbreak"}
    usual = [token.type for token in rendered("gewoon")]
    if words.strip() and words != "\u200b":
        headings = [token.type for token in tokens].count("heading_open")
        assert headings == usual.count("heading_open")
    assert not [t for t in tokens if t.type == "link_open" and "lek" in str(t.attrGet("href"))]


@given(st.text())
def test_any_line_is_shown_as_it_stands(words: str) -> None:
    line = " ".join(words.replace("\0", "").split())
    tokens = RENDER.parse(escaped(line))
    if line:
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
        children = tokens[1].children or []
        assert "".join(child.content for child in children) == line


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1. een", r"1\. een"),
        ("- een", r"\- een"),
        ("2021 was het", "2021 was het"),
        ("zie https://x.example", r"zie https\://x.example"),
        ("zie www.x.example.", r"zie www\.x.example."),
        ("a | b", r"a \| b"),
        ("€ 5 & $x$", r"€ 5 \& \$x\$"),
        ("kop", "kop"),
    ],
)
def test_what_is_escaped(words: str, expected: str) -> None:
    assert escaped(words) == expected


def test_a_relative_date_that_answers_stands_beside_its_day() -> None:
    turn = saying("woensdag")
    one = replace(turn.answer, citations=turn.answer.citations[:1])
    made = export([replace(turn, answer=one)], "md", "nl", TODAY).content.decode("utf-8")
    assert "**\\[1\\]** (19 mei 2022)" in made


def test_verbatim_words_are_quotations_and_a_models_are_not() -> None:
    made = export(all_turns(), "md", "nl", TODAY).content.decode("utf-8")
    assert "\n> Zeventien mensen liepen zondag letsel op" in made
    assert "‘**Zeventien mensen**’\N{NO-BREAK SPACE}**\\[1\\]**" in made
    assert "\nIn July 2021 the Taliban held" in made
    assert "\n**More than 200 of 419 district centres**" in made
    assert "According to *De Courant* (19 May 2022):" in made
