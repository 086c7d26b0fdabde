"""Articles that answer the same, and articles that answer otherwise."""

from dataclasses import replace

import pytest

from bot.reports import agreement, asks_for_now, compare, newest_first
from index.article import Language
from tests.bot.candidates import asked, candidate

HOW_MANY = asked("Hoeveel windmolens komen er langs het Oostkanaal?")


def test_the_same_figure_in_another_notation_agrees() -> None:
    seven = candidate("Er komen zeven windmolens.", "zeven", id="a")
    digits = candidate("De raad stemde in met 7 molens.", "7 molens", id="b", score=8)
    found = compare(HOW_MANY, [seven, digits])
    assert found.same == (seven, digits)
    assert found.other == ()


def test_another_figure_differs() -> None:
    seven = candidate("Er komen zeven windmolens.", "zeven", id="a")
    five = candidate("Er komen vijf windmolens.", "vijf", id="b", score=8)
    assert compare(HOW_MANY, [seven, five]).other == (five,)


def test_one_article_speaks_once_and_not_against_itself() -> None:
    seven = candidate("Er komen zeven windmolens.", "zeven", id="a")
    five = candidate("Er komen vijf windmolens.", "vijf", id="a", score=9)
    assert compare(HOW_MANY, [seven, five]).other == ()


@pytest.mark.parametrize(("score", "sure"), [(1.0, 2.0), (9.0, -2.0)])
def test_who_is_less_sure_does_not_count(score: float, sure: float) -> None:
    seven = candidate("Er komen zeven windmolens.", "zeven", id="a")
    five = candidate("Er komen vijf windmolens.", "vijf", id="b", score=score, sure=sure)
    assert compare(HOW_MANY, [seven, five]).other == ()


def test_reasons_are_not_compared() -> None:
    why = asked("Waarom komen er windmolens?")
    one = candidate("Er is stroom nodig.", "stroom nodig", id="a")
    two = candidate("De provincie wil het.", "De provincie", id="b", score=9)
    assert compare(why, [one, two]).other == ()


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("Marijke Tolsma", "wethouder Tolsma", True),
        ("Marijke Tolsma", "Henk Baarsma", False),
        ("21 juli 2021", "woensdag 21 juli", True),
        ("21 juli 2021", "22 juli 2021", False),
        ("geen idee", "twaalf", None),
        ("", "twaalf", None),
        ("ruim 200", "200", True),
    ],
)
def test_agreement(one: str, two: str, wanted: bool | None) -> None:
    first = candidate(f"Het was {one} volgens hem.", one)
    second = candidate(f"Later werd {two} genoemd.", two)
    assert agreement(first, second) is wanted


def test_across_languages() -> None:
    dutch = candidate("Er kwamen 1.200 mensen.", "1.200 mensen")
    english = candidate("Some 1,200 people came.", "1,200 people", language="en")
    assert agreement(dutch, english) is True


def test_a_denial_is_no_agreement() -> None:
    planned = candidate("Er komen vijf windmolens.", "vijf")
    cancelled = candidate("De vijf windmolens gaan niet door.", "vijf", id="b")
    assert agreement(planned, cancelled) is None
    assert compare(HOW_MANY, [planned, cancelled]).same == (planned,)


NOW = asked("Hoeveel windmolens zijn er nu gepland langs het Oostkanaal?")


def test_the_newest_report_leads_where_a_question_asks_for_now() -> None:
    seven = candidate("Er komen zeven windmolens.", "zeven", id="a", day="2021-03-18")
    five = candidate("Er komen vijf windmolens.", "vijf", id="b", score=8, day="2021-11-10")
    off = candidate("De vijf gaan niet door.", "vijf", id="c", score=7, day="2022-10-06")
    assert newest_first(NOW, [seven, five, off]) == [off, seven, five]
    assert newest_first(NOW, [five, seven]) == [five, seven]
    assert newest_first(HOW_MANY, [seven, five, off]) == [seven, five, off]


@pytest.mark.parametrize(("score", "sure"), [(1.0, 2.0), (9.0, -1.0)])
def test_a_newer_report_that_is_less_sure_does_not_lead(score: float, sure: float) -> None:
    seven = candidate("Er komen zeven windmolens.", "zeven", id="a", day="2021-03-18")
    newer = candidate("Er is ruzie.", "ruzie", id="b", score=score, sure=sure, day="2022-01-01")
    assert newest_first(NOW, [seven, newer]) == [seven, newer]


@pytest.mark.parametrize(
    ("question", "language", "newer_leads"),
    [
        ("Komen er windmolens langs het Oostkanaal?", "nl", True),
        ("Is De Plons nu dicht?", "nl", True),
        ("Are there wind turbines along the canal?", "en", True),
        ("Kwamen er windmolens langs het Oostkanaal?", "nl", False),
        ("Were there wind turbines along the canal?", "en", False),
        ("Komen er in 2021 windmolens langs het Oostkanaal?", "nl", False),
        ("Waarom komen er windmolens?", "nl", False),
    ],
)
def test_whether_something_is_so_is_what_the_newest_report_says(
    question: str, language: Language, newer_leads: bool
) -> None:
    coming = candidate("Er komen vijf windmolens.", "vijf", id="a", day="2021-11-10")
    off = candidate("De vijf gaan niet door.", "gaan niet door", id="b", score=8, day="2022-10-06")
    first, _ = newest_first(asked(question, language), [coming, off])
    assert first is (off if newer_leads else coming)


def test_yes_or_no_asks_for_no_figure_of_now() -> None:
    assert asks_for_now(NOW)
    assert not asks_for_now(asked("Is de brug nu open?"))
    assert not asks_for_now(HOW_MANY)


def test_what_does_not_fit_is_no_other_report() -> None:
    seven = candidate("Er komen zeven windmolens.", "zeven", id="a")
    age = replace(candidate("Een vrouw van 78 was tegen.", "78", id="b", score=9), fits=False)
    assert compare(HOW_MANY, [seven, age]).other == ()
