"""From the keys of the contract ("Article as JSON") to an Article, for every kind of input."""

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar, get_args

from index.article import Article, Block, Language, Status
from index.language import detect_language
from index.readers.dates import parse_date
from index.readers.encoding import is_blank, unix_lines
from index.readers.titles import first_words, one_line

__all__ = ["FieldError", "build_article", "has_own_id", "web_address"]

_CONTRACT = "id title text date published modified authors section source url language status note"
_KEYS = frozenset(_CONTRACT.split())
_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_SHOWN = 60  # characters of a wrong value that a message repeats

_Word = TypeVar("_Word", bound=str)


class FieldError(ValueError):
    """A key holds what it cannot hold; ``key`` names it and the message repeats the value."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(reason)
        self.key = key


def build_article(fields: Mapping[str, Any], blocks: tuple[Block, ...] = ()) -> Article:
    r"""Make the Article that a mapping of contract keys describes; None counts as not given.

    ``text`` is kept as given, with ``\n`` for every line ending, and ``blocks`` are its spans.
    Without ``title`` it gets its first words, without ``language`` the one of its text, and
    without ``id`` one that follows from source, url, title and date, so that a corrected text is
    a new version of the same article. Unknown keys become metadata, as does a ``url`` that is
    no http or https address.

    Raises:
        FieldError: A key holds a wrong type or value, or the text is missing or empty.
    """
    given = {key: value for key, value in fields.items() if value is not None}
    text = unix_lines(_text(given))
    language = _language(given, text)
    title = one_line(_string(given, "title") or "") or first_words(text, blocks)
    return Article(
        id=_string(given, "id") or _derived_id(given, title),
        title=title,
        text=text,
        published=_date(given, "published") or _date(given, "date"),
        modified=_date(given, "modified"),
        authors=_authors(given),
        section=_string(given, "section"),
        source=_string(given, "source"),
        url=web_address(_string(given, "url")),
        language=language,
        status=_choice("status", _string(given, "status") or "published", get_args(Status)),
        note=_string(given, "note"),
        metadata=_metadata(given),
        blocks=blocks,
    )


def has_own_id(fields: Mapping[str, Any]) -> bool:
    """Say whether the mapping names its article, or the id has to be derived."""
    return fields.get("id") not in (None, "")


def web_address(url: str | None) -> str | None:
    """Give the address if it is one of http or https, else None."""
    return url if url and _WEB.fullmatch(url) else None


def _text(given: Mapping[str, Any]) -> str:
    text = given.get("text")
    if text is None:
        raise FieldError("text", "holds no text: the key 'text' is missing")
    if not isinstance(text, str):
        raise FieldError("text", f"text must be a string, not {_show(text)}")
    if is_blank(text):
        raise FieldError("text", "holds no text: the text is empty")
    return text


def _string(given: Mapping[str, Any], key: str) -> str | None:
    """Give the value of a key that is a string; an id may be a whole number as well."""
    value = given.get(key)
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is not None and not isinstance(value, str):
        raise FieldError(key, f"{key} must be a string, not {_show(value)}")
    return value.strip() or None if value else None


def _authors(given: Mapping[str, Any]) -> tuple[str, ...]:
    value = given.get("authors", [])
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise FieldError("authors", f"authors must be strings, not {_show(value)}")
    return tuple(name.strip() for name in names if name.strip())


def _date(given: Mapping[str, Any], key: str) -> datetime | None:
    written = _string(given, key)
    if written is None:
        return None
    # "03/04/2026" is the third of April only where the source itself says that it is Dutch.
    dutch = str(given.get("language", "")).lower().startswith("nl")
    moment = parse_date(written, day_first=dutch)
    if moment is None:
        reason = (
            f"{key} is no date that can be read for certain: {_show(written)}; write 2021-07-21"
        )
        raise FieldError(key, reason)
    return moment


def _language(given: Mapping[str, Any], text: str) -> Language:
    code = _string(given, "language")
    if code is None:
        return detect_language(text)
    return _choice("language", re.split("[-_]", code)[0], get_args(Language), code)


def _choice(key: str, value: str, choices: tuple[_Word, ...], given: str | None = None) -> _Word:
    for choice in choices:
        if value.lower() == choice:
            return choice
    raise FieldError(key, f"{key} must be {' or '.join(choices)}, not {_show(given or value)}")


def _metadata(given: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in given.items() if key not in _KEYS}
    url = _string(given, "url")
    return kept | {"url": url} if url and not web_address(url) else kept


def _derived_id(given: Mapping[str, Any], title: str) -> str:
    parts = [str(given.get(key, "")) for key in ("source", "url")]
    parts += [title, str(given.get("published") or given.get("date") or "")]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def _show(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
