"""What a question looked for: never ungrammatical, else the question itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sought import Sought, sought
from index.article import Language


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "Wie won in 1924 de eerste 24-urenwedstrijd van Francorchamps?",
            "wie in 1924 de eerste 24-urenwedstrijd van Francorchamps won",
        ),
        ("In welk ziekenhuis overleed Hergé?", "in welk ziekenhuis Hergé overleed"),
        ("In welk jaar werd de Zeemeermin gebouwd?", "in welk jaar de Zeemeermin gebouwd werd"),
        ("Wie volgde Galtieri op als president?", "wie Galtieri opvolgde als president"),
        ("Hoeveel gaat de herbouw kosten?", "hoeveel de herbouw gaat kosten"),
    ],
)
def test_dutch_question_becomes_clause(question: str, words: str) -> None:
    assert sought(question, "nl") == Sought("clause", words)


@pytest.mark.parametrize(
    ("question", "language"),
    [("In which hospital did Hergé die?", "en"), ("Wie ben jij?", "nl"), ("Who are you?", "en")],
)
def test_unsure_question_is_quoted(question: str, language: Language) -> None:
    assert sought(question, language) == Sought("question", question)


@pytest.mark.parametrize("question", ["", "   ", "😀", "\x00\x01", "?!", "a" * 2000])
def test_nothing_to_say(question: str) -> None:
    assert sought(question, "nl") is None


@given(st.text(max_size=300), st.sampled_from(["nl", "en"]))
def test_never_raises(question: str, language: Language) -> None:
    found = sought(question, language)
    assert found is None or (found.words.strip() and "\n" not in found.words)
