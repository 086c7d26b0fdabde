"""Does a question lean on what was said before it, and on what?"""

import pytest

from bot.followup.leaning import leaning
from index.article import Language


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
        ("Wat is klunen?", "nl"),
        ("Hoe werkt aspirine?", "nl"),
        ("hoe oud is rutte", "nl"),
        ("How does aspirin work?", "en"),
        ("Wie zei dat de wei van Klankveld een badkuip is?", "nl"),
        ("de brug", "nl"),
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
        ("How many people were evacuated?", "en", "thing"),
        ("Hoeveel regen viel er?", "nl", "thing"),
        ("Hoe deden ze dat?", "nl", "thing"),
        ("Hoeveel pakjes bleven er toen liggen?", "nl", "time"),
        ("Wie zei dat?", "nl", "answer"),
        ("Is dat zeker?", "nl", "answer"),
        ("Klopt dat wel?", "nl", "answer"),
        ("Who said that?", "en", "answer"),
        ("Are you sure?", "en", "answer"),
        ("According to whom?", "en", "answer"),
        ("2019", "nl", "fragment"),
        ("De burgemeester.", "nl", "fragment"),
        ("At Wevelbeek.", "en", "fragment"),
        ("Tell me more", "en", "thing"),
    ],
)
def test_what_a_question_leans_with(question: str, language: Language, kind: str) -> None:
    found = leaning(question, "Wie leidt het Havenmuseum? Nadia el Kasri", language)
    assert found is not None
    assert found.kind == kind
