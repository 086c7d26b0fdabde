"""Everything can be done with the keyboard alone, and the focus is never lost or hidden."""

import pytest
from playwright.sync_api import expect

from tests.bot.ui.accessible import DESK, NARROW, PHONE, by_key, hidden_focus, in_both
from tests.bot.ui.conftest import FURTHER, Visit, ask, field
from tests.bot.ui.newsroom import ScriptedChain

pytestmark = pytest.mark.browser


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


def test_stop_and_ask_again_by_keyboard_alone(visit: Visit, chain: ScriptedChain) -> None:
    page = visit(viewport=DESK)
    expect(field(page)).to_be_focused()
    ask(page, "Wacht op het antwoord", until=".galley")
    by_key(page, page.locator("#vb-stop"))
    expect(page.locator(".stopped")).to_be_visible()
    expect(page.locator("#vb-live .question")).to_be_focused()  # the button is gone
    chain.go.set()
    by_key(page, page.locator(".answer .solid"))
    expect(page.locator("#vb-live .actions")).to_be_attached()
    expect(page.locator(".turn")).to_have_count(1)
    expect(page.locator("#vb-live .question")).to_be_focused()


@pytest.mark.parametrize("size", [DESK, PHONE, NARROW], ids=["desk", "phone", "narrow"])
def test_the_question_line_never_hides_the_focus(
    visit: Visit, site: str, size: dict[str, int]
) -> None:
    page = visit(host=site, viewport=size)
    ask(page, "Hoeveel slachtoffers?", until=".further")
    ask(page, "Welke landen?", until=".further")
    page.locator(".skip").focus()
    assert hidden_focus(page, 70) == []
    assert hidden_focus(page, 70, "Shift+Tab") == []
