"""Markdown: the words stay, the marks go, headings are headings."""

from pathlib import Path

import pytest

from index.article import Article
from index.errors import ReadError
from index.readers.markdown import read_markdown
from index.readers.source import Source

PAGE = """\
---
source: De Lindebode
---
# Kanaalbrug *weken* dicht

![Brug](https://foto.example/brug.jpg) De **Kanaalbrug** gaat op
7 oktober dicht, zegt [wethouder Prins](https://x.example/p).
Een `kraan` &eacute;n een pont.

Foto: ANP / Jan Smit

## Eerst de pijlers

- elf weken
- twee *pijlers*

| Jaar | Bruggen |
| --- | --- |
| 2024 | 3 |

> ‘Het moet’, zegt Van Oerle.

<script>alert(1)</script>

<p>Fietsers nemen <b>de pont</b>.</p>

Slot<br>met <script>x()</script>regel.
"""


def read(tmp_path: Path, text: str, name: str = "brug.md") -> Article:
    """Read a text as a Markdown file."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_markdown(Source(path, name))


def test_gives_the_words_and_their_blocks(tmp_path: Path) -> None:
    found = read(tmp_path, PAGE)
    assert found.title == "Kanaalbrug weken dicht"
    assert found.source == "De Lindebode"
    assert [(kind, found.text[start:end]) for kind, start, end in found.blocks] == [
        (
            "paragraph",
            "De Kanaalbrug gaat op 7 oktober dicht, zegt wethouder Prins. Een kraan én een pont.",
        ),
        ("caption", "Foto: ANP / Jan Smit"),
        ("heading", "Eerst de pijlers"),
        ("paragraph", "elf weken"),
        ("paragraph", "twee pijlers"),
        ("paragraph", "Jaar\tBruggen"),
        ("paragraph", "2024\t3"),
        ("paragraph", "‘Het moet’, zegt Van Oerle."),
        ("paragraph", "Fietsers nemen de pont."),
        ("paragraph", "Slot met regel."),
    ]


def test_a_heading_other_than_the_given_title_stays(tmp_path: Path) -> None:
    found = read(tmp_path, "---\ntitle: Anders\n---\n# Brug dicht\n\nDe brug gaat dicht.")
    assert (found.title, found.text) == ("Anders", "Brug dicht\n\nDe brug gaat dicht.")
    assert found.blocks[0].kind == "heading"


def test_plain_text_under_this_suffix_is_read_as_such(tmp_path: Path) -> None:
    story = "De brug in Veldmeer gaat dicht. Dat heeft de wethouder maandag bekendgemaakt."
    found = read(tmp_path, f"Brug dicht\n\nDoor Els Koop\n\n{story}\n", "2026-05-04.md")
    assert (found.title, found.authors) == ("Brug dicht", ("Els Koop",))
    assert found.published is not None
    assert found.text.endswith(story)


@pytest.mark.parametrize("text", ["# Alleen een kop\n", "![foto](x.jpg)\n", "<!-- niets -->\n"])
def test_a_page_without_text_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(ReadError, match="holds no text"):
        read(tmp_path, text)
