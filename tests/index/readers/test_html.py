"""Web pages: the story and nothing else, word for word; what the page says about it."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from index.article import Article
from index.errors import ReadError
from index.readers.html import read_html, visible_text
from index.readers.source import Source

LEAD = "De Kanaalbrug in Veldmeer gaat op 7 oktober dicht voor alle verkeer, meldt de gemeente."
STORY = "Aannemer Van Oerle heeft elf weken nodig voor de pijlers. Fietsers kunnen met de pont."
BODY = f"<article><h1>Kanaalbrug dicht</h1><p>{LEAD}</p><p>{STORY}</p></article>"


def page(body: str, head: str = "", lang: str = "nl") -> str:
    """Make a page."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>Kanaalbrug dicht'
        f"</title>{head}</head><body>{body}</body></html>"
    )


def read(tmp_path: Path, markup: str | bytes, name: str = "brug.html") -> Article:
    """Read a page."""
    path = tmp_path / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    return read_html(Source(path, name))


def paragraphs(tmp_path: Path, inside: str, style: str = "") -> list[str]:
    """Give the paragraphs that a page makes of this, before those of the story."""
    body = f"<main><article><h1>Kanaalbrug dicht</h1>{inside}<p>{STORY}</p></article></main>"
    found = read(tmp_path, page(body, f"<style>{style}</style>"))
    texts = found.text.split("\n\n")
    assert texts[-1] == STORY
    return texts[:-1]


def test_gives_the_story_and_its_blocks(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        page(
            "<div class='cookie'><p>Wij gebruiken cookies. Accepteer alle cookies.</p></div>"
            "<nav><ul><li><a href='/'>Voorpagina</a></li></ul></nav>"
            f"<main><article><h1>Kanaalbrug dicht</h1><p class='intro teaser'>{LEAD}</p>"
            "<p>Door <a href='/els'>Els Koop</a></p><p>4 mei 2026</p>"
            "<figure><img src='b.jpg'><figcaption>De brug. Beeld ANP</figcaption></figure>"
            f"<h2>Eerst de pijlers</h2><p>{STORY}</p>"
            "<p>Lees ook: <a href='/x'>Brug in Oosterwijde ook dicht</a></p>"
            "<ul><li>drie pijlers;</li><li>twee landhoofden.</li></ul>"
            "<aside><h3>Lees ook</h3><ul><li><a href='/y'>Pont vaart vaker</a></li></ul></aside>"
            "<table><tr><th>Jaar</th><th>Bruggen</th></tr><tr><td>2024</td><td>3</td></tr></table>"
            "<p>De pont vaart ook op zondag.<br><br>Het kost niets.</p>"
            "<script>document.write('weg')</script></article></main>"
            "<footer><p>© 2026 De Lindebode. Alle rechten voorbehouden.</p></footer>"
        ),
    )
    assert found.title == "Kanaalbrug dicht"
    assert [(kind, found.text[start:end]) for kind, start, end in found.blocks] == [
        ("paragraph", LEAD),
        ("heading", "Eerst de pijlers"),
        ("paragraph", STORY),
        ("paragraph", "drie pijlers;"),
        ("paragraph", "twee landhoofden."),
        ("paragraph", "Jaar\tBruggen"),
        ("paragraph", "2024\t3"),
        ("paragraph", "De pont vaart ook op zondag."),
        ("paragraph", "Het kost niets."),
    ]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (
            '<p><span class="plaats">VELDMEER</span><span>De brug</span> gaat dicht.</p>',
            "VELDMEER De brug gaat dicht.",
        ),
        (
            '<p>Wethouder<span class="x">Gijs Prins</span> zegt het.</p>',
            "Wethouder Gijs Prins zegt het.",
        ),
        ('<p>wethouder<span class="naam">gijs</span> zegt het.</p>', "wethouder gijs zegt het."),
        ('<p>Hij<span style="margin-left: 4px">zegt</span> het.</p>', "Hij zegt het."),
        ("<p>Hij deelt<sup>1</sup> folders uit.</p>", "Hij deelt folders uit."),
        ('<p>Dat is zo.<sup><a href="#n">[12]</a></sup> Zegt hij.</p>', "Dat is zo. Zegt hij."),
        ("<p>Het dek is 12 m<sup>2</sup> groot.</p>", "Het dek is 12 m² groot."),
        ("<p>De 19<sup>e</sup> eeuw en CO<sub>2</sub>.</p>", "De 19e eeuw en CO2."),
        ('<p>Hij spreekt van <a href="#">over</a>last.</p>', "Hij spreekt van overlast."),
        ("<p><b>Drie</b>hon<i>derd</i> euro.</p>", "Driehonderd euro."),
        ('<p><span class="dropcap">D</span>e brug.</p>', "De brug."),
        ('<p>De <span class="n">Mc</span>Donald’s.</p>', "De McDonald’s."),
        ("<p>Zij stappen uit<br>bij halte<br/>\nHaven.</p>", "Zij stappen uit bij halte Haven."),
        ("<div>De sluis volgt later.</div>", "De sluis volgt later."),
        ("<table><tr><td><p>De sluis volgt later.</p></td></tr></table>", "De sluis volgt later."),
        ("<p>Hij typte &lt;script&gt;x&lt;/script&gt;.</p>", "Hij typte <script>x</script>."),
        ("<p>Zij\x0bstappen&#1;uit&#xb;bij&#xd800;halte.</p>", "Zij stappen uit bij halte."),
        ("<p>Het caf&amp;eacute; is open.</p>", "Het café is open."),
        (
            "<p>De cre\u0300che in ar\u00adbeids kost 1\u00a0250 in Zuid\u200bpoort: \ufb01.</p>",
            "De cre\u0300che in ar\u00adbeids kost 1\u00a0250 in Zuid\u200bpoort: \ufb01.",
        ),
        ('<p>Zegt <span class="author-name">Els Koop</span> nu.</p>', "Zegt Els Koop nu."),
        ("<p>Open.</p><p hidden>Dicht.</p><p style='display: none'>Dicht.</p>", "Open."),
    ],
)
def test_reads_words_as_a_browser_shows_them(tmp_path: Path, inside: str, text: str) -> None:
    style = ".dropcap{float:left;font-size:3em}.plaats{display:block}.naam{margin-left:.3em}"
    assert paragraphs(tmp_path, inside, style) == [text]


def test_a_page_laid_out_as_a_table_is_running_text(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        '<html lang="nl"><title>Pont</title><table><tr><td><a href="/">Voorpagina</a></td><td>'
        f"<h1>Pont</h1><font>{LEAD}<br><br>{STORY}</font></td></tr></table>",
    )
    assert found.text == f"{LEAD}\n\n{STORY}"


def linked_data(**fields: Any) -> str:
    """Make the JSON-LD of an article."""
    data = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'


def test_reads_linked_data(tmp_path: Path) -> None:
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "name": "Pagina"},
            {"@type": "Organization", "@id": "#krant", "name": "De Lindebode"},
            {"@type": "Person", "@id": "#els", "name": "Els Koop"},
            {
                "@type": ["ReportageNewsArticle"],
                "headline": "Brug dicht: caf&amp;eacute; d&amp;#8217;Oude Sluis",
                "datePublished": "2026-05-04T07:15:00+02:00",
                "dateModified": "2026-05-04T09:00:00Z",
                "author": [{"@id": "#els"}, {"@type": "Person", "name": "Bas Tol"}],
                "publisher": {"@id": "#krant"},
                "articleSection": ["Regio", "Verkeer"],
                "inLanguage": "nl-NL",
                "mainEntityOfPage": {"@id": "https://lindebode.example/brug"},
            },
        ],
    }
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    found = read(tmp_path, page(BODY, head, lang="en"))
    assert found.title == "Brug dicht: café d’Oude Sluis"
    assert found.published == datetime.fromisoformat("2026-05-04T07:15:00+02:00")
    assert found.modified == datetime(2026, 5, 4, 9, tzinfo=UTC)
    assert found.authors == ("Els Koop", "Bas Tol")
    assert (found.section, found.source) == ("Regio", "De Lindebode")
    assert (found.url, found.language) == ("https://lindebode.example/brug", "nl")


def test_reads_meta_tags(tmp_path: Path) -> None:
    head = (
        '<meta property="og:title" content="Brug dicht | De Lindebode">'
        '<meta property="og:site_name" content="De Lindebode">'
        '<meta property="article:published_time" content="2026-05-04T07:15:00+02:00">'
        '<meta property="article:modified_time" content="ma, 04 mei 2026 09:00:00 +0200">'
        '<meta name="author" content="Els Koop"><meta property="article:section" content="Regio">'
        '<link rel="canonical" href="https://lindebode.example/brug">'
    )
    found = read(tmp_path, page(BODY, head))
    assert (found.title, found.source) == ("Brug dicht", "De Lindebode")
    assert found.published == datetime.fromisoformat("2026-05-04T07:15:00+02:00")
    assert found.modified == datetime.fromisoformat("2026-05-04T09:00:00+02:00")
    assert (found.authors, found.section) == (("Els Koop",), "Regio")
    assert found.url == "https://lindebode.example/brug"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (linked_data(datePublished="2026/6/29 15:07:41"), datetime(2026, 6, 29, 15, 7, 41)),
        (linked_data(datePublished="ma, 04 mei 2026"), datetime(2026, 5, 4)),
        (linked_data(datePublished="Thu, 03 Sep 26 00:01:01"), datetime(2026, 9, 3, 0, 1, 1)),
        (linked_data(datePublished="mei 2026"), None),
        (linked_data(datePublished=20260504), None),
        (
            '<meta name="date" content="gisteren"><meta name="pubdate" content="2026-05-04">',
            datetime(2026, 5, 4),
        ),
        ("", None),
    ],
)
def test_gives_the_right_day_or_none(tmp_path: Path, head: str, day: datetime | None) -> None:
    assert read(tmp_path, page(BODY, head)).published == day


@pytest.mark.parametrize(
    "body",
    [
        f"<time datetime='2026-05-04'>gisteren</time><p>{STORY}</p>",
        f"<p>4 mei 2026</p><p>{STORY}</p>",
    ],
)
def test_finds_the_date_on_the_page(tmp_path: Path, body: str) -> None:
    found = read(tmp_path, page(f"<article>{body}</article>"))
    assert found.published == datetime(2026, 5, 4)
    assert "2026" not in found.text


def test_the_dates_of_a_time_line_stay(tmp_path: Path) -> None:
    days = f"<h2>4 mei 2025</h2><p>{STORY}</p><p>5 mei 2025</p><p>{LEAD}</p>"
    found = read(tmp_path, page(f"<article><p>Wat ging vooraf?</p>{days}</article>"))
    assert found.published is None
    assert found.text.split("\n\n")[1::2] == ["4 mei 2025", "5 mei 2025"]


def test_finds_the_date_in_the_file_name(tmp_path: Path) -> None:
    assert read(tmp_path, page(BODY), "2026-05-04-brug.html").published == datetime(2026, 5, 4)


@pytest.mark.parametrize(
    "head", [linked_data(url="javascript:alert(1)"), '<link rel="canonical" href="/brug">']
)
def test_gives_no_address_but_one_of_the_web(tmp_path: Path, head: str) -> None:
    assert read(tmp_path, page(BODY, head)).url is None


@pytest.mark.parametrize(
    "data", ["{", "[" * 100_000, "null", '[[["x"]]]', '{"@type": 3, "author": [[]]}']
)
def test_broken_linked_data_does_not_matter(tmp_path: Path, data: str) -> None:
    found = read(tmp_path, page(BODY, f'<script type="application/ld+json">{data}</script>'))
    assert found.text == f"{LEAD}\n\n{STORY}"


def test_recognises_a_language_that_the_page_does_not_tell(tmp_path: Path) -> None:
    english = "<p>The bridge will be closed on Monday, the mayor said. It needs new pillars.</p>"
    assert read(tmp_path, page(english, lang="")).language == "en"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("iso-8859-15", "iso-8859-15"), ("x", "utf-16")],
)
def test_reads_other_encodings(tmp_path: Path, charset: str, encoding: str) -> None:
    markup = page("<p>De crèche kost € 10, zegt de wethouder.</p>").replace("utf-8", charset)
    assert read(tmp_path, markup.encode(encoding)).text == "De crèche kost € 10, zegt de wethouder."


def test_reads_xhtml_with_its_declaration(tmp_path: Path) -> None:
    markup = f'<?xml version="1.0" encoding="ISO-8859-1"?>\n<html xmlns="x"><p>{STORY}</p></html>'
    assert read(tmp_path, markup).text == STORY


def test_reads_malformed_pages(tmp_path: Path) -> None:
    found = read(tmp_path, f"<p>{LEAD}<div><b>Open <i>en</b> dicht</i>.<p>{STORY}<table><tr><td>")
    assert found.text == f"{LEAD}\n\nOpen en dicht.\n\n{STORY}"


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "geen html, gewoon tekst",
        "<!-- niets -->",
        page(""),
        page("<nav><a href='/'>Voorpagina</a></nav><div id='root'></div><script>x = 1.5</script>"),
        page("<ul>" + "<li><a href='/x'>Brug in Veldmeer dicht</a></li>" * 30 + "</ul>"),
        "<div>" * 5000 + f"<p>{STORY}</p>",
        "%PDF-1.7",
    ],
)
def test_a_page_without_an_article_is_an_error(tmp_path: Path, markup: str) -> None:
    with pytest.raises(ReadError, match="holds no"):
        read(tmp_path, markup)


def test_shows_what_a_piece_of_html_shows() -> None:
    assert visible_text("<p>De <b>brug</b>.</p><script>x</script><p>Open.</p>") == "De brug. Open."
    assert visible_text("<!-- niets -->") == ""
