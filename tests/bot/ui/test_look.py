"""The newspaper's own: logo, colours, and what Vraagbaak tells of itself."""

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from bot.application import window_settings
from bot.settings import load_settings
from bot.ui import build_app
from bot.ui.about import about_html
from bot.ui.look import own_css
from bot.ui.window import Look
from index.archive import ArchiveSummary
from index.errors import SettingsError
from tests.bot.ui.newsroom import ScriptedChain, Shelf, Summary, settings

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'
EMPTY = ArchiveSummary(0, 0, None, None, None, ())


def test_a_logo_and_colours_take_the_place_of_ours(tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text(SVG)
    look = Look(logo, "#aa0011", "#ff99aa")
    client = TestClient(build_app(ScriptedChain(), Shelf(), replace(settings(), look=look)))
    html = client.get("/over?lang=nl").text
    assert '<img src="/vb/logo" alt="De Courant">' in html
    assert "/vb/own.css" in html
    served = client.get("/vb/logo")
    assert served.headers["content-type"] == "image/svg+xml"
    assert "--accent: #aa0011" in client.get("/vb/own.css").text


def test_without_them_nothing_is_fetched() -> None:
    client = TestClient(build_app(ScriptedChain(), Shelf(), settings()))
    html = client.get("/over?lang=nl").text
    assert "/vb/logo" not in html
    assert "own.css" not in html
    assert client.get("/vb/logo").status_code == 404
    assert own_css(Look()) == ""


@pytest.mark.parametrize("name", ["logo.html", "missing.svg"])
def test_what_is_no_picture_is_said_at_the_start(tmp_path: Path, name: str) -> None:
    (tmp_path / "logo.html").write_text("x")
    with pytest.raises(SettingsError, match="cannot be shown"):
        build_app(ScriptedChain(), Shelf(), replace(settings(), look=Look(tmp_path / name)))


def test_it_tells_from_which_articles_and_from_when() -> None:
    html = str(about_html(Summary(), settings(), "nl"))
    assert "339 artikelen, van 17 augustus 1999 tot en met 7 november 2025" in html
    assert "De Courant" in html
    assert "{" not in html


def test_a_newspaper_has_a_text_of_its_own(tmp_path: Path) -> None:
    text = (
        "## Wij\n\nVan {newspaper}, {onbekend}. Fout? <fouten@krant.example> <script>x()</script>"
    )
    (tmp_path / "about.nl.md").write_text(text, "utf-8")
    window = window_settings(load_settings(texts=tmp_path, newspaper="De Krant"), EMPTY)
    html = str(about_html(Summary(), window, "nl"))
    assert "Van De Krant, {onbekend}." in html
    assert '<a href="mailto:fouten@krant.example" rel="noopener">fouten@krant.example</a>' in html
    assert "<script>" not in html
    assert "made by a machine" in str(about_html(Summary(), window, "en"))


def test_a_text_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "about.nl.md").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(SettingsError, match="cannot be read"):
        window_settings(load_settings(texts=tmp_path), EMPTY)
