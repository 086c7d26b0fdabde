"""The whole of it in a real browser: the real archive, the real models, the real window."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from bot.chain import Chain
from bot.ranking import Ranker
from bot.reader import Reader
from bot.responder import OfflineResponder
from bot.ui import WindowSettings, build_app
from index.store import Store
from tests.bot.ui.conftest import Visit, ask, served


@pytest.fixture(scope="module")
def whole(store: Store, reader: Reader) -> Iterator[str]:
    """Address of a window on the small newspaper."""
    responder = OfflineResponder(Ranker(store.archive.article, reader), 0.4)
    app = build_app(Chain(store.retriever(), responder), store.archive, WindowSettings())
    with served(app) as address:
        yield address


def test_asks_in_dutch_follows_the_citation_and_asks_further(visit: Visit, whole: str) -> None:
    page = visit(host=whole)
    expect(page.get_by_text("artikelen").first).to_be_visible()
    ask(page, "Wie leidt het Havenmuseum?")
    turn = page.locator("#vb-live .turn")
    expect(turn).to_contain_text("Nadia el Kasri")
    expect(turn).to_contain_text("Volgens De Lindebode (14 mei 2024):")
    turn.locator("a.mark").first.click()
    lit = page.locator("dialog mark")
    expect(lit).to_have_text("Nadia el Kasri leidt het Havenmuseum in Kaapzicht.")
    expect(lit).to_be_focused()
    page.keyboard.press("Escape")
    ask(page, "En sinds wanneer?")
    expect(turn).to_contain_text("1 april 2019")


def test_asks_in_english_about_a_dutch_article(visit: Visit, whole: str) -> None:
    page = visit("/en/", host=whole, locale="en-GB")
    ask(page, "How much will the repair of the bridge in Veldmeer cost?")
    turn = page.locator("#vb-live .turn")
    expect(turn).to_contain_text("2,4 miljoen euro")
    expect(turn).to_contain_text("According to De Lindebode (1 September 2023):")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Wie won in 1987 de loterij van Hogerlande?", "Dat staat niet in ons archief."),
        ("What is the capital of Mongolia?", "Our archive does not say."),
    ],
)
def test_refuses_in_the_readers_language(
    visit: Visit, whole: str, question: str, said: str
) -> None:
    page = visit(host=whole)
    ask(page, question, until=".near, .refusal, h2")
    turn = page.locator("#vb-live .turn")
    expect(turn).to_contain_text(said)
    expect(turn.locator("a.mark")).to_have_count(0)
