"""PDF: A4, with the window's fonts; serif for words of articles and sans for the machine's."""

import io
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from bot.export.content import Block, Kind
from index.article import Language

#: Font, size and leading in points, space before.
_LOOK: dict[Kind, tuple[str, float, float, float]] = {
    "title": ("serif-bold", 26, 30, 0),
    "note": ("sans", 9.5, 13, 4),
    "question": ("sans-bold", 13, 17, 26),
    "headline": ("serif-bold", 20, 24, 10),
    "introduction": ("sans", 9.5, 13, 10),
    "verbatim": ("serif", 12, 17, 3),
    "written": ("sans", 11, 16, 6),
    "label": ("sans-bold", 9.5, 13, 16),
    "quote": ("serif", 10.5, 14.5, 8),
    "reference": ("sans", 8.5, 12, 2),
}
_MARGIN = 62  # points, about 22 mm
_BOX = "\u25a1"


def write_pdf(blocks: Sequence[Block], title: str, language: Language) -> bytes:
    """A document with these blocks; the same ones give the same file."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    known = _register()
    whole = io.BytesIO()
    document = SimpleDocTemplate(
        whole,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=title[:255],
        author="Vraagbaak",
        lang={"nl": "nl-NL", "en": "en-GB"}[language],
        invariant=1,
    )
    document.build([_paragraph(b, known) for b in blocks], _numbered, _numbered)
    return whole.getvalue()


@cache
def _register() -> dict[str, frozenset[int]]:
    """Make the fonts known to reportlab; gives the characters of each."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    known = {}
    for name in ("serif", "serif-bold", "sans", "sans-bold"):
        file = resources.files("bot.export") / "fonts" / f"{name}.ttf"
        font = TTFont(f"vraagbaak-{name}", io.BytesIO(file.read_bytes()))
        pdfmetrics.registerFont(font)
        known[name] = frozenset(font.face.charToGlyph)
    return known


def _paragraph(block: Block, known: dict[str, frozenset[int]]) -> Any:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    font, size, leading, before = _LOOK[block.kind]
    style = ParagraphStyle(
        block.kind,
        fontName=f"vraagbaak-{font}",
        fontSize=size,
        leading=leading,
        spaceBefore=before,
        allowWidows=0,
        allowOrphans=0,
        keepWithNext=block.kind in ("question", "label", "introduction"),
        splitLongWords=1,
    )
    # reportlab reads a little markup; nothing of the text may be any.
    markup = escape(_shown(block.text, known[font]))
    if block.url:
        shown = escape(_shown(block.url, known[font]))
        markup += f" <a href={quoteattr(block.url)} color='#0a4f86'>{shown}</a>"
    return Paragraph(markup, style)


def _shown(words: str, known: frozenset[int]) -> str:
    """The text with a sign for every character that the font has none for."""
    sign = _BOX if ord(_BOX) in known else "?"
    return "".join(c if ord(c) in known or c == " " else sign for c in words)


def _numbered(canvas: Any, document: Any) -> None:
    """The number at the foot of a page."""
    canvas.saveState()
    canvas.setFont("vraagbaak-sans", 8.5)
    canvas.drawRightString(document.pagesize[0] - _MARGIN, _MARGIN / 2, str(document.page))
    canvas.restoreState()
