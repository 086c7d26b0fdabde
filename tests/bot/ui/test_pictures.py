"""The main views of the whole application on the sample archive, looked at and photographed.

The pictures lie in a temporary folder, or, with ``make pictures``, in ``docs/`` for the README.
"""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from bot.application import build_application
from bot.assembly import Models
from bot.reader import Reader
from bot.sample import SAMPLE
from bot.settings import load_settings
from index.article import Article
from index.embedder import BundledEmbedder
from index.readers import read_paths
from index.store import Store
from tests.bot.ui.accessible import DESK, PHONE, too_wide
from tests.bot.ui.conftest import Visit, ask, served

pytestmark = pytest.mark.browser

README = Path(__file__).parents[3] / "README.md"
INJURED = "Hoeveel mensen raakten gewond bij de aanvaring met de veerpont bij Brakelwaard?"
TURBINES = "How many wind turbines are planned along the Oostkanaal in Lindewaard?"
COMING = "Hoeveel windmolens komen er langs het Oostkanaal in Lindewaard?"
FOREIGN = "Wat is de hoofdstad van Mongolië?"
# The articles that these are about, and enough others to be an archive.
ABOUT = ("w1-00", "w7-0")
EVERY = 20


@pytest.fixture(scope="module")
def pictures(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the pictures go to."""
    return Path(request.config.getoption("--pictures") or tmp_path_factory.mktemp("pictures"))


@pytest.fixture(scope="module")
def newspaper(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    embedder: BundledEmbedder,
    reader: Reader,
) -> Iterator[str]:
    """Address of the whole application on the sample archive: all of it for the README."""
    whole = bool(request.config.getoption("--pictures"))
    articles = [each for each in read_paths([SAMPLE]) if isinstance(each, Article)]
    some = [a for n, a in enumerate(articles) if n % EVERY == 0 or a.id.startswith(ABOUT)]
    settings = load_settings(archive=tmp_path_factory.mktemp("newspaper"))
    store = Store(settings.archive, embedder, create=True)
    store.index(articles if whole else some)
    warm = threading.Event()
    warm.set()
    models = Models(embedder, embedder, reader, warm)
    with served(build_application(settings, models, store, store.retriever())) as address:
        yield address
    store.close()


def start(page: Page) -> None:
    expect(page.locator(".examples button")).to_have_count(3)
    expect(page.get_by_text("voorbeeldarchief")).to_be_visible()


def answer(page: Page) -> None:
    ask(page, INJURED)
    expect(page.locator("#vb-live .headline")).to_be_in_viewport()
    expect(page.locator("#vb-live .source").first).to_be_in_viewport()


def article(page: Page) -> None:
    answer(page)
    quoted = page.locator("#vb-live a.mark").first
    quoted.click()
    expect(page.locator("dialog mark").first).to_be_in_viewport()


def english(page: Page) -> None:
    ask(page, TURBINES)
    expect(page.locator("#vb-live .reports")).to_contain_text("five")
    expect(page.locator("#vb-live")).to_contain_text("According to")
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert max(map(int, dark.removeprefix("rgb(").removesuffix(")").split(","))) < 64


def refusal(page: Page) -> None:
    ask(page, FOREIGN, until=".near")
    expect(page.locator("#vb-live")).to_contain_text("Mongolië")
    expect(page.locator("#vb-live a.mark")).to_have_count(0)


def further(page: Page) -> None:
    ask(page, COMING, until=".further button")
    page.click(".more summary")
    page.locator(".further").scroll_into_view_if_needed()
    expect(page.locator("#vb-live .more [data-copy]").first).to_be_visible()


def phone(page: Page) -> None:
    ask(page, INJURED)
    expect(page.locator("#vb-live .headline")).to_be_in_viewport()
    assert too_wide(page) == 0


class View(NamedTuple):
    """A page, what a reader does on it, and how large and dark it is."""

    act: Callable[[Page], None]
    path: str = "/"
    size: dict[str, int] = DESK
    scheme: str = "light"


VIEWS = [
    View(start),
    View(answer),
    View(article),
    View(english, path="/en/", scheme="dark"),
    View(refusal),
    View(further),
    View(phone, size=PHONE),
]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.act.__name__)
def test_view(visit: Visit, newspaper: str, pictures: Path, view: View) -> None:
    page = visit(view.path, host=newspaper, viewport=view.size, color_scheme=view.scheme)
    view.act(page)
    page.wait_for_timeout(600)  # what fades in has done so
    file = pictures / f"{view.act.__name__}.png"
    page.screenshot(path=file)
    with Image.open(file) as picture:
        assert picture.size == tuple(view.size.values())
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 100  # not an empty page


def test_the_readme_shows_every_view() -> None:
    shown = README.read_text("utf-8")
    for view in VIEWS:
        assert f"](docs/{view.act.__name__}.png)" in shown
