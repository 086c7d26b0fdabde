"""A text with its marks: what is bold, and what a line break never parts."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from bot.ui.marks import emphasised, introduction_parts, with_marks
from index.article import Span

MARK = Markup("<a>[1]</a>")
SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(*pair)))


def test_several_spans_are_bold_also_in_the_last_word() -> None:
    html = with_marks("Eerst 12, nu 17.", [Span(13, 15), Span(6, 8)], MARK)
    assert html == ('Eerst <b>12</b>, nu <span class="kept"><b>17</b>.\u202f<a>[1]</a></span>')


def test_spans_over_each_other_are_bold_once() -> None:
    assert with_marks("zeventien mensen", [Span(0, 9), Span(4, 16)], Markup("")) == (
        "<b>zeventien</b><b> mensen</b>"
    )


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40), SPANS)
def test_whatever_is_bold_the_words_stay_the_same(text: str, spans: list[Span]) -> None:
    html = with_marks(text, spans, Markup(""))
    assert unescape(re.sub("</?b>", "", html)) == text


@pytest.mark.parametrize(
    ("introduction", "parts", "html"),
    [
        ("Volgens *De Ster*:", ("Volgens ", "De Ster", ":"), "Volgens <em>De Ster</em>:"),
        ("Uit *een* *of*:", ("Uit ", "een* *of", ":"), "Uit <em>een* *of</em>:"),
        ("Uit een artikel:", ("Uit een artikel:", "", ""), "Uit een artikel:"),
        ("Eén * maar", ("Eén * maar", "", ""), "Eén * maar"),
        ("", ("", "", ""), ""),
    ],
)
def test_our_own_asterisks(introduction: str, parts: tuple[str, str, str], html: str) -> None:
    assert introduction_parts(introduction) == parts
    assert emphasised(introduction) == html
