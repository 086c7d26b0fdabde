"""axe-core finds nothing on any page, light or dark, at a desk or on a phone."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.bot.ui.conftest import Visit, ask

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


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
