"""Every format holds all of a conversation, and none breaks on any text."""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import get_args

import pytest
from docx import Document as read_docx
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pypdf import PdfReader

from bot.export import FORMATS, ExportedTurn, export
from bot.texts import text
from index.article import Language
from tests.bot.export.conversations import (
    HOSTILE,
    ODD,
    TODAY,
    all_turns,
    refused,
    saying,
    turn,
)

LANGUAGES: tuple[Language, ...] = get_args(Language)


def markdown_words(content: bytes) -> str:
    tokens = MarkdownIt("commonmark").parse(content.decode("utf-8"))
    inline = (child for token in tokens for child in token.children or ())
    return " ".join(child.content for child in inline)


def docx_words(content: bytes) -> str:
    return " ".join(paragraph.text for paragraph in read_docx(BytesIO(content)).paragraphs)


def pdf_words(content: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


READ: dict[str, Callable[[bytes], str]] = {
    "md": markdown_words,
    "docx": docx_words,
    "pdf": pdf_words,
}


def words_of(turns: list[ExportedTurn], wanted: str, language: Language = "nl") -> str:
    return READ[wanted](export(turns, wanted, language, TODAY).content)


def squeezed(words: str) -> str:
    """Without spaces, which a reader of PDF puts where it thinks they were."""
    return re.sub(r"\s+", "", words)


@pytest.mark.parametrize("wanted", FORMATS)
def test_everything_is_there(wanted: str) -> None:
    turns = [t for t in all_turns() if "🏆" not in str(t)]
    found = squeezed(words_of(turns, wanted))
    for each in turns:
        answer = each.answer
        assert squeezed(each.question) in found
        for c in answer.citations:
            assert squeezed(f"[{c.number}] ‘{c.quote}’") in found
            assert squeezed(c.title) in found
            assert squeezed(c.source or "") in found
            assert squeezed(c.note or "") in found
            assert f"{c.start}–{c.end}" in found
            assert squeezed(c.article_id) in found
        for near in answer.nearest:
            assert squeezed(f"‘{near.quote}’") in found
        for said in (*(s.text for s in answer.statements), *(r.words for r in answer.reports)):
            assert squeezed(said) in found
        for notice in answer.notices:
            assert squeezed(notice) in found
    for own in (
        "26 november 2026",
        "Gevraagd op 20 november 2026",
        "Gecorrigeerd op 20 mei 2022.",
        "‘zondag’: 15 mei 2022",
        "Written by a language model, checked sentence by sentence.",
        "1 sentence left out",
        "https://courant.example/hasseldonk",
        "Dat staat niet in ons archief.",
    ):
        assert squeezed(own) in found


@pytest.mark.parametrize("wanted", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_it_is(wanted: str, language: Language) -> None:
    made = export([turn("Hallo")], wanted, language, TODAY)
    assert made.name == f"vraagbaak-2026-11-26.{wanted}"
    assert squeezed(text("export_about", language, d=TODAY)) in squeezed(READ[wanted](made.content))


@pytest.mark.parametrize("wanted", FORMATS)
@pytest.mark.parametrize("words", [*HOSTILE, *ODD])
@pytest.mark.parametrize("ask", [saying, refused])
def test_no_text_breaks_it(wanted: str, words: str, ask: Callable[[str], ExportedTurn]) -> None:
    made = export([ask(words), saying("", words)], wanted, "nl", TODAY)
    assert len(made.content) < 1_500_000


@pytest.mark.parametrize("wanted", FORMATS)
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(wanted: str, words: str) -> None:
    assert squeezed(f"‘{words}’") in squeezed(words_of([saying(words)], wanted))


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=300))
def test_any_text_can_be_written(words: str) -> None:
    for wanted in FORMATS:
        assert words_of([saying(words)], wanted)


@pytest.mark.parametrize("wanted", FORMATS)
def test_no_turns_are_a_file_too(wanted: str) -> None:
    assert "Vraagbaak" in words_of([], wanted)


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(ValueError, match="There is no format 'odt': choose one of md, docx, pdf"):
        export([], "odt", "nl")


def test_a_name_holds_nothing_of_a_question() -> None:
    made = export([saying("../../etc/passwd\r\nX: y")], "md", "nl")
    assert made.name == f"vraagbaak-{date.today().isoformat()}.md"


@pytest.mark.parametrize("wanted", FORMATS)
def test_an_endless_conversation_is_cut_off_and_says_so(wanted: str) -> None:
    start = time.monotonic()
    made = export([saying("woord " * 3_000)] * 40, wanted, "nl", TODAY)
    assert time.monotonic() - start < 20
    assert len(made.content) < 3_000_000
    assert squeezed(text("export_cut", "nl")) in squeezed(READ[wanted](made.content))


@pytest.mark.parametrize("wanted", FORMATS)
def test_twenty_turns_are_quick(wanted: str) -> None:
    export(all_turns(), wanted, "nl", TODAY)  # fonts and libraries are loaded
    start = time.monotonic()
    export((all_turns() * 3)[:20], wanted, "nl", TODAY)
    assert time.monotonic() - start < 2


def test_of_a_withdrawn_article_no_word_is_shown() -> None:
    asked = turn("Hoeveel gewonden vielen er?")
    withdrawn = tuple(
        replace(c, status="retracted", note="Het klopte niet.") for c in asked.answer.citations
    )
    asked = replace(asked, answer=replace(asked.answer, citations=withdrawn))
    found = words_of([asked], "docx")
    assert "Zeventien mensen" not in found
    assert text("withdrawn", "nl") in found
    assert "Ingetrokken op 20 mei 2022. Het klopte niet." in found
    assert "[1] De tekst is niet te lezen." in found


def test_an_unfinished_answer_says_so() -> None:
    asked = turn("Hoeveel gewonden vielen er?")
    asked = replace(asked, answer=replace(asked.answer, complete=False))
    assert text("export_incomplete", "nl") in words_of([asked], "md")


def test_what_the_search_was_held_to_is_said() -> None:
    found = words_of([saying("Sport")], "md")
    assert "Beperkt tot: Bron: Sport" in found


def test_reports_that_differ_have_their_day_and_the_latest_is_named() -> None:
    found = words_of([turn("Hoeveel slachtoffers vielen er?")], "docx")
    assert "16 mei 2022: ‘twaalf mensen’\N{NO-BREAK SPACE}[3]" in found
    assert "19 mei 2022: ‘Zeventien mensen’\N{NO-BREAK SPACE}[1] (laatste bericht)" in found
    assert "Dit is eerder anders gemeld" in found


def test_one_report_is_no_difference() -> None:
    asked = turn("Hoeveel slachtoffers vielen er?")
    asked = replace(asked, answer=replace(asked.answer, reports=asked.answer.reports[:1]))
    assert "anders gemeld" not in words_of([asked], "docx")


def test_only_web_addresses_are_linked_to() -> None:
    for url in ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//lek.example"):
        assert f"<{url}>" not in export([saying("", url)], "md", "nl").content.decode()
    linked = export([saying("", "https://x.example/a b><i>é\u202e")], "md", "nl").content.decode()
    assert "<https://x.example/a%20b%3E%3Ci%3E%C3%A9%E2%80%AE>" in linked
