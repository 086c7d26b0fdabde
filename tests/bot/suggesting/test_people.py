"""The people of an article, what they say, and what bodies want."""

import pytest

from bot.suggesting.people import Person, people, speaking
from bot.suggesting.subjects import office_in_english, subjects
from bot.suggesting.views import views
from index.article import Language


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Volgens burgemeester Greet Vanhoof is het klaar.", "Greet Vanhoof", "burgemeester"),
        ("Trainer Robbie Landwehr was boos.", "Robbie Landwehr", "trainer"),
        ("VVD-voorzitter Merel Stoffels is boos.", "Merel Stoffels", "VVD-voorzitter"),
        ("'Vol', zegt organisator Djamila Ouahbi.", "Djamila Ouahbi", "organisator"),
        ("Volgens oud-wethouder Nadia el Kasri.", "Nadia el Kasri", "oud-wethouder"),
        ("'Koud', vertelt Thea Monteiro.", "Thea Monteiro", ""),
    ],
)
def test_people_are_found_with_their_office(text: str, name: str, office: str) -> None:
    assert people(text, "nl") == (Person(name, office),)


@pytest.mark.parametrize(
    "text",
    [
        "Vader Jan Smit is boos.",
        "'Ja', zegt verzekeringsfonds Groot Nut.",
        "'Ja', vertelt De Roo.",
        "Voorzitter Kroes was boos.",
        "Wethouder Henk Kroes van de Vereniging De Friesche Elf Steden was er.",
        "De stad Veldmeer Noord is groot.",
    ],
)
def test_what_is_no_whole_name_of_somebody_is_left_out(text: str) -> None:
    assert people(text, "nl") == ()


def test_somebody_speaks_on_in_the_next_sentence() -> None:
    sentences = [
        "Trainer Robbie Landwehr was boos.",
        "'We hadden moeten winnen, maar de bal was rond', zei hij.",
        "Het werd stil in de kleedkamer.",
        "'Ik ga niet weg bij deze club', zei hij.",
    ]
    assert speaking(Person("Robbie Landwehr", "trainer"), sentences, "nl") == [1]


def test_where_another_is_named_he_may_be_the_other() -> None:
    sentences = ["Trainer Robbie Landwehr zag Bert Haan.", "'Dag allemaal, tot ziens', zei hij."]
    assert speaking(Person("Robbie Landwehr", "trainer"), sentences, "nl") == []


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("burgemeester", "mayor"),
        ("oud-wethouder", "former alderman"),
        ("cultuurwethouder", "alderman"),
        ("D66-fractievoorzitter", "group leader"),
        ("kokosteler", None),
    ],
)
def test_offices_in_english(dutch: str, english: str | None) -> None:
    assert office_in_english(dutch) == english


@pytest.mark.parametrize(
    ("sentence", "article", "reader", "question"),
    [
        ("De gemeente wil een hek.", "nl", "nl", "Wat wil de gemeente?"),
        ("De gemeente wilde een hek.", "nl", "en", "What did the municipality want?"),
        (
            "Burgemeester Stijn Lauwers hoopt op regen.",
            "nl",
            "nl",
            "Waar hoopt burgemeester Stijn Lauwers op?",
        ),
        (
            "Jutlandia-topvrouw Birgitte Lund wil weg.",
            "nl",
            "nl",
            "Wat wil Jutlandia-topvrouw Birgitte Lund?",
        ),
        ("Bewoners vreesden herrie.", "nl", "en", "What did residents fear?"),
        ("Bewoners vreesden herrie.", "nl", "nl", "Wat vreesden bewoners?"),
        (
            "Wethouder Irma Goedhart vindt dat het kan.",
            "nl",
            "en",
            "What does alderman Irma Goedhart think of this?",
        ),
        ("The council wants a new bridge.", "en", "en", "What does the council want?"),
        ("Urgenda eist een lagere uitstoot.", "nl", "en", "What does Urgenda demand?"),
    ],
)
def test_what_somebody_wants(
    sentence: str, article: Language, reader: Language, question: str
) -> None:
    assert list(views(sentence, article, reader, seen="Urgenda")) == [question]


@pytest.mark.parametrize(
    "sentence",
    [
        "De begrafenis vindt zaterdag plaats in de kerk.",
        "De een vindt dat het kan.",
        "Hij wil een hek.",
        "De gemeente wil het nu in drie jaar doen.",
        "De hoge eisen die hij stelde, hielpen.",
        "Hoekema wil een net.",  # nobody whom the reader has met
        "Een woordvoerder wil niets zeggen.",
        "De boer vreest voor zijn vee.",
        "Het salaris noemt hij bescheiden.",
        "De schade noemt burgemeester Prins groot.",
        "De inspectie vond de bacterie in een put.",
        "wil",
        "",
    ],
)
def test_what_nobody_sure_wants_is_left_out(sentence: str) -> None:
    assert list(views(sentence, "nl", "nl", seen="")) == []


def test_every_subject_has_both_languages() -> None:
    for subject in subjects():
        assert all(subject.question[language].endswith("?") for language in ("nl", "en"))
        assert subject.sentence.keys() == {"nl", "en"}
