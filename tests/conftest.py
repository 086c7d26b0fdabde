"""What the tests share: a small invented newspaper, indexed once with the real parts."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from bot.chain import Chain
from bot.ranking import Ranker
from bot.reader import Reader
from bot.responder import OfflineResponder
from index.article import Article
from index.embedder import BundledEmbedder
from index.store import Store

# The first example of a property may load a model or a library: no deadline.
settings.register_profile("vraagbaak", deadline=None)
settings.load_profile("vraagbaak")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where the pictures of the main views go."""
    parser.addoption("--pictures", metavar="FOLDER", help="folder for pictures of the main views")


_PAPER = [
    (
        "brug",
        "Kanaalbrug in Veldmeer weken dicht",
        "De Kanaalbrug in Veldmeer gaat op 7 oktober dicht. Wethouder Gijs Prins verwacht overlast "
        "voor 4.200 fietsers per dag. De reparatie kost 2,4 miljoen euro en duurt elf weken. "
        "Omwonenden kunnen tot 1 september bezwaar maken bij de gemeente.",
        "2023-09-01",
    ),
    (
        "museum",
        "Havenmuseum onder leiding van El Kasri",
        "Nadia el Kasri leidt het Havenmuseum in Kaapzicht. Zij begon daar op 1 april 2019. "
        "Haar voorganger was Rutger Bloem. Het museum trok vorig jaar 48.000 bezoekers.",
        "2024-05-14",
    ),
    (
        "storm",
        "Storm trekt over Hogerlande",
        "Een zomerstorm trok woensdag over Hogerlande. De brandweer rukte dertig keer uit. "
        "Er vielen geen gewonden. De schade aan de kerktoren bedraagt € 75.000,-.",
        "2022-07-21",
    ),
    (
        "haven",
        "Harbour dredging delayed",
        "Dredging of the outer harbour of Lowe has been delayed until spring. Fishermen say the "
        "channel is already too shallow. Harbour master Ann Pike blames a lack of barges.",
        "2023-11-13",
    ),
    (
        "zwembad",
        "Zwembad krijgt glijbaan",
        "Zwembad De Plons in Oosterwijde krijgt een glijbaan van 62 meter. De bouw begint na de "
        "herfstvakantie. Een kaartje wordt 50 cent duurder.",
        "2023-12-14",
    ),
]


def make_article(id: str, title: str, text: str, day: str | None = None, **more: object) -> Article:
    """An article of the Lindebode, in Dutch unless told otherwise."""
    fields: dict[str, object] = {"source": "De Lindebode", **more}
    published = datetime.fromisoformat(day) if day else None
    return Article(id=id, title=title, text=text, published=published, **fields)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def paper() -> list[Article]:
    """Five articles, one of them in English."""
    return [make_article(*row, language="en" if row[0] == "haven" else "nl") for row in _PAPER]


@pytest.fixture(scope="session")
def embedder() -> BundledEmbedder:
    """The bundled model, loaded once."""
    return BundledEmbedder(threads=2)


@pytest.fixture(scope="session")
def store(
    tmp_path_factory: pytest.TempPathFactory, embedder: BundledEmbedder, paper: list[Article]
) -> Iterator[Store]:
    """The small newspaper, indexed. For reading only."""
    made = Store(tmp_path_factory.mktemp("archive"), embedder, create=True)
    made.index(paper)
    yield made
    made.close()


@pytest.fixture
def new_store(tmp_path: Path, embedder: BundledEmbedder) -> Iterator[Store]:
    """An empty archive to write in."""
    made = Store(tmp_path / "archive", embedder, create=True)
    yield made
    made.close()


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The bundled reader, loaded once."""
    return Reader(threads=2)


@pytest.fixture(scope="session")
def chain(store: Store, reader: Reader) -> Chain:
    """The offline chain on the small newspaper."""
    return Chain(store.retriever(), OfflineResponder(Ranker(store.archive.article, reader), 0.4))
