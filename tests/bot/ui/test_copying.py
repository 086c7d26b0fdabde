"""A copied answer in three notations: nothing in it means anything but what it says."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.ui.conversation import Asked
from bot.ui.copying import Copies, copies, markdown_line
from bot.ui.plain import Line
from bot.ui.sources import sources
from tests.bot.ui.newsroom import PICTURE
from tests.bot.ui.test_kept import answered
from tests.bot.ui.test_turn import TODAY

RENDER = MarkdownIt("commonmark", {"html": True}).enable("table")


def copied(question: str) -> Copies:
    asked = Asked(1, question, "nl").heard(answered(question))
    return copies(asked, sources(asked, "", TODAY))


def test_the_three_say_the_same() -> None:
    found = copied("Hoeveel slachtoffers?")
    assert found.html.startswith("<p>Hoeveel slachtoffers?</p>\n<p>Zeventien mensen [1]<br>")
    assert '<a href="https://courant.example/hasseldonk">' in found.html
    assert r"\[1\] ‘Zeventien mensen liepen" in found.markdown
    assert "<https://courant.example/hasseldonk>" in found.markdown


def test_a_hostile_article_stays_text() -> None:
    found = copied("Wanneer begint het?")
    assert "<img" not in found.html
    assert "<script" not in found.html
    assert "javascript:" not in found.html
    html = RENDER.render(found.markdown)
    assert "<img" not in html
    assert "<script" not in html
    assert PICTURE.url not in html


LINES = st.text(
    st.sampled_from(list("ab 1.)#>*_`[]()<>!|~$&-+=\\\t'\"")) | st.characters(codec="utf-8"),
    min_size=1,
)


@given(LINES)
def test_a_line_is_one_paragraph_of_plain_text(text: str) -> None:
    written = markdown_line(Line(" ".join(text.split())))
    tokens = RENDER.parse(written)
    assert [token.type for token in tokens] in (
        [],
        ["paragraph_open", "inline", "paragraph_close"],
    )
    for token in tokens:
        for child in token.children or ():
            assert child.type in ("text", "text_special")


@pytest.mark.parametrize("text", ["1. Uitslag", "12) Uitslag", "- een", "+ twee", "---", "==="])
def test_what_would_begin_a_list_is_shown_as_it_stands(text: str) -> None:
    (_, inline, _) = RENDER.parse(markdown_line(Line(text)))
    assert "".join(child.content for child in inline.children or ()) == text


def test_an_address_is_only_ever_a_link_to_the_web() -> None:
    answer = answered("Hoeveel gewonden?")
    evil = replace(
        answer, citations=tuple(replace(c, url="javascript:x") for c in answer.citations)
    )
    asked = Asked(1, "?", "nl").heard(evil)
    assert "javascript" not in copies(asked, sources(asked, "", TODAY)).html
