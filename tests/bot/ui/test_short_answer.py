"""Whose words the short answer is, where its marks stand, and what is bold in the sentences."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Answer, Report, Statement
from bot.ui.short_answer import bold_spans, short_answer
from index.article import Article, Language
from tests.bot.ui.newsroom import FIRES, FIRST_REPORT, VICTIMS, answer, cite, verbatim

NAMES = ("Rusland", "Estland", "Noorwegen")


def answered(short: str | None, *held: str | None) -> Answer:
    """An answer from the articles on fires, each holding some words of the short answer."""
    citations = [
        cite(number, article, article.text, words)
        for number, (article, words) in enumerate(zip(FIRES, held, strict=False), 1)
    ]
    return replace(answer("?", verbatim(*citations), *citations), short_answer=short)


def parts(found: Answer, language: Language = "nl") -> list[tuple[str, list[int]]]:
    short = short_answer(found, language)
    assert short
    return [(part.words, [each.number for each in part.citations]) for part in short.parts]


def test_words_of_a_quote_are_the_articles() -> None:
    short = short_answer(answered("Rusland", "Rusland"), "en")
    assert short
    assert (short.verbatim, short.language, short.words) == (True, "nl", "Rusland")


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("2.3 million hectares", "2,3 miljoen hectare"),
        ("Yes", "Rusland"),
        ("No: 2.3 million", None),
        ("Rus", "Rusland"),
        ("Eerst zeven (18 maart 2021), later vijf (10 november 2021)", "Rusland"),
    ],
)
def test_other_words_are_the_machines_with_the_mark_at_the_end(words: str, held: str) -> None:
    found = answered(words, held)
    short = short_answer(found, "en")
    assert short
    assert (short.verbatim, short.language) == (False, "en")
    assert parts(found, "en") == [(words, [1])]


def test_a_model_speaks_for_itself_even_in_an_articles_words() -> None:
    found = answered("Rusland", "Rusland")
    by_model = replace(found, statements=(Statement("In Rusland.", (1,), "checked"),))
    short = short_answer(by_model, "nl")
    assert short
    assert not short.verbatim


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Rusland, Estland en Noorwegen",
            [("Rusland", [1]), (", Estland", [2]), (" en Noorwegen", [3])],
        ),
        (
            "Noorwegen, Rusland and Estland",
            [("Noorwegen", [3]), (", Rusland", [1]), (" and Estland", [2])],
        ),
        (
            "Rusland; Estland; Noorwegen",
            [("Rusland", [1]), ("; Estland", [2]), ("; Noorwegen", [3])],
        ),
        ("Rusland en Wit-Estland", [("Rusland", [1]), (" en Wit-Estland", [2, 3])]),
        ("drie landen", [("drie landen", [1, 2, 3])]),
    ],
)
def test_marks_stand_behind_their_parts_and_otherwise_at_the_end(
    words: str, expected: list[tuple[str, list[int]]]
) -> None:
    assert parts(answered(words, *NAMES)) == expected


def test_two_articles_may_hold_one_part() -> None:
    again = replace(FIRES[1], text="Estland en Rusland delen een grens.")
    one = cite(1, FIRES[0], FIRES[0].text, "Rusland")
    two = cite(2, again, again.text, "Rusland")
    found = replace(answer("?", verbatim(one, two), one, two), short_answer="Rusland en Estland")
    assert parts(found) == [("Rusland", [1, 2]), (" en Estland", [])]


def test_a_report_that_differs_has_no_mark_in_the_short_answer() -> None:
    one = cite(1, VICTIMS, "Zeventien mensen liepen zondag letsel op", "Zeventien mensen")
    two = cite(2, FIRST_REPORT, FIRST_REPORT.text, "twaalf mensen")
    reports = (Report(2, "twaalf mensen", None), Report(1, "Zeventien mensen", None))
    found = replace(answer("?", verbatim(one), one, two), reports=reports, short_answer="17 people")
    assert parts(found, "en") == [("17 people", [1])]


@pytest.mark.parametrize("short", [None, "", "  "])
def test_without_words_there_is_none(short: str | None) -> None:
    assert short_answer(answered(short, "Rusland"), "nl") is None


def test_without_statements_there_is_none() -> None:
    assert short_answer(replace(answered("Rusland", "Rusland"), statements=()), "nl") is None


def bold(found: Answer) -> list[list[str]]:
    return [
        [statement.text[slice(*span)] for span in spans]
        for statement, spans in zip(found.statements, bold_spans(found), strict=True)
    ]


def test_bold_is_what_every_citation_holds() -> None:
    assert bold(answered("Rusland, Estland en Noorwegen", *NAMES)) == [
        ["Rusland"],
        ["Estland"],
        ["Noorwegen"],
    ]
    assert bold(answered("Rusland en Estland", "Rusland", None)) == [["Rusland"], []]


def test_a_model_is_searched_for_the_whole_words_once() -> None:
    said = [
        Statement(text, (1,), "checked")
        for text in ("De 170 renners.", "Er vielen 17 gewonden.", "Dat zijn 17 gewonden.")
    ]
    found = replace(answered("17", "Rusland"), statements=tuple(said))
    assert bold(found) == [[], ["17"], []]


def test_a_span_of_a_quote_says_nothing_about_another_text() -> None:
    found = answered("Rusland", "Rusland")
    [citation] = found.citations
    shorter = Statement(citation.quote[:10], (1,), "verbatim")
    assert bold(replace(found, statements=(shorter,))) == [[]]


@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=20))
def test_the_parts_are_the_whole_and_lose_no_mark(words: str, held: str) -> None:
    article = Article(id="a", version=1, title="", text=f"… {held} …")
    citation = cite(1, article, article.text, held)
    found = replace(answer("?", verbatim(citation), citation), short_answer=words)
    short = short_answer(found, "nl")
    assert (short.words if short else "") == words.strip()
    assert not short or [each.number for part in short.parts for each in part.citations] == [1]
