"""The whole server on real parts: every face answers, and what is for staff is shut."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from starlette.testclient import TestClient

from bot.application import build_application
from bot.assembly import Models
from bot.reader import Reader
from bot.settings import Settings, load_settings
from index.embedder import BundledEmbedder
from index.store import Store

JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def models(embedder: BundledEmbedder, reader: Reader) -> Models:
    warm = Event()
    warm.set()
    return Models(embedder, embedder, reader, warm)


def client(store: Store, models: Models, folder: Path, **given: object) -> TestClient:
    settings: Settings = load_settings(
        archive=folder, accounts=folder / "accounts.json", host="0.0.0.0", **given
    )
    app = build_application(settings, models, store, store.retriever())
    return TestClient(app, base_url="https://vraag.example", client=("10.0.0.9", 50_000))


@pytest.fixture
def public(store: Store, models: Models, tmp_path: Path) -> Iterator[TestClient]:
    with client(store, models, tmp_path, question_log_days=7) as opened:
        yield opened


def test_every_face_answers(public: TestClient) -> None:
    assert "Vraag het de krant." in public.get("/", headers={"Accept-Language": "nl"}).text
    assert public.get("/readyz").json() == {"status": "ready"}
    answer = public.post("/api/ask", json={"question": "Wie leidt het Havenmuseum?"}).json()
    assert answer["short_answer"] == "Nadia el Kasri"
    assert public.get("/api/search", params={"q": "Havenmuseum"}).json()["hits"]
    assert public.get("/embed.js").headers["content-type"].startswith("text/javascript")


def test_a_topic_of_the_list_is_not_answered_but_articles_are_shown(public: TestClient) -> None:
    answer = public.post("/api/ask", json={"question": "Op wie moet ik stemmen?"}).json()
    assert answer["refusal"]["reason"] == "declined"
    assert answer["citations"] == []
    assert answer["text"].startswith("Hierover geeft Vraagbaak geen antwoord.")


@pytest.mark.parametrize("path", ["/redactie", "/redactie/feedback.csv", "/metrics", "/mcp"])
def test_what_is_for_staff_is_shut(public: TestClient, path: str) -> None:
    assert public.get(path).status_code == 403
    assert public.post("/api/articles", json={"text": "Nieuws."}).status_code == 403
    assert public.post("/api/check", json={"claims": ["x"]}).status_code == 403


def test_questions_are_limited_by_address(store: Store, models: Models, tmp_path: Path) -> None:
    with client(store, models, tmp_path, questions_per_minute=1) as opened:
        asked = [opened.post("/api/ask", json={"question": "Hallo"}) for _ in range(2)]
    assert [each.status_code for each in asked] == [200, 429]
    assert int(asked[1].headers["retry-after"]) > 0


def test_staff_see_what_readers_thought(store: Store, models: Models, tmp_path: Path) -> None:
    thumb = {"question": "=Wie leidt het?", "language": "nl", "helpful": False, "reason": "unclear"}
    with client(store, models, tmp_path, user_header="X-User", trusted_proxies="10.0.0.9") as it:
        assert it.post("/api/feedback", json=thumb).status_code == 204
        staff = {"X-User": "mina", "Accept-Language": "nl"}
        page = it.get("/redactie", headers=staff)
        assert page.status_code == 200
        assert "Wat lezers van antwoorden vonden" in page.text
        assert "default-src 'none'" in page.headers["content-security-policy"]
        file = it.get("/redactie/feedback.csv", headers=staff)
        assert "unclear" in file.text
        assert ",=Wie" not in file.text  # or a spreadsheet would reckon with it


def test_the_log_of_questions_is_kept_only_when_switched_on(
    store: Store, models: Models, tmp_path: Path
) -> None:
    with client(store, models, tmp_path) as opened:
        opened.post("/api/ask", json={"question": "Wie leidt het Havenmuseum?"})
    assert not (tmp_path / "questions.sqlite").exists()
