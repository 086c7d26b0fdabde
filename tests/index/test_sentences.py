"""Where sentences end, on the cases that splitters get wrong.

In the tables ``|`` stands for the white space between two sentences and is a space in the text.
"""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import MAX_SENTENCE, split_sentences

DUTCH = """
Premier drs. M. Rutte sprak met mr. De Vries.|Daarna sprak dhr. Jansen.
Volgens prof. dr. A.B. de Boer is dat zo.|Ing. Smit zwijgt.
Mw. Jansen kwam ook.|Zij bleef.
Ook mevr. Van Dam en ir. Bos waren er.|Wethouder Bos niet.
Oud-min. De Jager en oud-burg. Van der Laan zwegen.|Dat viel op.
Het woord is aan mr. dr. J. de Hoop Scheffer.|Hij is laat.
J.P. Balkenende won.|Hij lachte.
Dat zei J. De Vries.|De zaal lachte.
Het boek is van M. 't Hart.|Het is oud.
De lezing van Th. de Jong en Joh. Vermeer gaat door.|Gratis.
De verdachte, Mohammed B., zweeg.|Hij zit vast.
De politie verdenkt Roelof B.|Hij werd in Almelo gepakt.
De politie verdenkt Roelof B.|De rechtbank doet maandag uitspraak.
George W. Bush kwam.|Clinton niet.
Wim T. Schippers schreef het.|Dat was in 1972.
Er kwamen ca. 3,5 miljoen mensen.|Dat is veel.
Ze komen uit o.a. De Bilt en Den Haag.|Allemaal.
Dat is nieuw, d.w.z. Jansen zegt dat.|Nieuw is het niet.
Neem bijv. Amsterdam.|Daar kan het.
Het gaat m.b.t. Groningen mis.|En i.v.m. Drenthe ook.
Zie nr. 4 en art. 12 van de wet.|Zie ook blz. 3.
Feyenoord vs. Ajax eindigde gelijk.|Weer.
Appels, peren etc. en Jansen kookt.
Hij kocht appels, peren etc.|Jansen kocht niets.
Hij kocht appels, peren, enz. en ging.|Klaar.
Bel a.u.b. Jansen niet.
De winst van Philips N.V. steeg.|De omzet ook.
De winst was voor Jansen B.V.|De rest verloor.
Jansen B.V. Amsterdam is failliet.|Dat is bekend.
De boete is 3 mln. euro.|Dat is 2 mln.|De minister betaalt.
Het ministerie van dr. Plasterk e.a. zweeg.|Niemand sprak.
Dat was in de jaren v.Chr.|Het bleef zo.
Het duurt max. 3 uur en min. 2 uur.|Daarna is het klaar.
Je leeft maar één keer min of meer.|Zegt Max.|De rest lacht.
Dat is de naam van een gen.|De arts weet dat.
Dat zegt ING.|De bank groeit.
De molen levert 12 MW.|De wind helpt.
Het was het besluit van de VS.|De EU zweeg.
Hij woont in de U.S.|The Washington Post schreef dat.
Maarten ’t Hart schrijft.|’t Hart woont in Warmond.
Het is laat.|'t Hart slaapt.
Het werd donker.|'s Avonds kwam er regen.
Het werd donker.|’s Nachts vroor het.
Het werd donker.|'s avonds kwam er regen.
‘Ik ga.’|Hij bleef.
"Ik ga."|Hij bleef.
“Ik ga.”|“Nee”, zei zij.
‘Hij komt niet.|Dat is zeker’, zegt Jansen.
'Hij komt niet.|Dat is zeker.|Echt', zegt Jansen.|Hij zucht.
Jansen: ‘Hij komt niet.|Dat is zeker.’|Daarna ging hij.
"Waarom?" vroeg hij.|Niemand wist het.
‘Ga weg!’ riep Anna.|Hij ging.
‘Ga weg!’, riep Anna.|Hij ging.
‘Hij zei: “Ik ga.”’|Daarna bleef het stil.
‘Nooit.’|Dat zei hij.
«Ik ga.»|Hij bleef.
Hij vroeg ‘waarom?’ en ging.|Klaar.
‘Dat is … niet waar’, zegt ze.|Ze huilt.
Nou… hij weet het niet.|Punt.
Hij aarzelde...|Toen sprong hij.
Hij zei: ‘[…] Wij gaan door.’|Dat is alles.
(...) Hij kwam niet.|Zij wel.
Wat?!|Niet weer.
Hoe kan dat?|Niemand weet het!|Echt.
Op de 3e dag won hij.|Op de 4e niet.
Hij verloor van 1. FC Köln.|Toen stopte hij.
De trein van 12.30 uur is vol.|Die van 16.30 uur.|En die van 17.00 uur niet.
03.40 uur. De brand breekt uit.|04.10 uur. De brandweer komt.
Het kost € 75.000,-.|Dat is veel.
Het kost € 75.000,- en meer.|€ 3 is ook geld.
Het kost 2.500 euro.|12 mensen betaalden 1.250,50 euro.
Het gebeurde op 21 juli 2021.|Daarna bleef het stil.
Het gebeurde op 21 juli 2021.|12 mensen kwamen om.
Het was op 3 jan. 2020 en 4 dec. 2021.|Twee keer.
Lees nu.nl of www.krant.nl/a.b?c=d.|Daar staat het.
Mail naar info@krant.nl.|Of bel tel. 06-12345678.
Hij (Jansen, red.) kwam niet.|Zij wel.
De brug (die is oud. En lelijk.) is dicht.|Jammer.
(Hij kwam niet.|Dat is zeker.)|Daarna bleef het stil.
Zij won (met 3-0!) van Ajax.|Knap.
Dat is duur (zie p. 4.)|De rest niet.
Dat meldt de politie. (ANP)
Dat meldt de politie.|De brandweer zweeg. (ANP/AFP)
De commissie telde 112 incidenten [1], waarvan 14 ernstige [2, 3].|Meer niet.
Zij telde ze.[1]|De rest niet. [2]|Klaar.
‘Het word [sic] tijd’, schrijft zij [4].|In de bijlage staat tel[0].|Later meer [red.].
De haven reageert [red.].|De boten ook.
De prijs is hoog.|iPhone-bezitters klagen.|eBay ook.
Dat was kunst.|d'Ancona opende de zaal.
De finish was nabij.|van der Poel won.
Het is prof. van der Poel.
De stem van Groen! is gehoord.|Mooi.
🏆🏆 İİİ!|İzmir vierde feest.
Goud! 🏆🏆
İzmir vierde feest.|Haar trainer ẞerif Öz juichte.|Øster ook.
De cre\u0300che ging dicht.|E\u0301cht waar.
De ar\u00adbeids\u00admarkt krimpt.|Vakbonds\u00adbestuurder Bos zucht.
Dat kost 1\u00a0250 banen.|Zo’n ramp.
Hij woont aan de A2.|Daar is het druk.
Het kwam door A. 's avonds laat.
Zr.Ms. Groningen voer uit.|Hr.Ms. Brakel niet.
Zo gaat dat.|- Hij zwijgt.|– Zij ook.
Hij kwam op 1 mei.|– Nee.
1. De brug is dicht.|2. De pont vaart niet.
de brug is dicht.|de pont vaart niet.
Het is vitamine C.|Dat helpt.
Jan sr. en Jan jr. Jansen kwamen.|Samen.
"""

ENGLISH = """
Mr. Smith met Dr. Jones and Mrs. Brown.|They left.
She lives in St. John.|It rains.
She lives on Main St.|The street is long.
The U.S. Senate voted.|The House did not.
He lives in the U.S.|The war is over.
It was a plan of the E.U.|Nobody knew.
It opened in Washington, D.C.|It closed soon.
John F. Kennedy spoke.|He was late.
J. R. R. Tolkien wrote it.|The book sold.
Apple Inc. sued.|Jones Ltd. Chairman Bob Smith paid.
He works for Apple Inc.|The firm pays well.
See e.g. Amsterdam, i.e. The Dam.|It is near.
It starts at 5 p.m. Eastern time.|It ends at 9 p.m.|Police will watch.
It starts at 5 a.m. on Monday.|Come.
It takes approx. 3 hours.|No.|It takes 4.
He wears No. 5.|She wears no. 6.
On Jan. 5 it closed.|On Sept. 6 it opened.
Gen. Mark Milley spoke.|Sen. Sanders and Gov. Newsom did not.
The Rev. Martin Luther King Jr. Day is in January.|It is a holiday.
He met Martin Luther King Jr.|He was young.
"Go."|He stayed.
"Go!" he said.|She went.
“Why?” Smith asked.|Nobody knew.
“Why now?” Mr Smith said.|Nobody knew.
“We go.|It is late,” he said.|She stayed.
'It is late.|We go,' says Smith.|She stayed.
He said “no.”|She said “yes.”|And so it went.
It was me and I.|Nobody came.
So did I.|Nobody came.
Yahoo! Japan grew.|It is big.
Is it true?|Yes!|It is.
Well... maybe.|Wait...|What?
He paid $3.5 million.|$2 million was lost.
Version 2.0 is out.|Version 2.1 is not.
See https://www.example.com/a.html?b=c.|It is there.
The storm (it came at night. Nobody slept.) is over.|Good.
Dr. Who vs. The Daleks sold well.|It is old.
He left at 10.|She stayed.
They met Prof. Dr. van Dam et al. in Leiden.|It was cold.
The firm, Smith & Co., failed.|Smith Bros. did not.
Ph.D. students protested.|They won.
He was born in Ft. Worth.|It is in Texas.
"""


def cases(table: str) -> list[str]:
    """Give the lines of a table; the newlines and escapes in it are Python's."""
    return [line for line in table.splitlines() if line]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize("case", cases(DUTCH), ids=ascii)
def test_dutch(case: str) -> None:
    assert sentences(case.replace("|", " ")) == case.split("|")


@pytest.mark.parametrize("case", cases(ENGLISH), ids=ascii)
def test_english(case: str) -> None:
    assert sentences(case.replace("|", " ")) == case.split("|")


def test_a_line_break_inside_a_sentence_is_white_space() -> None:
    assert sentences("De brug over de\nLek is dicht.\nDe pont vaart.") == [
        "De brug over de\nLek is dicht.",
        "De pont vaart.",
    ]


def test_blank_lines_and_list_items_separate() -> None:
    text = "Komt de brug er?\n\nDe feiten\r\n\r\nEr is:\n- een pont\n• een tunnel\n2. een brug"
    assert sentences(text) == [
        "Komt de brug er?",
        "De feiten",
        "Er is:",
        "- een pont",
        "• een tunnel",
        "2. een brug",
    ]


def test_a_range_of_the_text() -> None:
    text = "Niet dit. Wel dit. En dit. Dit niet."
    spans = split_sentences(text, text.index("Wel"), text.index(" Dit niet"))
    assert [text[start:end] for start, end in spans] == ["Wel dit.", "En dit."]


@pytest.mark.parametrize("text", ["", " ", "\n\u00a0\r\n"])
def test_nothing_gives_nothing(text: str) -> None:
    assert split_sentences(text) == []


def test_a_sentence_without_a_stop_for_pages_is_cut_at_clauses() -> None:
    text = "de raad vergaderde over de brug, die al jaren dicht is, en over de pont; " * 80
    pieces = sentences(text)
    assert all(250 < len(piece) <= 600 and piece[-1] in ",;" for piece in pieces[:-1])
    assert " ".join(pieces) == text.strip()


def test_a_sentence_of_a_thousand_characters_is_left_whole() -> None:
    text = "woord, " * 141 + "punt."
    assert len(text) <= MAX_SENTENCE
    assert sentences(text) == [text]


def test_pieces_without_clauses_end_at_words_and_else_at_characters() -> None:
    assert {len(piece) for piece in sentences("woord " * 500)[:-1]} == {599}
    assert [len(piece) for piece in sentences("e\u0301" * 1_000)][:2] == [600, 600]
    for piece in sentences("👩\u200d👩\u200d👧" * 500):
        assert piece.strip("\u200d") == piece


TEXTS = st.lists(
    st.sampled_from(["De brug is dicht. ", "mr. ", "‘Ga!’ ", "J.P. ", "\n", "\n\n", "\r", "\r\n"])
    | st.sampled_from(["e\u0301", "İ", "ẞ", "👩\u200d👩\u200d👧", "\u00ad", "\u00a0", "x" * 5_000])
    | st.sampled_from(["woord " * 200, "... ", "(", ") ", "[1] ", "'t ", "- ", "1. ", "bijv. "])
    | st.text(max_size=10)
).map("".join)


@given(TEXTS)
def test_sentences_hold_all_characters_in_order(text: str) -> None:
    at = 0
    for start, end in split_sentences(text):
        assert at <= start < end <= len(text)
        assert end - start <= MAX_SENTENCE
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_range_gives_only_what_is_in_it(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    spans = split_sentences(text, start, end)
    assert all(start <= span.start < span.end <= end for span in spans)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text[start:end].split())


@pytest.mark.parametrize("unit", [". ", "a. ", "… ", "bijv. ", "(a. ", "- ", "\n", " ", ".", "'"])
def test_no_text_takes_long(unit: str) -> None:
    began = time.process_time()
    split_sentences("De " + unit * (200_000 // len(unit)) + "brug.")
    assert time.process_time() - began < 2
