"""Cleaning, language, small talk and the kind of answer wanted."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer import Turn
from bot.question import MAXIMUM, check, understand
from bot.wants import compares_times, of_one_time, several, wants
from index.article import Language
from index.errors import QuestionError
from index.filters import Filters

MUSEUM = Turn(
    "Wie is directeur van het Havenmuseum in Kaapzicht?",
    "Nadia el Kasri leidt het Havenmuseum in Kaapzicht. [1]",
)


@pytest.mark.parametrize("asked", ["", " \n\t ", "\u200b\u202e", "\x00"])
def test_an_empty_question_is_refused(asked: str) -> None:
    with pytest.raises(QuestionError, match="no question"):
        understand(asked)


def test_too_long_a_question_is_refused_with_both_numbers() -> None:
    check("a" * MAXIMUM)
    with pytest.raises(QuestionError, match=r"2,001 characters.*2,000"):
        understand("a" * (MAXIMUM + 1))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("  Wie \n is\t dat? ", "Wie is dat?"),
        ("\u202eWie\u202c is\x00 dat?", "Wie is dat?"),
        ("Zuid\u00adpoort\u200b vestiging", "Zuidpoort vestiging"),
        ("12\u00a0500 inwoners", "12 500 inwoners"),
        ("Cre\u0300che in Veldmeer", "Cre\u0300che in Veldmeer"),
        ("\ud800Wie?", "Wie?"),
        ("\ufeffWat huurt C&A?", "Wat huurt C&A?"),
        ("👩\u200d🚒 in Kaapzicht", "👩\u200d🚒 in Kaapzicht"),
    ],
)
def test_invisible_characters_are_dropped_and_space_is_folded(asked: str, text: str) -> None:
    assert understand(asked).asked == text


@pytest.mark.parametrize(
    ("asked", "given", "history", "language"),
    [
        ("Wie is de burgemeester?", "en", (), "nl"),
        ("Who is the mayor?", "nl", (), "en"),
        ("En sinds wanneer?", "en", (MUSEUM,), "nl"),
        ("And who came before her?", "nl", (MUSEUM,), "en"),
        ("burgemeester Veldmeer", "en", (), "nl"),
        ("lighthouse Kaapzicht", "nl", (), "en"),
        ("Hasseldonk", "en", (MUSEUM,), "en"),
        ("Hasseldonk", None, (Turn("Who is the mayor?", "Dat is Gijs Tak."),), "en"),
        ("Hasseldonk", None, (), "nl"),
    ],
)
def test_the_language_is_that_of_the_question_then_of_the_interface_then_of_the_last_one(
    asked: str, given: Language | None, history: tuple[Turn, ...], language: Language
) -> None:
    assert understand(asked, history, given).language == language


@pytest.mark.parametrize(
    "asked",
    [
        "Hallo!",
        "Dank je wel, dat was alles.",
        "ok",
        "Thanks!",
        "hoi, wie ben je?",
        "Goedemorgen! Who are you?",
        "Thank you very much for your help",
        "Hi there",
        "Tot ziens",
        "Bye!",
        "wat kun je?",
        "👍",
    ],
)
def test_small_talk(asked: str) -> None:
    question = understand(asked, [MUSEUM])
    assert question.kind == "small_talk"
    assert question.standalone == question.asked


@pytest.mark.parametrize(
    ("asked", "standalone"),
    [
        ("Hallo, wie is de burgemeester van Veldmeer?", "Wie is de burgemeester van Veldmeer?"),
        ("Hello there, who is the mayor of Veldmeer?", "Who is the mayor of Veldmeer?"),
        ("goedemorgen wat huurt C&A?", "wat huurt C&A?"),
        ("Bedankt! Wie won de loterij?", "Wie won de loterij?"),
        ("Hallo Nederland kijkcijfers", "Hallo Nederland kijkcijfers"),
        ("Dag van de Arbeid in Veldmeer", "Dag van de Arbeid in Veldmeer"),
        ("OK Computer", "OK Computer"),
        ("Thanks to whom was it saved?", "Thanks to whom was it saved?"),
        ("Goed nieuws over de brug?", "Goed nieuws over de brug?"),
        ("Wie is wie?", "Wie is wie?"),
        ("The Who", "The Who"),
        ("Hoe gaat het met de brug?", "Hoe gaat het met de brug?"),
    ],
)
def test_a_question_with_or_without_a_greeting_is_a_question(asked: str, standalone: str) -> None:
    question = understand(asked)
    assert (question.kind, question.standalone) == ("question", standalone)


def test_a_thank_you_before_a_follow_up_does_not_hide_it() -> None:
    question = understand("Dank je wel! En sinds wanneer?", [MUSEUM])
    assert question.standalone.startswith("Sinds wanneer is Nadia el Kasri directeur")
    assert question.wants == "when"


@pytest.mark.parametrize(
    ("question", "language", "wanted"),
    [
        ("Wie leidt het museum?", "nl", "who"),
        ("Met wie trouwde zij?", "nl", "who"),
        ("Welke wethouder stapte op?", "nl", "who"),
        ("Whose car was it?", "en", "who"),
        ("Which alderman resigned?", "en", "who"),
        ("Waar staat de vuurtoren?", "nl", "where"),
        ("In welke stad werd hij berecht?", "nl", "where"),
        ("Near which village did it crash?", "en", "where"),
        ("Where was he born?", "en", "where"),
        ("Sinds wanneer is dat zo?", "nl", "when"),
        ("In welk jaar was dat?", "nl", "when"),
        ("Hoe laat begon de vergadering?", "nl", "when"),
        ("On what date did it open?", "en", "when"),
        ("Hoeveel doden vielen er?", "nl", "how_many"),
        ("Hoe lang duurde de storing?", "nl", "how_many"),
        ("How old is the mayor?", "en", "how_many"),
        ("What percentage voted against?", "en", "how_many"),
        ("Hoeveel euro kost de brug?", "nl", "how_much"),
        ("Wat kost een kaartje?", "nl", "how_much"),
        ("How much did the bridge cost?", "en", "how_much"),
        ("Waarom stapte zij op?", "nl", "why"),
        ("Why did she resign?", "en", "why"),
        ("Hoe ontsnapten de wisenten?", "nl", "how"),
        ("How did the bison escape?", "en", "how"),
        ("Is de brug open?", "nl", "yes_no"),
        ("Stemde de raad voor het plan?", "nl", "yes_no"),
        ("Did the mayor resign?", "en", "yes_no"),
        ("Welke maatregel kwam er?", "nl", "which"),
        ("Wat vond men in de bunker?", "nl", "what"),
        ("What was found in the bunker?", "en", "what"),
        ("Wat is een warmtenet?", "nl", "definition"),
        ("What does NAM stand for?", "en", "definition"),
        ("Wat zei de wethouder over de brug?", "nl", "quote"),
        ("What did the mayor say?", "en", "quote"),
        ("Kun je me vertellen wanneer de brug opengaat?", "nl", "when"),
        ("Do you know who runs the museum?", "en", "who"),
        ("vuurtoren Kaapzicht", "nl", "other"),
    ],
)
def test_the_kind_of_answer_wanted(question: str, language: Language, wanted: str) -> None:
    assert wants(question, language) == wanted


def test_a_time_near_today_limits_the_search() -> None:
    question = understand("Wat gebeurde er vorige maand?", today=date(2024, 5, 15))
    assert question.period is not None
    assert question.period.since == date(2024, 4, 1)
    assert question.timeframe.filters == Filters(date(2024, 4, 1), date(2024, 5, 3))


@pytest.mark.parametrize(
    ("question", "language", "wanted"),
    [
        ("Welke landen stemden tegen de grondwet?", "nl", True),
        ("Welke drie steden waren kandidaat?", "nl", True),
        ("Wie waren de winnaars?", "nl", True),
        ("Which countries were hit by the storm?", "en", True),
        ("Who were the winners?", "en", True),
        ("Name all the candidates.", "en", True),
        ("Welk land stemde tegen?", "nl", False),
        ("Wie won de wedstrijd?", "nl", False),
        ("Wat kostte de brug?", "nl", False),
        ("Which country won?", "en", False),
        ("Who was the winner?", "en", False),
        ("", "nl", False),
    ],
)
def test_several_things_are_asked_for(question: str, language: Language, wanted: bool) -> None:
    assert several(question, language) is wanted


@pytest.mark.parametrize(
    ("question", "language", "wanted"),
    [
        ("Hoeveel molens waren er eerst gepland en hoeveel nu?", "nl", True),
        ("Hoeveel leden had de club in 2019 en in 2021?", "nl", True),
        ("How many jobs were there originally and how many later?", "en", True),
        ("Hoeveel molens zijn er gepland?", "nl", False),
        ("Waarom was er eerst geen plan en later wel?", "nl", False),
        ("How many jobs are there?", "en", False),
    ],
)
def test_two_times_are_compared(question: str, language: Language, wanted: bool) -> None:
    assert compares_times(question, language) is wanted


def test_a_comparison_is_read_as_a_question_about_one_time() -> None:
    asked = "Hoeveel molens waren er eerst gepland en hoeveel nu?"
    assert of_one_time(asked, "nl") == "Hoeveel molens waren er gepland?"
    english = "How many jobs were there originally and how many later?"
    assert of_one_time(english, "en") == "How many jobs were there?"


@settings(deadline=None)  # the first question loads dictionaries
@given(st.text(max_size=300), st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60))))
def test_any_text_is_understood_or_refused(asked: str, history: list[tuple[str, str]]) -> None:
    try:
        question = understand(asked, [Turn(*turn) for turn in history[:4]])
    except QuestionError:
        return
    assert question.asked
    assert question.standalone


_WORDS = st.sampled_from(
    [
        "en",
        "and",
        "wie",
        "who",
        "zijn",
        "haar",
        "her",
        "his",
        "dat",
        "that",
        "daar",
        "there",
        "toen",
        "then",
        "in",
        "op",
        "of",
        "the",
        "de",
        "het",
        "Groningen",
        "was",
        "is",
        "did",
        "sinds",
        "since",
        "2019",
        "mei",
        "?",
        ",",
        ".",
        "(",
        ")",
        "[1]",
        "Jan",
        "'s",
        "waarom",
        "how",
        "many",
        "ze",
        "zij",
        "hij",
        "he",
        "it",
    ]
)


@settings(deadline=None)  # the first question loads dictionaries
@given(st.lists(_WORDS, max_size=12), st.lists(_WORDS, max_size=12), st.lists(_WORDS, max_size=12))
def test_any_row_of_such_words_is_understood(
    asked: list[str], question: list[str], answer: list[str]
) -> None:
    try:
        understand(" ".join(asked), [Turn(" ".join(question), " ".join(answer))] * 3)
    except QuestionError:
        assert not any(word.isalnum() for word in " ".join(asked))


@pytest.mark.parametrize(
    "words", ["heel erg ", "dank u wel ", "doei doei ", "ok", "en wie ", "Jan van "]
)
def test_no_text_takes_long(words: str) -> None:
    text = (words * MAXIMUM)[: MAXIMUM - 2] + "x"
    understand("Wie is dat?")
    begun = time.perf_counter()
    understand(text, [Turn(text, text)] * 3)
    assert time.perf_counter() - begun < 1.0
