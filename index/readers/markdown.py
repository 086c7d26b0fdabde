"""Markdown: its words as running text, its headings as headings, its marks and links gone."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.article import Article
from index.errors import ReadError
from index.readers.frontmatter import article_with, split_front_matter
from index.readers.html import visible_text
from index.readers.pieces import Piece, join_pieces, squeeze
from index.readers.plain import found_at_top, same_title, text_article
from index.readers.source import Source

__all__ = ["read_markdown"]

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_HIDDEN = re.compile(r"<(/?)(?:script|style)\b", re.IGNORECASE)


def read_markdown(source: Source) -> Article:
    """Read a Markdown file, with or without front matter.

    A first heading of the first level is the title and leaves the text. Lists and the rows of
    tables are paragraphs; links and emphasis keep their words; images go; HTML keeps what a page
    would show. ``blocks`` are exact.

    Raises:
        ReadError: The file cannot be opened, holds no text, or its front matter is wrong.
    """
    front = split_front_matter(source.text(), source.place)
    tokens = _parse(front.body, source)
    title = _words(tokens[1].children or []) if tokens and tokens[0].tag == "h1" else ""
    taken = title and same_title(front.fields.get("title"), title)
    text, blocks = join_pieces(_pieces(tokens[3:] if taken else tokens))
    if not text:
        raise ReadError(source.place, "holds no text under its title")
    if not title and all(block.kind != "heading" for block in blocks):
        return text_article(source, front, text)  # plain text under another suffix
    found = {**found_at_top(source, text, blocks), "text": text}
    return article_with(front, {"title": title, **found} if title else found, source, blocks)


def _parse(text: str, source: Source) -> list[Token]:
    try:
        return _PARSER.parse(text)
    except RecursionError as error:
        raise ReadError(source.place, "is nested too deeply") from error


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield the blocks of a page; a row of a table is one piece, with tabs between its cells."""
    row: list[str] = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.type == "tr_close":
            yield "paragraph", "\t".join(row)
            row = []
        elif token.type == "inline" and before and before.tag in ("td", "th"):
            row.append(_words(token.children or []))
        elif token.type == "inline":
            heading = before is not None and before.type == "heading_open"
            yield "heading" if heading else "paragraph", _words(token.children or [])
        elif token.type in ("fence", "code_block"):
            yield "paragraph", token.content.strip("\n")
        elif token.type == "html_block":
            yield "paragraph", visible_text(token.content)


def _words(children: Sequence[Token]) -> str:
    """Give the words of a block without marks, link targets, images and HTML tags."""
    words: list[str] = []
    hidden = False
    for token in children:
        if token.type == "html_inline":
            if found := _HIDDEN.match(token.content):
                hidden = not found[1]
            elif token.content.lower().startswith("<br"):
                words.append(" ")
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif token.type in ("text", "code_inline") and not hidden:
            words.append(token.content)
    return squeeze("".join(words))
