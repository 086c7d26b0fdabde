import pytest

from index.article import Hit, Passage
from index.concepts import Concept
from index.fusion import Weights, ceiling

_PASSAGE = Passage("a", "", "", 0, 1, "a", ())
_WEIGHTS = Weights()


def each(*terms: str) -> list[Concept]:
    """Each term a thing of its own, said in one way."""
    return [((term,),) for term in terms]


def hit(cosine: float, words: float = 0.0, article_words: float = 0.0) -> Hit:
    return Hit(_PASSAGE, 0.0, cosine, words, article_words)


def test_words_decide_when_the_question_is_made_of_words_that_the_archive_has() -> None:
    words, meaning = hit(0.80, 10.0, 10.0), hit(0.83)
    assert _WEIGHTS.score(words, most=12.0) > _WEIGHTS.score(meaning, most=12.0)


def test_vectors_decide_when_the_archive_has_few_of_the_words() -> None:
    words, meaning = hit(0.80, 5.0, 5.0), hit(0.85)
    assert _WEIGHTS.score(words, most=60.0) < _WEIGHTS.score(meaning, most=60.0)


def test_without_any_words_only_the_cosine_counts() -> None:
    assert _WEIGHTS.score(hit(0.8), most=3.0) == pytest.approx(12 * 0.8)


def test_rare_words_can_say_more_than_common_ones() -> None:
    frequency = {"gemeent": 900, "oostkanaal": 2, "d66": 5}
    common = ceiling(each("gemeent"), lambda t: frequency.get(t, 0), 1000)
    rare = ceiling(each("oostkanaal", "d66"), lambda t: frequency.get(t, 0), 1000)
    assert common == 3.0  # the least: one common word is no full match
    assert rare > 10


def test_an_unknown_word_counts_as_the_rarest_and_a_repeated_one_once() -> None:
    known = ceiling(each("a", "b"), lambda t: 1 if t == "a" else 0, 100)
    assert known == ceiling(each("a", "b", "b"), lambda t: 1 if t == "a" else 0, 100)
    assert known > 2 * ceiling(each("a"), lambda t: 1, 100) > 0


def test_of_several_ways_to_say_a_thing_one_that_the_archive_has() -> None:
    frequency = {"boekrol": 2, "rol": 500}
    either: Concept = (("scroll",), ("boekrol",), ("rol",), ("papyrus", "rol"))
    most = ceiling([either], lambda t: frequency.get(t, 0), 1000)
    papyrus = ceiling(each("papyrus", "rol"), lambda t: frequency.get(t, 0), 1000)
    assert most == papyrus  # it stands in part, and says most
    assert ceiling([(("scroll",), ("boekrol",))], lambda t: frequency.get(t, 0), 1000) < papyrus
    unknown = ceiling([(("scroll",), ("perkament", "rol"))], lambda t: 0, 1000)
    assert unknown == ceiling(each("scroll"), lambda t: 0, 1000)


def test_an_empty_archive_and_an_empty_question() -> None:
    assert ceiling([], lambda t: 0, 0) == 3.0
    assert ceiling(each("a"), lambda t: 0, 0) == 3.0
