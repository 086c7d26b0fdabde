"""Reading articles and sending them, over HTTP."""

import json
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn
from urllib.parse import quote

import httpx
import pytest
from starlette.testclient import TestClient

from bot.api.parts import Parts
from bot.api.schemas import ArticleOut, IndexedOut
from index.article import Article
from index.errors import ArchiveError, ReadError
from index.indexer import Report
from index.store import Store
from tests.bot.api.conftest import ODD_IDS, application
from tests.bot.ui.conftest import served

LINES = {"Content-Type": "application/x-ndjson"}


@pytest.fixture(scope="module")
def server(parts: Parts) -> Iterator[httpx.Client]:
    """A real one: the test client decodes addresses twice."""
    with served(application(parts)) as address, httpx.Client(base_url=address) as client:
        yield client


# --- reading -------------------------------------------------------------------------------------


def test_an_article(client: TestClient) -> None:
    response = client.get("/api/articles/brug")
    assert response.headers["cache-control"] == "no-cache"
    given = response.json()
    ArticleOut.model_validate(given, strict=True)
    assert given["title"] == "Kanaalbrug in Veldmeer weken dicht"
    assert given["published"] == "2023-09-01T00:00:00"
    assert (given["version"], given["newest_version"], given["highlight"]) == (1, 1, None)
    assert given["text"].startswith("De Kanaalbrug in Veldmeer gaat op 7 oktober dicht.")


def test_words_of_an_article(client: TestClient) -> None:
    given = client.get("/api/articles/brug", params={"start": 3, "end": 13}).json()
    assert given["highlight"] == {"start": 3, "end": 13, "quote": "Kanaalbrug"}
    assert given["text"][3:13] == "Kanaalbrug"


def test_words_that_an_answer_cites(client: TestClient) -> None:
    answer = client.post("/api/ask", json={"question": "Wie leidt het Havenmuseum?"}).json()
    cited = answer["citations"][0]
    where = {key: cited[key] for key in ("version", "start", "end")}
    given = client.get(f"/api/articles/{cited['article_id']}", params=where).json()
    assert given["highlight"]["quote"] == cited["quote"]


def test_an_earlier_version(client: TestClient) -> None:
    old = client.get("/api/articles/storm?version=1").json()
    new = client.get("/api/articles/storm").json()
    assert (old["version"], old["newest_version"]) == (1, 2)
    assert (new["version"], new["status"]) == (2, "corrected")
    assert old["status"] == "corrected"
    assert new["text"] == old["text"] + " De kerk blijft dicht."
    end = len(new["text"])
    assert client.get(f"/api/articles/storm?version=2&start=0&end={end}").status_code == 200
    no = client.get(f"/api/articles/storm?version=1&start=0&end={end}")
    assert (no.status_code, no.json()["error"]["code"]) == (422, "no_such_words")


@pytest.mark.parametrize("query", ["", "?version=1", "?version=1&start=3&end=9"])
def test_nothing_is_told_of_a_retracted_article(client: TestClient, query: str) -> None:
    given = client.get(f"/api/articles/fout{query}")
    ArticleOut.model_validate(given.json(), strict=True)
    assert given.json()["status"] == "retracted"
    assert given.json()["note"] == "Het was een grap."
    assert (given.json()["text"], given.json()["highlight"]) == (None, None)
    assert "afgetreden" not in given.text


@pytest.mark.parametrize("odd", ODD_IDS)
def test_any_id_has_an_address(server: httpx.Client, odd: str) -> None:
    mark = "~" if not odd.strip(".~") else ""
    given = server.get(f"/api/articles/{mark}{quote(odd, safe='')}")
    assert given.status_code == 200
    assert given.json()["id"] == odd


@pytest.mark.parametrize(
    "unknown", ["x", "BRUG", "%00", "%ff", "", "a/../b", "%E2%80%AE", "x" * 5_000]
)
def test_an_unknown_id(client: TestClient, unknown: str) -> None:
    no = client.get(f"/api/articles/{unknown}", headers={"Accept-Language": "en"})
    assert no.status_code == 404
    assert no.json()["error"]["code"] == "not_found"
    assert no.json()["error"]["message"] == "This article is not in the archive."


def test_a_version_that_is_not_there(client: TestClient) -> None:
    no = client.get("/api/articles/brug?version=2")
    assert no.status_code == 404
    assert no.json()["error"]["message"] == "Deze versie van het artikel is niet in het archief."


@pytest.mark.parametrize(
    "query",
    [
        *("version=0", "version=x", "version=NaN", f"version={10**30}", "v=1"),
        *("start=1", "end=1", "start=5&end=3", "start=-1&end=3", f"start=0&end={10**30}"),
    ],
)
def test_a_wrong_version_or_place(client: TestClient, query: str) -> None:
    no = client.get(f"/api/articles/brug?{query}")
    assert no.status_code == 422
    assert set(no.json()) == {"error"}


def test_an_archive_that_cannot_be_read(parts: Parts, caplog: pytest.LogCaptureFixture) -> None:
    def broken(*_: object) -> NoReturn:
        raise ArchiveError("The archive in /srv/archive cannot be used: disk I/O error.")

    damaged = SimpleNamespace(article=broken, summary=broken, sections=broken)
    client = TestClient(application(replace(parts, archive=damaged)))
    no = client.get("/api/articles/brug")
    assert (no.status_code, no.json()["error"]["code"]) == (503, "archive")
    assert "/srv" not in no.text
    assert "/srv/archive" in caplog.text
    assert client.get("/healthz").json() == {"status": "ok", "articles": None}
    assert client.get("/readyz").status_code == 503
    assert "vraagbaak_articles NaN" in client.get("/metrics").text


# --- sending -------------------------------------------------------------------------------------


@pytest.fixture
def sending(new_store: Store, parts: Parts) -> Iterator[TestClient]:
    """A server whose archive is empty."""
    own = replace(
        parts,
        retriever=new_store.retriever(),
        archive=new_store.archive,
        index=new_store.index,
    )
    with TestClient(application(own)) as client:
        yield client


def article(number: int, **more: Any) -> dict[str, Any]:
    return {"id": f"a{number}", "title": f"Titel {number}", "text": f"Bericht {number}.", **more}


@pytest.mark.parametrize(
    ("content", "headers", "added"),
    [
        (json.dumps(article(1)), {}, 1),
        (json.dumps([article(1), article(2)], indent=2), {}, 2),
        ("\n".join(map(json.dumps, [article(1), article(2), article(3)])), LINES, 3),
        (
            json.dumps(article(1)) + "\n\n",
            {"Content-Type": "Application/X-NDJSON; charset=utf-8"},
            1,
        ),
        ('\ufeff{"text": "Zonder nummer."}', {}, 1),
    ],
)
def test_articles_come_in(
    sending: TestClient, content: str, headers: dict[str, str], added: int
) -> None:
    json_type = {"Content-Type": "application/json"}
    done = sending.post("/api/articles", content=content.encode(), headers={**json_type, **headers})
    assert done.status_code == 200
    IndexedOut.model_validate(done.json(), strict=True)
    assert done.json() == {"added": added, "changed": 0, "unchanged": 0, "failed": []}
    assert sending.get("/healthz").json()["articles"] == added


def test_what_came_in_is_found_at_once(sending: TestClient) -> None:
    text = "In Dorpsbeek is een zeldzame zwarte ooievaar gezien."
    assert sending.get("/api/search?q=zwarte ooievaar").json()["hits"] == []
    sending.post("/api/articles", json=article(1, text=text))
    found = sending.get("/api/search?q=zwarte ooievaar").json()["hits"]
    assert [hit["text"] for hit in found] == [text]
    more = text + " Vogelaars stonden in de rij."
    again = [article(1, text=more), article(2), article(3)]
    done = sending.post("/api/articles", json=again).json()
    assert (done["added"], done["changed"], done["unchanged"]) == (2, 1, 0)
    assert sending.post("/api/articles", json=again).json()["unchanged"] == 3
    assert sending.get("/api/search?q=zwarte ooievaar").json()["hits"][0]["version"] == 2
    sending.post("/api/articles", json=article(1, text=more, status="retracted"))
    found = sending.get("/api/search?q=zwarte ooievaar").json()["hits"]
    assert "a1" not in {hit["article_id"] for hit in found}
    counted = sending.get("/metrics").text
    assert 'vraagbaak_indexed_articles_total{outcome="unchanged"}' in counted
    assert "vraagbaak_indexing 0.0" in counted


def test_what_cannot_be_read_is_named(sending: TestClient, tmp_path: Path) -> None:
    lines = [json.dumps(article(1)), "{", "", json.dumps({"id": "x"}), '{"text": "\\ud800"}']
    done = sending.post("/api/articles", content="\n".join(lines), headers=LINES)
    assert done.status_code == 200
    failed = done.json()["failed"]
    assert (done.json()["added"], [one["line"] for one in failed]) == (1, [2, 4, 5])
    assert failed[1]["message"] == "holds no text: the key 'text' is missing"
    listed = [article(2), {"text": "Een bericht.", "status": "weg"}, 3]
    failed = sending.post("/api/articles", json=listed).json()["failed"]
    assert [one["line"] for one in failed] == [2, 3]
    twins = [{"title": "Zelfde", "text": "Een."}, {"title": "Zelfde", "text": "Twee."}]
    done = sending.post("/api/articles", json=twins)
    assert done.json()["failed"][0]["line"] == 2
    assert "/tmp" not in done.text
    assert str(tmp_path.parent) not in done.text


@pytest.mark.parametrize(
    ("content", "media_type", "status"),
    [
        (b"", "application/json", 422),
        (b"  ", "application/x-ndjson", 422),
        (b"{", "application/json", 422),
        (b"null", "application/json", 422),
        (b'{"title": "Zonder tekst"}', "application/json", 422),
        (b'{"text": "\\ud800"}', "application/json", 422),
        (b'{"text": NaN}', "application/json", 422),
        (b"\xff\x00\xfe\x01", "application/x-ndjson", 422),
        (b"[" * 100_000, "application/json", 422),
        (b"{}", "text/plain", 415),
        (b"<article/>", "application/xml", 415),
    ],
)
def test_nothing_that_can_be_read(
    sending: TestClient, content: bytes, media_type: str, status: int
) -> None:
    no = sending.post("/api/articles", content=content, headers={"Content-Type": media_type})
    assert no.status_code == status
    assert set(no.json()["error"]) == {"code", "message"}
    assert "/tmp" not in no.text
    assert sending.get("/healthz").json()["articles"] == 0


def test_one_at_a_time(parts: Parts) -> None:
    begun, go = threading.Event(), threading.Event()

    def slowly(articles: Iterable[Article | ReadError]) -> Report:
        begun.set()
        assert go.wait(10)
        return Report(new=len(list(articles)))

    client = TestClient(application(replace(parts, index=slowly)))
    done: list[int] = []
    with client:
        first = threading.Thread(
            target=lambda: done.append(client.post("/api/articles", json=article(1)).status_code)
        )
        first.start()
        assert begun.wait(10)
        assert "vraagbaak_indexing 1.0" in client.get("/metrics").text
        no = client.post("/api/articles", json=article(2))
        assert (no.status_code, no.json()["error"]["code"]) == (409, "indexing")
        go.set()
        first.join(10)
        assert client.post("/api/articles", json=article(2)).status_code == 200
    assert done == [200]


def test_another_process_is_writing(sending: TestClient, new_store: Store) -> None:
    with new_store.archive.writing():
        no = sending.post("/api/articles", json=article(1))
    assert (no.status_code, no.json()["error"]["code"]) == (409, "indexing")
    assert str(new_store.archive.folder) not in no.text
    assert sending.post("/api/articles", json=article(1)).status_code == 200
