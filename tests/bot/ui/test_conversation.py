"""A conversation in a real browser: kept there, limited, edited, judged, shared, brought back."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from bot.ui import build_app
from bot.ui.services import Services
from index.filters import Filters
from tests.bot.ui.conftest import Visit, ask, field, press_enter, served
from tests.bot.ui.newsroom import ScriptedChain, Shelf, settings

pytestmark = pytest.mark.browser

VICTIMS = "Hoeveel gewonden vielen er bij de Ronde van Hasseldonk?"


@pytest.fixture(scope="module")
def judged() -> list[tuple[str | None, bool, str | None]]:
    return []


@pytest.fixture(scope="module")
def further(
    scripted: ScriptedChain, judged: list[tuple[str | None, bool, str | None]]
) -> Iterator[str]:
    """Address of a window that suggests questions and keeps thumbs."""
    services = Services(
        suggest=lambda answer, history: ("Welke landen hadden branden?",),
        record=lambda answer, *rest: judged.append((answer.short_answer, *rest)),
    )
    with served(build_app(scripted, Shelf(), settings(sample=True), services)) as address:
        yield address


def kept(page: Page) -> str:
    return str(page.evaluate("localStorage.getItem('vraagbaak')"))


def test_it_is_kept_in_this_browser_and_comes_back(visit: Visit, chain: ScriptedChain) -> None:
    page = visit()
    ask(page, VICTIMS)
    ask(page, "Welke fabrikant?")
    page.reload()
    expect(page.locator("#vb-done .headline")).to_contain_text("Zeventien mensen")
    expect(page.locator("#vb-live .question")).to_have_text("Welke fabrikant?")
    ask(page, "Welke landen?")
    assert [len(history) for _, history, _ in chain.heard] == [0, 1, 2]
    page.goto(page.url + "en/")
    expect(page.locator("#vb-live .question")).to_have_text("Welke landen?")


def test_a_new_conversation_deletes_it(visit: Visit) -> None:
    page = visit()
    ask(page, VICTIMS)
    assert "Zeventien" in kept(page)
    page.click("#vb-live [data-new]")
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator("#vb-toast")).to_have_text("Gesprek gewist uit deze browser.")
    page.wait_for_function("localStorage.getItem('vraagbaak') === null")
    page.reload()
    expect(page.locator("#vb-below .start")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)


def test_what_lies_in_the_browser_is_untrusted(visit: Visit) -> None:
    page = visit()
    ask(page, VICTIMS)
    conversation = json.loads(kept(page))
    conversation["asked"][0]["question"] = "<img src=x onerror='window.broken=1'>"
    conversation["asked"][0]["answer"]["statements"][0]["text"] = "<script>window.broken=1</script>"
    page.evaluate("text => localStorage.setItem('vraagbaak', text)", json.dumps(conversation))
    page.reload()
    expect(page.locator(".question")).to_contain_text("<img src=x")
    page.evaluate("localStorage.setItem('vraagbaak', '{\"asked\": 1}')")
    page.reload()
    expect(page.locator("#vb-below .start")).to_be_visible()
    assert page.evaluate("window.broken") is None


def test_limits_are_chips_that_can_be_taken_away(visit: Visit, chain: ScriptedChain) -> None:
    page = visit()
    page.click(".limits summary")
    page.fill("[name=since]", "2022-01-01")
    page.fill("[name=until]", "2022-12-31")
    page.select_option("[name=section]", "Sport")
    page.click("[data-limit]")
    expect(page.locator(".limits .chip span")).to_have_text(["Periode: 2022", "Rubriek: Sport"])
    page.click(".limits summary")
    page.select_option("[name=section]", "Binnenland")
    page.click("[data-limit]")
    expect(page.locator(".limits .chip span")).to_have_text(
        ["Periode: 2022", "Rubriek: Sport", "Rubriek: Binnenland"]
    )
    page.get_by_role("button", name="Verwijder: Rubriek: Binnenland").click()
    expect(page.locator(".limits .chip span")).to_have_text(["Periode: 2022", "Rubriek: Sport"])
    ask(page, VICTIMS)
    assert chain.limits[0][0] == Filters(date(2022, 1, 1), date(2022, 12, 31), sections=("Sport",))
    expect(page.locator(".turn .chip span")).to_have_text(["Periode: 2022", "Rubriek: Sport"])
    page.click("text=Periode: 2022 >> xpath=.. >> button >> nth=0")
    expect(page.locator(".turn .chip span")).to_have_text(["Rubriek: Sport"])
    expect(page.locator(".limits .chip span")).to_have_text(["Rubriek: Sport"])
    expect(page.locator(".turn")).to_have_count(1)
    assert chain.limits[1] == (Filters(sections=("Sport",)), True)
    page.get_by_role("button", name="Verwijder: Rubriek: Sport").last.click()
    expect(page.locator(".limits .chip")).to_have_count(0)


def test_a_question_is_edited_and_asked_again(visit: Visit) -> None:
    page = visit()
    ask(page, VICTIMS)
    page.click("[data-edit]")
    expect(field(page)).to_have_value(VICTIMS)
    field(page).fill("Welke landen hadden branden?")
    press_enter(page)
    expect(page.locator(".turn .question")).to_have_text(["Welke landen hadden branden?"])


def test_a_stopped_question_can_be_asked_again(visit: Visit, chain: ScriptedChain) -> None:
    page = visit()
    field(page).fill("Wacht op het antwoord")
    press_enter(page)
    expect(page.locator("#vb-live .headline")).to_be_attached()
    page.click("#vb-stop")
    expect(page.locator(".stopped")).to_have_text("Gestopt. De rest is niet opgezocht.")
    chain.go.set()
    page.click(".answer .solid")
    expect(page.locator(".sentences .mark")).to_have_text(["[1]", "[2]", "[3]"])
    expect(page.locator(".turn")).to_have_count(1)


def test_further_questions_are_offered_and_asked(visit: Visit, further: str) -> None:
    page = visit(host=further)
    ask(page, VICTIMS)
    page.click("text=Welke landen hadden branden?")
    expect(page.locator("#vb-live .headline")).to_contain_text("Estland [2] en Noorwegen")
    expect(page.locator("#vb-done .question")).to_have_text(VICTIMS)


def test_a_thumb_is_kept_with_its_reason(
    visit: Visit, further: str, judged: list[tuple[str | None, bool, str | None]]
) -> None:
    judged.clear()
    page = visit(host=further)
    ask(page, VICTIMS)
    expect(page.locator(".further")).to_be_visible()
    page.get_by_role("button", name="Nee", exact=True).click()
    page.get_by_role("button", name="Verouderd").click()
    expect(page.locator("#vb-toast")).to_have_text("Dank. Dit is zonder naam bewaard.")
    expect(page.locator("[data-reason=out_of_date]")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Ja", exact=True).click()
    expect(page.locator(".reasons")).to_be_hidden()
    page.wait_for_timeout(300)
    assert judged == [
        ("Zeventien mensen", False, "out_of_date"),
        ("Zeventien mensen", True, None),
    ]


def test_an_answer_is_copied_as_rich_text_and_as_markdown(visit: Visit) -> None:
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    ask(page, VICTIMS)
    page.click("[data-copy] >> nth=0")
    expect(page.locator("#vb-toast")).to_have_text("Gekopieerd, met 2 bronnen.")
    html = page.evaluate(
        "navigator.clipboard.read()"
        ".then(found => found[0].getType('text/html')).then(each => each.text())"
    )
    assert 'href="https://courant.example/hasseldonk"' in html
    page.click(".more summary")
    page.click("text=Kopieer als Markdown")
    expect(page.locator(".more[open]")).to_have_count(0)
    assert r"\[1\] ‘Zeventien" in page.evaluate("navigator.clipboard.readText()")


def test_a_shared_link_has_the_limits_and_nothing_of_the_conversation(
    visit: Visit, chain: ScriptedChain
) -> None:
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    ask(page, "Welke landen?")
    page.click(".limits summary")
    page.select_option("[name=section]", "Sport")
    page.click("[data-limit]")
    expect(page.locator(".limits .chip")).to_have_count(1)
    ask(page, VICTIMS)
    page.click("#vb-live [data-share]")
    expect(page.locator("#vb-toast")).to_have_text("Link gekopieerd.")
    address = page.evaluate("navigator.clipboard.readText()")
    assert "landen" not in address
    chain.heard.clear()
    other = visit(address.removeprefix(page.url.rstrip("/")))
    expect(other.locator(".headline")).to_contain_text("Zeventien mensen")
    expect(other.locator(".turn .chip span")).to_have_text(["Rubriek: Sport"])
    assert chain.heard == [(VICTIMS, (), "nl")]


def test_a_lost_connection_recovers_with_the_question(visit: Visit) -> None:
    chain = ScriptedChain()
    app = build_app(chain, Shelf(), settings())
    with served(app) as address:
        port = int(address.rsplit(":", 1)[1])
        page = visit(host=address)
        ask(page, VICTIMS)
        field(page).fill("Wacht op het antwoord")
        press_enter(page)
        expect(page.locator("#vb-live .headline")).to_be_attached()
    chain.go.set()
    expect(page.locator("#vb-live [role=alert]")).to_contain_text("afgebroken")
    with served(build_app(chain, Shelf(), settings()), port):
        expect(page.locator("#vb-live .sentences .mark")).to_have_text(["[1]", "[2]", "[3]"])
        expect(page.locator("#vb-done .headline")).to_contain_text("Zeventien mensen")


@pytest.mark.parametrize("wanted", ["md", "docx", "pdf"])
def test_a_conversation_is_saved_as_a_file(visit: Visit, wanted: str) -> None:
    page = visit()
    ask(page, VICTIMS)
    page.click(".more summary")
    with page.expect_download() as saved:
        page.click(f"[data-save={wanted}]")
    assert saved.value.suggested_filename.endswith(f".{wanted}")
    assert saved.value.path().stat().st_size > 500
