"""The short answer, in the form that fits the question."""

import pytest

from bot.short import listed, short_answer
from tests.bot.candidates import asked, candidate


def test_in_the_notation_of_the_question() -> None:
    best = candidate("Het park is 2,3 miljoen hectare groot.", "2,3 miljoen hectare")
    assert short_answer(asked("Hoe groot is het park?"), [best]) == "2,3 miljoen hectare"
    english = asked("How big is the park?", "en")
    assert short_answer(english, [best]) == "2.3 million hectares"


def test_nothing_is_no_short_answer() -> None:
    assert short_answer(asked("Wie?"), []) is None
    assert short_answer(asked("Wie won?"), [candidate("Dat bleef geheim.")]) is None


def test_all_of_several_things() -> None:
    given = [
        candidate("Rusland stemde tegen.", "Rusland", id="a"),
        candidate("Ook Noorwegen was tegen.", "Noorwegen", id="b"),
    ]
    dutch = asked("Welke landen stemden tegen?")
    assert short_answer(dutch, given) == "Rusland en Noorwegen"
    english = asked("Which countries voted against?", "en")
    assert short_answer(english, given) == "Rusland and Noorwegen"


def test_two_times_are_told_with_their_days() -> None:
    given = [
        candidate("Er komen nu vijf molens.", "vijf", id="b", day="2022-02-03"),
        candidate("Er komen zeven molens.", "zeven", id="a", day="2021-03-18"),
    ]
    question = asked("Hoeveel molens waren er eerst gepland en hoeveel nu?")
    wanted = "Eerst zeven (18 maart 2021), later vijf (3 februari 2022)"
    assert short_answer(question, given) == wanted
    assert short_answer(question, given[:1]) == "vijf"


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (["Rusland"], "Rusland"),
        (["Rusland", "rusland", "Estland", "Polen"], "Rusland, Estland en Polen"),
        (["Rusland en Estland", "Polen"], "Rusland en Estland; Polen"),
        (["Estland", "Rusland en Estland"], "Rusland en Estland"),
        (["", ""], ""),
        ([], ""),
    ],
)
def test_lists(parts: list[str], wanted: str) -> None:
    assert listed(parts, "nl") == wanted


def test_a_plan_that_is_off_tells_no_figure_of_its_time() -> None:
    question = asked("Hoeveel molens waren er eerst gepland en hoeveel later?")
    seven = candidate("Er komen zeven molens.", "zeven", id="a", day="2021-03-18")
    five = candidate("Er komen vijf molens.", "vijf", id="b", day="2021-11-10")
    off = candidate("De vijf molens gaan niet door.", "vijf", id="c", day="2022-10-06")
    told = short_answer(question, [five, off, seven])
    assert told == "Eerst zeven (18 maart 2021), later vijf (10 november 2021)"


def test_a_name_answers_no_yes_or_no() -> None:
    question = asked("Bloeit de linde in Haverslo?")
    told = candidate("De linde in Haverslo is omgehakt.", "Haverslo")
    assert short_answer(question, [told]) is None
    assert short_answer(question, [candidate("Nooit eerder is er een gezien.", "Nooit")]) == "Nooit"
