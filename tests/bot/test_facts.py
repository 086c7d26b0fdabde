"""Figures, dates and names, each in several notations that must agree or must not."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import Evidence, Fact, facts_in, missing, split_name
from bot.facts.numerals import figure_values, number_word, ordinal_word
from index.article import Language

PUBLISHED = date(2021, 7, 22)  # a Thursday


def first(text: str, language: Language) -> Fact:
    facts = [f for f in facts_in(text, language) if not f.weak]
    assert facts, f"no fact in {text!r}"
    return facts[0]


def borne_out(claim: str, evidence: str, language: Language, other: Language) -> bool:
    """Whether everything that ``claim`` says stands in ``evidence``, of the other language."""
    source = [Evidence(evidence, other, PUBLISHED)]
    facts = facts_in(claim, language)
    assert any(not f.weak for f in facts), f"no fact in {claim!r}"
    return not missing(facts, source)


# --- what says the same in both languages ---

SAME = [
    # amounts
    ("1.200 huizen", "1,200 houses"),
    ("1200 huizen", "1,200 houses"),
    ("1 200 huizen", "1,200 houses"),
    ("1\u00a0200 huizen", "1200 houses"),
    ("twaalfhonderd huizen", "twelve hundred houses"),
    ("duizend tweehonderd huizen", "1,200 houses"),
    ("1200 huizen", "1.2 thousand houses"),
    ("2,4 miljoen euro", "2.4 million euros"),
    ("2.400.000 euro", "2.4 million euros"),
    ("2,4 mln. euro", "€2.4m"),
    ("€ 75.000,-", "75,000 euros"),
    ("€ 75.000,–", "EUR 75,000"),
    ("20,00 euro", "20 euros"),
    ("1,3 miljard dollar", "$1.3bn"),
    ("1.250.000 inwoners", "1.25 million inhabitants"),
    ("25 duizend mensen", "25,000 people"),
    ("vijfentwintigduizend mensen", "twenty-five thousand people"),
    ("tweehonderdvijfenzeventig meter", "275 metres"),
    ("tweeëntwintig jaar", "twenty-two years"),
    ("twaalf apostelen", "twelve apostles"),
    ("twaalf eieren", "a dozen eggs"),
    ("honderd mensen", "a hundred people"),
    ("anderhalf miljoen", "one and a half million"),
    ("tweeënhalf miljoen", "2.5 million"),
    ("een half miljoen mensen", "half a million people"),
    ("een miljoen mensen", "one million people"),
    ("tweemaal wereldkampioen", "twice the champion"),
    ("tienduizenden bezoekers", "tens of thousands of visitors"),
    ("honderden doden", "hundreds of deaths"),
    ("tientallen boten", "dozens of boats"),
    ("een 15-jarige jongen", "a 15-year-old boy"),
    ("een vijftienjarige jongen", "a fifteen-year-old boy"),
    ("een driedaagse reis", "a three-day trip"),
    ("zeven ton", "700,000 euros"),
    ("zes maanden", "six months"),
    ("een half jaar", "six months"),
    # shares
    ("12 procent", "12 per cent"),
    ("12,5%", "12.5 percent"),
    ("vijftig procent", "50%"),
    ("de helft van de leden", "half of the members"),
    ("de helft", "50 per cent"),
    ("een derde van de daken", "one third of the roofs"),
    ("twee derde", "two-thirds"),
    ("driekwart van de stoelen", "three quarters of the seats"),
    ("een kwart van de leden", "a quarter of the members"),
    ("een op de drie", "one in three"),
    ("1 op de 3", "one in three"),
    ("negen van de tien", "nine out of ten"),
    ("½ liter", "half of a litre"),
    # places in an order
    ("de derde plaats", "third place"),
    ("de 21e eeuw", "the twenty-first century"),
    ("de zeventiende eeuw", "the 17th century"),
    ("het tweede kwartaal", "the 2nd quarter"),
    # times
    ("16.30 uur", "4.30 pm"),
    ("16.30 uur", "4:30 p.m."),
    ("half vijf", "half past four"),
    ("half vijf", "4.30 pm"),
    ("kwart over zes", "quarter past six"),
    ("kwart voor zes", "5.45 pm"),
    ("tien over half zes", "5.40 pm"),
    ("zes uur 's ochtends", "6 am"),
    ("om 20.00 uur", "at 8 pm"),
    ("vijf uur lang", "five hours"),
    ("vijf uur", "5 pm"),
    ("rond middernacht", "around midnight"),
    ("in 2.09,44", "in 2:09.44"),
    # dates
    ("21 juli 2021", "21 July 2021"),
    ("21 juli 2021", "July 21, 2021"),
    ("21 juli 2021", "the 21st of July 2021"),
    ("21 juli 2021", "2021-07-21"),
    ("21-07-2021", "21 July 2021"),
    ("3/4/2021", "3 April 2021"),
    ("1 mei", "May 1"),
    ("op 1 en 2 mei", "on May 1 and May 2"),
    ("maart 2025", "March 2025"),
    ("in maart", "in March"),
    ("woensdag", "Wednesday"),
    ("woensdagavond", "Wednesday night"),
    ("de jaren negentig", "the 1990s"),
    ("de jaren ’60", "the sixties"),
    ("vorige maand", "last month"),
    ("gisteren", "yesterday"),
    ("in 2019", "in 2019"),
    # names
    ("Nederland", "the Netherlands"),
    ("de Nederlandse minister", "the Dutch minister"),
    ("in Duitsland", "in Germany"),
    ("de VS", "the United States"),
    ("de Verenigde Staten", "the U.S."),
    ("de Amerikanen", "the US"),
    ("de NAVO", "NATO"),
    ("de Navo", "NATO"),
    ("de Europese Unie", "the EU"),
    ("in Den Haag", "in The Hague"),
    ("in Parijs", "in Paris"),
    ("in Kaboel", "in Kabul"),
    ("de Tweede Kamer", "the House of Representatives"),
    ("de Tweede Wereldoorlog", "World War II"),
    ("het Openbaar Ministerie", "the Public Prosecution Service"),
    ("bij het Suezkanaal", "at the Suez Canal"),
    ("in West-Duitsland", "in West Germany"),
    ("de Belgisch-Braziliaanse brouwer", "the Belgian-Brazilian brewer"),
    ("de Wageningse start-up", "the Wageningen start-up"),
    ("burgemeester Jolanda Verkuilen", "Mayor Jolanda Verkuilen"),
    ("volgens Verkuilens plan", "in Verkuilen's plan"),
]


@pytest.mark.parametrize(("dutch", "english"), SAME)
def test_the_same_in_dutch_and_english(dutch: str, english: str) -> None:
    assert borne_out(english, dutch, "en", "nl")
    assert borne_out(dutch, english, "nl", "en")


# --- what does not say the same ---

DIFFERENT = [
    ("1.250 huishoudens", "1.25 million households"),
    ("2,4 miljoen euro", "24 million euros"),
    ("20,00 euro", "2000 euros"),
    ("1.375 euro", "1.375 million euros"),
    ("12 miljoen", "13 million"),
    ("12 euro", "12 dollars"),
    ("drie jaar", "three months"),
    ("12 mensen", "12 per cent"),
    ("een derde", "two thirds"),
    ("vijftien", "fifty"),
    ("de derde plaats", "fourth place"),
    ("16.30 uur", "5.30 pm"),
    ("half vijf", "half past five"),
    ("zes uur 's ochtends", "6 pm"),
    ("21 juli 2021", "22 July 2021"),
    ("21 juli 2021", "21 July 2020"),
    ("maart 2025", "May 2025"),
    ("woensdag", "Tuesday"),
    ("de jaren negentig", "the 1980s"),
    ("Nederland", "Belgium"),
    ("Den Haag", "Paris"),
    ("Jolanda Verkuilen", "Jolanda Baken"),
    ("de Tweede Kamer", "the Senate"),
    ("us en is", "the US"),
]


@pytest.mark.parametrize(("dutch", "english"), DIFFERENT)
def test_not_the_same(dutch: str, english: str) -> None:
    assert not borne_out(english, dutch, "en", "nl")


# --- what follows ---


@pytest.mark.parametrize(
    ("claim", "evidence", "wanted"),
    [
        ("in July 2021", "op 21 juli 2021", True),
        ("in 2021", "op 21 juli 2021", True),
        ("on 21 July 2021", "in juli 2021", False),
        ("on 21 July 2021", "op 21 juli", True),  # the article is of that month
        ("on 21 July 2020", "op 21 juli", False),
        ("on 21 July 2021", "woensdag", True),
        ("on 20 July 2021", "woensdag", False),
        ("on 21 July 2021", "gisteren", True),
        ("on Wednesday", "gisteren", True),
        ("in June 2021", "vorige maand", True),
        ("in 2020", "vorig jaar", True),
        ("in 2019", "vorig jaar", False),
        ("in January 2021", "in januari", True),
        ("the third", "drie", True),
        ("three houses", "het derde huis", False),
    ],
)
def test_what_follows_from_the_evidence(claim: str, evidence: str, wanted: bool) -> None:
    assert borne_out(claim, evidence, "en", "nl") is wanted


# --- ambiguity, weak facts, and words that are none ---


@pytest.mark.parametrize(
    ("figures", "language", "values"),
    [
        ("1.200", "nl", {1200}),
        ("1.200", "en", {1200, 1.2}),
        ("1,200", "en", {1200}),
        ("1,200", "nl", {1200, 1.2}),
        ("0.125", "en", {0.125}),
        ("1.25", "nl", {1.25}),
        ("20,00", "nl", {20}),
        ("1.234,5", "en", {1234.5}),
        ("1,234.5", "nl", {1234.5}),
        ("12.345.678", "nl", {12345678}),
        ("1234,500", "nl", {1234.5}),
    ],
)
def test_ambiguous_figures_have_all_their_values(
    figures: str, language: Language, values: set[float]
) -> None:
    assert {float(value) for value in figure_values(figures, language)} == values


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Een man kreeg een boete.", "nl"),
        ("One of them may leave first.", "en"),
        ("Het was de eerste keer.", "nl"),
        ("De burgemeester opende het gebouw. Zij was blij.", "nl"),
        ("‘Het gebouw is mooi’, zei de burgemeester.", "nl"),
        ("It was a U-turn.", "en"),
        ("I'm glad the Mayor agreed.", "en"),
    ],
)
def test_nothing_that_must_be_borne_out(text: str, language: Language) -> None:
    assert [f.words for f in facts_in(text, language) if not f.weak] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De burgemeester en Jolanda Verkuilen", ["Jolanda", "Verkuilen"]),
        ("Rutte sprak. Toen sprak Rutte weer.", ["Rutte", "Rutte"]),
        ("Tolsma sprak met D66 en de PvdA.", ["Tolsma", "D66", "PvdA"]),
        ("Dat zei dr. Bakker.", ["Bakker"]),
        ("Kijk op www.voorbeeld.nl of voorbeeld.org.", ["www.voorbeeld.nl", "voorbeeld.org"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [f.words for f in facts_in(text, "nl") if f.kind == "name"] == names


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        ("the League of Nations", "Wilson wilde een Volkenbond."),
        ("the bathers of Ostend", "In Oostende keek men toe."),
        ("Christ entering the city", "Op het doek komt Christus de stad binnen."),
        ("the first day of Lent", "Op Aswoensdag begint de vasten."),
        ("the ashes of Ash Wednesday", "De as van Aswoensdag komt van palmtakken."),
        ("Charlemagne's fields", "Dat deed Karel de Grote."),
        ("the Burgundian court", "Het Bourgondische hof hield er feest."),
    ],
)
def test_what_the_languages_call_otherwise_is_the_same(english: str, dutch: str) -> None:
    asked = [fact for fact in facts_in(english, "en") if fact.kind == "name"]
    assert asked
    assert missing(asked, [Evidence(dutch, "nl")]) == []
    assert missing(asked, [Evidence("Er is niets gebeurd.", "nl")]) == asked


@pytest.mark.parametrize("text", ["Zij namen de trein.", "Ik lent hem een boek, in de lente."])
def test_words_that_look_like_such_names_stay_words(text: str) -> None:
    assert [f for f in facts_in(text, "nl") if f.kind == "name" and not f.weak] == []


@pytest.mark.parametrize(
    ("claim", "wanted"),
    [
        ("Jolanda Verkuilen kwam.", None),
        ("Jolanda Baken kwam.", "Baken"),
        ("In Vancouver Jolanda Verkuilen won.", None),
        ("Marten Baken kwam.", None),
        ("Marten van der Baken kwam.", None),
    ],
)
def test_a_name_is_not_put_together_from_two(claim: str, wanted: str | None) -> None:
    source = [Evidence("In Vancouver zag Jolanda Verkuilen hoe loods Marten Baken won.", "nl")]
    facts = facts_in(f"Toen: {claim}", "nl")
    parted = split_name(facts, f"Toen: {claim}", source)
    assert (parted and parted.words) == wanted


@given(st.integers(0, 999_999))
def test_every_number_in_words(number: int) -> None:
    assert number_word(_dutch(number)) == number
    assert borne_out(f"{number:,} x", f"{_dutch(number)} x", "en", "nl")


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("eerste", 1),
        ("achtste", 8),
        ("twintigste", 20),
        ("eenentwintigste", 21),
        ("honderdste", 100),
        ("honderddertiende", 113),
        ("twelfth", 12),
        ("twentieth", 20),
        ("twenty-third", 23),
        ("21st", 21),
        ("17e", 17),
        ("aarde", None),
        ("worst", None),
        ("north", None),
    ],
)
def test_ordinals(word: str, number: int | None) -> None:
    assert ordinal_word(word) == number


_PIECES = st.sampled_from(
    re.findall(
        r"\S+",
        "0 00 1 31 32 13 99 1999 9999 een twee halve helft derde miljoen honderd a and of in op de "
        "van half kwart voor over past to uur pm mei May juli woensdag jaren 's vorig jaar % € $ k "
        "m bn ton e ste th / - . , : ' ’ ½ US VN Kabul D66 euro.De ١٢ ² Ⅳ",
    )
)
_SOUP = st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", "\n"])), max_size=12).map(
    lambda parts: "".join(a + b for a, b in parts)
)


@given(st.text(max_size=80) | _SOUP, st.sampled_from(["nl", "en"]))
def test_any_text_can_be_read(text: str, language: Language) -> None:
    for fact in facts_in(text, language, PUBLISHED):
        assert text[fact.start : fact.end] == fact.words
        assert fact.readings


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_in_every_notation(day: date) -> None:
    nl = "januari februari maart april mei juni juli augustus september oktober november december"
    dutch = f"op {day.day} {nl.split()[day.month - 1]} {day.year}"
    for english in (
        f"{day:%B} {day.day}, {day.year}",
        day.isoformat(),
        f"{day.day} {day:%B} {day.year}",
    ):
        assert borne_out(english, dutch, "en", "nl")


_SMALL: list[str] = re.findall(
    r"\w+",
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien",
)
_TENS: list[str] = re.findall(
    r"\S+", "- - twintig dertig veertig vijftig zestig zeventig tachtig negentig"
)


def _dutch(number: int) -> str:
    """The number in Dutch words, as it is written."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        unit = _SMALL[number % 10]
        return f"{unit}en{_TENS[number // 10]}" if number % 10 else _TENS[number // 10]
    size, word = (1000, "duizend") if number >= 1000 else (100, "honderd")
    many, rest = divmod(number, size)
    return f"{'' if many == 1 else _dutch(many)}{word}{_dutch(rest) if rest else ''}"
