"""Behind a reverse proxy under a path: nothing leaves the path, no inner address is told."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

import httpx
import pytest
from gradio_client import Client  # type: ignore[import-untyped]
from playwright.sync_api import expect
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.ui import build_app
from tests.bot.ui.conftest import Visit, ask, served
from tests.bot.ui.newsroom import ScriptedChain, Shelf, settings

ROOT = "/nieuws"


@dataclass
class Proxy:
    """A newspaper's web server: the window under /nieuws, everything else is not there."""

    inner: str
    strip: bool
    forwards: bool
    strayed: list[str] = field(default_factory=list)

    @cached_property
    def client(self) -> httpx.AsyncClient:
        limits = httpx.Limits(max_connections=None)
        return httpx.AsyncClient(base_url=self.inner, timeout=None, limits=limits)

    def app(self) -> Starlette:
        methods = ["GET", "HEAD", "POST"]
        return Starlette(routes=[Route("/{path:path}", self.pass_on, methods=methods)])

    async def pass_on(self, request: Request) -> Response:
        path = request.scope["raw_path"].decode()
        if not path.startswith(ROOT):
            self.strayed.append(path)
            return PlainTextResponse("Not found", 404)
        path = path.removeprefix(ROOT) if self.strip else path
        # Both kinds occur: a proxy that tells where it stands, and one that tells nothing.
        headers = [(k, v) for k, v in request.headers.items() if k != "host"]
        if self.forwards:
            headers += [("x-forwarded-host", request.headers["host"])]
            headers += [("x-forwarded-proto", "http"), ("x-forwarded-for", "192.0.2.1")]
        client = self.client
        passed = client.build_request(
            request.method,
            httpx.URL(path=path.partition("?")[0], query=request.url.query.encode()),
            headers=headers,
            content=await request.body(),
        )
        answer = await client.send(passed, stream=True)
        kept = {k: v for k, v in answer.headers.items() if k != "transfer-encoding"}
        return StreamingResponse(
            _raw(answer), answer.status_code, kept, background=BackgroundTask(answer.aclose)
        )


async def _raw(answer: httpx.Response) -> AsyncIterator[bytes]:
    async for part in answer.aiter_raw():
        yield part


@pytest.fixture(scope="module")
def inner() -> Iterator[str]:
    with served(build_app(ScriptedChain(), Shelf(), settings(ROOT))) as address:
        yield address


@contextmanager
def proxied(inner: str, strip: bool, forwards: bool) -> Iterator[tuple[str, Proxy]]:
    proxy = Proxy(inner, strip, forwards)
    with served(proxy.app()) as address:
        yield address, proxy


@pytest.mark.browser
@pytest.mark.parametrize(
    ("strip", "forwards", "language"),
    [(True, True, "nl"), (False, False, "en")],
    ids=["strips_and_tells", "keeps_and_is_silent"],
)
def test_a_question_under_a_path(
    visit: Visit, inner: str, strip: bool, forwards: bool, language: str
) -> None:
    with proxied(inner, strip, forwards) as (outer, proxy):
        page = visit(f"{ROOT}/", host=outer, locale=language)
        home = f"{ROOT}/" if language == "nl" else f"{ROOT}/en/"
        expect(page).to_have_url(outer + home)
        ask(page, "Hoeveel gewonden?" if language == "nl" else "How many?")
        expect(page.locator(".headline")).to_contain_text("Zeventien mensen")
        page.locator(".headline .mark").click()
        expect(page.locator("#citaat")).to_contain_text("Zeventien mensen")
        page.keyboard.press("Escape")
        page.click("nav a >> nth=0")
        expect(page.locator("#vb-question textarea")).to_be_visible()
        assert page.url.startswith(outer + ROOT)
        assert page.context.cookies()[0]["path"] == ROOT
        page.close()
        assert proxy.strayed == []


@pytest.mark.parametrize("forwards", [True, False])
def test_no_inner_address_is_told(inner: str, forwards: bool) -> None:
    port = inner.rpartition(":")[2]
    with proxied(inner, strip=True, forwards=forwards) as (outer, _):
        for path in ("/", "/en/", "/artikel/w5-006", "/over", "/taal/en", "/en"):
            answer = httpx.get(outer + ROOT + path)
            assert port not in answer.text
            assert port not in str(answer.headers)
            if answer.is_redirect:
                assert answer.headers["location"].startswith(f"{ROOT}/")


def test_without_a_slash(inner: str) -> None:
    answer = httpx.get(f"{inner}{ROOT}")
    assert (answer.status_code, answer.headers["location"]) == (308, f"{ROOT}/")


def test_programs_ask_under_a_path(inner: str) -> None:
    with proxied(inner, strip=True, forwards=True) as (outer, proxy):
        client = Client(f"{outer}{ROOT}/", verbose=False)
        assert client.predict("Hoeveel gewonden?", "", api_name="/ask")["answered"] is True
        assert proxy.strayed == []
