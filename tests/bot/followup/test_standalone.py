"""Follow-ups are made stand-alone, other questions stay as they are."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer import Turn
from bot.followup import standalone
from bot.small_talk import without_greeting
from index.article import Language
from index.language import detect_language

_TABLE = Path(__file__).parents[2] / "data" / "followups.jsonl"
CASES: list[dict[str, Any]] = [json.loads(line) for line in _TABLE.read_text("utf-8").splitlines()]
MUSEUM = Turn(
    "Wie is directeur van het Havenmuseum in Kaapzicht?",
    "Nadia el Kasri leidt het Havenmuseum in Kaapzicht. [1]",
)
MAYOR = Turn("Wie is burgemeester van Veldmeer?", "**Gijs Tak** [1]")


@pytest.mark.parametrize("case", CASES, ids=[case["question"] for case in CASES])
def test_the_table_of_follow_ups(case: dict[str, Any]) -> None:
    """Each case says which words the form must hold and lack, or that nothing may change."""
    history = [Turn(turn["question"], turn["answer"]) for turn in case["history"]]
    question = without_greeting(case["question"])
    form = standalone(question, history, case["language"])
    if case.get("limit"):
        pytest.xfail("leans with nothing that the rules can see")
    if case.get("unchanged"):
        assert form == question
        return
    assert form != question
    assert not [word for word in case["contains"] if word.lower() not in form.lower()], form
    assert not [word for word in case.get("lacks", []) if word.lower() in form.lower()], form
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


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Vertel meer", "Vertel meer (burgemeester van Veldmeer: Gijs Tak)"),
        ("En zijn vrouw?", "En Gijs Taks vrouw? (burgemeester van Veldmeer)"),
        ("Wie nog meer?", "Wie nog meer? (burgemeester van Veldmeer: Gijs Tak)"),
        ("Weet je dat zeker?", "Weet je dat zeker? (burgemeester van Veldmeer: Gijs Tak)"),
        ("en in groningen?", "Wie is burgemeester van groningen?"),
        ("Die van Kaapzicht.", "Wie is burgemeester van Kaapzicht?"),
        ("En de wethouder dan?", "Wie is wethouder van Veldmeer?"),
        ("Hoe oud is hij?", "Hoe oud is Gijs Tak? (burgemeester van Veldmeer)"),
    ],
)
def test_the_exact_form_after_the_mayor(question: str, form: str) -> None:
    assert standalone(question, [MAYOR], "nl") == form


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


def test_a_pronoun_can_mean_the_subject_of_two_turns_ago() -> None:
    history = [MAYOR, Turn("Hoeveel inwoners heeft de gemeente?", "4.200 [1]")]
    form = standalone("Hoe oud is hij?", history, "nl")
    assert form.startswith("Hoe oud is Gijs Tak?")
    assert "Veldmeer" in form


def test_what_an_earlier_turn_was_about_comes_along_with_the_person() -> None:
    club = Turn("Aan welke club verkocht Merwestad zijn spits?", "Racing Scheldemond [1]")
    form = standalone("Wat zei hij daarover?", [MAYOR, club], "nl")
    assert form.startswith("Wat zei Gijs Tak daarover?")
    assert "spits" in form
    assert "burgemeester van Veldmeer" in form


def test_the_turn_that_has_the_noun_is_meant() -> None:
    wind = Turn("Hoeveel kost het windpark in Lindewaard?", "64 miljoen euro [1]")
    form = standalone("En hoeveel molens had het windpark?", [wind, MUSEUM], "nl")
    assert form == "Hoeveel molens had het windpark? (het windpark in Lindewaard)"


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Terug naar het windpark: wie is tegen?", "Wie is tegen? (het windpark in Lindewaard)"),
        ("En nog even over het windpark, wie is tegen?", "Wie is tegen? (het windpark"),
        ("Iets anders: wie won de Arendsprijs?", "Wie won de Arendsprijs?"),
        ("Iets anders: waar woont zij?", "Waar woont Nadia el Kasri?"),
        ("Nog een vraag: waar woont zij?", "Waar woont Nadia el Kasri?"),
        ("Terug naar de haring: wie is tegen?", "Terug naar de haring: wie is tegen?"),
    ],
)
def test_where_the_conversation_turns(question: str, form: str) -> None:
    wind = Turn("Hoeveel kost het windpark in Lindewaard?", "64 miljoen euro [1]")
    given_form = standalone(question, [wind, MUSEUM], "nl")
    assert given_form.startswith(form)
    assert question.startswith("Terug naar de haring") or "anders" not in given_form


@pytest.mark.parametrize(
    ("question", "language", "form"),
    [
        ("nee, ik bedoel de burgemeester", "nl", "Hoe heet de burgemeester van Lindewaard?"),
        ("Sorry, ik bedoel Rijnsaten.", "nl", "Hoe heet de wethouder van Rijnsaten?"),
        ("Ik bedoel die van Rijnsaten", "nl", "Hoe heet de wethouder van Rijnsaten?"),
        ("De burgemeester, niet de wethouder", "nl", "Hoe heet de burgemeester van Lindewaard?"),
        ("niet Lindewaard maar Rijnsaten", "nl", "Hoe heet de wethouder van Rijnsaten?"),
        ("Nee, in 2019", "nl", "Hoe heet de wethouder van Lindewaard in 2019?"),
        ("No, I meant Rijnsaten.", "en", "Rijnsaten (wethouder Rijnsaten)"),
    ],
)
def test_a_question_put_right(question: str, language: Language, form: str) -> None:
    alderman = Turn("Hoe heet de wethouder van Lindewaard?", "Marijke Tolsma [1]")
    assert standalone(question, [alderman], language) == form


def test_a_correction_can_be_corrected() -> None:
    history = [
        Turn("Hoeveel bezoekers had het Glasmuseum in 2022?", "94.000 [1]"),
        Turn("Nee, ik bedoel het Aardewerkmuseum.", "12.300 [1]"),
    ]
    form = "Hoeveel bezoekers had het Aardewerkmuseum in 2019?"
    assert standalone("niet 2022 maar 2019", history, "nl") == form


def test_of_a_refused_turn_only_the_question_is_used() -> None:
    history = [Turn("Wie won de loterij van Hogerlande?", "Dat staat niet in ons archief.")]
    form = standalone("En wanneer was dat?", history, "nl")
    assert "Hogerlande" in form
    assert "archief" not in form


_TEXT = st.text(max_size=80) | st.sampled_from([case["question"] for case in CASES]) | st.just("")


@settings(max_examples=150, deadline=None)
@given(question=_TEXT, turns=st.lists(st.tuples(_TEXT, _TEXT), max_size=3))
def test_whatever_is_typed_gives_a_form(question: str, turns: list[tuple[str, str]]) -> None:
    history = [Turn(*turn) for turn in turns]
    for language in ("nl", "en"):
        form = standalone(question, history, language)
        assert len(form) <= len(question) + sum(len(q) + len(a) for q, a in turns) + 400


@pytest.mark.parametrize(
    "question",
    [
        "",
        "👍",
        "?",
        "nee " * 500,
        "niet x maar " * 160,
        "en " * 600,
        "(" * 2000,
        "x" * 2000,
        "Iets anders:",
        "Terug naar het:",
        "ik bedoel",
        "I meant .",
        "niet , maar ,",
        "\u200f\x00",
        "van de",
        "En zijn",
        "2019 2020",
    ],
)
def test_odd_questions_do_no_harm(question: str) -> None:
    assert isinstance(standalone(question, [MUSEUM, MAYOR], "nl"), str)
    assert isinstance(standalone("En zij?", [Turn(question, question)], "en"), str)
