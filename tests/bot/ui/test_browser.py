"""The window in a real browser: asking, following a mark to its words, and what must not happen."""

import re

import pytest
from gradio_client import Client  # type: ignore[import-untyped]
from playwright.sync_api import expect

from bot.ui import build_app
from tests.bot.ui.conftest import Visit, ask, field, press_enter, served
from tests.bot.ui.newsroom import (
    GOLD,
    HARBOUR,
    PICTURE,
    TALIBAN,
    VICTIMS,
    ScriptedChain,
    Shelf,
    settings,
)

pytestmark = pytest.mark.browser

VICTIMS_NL = "Hoeveel gewonden vielen er bij de Ronde van Hasseldonk?"
QUOTE = VICTIMS.text[VICTIMS.text.index("Zeventien") : VICTIMS.text.index("gemeld.\n") + 7]


def test_asks_in_dutch_and_shows_where_it_stands(visit: Visit, chain: ScriptedChain) -> None:
    page = visit()
    expect(page.locator("h1")).to_have_text("Vraag het de krant.")
    expect(page.locator(".facts")).to_contain_text("339 artikelen")
    expect(page.locator(".facts")).to_contain_text("17 augustus 1999 tot en met 7 november 2025")
    expect(page.locator(".facts")).to_contain_text("Dit is een voorbeeldarchief.")
    ask(page, VICTIMS_NL)
    expect(page.locator(".headline")).to_contain_text("Zeventien mensen")
    expect(page.locator(".sentences .mark")).to_have_text(["[1]", "[2]", "[3]"])
    expect(page.locator(".source h4")).to_have_count(2)
    expect(page.locator("#vb-status")).to_have_text("Zeventien mensen. Bronnen: 2")
    expect(field(page)).to_be_focused()
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    assert chain.heard == [(VICTIMS_NL, (), "nl")]


def test_asks_in_english_about_dutch_articles(visit: Visit, chain: ScriptedChain) -> None:
    page = visit(locale="en-GB")
    expect(page).to_have_url(re.compile(r"/en/$"))
    expect(page.locator("h1")).to_have_text("Ask the newspaper.")
    page.click("text=How much of Afghanistan")
    expect(page.locator(".kicker")).to_contain_text("Written by a language model")
    expect(page.locator(".struck")).to_contain_text("1 sentence left out")
    expect(page.locator(".foreign")).to_have_text("Quoted in Dutch, as published")
    expect(page.locator(".quote q").first).to_have_css("font-family", re.compile("VB Serif"))
    expect(page.locator(".sentences .checked").first).to_have_css(
        "font-family", re.compile("VB Sans")
    )
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.click(".sentences .mark >> nth=1")
    expect(page.locator("#vb-article h1")).to_have_text(TALIBAN.title)
    expect(page.locator("#citaat")).to_have_text(TALIBAN.text.split(". ")[1])


def test_a_mark_opens_the_article_at_the_words_and_escape_returns(visit: Visit) -> None:
    page = visit()
    ask(page, VICTIMS_NL)
    mark = page.locator(".sentences .mark").first
    mark.focus()
    page.keyboard.press("Enter")
    quote = page.locator("#citaat")
    expect(quote).to_have_text(QUOTE)
    expect(quote).to_be_focused()
    expect(quote).to_be_in_viewport()
    expect(page.locator("#vb-article .which")).to_have_text("Bron [1] in het artikel")
    expect(mark).to_be_in_viewport()  # the answer stays beside the article
    page.keyboard.press("Escape")
    expect(page.locator("#vb-article")).to_be_hidden()
    expect(mark).to_be_focused()
    assert page.url.endswith("/")


@pytest.mark.parametrize("way", ["back", "button", "escape"])
def test_on_a_phone_the_article_covers_the_page_and_every_way_leads_back(
    visit: Visit, way: str
) -> None:
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    ask(page, VICTIMS_NL)
    mark = page.locator(".sentences .mark").first
    mark.tap()
    expect(page.locator("#citaat")).to_be_focused()
    page.wait_for_function(
        "JSON.stringify(document.querySelector('#vb-article').getBoundingClientRect())"
        '.includes(\'"x":0,"y":0,"width":390,"height":844\')'
    )
    if way == "back":
        page.go_back()
    elif way == "button":
        page.locator("#vb-article .foot .back").tap()
    else:
        page.keyboard.press("Escape")
    expect(page.locator("#vb-article")).to_be_hidden()
    expect(mark).to_be_focused()


def test_a_mark_is_a_real_link_for_a_new_tab(visit: Visit) -> None:
    page = visit()
    ask(page, VICTIMS_NL)
    with page.context.expect_page() as opened:
        page.locator(".sentences .mark").first.click(modifiers=["ControlOrMeta"])
    article = opened.value
    expect(article.locator("#citaat")).to_have_text(QUOTE)
    expect(article.locator("#citaat")).to_be_in_viewport()
    expect(page.locator("#vb-article")).to_be_hidden()


def test_pointing_at_a_mark_lights_the_words(visit: Visit) -> None:
    page = visit()
    ask(page, VICTIMS_NL)
    page.hover(".sentences .mark >> nth=1")
    expect(page.locator("q.lit")).to_have_text(re.compile("^De dranghekken"))
    expect(page.locator("#vb-popover")).to_be_hidden()
    page.set_viewport_size({"width": 900, "height": 600})
    page.mouse.move(0, 0)
    page.hover(".sentences .mark >> nth=2")
    expect(page.locator("#vb-popover")).to_contain_text("Bij een massale valpartij")
    page.keyboard.press("Escape")
    expect(page.locator("#vb-popover")).to_be_hidden()


def test_follow_ups_know_what_was_said(visit: Visit, chain: ScriptedChain) -> None:
    page = visit()
    ask(page, VICTIMS_NL)
    ask(page, "Welke fabrikant levert?")
    expect(page.locator("#vb-done .turn")).to_have_count(1)
    expect(page.locator("#vb-done .headline")).to_contain_text("Zeventien mensen")
    expect(page.locator("#vb-live .question")).to_be_in_viewport()
    assert [turn.question for turn in chain.heard[1][1]] == [VICTIMS_NL]
    page.click("#vb-live [data-new]")
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator(".examples")).to_be_visible()
    ask(page, VICTIMS_NL)
    assert chain.heard[2][1] == ()


def test_a_refusal_shows_what_comes_near(visit: Visit) -> None:
    page = visit()
    ask(page, "Welke fabrikant gaat de windmolens in Lindewaard leveren?")
    expect(page.locator(".refusal")).to_have_text("Dat staat niet in ons archief.")
    expect(page.locator(".near li")).to_have_count(3)
    expect(page.locator(".mark")).to_have_count(0)
    page.click(".near a >> nth=2")
    expect(page.locator("#vb-article h1")).to_contain_text("Streep door windpark")
    page.click("#vb-article .bar .back")
    page.click("#vb-live [data-ask] >> nth=0")
    expect(page.locator("#vb-live .headline")).to_contain_text("Zeventien mensen")


def test_a_greeting_gets_an_answer_without_sources(visit: Visit) -> None:
    page = visit()
    ask(page, "Hallo!")
    expect(page.locator(".reply")).to_contain_text("Stel een vraag")
    expect(page.locator(".sources, .mark")).to_have_count(0)


def test_an_answer_grows_and_can_be_stopped(visit: Visit, chain: ScriptedChain) -> None:
    page = visit()
    ask(page, "Wacht even", until=".galley")
    expect(page.locator(".kicker")).to_have_text("Leest 6 passages na")
    expect(page.locator(".sentences .mark")).to_have_count(1)
    expect(page.locator("#vb-status")).to_have_text("Leest 6 passages na")
    page.fill("#vb-question textarea", "En nu?")
    page.keyboard.press("Enter")  # ignored while busy, and the text stays
    expect(field(page)).to_have_value("En nu?")
    page.click("#vb-stop")
    expect(page.locator(".stopped")).to_have_text("Gestopt. De rest is niet opgezocht.")
    expect(page.locator(".galley")).to_have_count(0)
    expect(field(page)).to_have_value("En nu?")
    chain.go.set()
    ask(page, VICTIMS_NL)
    expect(page.locator("#vb-done .stopped")).to_have_count(1)
    assert [heard[0] for heard in chain.heard] == ["Wacht even", VICTIMS_NL]


def test_what_breaks_is_one_sentence_and_never_a_trace(visit: Visit) -> None:
    page = visit()
    ask(page, "Breek af", until=".error")
    expect(page.locator("[role=alert]")).to_contain_text("Het antwoord is afgebroken.")
    expect(page.locator(".headline")).to_contain_text("Zeventien mensen")
    assert "geheim" not in page.content()
    ask(page, "…", until=".error")
    expect(page.locator("#vb-live [role=alert]")).to_contain_text("typ ten minste één woord")


def test_an_empty_question_changes_nothing(visit: Visit, chain: ScriptedChain) -> None:
    page = visit()
    ask(page, VICTIMS_NL)
    field(page).fill("   ")
    with page.expect_response("**/queue/data*"):
        press_enter(page)
    ask(page, "Welke fabrikant?")
    expect(page.locator("#vb-done .headline")).to_contain_text("Zeventien mensen")
    assert [len(heard[1]) for heard in chain.heard] == [0, 1]


def test_a_server_that_goes_away_is_told_in_the_readers_language(visit: Visit) -> None:
    chain = ScriptedChain()
    with served(build_app(chain, Shelf(), settings())) as host:
        page = visit(host=host)
        ask(page, "Wacht even", until=".galley")
    expect(page.locator("#vb-toast")).to_contain_text("Geen verbinding.")
    expect(page.locator(".turn .error")).to_contain_text("Het antwoord is afgebroken")
    expect(page.locator(".headline")).to_contain_text("Zeventien mensen")
    chain.go.set()


@pytest.mark.parametrize("width", [320, 360, 600, 900, 1200])
def test_no_width_scrolls_sideways(visit: Visit, width: int) -> None:
    page = visit("/?q=Wanneer begint het feest?", viewport={"width": width, "height": 740})
    expect(page.locator("#vb-live .actions")).to_be_attached()
    ask(page, "Welke fabrikant")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("#vb-done .mark").first.click()
    expect(page.locator("#citaat")).to_be_visible()
    dialog = page.locator("#vb-article")
    assert dialog.evaluate("each => each.scrollWidth - each.clientWidth") <= 0


@pytest.mark.parametrize("width", [320, 390])
def test_reports_and_lists_fit_a_phone(visit: Visit, width: int) -> None:
    page = visit(viewport={"width": width, "height": 740})
    ask(page, "Hoeveel slachtoffers?", until=".reports")
    ask(page, "Welke landen?", until=".headline.model")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    report = page.locator(".reports li").last
    day, words = report.locator(".day"), report.locator(".words")
    assert day.evaluate("each => each.getBoundingClientRect().bottom") <= words.evaluate(
        "each => each.getBoundingClientRect().top"
    )


def test_a_difference_shows_where_it_stands(visit: Visit) -> None:
    page = visit()
    ask(page, "Hoeveel slachtoffers?", until=".reports")
    expect(page.get_by_role("region", name="Dit is eerder anders gemeld")).to_be_visible()
    rows = page.locator(".reports").get_by_role("listitem")
    expect(rows).to_have_text(
        [re.compile(r"16 mei 2022\s+‘twaalf mensen’"), re.compile("laatste bericht")]
    )
    expect(page.locator("#vb-status")).to_contain_text("Dit is eerder anders gemeld. Bronnen: 2")
    rows.first.locator(".mark").click()
    expect(page.locator("#citaat")).to_contain_text("twaalf mensen")


def test_a_mark_out_of_view_shows_what_the_days_mean(visit: Visit) -> None:
    page = visit(viewport={"width": 700, "height": 500})
    ask(page, "Hoeveel slachtoffers?", until=".reports")
    page.locator(".headline").scroll_into_view_if_needed()
    page.locator(".headline .mark").focus()
    popover = page.locator("#vb-popover")
    expect(popover.locator(".gloss")).to_have_text("‘zondag’: 15 mei 2022 · ‘maandag’: 16 mei 2022")


def test_dark_follows_the_system(visit: Visit) -> None:
    page = visit(color_scheme="dark")
    ask(page, VICTIMS_NL)
    paper = "rgb(20, 23, 26)"
    for part in ("html", "body", "#vb-question textarea"):
        expect(page.locator(part)).to_have_css("background-color", paper)
    expect(page.locator(".question")).to_have_css("color", "rgb(236, 234, 229)")
    for part in ("gradio-app", ".gradio-container"):
        expect(page.locator(part)).to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_the_choice_of_language_is_kept(visit: Visit, address: str) -> None:
    page = visit(locale="en-GB")
    expect(page).to_have_url(f"{address}/en/")
    page.click("nav >> text=Nederlands")
    expect(page).to_have_url(f"{address}/")
    expect(page.locator("h1")).to_have_text("Vraag het de krant.")
    page.goto(address)
    expect(page).to_have_url(f"{address}/")
    page.click("nav >> text=English")
    expect(page.locator("h1")).to_have_text("Ask the newspaper.")
    assert [cookie["name"] for cookie in page.context.cookies()] == ["vraagbaak_taal"]


def test_a_hostile_article_stays_text_and_fetches_nothing(visit: Visit) -> None:
    page = visit()
    ask(page, "Wanneer begint het zomerfeest?")
    expect(page.locator(".sentences")).to_contain_text('<img src="https://lek.example/i.gif"')
    page.click(".sentences .mark")
    expect(page.locator("#citaat")).to_have_text(PICTURE.text)
    expect(page.locator("#vb-article h1")).to_have_text(PICTURE.title)
    expect(page.locator("#vb-article :is(img, script, a)")).to_have_count(0)
    page.wait_for_timeout(300)  # long enough for a picture to be asked for
    assert page.evaluate("window.broken") is None


def test_brackets_of_the_text_are_text(visit: Visit) -> None:
    page = visit()
    ask(page, "Hoeveel incidenten telde de commissie?")
    expect(page.locator(".sentences")).to_contain_text("in de haven [1], waarvan 14")
    expect(page.locator(".sentences a")).to_have_count(1)
    page.click(".sentences .mark")
    expect(page.locator("#citaat")).to_have_text(HARBOUR.text)
    expect(page.locator("#vb-article .text a")).to_have_count(0)


def test_the_mark_covers_the_sentence_after_emoji_and_capital_i_with_dot(visit: Visit) -> None:
    page = visit()
    ask(page, "In welke tijd won de zwemster goud?")
    page.click(".headline .mark")
    expect(page.locator("#citaat")).to_have_text(
        "De İzmirse zwemster İpek İlhanlı won goud in 58,31 seconden."
    )
    expect(page.locator("#vb-article .text")).to_have_text(GOLD.text)


def test_a_shared_link_asks_its_question(visit: Visit, address: str) -> None:
    page = visit(f"/?q={VICTIMS_NL}")
    expect(page.locator(".headline")).to_contain_text("Zeventien mensen")
    expect(page).to_have_url(f"{address}/")


def test_an_answer_can_be_copied_with_its_sources(visit: Visit) -> None:
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    ask(page, VICTIMS_NL)
    page.click("[data-copy]")
    expect(page.locator("#vb-toast")).to_have_text("Gekopieerd, met 2 bronnen.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(VICTIMS_NL)
    assert "[3] ‘Bij een massale valpartij" in copied
    page.click("[data-share]")
    expect(page.locator("#vb-toast")).to_have_text("Link gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()").count("?q=Hoeveel+gewonden") == 1


def test_paper_shows_what_a_reader_needs_to_find_it_again(visit: Visit) -> None:
    page = visit()
    ask(page, VICTIMS_NL)
    page.emulate_media(media="print")
    expect(page.locator("#vb-composer")).to_be_hidden()
    expect(page.locator(".actions")).to_be_hidden()
    expect(page.locator(".reference").first).to_have_text(
        "Archief w5-006, versie 2, tekens 158–307, 547–684"
    )


def test_programs_ask_for_json(address: str, chain: ScriptedChain) -> None:
    client = Client(address, verbose=False)
    answer = client.predict(VICTIMS_NL, "nl", api_name="/ask")
    assert answer["short_answer"] == "Zeventien mensen"
    assert [citation["number"] for citation in answer["citations"]] == [1, 2, 3]
    assert chain.heard[0][2] == "nl"
    with pytest.raises(Exception, match="type at least one word"):
        client.predict("…", "", api_name="/ask")
    with pytest.raises(Exception, match="Er ging iets mis bij ons") as failed:
        client.predict("Breek", "", api_name="/ask")
    assert "geheim" not in str(failed.value)
