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
        ("nu meer dan 200.", "200", "meer dan 200"),
        ("Het kost zo’n € 75 per jaar", "€ 75", "zo’n € 75"),
        ("Ruim een miljoen mensen", "een miljoen", "Ruim een miljoen"),
        ("with at least twelve boats", "twelve boats", "at least twelve boats"),
        ("iets minder dan drie uur", "drie uur", "iets minder dan drie uur"),
        ("Over 200 dagen", "200 dagen", "200 dagen"),
        ("meer dan Jansen zei", "Jansen", "Jansen"),
        ("een park van ongeveer 3 hectare", "ongeveer 3 hectare", "ongeveer 3 hectare"),
    ],
)
def test_short_answers_aretrimmed(sentence: str, marked: str, wanted: str) -> None:
    start = sentence.index(marked)
    cut = trimmed(sentence, Span(start, start + len(marked)))
    assert sentence[cut.start : cut.end] == wanted
