"""Amounts that are asked for, and short answers without any."""

import pytest

from bot.fit.amount import lacks_amount
from index.article import Language


@pytest.mark.parametrize(
    ("question", "language", "short", "lacks"),
    [
        ("Welk geldbedrag is verbonden aan de prijs?", "nl", "een dichtbundel", True),
        ("Hoeveel koeltorens staan er?", "nl", "natte", True),
        ("How much did it cost?", "en", "de gemeente", True),
        ("How old is the skipper?", "en", "Texel", True),
        ("Hoeveel koeltorens staan er?", "nl", "drie", False),
        ("Hoeveel koeltorens staan er?", "nl", "ruim tweehonderdduizend", False),
        ("Hoeveel koeltorens staan er?", "nl", "geen", False),
        ("Hoeveel koeltorens staan er?", "nl", "één", False),
        ("Hoeveel koeltorens staan er?", "nl", "tientallen", False),
        ("Hoe lang duurde het?", "nl", "een jaar", False),
        ("Hoe lang duurde het?", "nl", "tot de zomer", False),
        ("Hoe oud werd hij?", "nl", "negenjarig", False),
        ("How big was the rise?", "en", "een half procentpunt", False),
        ("How much did it cost?", "en", "1,2 miljoen", False),
        ("How often is it held?", "en", "de gemeente", False),
        ("Wie bouwde de koeltorens?", "nl", "de gemeente", False),
        ("Welke prijs kreeg de schrijver?", "nl", "de Gouden Uil", False),
        ("Hoeveel?", "nl", "", True),
    ],
)
def test_what_is_an_amount(question: str, language: Language, short: str, lacks: bool) -> None:
    assert lacks_amount(question, language, short, "nl") is lacks
