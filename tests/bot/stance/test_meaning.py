"""Words, their dictionary forms and senses; particles that stand apart; opposite meanings."""

import re
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.numerals import fold
from bot.stance.lexicon import dictionary_form, senses_of_word
from bot.stance.meaning import Word, alike, opposite, read_words
from index.article import Language


def word(text: str, wanted: str, language: Language) -> Word:
    return next(w for w in read_words(text, language) if w.text == wanted)


@pytest.mark.parametrize(
    ("text", "verb", "form"),
    [
        ("De burgemeester stapt niet op.", "stapt", "opstappen"),
        ("Burgemeester Jansen trad dinsdag af als voorzitter.", "trad", "aftreden"),
        ("Zij weigert op te stappen.", "stappen", "opstappen"),
        ("De wedstrijd gaat niet door.", "gaat", "doorgaan"),
        ("De raad wees het voorstel af.", "wees", "afwijzen"),
        ("Stemde Nederland voor het plan?", "Stemde", "voorstemmen"),
        ("Keert Hobbel & Zoon terug bij Velda?", "Keert", "terugkeren"),
    ],
)
def test_a_particle_that_stands_apart_makes_one_verb(text: str, verb: str, form: str) -> None:
    assert form in word(text, verb, "nl").forms


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Hij stapt op de fiets.", "stapt"),  # a preposition
        ("Zij stapt in, hij stapt op zondag uit.", "stapt"),
        ("De wethouder gaat, dacht hij, met de trein.", "gaat"),
    ],
)
def test_a_preposition_is_no_particle(text: str, verb: str) -> None:
    assert not word(text, verb, "nl").forms & {"opstappen", "doorgaan", "meegaan"}


@pytest.mark.parametrize(
    ("found", "language", "form"),
    [
        ("stegen", "nl", "stijgen"),  # not alleys
        ("aangestoken", "nl", "aansteken"),
        ("gesloten", "nl", "sluiten"),
        ("afgetreden", "nl", "aftreden"),
        ("won", "en", "win"),
        ("resigned", "en", "resign"),
    ],
)
def test_forms_of_a_dictionary(found: str, language: Language, form: str) -> None:
    assert dictionary_form(found, language) == form


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("dicht", "closed"),
        ("vrijgesproken", "acquitted"),
        ("losgeld", "ransom"),
        ("stegen", "rose"),
    ],
)
def test_words_that_mean_the_same_in_both_languages(dutch: str, english: str) -> None:
    ours, theirs = word(dutch, dutch, "nl"), word(english, english, "en")
    assert alike(ours, theirs, same_language=False)


@pytest.mark.parametrize(
    ("dutch", "english"), [("ramp", "ramp"), ("die", "die"), ("brug", "brush")]
)
def test_words_that_only_look_the_same(dutch: str, english: str) -> None:
    ours, theirs = word(dutch, dutch, "nl"), word(english, english, "en")
    assert not alike(ours, theirs, same_language=False)


def test_opposites_have_two_sides_and_other_senses_none() -> None:
    assert word("open", "open", "nl").senses >= {"open+"}
    assert word("shut", "shut", "en").senses >= {"open-"}
    assert opposite("open+") == "open-"
    assert opposite("ransom") is None


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_listed_word_is_on_both_sides_of_an_opposite(language: Language) -> None:
    """Nothing could be told from such a word."""
    raw = (resources.files("bot.stance") / "meanings.toml").read_text("utf-8")
    listed = set(re.findall(r"[^\W\d_]+", raw))
    for found in listed:
        senses = senses_of_word(fold(found), language)
        assert not [sense for sense in senses if opposite(sense) in senses], found


@given(st.text(max_size=200), st.sampled_from(["nl", "en"]))
def test_words_stand_where_they_say(text: str, language: Language) -> None:
    words = read_words(text, language)
    assert all(text[w.start : w.end] == w.text and w.tail >= w.end for w in words)
    assert list(words) == sorted(words, key=lambda w: w.start)
