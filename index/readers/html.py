"""Web pages: the running text of the article, without what stands around it."""

import re
from collections.abc import Iterator, Sequence

import lxml.html  # type: ignore[import-untyped, unused-ignore]
from lxml import etree
from lxml.html import HtmlElement

from index.article import Article
from index.blocks import find_blocks
from index.errors import ReadError
from index.readers.dates import date_at_top, date_in_name
from index.readers.fields import FieldError, build_article
from index.readers.page_layout import tidy_layout
from index.readers.page_metadata import decode_entities, page_metadata
from index.readers.page_pieces import page_text, story_pieces
from index.readers.pieces import Piece, join_pieces, squeeze
from index.readers.source import MAX_TEXT_BYTES, Source

__all__ = ["read_html", "visible_text"]

_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z!/]")
# Control characters, written as they are or as &#1;. Pages have them, and lxml refuses them.
_NO_XML = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f]..|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]))(?:;|(?!\w))",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"(?=.*\bcookies?\b)(?=.*\b(?:accepteer|akkoord|toestemming|instellingen|accept|consent|agree))",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…]")
_TOP = 5  # pieces; title, date line and lead stand among them
_REMARK_LENGTH = 300  # characters; a longer paragraph about cookies is news about cookies


def read_html(source: Source) -> Article:
    """Read a saved web page; nothing is fetched, and no markup or script stays in the text.

    Headings are headings in ``blocks``; photo captions, navigation and "Lees ook" go. Title,
    authors, dates with their time and zone, section, address, language and source come from
    JSON-LD and meta tags.

    Raises:
        ReadError: The file cannot be opened, is no HTML, or holds no article.
    """
    page = _parse(source)
    found = {"id": source.id, **page_metadata(page)}
    titles = {title.lower() for title in (found["title"] or "", *map(_shown, page.iter("h1")))}
    tidy_layout(page)
    pieces = story_pieces(page)
    text, blocks = join_pieces(_story(pieces, titles))
    if not any(block.kind == "paragraph" and _STOP.search(text, *block[1:]) for block in blocks):
        raise ReadError(source.place, "holds no article: there is no running text on the page")
    found["published"] = found["published"] or _other_date(source, pieces)
    try:
        return build_article({**found, "text": text}, blocks)
    except FieldError as error:
        raise ReadError(source.place, str(error)) from error


def visible_text(markup: str) -> str:
    """Give what a page would show of a piece of HTML, on one line."""
    try:
        page = _document(f"<body>{markup}</body>")
    except etree.LxmlError:
        return ""
    tidy_layout(page)
    return page_text(page)


def _parse(source: Source) -> HtmlElement:
    start = source.data(MAX_TEXT_BYTES)[:2048]
    charset = _CHARSET.search(start)
    text = source.text(charset[1].decode("ascii") if charset else None)
    if not _TAG.search(text):
        raise ReadError(source.place, "holds no HTML")
    try:
        return _document(text)
    except etree.LxmlError as error:
        raise ReadError(source.place, f"holds no HTML that can be parsed: {error}") from error


def _document(markup: str) -> HtmlElement:
    """Parse a page.

    Raises:
        etree.LxmlError: There is no element in it.
    """
    # As UTF-8, whatever it was: the parser must not believe what the page says about itself.
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_pis=True)
    return lxml.html.document_fromstring(_NO_XML.sub(" ", markup).encode(), parser=parser)


def _shown(element: HtmlElement) -> str:
    return squeeze(decode_entities(element.text_content()))


def _story(pieces: Sequence[Piece], titles: set[str]) -> Iterator[Piece]:
    """Yield the pieces without title, date line, byline and remarks ("Lees ook: …")."""
    date_line = _date_line(pieces)
    for piece in pieces:
        text = piece[1]
        is_head = piece is date_line or (text.lower() in titles and piece in pieces[:_TOP])
        is_remark = len(text) < _REMARK_LENGTH and (
            _COOKIES.search(text) or all(block.kind == "noise" for block in find_blocks(text))
        )
        if not is_head and not is_remark:
            yield piece


def _date_line(pieces: Sequence[Piece]) -> Piece | None:
    """Give the line near the title that is nothing but a date; dates of a time line are text."""
    dates = [piece for piece in pieces if date_at_top(piece[1])]
    alone = len(dates) == 1 and dates[0][0] == "paragraph" and dates[0] in pieces[:_TOP]
    return dates[0] if alone else None


def _other_date(source: Source, pieces: Sequence[Piece]) -> str | None:
    """Give the date in the file name, or else that of the date line."""
    line = _date_line(pieces)
    date = date_in_name(source.path.name) or (date_at_top(line[1]) if line else None)
    return date.isoformat() if date else None
