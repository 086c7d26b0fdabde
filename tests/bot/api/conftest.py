"""A server of the interface alone, on real parts: archive, models, chain, desk."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from bot.api.metrics import Metrics
from bot.api.parts import Parts
from bot.api.routes import add_api
from bot.chain import Chain
from bot.desk import Desk
from bot.feedback.feedback import Feedback
from bot.ranking import Ranker
from bot.reader import Reader
from bot.responder import OfflineResponder
from bot.turnstile import Turnstile
from index.article import Article
from index.embedder import BundledEmbedder
from index.store import Store
from tests.conftest import make_article

ODD_IDS = ("a/b/c", "..", "~..", "../../etc/passwd", 'met spatie & "<b>"', "regel\neinde", "100%25")


@dataclass
class Kept:
    """What readers thought of answers, as a server would keep it."""

    feedback: list[Feedback] = field(default_factory=list)


def application(parts: Parts) -> FastAPI:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    add_api(app, parts)
    return app


@pytest.fixture(scope="module")
def archive(
    tmp_path_factory: pytest.TempPathFactory, embedder: BundledEmbedder, paper: list[Article]
) -> Iterator[Store]:
    """The small newspaper in an archive of its own, with old, corrected and retracted articles."""
    made = Store(tmp_path_factory.mktemp("api"), embedder, create=True)
    storm = next(article for article in paper if article.id == "storm")
    made.index(paper)
    made.index([replace(storm, text=storm.text + " De kerk blijft dicht.", status="corrected")])
    made.index(
        [
            make_article("fout", "Ingetrokken bericht", "De burgemeester is afgetreden."),
            *(make_article(odd, "Vreemd nummer", "Een bericht zonder nieuws.") for odd in ODD_IDS),
        ]
    )
    made.index(
        [
            make_article(
                *("fout", "Ingetrokken bericht", "De burgemeester is afgetreden."),
                status="retracted",
                note="Het was een grap.",
            )
        ]
    )
    yield made
    made.close()


@pytest.fixture(scope="module")
def kept() -> Kept:
    return Kept()


@pytest.fixture(scope="module")
def parts(archive: Store, embedder: BundledEmbedder, reader: Reader, kept: Kept) -> Parts:
    retriever = archive.retriever()
    responder = OfflineResponder(Ranker(archive.archive.article, reader), 0.4)
    return Parts(
        chain=Chain(retriever, responder),
        retriever=retriever,
        desk=Desk(retriever, embedder),
        archive=archive.archive,
        index=archive.index,
        record=kept.feedback.append,
        turnstile=Turnstile(2, 4),
        metrics=Metrics("1.2.3"),
        version="1.2.3",
    )


@pytest.fixture(scope="module")
def client(parts: Parts) -> Iterator[TestClient]:
    with TestClient(application(parts)) as client:
        yield client
