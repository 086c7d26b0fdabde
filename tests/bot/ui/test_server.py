"""The routes: languages, articles, headers, and the doors that stay shut."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote, urlsplit

import httpx
import pytest

from bot.ui import WindowSettings, build_app
from bot.ui.languages import preferred
from bot.ui.links import article_address, article_id
from index.errors import SettingsError
from tests.bot.ui.conftest import served
from tests.bot.ui.newsroom import ARTICLES, VICTIMS, ScriptedChain, Shelf, settings

ODD_IDS = [
    "a/b/c",
    "/leading",
    "https://courant.example/2022/05/19/hasseldonk?x=1#y",
    "met spatie & 'aanhaling' \"dubbel\" <b>",
    "İzmir 🏆 e\u0301",
    "100%25",
    ".",
    "..",
    "~..",
    "~",
    "../../etc/passwd",
    "regel\neinde",
]


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    articles = [*ARTICLES, *(replace(VICTIMS, id=odd, title=f"Titel {odd}") for odd in ODD_IDS)]
    app = build_app(ScriptedChain(), Shelf(articles), settings(sample=True))
    with served(app) as address, httpx.Client(base_url=address) as client:
        yield client


def test_gradio_is_imported_only_when_a_window_is_built() -> None:
    code = "import sys, bot.ui; sys.exit('gradio' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", None),
        ("nl-NL,nl;q=0.9,en;q=0.8", "nl"),
        ("en-GB,en;q=0.9,nl;q=0.8", "en"),
        ("de-DE,en;q=0.5", "en"),
        ("de, fr", None),
        ("en;q=0.3, nl;q=0.4", "nl"),
        ("en;q=0", None),
        ("en;q=kapot, *;q=1", None),
        ("NL-be", "nl"),
    ],
)
def test_the_language_that_a_browser_asks_for(header: str, language: str | None) -> None:
    assert preferred(header) == language


def test_an_english_browser_is_led_to_the_english_page(client: httpx.Client) -> None:
    answer = client.get("/?q=Wie%3F", headers={"Accept-Language": "en-GB"})
    assert (answer.status_code, answer.headers["location"]) == (307, "/en/?q=Wie%3F")
    assert client.get("/", headers={"Accept-Language": "nl"}).status_code == 200
    assert client.get("/").status_code == 200


def test_a_choice_of_language_is_kept(client: httpx.Client) -> None:
    chosen = client.get("/taal/nl")
    assert (chosen.status_code, chosen.headers["location"]) == (303, "/")
    cookie = chosen.headers["set-cookie"].partition(";")[0]
    headers = {"Accept-Language": "en", "Cookie": cookie}
    client.cookies.clear()
    assert client.get("/", headers=headers).status_code == 200
    assert client.get("/taal/en").headers["location"] == "/en/"
    assert client.get("/taal/https:%2F%2Flek.example").status_code == 404
    client.cookies.clear()


def test_english_without_a_slash_is_led_to_the_page(client: httpx.Client) -> None:
    assert client.get("/en").headers["location"] == "/en/"


@pytest.mark.parametrize(("path", "language"), [("/", "nl"), ("/en/", "en")])
def test_the_page_is_the_newspapers_and_not_gradios(
    client: httpx.Client, path: str, language: str
) -> None:
    html = client.get(path).text
    assert f'lang="{language}"' in html
    assert html.count("<title>") == 1
    assert 'class="wordmark"' in html
    assert "og:" not in html
    assert "twitter" not in html
    assert "manifest" not in html
    assert str(client.base_url.host) not in html
    assert "githubusercontent" not in html


def test_headers(client: httpx.Client) -> None:
    for path in ("/", "/en/", "/artikel/w5-006", "/over", "/healthz", "/vb/vraagbaak.css"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "default-src" in headers["content-security-policy"]
    assert client.get("/artikel/w5-006").headers["cache-control"] == "no-cache"
    assert "script-src" not in client.get("/artikel/w5-006").headers["content-security-policy"]


def test_health(client: httpx.Client) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "articles": 339}


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/upload",
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/proxy=https://lek.example/",
        "/gradio_api/runs",
        "/en/gradio_api/upload_progress?upload_id=1",
        "/en/gradio_api/stream/1/2/3/playlist.m3u8",
        "/gradio_api/component_server",
        "/gradio_api/vibe-edit/",
        "/monitoring",
        "/manifest.json",
        "/docs",
        "/openapi.json",
    ],
)
def test_doors_that_stay_shut(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path).status_code in (404, 405)


@pytest.mark.parametrize("odd", ODD_IDS)
def test_any_id_has_an_address(client: httpx.Client, odd: str) -> None:
    address = article_address("", "nl", odd, 2, 10, 20, 1)
    assert urlsplit(address).path.count("/") == 2
    answer = client.get(address)
    assert answer.status_code == 200
    assert "<mark" in answer.text


@pytest.mark.parametrize("odd", [*ODD_IDS, "", "~~."])
def test_an_id_survives_its_address(odd: str) -> None:
    path = urlsplit(article_address("", "nl", odd, 1, 0, 1)).path
    assert article_id(unquote(path.removeprefix("/artikel/"))) == odd


def test_an_article_is_a_page_and_a_fragment(client: httpx.Client) -> None:
    page = client.get("/artikel/w5-006?v=2&start=158&end=307&n=1")
    assert 'class="masthead"' in page.text
    assert (
        'href="/artikel/w5-006?v=2&amp;start=158&amp;end=307&amp;n=1&amp;lang=en#citaat"'
        in page.text
    )
    fragment = client.get("/artikel/w5-006?v=2&start=158&end=307&n=1&fragment=1").text
    assert fragment.startswith("<article")
    assert "Bron [1] in het artikel" in fragment
    assert fragment.count("<mark") == 1


def test_an_article_that_is_not_there(client: httpx.Client) -> None:
    answer = client.get("/artikel/bestaat-niet?lang=en")
    assert answer.status_code == 404
    assert "This article is not in the archive." in answer.text
    assert client.get("/artikel/w5-006?v=x").status_code == 422


@pytest.mark.parametrize(
    ("language", "title"), [("nl", "Hoe een antwoord"), ("en", "How an answer")]
)
def test_what_vraagbaak_is(client: httpx.Client, language: str, title: str) -> None:
    assert title in client.get(f"/over?lang={language}").text


def test_static_files_may_be_kept_for_a_week(client: httpx.Client) -> None:
    font = client.get("/vb/fonts/newsreader-latin-opsz-normal.woff2")
    assert font.headers["cache-control"] == "public, max-age=604800"


def test_the_style_sheet_fetches_nothing_from_elsewhere(client: httpx.Client) -> None:
    style = client.get("/vb/vraagbaak.css").text
    assert "://" not in style
    for line in style.splitlines():
        if "url(" in line:
            path = line.partition("url(")[2].partition(")")[0]
            assert client.get(f"/vb/{path}").status_code == 200


@pytest.mark.parametrize(
    "root", ["nieuws", "https://x.example/nieuws", "//x.example", "/a b", "/a'"]
)
def test_a_root_path_that_no_address_can_be_made_with(root: str) -> None:
    with pytest.raises(SettingsError, match="must be a path like /nieuws"):
        WindowSettings(root_path=root)
