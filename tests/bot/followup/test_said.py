"""The plain words of an answer, however it is dressed up."""

import pytest

from bot.followup.said import plain_answer, quoted


@pytest.mark.parametrize(
    ("answer", "plain"),
    [
        ("Volgens *De Courant* (21 juli 2021): “Zij begon in 2019.” [1]", "Zij begon in 2019"),
        ("According to *De Lindebode*: «Bloem left.» [1][2]", "Bloem left"),
        ("Uit een artikel van 3 mei 2020: 'De brug is dicht.' [1]", "De brug is dicht"),
        ("Hergé. [1]", "Hergé"),
        ("Zij begon daar. Haar voorganger was Bloem. [1]", "Zij begon daar"),
        ("Niek B. kreeg twee jaar. [1]", "Niek B. kreeg twee jaar"),
        ("**Gijs Tak** [1]", "Gijs Tak"),
        ("**Gijs Tak** [1]\n\nVolgens *X* (3 mei 2020): “Gijs Tak won.” [1]", "Gijs Tak"),
        ("**1,3 miljoen euro** [1] Volgens X: De schade is groot. [1]", "1,3 miljoen euro"),
        ("Dat staat niet in ons archief.", ""),
        ("Our archive does not say.", ""),
        ("", ""),
        ("****", ""),
    ],
)
def test_the_plain_words_of_an_answer(answer: str, plain: str) -> None:
    assert plain_answer(answer) == plain


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("**Gijs Tak** [1]\n\nVolgens *X* (3 mei 2020): “Gijs Tak won.” [1]", "Gijs Tak won"),
        ("**Gijs Tak** [1]", "Gijs Tak"),
        ("Volgens *X*: De brug is dicht. [1] Volgens *Y*: Hij is open. [2]", "De brug is dicht"),
        ("Dat staat niet in ons archief.", ""),
    ],
)
def test_the_sentence_that_is_quoted(answer: str, quote: str) -> None:
    assert quoted(answer) == quote
