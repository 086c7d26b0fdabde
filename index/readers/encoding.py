"""From the bytes of a file to its characters: which encoding, and whether it is text at all."""

import codecs
import re

__all__ = ["decode", "is_blank", "unix_lines"]

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
# What browsers, too, read as Windows-1252; UTF-8 it has been found not to be.
_REALLY_WINDOWS = frozenset(
    {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "utf-8", "utf8"}
)
# A valid sequence of two to four bytes in UTF-8.
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_SHOWS = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060\ufeff]")
_HIGH = re.compile(rb"[\x80-\xff]")
# Form feed, the Ctrl-Z of old systems and escape occur in texts; the rest says: binary.
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x19\x1c-\x1f]")
_CONTROL_SHARE = 0.01


def decode(data: bytes, declared: str | None = None) -> str:
    """Give the characters of a text file, without its byte-order mark, otherwise as they stand.

    A byte-order mark decides (UTF-8, UTF-16, UTF-32); without one the text is UTF-8 if it can be.
    If not, it is in the ``declared`` encoding, or else in Windows-1252, as newsrooms on Windows
    have it; a UTF-8 text with a few stray Windows-1252 bytes keeps both right.

    Raises:
        ValueError: The bytes are no text; its words say what they are.
    """
    for magic, kind in _OTHER_KINDS:
        if data.startswith(magic):
            raise ValueError(f"holds no text: it is {kind}")
    text = _characters(data, declared)
    if "\x00" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise ValueError("holds no text: it is binary")
    return text


def is_blank(text: str) -> bool:
    """Say whether a text has no character that shows."""
    return _SHOWS.search(text) is None


def unix_lines(text: str) -> str:
    r"""Give the text with every line ending as ``\n``, and nothing else changed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _characters(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                if encoding != "utf-8-sig":
                    raise ValueError(f"is not the {encoding.upper()} that it says it is") from error
                data = data.removeprefix(mark)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(data, declared) or _windows_1252(data)


def _declared(data: bytes, encoding: str | None) -> str | None:
    if encoding is None or encoding.lower() in _REALLY_WINDOWS:
        return None
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return None


def _windows_1252(data: bytes) -> str:
    """Decode what is not UTF-8, or not everywhere.

    One stray byte must not turn every é of a UTF-8 text into Ã©, so the majority decides.
    """
    sequences = _SEQUENCE.findall(data)
    stray = len(_HIGH.findall(data)) - sum(map(len, sequences))
    if len(sequences) <= stray:
        return data.decode("cp1252", errors="replace")
    return data.decode("utf-8", errors="vraagbaak-cp1252")


def _stray_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("vraagbaak-cp1252", _stray_bytes)
