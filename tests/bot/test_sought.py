"""What a question looked for, in its own words, and the names that an archive does not have."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sought import Sought, sought, unknown_names
from bot.sought.chunks import listed, one_sentence
from bot.sought.dutch_verbs import finite, infinitive, participle, separable
from index.article import Language

LANGUAGES: tuple[Language, ...] = ("nl", "en")


def words(question: str, language: Language, form: str) -> str:
    found = sought(question, language)
    assert found is not None
    assert found.form == form, found
    return found.words


# ---- Dutch clauses: the finite verb goes to the end ---------------------------------------------

DUTCH = [
    pytest.param(
        "Wie won in 1924 de eerste 24-urenwedstrijd van Francorchamps?",
        "wie in 1924 de eerste 24-urenwedstrijd van Francorchamps won",
        id="one verb",
    ),
    pytest.param(
        "Hoe heet de burgemeester van Sint-Katelijne-Waver?",
        "hoe de burgemeester van Sint-Katelijne-Waver heet",
        id="name",
    ),
    pytest.param(
        "In welk ziekenhuis overleed Hergé?", "in welk ziekenhuis Hergé overleed", id="in"
    ),
    pytest.param("Wat is een mattentaart?", "wat een mattentaart is", id="definition"),
    pytest.param("Hoe diep is de rivier de Mezen?", "hoe diep de rivier de Mezen is", id="degree"),
    pytest.param(
        "Hoe laat eindigde het overleg van het vierde kabinet?",
        "hoe laat het overleg van het vierde kabinet eindigde",
        id="laat is no verb here",
    ),
    pytest.param(
        "Hoeveel leden telt moskeevereniging El Huda in Waterhoven?",
        "hoeveel leden moskeevereniging El Huda in Waterhoven telt",
        id="leden is a noun here",
    ),
    pytest.param(
        "Hoeveel kostte de troonswisseling van 2013 de Nederlandse staat?",
        "hoeveel de troonswisseling van 2013 de Nederlandse staat kostte",
        id="staat is a noun here",
    ),
    pytest.param(
        "Wat heeft de bouw van de stal in Hulsbeek gekost?",
        "wat de bouw van de stal in Hulsbeek gekost heeft",
        id="perfect",
    ),
    pytest.param(
        "Hoeveel passagiers zijn later in het ziekenhuis overleden na de botsing op Tenerife?",
        "hoeveel passagiers later in het ziekenhuis overleden zijn na de botsing op Tenerife",
        id="participle, then more",
    ),
    pytest.param(
        "Hoeveel kinderen raakten er gewond bij de ontploffing aan de Kastanjelaan?",
        "hoeveel kinderen er gewond raakten bij de ontploffing aan de Kastanjelaan",
        id="predicate",
    ),
    pytest.param(
        "Welke fabrikant gaat de windmolens in Lindewaard leveren?",
        "welke fabrikant de windmolens in Lindewaard gaat leveren",
        id="infinitive",
    ),
    pytest.param(
        "Welke verzekeraar zou het losgeld voor Craeynest hebben betaald?",
        "welke verzekeraar het losgeld voor Craeynest zou hebben betaald",
        id="modal, perfect",
    ),
    pytest.param(
        "Hoeveel militairen gaan deelnemen aan de macht in Bosnië?",
        "hoeveel militairen gaan deelnemen aan de macht in Bosnië",
        id="infinitive, then more",
    ),
    pytest.param(
        "Hoeveel mensen probeerden tijdens de storing vergeefs 112 te bellen?",
        "hoeveel mensen tijdens de storing vergeefs 112 probeerden te bellen",
        id="te",
    ),
    pytest.param(
        "Wie volgde Bart Somers op als voorzitter van de VLD?",
        "wie Bart Somers opvolgde als voorzitter van de VLD",
        id="separable, in the middle",
    ),
    pytest.param(
        "Wat leverde de hertelling in de stembureaus op?",
        "wat de hertelling in de stembureaus opleverde",
        id="separable, at the end",
    ),
    pytest.param(
        "Hoeveel Nederlandse toeristen kwamen om bij de tsunami van 2004?",
        "hoeveel Nederlandse toeristen omkwamen bij de tsunami van 2004",
        id="separable, before a preposition",
    ),
    pytest.param(
        "Hoe heet de tolk die de toespraak verkeerd vertaalde?",
        "hoe de tolk heet die de toespraak verkeerd vertaalde",
        id="relative clause",
    ),
    pytest.param(
        "Van wie is het zwembad waarin de trekker belandde?",
        "van wie het zwembad is waarin de trekker belandde",
        id="relative adverb",
    ),
    pytest.param(
        "Hoe oud was de chauffeur die bij de ontvoering werd doodgeschoten?",
        "hoe oud de chauffeur was die bij de ontvoering werd doodgeschoten",
        id="relative clause, passive",
    ),
    pytest.param(
        "Wie zat er achter het stuur toen koningin Astrid verongelukte?",
        "wie er achter het stuur zat toen koningin Astrid verongelukte",
        id="toen",
    ),
    pytest.param(
        "Wie zei dat hij de schuilplaats kende?", "wie zei dat hij de schuilplaats kende", id="dat"
    ),
    pytest.param(
        "Wat kost het om de centrale Isar 2 af te breken?",
        "wat het kost om de centrale Isar 2 af te breken",
        id="om te",
    ),
    pytest.param(
        "Heeft de fierljepbond een net over de put in Polslanden gehangen?",
        "of de fierljepbond een net over de put in Polslanden gehangen heeft",
        id="yes or no",
    ),
    pytest.param(
        "En wie maakte 'De taxateur komt' in 2015?",
        "wie 'De taxateur komt' in 2015 maakte",
        id="no verb in quotes",
    ),
    pytest.param(
        "Welke straf kreeg de barman van café 't Anker in Duinrode?",
        "welke straf de barman van café 't Anker in Duinrode kreeg",
        id="an apostrophe is no quote",
    ),
    pytest.param(
        "Kunt u mij vertellen wie de burgemeester van Mierbeek is?",
        "wie de burgemeester van Mierbeek is",
        id="told",
    ),
    pytest.param("Welk adres heeft Rogier van S.?", "welk adres Rogier van S. heeft", id="initial"),
]


@pytest.mark.parametrize(("question", "clause"), DUTCH)
def test_a_dutch_question_becomes_a_clause(question: str, clause: str) -> None:
    assert words(question, "nl", "clause") == clause


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Met hoeveel stemmen voor kocht de raad de kerk aan?", id="voor has no noun"),
        pytest.param("Hoeveel inwoners moesten hun huis uit in juli 2021?", id="no infinitive"),
        pytest.param("Waar had Ramdin iets tegen bij het besluit?", id="stranded preposition"),
        pytest.param("Wanneer is de man die ziek was vrijgelaten?", id="whose participle"),
        pytest.param("Wie ging niet in op het idee om de raad te laten stemmen?", id="om te"),
        pytest.param("Wie won de race en wie werd tweede?", id="two questions"),
        pytest.param("Wie is Hoekzema, de schipper van de Juffer?", id="comma"),
        pytest.param("Waarom slaagde zij er niet in over te zwemmen?", id="er in te"),
        pytest.param("Is bekend wie de daders zijn?", id="a question within"),
        pytest.param("Hoe kan ik mij abonneren op de krant?", id="who asks"),
        pytest.param("Wat betaal je voor een kaartje?", id="who is asked"),
        pytest.param("prijs aandeel Lindewind windpark Oostkanaal", id="search words"),
        pytest.param("wie won de Elfstedentocht", id="no question mark"),
        pytest.param("Geef de naam van de burgemeester.", id="order"),
        pytest.param("Ik woon in Gent. Wie is daar burgemeester?", id="two sentences"),
        pytest.param("Wie schreef “De lange gang?", id="quote without an end"),
        pytest.param("Hoeveel?", id="one word"),
    ],
)
def test_what_is_not_certain_stays_as_it_was_asked(question: str) -> None:
    assert words(question, "nl", "question") == question


# ---- English clauses: a question after the subject, or a subject with a sure end ----------------

ENGLISH = [
    pytest.param(
        "Who wrote the lyrics of the King's Song?",
        "who wrote the lyrics of the King's Song",
        id="who",
    ),
    pytest.param(
        "Which company polluted the ground in Kromveen?",
        "which company polluted the ground in Kromveen",
        id="which",
    ),
    pytest.param(
        "How many people were arrested in Leningrad?",
        "how many people were arrested in Leningrad",
        id="passive",
    ),
    pytest.param(
        "How many fat bikes are there in Zandhorst?",
        "how many fat bikes there are in Zandhorst",
        id="there",
    ),
    pytest.param(
        "Where is Maria Verbruggen buried?", "where Maria Verbruggen is buried", id="where"
    ),
    pytest.param(
        "When was the west fire door at Donsco last inspected?",
        "when the west fire door at Donsco was last inspected",
        id="adverb",
    ),
    pytest.param(
        "How many kilometres long would the Waalmonde ring road be?",
        "how many kilometres long the Waalmonde ring road would be",
        id="modal",
    ),
    pytest.param(
        "How old was Lesley Brown when she gave birth in Oldham?",
        "how old Lesley Brown was when she gave birth in Oldham",
        id="when",
    ),
    pytest.param(
        "Who is the director of the Magnolia Court care home?",
        "who the director of the Magnolia Court care home is",
        id="copula",
    ),
    pytest.param("Do you know who the mayor of Ghent is?", "who the mayor of Ghent is", id="told"),
]


@pytest.mark.parametrize(("question", "clause"), ENGLISH)
def test_an_english_question_becomes_a_clause(question: str, clause: str) -> None:
    assert words(question, "en", "clause") == clause


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("In which hospital did Hergé die?", id="did"),
        pytest.param("How long has Giovanni Manuhutu run the café?", id="has"),
        pytest.param("When will Opel workers leave Antwerp?", id="whose end is not sure"),
        pytest.param("How many tents was the navy ship carrying to Tamalang?", id="sailing"),
        pytest.param("What was the pontoon behind the Wadzwin meant for?", id="stranded"),
        pytest.param("What colour were the medals Hassan won in Paris?", id="contact clause"),
        pytest.param("What was the record in Germany set in July 2019?", id="reduced relative"),
        pytest.param("How far from Earth is the black hole photographed in 2019?", id="degree"),
        pytest.param("Who is the governor who closed the road to Asmet?", id="relative clause"),
        pytest.param("Why were the planes hijacked on September 11 full of fuel?", id="predicate"),
        pytest.param("Was the 2013 pension cut reversed?", id="yes or no"),
        pytest.param("Who told us who won?", id="told nobody"),
        pytest.param("Who's the coach?", id="contraction"),
        pytest.param("What should I pay for a ticket?", id="who asks"),
        pytest.param("who won wimbledon in 1996", id="no question mark"),
    ],
)
def test_uncertain_english_stays_as_it_was_asked(question: str) -> None:
    assert words(question, "en", "question") == question


# ---- things -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "language", "thing"),
    [
        (
            "Wat is de naam van de vrouw die op de intensive care belandde?",
            "nl",
            "de naam van de vrouw die op de intensive care belandde",
        ),
        ("Wat was de hoogste prijs van een oliebol?", "nl", "de hoogste prijs van een oliebol"),
        ("What is the name of Mayor Haddou's husband?", "en", "the name of Mayor Haddou's husband"),
        ("What's the capital of Wallonia?", "en", "the capital of Wallonia"),
        ("What are the names of the two boys?", "en", "the names of the two boys"),
    ],
)
def test_a_property_is_a_thing(question: str, language: Language, thing: str) -> None:
    assert words(question, language, "thing") == thing


@pytest.mark.parametrize(
    ("question", "language", "form"),
    [
        ("Wat is de burgemeester van plan?", "nl", "clause"),
        ("Wat is de prijs van brood geworden?", "nl", "clause"),
        ("What was the name of the gang meant to", "en", "question"),
        ("What is the price for?", "en", "question"),
    ],
)
def test_not_all_that_follows_what_is_is_a_thing(
    question: str, language: Language, form: str
) -> None:
    found = sought(question, language)
    assert found is not None
    assert found.form == form


# ---- any text -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "  ", "?!", "😀", "12?", "\x00\u200b", "wie " * 500])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_of_what_is_no_question(text: str, language: Language) -> None:
    assert sought(text, language) is None


def test_a_question_is_cleaned() -> None:
    found = sought("  Wie\u202e  won\nde\x07 race? ", "nl")
    assert found == Sought("clause", "wie de race won")


@given(st.text(max_size=250), st.sampled_from(LANGUAGES))
def test_no_text_makes_it_raise(text: str, language: Language) -> None:
    sought(text, language)
    unknown_names(text, language, lambda name: False)


VOCABULARY = listed(
    "Wie wat hoeveel welke hoe waar is was won kreeg gaat moet heeft de het een man stad Jansen "
    "'t in op van die dat om te leveren gebouwd werd omkwam aan toen en dan er kosten 1924 zijn"
)


@given(st.lists(st.sampled_from(sorted(VOCABULARY)), min_size=1, max_size=12))
def test_a_clause_has_the_words_of_its_question_and_no_others(chosen: list[str]) -> None:
    found = sought(" ".join(chosen) + "?", "nl")
    if found is None or found.form == "question":
        return
    asked = sorted("".join(chosen).lower())
    said = sorted(found.words.lower().replace(" ", ""))
    led = chosen[0].lower() == "en"
    whether = found.words.startswith("of ")
    extra = ["f", "o"] if whether else []
    assert said == sorted([*asked, *extra]) or led


@given(st.text(alphabet=string.ascii_letters + " '’\"“”.,?-", max_size=120))
def test_pieces_stand_as_they_were_typed(text: str) -> None:
    for chunk in one_sentence(text):
        assert chunk.text in text


# ---- forms of verbs -----------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["kreeg", "won", "behandelt", "eiste", "omviel", "stemden"])
def test_finite_verbs(word: str) -> None:
    assert finite(word) == "sure"


@pytest.mark.parametrize(
    "word", ["gekozen", "gekaapte", "huur", "gemeente", "straf", "de", "huishoudens", "negentien"]
)
def test_no_finite_verbs(word: str) -> None:
    assert finite(word) == "no"


@pytest.mark.parametrize("word", ["leden", "lagen", "werken", "kosten"])
def test_what_may_be_a_finite_verb(word: str) -> None:
    assert finite(word) == "maybe"


def test_infinitives_and_participles() -> None:
    assert all(map(infinitive, ["leveren", "gaan", "kosten", "openhouden"]))
    assert not any(map(infinitive, ["haven", "open", "overeen", "getroffenen", "gekozen"]))
    assert all(map(participle, ["gekozen", "overleden", "verbonden", "opgeheven", "ingeënt"]))
    assert not any(map(participle, ["gevangenen", "gemeente", "agenten", "won"]))


def test_halves_of_verbs() -> None:
    assert separable("op", "volgde")
    assert separable("om", "kwamen")
    assert not separable("van", "kwam")
    assert not separable("op", "heette")


# ---- unknown names ------------------------------------------------------------------------------

ARCHIVE = {"sjoerd", "gent", "macron", "oekraïne", "urgenda", "duitsland", "twente", "haddou"}


def known(name: str) -> bool:
    return name.lower() in ARCHIVE


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Wat zei Sjoerd Wiarda over Gent?", ("Wiarda",)),
        ("Wat zei Pieternel Wiarda over Gent?", ("Pieternel Wiarda",)),
        ("Wanneer trad Jelmer van der Wiarda af?", ("Jelmer van der Wiarda",)),
        ("Wat vinden Wiarda en Terpsma, en wil Wiarda meer?", ("Wiarda", "Terpsma")),
        ("Wat is Wiarda's beroep?", ("Wiarda",)),
    ],
)
def test_unknown_names(question: str, names: tuple[str, ...]) -> None:
    assert unknown_names(question, "nl", known) == names


@pytest.mark.parametrize(
    ("question", "language"),
    [
        pytest.param("Wat zei Sjoerd in Gent?", "nl", id="known"),
        pytest.param("Wat kostte Macrons feest?", "nl", id="genitive"),
        pytest.param("Wat is Haddou's beroep?", "nl", id="genitive with an apostrophe"),
        pytest.param("Wat was de uitslag van het Oekraïnereferendum?", "nl", id="compound"),
        pytest.param("Wanneer werd het Urgendadoel gehaald?", "nl", id="compound of a name"),
        pytest.param("Wie leidt het Twentse bedrijf?", "nl", id="adjective"),
        pytest.param("Hoeveel Rotterdammers stemden tegen?", "nl", id="people of a place"),
        pytest.param("Who is the chancellor of Germany?", "en", id="name in the other language"),
        pytest.param("What did the PSOE win?", "en", id="abbreviation"),
        pytest.param("Who stole the Night Watch?", "en", id="common words"),
        pytest.param("Wie is Hoofdredacteur Van De Krant Vandaag?", "nl", id="capitals everywhere"),
        pytest.param("WIE IS WIARDA", "nl", id="capitals only"),
        pytest.param("wie is wiarda", "nl", id="no capitals"),
        pytest.param("Wanneer is het maandag 3 mei?", "nl", id="date"),
        pytest.param("Welke straf kreeg Sjoerd B.?", "nl", id="initial"),
        pytest.param("", "nl", id="nothing"),
    ],
)
def test_names_of_which_nothing_is_said(question: str, language: Language) -> None:
    assert unknown_names(question, language, known) == ()
