"""What a reader limits the search to, as it comes from the page and as chips."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui.conversation import NO_LIMITS, Asked, Limits
from bot.ui.limits import (
    chips,
    chosen_limits,
    held_to,
    lasting,
    limits_html,
    read_limits,
    written_limits,
)
from index.filters import Filters
from tests.bot.ui.newsroom import Shelf
from tests.bot.ui.test_kept import answered

JULY = Filters(date(2021, 7, 1), date(2021, 7, 31), ("De Courant",), ("Sport", "Binnenland"))


def test_limits_come_back_as_they_were_written() -> None:
    limits = Limits(JULY, any_time=True)
    assert read_limits(written_limits(limits)) == limits


@pytest.mark.parametrize("sent", [None, 3, "", "[]", '{"filters": 1}', "x" * 5_000, {"a": 1}])
def test_what_is_not_ours_limits_nothing(sent: object) -> None:
    assert read_limits(sent) == NO_LIMITS


@given(st.text())
def test_no_text_breaks_it(sent: str) -> None:
    assert read_limits(sent) == NO_LIMITS


def test_the_form_gives_limits_and_turns_days_round() -> None:
    form: dict[str, object] = {"since": "2021-12-31", "until": "2021-01-01", "section": "Sport"}
    assert chosen_limits(form).filters == Filters(
        date(2021, 1, 1), date(2021, 12, 31), (), ("Sport",)
    )
    assert chosen_limits({"since": "gisteren", "until": None, "source": ["x"]}) == NO_LIMITS


def test_a_section_more_comes_beside_those_that_hold() -> None:
    held = written_limits(Limits(JULY, any_time=True))
    form: dict[str, object] = {"since": "2021-07-01", "section": "Kunst", "held": held}
    chosen = chosen_limits(form)
    assert chosen == Limits(
        Filters(date(2021, 7, 1), None, JULY.sources, ("Sport", "Binnenland", "Kunst"))
    )
    assert chosen_limits({**form, "section": "Sport"}).filters.sections == JULY.sections
    assert chosen_limits({**form, "held": "x"}).filters.sections == ("Kunst",)


@pytest.mark.parametrize(
    ("filters", "label"),
    [
        (Filters(date(2021, 7, 1), date(2021, 7, 31)), "Periode: juli 2021"),
        (Filters(since=date(2021, 7, 5)), "Periode: vanaf 5 juli 2021"),
        (Filters(until=date(2021, 7, 5)), "Periode: tot en met 5 juli 2021"),
        (Filters(sections=("Sport",)), "Rubriek: Sport"),
        (Filters(sources=("De Courant",)), "Bron: De Courant"),
    ],
)
def test_a_chip_says_what_it_limits(filters: Filters, label: str) -> None:
    (chip,) = chips(Limits(filters), "nl")
    assert chip.label == label
    assert not read_limits(chip.rest).filters


def test_a_chip_that_is_taken_away_leaves_the_others() -> None:
    period, sport, binnenland, source = chips(Limits(JULY), "en")
    assert period.label == "Period: July 2021"
    without = read_limits(period.rest)
    assert without == Limits(replace(JULY, since=None, until=None), any_time=True)
    assert lasting(without).any_time is False
    assert read_limits(sport.rest).filters.sections == ("Binnenland",)
    assert read_limits(binnenland.rest).filters.sections == ("Sport",)
    assert read_limits(source.rest).filters.sources == ()


def test_a_time_in_the_question_is_a_chip_below_it() -> None:
    answer = replace(answered("Hoeveel gewonden?"), limits=Filters(since=date(2026, 1, 1)))
    asked = Asked(1, "?", "nl").heard(answer)
    assert [chip.label for chip in chips(held_to(asked), "nl")] == ["Periode: vanaf 1 januari 2026"]
    assert held_to(Asked(1, "?", "nl")) == NO_LIMITS


def test_the_form_offers_what_does_not_hold_yet() -> None:
    html = str(limits_html(Limits(Filters(sections=("Sport",))), Shelf(), "nl"))
    assert "<option>Binnenland" in html
    assert "<option>Sport" not in html
    assert '<option value="">nog een' in html


def test_names_from_articles_stay_text() -> None:
    class Hostile(Shelf):
        def sections(self) -> tuple[str, ...]:
            return ('"><script>x()</script>', "Sport")

    limits = Limits(Filters(sections=("<img src=x onerror=y()>",)))
    html = str(limits_html(limits, Hostile(), "nl"))
    assert "<script>" not in html
    assert "<img" not in html
