"""Sentences of another year than the question's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fit.year import of_another_year

SEATS = "De partij zakte bij de verkiezingen van 2003 naar 6 zetels."


@pytest.mark.parametrize(
    ("question", "sentence", "day", "another"),
    [
        ("Hoeveel zetels haalde D66 in 2021?", SEATS, None, True),
        ("How many seats in the 2021 elections?", SEATS, date(2010, 5, 1), True),
        ("Hoeveel zetels haalde D66 in 2003?", SEATS, None, False),
        ("Hoeveel zetels haalde D66?", SEATS, None, False),
        ("Hoeveel zetels haalde D66 in 2021?", "De partij kreeg 6 zetels.", None, False),
        ("Wie won in 1997?", "Van Benthem won de dertiende tocht.", date(1985, 2, 22), True),
        ("Wie won in 1997?", "Van Benthem won de dertiende tocht.", date(1998, 2, 22), False),
        ("Wie won in 1997?", "Elf jaar later won Angenent.", date(1985, 2, 22), False),
        ("Wie won in 1975?", "In de jaren zeventig won Jaap.", date(1985, 2, 22), False),
        ("Wie won in 1985?", "In de jaren zeventig won Jaap.", date(2015, 2, 22), True),
        ("Who won in 1975?", "In the 1970s Jaap won.", date(1985, 2, 22), False),
        ("Wie won in 1995?", "In de jaren '90 won Jaap.", date(2015, 2, 22), False),
        ("Hoeveel zetels haalde D66 in 2021?", SEATS, date(2021, 3, 18), False),
        ("Hoeveel zetels haalde D66 in 2021?", SEATS, date(2022, 1, 2), False),  # vorig jaar
        ("Who led it in 2000?", "Simon (1982-1996), Eveline (1996-2010), Jaap.", None, False),
        ("Who led it in 2000?", "Simon (1982-1996), Eveline (1996–99), Jaap.", None, True),
        ("Wie leidt het in 2024?", "Sinds 2010 leidt Jaap Tol de jury.", None, False),
        ("Wie won de 1500 meter in Heerenveen?", "Jaap won in 2012.", None, False),
        ("Wie won de 1.900 euro?", "Jaap won in 2012.", None, False),
    ],
)
def test_the_year_that_is_asked_for(
    question: str, sentence: str, day: date | None, another: bool
) -> None:
    assert of_another_year(question, sentence, sentence, day) is another


def test_the_article_may_have_the_year_elsewhere() -> None:
    question = "Hoeveel zetels haalde D66 in 2021?"
    assert not of_another_year(question, SEATS, f"{SEATS} In 2021 werd het beter.", None)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text(question: str, sentence: str) -> None:
    assert not of_another_year(question, question, sentence, None)
    of_another_year(question, sentence, sentence, None)
