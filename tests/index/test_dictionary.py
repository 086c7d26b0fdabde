"""Words of the dictionaries."""

import pytest

from index.article import Language
from index.dictionary import is_known


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
