"""The short answer without what stands around it."""

import pytest

from bot.trimming import trimmed
from index.article import Span


@pytest.mark.parametrize(
    ("sentence", "marked", "wanted"),
    [
        ("Zij begon op 1 april 2019.", "1 april 2019.", "1 april 2019"),
        ("Dat zei Jan, de bakker.", "Jan,", "Jan"),
        ("Hij woont in de U.S.", "de U.S.", "de U.S."),
        ("Het kost € 75.000,-.", "€ 75.000,-.", "€ 75.000,-"),
        ("Waarom?", "?", ""),
        ("resten van 'palmtakken' dus", "'palmtakken", "'palmtakken'"),
        ("hij riep 'nee' hard", "nee'", "'nee'"),
        ("de partij 'Nu", "'Nu", "Nu"),
        ("de foto's waren weg", "foto's", "foto's"),
        ("Jan (32) zei het", "Jan (32)", "Jan (32)"),
    ],
)
def test_short_answers_aretrimmed(sentence: str, marked: str, wanted: str) -> None:
    start = sentence.index(marked)
    cut = trimmed(sentence, Span(start, start + len(marked)))
    assert sentence[cut.start : cut.end] == wanted
