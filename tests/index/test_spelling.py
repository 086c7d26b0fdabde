"""What is corrected in a question, and above all what is left alone."""

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analyzer import Analyzer, Vocabulary
from index.spelling import Correction, Speller, count_forms
from index.spelling.lexicon import Lexicon
from index.spelling.slips import distance, one_slip

ARTICLES = [
    "Wethouder Marijke Tolsma opende zaterdag het windmolenpark bij Veldmeer. Tolsma noemde de "
    "gemeenteraadsverkiezing van maart een keerpunt.",
    "Zwembad De Plons in Oosterwijde krijgt een glijbaan. Volgens directeur Yılmaz Öztürk komt de "
    "coördinator uit Haïti. In Oosterwijde wordt gebouwd.",
    "Het bestuur van Heemzicht sprak met Anna van der Velden en met Bart Sommers. De Navo oefent.",
    "The harbour museum in Kaapzicht got a new lighthouse. Ann Pike blames a lack of barges.",
    "De bewoners wachten op Mertens en op Martens. De coach won.",
]


def speller_of(texts: list[str]) -> Speller:
    analyzer = Analyzer(Vocabulary.of(texts))
    terms = {term for text in texts for term in analyzer.terms(text)}
    return Speller(lambda: count_forms(texts), analyzer.query_terms, terms.__contains__)


@pytest.fixture(scope="module")
def speller() -> Speller:
    return speller_of(ARTICLES)


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("Wie is wethouder Marijke Tolsme?", "Wie is wethouder Marijke Tolsma?"),
        ("wie is marijke tolsme", "wie is marijke tolsma"),
        ("WIE IS MARIJKE TOLSME?", "WIE IS MARIJKE TOLSMA?"),
        ("Wat zei wethouder Tosma?", "Wat zei wethouder Tolsma?"),
        ("Wat zei aMrijke Tolsma?", "Wat zei Marijke Tolsma?"),
        ("Wie woont er in Oostewrijde?", "Wie woont er in Oosterwijde?"),
        ("Wat gebeurt er in osterwijde?", "Wat gebeurt er in oosterwijde?"),
        ("wanneer was de gemeenteraadverkieing", "wanneer was de gemeenteraadsverkiezing"),
        ("Wat deed de wethuder in Veldmeer?", "Wat deed de wethouder in Veldmeer?"),
        ("Hoeveel kost een kaartje voor deplons?", "Hoeveel kost een kaartje voor de plons?"),
        ("Waar ligt DePlons?", "Waar ligt De Plons?"),
        ("Wie is Anna van der Velsen?", "Wie is Anna van der Velden?"),
        ("Wie is Anna Van der Velsen?", "Wie is Anna Van der Velden?"),
        ("Wat zei Yilmaz Oztukr?", "Wat zei Yilmaz Öztürk?"),
        ("Who is Marijke Tolsme?", "Who is Marijke Tolsma?"),
        ("What is new at the museum in Kaapzciht?", "What is new at the museum in Kaapzicht?"),
        ("Who pays for the lihgthouse?", "Who pays for the lighthouse?"),
        (
            "Heeft Tolsma's collega uit ‘Oostewrijde’ ongelijk?",
            "Heeft Tolsma's collega uit ‘Oosterwijde’ ongelijk?",
        ),
    ],
)
def test_typing_errors(speller: Speller, question: str, corrected: str) -> None:
    assert speller.corrected(question) == corrected


@pytest.mark.parametrize(
    "question",
    [
        # known to the archive, in whatever form or spelling
        "Wat zei Tolsma's fractie over windmolens?",
        "Wat zei Yilmaz in het park?",
        "Wie werkt er bij de Navo?",
        # ordinary words that the archive has not
        "Hoeveel fietsers reden er gisteren door de bollenstreek?",
        "Who is the alderman that staged a walkout?",
        "Wie werd beëdigd als conciërge, en hoe enthousiast?",
        "Did the headteacher or the alderwoman resign?",
        "Waarover sprak de automobilist die het hert aanreed?",
        "Wat werd er teruggevonden en waarom zocht hij mee?",
        # other persons and places, near as they are
        "Wie is Marijke Tolstra?",
        "Wat vindt Filip Tolsmans?",
        "Wat vindt Sjoerd Somers?",
        "Hoe warm was het in Veldmaar?",
        "Hoe warm was het in Heenzucht?",
        # made of a name that it has
        "Wie leidt de Oosterwijdese brandweer en het Veldmeerse koor?",
        # two persons are as near
        "Wat zei Mrtens?",
        # abbreviations, figures, codes, addresses
        "Wat doet de NAVI in 2024?",
        "Staat covid19 op www.tolsme.nl of bij info@tolsme.nl?",
        "Wat vindt d'Tolsme?",
        # another language
        "¿Quién descubrió los molinos holandeses cerca del pueblecito?",
    ],
)
def test_left_alone(speller: Speller, question: str) -> None:
    assert speller.corrections(question) == ()
    assert speller.corrected(question) == question


@pytest.mark.parametrize(
    "question",
    ["", " ", "?!", "😀😀", "\x00\x07", "٣٤", "ß", "A", "ﬁleer", "’s", "ﷺﷺ ﾠﾠﾠﾠ", "ŉŉŉŉ ŉŉŉŉ"],
)
def test_odd_questions(speller: Speller, question: str) -> None:
    assert speller.corrected(question) == question


def test_spans_are_places_in_the_question_as_typed(speller: Speller) -> None:
    question = "Wie is coo\u0308rdinatro of wethuder, wethouder Tosma?"
    found = speller.corrections(question)
    assert [c.suggestion for c in found] == ["coördinator", "wethouder", "Tolsma"]
    assert [question[c.span.start : c.span.end] for c in found] == [c.word for c in found]
    assert speller.corrected(question) == "Wie is coördinator of wethouder, wethouder Tolsma?"


def test_a_lower_case_word_is_no_name_where_names_have_capitals(speller: Speller) -> None:
    assert speller.corrections("Wie sprak met Sommers over oosterwijdde?") == ()


def test_an_english_question_gets_no_dutch_word(speller: Speller) -> None:
    assert speller.corrections("Who paid for the glijbaen?") == ()
    assert speller.corrections("Wie betaalt de glijbaab?") != ()


def test_an_empty_archive() -> None:
    assert Speller(dict, lambda word: [word], lambda term: False).corrected("Wie is Tolsme?") == (
        "Wie is Tolsme?"
    )


def test_long_questions_take_no_time(speller: Speller) -> None:
    began = perf_counter()
    for question in ("wethuder " * 222, "Qwrtzp" * 333, "Tolsme Oostwijde " * 117, "a\u0300" * 999):
        speller.corrections(question)
    assert perf_counter() - began < 2


@given(st.text(max_size=80) | st.text("Tolsmaetwhur dJ’'-.\u0308😀", max_size=60))
def test_any_text(text: str) -> None:
    speller = _SPELLER
    found = speller.corrections(text)
    assert [text[c.span.start : c.span.end] for c in found] == [c.word for c in found]
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(c.suggestion != c.word for c in found)


_SPELLER = speller_of(ARTICLES)


@given(st.sampled_from(sorted({word for text in ARTICLES for word in text.split()})))
def test_words_of_the_archive_stay(word: str) -> None:
    assert _SPELLER.corrections(word) == ()
    assert _SPELLER.corrections(f"Wat is {word} precies?") == ()


def test_forms_keep_accents_and_capitals() -> None:
    forms = count_forms(
        ["In Zürich. Windmolens draaien; de windmolens stonden stil.", "Zu\u0308rich"]
    )
    assert forms["Zürich"] == 2
    assert forms["windmolens"] == 2
    assert "Windmolens" not in forms
    assert "In Zürich" not in forms


def test_forms_are_added_up() -> None:
    once = count_forms(ARTICLES[:2])
    assert count_forms(ARTICLES[2:4], once)["Tolsma"] == 2
    assert once == count_forms(ARTICLES[:2])


def test_pairs_of_names() -> None:
    forms = count_forms(["Anna van der Velden en Jan Van Damme zwommen in De Plons. In Marijke."])
    pairs = {form for form in forms if " " in form}
    assert {"Anna Velden", "Jan Damme", "De Plons"} <= pairs
    assert "In Marijke" not in pairs


@pytest.mark.parametrize("text", ["\n" * 99_999, "." * 99_999, "A" * 99_999, "Aa de " * 20_000])
def test_forms_of_odd_texts_take_no_time(text: str) -> None:
    began = perf_counter()
    count_forms([text])
    assert perf_counter() - began < 2


@pytest.mark.parametrize(
    ("typed", "meant", "weight"),
    [
        ("tolsma", "tolsma", 0.0),
        ("tolsmma", "tolsma", 0.7),  # one letter for two, or two for one
        ("tosma", "tolsma", 1.0),
        ("tolmsa", "tolsma", 0.7),  # exchanged
        ("tolama", "tolsma", 0.7),  # the key beside it
        ("mansvelt", "mansveld", 0.7),  # sounds alike
        ("hollum", "hellum", 1.3),
        ("", "ab", 2.0),
        ("", "", 0.0),
    ],
)
def test_distances(typed: str, meant: str, weight: float) -> None:
    assert distance(typed, meant) == pytest.approx(weight)
    assert distance(meant, typed) == pytest.approx(weight)


WORDS = st.text("abcdeé", max_size=7)


@given(WORDS, WORDS)
def test_a_limit_never_hides_what_is_nearer(typed: str, meant: str) -> None:
    far = distance(typed, meant)
    assert distance(typed, meant, far) == far
    assert (far == 0) == (typed == meant)


@given(st.text("abz", max_size=6))
def test_one_slip_is_one_slip(word: str) -> None:
    assert all(distance(word, other) <= 1.3 for other in one_slip(word))


@given(
    st.lists(st.text("abcdefgh", min_size=4, max_size=9), min_size=1, max_size=30),
    st.text("abcdefgh", min_size=7, max_size=9),
)
def test_every_near_word_with_the_same_initial_is_found(words: list[str], word: str) -> None:
    """The filter by letters leaves nothing out."""
    expected = {w for w in words if w[0] == word[0] and distance(word, w) <= 2.0}
    assert expected <= set(Lexicon(dict.fromkeys(words, 1)).near(word, 2))


def test_a_correction_is_a_value(speller: Speller) -> None:
    (found,) = speller.corrections("Wie is Marijke Tolsme?")
    assert found == Correction(found.span, "Tolsme", "Tolsma")
