"""Fragments in the place of what they replace."""

import pytest

from bot.followup.context import Context
from bot.followup.exchange import refilled
from bot.followup.subject import last_about, other_of_kind
from index.article import Language


@pytest.mark.parametrize(
    ("question", "language", "fragment", "form"),
    [
        ("Hoeveel vrouwen zijn er in Utrecht?", "nl", "in Groningen?", "zijn er in Groningen?"),
        ("Wie is baas van Veldmeer?", "nl", "in Groningen?", "Wie is baas van Groningen?"),
        ("Wat kost de rondweg?", "nl", "in Kaapzicht?", "Wat kost de rondweg in Kaapzicht?"),
        ("Wie bouwt in wijk Het Laar?", "nl", "in De Hoepel", "Wie bouwt in wijk De Hoepel?"),
        (
            "Hoeveel bezoekers had het Glasmuseum in Maaspoort in 2022?",
            "nl",
            "het Aardewerkmuseum in Valkerhout?",
            "Hoeveel bezoekers had het Aardewerkmuseum in Valkerhout in 2022?",
        ),
        ("Waar werd Danny K. gepakt?", "nl", "Milan S.?", "Waar werd Milan S. gepakt?"),
        ("Hoeveel zei de bond volgens de raad?", "nl", "volgens de club?", "volgens de club?"),
        ("Wie werd tweede in de koers?", "nl", "derde?", "Wie werd derde in de koers?"),
        ("Who came second?", "en", "the third?", "Who came third?"),
        ("Hoeveel gewonden vielen er?", "nl", "doden?", "Hoeveel doden vielen er?"),
        ("How many men work there?", "en", "women?", "How many women work there?"),
        ("Wat zei de wethouder?", "nl", "de burgemeester?", "Wat zei de burgemeester?"),
        ("Wie is burgemeester van Oss?", "nl", "de wethouder van Ede", "Wie is wethouder van Ede?"),
        ("Wat kostte het in april 2022?", "nl", "in mei?", "Wat kostte het in mei 2022?"),
        ("Wat kostte het in april 2022?", "nl", "in 2023?", "Wat kostte het in 2023?"),
        ("Wat kostte het in april 2022?", "nl", "vorig jaar?", "Wat kostte het vorig jaar?"),
        (
            "Hoeveel gewonden vielen er bij de brand in Oostmeersel?",
            "nl",
            "bij de brand in Haverdrecht?",
            "Hoeveel gewonden vielen er bij de brand in Haverdrecht?",
        ),
        (
            "How many scooters did Zoefy have in its best year?",
            "en",
            "in Groningen?",
            "How many scooters did Zoefy have in Groningen?",
        ),
    ],
)
def test_in_its_place(question: str, language: Language, fragment: str, form: str) -> None:
    filled = refilled(fragment, [Context(question, "", language)], language)
    assert filled is not None
    assert filled.endswith(form)


@pytest.mark.parametrize(
    ("question", "fragment"),
    [
        ("Wie won van Ajax in Veldmeer?", "koeien?"),
        ("Wie is wethouder van Oss?", "van financiën?"),
        ("Wie is wethouder van Oss?", "daarvoor?"),
        ("Wie is wethouder van Oss?", "verder?"),
        ("Wie is wethouder van Oss?", "toen?"),
        ("Wat zei Jan tegen Piet en Klaas?", "Kees?"),
        ("Hoeveel kost het?", "doden?"),
        ("", "in Groningen?"),
        ("Wie?", ""),
    ],
)
def test_no_place_for_it(question: str, fragment: str) -> None:
    assert refilled(fragment, [Context(question, "", "nl")], "nl") is None


def test_the_other_museum_is_the_one_before() -> None:
    contexts = [
        Context("Wie is directeur van het Aardewerkmuseum?", "Ton Vissers", "nl"),
        Context("Hoeveel bezoekers had het Glasmuseum?", "94.000", "nl"),
    ]
    assert other_of_kind("het andere museum", contexts) == "het Aardewerkmuseum"
    assert other_of_kind("het andere plan", contexts) == "het andere plan"
    assert other_of_kind("een ander", contexts) == "een ander"


def test_the_last_turn_about_it() -> None:
    contexts = [
        Context("Wat kost het windpark?", "", "nl"),
        Context("Wie leidt het museum?", "", "nl"),
    ]
    assert last_about("het windpark", contexts) == 0
    assert last_about("het park", contexts) == 0  # part of a compound
    assert last_about("de haring", contexts) is None
    assert last_about("", contexts) is None
