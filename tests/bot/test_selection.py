"""How many sentences are quoted."""

from dataclasses import replace

import pytest

from bot.selection import in_reading_order, probabilities, select
from tests.bot.candidates import asked, candidate

WHO = asked("Wie leidt het museum?")
WHICH = asked("Welke landen stemden tegen?")


def named(*scores: float) -> list[str]:
    """The sentences that are quoted for a question about one thing, by their scores."""
    given = [candidate(f"Zin {n}.", id=str(n), score=s) for n, s in enumerate(scores)]
    return [c.text for c in select(WHO, given)]


def test_a_clear_winner_stands_alone() -> None:
    assert named(20, 5, 4) == ["Zin 0."]


def test_doubt_brings_more_up_to_four() -> None:
    assert len(named(10, 9.5)) == 2
    assert len(named(10, 10, 10, 10, 10, 10, 10)) == 4


def test_the_same_words_are_quoted_once() -> None:
    twins = [candidate("Zin.", id="a"), candidate("Zin.", id="b")]
    assert len(select(WHO, twins)) == 1


def test_several_things_bring_all_that_are_about_as_good() -> None:
    given = [candidate(f"Land {n}.", id=str(n), score=10 - n) for n in range(6)]
    assert len(select(WHICH, given)) == 4


def test_nothing_is_chosen_from_nothing() -> None:
    assert select(WHO, []) == []
    assert probabilities([]) == []


def test_probabilities_add_up() -> None:
    given = [candidate(f"Zin {n}.", score=s) for n, s in enumerate((10.0, 8.0, -500.0))]
    found = probabilities(given)
    assert sum(found) == pytest.approx(1)
    assert found[0] > found[1] > found[2]


def test_best_first_and_the_rest_by_article() -> None:
    a, b = candidate("A.", id="a", score=9), candidate("B.", id="b", score=10)
    c = candidate("C.", id="b", score=8)
    assert in_reading_order([b, a, c]) == [b, c, a]


def test_of_two_times_each_is_quoted_if_a_report_tells_it_less_surely() -> None:
    question = asked("Hoeveel molens waren er eerst gepland en hoeveel later?")
    later = candidate("Er komen vijf molens.", "vijf", id="b", score=10)
    first = candidate("Zij willen zeven molens.", "zeven", id="a", score=4)
    unsure = candidate("Er waren zeven bakkers.", "zeven", id="c", score=5, sure=-1.0)
    assert select(question, [later, unsure, first]) == [later, first]
    assert select(asked("Hoeveel molens komen er?"), [later, first]) == [later]


def test_what_does_not_fit_is_quoted_only_where_nothing_does() -> None:
    fitting = candidate("Ghani leidt het museum.", id="a", score=5)
    other = replace(candidate("Erdogan leidt een ander.", id="b", score=9), fits=False)
    assert select(WHO, [fitting, other]) == [fitting]
    assert select(WHO, [other]) == [other]
