"""The ways to read a sentence again."""

import pytest

from bot.answer import Turn
from bot.question import spelled, understand
from bot.reader import Reader
from bot.rereading import is_read_strictly, joined, ways_to_read
from index.article import Passage, Span
from index.spelling import Correction

TEXT = "Een. Twee. Drie. Vier."
PASSAGE = Passage(
    "a", "Tellen", "", 0, len(TEXT), TEXT, (Span(0, 4), Span(5, 10), Span(11, 16), Span(17, 22))
)


@pytest.mark.parametrize(
    ("number", "neighbours"),
    [
        (0, ["Een.", "Twee."]),
        (1, ["Een.", "Twee.", "Drie."]),
        (3, ["Drie.", "Vier."]),
    ],
)
def test_neighbours_no_title_and_asked_twice(number: int, neighbours: list[str]) -> None:
    asked = understand("Hoeveel telt men?", language="nl")
    near, untitled, twice = ways_to_read(asked, PASSAGE, number, strictly=True)
    sentences = [near[1].sentence(i) for i in range(len(near[1].sentences))]
    assert (near[0], sentences) == ("Hoeveel telt men?", neighbours)
    assert (untitled[1].title, untitled[1].text) == ("", TEXT)
    assert twice == ("Hoeveel telt men? Hoeveel telt men?", PASSAGE)


def test_a_follow_up_is_read_as_it_was_asked() -> None:
    turn = Turn("Wie leidt het Havenmuseum?", "Nadia el Kasri. [1]")
    asked = understand("En sinds wanneer?", [turn], language="nl")
    assert not is_read_strictly(asked)
    assert ways_to_read(asked, PASSAGE, 0, strictly=False)[-1] == ("En sinds wanneer?", PASSAGE)


@pytest.mark.parametrize("question", ["Wie leidt het museum?", "Hallo, wie leidt het museum?"])
def test_a_whole_question_is_read_strictly(question: str) -> None:
    assert is_read_strictly(understand(question, language="nl"))


def test_a_corrected_typing_error_makes_no_follow_up() -> None:
    asked = understand("Wie leidt het musuem?", language="nl")
    mended = spelled(asked, [Correction(Span(14, 20), "musuem", "museum")])
    assert mended.standalone == "Wie leidt het museum?"
    assert is_read_strictly(mended)


def test_strictly_the_mean_and_otherwise_the_highest() -> None:
    assert joined(9.0, [3.0, 2.0, -2.0], strictly=True) == pytest.approx(1.0)
    assert joined(1.0, [0.5, -2.0, 0.0], strictly=False) == 1.0
    assert joined(-3.0, [0.5, -2.0, 0.0], strictly=False) == 0.5


def test_every_way_can_be_read(reader: Reader) -> None:
    alone = Passage("a", "", "", 0, 4, "Een.", (Span(0, 4),))
    asked = understand("Hoeveel telt men?", language="nl")
    for passage in (PASSAGE, alone):
        readings = reader.read_pairs(ways_to_read(asked, passage, 0, strictly=True))
        assert [bool(reading.sentences) for reading in readings] == [True, True, True]


def test_pairs_are_read_as_if_alone(reader: Reader) -> None:
    pairs = ways_to_read(understand("Wat komt na twee?"), PASSAGE, 2, strictly=True)
    alone = [reader.read(question, [passage])[0] for question, passage in pairs]
    for one, other in zip(reader.read_pairs(pairs), alone, strict=True):
        assert one.relevance == pytest.approx(other.relevance, abs=0.5)  # int8, batched
