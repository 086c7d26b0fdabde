"""Text files as newsrooms have them: captions, bylines and subheadings between the paragraphs."""

import re
from collections.abc import Iterator
from itertools import takewhile

from index.article import Article, Block, BlockKind
from index.blocks import find_blocks
from index.readers.dates import date_at_top, date_in_name
from index.readers.frontmatter import FrontMatter, article_with, split_front_matter
from index.readers.source import Source
from index.readers.titles import one_line

__all__ = ["found_at_top", "read_plain", "same_title", "text_article"]

_BYLINE = re.compile(r"(?:door|tekst|by|text|words by)\s*:?\s+(?P<names>.+)", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\ben\b|\band\b)\s*")
_NOT_NAMES = re.compile(r"\b(?:onze|een|our|redacti\w*|staff|correspondent\w*)\b", re.IGNORECASE)


def read_plain(source: Source) -> Article:
    """Read a text file, with or without front matter.

    The text is kept as it stands, except that a headline above it becomes the title and leaves
    it; a headline below a caption or a date becomes the title and stays. Title, date and authors
    come from front matter, else from headline, file name or date line, and byline. A file's own
    time stamp says when it was copied, so it is never the date.

    Raises:
        ReadError: The file cannot be opened, holds no text, or its front matter is wrong.
    """
    front = split_front_matter(source.text(), source.place)
    return text_article(source, front, front.body)


def text_article(source: Source, front: FrontMatter, text: str) -> Article:
    """Make the article of a text whose blocks have to be recognised, as ``read_plain`` does."""
    blocks = find_blocks(text)
    found = found_at_top(source, text, blocks)
    headline = next((b for b in _top(blocks) if _is_headline(text, b)), None)
    if headline:
        title = found["title"] = text[headline.start : headline.end]
        if headline == blocks[0] and same_title(front.fields.get("title"), title):
            text = text[blocks[1].start :]
    return article_with(front, {**found, "text": text}, source)


def found_at_top(source: Source, text: str, blocks: tuple[Block, ...]) -> dict[str, object]:
    """Give id, date and authors as far as file name, date line and byline tell them."""
    lines = [(block.kind, text[block.start : block.end]) for block in _top(blocks)]
    dates = [date_in_name(source.path.name), *(date_at_top(line) for _, line in lines)]
    return {
        "id": source.id,
        "published": next((date.isoformat() for date in dates if date), None),
        "authors": next(filter(None, (_authors(kind, line) for kind, line in lines)), []),
    }


def same_title(given: object, headline: str) -> bool:
    """Say whether a headline is the title: there is no other, or it is the same."""
    return not isinstance(given, str) or given.strip().lower() in ("", one_line(headline).lower())


def _authors(kind: BlockKind, line: str) -> list[str]:
    """Give the names in a byline ("Door Jan Jansen en Piet de Vries"); "Van onze …" has none."""
    found = _BYLINE.fullmatch(line)
    if kind != "noise" or not found or _NOT_NAMES.search(found["names"]):
        return []
    names = _BETWEEN_NAMES.split(found["names"])
    return [name for name in names if any(map(str.isupper, name))]


def _top(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks above the first paragraph."""
    return takewhile(lambda block: block.kind != "paragraph", blocks)


def _is_headline(text: str, block: Block) -> bool:
    return block.kind == "heading" and not date_at_top(text[block.start : block.end])
