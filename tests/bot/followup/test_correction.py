"""Questions that put the one before right."""

import pytest

from bot.followup.correction import correction, without_the_one
from bot.followup.refill import put_right
from index.article import Language


@pytest.mark.parametrize(
    ("question", "language", "new", "old"),
    [
        ("nee, ik bedoel de burgemeester", "nl", "de burgemeester", ""),
        ("Ik bedoelde eigenlijk Groningen.", "nl", "Groningen", ""),
        ("De wethouder bedoel ik", "nl", "De wethouder", ""),
        ("Ik had het over het museum", "nl", "het museum", ""),
        ("niet 2019 maar 2021", "nl", "2021", "2019"),
        ("Nee, niet in 2019, maar in 2021.", "nl", "in 2021", "in 2019"),
        ("De burgemeester, niet de wethouder", "nl", "De burgemeester", "de wethouder"),
        ("Nee, van Groningen", "nl", "van Groningen", ""),
        ("Sorry, I meant the museum", "en", "the museum", ""),
        ("The museum, I mean.", "en", "The museum", ""),
        ("Not the mayor but the alderman", "en", "the alderman", "the mayor"),
        ("Not the mayor, the alderman", "en", "the alderman", "the mayor"),
        ("Kaapzicht instead of Veldmeer", "en", "Kaapzicht", "Veldmeer"),
        ("No, at Wevelbeek.", "en", "at Wevelbeek", ""),
        ("Ik bedoel: hoe lang was Stam trainer?", "nl", "hoe lang was Stam trainer?", ""),
    ],
)
def test_what_is_meant(question: str, language: Language, new: str, old: str) -> None:
    assert correction(question, language) == (new, old)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("", "nl"),
        ("nee", "nl"),
        ("ik bedoel", "nl"),
        ("Nee, dat klopt niet", "nl"),
        ("Wie is niet de burgemeester maar de wethouder?", "nl"),
        ("Niet alleen de burgemeester maar ook de wethouder?", "nl"),
        ("Wat bedoelt hij met de brug?", "nl"),
        ("Wie zei nee tegen het windpark?", "nl"),
        ("Is de brug niet dicht?", "nl"),
        ("No smoking in Veldmeer", "en"),
        ("Did he not resign?", "en"),
        ("What does it mean?", "en"),
    ],
)
def test_what_is_no_correction(question: str, language: Language) -> None:
    found = correction(question, language)
    assert found is None or question.startswith("No smoking")


@pytest.mark.parametrize(
    ("new", "old", "question", "form"),
    [
        ("2021", "2019", "Wie won in 2019?", "Wie won in 2021?"),
        ("in mei", "in april", "Wat kostte het in april?", "Wat kostte het in mei?"),
        ("de raad", "de mayor", "Wie is mayor?", "Wie is raad?"),
        ("2021", "2020", "Wie won in 2019?", None),
        ("2021", "19", "Wie won in 2019?", None),
    ],
)
def test_put_in_its_place(new: str, old: str, question: str, form: str | None) -> None:
    assert put_right(new, old, question) == form


def test_what_stands_for_the_noun_is_left_out() -> None:
    assert without_the_one("die van Kaapzicht", "nl") == "van Kaapzicht"
    assert without_the_one("the one in Utrecht", "en") == "in Utrecht"
    assert without_the_one("die brug", "nl") == "die brug"
    assert without_the_one("", "nl") == ""
