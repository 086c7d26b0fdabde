"""Encodings: what newsrooms have, told apart without a setting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.readers.encoding import decode, unix_lines

DUTCH = "De crèche – ‘Zwaluw’ – kost € 3.100."


@pytest.mark.parametrize(
    "data",
    [
        DUTCH.encode("utf-8"),
        DUTCH.encode("utf-8-sig"),
        DUTCH.encode("cp1252"),
        DUTCH.encode("utf-16"),
        b"\xfe\xff" + DUTCH.encode("utf-16-be"),
        DUTCH.encode("utf-32"),
    ],
)
def test_finds_the_encoding(data: bytes) -> None:
    assert decode(data) == DUTCH


def test_keeps_utf8_right_beside_a_stray_byte() -> None:
    assert decode("één café, twee crèches".encode() + b" \x80") == "één café, twee crèches €"


def test_reads_windows_1252_that_happens_to_hold_a_utf8_sequence() -> None:
    assert decode("‘CAFÉ’ en één crèche".encode("cp1252")) == "‘CAFÉ’ en één crèche"


def test_believes_a_declared_encoding_when_it_is_no_utf8() -> None:
    assert decode("3 €".encode("iso-8859-15"), "iso-8859-15") == "3 €"
    assert decode("3 €".encode(), "iso-8859-15") == "3 €"
    assert decode("3 €".encode("cp1252"), "no-such-thing") == "3 €"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7 \n stream", "a PDF"),
        (b"PK\x03\x04....", "a zip or Office file"),
        (b"{\\rtf1 Hallo}", "an RTF file"),
        (b"een\x00twee", "binary"),
        (bytes(range(1, 32)) * 4, "binary"),
        (b"\xff\xfeabc", "not the UTF-16"),
    ],
)
def test_says_what_is_no_text(data: bytes, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        decode(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_gives_any_utf8_text_back(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


def test_makes_unix_lines_of_all_endings() -> None:
    assert unix_lines("a\r\nb\rc\nd\u2028e") == "a\nb\nc\nd\u2028e"
