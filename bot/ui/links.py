"""Addresses: into the articles of the archive, and out to the newspaper's own site."""

from urllib.parse import quote, urlencode, urlsplit

from index.article import Language


def article_address(
    prefix: str,
    language: Language,
    article_id: str,
    version: int,
    start: int,
    end: int,
    number: int | None = None,
) -> str:
    """Address of the page that shows an article with words of it marked.

    The id is one part of the path whatever it holds, slashes too. An id that is only dots would
    be taken for "this folder" by every browser, escaped or not, so those get a mark in front,
    which ``article_id`` takes off.
    """
    path = quote(
        ("~" if not article_id.strip(".~") else "") + article_id, safe="", errors="replace"
    )
    query: dict[str, object] = {"v": version, "start": start, "end": end}
    if number is not None:
        query["n"] = number
    if language != "nl":
        query["lang"] = language
    return f"{prefix}/artikel/{path}?{urlencode(query)}#citaat"


def article_id(path: str) -> str:
    """The id of the article from the decoded last part of its address."""
    return path[1:] if path.startswith("~") and not path.strip(".~") else path


def web_address(url: str | None) -> str | None:
    """An address that may be linked to: http or https with a host, or None."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    return parts.geturl() if parts.scheme in ("http", "https") and parts.netloc else None
