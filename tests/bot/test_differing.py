"""The rows of what articles answer where they differ."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.answer import Answer, Report
from bot.differing import DifferingReports, differing_reports
from tests.bot.ui.newsroom import (
    FIRST_REPORT,
    VICTIMS,
    WITHDRAWN,
    answer,
    cite,
    verbatim,
)

NEW = VICTIMS.published
OLD = FIRST_REPORT.published
LATER = datetime(2022, 5, 19, 22, tzinfo=UTC)  # the day of NEW


def answered(*reports: Report) -> Answer:
    """Seventeen people; citation 2 says twelve and 3 stands in a retracted article."""
    seventeen = cite(1, VICTIMS, "Zeventien mensen liepen zondag letsel op", "Zeventien mensen")
    twelve = cite(2, FIRST_REPORT, FIRST_REPORT.text, "twaalf mensen")
    withdrawn = cite(3, WITHDRAWN, WITHDRAWN.text)
    found = answer("?", verbatim(seventeen), seventeen, twelve, withdrawn)
    return replace(found, reports=reports)


def rows(*reports: Report) -> DifferingReports:
    found = differing_reports(answered(*reports), "nl")
    assert found
    return found


def test_oldest_first_and_the_newest_is_pointed_out() -> None:
    found = rows(Report(2, "twaalf mensen", OLD), Report(1, "Zeventien mensen", NEW))
    assert found.heading == "Dit is eerder anders gemeld"
    assert [(row.dated, row.words, row.latest, row.citation.number) for row in found.rows] == [
        ("16 mei 2022", "‘twaalf mensen’", False, 2),
        ("19 mei 2022", "‘Zeventien mensen’", True, 1),
    ]
    assert [row.day for row in found.rows] == ["2022-05-16", "2022-05-19"]


def test_words_that_do_not_stand_in_the_quote_are_not_in_quotation_marks() -> None:
    found = rows(Report(2, "12 people", OLD), Report(1, "Zeventien mensen", NEW))
    assert [(row.words, row.verbatim) for row in found.rows] == [
        ("12 people", False),
        ("‘Zeventien mensen’", True),
    ]


def test_what_they_are_told_in_is_the_articles_language_or_the_pages() -> None:
    reports = (Report(2, "12 people", OLD), Report(1, "Zeventien mensen", NEW))
    found = differing_reports(answered(*reports), "en")
    assert found
    assert found.heading == "Earlier reports differ"
    assert [row.language for row in found.rows] == ["en", "nl"]
    assert found.rows[1].dated == "19 May 2022"


@pytest.mark.parametrize("days", [(NEW, LATER), (None, NEW), (None, None)])
def test_of_one_day_or_of_unknown_days_they_contradict_and_none_is_the_latest(
    days: tuple[datetime | None, datetime | None],
) -> None:
    found = rows(Report(2, "twaalf mensen", days[0]), Report(1, "Zeventien mensen", days[1]))
    assert found.heading == "Artikelen spreken elkaar tegen"
    assert not any(row.latest for row in found.rows)


def test_a_day_that_is_not_known_is_said_to_be_so() -> None:
    found = rows(Report(2, "twaalf mensen", None), Report(1, "Zeventien mensen", NEW))
    assert (found.rows[0].day, found.rows[0].dated) == ("", "zonder datum")


def test_two_of_the_last_day_have_no_latest() -> None:
    found = rows(
        Report(2, "twaalf mensen", OLD), Report(1, "Zeventien", NEW), Report(1, "mensen", LATER)
    )
    assert found.heading == "Dit is eerder anders gemeld"
    assert not any(row.latest for row in found.rows)


def test_when_another_report_is_newer_than_the_answer_it_is_not_called_earlier() -> None:
    newer = datetime(2022, 6, 1, tzinfo=UTC)
    found = rows(Report(1, "Zeventien mensen", NEW), Report(2, "twaalf mensen", newer))
    assert found.heading == "Dit is ook anders gemeld"
    assert [row.latest for row in found.rows] == [False, True]


@pytest.mark.parametrize(
    "reports",
    [
        (),
        (Report(1, "Zeventien mensen", NEW),),
        (Report(1, "Zeventien mensen", NEW), Report(2, "  ", OLD)),
        (Report(1, "Zeventien mensen", NEW), Report(9, "twaalf mensen", OLD)),
        (Report(1, "Zeventien mensen", NEW), Report(3, "burgemeester", OLD)),
    ],
    ids=["none", "one", "no words", "no citation", "retracted"],
)
def test_fewer_than_two_that_may_be_shown_are_no_difference(reports: tuple[Report, ...]) -> None:
    assert differing_reports(answered(*reports), "nl") is None
