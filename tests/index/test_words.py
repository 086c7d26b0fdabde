"""The word index: BM25 scores, replacing, reopening, damage."""

from pathlib import Path

import pytest

from index.concepts import Concept
from index.state import IndexState
from index.words import Words

STATE = IndexState("archive", "analyzer", 3)


def each(*terms: str) -> list[Concept]:
    """Each term a thing of its own, said in one way."""
    return [((term,),) for term in terms]


@pytest.fixture
def words(tmp_path: Path) -> Words:
    made = Words(tmp_path / "words")
    made.write(
        STATE,
        passages=[(1, ["brug", "dicht"]), (2, ["brug", "brug", "open"]), (3, ["museum"])],
        articles=[(10, ["brug", "dicht", "open"]), (11, ["museum"])],
    )
    return made


def test_best_first_and_only_what_shares_a_word(words: Words) -> None:
    assert list(words.search(each("brug", "open"), 10)) == [2, 1]
    assert words.search(each("brug"), 1).keys() == {2}
    assert words.search(each("niets"), 10) == {}
    assert words.search([], 10) == {}
    assert words.search_articles(each("museum"), 5).keys() == {11}
    assert words.frequency("brug") == 2


def test_of_several_ways_to_say_a_thing_the_best_counts(words: Words) -> None:
    museum = words.search(each("museum"), 10)
    either: Concept = (("museum",), ("brug",), ("kunst", "huis"))
    found = words.search([either], 10)
    assert found.keys() == {1, 2, 3}
    assert found[3] == pytest.approx(museum[3])
    both: Concept = (("brug",), ("open",))
    assert words.search([both], 10)[2] == pytest.approx(words.search(each("open"), 10)[2])


def test_the_beginning_of_a_term(words: Words) -> None:
    assert words.begins("muse")
    assert not words.begins("seum")
    for odd in ("", ".*", "mus|brug", "m(", "\\", "m{1,9999}"):
        assert not words.begins(odd)
    assert not Words(words.folder / "none").begins("muse")


def test_only_among_the_passages_that_are_named(words: Words) -> None:
    alone = words.search(each("brug"), 10)
    assert words.search(each("brug"), 10, among=[1, 3]) == pytest.approx({1: alone[1]})


def test_writing_twice_and_replacing(words: Words) -> None:
    for _ in range(2):
        words.write(STATE, removed=[1], passages=[(2, ["sluis"])])
    assert words.search(each("brug"), 10) == {}
    assert words.search(each("sluis"), 10).keys() == {2}
    assert words.count() == 2


def test_another_reader_sees_what_was_written_after_reloading(words: Words) -> None:
    reader = Words(words.folder)
    words.write(STATE, passages=[(4, ["haven"])])
    reader.reload()
    assert reader.search(each("haven"), 5).keys() == {4}


def test_state_is_none_when_missing_or_damaged(words: Words, tmp_path: Path) -> None:
    assert words.state == STATE
    assert Words(tmp_path / "nowhere").state is None
    (words.folder / "passages" / "meta.json").write_text("{")
    assert Words(words.folder).state is None


def test_cleared_it_can_be_written_again(words: Words) -> None:
    words.clear()
    assert words.state is None
    assert words.count() == 0
    words.write(STATE, passages=[(9, ["nieuw"])])
    assert words.search(each("nieuw"), 5).keys() == {9}
