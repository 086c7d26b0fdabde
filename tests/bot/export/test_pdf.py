"""PDF: fonts, links, metadata; and no text becomes markup or another letter."""

import socket
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from bot.export import export
from bot.export.typefaces import BOX, shown, typeface
from bot.texts import text
from tests.bot.export.conversations import HOSTILE, TODAY, all_turns, saying, turn

FONTS = ("serif", "serif-bold", "sans", "sans-bold")


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def pdf(*words: str, url: str | None = None) -> PdfReader:
    return read(export([saying(each, url) for each in words], "pdf", "nl", TODAY).content)


def links(reader: PdfReader) -> set[str]:
    annotations = (a.get_object() for page in reader.pages for a in page.get("/Annots", ()))
    return {str(a["/A"]["/URI"]) for a in annotations if "/URI" in a["/A"]}


def test_what_the_file_says_of_itself() -> None:
    reader = read(export(all_turns(), "pdf", "en", TODAY).content)
    assert reader.metadata is not None
    assert reader.metadata.title == "Vraagbaak, conversation of 26 November 2026"
    assert reader.metadata.author == "Vraagbaak"
    assert str(reader.root_object["/Lang"]) == "en-GB"
    width, height = reader.pages[0].mediabox.width, reader.pages[0].mediabox.height
    assert (round(width), round(height)) == (595, 842)


def test_pages_are_numbered() -> None:
    reader = read(export(all_turns(), "pdf", "nl", TODAY).content)
    assert len(reader.pages) > 2
    for number, page in enumerate(reader.pages, 1):
        assert f"Bladzijde {number}" in page.extract_text()


def test_the_same_conversation_is_the_same_file() -> None:
    one, two = (export(all_turns(), "pdf", "nl", TODAY).content for _ in range(2))
    assert one == two


def test_fonts_are_embedded_and_serif_is_the_articles() -> None:
    reader = read(export([turn("Hoeveel gewonden vielen er?")], "pdf", "nl", TODAY).content)
    used: dict[str, str] = {}

    def visit(words: str, _cm: Any, _tm: Any, font: Any, _size: float) -> None:
        if font and words.strip():
            used[words.strip()] = str(font["/BaseFont"])

    for page in reader.pages:
        page.extract_text(visitor_text=visit)
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            name = str(font.get_object()["/BaseFont"])
            embedded = "/FontFile2" in font.get_object().get("/FontDescriptor", {})
            assert embedded or name == "/Helvetica"  # declared by reportlab, used for nothing
    fonts = " ".join(used.values())
    assert "Newsreader" in fonts
    assert "LibreFranklin" in fonts
    assert "Helvetica" not in fonts
    quoted = next(used[words] for words in used if words.startswith("Zeventien mensen liepen"))
    assert "Newsreader" in quoted


def test_only_web_addresses_are_links() -> None:
    assert links(read(export(all_turns(), "pdf", "nl", TODAY).content)) == {
        "https://courant.example/hasseldonk"
    }
    assert links(pdf(*HOSTILE)) == set()
    assert links(pdf("", url='https://x.example/"><a href="javascript:x">')) == {
        "https://x.example/%22%3E%3Ca%20href=%22javascript:x%22%3E"
    }


def test_nothing_is_opened_for_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    typeface("serif")

    def never(*_: object, **__: object) -> None:
        raise AssertionError("something was opened")

    monkeypatch.setattr(socket, "socket", never)
    monkeypatch.setattr("urllib.request.urlopen", never)
    monkeypatch.setattr("reportlab.lib.utils.open_for_read", never)
    monkeypatch.setattr("reportlab.lib.utils.ImageReader.__init__", never)
    reader = pdf(*HOSTILE)
    assert not any(page.images for page in reader.pages)


@pytest.mark.parametrize("name", FONTS)
def test_fonts_have_the_letters_of_europe(name: str) -> None:
    _, known = typeface(name)
    letters = "ëïéèêáóöüçñßẞåæøłşğİıčřžőűățħŵ‘’“”„–—…€²½°•′™−«»" + BOX
    assert [c for c in letters if ord(c) not in known] == []


@pytest.mark.parametrize("name", FONTS)
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gewoon", "gewoon"),
        ("e\u0301e\u0301n", "één"),
        ("ﬁets", "fiets"),
        ("a\u2003b\u202fc", "a b c"),
        ("on\u200bzicht\u00adbaar", None),
        ("🏆 goud", f"{BOX} goud"),
        ("日本", BOX * 2),
        ("x⁷", f"x{BOX}"),  # x7 would be something else
        ("\ufffd", "\ufffd"),
    ],
)
def test_no_letter_becomes_another(name: str, words: str, expected: str | None) -> None:
    _, known = typeface(name)
    if expected is not None and "⁷" in words and ord("⁷") in known:
        expected = words
    found = shown(words, known)
    assert found == expected if expected is not None else "zicht" in found


def test_boxes_are_explained() -> None:
    explained = text("export_missing", "nl")
    with_boxes = " ".join(page.extract_text() for page in pdf("日本").pages)
    assert explained.split()[-1] in with_boxes
    assert BOX in with_boxes
    assert explained.split()[-1] not in " ".join(page.extract_text() for page in pdf("a").pages)
