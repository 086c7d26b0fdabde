"""Days in words, as short as they can be said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.days import days_in_words
from index.article import Language


@pytest.mark.parametrize(
    ("since", "until", "dutch", "english"),
    [
        (date(2022, 5, 15), date(2022, 5, 15), "15 mei 2022", "15 May 2022"),
        (
            date(2022, 5, 10),
            date(2022, 5, 16),
            "10 tot en met 16 mei 2022",
            "10 to 16 May 2022",
        ),
        (
            date(2022, 4, 28),
            date(2022, 5, 4),
            "28 april tot en met 4 mei 2022",
            "28 April to 4 May 2022",
        ),
        (
            date(2021, 12, 27),
            date(2022, 1, 2),
            "27 december 2021 tot en met 2 januari 2022",
            "27 December 2021 to 2 January 2022",
        ),
        (
            date(2021, 5, 10),
            date(2022, 5, 10),
            "10 mei 2021 tot en met 10 mei 2022",
            "10 May 2021 to 10 May 2022",
        ),
        (date(2022, 4, 1), date(2022, 4, 30), "april 2022", "April 2022"),
        (date(2024, 2, 1), date(2024, 2, 29), "februari 2024", "February 2024"),
        (
            date(2024, 2, 1),
            date(2024, 2, 28),
            "1 tot en met 28 februari 2024",
            "1 to 28 February 2024",
        ),
        (
            date(2022, 6, 1),
            date(2022, 8, 31),
            "juni tot en met augustus 2022",
            "June to August 2022",
        ),
        (date(2021, 1, 1), date(2021, 12, 31), "2021", "2021"),
        (date(2010, 1, 1), date(2019, 12, 31), "2010 tot en met 2019", "2010 to 2019"),
        (date(2022, 1, 1), date(2022, 1, 1), "1 januari 2022", "1 January 2022"),
    ],
)
def test_days_in_words(since: date, until: date, dutch: str, english: str) -> None:
    assert days_in_words(since, until, "nl") == dutch
    assert days_in_words(since, until, "en") == english


@given(st.dates(), st.dates(), st.sampled_from(["nl", "en"]))
def test_the_last_year_is_always_said(one: date, two: date, language: Language) -> None:
    since, until = sorted((one, two))
    said = days_in_words(since, until, language)
    assert said.endswith(str(until.year))
    assert since == until or said != days_in_words(until, until, language)
