"""The whole article, with exactly the quoted characters marked."""

import re
from dataclasses import replace

import pytest

from bot.ui.article_page import Wanted, article_html, shown_blocks
from index.article import Article, Block, Span
from tests.bot.ui.newsroom import GOLD, PICTURE, VICTIMS, WITHDRAWN, Shelf

LONG = "Een zin. " * 5


def marked(article: Article, start: int, end: int) -> list[str]:
    blocks = shown_blocks(article, Span(start, end))
    return [piece.text for block in blocks for piece in block.pieces if piece.marked]


def html(archive: Shelf, wanted: Wanted) -> str:
    found = article_html(archive, wanted, "nl")
    assert found is not None
    return str(found)


@pytest.mark.parametrize(
    "quote",
    ["58,31 seconden", "De İzmirse zwemster İpek İlhanlı won goud in 58,31 seconden.", "👩‍👩‍👧"],
)
def test_the_mark_covers_the_quote_whatever_stands_before_it(quote: str) -> None:
    start = GOLD.text.index(quote)
    assert marked(GOLD, start, start + len(quote)) == [quote]


def test_the_whole_article_is_shown() -> None:
    blocks = shown_blocks(VICTIMS, Span(0, 0))
    text = "".join(piece.text for block in blocks for piece in block.pieces)
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", VICTIMS.text)
    assert [block.kind for block in blocks][:2] == ["caption", "paragraph"]
    assert "heading" in [block.kind for block in blocks]


def test_blocks_of_the_file_come_before_those_of_the_text() -> None:
    article = Article(
        "a", "t", "Kop\nTekst.", blocks=(Block("heading", 0, 3), Block("paragraph", 4, 10))
    )
    assert [block.kind for block in shown_blocks(article, Span(0, 0))] == ["heading", "paragraph"]


def test_a_quote_over_two_paragraphs_is_marked_in_both_and_reached_once() -> None:
    article = Article("a", "t", f"{LONG}\n\n{LONG}")
    blocks = shown_blocks(article, Span(9, len(LONG) + 10))
    pieces = [piece for block in blocks for piece in block.pieces if piece.marked]
    assert [piece.first for piece in pieces] == [True, False]


@pytest.mark.parametrize(
    ("start", "end"), [(0, 0), (50, 10), (-5, -1), (10_000, 20_000), (-(10**30), -1)]
)
def test_impossible_offsets_mark_nothing_and_lose_nothing(start: int, end: int) -> None:
    assert marked(VICTIMS, start, end) == []
    pieces = [p for block in shown_blocks(VICTIMS, Span(start, end)) for p in block.pieces]
    assert sum(len(re.sub(r"\s", "", p.text)) for p in pieces) == len(
        re.sub(r"\s", "", VICTIMS.text)
    )


def test_a_retracted_article_shows_its_title_and_status_only() -> None:
    page = html(Shelf(), Wanted(WITHDRAWN.id, 1, 0, 10))
    assert WITHDRAWN.title in page
    assert "Ingetrokken op 1 juni 2022." in page
    assert WITHDRAWN.text not in page


@pytest.mark.parametrize("status", ["retracted", "embargoed"])
def test_an_older_version_of_a_withheld_article_stays_closed(status: str) -> None:
    newest = replace(VICTIMS, version=3, status=status)  # type: ignore[arg-type]
    page = html(Shelf([VICTIMS, newest]), Wanted(VICTIMS.id, 2, 0, 10))
    assert "Kerkstraat" not in page
    assert "De tekst is niet te lezen." in page


def test_a_quote_of_an_older_version_is_shown_in_that_version() -> None:
    newest = replace(VICTIMS, version=3, text="Alles is anders.")
    page = html(Shelf([VICTIMS, newest]), Wanted(VICTIMS.id, 2, 0, 10))
    assert "Kerkstraat" in page
    assert "na het antwoord gewijzigd" in page


def test_a_version_that_is_gone_marks_nothing_in_the_newest() -> None:
    newest = replace(VICTIMS, version=3)
    page = html(Shelf([newest]), Wanted(VICTIMS.id, 2, 0, 10))
    assert "<mark" not in page
    assert "De geciteerde versie is er niet meer." in page


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://courant.example/a?b=1&c=2", True),
        ("http://courant.example/", True),
        ("javascript:alert(1)", False),
        (" JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("//courant.example/a", False),
        ("https://", False),
        ("https://[", False),
        ("ftp://courant.example/", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, linked: bool) -> None:
    page = html(Shelf([replace(VICTIMS, url=url)]), Wanted(VICTIMS.id))
    assert ('<a href="http' in page) is linked


def test_markup_in_an_article_is_text() -> None:
    page = html(Shelf(), Wanted(PICTURE.id))
    assert "<img" not in page
    assert "<script" not in page
    assert "&lt;img src=" in page
    assert "javascript:" not in page
