"""A window on a small newsroom, a real server for it, and a real browser to look at it."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import (
    Browser,
    Locator,
    Page,
    Request,
    TimeoutError,
    expect,
    sync_playwright,
)

from bot.access.accounts_file import add_account
from bot.access.login import login_router
from bot.access.middleware import Access
from bot.access.policy import build_policy
from bot.api.metrics import Metrics
from bot.api.parts import Parts
from bot.api.routes import add_api
from bot.chain import Chain
from bot.desk import Desk
from bot.feedback import Feedback, Stored
from bot.ranking import Ranker
from bot.reader import Reader
from bot.responder import OfflineResponder
from bot.settings import load_settings
from bot.turnstile import Turnstile
from bot.ui import build_app
from bot.ui.services import Services
from bot.ui.staff import staff_router
from bot.ui.window import Look
from index.embedder import BundledEmbedder
from index.store import Store
from tests.bot.ui.newsroom import ScriptedChain, Shelf, settings

# Where Debian, Ubuntu and the others put it; Playwright's own comes last.
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# As long as a machine may need that does other things besides; what is there is seen at once.
PATIENCE = 30_000  # milliseconds
expect.set_options(timeout=PATIENCE)

FURTHER = "Welke landen hadden branden?"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M0 0h90v30z"/></svg>'
)
JUDGED = (
    Stored(1, date(2026, 1, 5), Feedback("Hoeveel?", "nl", True, None, True, "17", "offline")),
    Stored(2, date(2026, 1, 14), Feedback("Who?", "en", False, "unclear", True, None, "offline")),
)

Visit = Callable[..., Page]


def field(page: Page) -> Locator:
    return page.locator("#vb-question textarea")


def press_enter(page: Page) -> None:
    """Press Enter in the question field until the server is asked.

    Gradio ends an event some milliseconds after its last step has arrived, and ignores an Enter
    before that; a reader is never so quick, so Enter is pressed again.
    """
    typed = field(page).input_value()

    def asks(request: Request) -> bool:
        return "/queue/join" in request.url and bool(
            (request.post_data_json or {}).get("data", [])[:1] == [typed]
        )

    for _ in range(20):
        with suppress(TimeoutError):
            with page.expect_request(asks, timeout=500):
                field(page).press("Enter")
            return
    raise AssertionError("twenty times Enter, and the server was not asked")


def ask(page: Page, question: str, until: str = ".actions") -> None:
    """Type a question, press Enter, and wait for what the newest turn must hold."""
    expect(page.locator("#vb-below .start")).to_be_attached()  # before, Gradio empties the field
    field(page).fill(question)
    press_enter(page)
    turn = page.locator("#vb-live .turn")
    expect(turn.locator(".question")).to_have_text(question)
    expect(turn.locator(until).first).to_be_attached()


@contextmanager
def served(app: Any, port: int = 0) -> Iterator[str]:
    """Serve an application for as long as the block runs, on a free port; gives its address."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)


@pytest.fixture(scope="session")
def scripted() -> ScriptedChain:
    return ScriptedChain()


@pytest.fixture
def chain(scripted: ScriptedChain) -> Iterator[ScriptedChain]:
    """The chain behind the window, having heard nothing yet."""
    scripted.go.clear()
    scripted.heard.clear()
    scripted.limits.clear()
    yield scripted
    scripted.go.set()


@pytest.fixture(scope="session")
def address(scripted: ScriptedChain) -> Iterator[str]:
    """Address of the window."""
    with served(build_app(scripted, Shelf(), settings(sample=True))) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, headless. Where CI is set it must be there."""
    with sync_playwright() as playwright:
        if CHROMIUM is None and not Path(playwright.chromium.executable_path).exists():
            reason = "no chromium found; install it, or run: playwright install chromium"
            pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Open the window. Fails the test when a script breaks or a request leaves the host."""
    contexts, trouble = [], []

    def open_page(path: str = "/", host: str = address, **options: Any) -> Page:
        context = browser.new_context(**{"locale": "nl-NL", **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(f"script: {error}"))
        page.on(
            "request",
            lambda sent: (
                None
                if sent.url.startswith((host, "data:", "blob:"))
                else trouble.append(f"request: {sent.url}")
            ),
        )
        page.goto(host + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture(scope="module")
def turnstile() -> Turnstile:
    return Turnstile(at_once=1)


@pytest.fixture(scope="module")
def site(
    tmp_path_factory: pytest.TempPathFactory,
    scripted: ScriptedChain,
    turnstile: Turnstile,
    store: Store,
    reader: Reader,
    embedder: BundledEmbedder,
) -> Iterator[str]:
    """Address of all of it: window, door, interface for programs; with a logo."""
    folder = tmp_path_factory.mktemp("site")
    add_account(folder / "accounts.json", "mina", "een-lang-wachtwoord")
    (folder / "logo.svg").write_text(LOGO)
    window = replace(settings(sample=True), look=Look(logo=folder / "logo.svg"))
    policy = build_policy(load_settings(accounts=folder / "accounts.json"))
    retriever = store.retriever()
    parts = Parts(
        chain=Chain(retriever, OfflineResponder(Ranker(store.archive.article, reader), 0.4)),
        retriever=retriever,
        desk=Desk(retriever, embedder),
        archive=store.archive,
        index=store.index,
        record=lambda feedback: None,
        turnstile=turnstile,
        metrics=Metrics("1.2.3"),
        version="1.2.3",
        window=window,
    )
    services = Services(turnstile=turnstile, suggest=lambda answer, history: (FURTHER,))
    extend = (
        lambda app: app.include_router(login_router(policy, window)),
        lambda app: app.include_router(staff_router(Shelf(), lambda: JUDGED, window)),
        partial(add_api, parts=parts),
    )
    app = build_app(scripted, Shelf(), window, services, extend)
    app.add_middleware(Access, policy=policy, window=window)
    with served(app) as address:
        yield address
