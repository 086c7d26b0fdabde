"""Make the fonts of the PDF export from the window's: one weight each, Latin with its extension.

    pip install fonttools brotli && python scripts/make_pdf_fonts.py

PDF writers take no variable fonts. The licence (OFL, no reserved font names) of both families lies
beside the result. The same fonts give the same files.
"""

import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent.parent
WINDOW = ROOT / "bot/ui/static/fonts"
OUT = ROOT / "bot/export/fonts"
#: A file, its name inside, the window's files, and the weight and optical size taken of them.
FONTS = {
    "serif": ("Newsreader-Regular", "newsreader-{}-opsz-normal", {"wght": 400, "opsz": 12}),
    "serif-bold": ("Newsreader-SemiBold", "newsreader-{}-opsz-normal", {"wght": 600, "opsz": 20}),
    "sans": ("LibreFranklin-Regular", "libre-franklin-{}-wght-normal", {"wght": 400}),
    "sans-bold": ("LibreFranklin-SemiBold", "libre-franklin-{}-wght-normal", {"wght": 600}),
}
# Features that our PDF writer does not use, and hints.
DROPPED = {
    *("GSUB", "GPOS", "GDEF", "STAT", "DSIG", "gasp", "fpgm", "prep", "cvt "),
    *("HVAR", "MVAR", "avar"),
}
#: What stands for a character that a font lacks, and for one that may not be shown.
BOX = (0x25A1, 0xFFFD)


def main() -> None:
    """Write them."""
    OUT.mkdir(exist_ok=True)
    for file, (name, pattern, axes) in FONTS.items():
        with tempfile.TemporaryDirectory() as folder:
            parts = [
                static(WINDOW / f"{pattern.format(letters)}.woff2", axes, Path(folder) / letters)
                for letters in ("latin", "latin-ext")
            ]
            font = Merger().merge(parts)
        add_box(font)
        rename(font, name)
        font.recalcTimestamp = False
        font["head"].created = font["head"].modified = 0
        font.save(OUT / f"{file}.ttf")


def static(source: Path, axes: dict[str, float], target: Path) -> str:
    """One instance of a variable font, as TrueType."""
    font = instantiateVariableFont(TTFont(source), axes)
    font.flavor = None
    for table in DROPPED & set(font.keys()):
        del font[table]
    for glyph in font["glyf"].glyphs.values():
        glyph.removeHinting()
    font.save(target)
    return str(target)


def add_box(font: TTFont) -> None:
    """Add the box ``□`` to a font that has none."""
    unit = font["head"].unitsPerEm
    pen = TTGlyphPen(None)
    for low, high, clockwise in ((0.08, 0.62, True), (0.13, 0.57, False)):
        bottom, top = low - 0.08, high - 0.02
        corners = [(low, bottom), (low, top), (high, top), (high, bottom)]
        first, *rest = corners if clockwise else corners[::-1]
        pen.moveTo(tuple(round(unit * each) for each in first))
        for corner in rest:
            pen.lineTo(tuple(round(unit * each) for each in corner))
        pen.closePath()
    font.setGlyphOrder([*font.getGlyphOrder(), "box"])
    font["glyf"].glyphs["box"] = pen.glyph()
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"]["box"] = (round(unit * 0.7), round(unit * 0.08))
    for table in font["cmap"].tables:
        table.cmap.update(dict.fromkeys(BOX, "box"))


def rename(font: TTFont, name: str) -> None:
    """Give an instance its own names: PDF readers tell fonts apart by them."""
    family, _, style = name.partition("-")
    names = font["name"]
    names.names = [each for each in names.names if each.nameID in (0, 13, 14)]
    for number, value in ((1, family), (2, style), (4, f"{family} {style}"), (6, name)):
        names.setName(value, number, 3, 1, 0x409)


if __name__ == "__main__":
    main()
