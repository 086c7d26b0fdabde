"""What is said about an answer besides the answer."""

from dataclasses import replace
from datetime import date

import pytest

from bot.notices import notices
from bot.question import understand
from tests.bot.candidates import candidate

OLD = candidate("Er zijn zeven molens.", "zeven", day="2021-07-21")


@pytest.mark.parametrize(
    ("today", "after", "wanted"),
    [
        (date(2026, 11, 26), 730, "Let op: dit bericht is van 21 juli 2021, 5 jaar geleden."),
        (date(2021, 9, 1), 30, "Let op: dit bericht is van 21 juli 2021, 42 dagen geleden."),
        (date(2022, 7, 1), 730, ""),
        (date(2026, 11, 26), 0, ""),
    ],
)
def test_an_old_answer_says_so(today: date, after: int, wanted: str) -> None:
    question = understand("Hoeveel molens zijn er?", today=today)
    assert "".join(notices(question, [OLD], after)) == wanted


def test_not_when_the_question_is_about_a_time_or_the_article_has_none() -> None:
    today = date(2026, 11, 26)
    then = understand("Hoeveel molens waren er in juli 2021?", today=today)
    assert notices(then, [OLD], 730) == ()
    undated = candidate("Er zijn zeven molens.", "zeven", day=None)
    assert notices(replace(then, period=None), [undated], 730) == ()
