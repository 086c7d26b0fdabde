"""Times in questions, asked on Wednesday 15 May 2024."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.period import find_period
from index.article import Language

TODAY = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "since", "until", "words"),
    [
        ("Wat gebeurde er in juli 2021?", "2021-07-01", "2021-07-31", "in juli 2021"),
        (
            "Wat gebeurde er op 21 juli 2021 in Veldmeer?",
            "2021-07-21",
            "2021-07-21",
            "op 21 juli 2021",
        ),
        ("op 21-07-2021", "2021-07-21", "2021-07-21", "op 21-07-2021"),
        ("2021-07-21", "2021-07-21", "2021-07-21", "2021-07-21"),
        ("op 29 februari", "2024-02-29", "2024-02-29", "op 29 februari"),
        ("op 31 december", "2023-12-31", "2023-12-31", "op 31 december"),
        ("in juli", "2023-07-01", "2023-07-31", "in juli"),
        ("in mei", "2024-05-01", "2024-05-31", "in mei"),
        ("Wie won gisteren?", "2024-05-14", "2024-05-14", "gisteren"),
        ("eergisteren", "2024-05-13", "2024-05-13", "eergisteren"),
        ("vandaag", "2024-05-15", "2024-05-15", "vandaag"),
        ("deze week", "2024-05-13", "2024-05-19", "deze week"),
        ("vorige week", "2024-05-06", "2024-05-12", "vorige week"),
        ("vorige maand", "2024-04-01", "2024-04-30", "vorige maand"),
        ("vorig jaar", "2023-01-01", "2023-12-31", "vorig jaar"),
        ("dit jaar", "2024-01-01", "2024-12-31", "dit jaar"),
        ("dit kwartaal", "2024-04-01", "2024-06-30", "dit kwartaal"),
        ("afgelopen weekend", "2024-05-11", "2024-05-12", "afgelopen weekend"),
        ("afgelopen dinsdag", "2024-05-14", "2024-05-14", "afgelopen dinsdag"),
        ("afgelopen woensdag", "2024-05-08", "2024-05-08", "afgelopen woensdag"),
        ("afgelopen maand", "2024-04-15", "2024-05-15", "afgelopen maand"),
        ("in de afgelopen drie jaar", "2021-05-15", "2024-05-15", "in de afgelopen drie jaar"),
        ("drie jaar geleden", "2021-01-01", "2021-12-31", "drie jaar geleden"),
        ("2 weken geleden", "2024-04-29", "2024-05-05", "2 weken geleden"),
        ("afgelopen zomer", "2023-06-01", "2023-08-31", "afgelopen zomer"),
        ("in de zomer van 2021", "2021-06-01", "2021-08-31", "in de zomer van 2021"),
        ("winter 2021", "2020-12-01", "2021-02-28", "winter 2021"),
        ("sinds 2019", "2019-01-01", None, "sinds 2019"),
        ("vanaf maart 2021", "2021-03-01", None, "vanaf maart 2021"),
        ("na 3 mei 2020", "2020-05-04", None, "na 3 mei 2020"),
        ("vóór 2020", None, "2019-12-31", "vóór 2020"),
        ("tot en met 2019", None, "2019-12-31", "tot en met 2019"),
        ("tussen maart en mei 2020", "2020-03-01", "2020-05-31", "tussen maart en mei 2020"),
        (
            "tussen november en februari 2021",
            "2020-11-01",
            "2021-02-28",
            "tussen november en februari 2021",
        ),
        ("tussen 3 en 5 mei 2020", "2020-05-03", "2020-05-05", "tussen 3 en 5 mei 2020"),
        ("van maart tot mei 2020", "2020-03-01", "2020-05-31", "van maart tot mei 2020"),
        ("tussen 2019 en 2021", "2019-01-01", "2021-12-31", "tussen 2019 en 2021"),
        ("2019-2021", "2019-01-01", "2021-12-31", "2019-2021"),
        ("de verkiezingen van 2021", "2021-01-01", "2021-12-31", "van 2021"),
        ("Wie won het EK 2020?", "2020-01-01", "2020-12-31", "2020"),
        ("eind 2020", "2020-01-01", "2020-12-31", "eind 2020"),
    ],
)
def test_dutch(text: str, since: str | None, until: str | None, words: str) -> None:
    _assert_period(text, "nl", since, until, words)


@pytest.mark.parametrize(
    ("text", "since", "until", "words"),
    [
        ("What happened in July 2021?", "2021-07-01", "2021-07-31", "in July 2021"),
        ("on 21 July 2021", "2021-07-21", "2021-07-21", "on 21 July 2021"),
        ("July 21, 2021", "2021-07-21", "2021-07-21", "July 21, 2021"),
        ("the 21st of July 2021", "2021-07-21", "2021-07-21", "the 21st of July 2021"),
        ("07/21/2021", "2021-07-21", "2021-07-21", "07/21/2021"),
        ("in May", "2024-05-01", "2024-05-31", "in May"),
        ("yesterday", "2024-05-14", "2024-05-14", "yesterday"),
        ("last night", "2024-05-14", "2024-05-15", "last night"),
        ("last week", "2024-05-06", "2024-05-12", "last week"),
        ("last month", "2024-04-01", "2024-04-30", "last month"),
        ("this year", "2024-01-01", "2024-12-31", "this year"),
        ("last Tuesday", "2024-05-14", "2024-05-14", "last Tuesday"),
        ("two years ago", "2022-01-01", "2022-12-31", "two years ago"),
        ("the past three months", "2024-02-15", "2024-05-15", "the past three months"),
        ("last summer", "2023-06-01", "2023-08-31", "last summer"),
        ("since 2019", "2019-01-01", None, "since 2019"),
        ("before March 2020", None, "2020-02-29", "before March 2020"),
        ("from 2019 to 2021", "2019-01-01", "2021-12-31", "from 2019 to 2021"),
        ("between March and May 2020", "2020-03-01", "2020-05-31", "between March and May 2020"),
        ("who won the 2021 elections", "2021-01-01", "2021-12-31", "the 2021"),
    ],
)
def test_english(text: str, since: str | None, until: str | None, words: str) -> None:
    _assert_period(text, "en", since, until, words)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wie is Mei Li?", "nl"),
        ("Welke gemeente heeft 2021 inwoners?", "nl"),
        ("Wat kostte € 2021?", "nl"),
        ("op 31-02-2021", "nl"),
        ("Bedroeg de schade 1.2021 euro?", "nl"),
        ("op 31 december 9999", "nl"),
        ("volgende week", "nl"),
        ("Who may resign?", "en"),
        ("march of the penguins", "en"),
        ("Did the fall kill him?", "en"),
        ("next month", "en"),
    ],
)
def test_no_time(text: str, language: Language) -> None:
    assert find_period(text, TODAY, language) is None


_PARTS = st.sampled_from(
    [
        "in",
        "op",
        "sinds",
        "tussen",
        "en",
        "van",
        "tot",
        "between",
        "and",
        "from",
        "to",
        "since",
        "the",
        "last",
        "past",
        "afgelopen",
        "vorige",
        "3",
        "31",
        "29",
        "2019",
        "2021-07-21",
        "21/07/2021",
        "mei",
        "maart",
        "februari",
        "March",
        "May",
        "feb.",
        "2020",
        "999",
        "jaar",
        "weken",
        "years",
        "ago",
        "geleden",
        "zomer",
        "winter",
        "of",
        "weekend",
        "week",
        "dinsdag",
        "-",
        "–",
        ",",
    ]
)


@given(
    st.lists(_PARTS, max_size=8).map(" ".join) | st.text(max_size=80),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["nl", "en"]),
)
def test_a_period_is_in_order_and_its_words_stand_in_the_text(
    text: str, today: date, language: Language
) -> None:
    period = find_period(text, today, language)
    if period is None:
        return
    assert period.since or period.until
    assert not (period.since and period.until) or period.since <= period.until
    assert 0 <= period.span.start < period.span.end <= len(text)


def _assert_period(
    text: str, language: Language, since: str | None, until: str | None, words: str
) -> None:
    period = find_period(text, TODAY, language)
    assert period is not None
    assert period.since == (date.fromisoformat(since) if since else None)
    assert period.until == (date.fromisoformat(until) if until else None)
    assert text[period.span.start : period.span.end] == words
