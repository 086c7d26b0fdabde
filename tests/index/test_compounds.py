"""Which words are taken apart, and the vocabulary that decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.compounds import Vocabulary, split
from index.dictionary import is_known
from index.stopwords import STOP_WORDS


def dictionary(word: str) -> int:
    return int(word not in STOP_WORDS and is_known(word, "nl"))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("toeslagenaffaire", "toeslagen affaire"),
        ("hondenbelasting", "honden belasting"),
        ("muurschildering", "muur schildering"),
        ("zonnebrilverkoop", "zonnebril zon bril verkoop"),
        ("paddenoversteekplaats", "padden oversteekplaats"),
        ("verkiezingsuitslag", "verkiezing uitslag"),
        ("gemeenteraad", "gemeente raad"),
        ("klimaatakkoord", "klimaat akkoord"),
        ("huisarts", "huis arts"),
        ("busbedrijf", "bus bedrijf"),
        ("snelweg", "snel weg"),
        ("bedrijventerrein", "bedrijven terrein"),
    ],
)
def test_compounds_are_split(word: str, parts: str) -> None:
    found = split(word, dictionary)
    assert [part for part in parts.split() if part not in found] == []


WHOLE = """
kabinet vertrouwen amsterdam minister ministers president maandag donderdag vrijdag kantoor
oordeel oorlog vertrekken vertrok buitenland bijvoorbeeld regelmatig gesproken oplossing
regering uitzondering scheiding stoppen grappen trappen gemeenschap gezelschap landschap
bedragen bedacht studenten personen rotterdam helemaal belangrijk
"""


@pytest.mark.parametrize(
    "word",
    WHOLE.split(),
)
def test_other_words_are_left_whole(word: str) -> None:
    assert split(word, dictionary) == ()


def test_the_fewest_parts_win_then_the_most_frequent() -> None:
    counts = {"kinder": 9, "artsen": 9, "kinderartsen": 1, "stop": 5, "ratsen": 1, "kinde": 1}
    assert split("kinderartsenstop", lambda w: counts.get(w, 0)) == (
        *("kinderartsen", "kinder", "artsen"),
        "stop",
    )


@pytest.mark.parametrize("word", ["", "kort", "covid19", "a" * 41, "noord-holland"])
def test_what_cannot_be_a_compound(word: str) -> None:
    assert split(word, lambda w: 1) == ()


@given(st.text("abdeiknorst", max_size=40))
def test_parts_stand_in_the_word(word: str) -> None:
    assert all(part in word and len(part) < len(word) for part in split(word, lambda w: 1))


def test_the_vocabulary_knows_plurals_and_singulars() -> None:
    vocabulary = Vocabulary.of(["Een arts en twee artsen zien wetten en een bril", "De muur"])
    assert vocabulary.size == 9
    assert vocabulary.frequency("artsen") == 1
    assert vocabulary.frequency_of_forms("artsen") == vocabulary.frequency_of_forms("arts") == 2
    assert [bool(vocabulary.frequency_of_forms(w)) for w in ("wet", "brillen", "muren")] == [
        *(True, True),
        False,
    ]


def test_names_are_no_words_but_words_with_a_capital_are() -> None:
    vocabulary = Vocabulary.of(["Muur en gewelf drogen in Zwolsterveen"])
    assert vocabulary.frequency("muur") == 1
    assert vocabulary.frequency("zwolsterveen") == 0


def test_the_vocabulary_grows() -> None:
    texts = ["De hond blaft", "Het paard hinnikt", "Een hond en een paard"]
    grown = Vocabulary.of(texts[:1]).updated(texts[1:])
    assert grown == Vocabulary.of(texts)
    assert grown.size > Vocabulary.of(texts[:1]).size


def test_the_vocabulary_survives_a_file() -> None:
    vocabulary = Vocabulary.of(["De crèche en de muur"])
    assert Vocabulary.from_json(vocabulary.to_json()) == vocabulary


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"stems": 1, "size": 1}', "null"])
def test_a_damaged_file_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="not a vocabulary"):
        Vocabulary.from_json(text)
