"""What "it", "het" or "die" is."""

import pytest

from bot.followup.context import Context
from bot.followup.things import thing
from index.article import Language


@pytest.mark.parametrize(
    ("pronoun", "question", "answer", "language", "meant"),
    [
        ("hij", "Hoe oud is de kano uit Grolloo?", "1.400 jaar", "nl", "de kano uit Grolloo"),
        ("het", "Wat kost het windpark?", "64 miljoen", "nl", "het windpark"),
        ("it", "How long is the canoe from Grolloo?", "5 m", "en", "the canoe from Grolloo"),
        ("it", "Which volcano erupted?", "Mount Sikat", "en", "Mount Sikat"),
        ("het", "Hoe heet het bad van Oss?", "De Plons", "nl", "het bad van Oss"),
        ("die", "Welke film draaide er?", "De koster en de kraai", "nl", "de koster en de kraai"),
    ],
)
def test_no_choice(
    pronoun: str, question: str, answer: str, language: Language, meant: str
) -> None:
    assert thing(pronoun, Context(question, answer, language)) == meant


@pytest.mark.parametrize(
    ("pronoun", "question", "answer", "language"),
    [
        ("het", "Hoe heet de wethouder?", "Marijke Tolsma", "nl"),
        ("het", "Hoe oud is de kano uit Grolloo?", "1.400 jaar", "nl"),
        ("hij", "Wat kost het windpark?", "64 miljoen", "nl"),
        ("het", "Wanneer werd het museum geopend?", "In 1932", "nl"),
        ("it", "What does the bridge in Veldmeer cost?", "64 million", "en"),
        ("it", "What animal was it?", "A horse called Bolero", "en"),
        ("dat", "Wat kost het windpark?", "64 miljoen", "nl"),
        ("het", "", "", "nl"),
    ],
)
def test_a_choice_or_nothing(pronoun: str, question: str, answer: str, language: Language) -> None:
    assert thing(pronoun, Context(question, answer, language)) is None
