"""The office whose holder a question asks for."""

import pytest

from bot.fit.office import bears_another, office, speaks_of
from bot.question import understand
from index.article import Language, Span


@pytest.mark.parametrize(
    ("question", "language", "word"),
    [
        ("Wie is de burgemeester van Lindewaard?", "nl", "burgemeester"),
        ("wie is nu de nieuwe trainer van Sparta Nova", "nl", "trainer"),
        ("Hoe heet de kapitein van de Mercator 7?", "nl", "kapitein"),
        ("Wat is de naam van de korpschef?", "nl", "korpschef"),
        ("Wie volgt Friso Bantema op als wethouder van Kloosterhage?", "nl", "wethouder"),
        ("Who is the mayor of Kabul?", "en", "burgemeester"),
        ("Who was the highest American general?", "en", "generaal"),
        ("Who's the general director of the hospital?", "en", "directeur"),
        ("What was the name of the prime minister?", "en", "premier"),
        ("Who will succeed Marijke Stam as trainer?", "en", "trainer"),
    ],
)
def test_asked_for(question: str, language: Language, word: str) -> None:
    asked = office(question, language)
    assert asked is not None
    assert word in asked
    assert understand(question, language=language).office == asked


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Wie volgde de burgemeester op?", "nl"),
        ("Wie werd door de wethouder ontslagen?", "nl"),
        ("Wie is de vader van Kenji Morita?", "nl"),
        ("Wat zei de burgemeester?", "nl"),
        ("Hoe oud is de directeur?", "nl"),
        ("Who did the mayor meet?", "en"),
        ("Who founded the club?", "en"),
        ("When was the mayor sworn in as minister?", "en"),
        ("Who is the friend of the mayor?", "en"),
        ("", "en"),
    ],
)
def test_not_asked_for(question: str, language: Language) -> None:
    assert office(question, language) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Locoburgemeester Jan Pals opende de brug.", True),
        ("De burgemeesters van beide dorpen kwamen.", True),
        ("The mayor opened the bridge.", True),
        ("BURGEMEESTER PALS OPENT BRUG", True),
        ("Wethouder Jan Pals opende de brug.", False),
    ],
)
def test_what_speaks_of_a_mayor(text: str, said: bool) -> None:
    asked = office("Wie is de burgemeester?", "nl")
    assert asked is not None
    assert speaks_of(text, asked) is said


@pytest.mark.parametrize(
    ("sentence", "short", "another"),
    [
        ("Dat zegt wethouder Marijke Tolsma.", "Marijke Tolsma", True),
        ("Wethouder Marijke Tolsma wil dat.", "Wethouder Marijke Tolsma", True),
        ("Marijke Tolsma, wethouder van Lindewaard, wil dat.", "Marijke Tolsma", True),
        ("Marijke Tolsma, de voormalige wethouder, wil dat.", "Marijke Tolsma", True),
        ("Guy Verhof (huidige Belgische eerste minister) won.", "Guy Verhof", True),
        ("Guy Verhof (eerste minister en burgemeester) won.", "Guy Verhof", False),
        ("Guy Verhof, die het wist, noemde de minister.", "Guy Verhof", False),
        ("Dat zegt burgemeester Van Wessem.", "Van Wessem", False),
        ("Van Wessem, de burgemeester van Lindewaard, wil dat.", "Van Wessem", False),
        ("Dat zegt locoburgemeester Pals.", "Pals", False),
        ("Dat zegt professor Pals.", "Pals", False),
        ("Dat zegt Pals.", "Pals", False),
        ("", "", False),
    ],
)
def test_whoever_bears_another_office_is_no_mayor(sentence: str, short: str, another: bool) -> None:
    asked = office("Wie is de burgemeester?", "nl")
    assert asked is not None
    start = sentence.index(short)
    assert bears_another(sentence, Span(start, start + len(short)), asked) is another
