"""The answer as running text."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.answer import Draft, Gloss, Report, Statement, cite
from bot.composing import compose, quiet
from tests.bot.candidates import candidate

SEVEN = candidate("Er komen zeven windmolens.", "zeven")
CITATION = cite(1, SEVEN.article, SEVEN.hit.passage, SEVEN.place, SEVEN.short)
DRAFT = Draft((Statement(SEVEN.text, (1,), "verbatim", "Volgens *X*:"),), (CITATION,), "zeven")


def test_the_short_answer_first() -> None:
    wanted = "**Zeven** [1]\n\nVolgens *X*: Er komen zeven windmolens. [1]"
    assert compose(DRAFT, "nl") == wanted


def test_relative_dates_get_their_days_outside_the_quote() -> None:
    told = candidate("De raad vernietigde woensdag het plan van vorige maand.", "woensdag")
    glosses = (
        Gloss(20, 28, date(2022, 10, 5), date(2022, 10, 5)),
        Gloss(42, 54, date(2022, 9, 1), date(2022, 9, 30)),
    )
    held = cite(1, told.article, told.hit.passage, told.place, told.short, glosses)
    draft = Draft((Statement(told.text, (1,), "verbatim"),), (held,), "woensdag")
    assert compose(draft, "nl") == (
        "**Woensdag** (5 oktober 2022) [1]\n\n"
        "De raad vernietigde woensdag het plan van vorige maand. [1] "
        "(‘vorige maand’: september 2022)"
    )
    assert "(5 October 2022) [1]" in compose(replace(draft, short_answer="Wednesday"), "en")
    whole = replace(held, short=None)
    both = compose(replace(draft, citations=(whole,), short_answer="het plan"), "nl")
    assert both.endswith("(‘woensdag’: 5 oktober 2022; ‘vorige maand’: september 2022)")
    written = Statement("Dat was woensdag.", (1,), "checked")
    assert "oktober" not in compose(Draft((written,), (held,)), "nl")


def test_what_is_said_about_the_answer_comes_last() -> None:
    told = replace(DRAFT, agreeing=3, notices=("Let op.",))
    assert compose(told, "nl").endswith("\n\nNog 2 artikelen melden hetzelfde.\n\nLet op.")
    assert "2 more articles say the same." in compose(told, "en")


def test_reports_that_differ() -> None:
    days = datetime(2021, 3, 18, tzinfo=UTC), datetime(2022, 2, 3, tzinfo=UTC)
    reports = Report(2, "zeven", days[0]), Report(1, "vijf", days[1])
    text = compose(replace(DRAFT, reports=reports), "nl")
    assert "anders gemeld: zeven [2] (18 maart 2021); vijf [1] (3 februari 2022)." in text
    same_day = compose(replace(DRAFT, reports=(reports[0], replace(reports[0], number=1))), "nl")
    assert "spreken elkaar tegen" in same_day


def test_nothing_said_is_an_empty_text() -> None:
    assert compose(Draft(), "nl") == ""
    assert compose(Draft(notices=("Let op.",), agreeing=2), "nl") == ""


def test_words_of_articles_are_never_marks_or_pictures() -> None:
    assert quiet("Zie [1] en [2, 3].") == "Zie ［1］ en ［2, 3］."
    assert quiet("a ![x](http://e.vil/p.png) <img src=x>b") == "a  b"
    hostile = replace(DRAFT, short_answer="ze*ven** [9]")
    assert "[9]" not in compose(hostile, "nl")
    assert compose(hostile, "nl").startswith("**Zeven ［9］** [1]")
