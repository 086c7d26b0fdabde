"""What a question is searched for."""

from index.analyzer import Analyzer, Vocabulary
from index.concepts import concepts
from index.translation import Rendering, renderings

terms = Analyzer(Vocabulary({}, 0)).query_terms


def test_without_translations_every_term_stands_alone() -> None:
    assert concepts("Is de brug in Veldmeer dicht?", (), terms) == (
        (("brug",),),
        (("veldmer",),),
        (("dicht",),),
    )


def test_a_word_and_its_translations_are_one_thing() -> None:
    question = "Which bridge in Veldmeer?"
    bridge, veldmeer = concepts(question, renderings(question, "en"), terms)
    assert bridge[:2] == (("bridg",), ("brug",))
    assert veldmeer == (("veldmer",),)


def test_a_phrase_is_one_thing_with_its_words_together() -> None:
    found = [Rendering("prime minister", ("premier", "minister-president"))]
    (minister,) = concepts("prime minister", found, terms)
    assert minister[0] == ("prim", "minister")
    assert ("premier",) in minister


def test_translations_of_nothing_but_common_words_are_left_out() -> None:
    found = [Rendering("against", ("tegen",))]
    assert concepts("against", found, terms) == ((("against",),),)


def test_a_thing_that_is_asked_twice_counts_once() -> None:
    assert concepts("brug brug", (), terms) == ((("brug",),),)
