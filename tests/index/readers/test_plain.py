"""Text files as newsrooms have them."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from index.article import Article
from index.errors import ReadError
from index.readers.plain import read_plain
from index.readers.source import MAX_TEXT_BYTES, Source

STORY = (
    "De Kanaalbrug in Veldmeer gaat op 7 oktober dicht voor verkeer. Aannemer Van Oerle heeft elf "
    "weken nodig voor het herstel van de pijlers, zegt wethouder Gijs Prins."
)
MORE = "Fietsers kunnen met de pont. Die vaart om het kwartier, ook op zondag en bij harde wind."
CAPTION = "De Kanaalbrug in betere tijden. Beeld Los Angeles Times via Getty Images"


def read(tmp_path: Path, text: str | bytes, name: str = "brug.txt") -> Article:
    """Read a text as a file of that name."""
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_plain(Source(path, name))


def error(tmp_path: Path, text: str | bytes) -> ReadError:
    """Read a text that cannot be read."""
    with pytest.raises(ReadError) as caught:
        read(tmp_path, text)
    return caught.value


@pytest.mark.parametrize(
    ("top", "title", "left"),
    [
        ("Kanaalbrug weken dicht\n\n", "Kanaalbrug weken dicht", ""),
        ("Kan de brug niet open?\n\n\n", "Kan de brug niet open?", ""),
        ("Brug dicht\nDoor Els Koop\n\n", "Brug dicht", "Door Els Koop\n\n"),
        ("", "De Kanaalbrug in Veldmeer gaat op 7 oktober dicht voor verkeer…", ""),
        (f"{CAPTION}\n\n", "De Kanaalbrug in Veldmeer gaat op 7 oktober dicht voor verkeer…", None),
        (f"{CAPTION}\n\nBrug dicht\n\n", "Brug dicht", None),
        ("Foto: ANP / Jan Smit\n\nBrug dicht\n\n", "Brug dicht", None),
        ("4 mei 2026\n\nBrug dicht\n\n", "Brug dicht", None),
    ],
)
def test_finds_the_title(tmp_path: Path, top: str, title: str, left: str | None) -> None:
    body = f"{STORY}\n\nEerst de pijlers\n\n{MORE}\n"
    found = read(tmp_path, top + body)
    assert found.title == title
    assert found.text == (top if left is None else left) + body


def test_a_heading_between_paragraphs_is_no_title(tmp_path: Path) -> None:
    found = read(tmp_path, f"{STORY}\n\nEerst de pijlers\n\n{MORE}")
    assert found.title.startswith("De Kanaalbrug")


@pytest.mark.parametrize(
    ("name", "top", "day"),
    [
        ("2026-05-04-brug.txt", "", datetime(2026, 5, 4)),
        ("2026-05-04-brug.txt", "5 mei 2026\n\n", datetime(2026, 5, 4)),
        ("brug.txt", "Brug dicht\n\n4 mei 2026\n\n", datetime(2026, 5, 4)),
        ("brug.txt", "Brug dicht\n\nPublished: May 4, 2026\n\n", datetime(2026, 5, 4)),
        ("brug.txt", "Brug dicht\n\n", None),
    ],
)
def test_finds_the_date(tmp_path: Path, name: str, top: str, day: datetime | None) -> None:
    assert read(tmp_path, f"{top}{STORY}\n", name).published == day


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Door Els Koop", ("Els Koop",)),
        ("Door Els Koop en Bas van der Tol", ("Els Koop", "Bas van der Tol")),
        ("By Jane Brook and Ann Field", ("Jane Brook", "Ann Field")),
        ("Van onze verslaggever", ()),
        ("Door onze redactie", ()),
    ],
)
def test_finds_the_authors(tmp_path: Path, byline: str, authors: tuple[str, ...]) -> None:
    assert read(tmp_path, f"Brug dicht\n\n{byline}\n\n{STORY}\n").authors == authors


def test_front_matter_goes_before_everything_else(tmp_path: Path) -> None:
    front = (
        "---\nid: 007\ntitle: Brug maanden dicht\ndate: 2021-07-21\nauthors: [Els Koop, Bas Tol]\n"
        "status: corrected\nnote: De duur is verbeterd.\nsource: De Lindebode\nsection:\n"
        "language: nl\nviews: 12\n---\n\n"
    )
    found = read(tmp_path, front + f"Brug dicht\n\nDoor Anke Lont\n\n{STORY}", "2020-01-01.txt")
    assert (found.id, found.title) == ("007", "Brug maanden dicht")
    assert found.text.startswith("Brug dicht")  # another headline than the title is text
    assert found.published == datetime(2021, 7, 21)
    assert found.authors == ("Els Koop", "Bas Tol")
    assert (found.status, found.note) == ("corrected", "De duur is verbeterd.")
    assert (found.source, found.section) == ("De Lindebode", None)
    assert found.metadata == {"views": "12"}


def test_takes_the_headline_off_when_front_matter_repeats_it(tmp_path: Path) -> None:
    found = read(tmp_path, f"---\ntitle: Brug dicht\n---\nBrug dicht\n\n{STORY}")
    assert (found.title, found.text) == ("Brug dicht", STORY)


@pytest.mark.parametrize(
    ("front", "line", "says"),
    [
        ("title: Brug: dicht", 2, "mapping values are not allowed here"),
        ("id: x\nauthors: [Els", 4, "front matter cannot be read"),
        ("id: x\ndate: gisteren", 3, "date is no date"),
        ("id: x\npublished: 03/04/2026", 3, "published is no date"),
        ("id: x\nstatus: concept", 3, "not 'concept'"),
        ("id: x\na: &a [1]\nb: *a", 4, "aliases"),
        ("title: [a]", 2, "title must be a string"),
        ("a: " + "[" * 5000, 2, "nested too deeply"),
    ],
)
def test_broken_front_matter_names_the_line(
    tmp_path: Path, front: str, line: int, says: str
) -> None:
    found = error(tmp_path, f"---\n{front}\n---\n{STORY}")
    assert found.place == f"{tmp_path / 'brug.txt'}:{line}"
    assert says in found.reason


def test_front_matter_that_is_not_closed_is_an_error(tmp_path: Path) -> None:
    assert error(tmp_path, f"---\ntitle: Brug\n\n{STORY}").place.endswith("brug.txt:1")


def test_a_ruled_line_is_no_front_matter(tmp_path: Path) -> None:
    text = f"---\n{STORY}\n---\n{MORE}"
    assert read(tmp_path, text).text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", STORY),
        ("utf-16", STORY),
        ("cp1252", "‘Wij zoeken al een jaar’, zegt Anaïs – zij betaalt € 3.100."),
        (
            "utf-8",
            "De cre\u0300che in de ar\u00adbeids\u00admarkt kost 1\u00a0250 euro. De \ufb01leer.",
        ),
    ],
)
def test_keeps_the_characters_as_they_stand(tmp_path: Path, encoding: str, text: str) -> None:
    assert read(tmp_path, text.replace("\n", "\r\n").encode(encoding)).text == text


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t", b"\xef\xbb\xbf\n", b"\xc2\xa0\n", b"\x00\x00\x01", b"%PDF-1.4 x"]
)
def test_a_file_without_text_is_an_error(tmp_path: Path, data: bytes) -> None:
    assert error(tmp_path, data).reason.startswith("holds no text")


def test_front_matter_without_text_is_an_error(tmp_path: Path) -> None:
    assert "holds no text" in error(tmp_path, "---\ntitle: Brug\n---\n\n").reason


def test_a_file_that_is_too_large_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    path.touch()
    os.truncate(path, MAX_TEXT_BYTES + 1)
    with pytest.raises(ReadError, match="larger than 20 MB"):
        read_plain(Source(path, "groot"))


def test_recognises_the_language(tmp_path: Path) -> None:
    assert read(tmp_path, STORY).language == "nl"
    assert read(tmp_path, "The bridge will be closed on Monday, the mayor said.").language == "en"
