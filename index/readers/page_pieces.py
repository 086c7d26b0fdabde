"""The pieces of a page, word for word, and which of them are the story.

trafilatura knows what on a page is the story, but changes the words on its way (no-break spaces
go, and in its last resort all blocks become one). So each piece of the page gets a number in
front, the page goes through trafilatura, and the numbers that come out name the pieces to keep.
"""

import logging
import re
from copy import deepcopy

from lxml import etree  # type: ignore[import-untyped, unused-ignore]
from lxml.html import HtmlElement  # type: ignore[import-untyped, unused-ignore]
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG

from index.article import BlockKind
from index.readers.page_layout import BLOCK_TAGS
from index.readers.page_metadata import decode_entities
from index.readers.pieces import Piece, squeeze

__all__ = ["page_text", "story_pieces"]

# A page without an article is our ReadError; trafilatura's own remark would go to stderr as well.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_CONFIG = deepcopy(DEFAULT_CONFIG)
_CONFIG.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")  # news in brief is short, and still an article
_NUMBER = re.compile(r"⟦(\d+)⟧")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "td", "dd"})
_ENDS_A_SENTENCE = re.compile(r"[.!?…][\"'’”»)]*$")
_LINKED_SENTENCE = 80  # characters; a shorter piece that is one link leads to another story


class _PagePiece:
    """A run of text between two edges of blocks."""

    def __init__(self, kind: BlockKind) -> None:
        self.kind = kind
        self.words: list[str] = []
        self.linked = True
        self.start: tuple[HtmlElement, bool] | None = None

    def add(self, element: HtmlElement, inside: bool, linked: bool) -> None:
        """Add the text in an element (``inside``) or behind it."""
        text = (element.text if inside else element.tail) or ""
        self.words.append(text)
        if text.strip():
            self.linked = self.linked and linked
            self.start = self.start or (element, inside)

    def mark(self, number: int) -> None:
        """Put its number before its text, in the page."""
        if self.start is not None:
            element, inside = self.start
            if inside:
                element.text = f"⟦{number}⟧{element.text}"
            else:
                element.tail = f"⟦{number}⟧{element.tail}"

    def block(self) -> HtmlElement | None:
        """Give the element that its text stands in, past bold and links."""
        if self.start is None:
            return None
        element, inside = self.start
        element = element if inside else element.getparent()
        while element is not None and element.tag not in BLOCK_TAGS:
            element = element.getparent()
        return element

    def text(self) -> str:
        """Give its words on one line, with tabs between the cells of a table's row."""
        cells = decode_entities("".join(self.words)).split("\0")
        return "\t".join(filter(None, map(squeeze, cells)))

    def leads_away(self) -> bool:
        """Say whether it is a link and nothing else, as menus and lists of other stories are."""
        text = self.text()
        sentence = len(text) > _LINKED_SENTENCE and _ENDS_A_SENTENCE.search(text)
        return self.linked and not sentence


def story_pieces(page: HtmlElement) -> list[Piece]:
    """Give the pieces of a tidied page that are its story; changes the page."""
    pieces = [piece for piece in _page_pieces(page) if piece.start is not None]
    for number, piece in enumerate(pieces):
        piece.mark(number)
    document = bare_extraction(page, include_comments=False, with_metadata=False, config=_CONFIG)
    body = getattr(document, "body", None)
    text = "" if body is None else "".join(body.itertext())
    chosen = {pieces[int(n)] for n in _NUMBER.findall(text) if int(n) < len(pieces)}
    # Words of the story that stand in no element of their own, between paragraphs, are passed over.
    around = {
        block.getparent() for block in (piece.block() for piece in chosen) if block is not None
    }
    kept = [piece for piece in pieces if piece in chosen or piece.block() in around]
    return [(piece.kind, piece.text()) for piece in kept if not piece.leads_away()]


def page_text(page: HtmlElement) -> str:
    """Give all words of a tidied page on one line, whether they are its story or not."""
    return " ".join(filter(None, (piece.text() for piece in _page_pieces(page))))


def _page_pieces(page: HtmlElement) -> list[_PagePiece]:
    """Cut the text of a page at the edges of its blocks; rows of tables are one piece."""
    pieces = [_PagePiece("paragraph")]
    links = paragraphs = 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        start = event == "start"
        links += (1 if start else -1) * (element.tag == "a")
        paragraphs += (1 if start else -1) * (element.tag in _PARAGRAPHS)
        if element.tag in ("td", "th") or (element.tag in BLOCK_TAGS and _in_cell(element)):
            pieces[-1].words.append("\0" if element.tag in ("td", "th") else " ")
        elif element.tag in BLOCK_TAGS:
            heading = start and element.tag in _HEADINGS
            pieces.append(_PagePiece("heading" if heading else "paragraph"))
        elif paragraphs:
            _forget_class(element)
        pieces[-1].add(element, start, links > 0)
    return pieces


def _in_cell(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in ("td", "th")


def _forget_class(element: HtmlElement) -> None:
    """Inside a sentence nothing may go because its class is "author-name" or "embedded"."""
    for name in ("class", "id"):
        element.attrib.pop(name, None)
