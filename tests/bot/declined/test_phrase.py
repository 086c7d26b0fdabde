"""Phrases, and the wording of a question that they are compared with."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.declined.phrase import PhraseError, compiled, listed
from bot.declined.wording import wording

LISTS = {"party": listed(["partij", "grote lijst"])}


def finds(phrase: str, text: str) -> bool:
    return compiled(phrase, LISTS).search(wording(text)) is not None


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("moet ik stemmen", "Wie zegt dat: moet ik stemmen?"),
        ("moet/zal ik stemmen", "ZAL ik Stemmen"),
        ("moet ik (nou/nu) stemmen", "moet ik stemmen"),
        ("moet ik (nou/nu) stemmen", "moet ik nu stemmen"),
        ("stem* ik", "Stemde ik"),
        ("stem* ik", "stem ik"),
        ("moet ik ... stemmen", "moet ik dan echt nog een keer gaan stemmen"),
        ("moet ik ... stemmen", "moet ik stemmen"),
        ("welke <party> kies ik", "Welke grote lijst kies ik?"),
        ("waar woont <name>", "Waar woont Jan?"),
        ("waar woont <name> nu", "Waar woont Jan van der Meer nu?"),
        ("adres van <name> <name>", "Het adres van Jan de Vries"),
        ("^ is <name> ziek", "Goed. Is Jan ziek?"),
        ("crème", "creme"),
        ("e-mailadres", "Wat is het e-mailadres?"),
        ("i'm ill", "I’m ill"),
    ],
)
def test_found(phrase: str, text: str) -> None:
    assert finds(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("moet ik stemmen", "moet ik dan stemmen"),
        ("moet ik stemmen", "moet ik. Stemmen"),
        ("moet ik ... stemmen", "moet ik weg? Wie gaat er stemmen"),
        ("moet ik ... stemmen", "moet ik een twee drie vier vijf zes zeven stemmen"),
        ("stem ik", "stemde ik"),
        ("moet ik", "ontmoet ik"),
        ("waar woont <name>", "Waar woont de koning?"),
        ("adres van <name> <name>", "Het adres van Ajax"),
        ("^ is <name> ziek", "Sinds wanneer is Jan ziek?"),
        ("ik ben ziek", 'Wie riep "ik ben ziek"?'),
        ("ik ben ziek", "Wie riep 'ik ben ziek'?"),
        ("ik ben ziek", "Wie riep ‘ik ben ziek’?"),
        ("moet ik", ""),
        ("moet ik", "?! ..."),
    ],
)
def test_not_found(phrase: str, text: str) -> None:
    assert not finds(phrase, text)


def test_a_question_in_quotation_marks_is_a_question() -> None:
    assert finds("moet ik stemmen", '"Moet ik stemmen?"')
    assert finds("ik ben ziek", "'s Avonds ben ik moe, 's morgens zeg ik ben ziek")


def test_names_are_told_by_capitals_where_there_are_any() -> None:
    assert wording("Waar woont Jan? Wie is dat") == " waar woont ^jan | wie is dat "
    assert wording("waar is jan") == " waar is ^jan "
    assert wording("WAAR IS JAN") == " waar is ^jan "


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "^",
        "... ik",
        "ik ...",
        "a ... b ... c ... d ... e",
        "<none>",
        "a+b",
        "*",
        "a*b",
        "(",
        "/",
    ],
)
def test_a_wrong_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        compiled(phrase, LISTS)


def test_a_list_without_words_is_refused() -> None:
    with pytest.raises(PhraseError):
        listed(["!!"])
    with pytest.raises(PhraseError):
        listed([" "])


@given(st.text())
def test_any_text_has_a_wording(text: str) -> None:
    said = wording(text)
    assert said == said.lower()
    assert "  " not in said.strip()


@given(st.text())
def test_a_phrase_is_understood_or_refused(phrase: str) -> None:
    with suppress(PhraseError):  # and no other error
        compiled(phrase, LISTS)


@pytest.mark.parametrize("part", ["ik ", "Ab ", "'a", '"a', "‘", "ik Ab ", "a", "ik. ", "ik de "])
def test_it_takes_no_long_time(part: str) -> None:
    text = part * (20_000 // len(part))
    began = time.perf_counter()
    for phrase in ("ik ... ik ... ik ... nee", "ik <name> <name> nee", "i* ... nee"):
        finds(phrase, text)
    assert time.perf_counter() - began < 3
