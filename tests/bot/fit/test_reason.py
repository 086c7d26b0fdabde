"""Reasons, and words that are none."""

import pytest

from bot.fit.reason import is_no_reason
from index.article import Span

CLAMPS = "als het staal uitzet, klemt zij"
LAMPS = "De lampen gaan alleen branden als er een vliegtuig in de buurt is."


@pytest.mark.parametrize(
    ("question", "sentence", "short", "none"),
    [
        ("Waarom gaan ze niet door?", LAMPS, "als er een vliegtuig in de buurt is", True),
        ("Why did he go?", "Waarom hij ging, is onduidelijk.", "onduidelijk", True),
        ("Why did they go?", "Waarom zij gingen, is de vraag; droogte?", "droogte", False),
        ("Waarom trad hij af?", "Hij wilde niet reageren.", "wilde niet reageren", True),
        ("Why did he resign?", "He declined to comment.", "declined to comment", True),
        ("Waarom wilde hij niet reageren?", "Hij wilde niet reageren.", "niet reageren", False),
        ("Waarom is zij dicht?", "Want als het staal uitzet, klemt zij.", CLAMPS, False),
        ("Why were they planted?", "Populieren als windscherm.", "als windscherm", False),
        ("Waarom viel het stil?", "Het viel stil omdat het regende.", "omdat het regende", False),
    ],
)
def test_what_is_no_reason(question: str, sentence: str, short: str, none: bool) -> None:
    start = sentence.index(short)
    assert is_no_reason(question, sentence, Span(start, start + len(short))) is none
