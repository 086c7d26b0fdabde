"""What is story and what is not, on the shapes in which newspaper text arrives."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.blocks import find_blocks

STORY = "De wethouder opende woensdag de nieuwe brug over de Lek. Die is 212 meter lang."
MORE = "Fietsers kunnen er vanaf maandag over. Auto's volgen in het voorjaar."


def kinds(text: str) -> list[str]:
    """Give kind and words of each block, as one readable string a block."""
    return [f"{kind}|{text[start:end]}" for kind, start, end in find_blocks(text)]


def alone(block: str) -> str:
    """Give the kind of a block that stands between two paragraphs."""
    (found,) = [kind for kind, words in _between(block) if words == block]
    return found


def _between(block: str) -> list[tuple[str, str]]:
    text = f"{STORY}\n\n{block}\n\n{MORE}"
    return [(kind, text[start:end]) for kind, start, end in find_blocks(text)]


CAPTIONS = [
    "Een agent bewaakt de brug bij Vianen. Begin juli valt het besluit. Beeld Getty Images",
    "Een agent bewaakt de brug. Beeld Los Angeles Times via Getty Images",
    "Wethouder Loïs Brändli bij de brug. Foto Sem van der Wal/ANP",
    "Wethouder Brändli bij de brug. Foto: ANP",
    "Wethouder Brändli bij de brug (foto: Jan Jansen)",
    "Wethouder Brändli bij de brug. (Foto ANP)",
    "De brug, gezien vanaf de dijk. © Jan Jansen / De Lindebode",
    "De brug in 1936. ANP / Jan Jansen",
    "De brug in 1936. Jan Jansen / ANP",
    "‘Wij gaan open’, zei de wethouder.’ Beeld Eva de Boer",
    "The mayor opens the bridge. Photo: Joanna Smith/The Guardian",
    "The mayor opens the bridge. Photograph by Joanna Smith",
    "The bridge. Image source, Getty Images",
    "The mayor opens the bridge. Getty Images",
    "Foto: ANP",
    "Foto ANP",
    "Beeld Hollandse Hoogte",
    "Beeld: eigen foto",
    "BEELD AFP",
    "© ANP",
    "ANP",
    "Illustratie Sophie de Wit",
    "Illustratie: Sophie de Wit",
    "Foto: Jan Jansen. De brug werd woensdag geopend.",
    "Foto's Marieke van der Velden",
    "Foto\u00a0ANP",
]

NOISE = [
    "Door Jan Jansen",
    "Door onze redacteur binnenland",
    "Door Jan Jansen en Marieke van der Velden",
    "DOOR JAN JANSEN",
    "Van onze verslaggever",
    "Van een onzer verslaggevers in Den Haag",
    "Van onze correspondent Jan Jansen",
    "By Joanna Smith",
    "By Joanna Smith and John O'Hara",
    "From our correspondent in Kabul",
    "Lees ook: Brug over de Lek wordt duurder",
    "Lees ook: Wat kost een brug? Vijf vragen.",
    "Lees verder onder de foto",
    "Lees ook dit interview met de wethouder",
    "Bekijk ook: zo werd de brug gebouwd",
    "Read more: Bridge opens late",
    "See also: five facts about bridges",
    "Tekst gaat verder onder de foto",
    "Advertentie",
    "-----------------",
    "* * *",
    "=====",
    "🏆🏆",
    "iVBORw0KGgo" * 40,
]

PARAGRAPHS = [
    "De foto van Anna won de prijs.",
    "Advertenties werden duurder.",
    "Beeld van de dag is de ingestorte brug.",
    "Foto van Anna hangt in het museum in Tiel.",
    "Beeld en geluid waren slecht, zei Jansen.",
    "Door de regen viel de opening in het water.",
    "Door Rusland gesteunde strijders trokken zich terug.",
    "By then the bridge was closed.",
    "Van onze verslaggever in Kabul kwam het bericht dat de stad was gevallen.",
    "‘Ik ga.’",
    "“We are leaving.”",
    "Onzin.",
    "Help!",
    "Nee, zei hij.",
    "- de brug over de Lek",
    "• de brug over de Lek",
    "1. de brug over de Lek",
    "De brug kost 12 miljoen euro, meldt het ANP. Dat is meer dan begroot. (ANP)",
    "Lees ook de handleiding, zei de wethouder tegen de automobilisten.",
    "Read more books, the minister told the pupils of the school.",
    "De wethouder (foto) zei dat de brug opengaat.",
    "Zij kocht foto's, boeken en een brug.",
    "Hij keek naar het beeld. Anna lachte.",
    "verkeer en vervoer",
    "Het contract is getekend door bouwer Jansen en de provincie; dat staat in stukken die de "
    "krant heeft ingezien en die woensdag openbaar worden",
]

HEADINGS = [
    "Peperdure bemoeienis",
    "Advertentie-inkomsten dalen",
    "Wat kost de brug?",
    "‘Wij gaan niet weg’",
    "’s Avonds dicht",
    "iPhone in de ban",
    "2021: een rampjaar",
    "De feiten:",
    "Costly meddling",
    "Beeld van Amsterdam",
    "Photo of Jan Jansen",
]


@pytest.mark.parametrize("block", CAPTIONS, ids=lambda text: text[-30:])
def test_captions(block: str) -> None:
    assert alone(block) == "caption"


@pytest.mark.parametrize("block", NOISE, ids=lambda text: text[:30])
def test_noise(block: str) -> None:
    assert alone(block) == "noise"


@pytest.mark.parametrize("block", PARAGRAPHS, ids=lambda text: text[:30])
def test_paragraphs(block: str) -> None:
    assert alone(block) == "paragraph"


@pytest.mark.parametrize("block", HEADINGS, ids=str)
def test_headings(block: str) -> None:
    assert alone(block) == "heading"


def test_an_article_is_cut_at_blank_lines() -> None:
    text = f"\n {STORY} \n  \nDe kosten\n\n{MORE}\n"
    assert kinds(text) == [f"paragraph|{STORY}", "heading|De kosten", f"paragraph|{MORE}"]


def test_single_newlines_end_paragraphs_when_lines_are_sentences() -> None:
    assert kinds(f"{STORY}\nDe kosten\n{MORE}") == [
        f"paragraph|{STORY}",
        "heading|De kosten",
        f"paragraph|{MORE}",
    ]


def test_single_newlines_end_paragraphs_when_lines_are_long() -> None:
    long = f"{STORY} {MORE}"
    assert kinds(f"{long}\n{long}") == [f"paragraph|{long}"] * 2


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "De wethouder opende woensdag de nieuwe brug over de\n"
        "Lek. Die is 212 meter lang en kostte meer dan was\n"
        "begroot. Automobilisten moeten tot het voorjaar nog\n"
        "omrijden.\n"
        "\n"
        "Vanaf maandag kunnen fietsers er wel over, zegt hij.\n"
        "Dat is een uitkomst."
    )
    first, second = text.split("\n\n")
    assert kinds(text) == [f"paragraph|{first}", f"paragraph|{second}"]


def test_a_sentence_that_a_line_break_cuts_stays_one_paragraph() -> None:
    text = "Volgens wethouder Gijs Zwart krijgt de gemeente\nmeer geld voor het zwembad."
    assert kinds(text) == [f"paragraph|{text}"]


def test_a_credit_line_belongs_to_the_caption_above_it() -> None:
    caption = "Een agent bewaakt de brug bij Vianen.\nBeeld Eva de Boer"
    assert kinds(f"{caption}\n\n{STORY}") == [f"caption|{caption}", f"paragraph|{STORY}"]
    assert kinds(f"{STORY}\nFoto: ANP\n{MORE}") == [
        f"paragraph|{STORY}",
        "caption|Foto: ANP",
        f"paragraph|{MORE}",
    ]


def test_bullets_are_paragraphs_of_their_own() -> None:
    assert kinds("Er komen:\n- een brug\n- een pont\n- een tunnel") == [
        "heading|Er komen:",
        "paragraph|- een brug",
        "paragraph|- een pont",
        "paragraph|- een tunnel",
    ]


def test_many_short_lines_are_a_list_and_not_headings() -> None:
    names = [f"Winnaar nummer {number}" for number in range(6)]
    text = "\n\n".join([STORY, *names, MORE])
    found = [block.kind for block in find_blocks(text)]
    assert found == ["paragraph"] * 4 + ["heading"] * 3 + ["paragraph"]


@pytest.mark.parametrize("text", ["Alleen een kop", STORY, f"{STORY} " * 40, "woord " * 900])
def test_one_line_is_one_paragraph(text: str) -> None:
    assert kinds(text) == [f"paragraph|{text.strip()}"]


def test_a_last_line_without_a_stop_is_no_heading() -> None:
    assert kinds(f"{STORY}\n\nEinde van dit bericht")[-1] == "paragraph|Einde van dit bericht"


def test_a_giant_token_is_cut_out_of_its_paragraph() -> None:
    token = "QUJDREVG" * 8_000
    assert kinds(f"Zie bijlage {token} De brug is dicht.") == [
        "paragraph|Zie bijlage",
        f"noise|{token}",
        "paragraph|De brug is dicht.",
    ]


def test_a_credit_after_a_long_text_is_cut_off() -> None:
    text = " ".join([STORY] * 20)
    assert kinds(f"{text} Beeld Eva de Boer") == [f"paragraph|{text}", "caption|Beeld Eva de Boer"]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\u00a0\r\n"])
def test_nothing_gives_nothing(text: str) -> None:
    assert find_blocks(text) == ()


TEXTS = st.lists(
    st.sampled_from(
        ["De brug. ", "Foto: ANP", "\n", "\n\n", "\r", "\r\n", " ", "\u00ad", "İ", "🏆"]
    )
    | st.sampled_from(["e\u0301", "Door Jan", "a" * 250, "\u2028", "\x0c", "\x1f", "- ", "“Ga.”"])
    | st.text(max_size=8)
).map("".join)


@given(TEXTS)
def test_blocks_hold_all_characters_in_order(text: str) -> None:
    at = 0
    for _, start, end in find_blocks(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "unit", ["a\n", "\n", " ", "Foto: ", "Foto: A\n", ".", "A / ", "- a\n", "© "]
)
def test_no_text_takes_long(unit: str) -> None:
    began = time.process_time()
    find_blocks("De " + unit * (200_000 // len(unit)) + "brug.")
    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    "noise",
    [
        "![kaart](https://lek.example/p.png?q=vraag)",
        '<img src="https://lek.example/i.gif">',
        "<script>",
        "</iframe>",
        '<IMG SRC="x" onerror="alert(1)">',
    ],
)
def test_pictures_and_programs_in_the_text_are_noise(noise: str) -> None:
    text = f"Het feest begint om 15.00 uur. {noise} Kaarten kosten 6 euro."
    blocks = [(b.kind, text[b.start : b.end]) for b in find_blocks(text)]
    assert blocks == [
        ("paragraph", "Het feest begint om 15.00 uur."),
        ("noise", noise),
        ("paragraph", "Kaarten kosten 6 euro."),
    ]


@pytest.mark.parametrize("words", ["Is 3 < 4 > 2?", "De code <b>12</b> klopt.", "Zie [1](2) en !"])
def test_other_brackets_stay_in_the_paragraph(words: str) -> None:
    assert [b.kind for b in find_blocks(words)] == ["paragraph"]
