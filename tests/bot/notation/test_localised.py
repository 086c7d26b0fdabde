import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import facts_in
from bot.notation import localised
from bot.notation.tokens import tokenise

DUTCH_TO_ENGLISH = {
    "1.200": "1,200",
    "1.200.000": "1,200,000",
    "2,3 miljoen hectare": "2.3 million hectares",
    "4,7 miljard euro": "4.7 billion euros",
    "3,5 biljoen dollar": "3.5 trillion dollars",
    "een half miljoen euro": "half a million euros",
    "anderhalf tot twee miljoen bezoekers": "one and a half to two million visitors",
    "twaalf": "twelve",
    "Twaalf": "Twelve",
    "honderdvijftig": "one hundred and fifty",
    "tweeëntwintig kinderen": "twenty-two children",
    "tweeduizend vijfhonderd": "two thousand five hundred",
    "meer dan zeventienhonderd": "more than seventeen hundred",
    "vijfhonderd pond": "five hundred pounds",
    "ruim 200": "more than 200",
    "ongeveer 400": "about 400",
    "Zo'n 140": "About 140",
    "zo’n 75.000": "about 75,000",
    "meer dan 200": "more than 200",
    "minder dan 15.000 inwoners": "fewer than 15,000 inhabitants",
    "minder dan 65 procent": "less than 65 per cent",
    "nog geen zes weken": "less than six weeks",
    "bijna 1000 jaar": "almost 1000 years",
    "minstens een jaar": "at least a year",
    "gemiddeld ruim 200": "an average of more than 200",
    "tussen de 400.000 en 900.000": "between 400,000 and 900,000",
    "tussen de 11 en 13 miljoen euro": "between 11 and 13 million euros",
    "42,6 graden": "42.6 degrees",
    "17 procent of minder": "17 per cent or less",
    "11,3%": "11.3%",
    "€ 75.000,-": "€75,000",
    "€ 2,4 mln": "€2.4 million",
    "41 euro en 12 cent": "41 euros and 12 cents",
    "één euro": "one euro",
    "een procent": "one per cent",
    "zes euro per dag": "six euros per day",
    "190 kubieke meter per seconde": "190 cubic metres per second",
    "185 km/u": "185 km/h",
    "212 ton": "212 tonnes",
    "340 banen": "340 jobs",
    "2,58 meter hoog en 4,31 meter lang": "2.58 metres high and 4.31 metres long",
    "541 dagen": "541 days",
    "72 uur": "72 hours",
    "ruim zeven uur": "more than seven hours",
    "anderhalf jaar": "one and a half years",
    "viereneenhalf uur": "four and a half hours",
    "een half uur": "half an hour",
    "drie jaar geleden": "three years ago",
    "drie jaar lang": "for three years",
    "binnen drie weken": "within three weeks",
    "drie jaar cel": "three years in prison",
    "duizenden mensen": "thousands of people",
    "6,5 miljard keer": "6.5 billion times",
    "een derde": "a third",
    "Een op de vijf": "One in five",
    "Eén op de zeven": "One in seven",
    "14 van de 23": "14 out of 23",
    "29-jarige leeftijd": "age of 29",
    "op 86-jarige leeftijd": "at the age of 86",
    "21 juli 2021": "21 July 2021",
    "op 30 maart 1945": "on 30 March 1945",
    "op zaterdag 13 mei": "on Saturday 13 May",
    "op 18-19 augustus 1945": "on 18-19 August 1945",
    "in de herfst van 2001": "in the autumn of 2001",
    "sinds februari 1987": "since February 1987",
    "In november": "In November",
    "Maart 1990": "March 1990",
    "mei": "May",
    "begin mei": "early May",
    "eind 2016": "the end of 2016",
    "half mei": "mid-May",
    "van 1624 tot 1633": "from 1624 to 1633",
    "tot en met vrijdag": "up to and including Friday",
    "de jaren twintig": "the twenties",
    "in de 19e eeuw": "in the nineteenth century",
    "woensdagavond": "Wednesday evening",
    "vorige week woensdag": "Wednesday last week",
    "half negen": "half past eight",
    "half één": "half past twelve",
    "kwart voor elf": "a quarter to eleven",
    "vijf voor half negen": "twenty-five past eight",
    "vijf over half negen": "twenty-five to nine",
    "om 20.30 uur": "at 20:30",
    "06.10 uur": "06:10",
    "Tussen 10.42 en 14.15 uur": "Between 10:42 and 14:15",
    "om elf uur": "at eleven o'clock",
    "kort na drie uur": "shortly after three o'clock",
    "zes uur 's ochtends": "six o'clock in the morning",
    "'s Nachts": "At night",
    "vrijdag om kwart voor elf 's avonds": "Friday at a quarter to eleven in the evening",
    "ja": "yes",
    "Nee": "No",
}
ENGLISH_TO_DUTCH = {
    "1,200": "1.200",
    "3.5 million euros": "3,5 miljoen euro",
    "£2.4bn": "£ 2,4 miljard",
    "$3m": "$ 3 miljoen",
    "twelve": "twaalf",
    "one": "één",
    "twenty-two": "tweeëntwintig",
    "one hundred and twenty": "honderdtwintig",
    "a hundred people": "honderd mensen",
    "about one hundred and twenty people": "ongeveer honderdtwintig mensen",
    "five per cent": "vijf procent",
    "9.2 percent": "9,2 procent",
    "one and a half metres": "anderhalve meter",
    "a year and a half": "anderhalf jaar",
    "half an hour": "een half uur",
    "1.3 times a day": "1,3 keer per dag",
    "64 injured people": "64 gewonden",
    "twice": "twee keer",
    "one in five": "één op de vijf",
    "nine out of ten": "negen van de tien",
    "at the age of 73": "op 73-jarige leeftijd",
    "21 July 2021": "21 juli 2021",
    "July 21, 2021": "21 juli 2021",
    "the 21st of July": "21 juli",
    "on Saturday 13 May": "op zaterdag 13 mei",
    "in May": "in mei",
    "in early May": "begin mei",
    "late 2026": "eind 2026",
    "in spring 2019": "in het voorjaar van 2019",
    "since the 1920s": "sinds de jaren twintig",
    "Friday afternoon": "vrijdagmiddag",
    "before 1 May": "vóór 1 mei",
    "half past eight": "half negen",
    "eleven o'clock": "elf uur",
    "eleven hours": "elf uur",
    "at 8.30 pm": "om 20.30 uur",
    "12 a.m.": "0.00 uur",
    "at 20:30": "om 20.30 uur",
    "around a quarter past six": "rond kwart over zes",
    "yes": "ja",
    "No": "Nee",
}
# One unknown word keeps all words; two readings keep them as well.
UNCHANGED_DUTCH = [
    "",
    " \t\n",
    "drie dochters",
    "Radio Twaalf",
    "Twee Vrouwen",
    "Mei",
    "Theresa Mei",
    "Februari",
    "Eén",
    "2021",
    "1000",
    "BE-VLG",
    "BE-1.200",
    "A12",
    "06-12345678",
    "0800-1.200",
    "ISO 3166-2",
    "versie 1.200",
    "192.168.100.101",
    "3.11",
    "3-1",
    "20:30",
    "1.12,34",
    "1,200",
    "16,533 punten",
    "2019,2020",
    "D66",
    "elf uur",  # an hour of the day or eleven hours
    "een uur",
    "ongeveer twee uur",
    "na drie uur",
    "tot drie uur",
    "tot drie jaar",  # a sentence, or the longest
    "8,30 uur",
    "vier ton",  # a weight or 400,000 euros
    "acht banen",
    "400 soorten",
    "voor 1 september",  # before or for
    "voor vrijdag",
    "22 op 23",
    "een stem",
    "11 %",
]
UNCHANGED_ENGLISH = [
    "three daughters",
    "Twelve Years",
    "May",
    "may",
    "the may",
    "One",
    "3.11",
    "Python 3.11",
    "1.200",
    "20:30",
    "8.30 hours",
    "11 to 8",  # a score, not from 11 up to 8
    "from 80 to 60",  # a change
    "61 in 2019",
    "over three years",
    "in three years",  # over drie jaar, in drie jaar
    "from 1930",
    "once",
    "Friday night",
]


@pytest.mark.parametrize(("words", "expected"), DUTCH_TO_ENGLISH.items())
def test_dutch_words_in_english_notation(words: str, expected: str) -> None:
    assert localised(words, "nl", "en") == expected


@pytest.mark.parametrize(("words", "expected"), ENGLISH_TO_DUTCH.items())
def test_english_words_in_dutch_notation(words: str, expected: str) -> None:
    assert localised(words, "en", "nl") == expected


@pytest.mark.parametrize("words", UNCHANGED_DUTCH)
def test_dutch_words_left_alone(words: str) -> None:
    assert localised(words, "nl", "en") == words


@pytest.mark.parametrize("words", UNCHANGED_ENGLISH)
def test_english_words_left_alone(words: str) -> None:
    assert localised(words, "en", "nl") == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("19.500 boekrollen", "19,500 boekrollen"),
        ("een lening van 2,5 miljard", "een lening van 2.5 miljard"),
        ("een lening van € 75.000,- ineens", "een lening van € 75,000 ineens"),
        ("10.000-12.000 boekrollen", "10,000-12,000 boekrollen"),
        ("1,80 meter lang", "1.80 meter lang"),  # long, or tall
    ],
)
def test_beside_unknown_words_only_the_figures_change(words: str, expected: str) -> None:
    assert localised(words, "nl", "en") == expected


@pytest.mark.parametrize("words", ["twaalf", "1.200", "21 juli 2021", "half past eight"])
def test_nothing_changes_within_one_language(words: str) -> None:
    assert localised(words, "nl", "nl") == words
    assert localised(words, "en", "en") == words


def test_white_space_and_stops_around_the_phrase_stay() -> None:
    assert localised("  twaalf kilometer.\n", "nl", "en") == "  twelve kilometres.\n"
    assert localised("'s nachts?", "nl", "en") == "at night?"


def test_composed_and_spread_accents_are_the_same() -> None:
    assert localised("e\u0301e\u0301n miljoen", "nl", "en") == "one million"
    assert localised("tweee\u0308ntwintig", "nl", "en") == "twenty-two"


@given(st.integers(min_value=0, max_value=10**9 - 1))
def test_grouped_figures_come_back(number: int) -> None:
    english = f"{number:,}"
    dutch = localised(english, "en", "nl")
    assert dutch == english.replace(",", ".")
    assert localised(dutch, "nl", "en") == english


@given(st.integers(min_value=2, max_value=999_999))
def test_decimals_before_a_unit_come_back(tenths: int) -> None:
    dutch = f"{tenths // 10},{tenths % 10} kilometer"
    if tenths < 100_000:
        english = localised(dutch, "nl", "en")
        assert english == f"{tenths / 10:.1f} kilometres"
        assert localised(english, "en", "nl") == dutch


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31)))
def test_dates_say_the_same_day(day: date) -> None:
    months = "januari februari maart april mei juni juli augustus september oktober november"
    dutch = f"op {day.day} {[*months.split(), 'december'][day.month - 1]} {day.year}"
    english = localised(dutch, "nl", "en")
    assert localised(english, "en", "nl") == dutch
    (fact,) = facts_in(english.removeprefix("on "), "en")
    assert fact.readings == {f"d:{day.isoformat()}"} or day.year < 1100


_WORDS = (
    "om op van tot de een één twee half kwart over voor uur 's avonds 1.200 2,5 20.30 12 3 2019 "
    "miljoen euro procent jaar mei vrijdag en of - , € % ruim Jan . ² ½ 🎈 \u0000 İ ß"
)


@given(
    st.lists(st.sampled_from(_WORDS.split(" ")), max_size=26).map(" ".join) | st.text(max_size=60)
)
def test_anything_is_taken_and_figures_are_kept(words: str) -> None:
    for source, target in (("nl", "en"), ("en", "nl")):
        rendered = localised(words, source, target)  # type: ignore[arg-type]
        if words.strip():
            assert rendered.strip()
        assert sum(map(len, tokenise(rendered))) <= 12 * len(words) + 12


@pytest.mark.parametrize(
    "words",
    [
        "ruim " * 24,
        "tussen de " * 12,
        "1 en " * 500,
        "1." * 1000,
        "1,000" * 400,
        "één " * 500,
        "(" * 2000,
        "tien voor half tien over half tien voor half tien",
    ],
)
def test_long_and_repetitive_words_take_no_time(words: str) -> None:
    localised("twaalf", "nl", "en")  # read the tables
    begin = time.perf_counter()
    localised(words, "nl", "en")
    localised(words, "en", "nl")
    assert time.perf_counter() - begin < 1
