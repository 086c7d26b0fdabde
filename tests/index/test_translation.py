"""The word list, and words of a question in the other language."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import index.translation
from index.article import Language
from index.translation import Rendering, beside, renderings

LINES = (Path(index.translation.__file__).parent / "english_dutch.tsv").read_text("utf-8")


def best(question: str, language: Language) -> dict[str, str]:
    return {found.words: found.translations[0] for found in renderings(question, language)}


def test_every_line_is_an_english_headword_and_its_translations() -> None:
    lines = [line.split("\t") for line in LINES.splitlines()]
    assert all(len(line) == 2 for line in lines)
    headwords = [english for english, _ in lines]
    assert len(set(headwords)) == len(headwords) > 20_000
    for english, dutch in lines:
        words = dutch.split(", ")
        assert english == english.strip()
        assert all(word and word == word.strip() for word in words)
        assert len(set(words)) == len(words) <= 6, english


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("How many scrolls were found?", {"How many": "hoeveel", "scrolls": "boekrol"}),
        ("How long does Lent last?", {"Lent": "vasten", "last": "laatste"}),
        ("Who lent the painting?", {"lent": "leende", "painting": "schilderij"}),
        ("Which mice were stolen?", {"mice": "muizen", "stolen": "gestolen"}),
        ("Who is closing the abbey?", {"closing": "sluiten", "abbey": "abdij"}),
        ("Who is filling in for him?", {"filling in for": "vervangen"}),
        ("the prime minister's wife", {"prime minister's": "premier", "wife": "vrouw"}),
        ("Did Gordon Brown resign?", {"resign": "aftreden"}),
        ("", {}),
    ],
)
def test_english_words_in_dutch(question: str, wanted: dict[str, str]) -> None:
    found = best(question, "en")
    assert {words: found.get(words) for words in wanted} == wanted
    assert "Brown" not in found
    assert "the" not in found


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Hoeveel boekrollen had de bibliotheek?", {"boekrollen": "scroll"}),
        ("Wat zei de burgemeester over de verkiezingen?", {"verkiezingen": "election"}),
        ("Wanneer werd de brug gesloten?", {"brug": "bridge", "gesloten": "closed"}),
    ],
)
def test_dutch_words_in_english(question: str, wanted: dict[str, str]) -> None:
    found = best(question, "nl")
    assert {words: found.get(words) for words in wanted} == wanted


def test_beside_a_question_stand_the_words_that_the_passage_has() -> None:
    found = renderings("Who inaugurated the railway?", "en")
    opened = beside("Who?", found, "De koningin heeft de nieuwe goederenspoorlijn geopend.", "nl")
    assert opened == "Who? / openen, spoorlijn"
    assert beside("Who?", found, "Niets van dit alles.", "nl") == "Who? / inhuldigen, spoorweg"
    assert beside("Who?", (), "Niets van dit alles.", "nl") == "Who?"


def test_the_same_word_stands_beside_it_once() -> None:
    twice = [Rendering("voters", ("kiezer",)), Rendering("electors", ("kiezer",))]
    assert beside("Who?", twice, "Geen kiezer.", "nl") == "Who? / kiezer"


@given(st.text(max_size=80), st.sampled_from(["nl", "en"]))
def test_any_text_can_be_asked(text: str, language: Language) -> None:
    found = renderings(text, language)
    assert all(rendering.words in text and rendering.translations for rendering in found)
    assert beside(text, found, text, language).startswith(text)
