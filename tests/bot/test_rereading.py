"""The ways to read a sentence again."""

import pytest

from bot.reader import Reader
from bot.rereading import ways_to_read
from index.article import Passage, Span

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
    near, untitled, twice = ways_to_read("Hoeveel?", PASSAGE, number)
    sentences = [near[1].sentence(i) for i in range(len(near[1].sentences))]
    assert (near[0], sentences) == ("Hoeveel?", neighbours)
    assert (untitled[1].title, untitled[1].text) == ("", TEXT)
    assert twice == ("Hoeveel? Hoeveel?", PASSAGE)


def test_every_way_can_be_read(reader: Reader) -> None:
    alone = Passage("a", "", "", 0, 4, "Een.", (Span(0, 4),))
    for passage in (PASSAGE, alone):
        readings = reader.read_pairs(ways_to_read("Hoeveel?", passage, 0))
        assert [bool(reading.sentences) for reading in readings] == [True, True, True]


def test_pairs_are_read_as_if_alone(reader: Reader) -> None:
    pairs = ways_to_read("Wat komt na twee?", PASSAGE, 2)
    alone = [reader.read(question, [passage])[0] for question, passage in pairs]
    for one, other in zip(reader.read_pairs(pairs), alone, strict=True):
        assert one.relevance == pytest.approx(other.relevance, abs=0.5)  # int8, batched
