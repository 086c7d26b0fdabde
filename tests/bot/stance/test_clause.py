"""Clauses and whether they say or deny; what a question puts forward."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stance.clause import read_clauses
from bot.stance.proposition import read_question
from index.article import Language


@pytest.mark.parametrize(
    ("sentence", "language", "signs"),
    [
        ("De burgemeester stapt niet op, maar blijft aan.", "nl", [-1, 1]),
        ("Hij sluit opzet uit en ziet geen reden om aangifte te doen.", "nl", [1, -1]),
        ("Iedereen droeg een gordel en er is niets kapot.", "nl", [1, -1]),
        ("The mayor didn't resign.", "en", [-1]),
        ("Nobody never knew.", "en", [0]),
        # the clause that depends on a denial, or on "whether"
        ("Voordeelhof ontkent dat het met verlies verkoopt.", "nl", [1, -1]),
        ("The shop denies that it sells at a loss.", "en", [1, -1]),
        ("Het college sluit niet uit dat het zwembad moet sluiten.", "nl", [-1, 0]),
        ("De politie onderzoekt of de brand is aangestoken.", "nl", [1, 0]),
        # a denial of a part only
        ("Veel mensen kwamen niet door huizen om maar door het water.", "nl", [0, 1]),
        ("Zij is niet bang voor vluchtelingen, maar voor vrachtwagens.", "nl", [0, 1]),
        # idioms that deny nothing
        ("Nog geen 500 mensen kwamen kijken.", "nl", [1]),
        ("Het geld is niet het enige twistpunt.", "nl", [1]),
        ("Not everyone agreed.", "en", [1]),
    ],
)
def test_what_clauses_say(sentence: str, language: Language, signs: list[int]) -> None:
    assert [clause.sign for clause in read_clauses(sentence, language)] == signs


def test_a_refusal_denies_and_a_refused_applicant_does_not() -> None:
    (refuses,) = read_clauses("Betz weigert te tekenen.", "nl")
    (applicant,) = read_clauses("Hij sprak met de afgewezen asielzoeker.", "nl")
    assert [word.text for word in refuses.denying] == ["weigert"]
    assert not applicant.denying


@given(st.text(max_size=300), st.sampled_from(["nl", "en"]))
def test_clauses_follow_one_another(text: str, language: Language) -> None:
    clauses = read_clauses(text, language)
    assert all(clause.words for clause in clauses)
    assert all(a.end <= b.start for a, b in pairwise(clauses))


@pytest.mark.parametrize(
    ("question", "language", "telling"),
    [
        ("Stapt de burgemeester op?", "nl", ["Stapt", "burgemeester"]),
        ("Klopt het volgens Tolsma dat de brug dicht is?", "nl", ["brug", "dicht"]),
        ("Is it true that the bridge was closed after the storm?", "en", ["closed"]),
        ("Was the cancelled summit held?", "en", ["summit"]),
        ("Why did the mayor resign because of that?", "en", ["resign"]),
    ],
)
def test_the_main_words_of_a_question(
    question: str, language: Language, telling: list[str]
) -> None:
    found = [word.text for word in read_question(question, language).telling]
    assert found[-len(telling) :] == telling or set(telling) <= set(found)
    assert "storm" not in found
    assert "cancelled" not in found


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Is de brug open of dicht?", "nl"),
        ("Is het Jansen of Pietersen?", "nl"),
        ("Is the bridge open or closed?", "en"),
        ("Kon je zonder test naar binnen?", "nl"),
        ("Can people who are not members get help?", "en"),
    ],
)
def test_questions_whose_yes_means_nothing_certain(question: str, language: Language) -> None:
    assert read_question(question, language).unclear


@pytest.mark.parametrize(
    "question", ["Weet de raad of de brug open is?", "Onderzoekt de politie of Jansen het deed?"]
)
def test_whether_is_no_choice(question: str) -> None:
    assert not read_question(question, "nl").unclear
