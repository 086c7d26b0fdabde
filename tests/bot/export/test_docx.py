"""Word: headings, styles, languages and links are real ones."""

from io import BytesIO

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn

from bot.export import export
from tests.bot.export.conversations import HOSTILE, TODAY, all_turns, saying, turn


def word(*questions: str) -> Word:
    turns = [turn(question) for question in questions] or all_turns()
    return Document(BytesIO(export(turns, "docx", "nl", TODAY).content))


def styled(document: Word, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style and p.style.name == style]


def test_questions_and_sources_are_headings() -> None:
    document = word("Hoeveel slachtoffers vielen er?", "Hallo")
    assert styled(document, "Title") == ["Vraagbaak"]
    assert styled(document, "Heading 1") == ["Hoeveel slachtoffers vielen er?", "Hallo"]
    assert styled(document, "Heading 2") == ["Dit is eerder anders gemeld", "Bronnen"]
    assert len(styled(document, "Heading 3")) == 2


def test_an_articles_words_are_quotations_in_serif_and_a_models_are_not() -> None:
    document = word("How much did they hold?")
    citations = turn("How much?").answer.citations
    assert styled(document, "Quote") == [f"[{c.number}] ‘{c.quote}’" for c in citations]
    assert any(words.startswith("In July 2021") for words in styled(document, "Normal"))


def test_marks_inside_a_quotation_are_the_machines() -> None:
    document = word("Hoeveel gewonden vielen er?")
    quote = next(p for p in document.paragraphs if p.style and p.style.name == "Quote")
    words, *_, mark = quote.runs
    assert words.font.name is None  # that of the style
    assert mark.text == "[1]"
    assert mark.font.name == "Arial"


def test_what_the_file_says_of_itself() -> None:
    about = word().core_properties
    assert about.title == "Vraagbaak, gesprek van 26 november 2026"
    assert about.author == "Vraagbaak"
    assert about.language == "nl-NL"
    assert about.comments == ""
    assert about.created is not None
    assert about.created.date() == TODAY


def test_words_in_another_language_are_marked_so() -> None:
    document = word("How many were hurt?")
    found = {
        run.text: lang.get(qn("w:val"))
        for p in document.paragraphs
        for run in p.runs
        for lang in run._r.iter(qn("w:lang"))
    }
    assert found["Asked on 20 November 2026"] == "en-GB"
    assert not any(words.startswith("Zeventien mensen") for words in found)
    (default,) = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
    assert default == "nl-NL"


def test_only_web_addresses_are_links() -> None:
    links = [link.address for p in word().paragraphs for link in p.hyperlinks]
    assert set(links) == {"https://courant.example/hasseldonk"}
    for words in HOSTILE:
        made = Document(BytesIO(export([saying(words)], "docx", "nl", TODAY).content))
        outside = [r for r in made.part.rels.values() if r.is_external]
        assert not outside


def test_no_picture_comes_in() -> None:
    for words in HOSTILE:
        made = Document(BytesIO(export([saying(words)], "docx", "nl", TODAY).content))
        assert not made.inline_shapes
