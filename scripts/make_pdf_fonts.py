"""Make the fonts of the PDF export from the window's: one weight each, Latin with its extension.

    pip install fonttools brotli && python scripts/make_pdf_fonts.py

PDF writers take no variable fonts. The licence (OFL) of both families lies beside the result.
"""

import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent.parent
WINDOW = ROOT / "bot/ui/static/fonts"
OUT = ROOT / "bot/export/fonts"
FONTS = {
    "serif": ("newsreader-{}-opsz-normal.woff2", {"wght": 400, "opsz": 14}),
    "serif-bold": ("newsreader-{}-opsz-normal.woff2", {"wght": 600, "opsz": 14}),
    "sans": ("libre-franklin-{}-wght-normal.woff2", {"wght": 400}),
    "sans-bold": ("libre-franklin-{}-wght-normal.woff2", {"wght": 600}),
}
# Features that no PDF writer of ours uses, and hints.
DROPPED = ("GSUB", "GPOS", "GDEF", "STAT", "fpgm", "prep", "cvt ", "gasp", "DSIG", "MVAR", "HVAR")


def main() -> None:
    """Write them."""
    OUT.mkdir(exist_ok=True)
    for name, (pattern, axes) in FONTS.items():
        with tempfile.TemporaryDirectory() as folder:
            parts = []
            for subset in ("latin", "latin-ext"):
                font = TTFont(WINDOW / pattern.format(subset))
                instantiateVariableFont(font, axes, inplace=True)
                for tag in DROPPED:
                    if tag in font:
                        del font[tag]
                font.flavor = None
                parts.append(str(Path(folder) / f"{subset}.ttf"))
                font.save(parts[-1])
            Merger().merge(parts).save(OUT / f"{name}.ttf")
        print(name, (OUT / f"{name}.ttf").stat().st_size)


if __name__ == "__main__":
    main()
