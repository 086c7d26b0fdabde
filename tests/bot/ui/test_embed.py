"""The chat on a page of another site: placed, sized, and shut to whoever else sends messages."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.texts import text
from bot.ui import build_app
from bot.ui.embedding import embed_script, frame_ancestors
from index.errors import SettingsError
from tests.bot.ui.conftest import PATIENCE, served
from tests.bot.ui.newsroom import ScriptedChain, Shelf, settings

PAGE = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Krant</title>
{head}</head><body><h1>Krant</h1><div id="plek"></div>{body}</body></html>"""

pages: dict[str, str] = {}


async def newspaper_page(request: Request) -> Response:
    return HTMLResponse(pages.get(request.url.path, "<p>Niets</p>"))


@pytest.fixture(scope="module")
def paper() -> Iterator[str]:
    """Another site than the window's: localhost, where that is 127.0.0.1."""
    app = Starlette(routes=[Route("/{path:path}", newspaper_page)])
    with served(app) as address:
        yield address.replace("127.0.0.1", "localhost")


@pytest.fixture(scope="module", params=["", "/nieuws"], ids=["root", "path"])
def window(paper: str, request: pytest.FixtureRequest) -> Iterator[str]:
    chosen = replace(settings(request.param), embed_origins=(paper,))
    with served(build_app(ScriptedChain(), Shelf(), chosen)) as address:
        yield address + request.param


@contextmanager
def shown(
    browser: Browser,
    paper: str,
    window: str,
    body: str,
    head: str = "",
    lang: str = "nl",
    whole: str = "",
) -> Iterator[Page]:
    """A page of the newspaper; fails when a script breaks or a request goes to a third host."""
    pages["/artikel.html"] = whole or PAGE.format(lang=lang, head=head, body=body)
    hosts = (paper, window.removesuffix("/nieuws"), "data:", "blob:")
    trouble: list[str] = []
    context = browser.new_context(locale="nl-NL", viewport={"width": 900, "height": 900})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.on("pageerror", lambda error: trouble.append(f"script: {error}"))
    page.on(
        "request", lambda sent: None if sent.url.startswith(hosts) else trouble.append(sent.url)
    )
    page.goto(f"{paper}/artikel.html")
    yield page
    context.close()
    assert trouble == []


@pytest.fixture(scope="module")
def at_root(paper: str) -> Iterator[str]:
    """The same without a path, for what does not depend on it."""
    chosen = replace(settings(), embed_origins=(paper,))
    with served(build_app(ScriptedChain(), Shelf(), chosen)) as address:
        yield address


def script(window: str, attributes: str = "", path: str = "embed.js") -> str:
    return f'<script src="{window}/{path}" {attributes}></script>'


def ask(frame: FrameLocator, question: str) -> None:
    field = frame.locator("#vb-question textarea")
    field.click()
    field.fill(question)
    asked = frame.locator("#vb-live .turn .question")
    for _ in range(20):  # Gradio hears no Enter before it is ready
        with suppress(AssertionError):
            field.press("Enter")
            expect(asked).to_have_text(question, timeout=1_000)
            break
    expect(frame.locator("#vb-live .actions")).to_be_visible()


def height(page: Page) -> float:
    return float(page.evaluate("document.querySelector('iframe').getBoundingClientRect().height"))


@pytest.mark.browser
def test_a_question_on_a_page_of_another_site(browser: Browser, paper: str, window: str) -> None:
    with shown(browser, paper, window, script(window, 'data-height="300"')) as page:
        before = page.evaluate("Object.keys(window).filter((key) => /vraagbaak|vb/i.test(key))")
        assert before == []
        element = page.locator("iframe")
        expect(element).to_have_attribute("title", text("window_embed_title", "nl"))
        expect(element).to_have_attribute("loading", "lazy")
        assert element.get_attribute("src") == f"{window}/?embed=1"
        frame = page.frame_locator("iframe")
        expect(frame.locator(".questions button").first).to_be_visible()
        expect(frame.locator(".masthead")).to_have_count(0)
        page.wait_for_function("document.querySelector('iframe').offsetHeight > 300")
        low = height(page)
        ask(frame, "Hoeveel slachtoffers vielen er?")
        page.wait_for_function(f"document.querySelector('iframe').offsetHeight > {low}")
        assert height(page) <= 1200
        assert page.evaluate("document.querySelector('iframe').offsetWidth") == 884
        # It stays as it is: what is in it does not follow its height upwards.
        page.wait_for_timeout(300)
        still = height(page)
        page.wait_for_timeout(500)
        assert height(page) == still
        frame.locator(".headline .mark").first.click()
        expect(frame.locator("#citaat")).to_contain_text("Zeventien mensen")


@pytest.mark.browser
def test_an_answer_is_the_phones_at_any_width(browser: Browser, paper: str, window: str) -> None:
    with shown(browser, paper, window, script(window, 'data-question="Hoeveel gewonden?"')) as page:
        frame = page.frame_locator("iframe")
        expect(frame.locator("#vb-live .question")).to_have_text("Hoeveel gewonden?")
        headline = frame.locator(".headline")
        expect(headline).to_contain_text("Zeventien mensen")
        expect(headline).to_have_css("font-size", "36px")


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("theme", "paper_in"),
    [
        ("light", {"light": "rgb(255, 255, 255)", "dark": "rgb(255, 255, 255)"}),
        ("dark", {"light": "rgb(20, 23, 26)", "dark": "rgb(20, 23, 26)"}),
        ("auto", {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 23, 26)"}),
        ("mauve", {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 23, 26)"}),
    ],
)
def test_colours(
    browser: Browser, paper: str, at_root: str, theme: str, paper_in: dict[str, str], scheme: str
) -> None:
    with shown(browser, paper, at_root, script(at_root, f'data-theme="{theme}"')) as page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        frame = page.frame_locator("iframe")
        expect(frame.locator(".questions button").first).to_be_visible()
        expect(frame.locator("body")).to_have_css("background-color", paper_in[scheme])


@pytest.mark.browser
def test_in_every_way_that_a_script_is_written(browser: Browser, paper: str, window: str) -> None:
    head = script(window, "async") + script(window, 'defer data-target="plek"', "vb/embed.js")
    head += script(window, 'data-target="nergens"')
    body = script(window, 'data-language="en"') + script(window, "defer") + "<p>Slot</p>"
    with shown(browser, paper, window, body, head) as page:
        expect(page.locator("iframe")).to_have_count(5)
        expect(page.locator("#plek iframe")).to_have_count(1)
        expect(page.locator("script[data-language] + iframe")).to_have_count(1)
        sources = [f.get_attribute("src") for f in page.locator("iframe").all()]
        assert sources.count(f"{window}/en/?embed=1") == 1
        assert sources.count(f"{window}/?embed=1") == 4
        assert page.locator("head iframe").count() == 0


@pytest.mark.browser
def test_the_reader_stays_where_the_page_is_read(
    browser: Browser, paper: str, at_root: str
) -> None:
    body = '<input id="mail" autofocus><div style="height: 600px"></div>'
    question = 'data-question="Hoeveel gewonden?"'
    with shown(browser, paper, at_root, body + script(at_root, question)) as page:
        # Looking into the frame would count as a click in it, so its growth is looked at instead.
        page.wait_for_function("document.querySelector('iframe').offsetHeight > 480")
        page.wait_for_timeout(500)
        assert page.evaluate("[scrollY, document.activeElement.id]") == [0, "mail"]
        frame = page.frame_locator("iframe")
        expect(frame.locator("#vb-live .headline")).to_contain_text("Zeventien mensen")
        frame.locator("#vb-question textarea").click()
        expect(frame.locator("#vb-question textarea")).to_be_focused()


@pytest.mark.browser
def test_the_language_of_the_page(browser: Browser, paper: str, window: str) -> None:
    with shown(browser, paper, window, script(window), lang="en-GB") as page:
        assert page.locator("iframe").get_attribute("src") == f"{window}/en/?embed=1"
        expect(page.locator("iframe")).to_have_attribute("title", text("window_embed_title", "en"))
        expect(page.frame_locator("iframe").locator("html")).to_have_attribute("lang", "en")


@pytest.mark.browser
def test_messages_of_others_are_ignored(browser: Browser, paper: str, window: str) -> None:
    pages["/vreemd.html"] = (
        "<script>parent.postMessage({vraagbaak: {height: 1111}}, '*')</script>vreemd"
    )
    other = '<iframe id="vreemd" src="/vreemd.html"></iframe>'
    with shown(browser, paper, window, script(window) + other) as page:
        expect(page.frame_locator("iframe:not(#vreemd)").locator(".start")).to_be_attached()
        page.wait_for_timeout(500)
        own = "document.querySelector('iframe:not(#vreemd)')"
        before = page.evaluate(f"{own}.style.height")
        page.evaluate("postMessage({vraagbaak: {height: 1112}}, '*')")
        page.evaluate("vreemd.contentWindow.parent.postMessage({vraagbaak: {height: 1113}}, '*')")
        # The right window, while it shows a page of another origin.
        page.evaluate(f"{own}.src = '/vreemd.html'")
        expect(page.frame_locator("iframe:not(#vreemd)").locator("body")).to_contain_text("vreemd")
        page.wait_for_timeout(300)
        assert page.evaluate(f"{own}.style.height") == before


@pytest.mark.browser
@pytest.mark.parametrize(
    ("told", "then"),
    [("1e9", "1200px"), ("-5", "480px"), ("NaN", None), ("'900px'", None), ("null", None)],
)
def test_heights_are_bounded(
    browser: Browser, paper: str, at_root: str, told: str, then: str | None
) -> None:
    with shown(browser, paper, at_root, script(at_root)) as page:
        expect(page.frame_locator("iframe").locator(".start")).to_be_attached()
        page.wait_for_timeout(500)
        style = "document.querySelector('iframe').style.height"
        before = page.evaluate(style)
        page.frames[1].evaluate(f"parent.postMessage({{vraagbaak: {{height: {told}}}}}, '*')")
        page.wait_for_timeout(300)
        assert page.evaluate(style) == (then or before)


@pytest.mark.browser
def test_a_link_where_the_frame_does_not_come(browser: Browser, paper: str) -> None:
    window = build_app(ScriptedChain(), Shelf(), settings())
    with served(window) as closed, shown(browser, paper, closed, "") as page:
        page.clock.install()
        page.goto(f"{paper}/artikel.html")
        page.add_script_tag(url=f"{closed}/embed.js")
        expect(page.locator("iframe")).to_be_attached()
        page.wait_for_timeout(500)
        expect(page.locator("body > a, head + a")).to_have_count(0)
        page.clock.run_for(11_000)
        link = page.get_by_role("link", name=text("window_embed_link", "nl"))
        expect(link).to_be_visible()
        assert link.get_attribute("href") == f"{closed}/"


@pytest.mark.browser
def test_the_page_that_shows_how(browser: Browser, paper: str, at_root: str) -> None:
    html = (Path(__file__).parents[3] / "docs" / "embed.html").read_text("utf-8")
    assert html.count('src="http://127.0.0.1:7860/embed.js"') == 1
    html = html.replace("http://127.0.0.1:7860", at_root)
    with shown(browser, paper, at_root, "", whole=html) as page:
        expect(page.locator("aside script + iframe")).to_have_count(1)
        page.locator("iframe").scroll_into_view_if_needed()
        ask(page.frame_locator("iframe"), "Hoeveel gewonden vielen er?")


def test_who_may_show_it(window: str, paper: str) -> None:
    for path in ("/", "/en/", "/?embed=1", "/artikel/w5-006", "/over"):
        policy = httpx.get(window + path).headers["content-security-policy"]
        assert policy.endswith(f"; frame-ancestors 'self' {paper}")
    assert frame_ancestors([]) == "frame-ancestors 'self'"


@pytest.mark.parametrize(
    "site",
    ["krant.example", "https://krant.example/nieuws", "https://a b", "'none'; script-src *", ""],
)
def test_what_is_no_site_is_refused_at_the_start(site: str) -> None:
    with pytest.raises(SettingsError, match="embed_origins"):
        build_app(ScriptedChain(), Shelf(), replace(settings(), embed_origins=(site,)))


def test_the_script(window: str) -> None:
    for path in ("/embed.js", "/vb/embed.js"):
        answer = httpx.get(window + path)
        assert answer.headers["content-type"].startswith("text/javascript")
        assert "max-age=3600" in answer.headers["cache-control"]
        assert answer.text == embed_script()
    assert "/* texts */" not in embed_script()
    assert text("window_embed_link", "en") in embed_script()


def test_only_a_page_in_a_frame_is_dressed_for_it(window: str) -> None:
    for query in ("?embed=1", "?q=Wie&embed=1"):
        html = httpx.get(f"{window}/{query}").text
        assert "embedded.js" in html
        assert 'class="masthead"' not in html
        assert 'target="_blank"' in html.partition("</head>")[0]
    for query in ("", "?embed=0", "?embed=11", "?q=embed=1"):
        html = httpx.get(f"{window}/{query}").text
        assert "embedded.js" not in html
        assert 'class="masthead"' in html
