"""An article with the quoted words marked: a page of its own, or what the dialog shows of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from bot.status_note import status_note
from bot.ui.links import article_address, web_address
from bot.ui.pages import page, words
from bot.ui.sources import dated
from bot.ui.window import KnowsArticles
from index.article import ANSWERABLE, Article, Block, BlockKind, Language, Span
from index.blocks import find_blocks


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block that is marked or not; ``first`` is where a reader is taken to."""

    text: str
    marked: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A paragraph, heading or caption, cut where the mark begins and ends."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an address asks for: an article, and the words of one version of it."""

    article_id: str
    version: int | None = None
    start: int = 0
    end: int = 0
    number: int | None = None


# So many of the newest versions are named.
_VERSIONS = 20


def article_html(
    archive: KnowsArticles, wanted: Wanted, language: Language, prefix: str = ""
) -> Markup | None:
    """The article, or None when the archive has none of that id.

    What the newest version says about the article's status holds for every older one: of a
    retracted or embargoed article no text is shown, whatever version the address names.
    """
    newest = archive.article(wanted.article_id)
    if newest is None:
        return None
    quoted = (
        newest
        if wanted.version in (None, newest.version)
        else archive.article(wanted.article_id, wanted.version)
    )
    article = quoted or newest
    return page(
        "article.html",
        language,
        article=article,
        meta=_meta(article, newest, language),
        status=status_note(newest.status, newest.modified, newest.note, language),
        withheld=newest.status not in ANSWERABLE,
        changed=_changed(quoted, newest, language),
        blocks=shown_blocks(article, Span(wanted.start, wanted.end) if quoted else Span(0, 0)),
        original=web_address(article.url),
        versions=list(_versions(article, newest, language, prefix)),
        which=words(language)("source_in_article", number=wanted.number) if wanted.number else "",
    )


def _versions(
    article: Article, newest: Article, language: Language, prefix: str
) -> Iterator[tuple[int, str | None]]:
    """The numbers of an article's versions; each but the one that is shown with its address."""
    if newest.version == 1:
        return
    for number in range(max(1, newest.version - _VERSIONS + 1), newest.version + 1):
        address = article_address(prefix, language, article.id, number, 0, 0)
        yield number, None if number == article.version else address


def _meta(article: Article, newest: Article, language: Language) -> str:
    parts = [", ".join(article.authors), *dated(article.source, article.published, language)]
    if article is not newest and article.modified:
        parts.append(words(language)("version", d=article.modified))
    return " · ".join(filter(None, parts))


def _changed(quoted: Article | None, newest: Article, language: Language) -> str:
    if quoted is newest or newest.status not in ANSWERABLE:
        return ""
    return words(language)("newer" if quoted else "changed")


def shown_blocks(article: Article, quote: Span) -> list[ShownBlock]:
    """All of an article's text in its blocks, the characters of the quote marked."""
    blocks = article.blocks or tuple(find_blocks(article.text))
    shown, first = [], True
    for block in blocks:
        pieces = _pieces(article.text, block, quote, first)
        first = first and not any(piece.marked for piece in pieces)
        shown.append(ShownBlock(block.kind, pieces))
    return shown


def _pieces(text: str, block: Block, quote: Span, first: bool) -> tuple[Piece, ...]:
    low, high = (min(max(at, block.start), block.end) for at in quote)
    pieces = (
        Piece(text[block.start : low]),
        Piece(text[low:high], marked=True, first=first),
        Piece(text[max(low, high) : block.end]),
    )
    return tuple(piece for piece in pieces if piece.text)
