"""The figure of before, and that of now."""

import pytest

from bot.of_now import of_now
from bot.question import understand
from index.article import Language, Span

MONTH = (
    "Vorige maand hadden de Taliban 81 van de 419 districtscentra onder controle, nu meer dan 200."
)


@pytest.mark.parametrize(
    ("question", "language", "sentence", "short", "wanted"),
    [
        ("Hoeveel districtscentra hebben de Taliban?", "nl", MONTH, "81", "meer dan 200"),
        ("How many district centres do the Taliban hold?", "en", MONTH, "81", "meer dan 200"),
        ("Hoeveel districtscentra hebben de Taliban?", "nl", MONTH, "meer dan 200", "meer dan 200"),
        ("Hoeveel districtscentra hadden de Taliban?", "nl", MONTH, "81", "81"),
        ("Hoeveel hebben de Taliban in juli 2021?", "nl", MONTH, "81", "81"),
        ("Wie hebben de districtscentra?", "nl", MONTH, "Taliban", "Taliban"),
        (
            "Hoeveel molens telt het dorp?",
            "nl",
            "Er stonden vroeger zeven molens, maar nu nog twee, en drie schuren.",
            "zeven",
            "twee",
        ),
        (
            "Hoeveel kost een kaartje?",
            "nl",
            "Vorig jaar kostte een kaartje 12 euro, en nu krijgt men 10 procent korting.",
            "12 euro",
            "12 euro",
        ),
        ("Hoeveel molens telt het dorp?", "nl", "Het telde zeven molens.", "zeven", "zeven"),
    ],
)
def test_who_asks_in_the_present_wants_the_figure_of_now(
    question: str, language: Language, sentence: str, short: str, wanted: str
) -> None:
    start = sentence.index(short)
    asked = understand(question, language=language)
    found = of_now(asked, sentence, "nl", Span(start, start + len(short)))
    assert sentence[found.start : found.end] == wanted
