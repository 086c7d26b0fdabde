"""JSON: the contract to the letter, and one error for each broken line."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.errors import ReadError
from index.readers import jsonl
from index.readers.jsonl import read_json, read_jsonl
from index.readers.source import Source

TEXT = "De weekmarkt verhuist naar de Turfkade. Er komen tachtig kramen."


def read(path: Path) -> list[Article | ReadError]:
    """Read a file with the reader of its suffix."""
    reader = read_json if path.suffix == ".json" else read_jsonl
    return list(reader(Source(path, path.name)))


def one(tmp_path: Path, **fields: Any) -> Article | ReadError:
    """Read one line with these keys."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(fields), encoding="utf-8")
    (found,) = read(path)
    return found


def article(tmp_path: Path, **fields: Any) -> Article:
    """Read one line that is right."""
    found = one(tmp_path, **{"text": TEXT, "title": "Markt", **fields})
    assert isinstance(found, Article)
    return found


def test_reads_all_keys_of_the_contract(tmp_path: Path) -> None:
    read_back = article(
        tmp_path,
        id="a-1",
        published="2024-05-14T08:00:00+02:00",
        modified="2024-05-15",
        authors=["Els Koop", "Bas Tol"],
        section="Regio",
        source="De Lindebode",
        url="https://lindebode.example/markt",
        language="nl",
        status="corrected",
        note="Het aantal kramen is verbeterd.",
        fictional=True,
    )
    assert read_back.id == "a-1"
    assert read_back.published == datetime.fromisoformat("2024-05-14T08:00:00+02:00")
    assert read_back.modified == datetime(2024, 5, 15)
    assert read_back.authors == ("Els Koop", "Bas Tol")
    assert (read_back.section, read_back.source) == ("Regio", "De Lindebode")
    assert read_back.url == "https://lindebode.example/markt"
    assert (read_back.language, read_back.status) == ("nl", "corrected")
    assert read_back.note == "Het aantal kramen is verbeterd."
    assert read_back.metadata == {"fictional": True}
    assert read_back.blocks == ()


def test_fills_in_what_is_not_given(tmp_path: Path) -> None:
    found = article(tmp_path, title=None, authors="Els Koop", date="2024-05-14", id=None)
    assert found.title == TEXT
    assert found.authors == ("Els Koop",)
    assert found.published == datetime(2024, 5, 14)
    assert found.language == "nl"
    assert found.status == "published"
    assert len(found.id) == 16


def test_recognises_the_language(tmp_path: Path) -> None:
    assert article(tmp_path, text="The market will move to the quay on Monday.").language == "en"
    assert article(tmp_path, language="en-GB").language == "en"


def test_a_derived_id_survives_a_correction_of_the_text(tmp_path: Path) -> None:
    first = article(tmp_path, source="De Lindebode", date="2024-05-14")
    second = article(tmp_path, source="De Lindebode", date="2024-05-14", text=TEXT + " Verbeterd.")
    other = article(tmp_path, source="De Lindebode", date="2024-05-15")
    assert first.id == second.id != other.id


def test_an_address_that_is_none_stays_metadata(tmp_path: Path) -> None:
    found = article(tmp_path, url="javascript:alert(1)")
    assert found.url is None
    assert found.metadata == {"url": "javascript:alert(1)"}


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "the key 'text' is missing"),
        ({"text": None}, "the key 'text' is missing"),
        ({"text": " \n\t"}, "the text is empty"),
        ({"text": 12}, "text must be a string, not 12"),
        ({"text": TEXT, "title": ["x"]}, "title must be a string, not ['x']"),
        ({"text": TEXT, "id": 1.5}, "id must be a string, not 1.5"),
        ({"text": TEXT, "authors": [1]}, "authors must be strings, not [1]"),
        ({"text": TEXT, "published": 20240514}, "published must be a string, not 20240514"),
        ({"text": TEXT, "published": "gisteren"}, "'gisteren'"),
        ({"text": TEXT, "date": "03/04/2026"}, "date is no date that can be read for certain"),
        ({"text": TEXT, "language": "fr"}, "language must be nl or en, not 'fr'"),
        ({"text": TEXT, "status": "concept"}, "retracted or embargoed, not 'concept'"),
        ({"text": TEXT, "title": "\ud800"}, "half a character"),
        ({"text": TEXT, "extra": {"\udfff": 1}}, "half a character"),
    ],
)
def test_says_what_is_wrong_with_which_value(
    tmp_path: Path, fields: dict[str, Any], says: str
) -> None:
    error = one(tmp_path, **fields)
    assert isinstance(error, ReadError)
    assert error.place == f"{tmp_path / 'a.jsonl'}:1"
    assert says in error.reason


def test_a_broken_line_does_not_stop_the_rest(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "een", "title": "Kerk", "text": TEXT}),
        '{"id": "twee", "title": "Half", "text": "Deze regel breekt af in de',
        json.dumps({"id": "leeg", "title": "Zonder tekst"}),
        "",
        json.dumps({"id": "drie", "title": "Markt", "text": TEXT}),
    ]
    path = tmp_path / "bom.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    first, second, third, last = read(path)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.id, last.id) == ("een", "drie")
    assert isinstance(second, ReadError)
    assert second.place == f"{path}:2"
    assert isinstance(third, ReadError)
    assert third.place == f"{path}:3"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("[1, 2]x", "not valid JSON"),
        ('"alleen tekst"', "must be a JSON object with a text, not a str"),
        ("[" * 200_000, "nested too deeply"),
        ('{"text": "x", "n": ' + "9" * 5000 + "}", "digits"),
    ],
)
def test_strange_lines_are_errors(tmp_path: Path, line: str, says: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": TEXT}) + "\n" + line)
    first, error = read(path)
    assert isinstance(first, Article)
    assert isinstance(error, ReadError)
    assert says in error.reason


def test_tolerates_what_json_does_not_have(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "oud", "text": "De markt verhuist.", "views": NaN, "score": 1e999}')
    (found,) = read(path)
    assert isinstance(found, Article)
    assert found.text == "De markt verhuist."
    assert found.metadata == {}


def test_another_text_under_the_same_derived_id_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    texts = ["Zon in Veldmeer.", "Regen in Veldmeer.", "Zon in Veldmeer."]
    path.write_text("\n".join(json.dumps({"title": "Weer", "text": text}) for text in texts))
    first, second, third = read(path)
    assert isinstance(first, Article)
    assert isinstance(second, ReadError)
    assert f"those of {path}:1; give it an id" in second.reason
    assert isinstance(third, Article)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_reads_a_document_under_either_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(json.dumps([{"id": "1", "text": TEXT}, {"id": "2"}], indent=1))
    first, second = read(path)
    assert isinstance(first, Article)
    assert isinstance(second, ReadError)
    assert second.place == f"{path} (item 2)"


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_reads_lines_under_either_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text('{"id": "1", "text": "Een."}\n{"id": "2", "text": "Twee."}\n')
    assert [found.id for found in read(path) if isinstance(found, Article)] == ["1", "2"]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf\n \n", b"\x00\x01\x02" * 50, b"%PDF-1.4\n\n"])
def test_a_file_without_text_is_one_error(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (error,) = read(path)
    assert isinstance(error, ReadError)
    assert error.reason.startswith("holds no text")


def test_reads_utf16_as_powershell_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    line = json.dumps({"title": "Crèche", "text": "De crèche kost € 10."}, ensure_ascii=False)
    path.write_bytes(f"{line}\r\n{line}\r\n".encode("utf-16"))
    assert [isinstance(found, Article) for found in read(path)] == [True, True]


def test_passes_over_a_line_that_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl, "MAX_TEXT_BYTES", 1000)
    path = tmp_path / "a.jsonl"
    lines = ['{"text": "Een."}', '{"text": "' + "x" * 5000 + '"}', '{"text": "Twee."}']
    path.write_text("\n".join(lines))
    first, error, last = read(path)
    assert isinstance(first, Article)
    assert isinstance(error, ReadError)
    assert error.place == f"{path}:2"
    assert isinstance(last, Article)


def test_streams(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("w") as file:
        for number in range(5_000):
            file.write(json.dumps({"id": number, "text": TEXT, "language": "nl"}) + "\n")
        file.write("{")
    stream = read_jsonl(Source(path, "a"))
    first = next(stream)
    assert isinstance(first, Article)
    assert first.id == "0"
    assert sum(isinstance(found, Article) for found in stream) == 4_999


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.booleans())
def test_any_text_comes_back_as_given(
    tmp_path_factory: pytest.TempPathFactory, text: str, ascii_only: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    line = json.dumps({"id": "x", "title": "T", "text": "x" + text}, ensure_ascii=ascii_only)
    path.write_text(line + "\n", encoding="utf-8", newline="")
    (found,) = read(path)
    assert isinstance(found, Article)
    assert found.text == ("x" + text).replace("\r\n", "\n").replace("\r", "\n")
