import pytest

from bot.notation.figures import fraction, whole, with_figures
from index.article import Language


@pytest.mark.parametrize(
    ("figures", "source", "expected"),
    [
        ("7", "nl", "7"),
        ("1000", "nl", "1000"),
        ("1.200", "nl", "1,200"),
        ("7.800.000.000", "nl", "7,800,000,000"),
        ("1,200", "en", "1.200"),
        ("1,200", "nl", None),
        ("1.200,5", "nl", None),
        ("06", "nl", None),
        ("0.200", "nl", None),
        ("192.168.100.101", "nl", None),
        ("1.20", "nl", None),
        ("20:30", "nl", None),
    ],
)
def test_whole_numbers(figures: str, source: Language, expected: str | None) -> None:
    assert whole(figures, source) == expected


@pytest.mark.parametrize(
    ("figures", "source", "expected"),
    [
        ("42,6", "nl", "42.6"),
        ("9,50", "nl", "9.50"),
        ("0,125", "nl", "0.125"),
        ("3,1416", "nl", "3.1416"),
        ("12.345,67", "nl", "12,345.67"),
        ("3.5", "en", "3,5"),
        ("1,234.5", "en", "1.234,5"),
        ("1,250", "nl", None),
        ("1.250", "en", None),
        ("2019,2020", "nl", None),
        ("3.5", "nl", None),
        ("1.12,34", "nl", None),
    ],
)
def test_decimals(figures: str, source: Language, expected: str | None) -> None:
    assert fraction(figures, source) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.11 percent of it", "3,11 percent of it"),
        ("1.5 million flurbs", "1,5 million flurbs"),
        ("£3.50 each", "£3,50 each"),
        ("3.5kg of it", "3,5kg of it"),
        ("1,200 flurbs", "1.200 flurbs"),
        ("Python 3.11 is out", "Python 3.11 is out"),
        ("at 6.30 hours sharp", "at 6.30 hours sharp"),
        ("3.11 persons", "3.11 persons"),
        ("section 1,200", "section 1,200"),
        ("v1,200", "v1,200"),
        ("1,200_000", "1,200_000"),
        ("http://1,200.nl", "http://1,200.nl"),
    ],
)
def test_english_decimals_need_something_that_is_measured(text: str, expected: str) -> None:
    assert with_figures(text, "en") == expected
