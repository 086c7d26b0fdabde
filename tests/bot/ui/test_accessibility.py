"""axe-core finds nothing on any page, light or dark, at a desk or on a phone, or 320 wide."""

import pytest
from playwright.sync_api import expect

from bot.turnstile import Turnstile
from tests.bot.ui.accessible import DESK, NARROW, PHONE, SMALL, findings, in_both, too_wide
from tests.bot.ui.conftest import Visit, ask, field, press_enter

pytestmark = pytest.mark.browser


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


@pytest.mark.parametrize("size", [DESK, PHONE, NARROW], ids=["desk", "phone", "narrow"])
def test_the_page_for_staff(visit: Visit, site: str, size: dict[str, int]) -> None:
    page = visit("/redactie?lang=nl", host=site, viewport=size, bypass_csp=True)
    page.fill("#naam", "mina")
    page.fill("#wachtwoord", "een-lang-wachtwoord")
    page.click("button[type=submit]")
    expect(page.locator("table")).to_contain_text("2026-W03")
    for language in ("nl", "en"):
        page.goto(f"{site}/redactie?lang={language}")
        assert (in_both(page), too_wide(page), page.evaluate(SMALL)) == ([], 0, [])


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
