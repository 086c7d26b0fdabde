"""PDF: A4, with the window's fonts; serif for words of articles and sans for the machine's."""

import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from bot.export.blocks import Block, Run, Style
from bot.export.document import Document, language_tag
from bot.export.typefaces import BOX, shown, typeface
from bot.texts import text


class _Look(NamedTuple):
    """Size, leading, space before and indentation in points; whether all of it is bold."""

    size: float
    leading: float
    before: float
    left: float = 0
    bold: bool = False


_LOOK: dict[Style, _Look] = {
    "title": _Look(26, 31, 0, bold=True),
    "question": _Look(14, 18, 26, bold=True),
    "label": _Look(9.5, 13, 16, bold=True),
    "headline": _Look(19, 24, 6),
    "source": _Look(10, 14.5, 10),
    "quote": _Look(11, 15.5, 4, left=12),
    "text": _Look(10, 14.5, 5),
    "small": _Look(8.5, 12, 3),
}
# The serif looks smaller than the sans at one size.
_SERIF_SIZE = 1.08
# reportlab takes seconds to find where a line breaks off in words of thousands of characters; those
# are broken here, every so many. No word of a language or address of an article is so long.
_ENDLESS = re.compile(r"\S{300,}")
_LINE = 45
_MARGIN = 62  # points, about 22 mm
_PADDING = 6  # points that reportlab keeps free inside the margins
_INK, _QUIET, _ACCENT, _RULE = "#15181c", "#545b63", "#0a4f86", "#dcdfe3"


def write_pdf(document: Document) -> bytes:
    """The document as PDF; the same one gives the same bytes."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    whole = io.BytesIO()
    pages = SimpleDocTemplate(
        whole,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=document.title,
        author="Vraagbaak",
        creator="Vraagbaak",
        lang=language_tag(document.language),
        displayDocTitle=1,
        invariant=1,
    )
    pages.build(_story(document), *[_numbered(document)] * 2)
    return whole.getvalue()


def _story(document: Document) -> list[Any]:
    paragraphs = [_paragraph(block) for block in document.blocks]
    if any(BOX in piece.text for paragraph in paragraphs for piece in paragraph.frags):
        missing = Run(text("export_missing", document.language))
        paragraphs.append(_paragraph(Block("small", (missing,))))
    return paragraphs


def _paragraph(block: Block) -> Any:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    look = _LOOK[block.style]
    style = ParagraphStyle(
        block.style,
        fontName=typeface("sans")[0],
        fontSize=look.size,
        leading=look.leading,
        spaceBefore=look.before,
        spaceAfter=8 if block.style == "title" else 0,
        leftIndent=look.left,
        allowWidows=0,
        allowOrphans=0,
        keepWithNext=block.keep or block.style in ("title", "question", "label"),
        splitLongWords=1,
    )
    # As pieces that are dressed already: no text goes through reportlab's reader of markup.
    pieces = [piece for run in block.runs for piece in _pieces(run, block.style)]
    return Paragraph("", style, frags=pieces)


def _pieces(run: Run, style: Style) -> Iterator[Any]:
    """A run in its font, size and colour, with a break wherever a line has to end."""
    from reportlab.lib.colors import HexColor
    from reportlab.platypus.paraparser import ParaFrag

    look = _LOOK[style]
    serif = run.verbatim or style == "title"
    bold = look.bold or run.strong or run.mark
    name, known = typeface(f"{'serif' if serif else 'sans'}{'-bold' if bold else ''}")
    size = look.size * (_SERIF_SIZE if serif else 1)
    if run.mark:
        size *= 0.6 if style == "headline" else 0.85
    color = _ACCENT if run.mark or run.url else _QUIET if style == "small" else _INK
    dress = {
        **{"fontName": name, "fontSize": size, "textColor": HexColor(color)},
        **{"link": [(0, run.url)] if run.url else [], "us_lines": [], "rise": 0, "greek": 0},
        **{"bold": 0, "italic": 0},
    }
    first, *others = _ENDLESS.sub(_broken, shown(run.text, known)).split("\n")
    yield ParaFrag(text=first, **dress)
    for line in others:
        yield ParaFrag(text="", lineBreak=True, **dress)
        yield ParaFrag(text=line, **dress)


def _broken(word: re.Match[str]) -> str:
    letters = word[0]
    return "\n".join(letters[at : at + _LINE] for at in range(0, len(letters), _LINE))


def _numbered(document: Document) -> Any:
    """What draws the foot of a page: its number."""
    font, _ = typeface("sans")

    def draw(canvas: Any, pages: Any) -> None:
        left, right = _MARGIN + _PADDING, pages.pagesize[0] - _MARGIN - _PADDING
        canvas.saveState()
        canvas.setStrokeColor(_RULE)
        canvas.line(left, _MARGIN * 0.75, right, _MARGIN * 0.75)
        canvas.setFillColor(_QUIET)
        canvas.setFont(font, 8.5)
        page = text("export_page", document.language, page=pages.page)
        canvas.drawString(left, _MARGIN * 0.5, "Vraagbaak")
        canvas.drawRightString(right, _MARGIN * 0.5, page)
        canvas.restoreState()

    return draw
