"""The fonts of the PDF, and text that holds no character that they lack."""

import io
import unicodedata
from functools import cache
from importlib import resources

#: Stands for a character that a font lacks; every font of ours has it.
BOX = "\u25a1"
# What is written otherwise without becoming other letters, where a font has it not.
_SAME = {
    **{"ĳ": "ij", "Ĳ": "IJ", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"},
    **{"\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u02bc": "’"},
}


@cache
def typeface(name: str) -> tuple[str, frozenset[int]]:
    """Make a font known to reportlab: its name there, and the characters that it has.

    ``name`` is a file of ``bot/export/fonts``: serif, serif-bold, sans, sans-bold.
    """
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    file = resources.files("bot.export") / "fonts" / f"{name}.ttf"
    font = TTFont(f"vraagbaak-{name}", io.BytesIO(file.read_bytes()))
    pdfmetrics.registerFont(font)
    return font.fontName, frozenset(font.face.charToGlyph)


def shown(words: str, known: frozenset[int]) -> str:
    """The text with a box for every character that the font has none for."""
    composed = unicodedata.normalize("NFC", words)
    if all(ord(c) in known for c in composed):
        return composed
    return "".join(_character(c, known) for c in composed)


def _character(c: str, known: frozenset[int]) -> str:
    if ord(c) in known:
        return c
    kind = unicodedata.category(c)
    if kind == "Zs":
        return " "
    if kind == "Cf" or 0xFE00 <= ord(c) <= 0xFE0F:  # joins or chooses a form; is not seen itself
        return ""
    return _SAME.get(c, BOX)
