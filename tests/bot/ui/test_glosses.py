"""What the relative dates of a quote mean, as it is shown under that quote."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Citation, Gloss
from bot.ui.glosses import ShownGloss, shown_glosses
from tests.bot.ui.newsroom import FIRES, GOLD, WITHDRAWN, cite, gloss

SUNDAY = date(2022, 5, 15)
ESTONIA = cite(1, FIRES[1], FIRES[1].text)


def test_they_stand_in_the_order_of_the_quote_in_the_readers_language() -> None:
    found = gloss(ESTONIA, "dinsdag", date(2021, 8, 17))
    found = gloss(found, "vorige week", date(2021, 8, 9), date(2021, 8, 15))
    assert shown_glosses(found, "nl") == (
        ShownGloss("vorige week", "9 tot en met 15 augustus 2021"),
        ShownGloss("dinsdag", "17 augustus 2021"),
    )
    assert shown_glosses(found, "en")[0] == ShownGloss("vorige week", "9 to 15 August 2021")


def test_the_same_is_said_once() -> None:
    twice = gloss(gloss(ESTONIA, "dinsdag", SUNDAY), "dinsdag", SUNDAY)
    assert len(shown_glosses(twice, "nl")) == 1


def test_words_are_cut_by_characters_also_behind_emoji() -> None:
    citation = gloss(cite(1, GOLD, GOLD.text), "ẞerif Öz", SUNDAY)
    assert shown_glosses(citation, "nl")[0].words == "ẞerif Öz"


def test_nothing_is_shown_of_a_quote_that_may_not_be_shown() -> None:
    citation = gloss(cite(1, WITHDRAWN, WITHDRAWN.text), "burgemeester", SUNDAY)
    assert shown_glosses(citation, "nl") == ()


def test_without_glosses_there_are_none() -> None:
    assert shown_glosses(ESTONIA, "nl") == ()


def test_days_in_the_wrong_order_mean_nothing() -> None:
    assert shown_glosses(gloss(ESTONIA, "dinsdag", SUNDAY, date(2022, 5, 14)), "nl") == ()


def with_gloss(start: int, end: int) -> Citation:
    return replace(ESTONIA, glosses=(Gloss(start, end, SUNDAY, SUNDAY),))


@given(st.integers(-200, 200), st.integers(-200, 200))
def test_whatever_the_offsets_only_words_of_the_quote_are_shown(start: int, end: int) -> None:
    for shown in shown_glosses(with_gloss(start, end), "nl"):
        assert shown.words
        assert shown.words in ESTONIA.quote
