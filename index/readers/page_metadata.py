"""What a page says about its article: JSON-LD first, then meta tags, then the page itself."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped, unused-ignore]

from index.readers.dates import parse_date
from index.readers.fields import web_address
from index.readers.pieces import squeeze

__all__ = ["decode_entities", "page_metadata"]

_ARTICLE_TYPES = ("Article", "BlogPosting", "Report")
_PUBLISHED = (
    "article:published_time og:article:published_time datepublished date dc.date dc.date.issued "
    "dcterms.date dcterms.created dcterms.issued parsely-pub-date sailthru.date publish-date "
    "publication_date pubdate cxenseparse:recs:publishtime"
)
_MODIFIED = (
    "article:modified_time og:article:modified_time datemodified dcterms.modified og:updated_time "
    "last-modified"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

_Values = Iterable[object]


def page_metadata(page: HtmlElement) -> dict[str, Any]:
    """Give what a parsed page tells, as keys of the contract; a key that it does not tell is None.

    Dates keep their time and zone and are left out when they cannot be read for certain; the url
    is one of http or https; the language is ``nl``, ``en`` or None.
    """
    data = _article_data(page)
    meta = _meta_tags(page)
    source = _first([*_names(data.get("publisher")), meta.get("og:site_name")])
    language = _language(page, data, meta)
    dutch = language == "nl"
    times = set(page.xpath("//article//time/@datetime | //main//time/@datetime"))
    own_time = page.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime")
    published = [data.get("datePublished"), *_each(meta, _PUBLISHED.split()), *own_time]
    return {
        "title": _title(page, data, meta, source),
        "authors": _authors(data, meta),
        "published": _date([*published, *(times if len(times) == 1 else ())], dutch),
        "modified": _date([data.get("dateModified"), *_each(meta, _MODIFIED.split())], dutch),
        "section": _first([*_list(data.get("articleSection")), meta.get("article:section")]),
        "source": source,
        "url": _url(page, data, meta),
        "language": language,
    }


def _article_data(page: HtmlElement) -> dict[str, Any]:
    """Give the JSON-LD of the page's article, with the nodes that it refers to; or nothing."""
    nodes = [node for script in page.iter("script") for node in _nodes(script)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    for node in nodes:
        if any(str(kind).endswith(_ARTICLE_TYPES) for kind in _list(node.get("@type"))):
            return {key: _resolve(value, by_id) for key, value in node.items()}
    return {}


def _nodes(script: HtmlElement) -> Iterator[dict[str, Any]]:
    if "ld+json" not in script.get("type", "").lower():
        return
    try:
        waiting = [json.loads((script.text or "").strip().rstrip(";"), strict=False)]
    except (ValueError, RecursionError):
        return  # a page without it is still a page
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting = value + waiting
        elif isinstance(value, dict):
            yield value
            waiting += [value.get("@graph"), value.get("mainEntity")]


def _resolve(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolve(one, by_id) for one in value if not isinstance(one, list)]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return by_id.get(value["@id"], value)
    return value


def _meta_tags(page: HtmlElement) -> dict[str, str]:
    meta: dict[str, str] = {}
    for tag in page.iter("meta"):
        content = squeeze(tag.get("content", ""))
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and tag.get(key):
                meta.setdefault(tag.get(key).strip().lower(), content)
    return meta


def _title(
    page: HtmlElement, data: dict[str, Any], meta: dict[str, str], source: str | None
) -> str | None:
    heads = page.xpath("//article//h1") or page.xpath("//h1")
    shown = squeeze(heads[0].text_content()) if len(heads) == 1 else None
    name = page.findtext(".//title")
    title = _first([data.get("headline"), meta.get("og:title"), shown, name, data.get("name")])
    if title and source:
        title = re.sub(rf"\s+[|–—-]\s+{re.escape(source)}$", "", title)
    return title


def _authors(data: dict[str, Any], meta: dict[str, str]) -> list[str]:
    names = list(_names(data.get("author")))
    if not names and not web_address(meta.get("author", meta.get("article:author"))):
        names = [name for name in _each(meta, ["author", "article:author", "dc.creator"]) if name][
            :1
        ]
    return list(dict.fromkeys(_words(name) for name in names))


def _names(value: Any) -> Iterator[str]:
    """Yield the names of persons or organisations, written as text or as nodes."""
    for one in _list(value):
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip() and not web_address(name):
            yield name.strip()


def _language(page: HtmlElement, data: dict[str, Any], meta: dict[str, str]) -> str | None:
    root = page.getroottree().getroot()
    tags = [data.get("inLanguage"), root.get("lang"), root.get("xml:lang")]
    tags += [meta.get("content-language"), meta.get("og:locale")]
    codes = (re.split("[-_]", tag.strip().lower())[0] for tag in tags if isinstance(tag, str))
    return next((code for code in codes if code in ("nl", "en")), None)


def _url(page: HtmlElement, data: dict[str, Any], meta: dict[str, str]) -> str | None:
    whole = data.get("mainEntityOfPage")
    urls = [*page.xpath("//link[@rel='canonical']/@href"), meta.get("og:url"), data.get("url")]
    urls.append(whole.get("@id") if isinstance(whole, dict) else whole)
    texts = (url.strip() for url in urls if isinstance(url, str))
    return next((url for url in texts if web_address(url)), None)


def _date(values: _Values, day_first: bool) -> str | None:
    dates = (parse_date(value, day_first) for value in values if isinstance(value, str))
    return next((date.isoformat() for date in dates if date), None)


def _first(values: _Values) -> str | None:
    texts = (_words(value) for value in values if isinstance(value, str))
    return next((text for text in texts if text), None)


def decode_entities(text: str) -> str:
    """Decode entities that are still there after parsing: &eacute; was written &amp;eacute;."""
    return _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)


def _words(text: str) -> str:
    # Twice: the parser leaves JSON-LD as it stands.
    return squeeze(decode_entities(decode_entities(text)))


def _each(meta: dict[str, str], keys: Iterable[str]) -> list[str | None]:
    return [meta.get(key) for key in keys]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
