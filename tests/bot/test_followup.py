"""Follow-ups are made stand-alone, other questions stay as they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.answer import Turn
from bot.followup import standalone
from bot.followup.leaning import leaning
from bot.followup.said import plain_answer
from index.article import Language
from index.language import detect_language

CASES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "followups.jsonl")
    .read_text("utf-8")
    .splitlines()
]
MUSEUM = Turn(
    "Wie is directeur van het Havenmuseum in Kaapzicht?",
    "Nadia el Kasri leidt het Havenmuseum in Kaapzicht. [1]",
)


@pytest.mark.parametrize("case", CASES, ids=[case["question"] for case in CASES])
def test_the_table_of_follow_ups(case: dict[str, Any]) -> None:
    """Each case says which words the stand-alone form must hold, or that nothing may change."""
    history = [Turn(turn["question"], turn["answer"]) for turn in case["history"]]
    form = standalone(case["question"], history, case["language"])
    if case.get("unchanged"):
        assert form == case["question"]
    else:
        assert form != case["question"]
        assert not [word for word in case["contains"] if word.lower() not in form.lower()], form
        assert detect_language(form) == case["language"], form
        assert len(form.split()) <= 50, form


@pytest.mark.parametrize("case", CASES, ids=[case["question"] for case in CASES])
def test_without_a_conversation_nothing_changes(case: dict[str, Any]) -> None:
    assert standalone(case["question"], (), case["language"]) == case["question"]
    greeted = [Turn("Hallo!", "Stel een vraag, dan zoek ik het antwoord op in het archief.")]
    assert standalone(case["question"], greeted, case["language"]) == case["question"]


@pytest.mark.parametrize(
    ("question", "language", "form"),
    [
        (
            "En sinds wanneer?",
            "nl",
            "Sinds wanneer is Nadia el Kasri directeur van het Havenmuseum in Kaapzicht?",
        ),
        (
            "Wie was haar voorganger?",
            "nl",
            "Wie was Nadia el Kasri's voorganger? (directeur van het Havenmuseum in Kaapzicht)",
        ),
        (
            "And who came before her?",
            "en",
            "Who came before Nadia el Kasri? (directeur Havenmuseum Kaapzicht)",
        ),
        ("En van het Streekmuseum?", "nl", "Wie is directeur van het Streekmuseum in Kaapzicht?"),
    ],
)
def test_the_exact_form_after_the_director(question: str, language: Language, form: str) -> None:
    assert standalone(question, [MUSEUM], language).startswith(form)


def test_a_woman_spoken_of_stays_she_when_somebody_else_was_the_answer() -> None:
    history = [MUSEUM, Turn("Wie was haar voorganger?", "Rutger Bloem. [1]")]
    assert standalone("En sinds wanneer is zij daar?", history, "nl").startswith(
        "Sinds wanneer is Nadia el Kasri daar?"
    )
    assert standalone("Wanneer vertrok hij?", history, "nl").startswith(
        "Wanneer vertrok Rutger Bloem?"
    )


def test_the_daughter_asked_for_is_she() -> None:
    history = [MUSEUM, Turn("Wie is haar dochter?", "Leila Bloem. [1]")]
    assert standalone("Waar woont zij?", history, "nl").startswith("Waar woont Leila Bloem?")


def test_of_a_refused_turn_only_the_question_is_used() -> None:
    history = [Turn("Wie won de loterij van Hogerlande?", "Dat staat niet in ons archief.")]
    form = standalone("En wanneer was dat?", history, "nl")
    assert "Hogerlande" in form
    assert "archief" not in form


@pytest.mark.parametrize(
    ("answer", "plain"),
    [
        ("Volgens *De Courant* (21 juli 2021): “Zij begon in 2019.” [1]", "Zij begon in 2019"),
        ("According to *De Lindebode*: «Bloem left.» [1][2]", "Bloem left"),
        ("Uit een artikel van 3 mei 2020: 'De brug is dicht.' [1]", "De brug is dicht"),
        ("Hergé. [1]", "Hergé"),
        ("Zij begon daar. Haar voorganger was Bloem. [1]", "Zij begon daar"),
        ("Niek B. kreeg twee jaar. [1]", "Niek B. kreeg twee jaar"),
        ("Dat staat niet in ons archief.", ""),
        ("Our archive does not say.", ""),
        ("", ""),
    ],
)
def test_the_plain_words_of_an_answer(answer: str, plain: str) -> None:
    assert plain_answer(answer) == plain


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Wat doet bakker Yılmaz met de rozijnen voor zijn oliebollen?", "nl"),
        ("Hoeveel mensen verloren hun baan bij Kromhout?", "nl"),
        ("Wie is de man die de brug ontwierp in Veldmeer?", "nl"),
        ("Waar zijn de boeren van Kromwijk bang voor?", "nl"),
        ("Wie zegt dat de brug van Veldmeer dicht moet?", "nl"),
        ("Klopt het dat Veldmeer failliet is?", "nl"),
        ("Hoeveel gemeenten halen dit jaar de norm van Brakeloo?", "nl"),
        ("Hoe oud was koningin Beatrix toen ze aftrad?", "nl"),
        ("Did the mayor of Veldmeer say he would resign?", "en"),
        ("How long does it take to get from Veldmeer to Kaapzicht?", "en"),
        ("How many victims were there in Volendam?", "en"),
        ("Which farmer lost his cows near Veldmeer?", "en"),
        ("Is it true that Kaapzicht sold the lighthouse?", "en"),
        ("What is the capital of Mongolia?", "en"),
        ("What did IT chief Petra Houtman order?", "en"),
        ("wethouder Mobiliteit Waalmonde", "nl"),
    ],
)
def test_what_refers_to_itself_does_not_lean(question: str, language: Language) -> None:
    assert leaning(question, "Wie leidt het Havenmuseum? Nadia el Kasri", language) is None


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("Wie was haar voorganger?", "nl", "possessive"),
        ("En zijn vrouw?", "nl", "fragment"),
        ("Was zijn oogst verzekerd?", "nl", "possessive"),
        ("Waarom werd hem dat gevraagd?", "nl", "person"),
        ("Wie volgde haar op?", "nl", "person"),
        ("Hoeveel van hen raakten gewond?", "nl", "thing"),
        ("Hoe lang was die stad de hoofdstad van Egypte?", "nl", "thing"),
        ("Wanneer werd het gebouwd?", "nl", "thing"),
        ("Wat vond de raad daarvan?", "nl", "thing"),
        ("Wie werkte daar?", "nl", "place"),
        ("Wie was toen burgemeester?", "nl", "time"),
        ("Waarom?", "nl", "bare"),
        ("In welk jaar precies?", "nl", "bare"),
        ("Hoeveel bezoekers trok het museum vorig jaar?", "nl", "thing"),
        ("Where was he born?", "en", "person"),
        ("What was her name?", "en", "possessive"),
        ("When did that happen?", "en", "thing"),
        ("How much did it cost?", "en", "thing"),
        ("How many people work there?", "en", "place"),
        ("Who was mayor then?", "en", "time"),
        ("How many?", "en", "bare"),
        ("What about Kaapzicht?", "en", "fragment"),
        ("How many people were injured?", "en", "thing"),
    ],
)
def test_what_a_question_leans_with(question: str, language: Language, kind: str) -> None:
    found = leaning(question, "Wie leidt het Havenmuseum? Nadia el Kasri", language)
    assert found is not None
    assert found.kind == kind
