"""What a time in a question asks of the articles."""

from datetime import date

import pytest

from bot.period import find_period
from bot.timeframe import ANY_TIME, recency, timeframe
from index.article import Language
from index.filters import NO_FILTERS, Filters

TODAY = date(2022, 5, 18)  # a Wednesday


def frame(question: str, language: Language = "nl"):  # type: ignore[no-untyped-def]
    return timeframe(question, find_period(question, TODAY, language), language, TODAY)


@pytest.mark.parametrize(
    ("question", "language", "since", "until"),
    [
        ("Wat besloot de raad vorige week?", "nl", date(2022, 5, 9), date(2022, 5, 18)),
        ("Wat gebeurde er gisteren in Lindewaard?", "nl", date(2022, 5, 17), date(2022, 5, 18)),
        ("What did the council decide last week?", "en", date(2022, 5, 9), date(2022, 5, 18)),
        ("What happened yesterday?", "en", date(2022, 5, 17), date(2022, 5, 18)),
    ],
)
def test_days_and_weeks_near_today_limit(
    question: str, language: Language, since: date, until: date
) -> None:
    assert frame(question, language).filters == Filters(since, until)


@pytest.mark.parametrize(
    ("question", "language", "fitting", "other"),
    [
        ("Wat besloot de raad in juli 2021?", "nl", date(2021, 7, 30), date(2020, 7, 30)),
        ("Wat besloot de raad in juli 2021?", "nl", date(2021, 8, 5), date(2021, 11, 1)),
        ("Hoeveel leden kwamen er sinds 2019 bij?", "nl", date(2022, 1, 1), date(2018, 1, 1)),
        ("Hoeveel leden had de club vorig jaar?", "nl", date(2021, 6, 1), date(2019, 6, 1)),
        ("What was decided in July 2021?", "en", date(2021, 7, 1), date(2022, 7, 1)),
    ],
)
def test_other_times_only_favour(
    question: str, language: Language, fitting: date, other: date
) -> None:
    found = frame(question, language)
    assert found.filters == NO_FILTERS
    assert found.fits(fitting)
    assert not found.fits(other)
    assert not found.fits(None)


@pytest.mark.parametrize(
    ("question", "language", "wanted"),
    [
        ("Wie is nu de burgemeester?", "nl", True),
        ("Wie is de huidige trainer?", "nl", True),
        ("Wat zijn de laatste cijfers?", "nl", True),
        ("Who is the current mayor?", "en", True),
        ("What is the latest death toll?", "en", True),
        ("Wie was toen burgemeester?", "nl", False),
        ("Wie was destijds nu eigenlijk burgemeester?", "nl", False),
        ("Wie nam de laatste penalty?", "nl", False),
        ("Wat is nummer 9?", "nl", False),
        ("Who knows the way?", "en", False),
    ],
)
def test_the_newest_is_favoured(question: str, language: Language, wanted: bool) -> None:
    assert frame(question, language).newest is wanted


def test_no_time_asks_for_nothing() -> None:
    assert frame("Wie won de wedstrijd?") == ANY_TIME
    assert not ANY_TIME.favours


def test_recency_halves_in_a_year() -> None:
    newest = date(2022, 1, 1)
    assert recency(newest, newest) == 1.0
    assert recency(date(2021, 1, 1), newest) == pytest.approx(0.5, abs=0.01)
    assert recency(None, newest) == recency(newest, None) == 0.0
