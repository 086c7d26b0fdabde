"""Dutch or English, on short questions with names of the other language and on search words."""

import subprocess
import sys

import pytest

from index.language import detect_language, language_or_none

DUTCH = [
    "Wie is de burgemeester van Hasseldonk?",
    "Hoeveel gewonden vielen er in Hasseldonk?",
    "Wanneer sluit de fabriek?",
    "Waar ligt Kandahar?",
    "Wie is wie?",
    "Wat huurt C&A?",
    "Wie won The Voice of Holland in 2010?",
    "Wat schreef The New York Times over het vertrek uit Kabul?",
    "wie is de trainer van manchester united",
    "wat doet the ocean cleanup",
    "Won Nederland goud?",
    "Welk bedrijf kocht Twitter?",
    "Wat zei Joe Biden?",
    "Wat is de hoofdstad van Mongolië?",
    "En sinds wanneer?",
    "Wie was haar voorganger?",
    "Hoe laat begint de wedstrijd?",
    "Wat kost het stadhuis?",
    "Hoe heet de baas van Shell?",
    "Waarom stopt Mark Rutte?",
    "Wie is de boss of Marktplaats?",
    "Is het waar of niet?",
    "Had Biden gelijk?",
    "Is Assange vrij?",
    "In welke tijd won de zwemster goud?",
    "Klopt dat?",
    "Dank je wel, dat was alles.",
    "En nu?",
    "WIE WERD ER WERELDKAMPIOEN?",
    "wie, wat, waar",
    "gewonden Hasseldonk",
    "brand sporthal",
    "toeslagenaffaire",
    "gemeenteraadsverkiezingen 2022",
    "burgemeester Amsterdam",
    "stikstof boeren",
    "oorzaak kettingbotsing A7",
    "winnaar Elfstedentocht 1997",
    "aantal turbines windpark",
    "toespraak van Rutte",
    "bommelding station",
    "treinramp Lewis & Clark",
    "De Kuip",
    "overstroming Valkenburg juli 2021",
    "Rutte over the Great Reset, wat zei hij?",
    "Hoe ging Brexit verder?",
    "Wie speelde in The Crown?",
    "Wie volgt Boris Johnson op?",
]

ENGLISH = [
    "Who is the mayor of Hasseldonk?",
    "How many people were injured in Hasseldonk?",
    "When does the factory close?",
    "Where is Kandahar?",
    "Who is who?",
    "The Who",
    "Who beat Mathieu van der Poel in the Ronde van de Peelvenen?",
    "What did De Volkskrant write about Kabul?",
    "who is de bruyne",
    "what does de volkskrant write",
    "Did the Netherlands win gold?",
    "Which company bought De Telegraaf?",
    "What did Jan Peter Balkenende say?",
    "What is the capital of Mongolia?",
    "And since when?",
    "And who came before her?",
    "What time does Ajax play?",
    "How much does the Stadhuis cost?",
    "Who runs Rijkswaterstaat?",
    "Why did Mark Rutte stop?",
    "Who is de baas of Marktplaats?",
    "Is it true or not?",
    "Had Rutte been right?",
    "Is Willem Holleeder free?",
    "In what time did İpek İlhanlı win gold?",
    "Is that so?",
    "Thanks, that was all.",
    "And now?",
    "WHO BECAME THE WORLD CHAMPION?",
    "Nore De Ridder has to leave home at ten to seven to catch the school bus.",
    "district centres Taliban July 2021",
    "injured Hasseldonk",
    "fire sports hall Zuidpoort",
    "childcare benefits scandal",
    "mayor Amsterdam",
    "nitrogen farmers protest",
    "cause pile-up A7",
    "winner of Elfstedentocht 1997",
    "cost wind farm Oostkanaal",
    "speech by Rutte",
    "floods Valkenburg July 2021",
    "Van der Laan funeral",
    "Who wrote De aanslag?",
    "What's the Tweede Kamer?",
    "Who won Wie is de Mol?",
    "Whose house in Oudenrijk burned down?",
    "Where's 't Hart from?",
    "How did Sywert van Lienden earn his money?",
]

UNCLEAR = [
    "water",
    "in 2021",
    "Hasseldonk",
    "",
    "  ",
    "?!",
    "2021",
    "🏆",
    "brand",
    "Shell 2021",
    "Ajax",
]


@pytest.mark.parametrize("question", DUTCH, ids=str)
def test_dutch(question: str) -> None:
    assert detect_language(question, default="en") == "nl"


@pytest.mark.parametrize("question", ENGLISH, ids=str)
def test_english(question: str) -> None:
    assert detect_language(question, default="nl") == "en"


@pytest.mark.parametrize("question", UNCLEAR, ids=repr)
def test_unclear_texts_take_the_default(question: str) -> None:
    assert language_or_none(question) is None
    assert detect_language(question) == "nl"
    assert detect_language(question, default="en") == "en"


def test_an_article_with_a_long_quote_in_english_stays_dutch() -> None:
    quote = "‘We will not leave before the end of August’, said the general. "
    story = "De generaal zei dat woensdag in Washington, maar hij gaf geen nadere uitleg. "
    assert detect_language(story + quote + story + story, default="en") == "nl"


def test_soft_hyphens_and_decomposed_accents_do_not_hide_words() -> None:
    assert language_or_none("ge\u00adwon\u00adden Hasseldonk") == "nl"
    assert language_or_none("cre\u0300che coo\u0308peratie") == language_or_none(
        "crèche coöperatie"
    )


def test_a_clear_text_does_not_load_the_dictionaries() -> None:
    program = (
        "import sys; from index.language import detect_language as d; "
        "assert d('Wie is de burgemeester van Hasseldonk?') == 'nl'; "
        "assert 'simplemma' not in sys.modules; "
        "assert d('gewonden Hasseldonk', 'en') == 'nl' and 'simplemma' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
