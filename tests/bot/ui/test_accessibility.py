"""axe-core finds nothing on any page, light or dark, at a desk or on a phone, or 320 wide."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from bot.access.accounts_file import add_account
from bot.access.login import login_router
from bot.access.middleware import Access
from bot.access.policy import build_policy
from bot.api.metrics import Metrics
from bot.api.parts import Parts
from bot.api.routes import add_api
from bot.chain import Chain
from bot.desk import Desk
from bot.ranking import Ranker
from bot.reader import Reader
from bot.responder import OfflineResponder
from bot.settings import load_settings
from bot.turnstile import Turnstile
from bot.ui import build_app
from bot.ui.services import Services
from bot.ui.window import Look
from index.embedder import BundledEmbedder
from index.store import Store
from tests.bot.ui.conftest import Visit, ask, field, press_enter, served
from tests.bot.ui.newsroom import ScriptedChain, Shelf, settings

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 640}  # 1280 at 400 % (WCAG 1.4.10)
FURTHER = "Welke landen hadden branden?"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M0 0h90v30z"/></svg>'
)


def findings(page: Page) -> list[str]:
    """What axe-core finds wrong, as "rule: place"."""
    page.add_style_tag(content="* { animation: none !important; transition: none !important }")
    page.evaluate(AXE)
    result: dict[str, Any] = page.evaluate("axe.run(document)")
    return [
        f"{found['id']}: {node['target']} {node['failureSummary']}"
        for found in result["violations"]
        for node in found["nodes"]
    ]


def in_both(page: Page) -> list[str]:
    """What axe-core finds wrong in light and in dark."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
        found += [f"{scheme}: {each}" for each in findings(page)]
    return found


# Links in a sentence are as high as its lines (the exception "inline" of WCAG 2.5.8).
SMALL = """() => [...document.querySelectorAll("a[href], button, input, select, summary, textarea")]
  .filter(each => each.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}))
  .filter(each => !each.matches(".mark, .skip, .prose p a, .onward a, .original a"))
  .map(each => [each.textContent.trim() || each.name, each.getBoundingClientRect()])
  .filter(([_, box]) => box.width && (box.width < 24 || box.height < 24))
  .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""


def too_wide(page: Page) -> int:
    """By how many pixels the page can be scrolled sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


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
    """Address of all of it: window, door, interface for programs; with a logo, in one line."""
    folder = tmp_path_factory.mktemp("site")
    add_account(folder / "accounts.json", "mina", "een-lang-wachtwoord")
    (folder / "logo.svg").write_text(LOGO)
    window = replace(settings(sample=True), look=Look(logo=folder / "logo.svg"))
    policy = build_policy(load_settings(accounts=folder / "accounts.json"))
    retriever = store.retriever()
    parts = Parts(
        chain=Chain(retriever, OfflineResponder(Ranker(store.archive.article, reader), 0.3)),
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
        partial(add_api, parts=parts),
    )
    app = build_app(scripted, Shelf(), window, services, extend)
    app.add_middleware(Access, policy=policy, window=window)
    with served(app) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_start_answer_article_and_refusal(visit: Visit, size: dict[str, int], scheme: str) -> None:
    page = visit(viewport=size, color_scheme=scheme)
    expect(page.locator(".examples")).to_be_visible()
    page.wait_for_timeout(500)  # Gradio's own styles and its first event come after the mounting
    assert findings(page) == []
    page.click("[data-ask] >> nth=0")
    expect(page.locator("#vb-live .actions")).to_be_attached()
    assert findings(page) == []
    page.click(".sentences .mark >> nth=0")
    expect(page.locator("#citaat")).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Escape")
    ask(page, "Welke fabrikant?", until=".refusal")
    assert findings(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_an_answer_with_all_that_qualifies_it(
    visit: Visit, size: dict[str, int], scheme: str
) -> None:
    page = visit(viewport=size, color_scheme=scheme)
    ask(page, "Hoeveel slachtoffers?", until=".reports")
    ask(page, "Welke landen?", until=".headline.model")
    expect(page.locator(".gloss")).to_have_count(5)
    expect(page.locator(".agreeing")).to_have_count(1)
    expect(page.locator("[role=note] p")).to_have_count(3)
    assert findings(page) == []


def test_english_by_a_model_and_an_error(visit: Visit) -> None:
    page = visit(locale="en-GB")
    for question, part in (
        ("How much?", ".struck"),
        ("How many?", ".introduction"),
        ("How large?", ".agreeing"),
        ("Breek", ".error"),
    ):
        ask(page, question, until=part)
    assert findings(page) == []


@pytest.mark.parametrize(
    "path", ["/artikel/w5-006?v=2&start=158&end=307", "/artikel/x", "/over?lang=en"]
)
def test_pages_of_their_own(visit: Visit, path: str) -> None:
    page = visit(path, bypass_csp=True)
    assert findings(page) == []


def test_the_keyboard_reaches_everything_in_order(visit: Visit) -> None:
    page = visit(viewport=DESK)
    ask(page, "Hoeveel gewonden?")
    page.evaluate("document.activeElement.blur(); getSelection().removeAllRanges()")
    page.locator(".skip").focus()
    reached = []
    for _ in range(22):
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
        page.keyboard.press("Tab")
    assert reached[:4] == ["Naar de vraag", "Vraagbaak", "English", "Over Vraagbaak"]
    assert reached[4:8] == ["[1]", "[1]", "[2]", "[3]"]
    assert reached[8].startswith("Hasseldonk: 17 gewonden")
    actions = ["Kopieer met bronnen", "Deel", "Wijzig de vraag", "Meer", "Nieuw gesprek"]
    first = reached.index(actions[0])
    assert reached[first : first + 5] == actions
    assert reached[first + 5 : first + 7] == ["Ja", "Nee"]
    assert reached[first + 7].startswith("Beperk tot periode")


def test_the_skip_link_leads_to_the_question(visit: Visit) -> None:
    page = visit()
    expect(page.locator("#vb-question textarea")).to_be_visible()
    page.locator(".skip").focus()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#vb-question textarea")).to_be_focused()


@pytest.mark.parametrize("size", [DESK, PHONE, NARROW], ids=["desk", "phone", "narrow"])
def test_the_login_the_interface_and_the_logo(
    visit: Visit, site: str, size: dict[str, int]
) -> None:
    page = visit("/inloggen", host=site, viewport=size, bypass_csp=True)
    assert in_both(page) == []
    page.fill("#naam", "mina")
    page.fill("#wachtwoord", "iets anders")
    page.click("button[type=submit]")
    expect(page.get_by_role("alert")).to_be_visible()
    assert in_both(page) == []
    for path in ("/over?lang=nl", "/api/docs?lang=nl"):
        page.goto(site + path)
        expect(page.locator(".logo img")).to_be_visible()
        assert in_both(page) == []
        assert too_wide(page) <= 0, path


@pytest.mark.parametrize("path", ["/", "/?embed=1"], ids=["page", "embedded"])
def test_everything_open_fits_320_pixels(visit: Visit, site: str, path: str) -> None:
    page = visit(path, host=site, viewport=NARROW)
    expect(page.locator("#vb-below .start")).to_be_attached()
    page.click(".limits summary")
    page.fill("[name=since]", "2022-01-01")
    page.select_option("[name=section]", "Sport")
    assert (in_both(page), too_wide(page)) == ([], 0)
    page.click("[data-limit]")
    expect(page.locator(".limits .chip")).to_have_count(2)
    ask(page, "Hoeveel slachtoffers?", until=".further")
    expect(page.locator(".turn .chip")).to_have_count(2)
    page.click("[data-why]")
    page.click(".more summary")
    expect(page.locator(".reasons")).to_be_visible()
    assert (in_both(page), too_wide(page)) == ([], 0)
    page.keyboard.press("Escape")
    ask(page, "Welke fabrikant?", until=".refusal")
    assert (in_both(page), too_wide(page)) == ([], 0)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_turn_that_waits_in_line(
    visit: Visit, site: str, turnstile: Turnstile, size: dict[str, int]
) -> None:
    page = visit(host=site, viewport=size)
    before = turnstile.ticket()
    try:
        expect(page.locator("#vb-below .start")).to_be_attached()
        field(page).fill("Hoeveel gewonden?")
        press_enter(page)
        expect(page.locator("#vb-live .kicker")).to_contain_text("Het is druk")
        assert in_both(page) == []
    finally:
        turnstile.leave(before)
    expect(page.locator("#vb-live .actions")).to_be_attached()


def by_key(page: Page, target: Locator, key: str = "Enter") -> None:
    """Go to something with Tab, from where the focus is, and press a key on it."""
    wanted = target.element_handle()
    for _ in range(60):
        if page.evaluate("wanted => wanted === document.activeElement", wanted):
            page.keyboard.press(key)
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"sixty times Tab, and {target} was not reached")


def test_a_limited_conversation_by_keyboard_alone(visit: Visit, site: str) -> None:
    page = visit(host=site, viewport=DESK)
    expect(field(page)).to_be_focused()
    by_key(page, page.locator(".limits summary"))
    by_key(page, page.locator("[name=section]"), "S")
    expect(page.locator("[name=section]")).to_have_value("Sport")
    by_key(page, page.locator("[data-limit]"))
    expect(page.locator(".limits .chip")).to_have_count(1)
    expect(page.locator(".limits summary")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".limits .chip button")).to_be_focused()
    field(page).focus()
    page.keyboard.type("Hoeveel gewonden?")
    by_key(page, page.locator("#vb-ask"))
    expect(page.locator("#vb-live .further")).to_be_visible()
    # A quick answer leaves the button, and with it the focus, where it was.
    expect(page.locator("#vb-live .question:focus, #vb-ask:focus")).to_have_count(1)
    page.locator("#vb-live .question").focus()
    menu = page.locator("#vb-live .more summary")
    by_key(page, menu)
    by_key(page, page.locator("#vb-live .more [data-copy]").first, "Escape")
    expect(menu).to_be_focused()
    page.keyboard.press("Enter")
    by_key(page, page.locator("#vb-live .more [data-copy]").first)
    expect(page.locator(".more[open]")).to_have_count(0)
    expect(menu).to_be_focused()
    by_key(page, page.locator("[data-why]"))
    reason = page.locator("[data-reason=out_of_date]")
    by_key(page, reason)
    expect(reason).to_have_attribute("aria-pressed", "true")
    expect(reason).to_be_focused()
    by_key(page, page.locator(".further button"))
    expect(page.locator("#vb-live .question")).to_have_text(FURTHER)
    expect(page.locator("#vb-live .question")).to_be_focused()
    expect(page.locator("#vb-live .further")).to_be_visible()
    assert in_both(page) == []  # with two turns, each with questions to ask next


def test_a_chip_is_removed_by_keyboard_alone(visit: Visit, site: str) -> None:
    page = visit(host=site, viewport=DESK)
    expect(field(page)).to_be_focused()
    by_key(page, page.locator(".limits summary"))
    by_key(page, page.locator("[name=section]"), "S")
    by_key(page, page.locator("[data-limit]"))
    expect(page.locator(".limits .chip")).to_have_count(1)
    expect(page.locator(".limits summary")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".limits .chip")).to_have_count(0)
    expect(page.locator(".limits summary")).to_be_focused()
    page.keyboard.press("Enter")
    by_key(page, page.locator("[name=section]"), "S")
    by_key(page, page.locator("[data-limit]"))
    expect(page.locator(".limits .chip")).to_have_count(1)
    ask(page, "Hoeveel gewonden?", until=".further")
    page.locator("#vb-live .question").focus()
    by_key(page, page.locator("#vb-live .chip button"))
    expect(page.locator(".turn .chip")).to_have_count(0)
    expect(page.locator("#vb-live .further")).to_be_visible()
    expect(page.locator("#vb-live .question")).to_be_focused()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_what_can_be_pressed_is_24_by_24(visit: Visit, site: str, size: dict[str, int]) -> None:
    page = visit("/inloggen", host=site, viewport=size)
    assert page.evaluate(SMALL) == []
    for path in ("/over?lang=nl", "/api/docs?lang=nl", "/artikel/w5-006?v=2"):
        page.goto(site + path)
        assert page.evaluate(SMALL) == [], path
    page.goto(site)
    expect(page.locator("#vb-below .start")).to_be_attached()
    page.click(".limits summary")
    page.select_option("[name=section]", "Sport")
    assert page.evaluate(SMALL) == []
    page.click("[data-limit]")
    expect(page.locator(".limits .chip")).to_have_count(1)
    ask(page, "Hoeveel slachtoffers?", until=".further")
    page.click("[data-why]")
    page.click(".more summary")
    assert page.evaluate(SMALL) == []
    page.keyboard.press("Escape")
    ask(page, "Welke fabrikant?", until=".refusal")
    assert page.evaluate(SMALL) == []
