import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notation.spelling import read_spelled, spelled
from index.article import Language


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [
        (0, "nul", "zero"),
        (1, "één", "one"),
        (21, "eenentwintig", "twenty-one"),
        (22, "tweeëntwintig", "twenty-two"),
        (100, "honderd", "one hundred"),
        (101, "honderdeen", "one hundred and one"),
        (1000, "duizend", "one thousand"),
        (1005, "duizend vijf", "one thousand and five"),
        (2345, "tweeduizend driehonderdvijfenveertig", "two thousand three hundred and forty-five"),
        (90_000, "negentigduizend", "ninety thousand"),
    ],
)
def test_numbers_in_words(number: int, dutch: str, english: str) -> None:
    assert spelled(number, "nl") == dutch
    assert spelled(number, "en") == english


def test_numbers_said_in_hundreds() -> None:
    assert spelled(1700, "nl", in_hundreds=True) == "zeventienhonderd"
    assert spelled(1250, "en", in_hundreds=True) == "twelve hundred and fifty"
    assert spelled(2000, "nl", in_hundreds=True) == "tweeduizend"
    assert read_spelled(("seventeen", "hundred"), "en") == (1700, True)


@given(st.integers(min_value=0, max_value=999_999), st.booleans(), st.sampled_from(["nl", "en"]))
def test_what_is_spelled_is_read(number: int, in_hundreds: bool, language: Language) -> None:
    words = tuple(spelled(number, language, in_hundreds=in_hundreds).split())
    read = read_spelled(words, language)
    assert read is not None
    assert read[0] == number


@pytest.mark.parametrize(
    ("words", "language"),
    [(("elf",), "en"), (("ten",), "nl"), (("twaalf", "huizen"), "nl"), (("drie", "vier"), "nl")],
)
def test_words_of_another_language_are_no_number(
    words: tuple[str, ...], language: Language
) -> None:
    assert read_spelled(words, language) is None


@pytest.mark.parametrize("number", [-1, 10**6])
def test_numbers_that_are_not_spelled(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        spelled(number, "nl")
