"""Words of the dictionaries."""

import pytest

from index.article import Language
from index.dictionary import is_known, lemma


@pytest.mark.parametrize(
    ("word", "language", "wanted"),
    [
        ("molens", "nl", True),
        ("windmills", "en", True),
        ("windmills", "nl", False),
        ("tolsma", "nl", False),
    ],
)
def test_forms_of_words(word: str, language: Language, wanted: bool) -> None:
    assert is_known(word, language) is wanted


@pytest.mark.parametrize(
    ("word", "language", "wanted"),
    [
        ("stolen", "en", "steal"),
        ("mice", "en", "mouse"),
        ("verkiezingen", "nl", "verkiezing"),
        ("gesloten", "nl", "sluiten"),
        ("xqzzy", "en", "xqzzy"),
    ],
)
def test_lemmas(word: str, language: Language, wanted: str) -> None:
    assert lemma(word, language) == wanted
