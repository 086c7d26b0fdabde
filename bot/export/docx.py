"""Word: real headings and styles, so that it can be worked on."""

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.export.blocks import Block, Run, Style
from bot.export.document import Document, language_tag

if TYPE_CHECKING:
    from docx.document import Document as Word

_STYLES: dict[Style, str] = {
    "title": "Title",
    "question": "Heading 1",
    "label": "Heading 2",
    "headline": "Subtitle",
    "source": "Heading 3",
    "quote": "Quote",
    "text": "Normal",
    "small": "Caption",
}
#: Font, size in points, and bold; Word's own fonts, because a document cannot bring ours along.
_LOOK: dict[Style, tuple[str, float, bool]] = {
    "title": ("Georgia", 24, True),
    "question": ("Arial", 14, True),
    "label": ("Arial", 10, True),
    "headline": ("Arial", 16, True),
    "source": ("Arial", 10, False),
    "quote": ("Georgia", 11, False),
    "text": ("Arial", 10, False),
    "small": ("Arial", 8.5, False),
}
_SERIF, _SANS = "Georgia", "Arial"
_ACCENT = "0A4F86"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def write_docx(document: Document) -> bytes:
    """The document as Office Open XML."""
    from docx import Document as new_document

    word = new_document()
    _describe(word, document)
    _set_page(word)
    for style in _STYLES:
        _set_style(word, style)
    _set_language(word, document)
    for block in document.blocks:
        _add_block(word, block, document)
    whole = io.BytesIO()
    word.save(whole)
    return whole.getvalue()


def _describe(word: "Word", document: Document) -> None:
    about, day = word.core_properties, document.day
    about.title = document.title
    about.author = about.last_modified_by = "Vraagbaak"
    about.language = language_tag(document.language)
    about.comments = ""
    about.created = about.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)


def _set_page(word: "Word") -> None:
    """A4 with the number of the page at its foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm

    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)


def _set_style(word: "Word", style: Style) -> None:
    """The look of a style of Word's, whose own colours and borders go."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    font, size, bold = _LOOK[style]
    made: Any = word.styles[_STYLES[style]]
    properties = made.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    _set_font(properties, font)
    made.font.size, made.font.bold, made.font.italic = Pt(size), bold, False
    made.font.color.rgb = RGBColor.from_string("545B63" if style == "small" else "15181C")
    for border in made.element.pPr.findall(qn("w:pBdr")) if made.element.pPr is not None else ():
        made.element.pPr.remove(border)
    form = made.paragraph_format
    form.widow_control = True
    form.space_before = Pt({"question": 24, "label": 14, "source": 8}.get(style, 0))
    form.space_after = Pt(6)
    form.left_indent = Pt(14) if style == "quote" else None
    form.keep_with_next = style in ("title", "question", "label")


def _set_font(properties: Any, font: str) -> None:
    fonts = properties.get_or_add_rFonts()
    from docx.oxml.ns import qn

    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)


def _set_language(word: "Word", document: Document) -> None:
    """The language of all that is not marked as another."""
    from docx.oxml.ns import qn

    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), language_tag(document.language))


def _add_block(word: "Word", block: Block, document: Document) -> None:
    paragraph = word.add_paragraph(style=_STYLES[block.style])
    if block.keep:
        paragraph.paragraph_format.keep_with_next = True
    for run in block.runs:
        words = paragraph.add_run(run.text)
        _dress(words, run, block, document)
        if run.url:
            _link(paragraph, words, run.url)


def _dress(words: Any, run: Run, block: Block, document: Document) -> None:
    """Serif for an article's words, sans for all others, whatever the paragraph is."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    properties = words._r.get_or_add_rPr()
    font = _SERIF if run.verbatim or block.style == "title" else _SANS
    if font != _LOOK[block.style][0]:
        _set_font(properties, font)
    if run.strong:
        words.bold = True
    if run.emphasis:
        words.italic = True
    if run.mark or run.url:
        words.font.color.rgb = RGBColor.from_string(_ACCENT)
    if run.language and run.language != document.language:
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), language_tag(run.language))
        properties.append(language)


def _link(paragraph: Any, words: Any, url: str) -> None:
    """Make a run a link, which python-docx can read but not write."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, _LINK, is_external=True))
    words._r.addprevious(link)
    link.append(words._r)
    words.font.underline = True
