"""Dutch sentences turned round into questions."""

import pytest

from bot.suggesting.clause import plain_sentence
from bot.suggesting.dutch import questions


def made(sentence: str) -> list[str]:
    plain = plain_sentence(sentence)
    return [question for _, question in questions(plain)] if plain else []


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "De brandweer keurde donderdag de westvleugel af, omdat daar maar één trap is.",
            "Waarom keurde de brandweer de westvleugel af?",
        ),
        (
            "De snelweg blijft tot middernacht dicht, want de bergers wachten op zaagsel.",
            "Waarom blijft de snelweg tot middernacht dicht?",
        ),
        (
            "Burgemeester Paul De Ridder had zich laten verontschuldigen wegens griep.",
            "Waarom had burgemeester Paul De Ridder zich laten verontschuldigen?",
        ),
        (
            "De noodketels sprongen niet aan, omdat een sensor was bevroren.",
            "Waarom sprongen de noodketels niet aan?",
        ),
        ("De gemeenteraad beslist op 18 april.", "Wanneer beslist de gemeenteraad?"),
        ("Sabena werd in 1923 opgericht en was vooral bekend.", "Wanneer werd Sabena opgericht?"),
        ("De oefening loopt nog tot 4 maart.", "Tot wanneer loopt de oefening nog?"),
        (
            "De camera aan de noordkant was al sinds juli defect.",
            "Sinds wanneer was de camera aan de noordkant defect?",
        ),
        ("De proef kost 85.000 euro en loopt tot en met april.", "Hoeveel kost de proef?"),
        ("De transfersom bedraagt 1,8 miljoen euro.", "Hoe hoog is de transfersom?"),
        ("De schade bedroeg ruim 75.000 euro.", "Hoe groot was de schade?"),
        ("De actie duurde ongeveer veertig minuten.", "Hoelang duurde de actie?"),
        (
            "Het museum trekt jaarlijks ongeveer 14.000 bezoekers en draait op vrijwilligers.",
            "Hoeveel bezoekers trekt het museum jaarlijks?",
        ),
        (
            "BRUSSEL – Het parlement komt op 12 januari bijeen.",
            "Wanneer komt het parlement bijeen?",
        ),
    ],
)
def test_a_plain_sentence_is_turned_round(sentence: str, question: str) -> None:
    assert made(sentence) == [question]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij weigerde te vertrekken, omdat hij zijn vee wilde voeren.",  # who?
        "Dat komt doordat de tekeningen verouderd bleken.",
        "De bibliotheek blijft open, niet omdat het moet.",
        "De vertraging komt doordat er rotte balken zijn ontdekt.",
        "De belangrijkste reden is geld, want een appartement is duurder.",
        "Een precies getal kan niemand geven, omdat velen nergens staan ingeschreven.",
        "Tegelijkertijd trad selectie op doordat de zaden werden bewaard.",
        "'De weg blijft dicht', zegt Jansen, omdat er olie op ligt.",  # quotations are left alone
        "De molens (drie stuks) draaien sinds 2018.",
        "De productie ligt stil sinds 1 oktober vorig jaar.",
        "De fabriek heeft in februari en maart stilgelegen.",
        "Cornelie Akkerhuis was van 1998 tot 2012 directeur.",
        "Het pond stond op het laagste niveau sinds 1985.",
        "De aanslag was vorig jaar.",
        "De motie kreeg 12 stemmen voor en 15 tegen.",
        "Het bedrijf heeft 48 miljoen euro in kas.",
        "Inbrekers hebben zestien zilveren schuttersbekers buitgemaakt.",
        "De trein rijdt door 38 dorpen.",
        "Het gebouw was nog overgeslagen, omdat de deur dicht leek te zitten.",
        "zonder hoofdletter werd dit in 1923 opgericht.",
        "Geen punt aan het eind",
        "",
    ],
)
def test_whatever_is_unsure_gives_no_question(sentence: str) -> None:
    assert made(sentence) == []


def test_a_day_seen_from_the_article_is_left_out() -> None:
    sentence = "De Raad van State vernietigde woensdag het plan, omdat er niet was gerekend."
    assert made(sentence) == ["Waarom vernietigde de Raad van State het plan?"]
