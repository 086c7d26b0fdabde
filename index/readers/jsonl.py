"""Articles as JSON, after the contract: one object a line (.jsonl), or one file (.json)."""

import codecs
import json
import math
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from index.article import Article
from index.errors import ReadError
from index.readers.encoding import decode
from index.readers.fields import FieldError, build_article, has_own_id
from index.readers.source import MAX_TEXT_BYTES, Source

__all__ = ["read_json", "read_jsonl"]

_MAX_DOCUMENT_BYTES = 200_000_000  # a .json file is loaded whole; a .jsonl file may be any size
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # as PowerShell writes them
_START = 4096
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class _Record(NamedTuple):
    """One JSON object and where it stands."""

    place: str
    fields: Any


def read_jsonl(source: Source) -> Iterator[Article | ReadError]:
    """Read a file with one article a line, as a stream; each broken line is one ReadError.

    Empty lines are passed over. A file that turns out to be one JSON document (a list, or an
    object over several lines) is read as such.
    """
    try:
        with source.path.open("rb") as file:
            start = file.read(_START)
            file.seek(0)
            text = _beginning(start)
            if text.startswith("[") or text.partition("\n")[0].rstrip() == "{":
                yield from read_json(source)
            elif not text and len(start) < _START:
                yield ReadError(source.place, "holds no text: it is empty")
            else:
                yield from _articles(_lines(source, file))
    except OSError as error:
        yield ReadError(source.place, f"cannot be opened: {error.strerror}")
    except ValueError as error:  # it is binary: one error, not one for each of its lines
        yield ReadError(source.place, str(error))


def read_json(source: Source) -> Iterator[Article | ReadError]:
    """Read a file with one article as an object, or a list of them; or else as JSON lines."""
    try:
        text = decode(source.data(_MAX_DOCUMENT_BYTES)).strip()
        loaded = _load(text)
    except ReadError as error:
        yield error
    except json.JSONDecodeError as error:
        yield from _lines_or_error(source, error)
    except ValueError as error:
        yield ReadError(source.place, str(error))
    else:
        yield from _articles(_records(source.place, loaded))


def _lines_or_error(source: Source, error: json.JSONDecodeError) -> Iterator[Article | ReadError]:
    if error.msg == "Extra data":  # a second object: it is JSON lines under another name
        with source.path.open("rb") as file:
            yield from _articles(_lines(source, file))
    elif not error.doc:
        yield ReadError(source.place, "holds no text: it is empty")
    else:
        yield ReadError(
            f"{source.place}:{error.lineno}",
            f"is not valid JSON ({error.msg}, character {error.colno})",
        )


def _records(place: str, loaded: Any) -> Iterator[_Record]:
    if isinstance(loaded, list):
        for number, item in enumerate(loaded, 1):
            yield _Record(f"{place} (item {number})", item)
    else:
        yield _Record(place, loaded)


def _articles(records: Iterator[_Record | ReadError]) -> Iterator[Article | ReadError]:
    """Make articles of the records; errors pass through."""
    derived: dict[str, tuple[str, int]] = {}
    for record in records:
        if isinstance(record, ReadError):
            yield record
            continue
        try:
            article = _article(record)
            if not has_own_id(record.fields):
                _refuse_twins(article, record.place, derived)
        except FieldError as error:
            yield ReadError(record.place, str(error))
        else:
            yield article


def _article(record: _Record) -> Article:
    if not isinstance(record.fields, dict):
        kind = type(record.fields).__name__
        raise FieldError("", f"must be a JSON object with a text, not a {kind}")
    return build_article(record.fields)


def _refuse_twins(article: Article, place: str, derived: dict[str, tuple[str, int]]) -> None:
    """Refuse another text under a derived id: it would replace the first without a word."""
    words = hash(article.text)
    first, first_words = derived.setdefault(article.id, (place, words))
    if first_words != words:
        reason = f"has no id, and source, url, title and date are those of {first}; give it an id"
        raise FieldError("id", reason)


def _lines(source: Source, file: BinaryIO) -> Iterator[_Record | ReadError]:
    for number, line in enumerate(_raw_lines(source, file), 1):
        place = f"{source.place}:{number}"
        try:
            if len(line) > MAX_TEXT_BYTES:
                raise ValueError(f"is a line of more than {MAX_TEXT_BYTES // 1_000_000} MB")
            if text := (line if isinstance(line, str) else decode(line)).strip():
                yield _Record(place, _load(text))
        except json.JSONDecodeError as error:
            yield ReadError(place, f"is not valid JSON ({error.msg}, character {error.colno})")
        except ValueError as error:
            yield ReadError(place, str(error))


def _raw_lines(source: Source, file: BinaryIO) -> Iterator[bytes | str]:
    """Yield the lines; of one that is too long, one byte more than may be, and not the rest."""
    if file.read(2) in _WIDE:
        yield from decode(source.data(_MAX_DOCUMENT_BYTES)).split("\n")
        return
    file.seek(0)
    while line := file.readline(MAX_TEXT_BYTES + 1):
        yield line
        while len(line) > MAX_TEXT_BYTES and not line.endswith(b"\n"):
            line = file.readline(MAX_TEXT_BYTES + 1)


def _beginning(start: bytes) -> str:
    """Give the first visible characters of a file.

    Raises:
        ValueError: It is binary.
    """
    if start[:2] in _WIDE:
        return start.decode("utf-16", "ignore").lstrip()
    return decode(start).lstrip()


def _load(text: str) -> Any:
    """Parse JSON; NaN and infinity, which JSON does not have, become None (not given).

    Raises:
        ValueError: It is no JSON (json.JSONDecodeError), or nothing that can be stored.
    """
    try:
        loaded = json.loads(text, parse_constant=lambda _: None, parse_float=_finite)
        if _SURROGATE.search(text):
            json.dumps(loaded, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("is nested too deeply") from error
    except UnicodeEncodeError as error:
        wrong = ascii(error.object[error.start])
        raise ValueError(f"holds half a character ({wrong} without its other half)") from error
    return loaded


def _finite(number: str) -> float | None:
    value = float(number)
    return value if math.isfinite(value) else None
