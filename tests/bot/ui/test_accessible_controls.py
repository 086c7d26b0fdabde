"""axe-core finds nothing on limits, chips, thumbs, menu and further questions when they open."""

import pytest
from playwright.sync_api import expect

from tests.bot.ui.accessible import DESK, PHONE, SMALL, findings
from tests.bot.ui.conftest import Visit, ask

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_what_opens_around_an_answer(
    visit: Visit, site: str, size: dict[str, int], scheme: str
) -> None:
    page = visit(host=site, viewport=size, color_scheme=scheme)
    expect(page.locator("#vb-below .start")).to_be_attached()
    page.click(".limits summary")
    page.wait_for_timeout(300)
    assert findings(page) == []
    page.fill("[name=since]", "2022-01-01")
    page.click("[data-limit]")
    expect(page.locator(".limits .chip")).to_have_count(1)
    ask(page, "Hoeveel slachtoffers?", until=".further")
    page.click("[data-why]")
    expect(page.locator(".reasons")).to_be_visible()
    assert findings(page) == []
    page.click(".more summary")
    assert findings(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".more summary")).to_be_focused()


def test_small_buttons_are_large_enough_to_hit(visit: Visit, site: str) -> None:
    page = visit(host=site, viewport=PHONE, has_touch=True)
    ask(page, "Hoeveel slachtoffers?", until=".further")
    page.click("[data-why]")
    small = page.evaluate(
        "[...document.querySelectorAll('#vb-live button')].filter(each => each.offsetParent)"
        ".map(each => [each.textContent.trim(), each.getBoundingClientRect()])"
        ".filter(([_, box]) => box.width < 24 || box.height < 24).map(([name]) => name)"
    )
    assert small == []


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
