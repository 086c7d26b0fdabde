"""The description as a page for people. It is made from the OpenAPI and loads nothing foreign."""

import json
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.ui.pages import page, static, words
from bot.ui.shell import masthead
from bot.ui.window import WindowSettings
from index.article import Language

#: Stands for the server's name, which only whoever reads the page knows for certain.
_HOST = "https://HOST"
#: Stands for whatever is to be found.
_WORD = "storm"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that can be sent: in the address, or as a key of the body."""

    name: str
    kind: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path. ``example`` is a command for a shell; ``answers`` are statuses."""

    method: str
    path: str
    description: tuple[str, ...]
    fields: tuple[Field, ...]
    example: str
    answers: tuple[tuple[str, str], ...]


def docs_html(described: Mapping[str, Any], language: Language, window: WindowSettings) -> str:
    """The whole page."""
    title = words(language)("api_title")
    content = page(
        "api.html",
        language,
        prefix=window.prefix,
        static=static,
        paragraphs=_paragraphs(described["info"]["description"]),
        operations=tuple(operations(described)),
    )
    other: Language = "en" if language == "nl" else "nl"
    return page(
        "page.html",
        language,
        content=content,
        title=words(language)("page_title", page=title),
        index=False,
        **masthead(language, window, f"{window.prefix}/api/docs?lang={other}"),
    )


def operations(described: Mapping[str, Any]) -> Iterator[Operation]:
    """What can be called, in the order of the routes."""
    root = _HOST + described["servers"][0]["url"].rstrip("/")
    for path, methods in described["paths"].items():
        for method, one in methods.items():
            yield Operation(
                method=method.upper(),
                path=path,
                description=_paragraphs(one.get("description", "")),
                fields=tuple(sorted(_fields(one, described), key=lambda f: not f.required)),
                example=_example(method.upper(), root + path, one),
                answers=tuple((s, a["description"]) for s, a in sorted(one["responses"].items())),
            )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())


def _fields(operation: Mapping[str, Any], described: Mapping[str, Any]) -> Iterator[Field]:
    for parameter in operation.get("parameters", ()):
        yield Field(
            parameter["name"],
            _kind(parameter["schema"], described),
            parameter["required"],
            parameter.get("description", ""),
        )
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    schema = _resolved(body.get("schema", {}), described)
    for name, field in schema.get("properties", {}).items():
        required = name in schema.get("required", ())
        yield Field(name, _kind(field, described), required, field.get("description", ""))


def _resolved(schema: Mapping[str, Any], described: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema itself where there is a reference, the first of several."""
    if "anyOf" in schema:
        schema = schema["anyOf"][0]
    if "$ref" in schema:
        found = described["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        assert isinstance(found, dict)
        return found
    return schema


def _kind(schema: Mapping[str, Any], described: Mapping[str, Any]) -> str:
    """What a value is, in a few words: ``nl | en``, ``[string]``, ``{start, end}``."""
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if "anyOf" in schema:
        kinds = (_kind(each, described) for each in schema["anyOf"] if each != {"type": "null"})
        return " | ".join(dict.fromkeys(kinds))
    if "$ref" in schema:
        return f"{{{', '.join(_resolved(schema, described)['properties'])}}}"
    if schema.get("type") == "array":
        return f"[{_kind(schema.get('items', {}), described)}]"
    return str(schema.get("format") or schema.get("type") or "any")


def _example(method: str, address: str, operation: Mapping[str, Any]) -> str:
    """A command that calls it."""
    address = address.replace("{article_id}", _WORD)
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    examples = body.get("schema", {}).get("examples") or [body.get("example")]
    if not body or examples[0] is None:
        asked = [p for p in operation.get("parameters", ()) if p["required"] and p["in"] == "query"]
        query = "&".join(f"{p['name']}={_WORD}" for p in asked)
        return f"curl '{address}{'?' if query else ''}{query}'"
    sent = shlex.quote(json.dumps(examples[0], ensure_ascii=False))
    return f"curl -X {method} '{address}' -H 'Content-Type: application/json' -d {sent}"
