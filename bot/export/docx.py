"""Word: real headings and styles, so that it can be worked on."""

import io
from collections.abc import Sequence
from typing import Any

from bot.export.content import Block, Kind
from index.article import Language

_STYLES: dict[Kind, str] = {
    "title": "Title",
    "question": "Heading 1",
    "headline": "Heading 2",
    "label": "Heading 3",
    "verbatim": "Quote",
    "quote": "Quote",
    "note": "Caption",
    "introduction": "Caption",
    "reference": "Body Text",
    "written": "Normal",
}
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_TAGS: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB"}


def write_docx(blocks: Sequence[Block], title: str, language: Language) -> bytes:
    """A document with these blocks."""
    from docx import Document

    document = Document()
    document.core_properties.title = title[:255]
    document.core_properties.author = "Vraagbaak"
    document.core_properties.language = _TAGS[language]
    document.core_properties.comments = ""
    for block in blocks:
        paragraph = document.add_paragraph(block.text, style=_STYLES[block.kind])
        if block.url:
            paragraph.add_run(" ")
            _add_link(paragraph, block.url)
    whole = io.BytesIO()
    document.save(whole)
    return whole.getvalue()


def _add_link(paragraph: Any, url: str) -> None:
    """A link, which python-docx can read but not write."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, _LINK, is_external=True))
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = url
    run.append(words)
    link.append(run)
    paragraph._p.append(link)
