"""Asking, searching, checking and judging, over HTTP."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from bot.answer import Answer, Progress
from bot.api.parts import Parts
from bot.api.schemas import AnswerOut, ClaimOut, SearchOut
from bot.feedback.feedback import Cited, Feedback
from bot.hits import hit_json
from bot.turnstile import Turnstile
from index.errors import ModelError, TooManyQuestionsError
from index.filters import Filters
from index.retriever import Retriever
from tests.bot.api.conftest import Kept, application
from tests.bot.ui.conftest import served

QUESTION = "Vielen er gewonden bij de storm in Hogerlande?"
ANSWER = Answer(QUESTION, QUESTION, "nl", answered=False, text="Nee.")


class Slow:
    """A chain that gives one piece after another, and waits before each to be let go on."""

    def __init__(self) -> None:
        self.go = threading.Semaphore(0)
        self.ended = threading.Event()

    def stream(self, question: str, **options: Any) -> Iterator[Progress | Answer]:
        try:
            for _ in range(50):
                yield Progress("read", 3)
                assert self.go.acquire(timeout=10)
            yield ANSWER
        finally:
            self.ended.set()


class Broken:
    """A chain that breaks after a while."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def stream(self, question: str, **options: Any) -> Iterator[Progress | Answer]:
        yield Progress("search", 3)
        raise self.error


def events(text: str) -> list[tuple[str, Any]]:
    """The events of a stream: their names and data."""
    blocks = [block.split("\n") for block in text.split("\n\n") if not block.startswith(":")]
    return [
        (block[0].removeprefix("event: "), json.loads(block[1].removeprefix("data: ")))
        for block in blocks
        if len(block) == 2
    ]


def eventually(condition: Any) -> bool:
    for _ in range(500):
        if condition():
            return True
        time.sleep(0.01)
    return False


# --- ask -----------------------------------------------------------------------------------------


def test_an_answer_is_the_contracts(client: TestClient, parts: Parts) -> None:
    given = client.post("/api/ask", json={"question": QUESTION})
    assert given.status_code == 200
    AnswerOut.model_validate(given.json(), strict=True)
    *_, whole = parts.chain.stream(
        QUESTION, history=(), language=None, filters=Filters(), as_of=None
    )
    assert isinstance(whole, Answer)
    assert given.json() | {"timings_ms": 0} == whole.to_json() | {"timings_ms": 0}
    cited = given.json()["citations"][0]
    article = parts.archive.article(cited["article_id"], cited["version"])
    assert article is not None
    assert article.text[cited["start"] : cited["end"]] == cited["quote"]
    assert "gewonden" in cited["quote"]


def test_what_the_archive_does_not_say(client: TestClient) -> None:
    given = client.post("/api/ask", json={"question": "Who won the chess tournament in Lima?"})
    assert given.json()["answered"] is False
    assert given.json()["refusal"]["reason"] == "not_in_archive"
    AnswerOut.model_validate(given.json(), strict=True)


def test_a_conversation_goes_on(client: TestClient) -> None:
    history = [{"question": "Wie leidt het Havenmuseum?", "answer": "Nadia el Kasri. [1]"}]
    given = client.post("/api/ask", json={"question": "Sinds wanneer?", "history": history}).json()
    assert "Havenmuseum" in given["standalone_question"]


def test_limits_hold(client: TestClient) -> None:
    for limits in ({"since": "2023-01-01"}, {"sources": ["Elders"]}, {"as_of": "2022-01-01"}):
        given = client.post("/api/ask", json={"question": QUESTION, **limits})
        assert given.status_code == 200
        assert "storm" not in {hit["article_id"] for hit in given.json()["retrieved"]}
    given = client.post("/api/ask", json={"question": QUESTION, "sources": ["de LINDEBODE"]})
    assert given.json()["answered"] is True


def test_the_language_that_is_asked_for(client: TestClient) -> None:
    given = client.post("/api/ask", json={"question": "x y z", "language": "en"})
    assert given.json()["language"] == "en"


@pytest.mark.parametrize(
    ("body", "headers"),
    [({"stream": True}, {}), ({}, {"Accept": "application/json;q=0.1, text/event-stream"})],
)
def test_a_stream_of_events(client: TestClient, body: dict[str, Any], headers: Any) -> None:
    given = client.post("/api/ask", json={"question": QUESTION, **body}, headers=headers)
    assert given.headers["content-type"].startswith("text/event-stream")
    assert given.headers["cache-control"] == "no-store"
    told = events(given.text)
    assert [name for name, _ in told][:2] == ["progress", "progress"]
    assert told[0][1]["stage"] == "search"
    assert told[-1][0] == "done"
    AnswerOut.model_validate(told[-1][1], strict=True)
    whole = client.post("/api/ask", json={"question": QUESTION}).json()
    assert told[-1][1] | {"timings_ms": 0} == whole | {"timings_ms": 0}


def test_what_breaks_is_told_without_a_trace(
    parts: Parts, caplog: pytest.LogCaptureFixture
) -> None:
    question = "Waar is mijn geheime dossier?"
    for error, code, status in [
        (ValueError(question), "internal", 500),
        (ModelError("no answer from /srv/model"), "model", 502),
    ]:
        client = TestClient(application(replace(parts, chain=Broken(error))))
        for stream in (False, True):
            given = client.post("/api/ask", json={"question": question, "stream": stream})
            told = events(given.text)[-1][1] if stream else given.json()
            assert given.status_code == (200 if stream else status)
            assert told["error"]["code"] == code
            assert "Traceback" not in given.text
            assert "/srv" not in given.text
    assert "dossier" not in caplog.text
    assert "ValueError" in caplog.text
    assert eventually(lambda: parts.turnstile.estimate() == 0)


def test_a_full_line_says_when_to_come_back(parts: Parts) -> None:
    slow, turnstile = Slow(), Turnstile(1, 1)
    busy = application(replace(parts, chain=slow, turnstile=turnstile))
    with served(busy) as address, httpx.Client(base_url=address) as client:
        body = {"question": QUESTION, "stream": True}
        with client.stream("POST", "/api/ask", json=body) as one:
            assert next(one.iter_lines()) == "event: progress"
            with client.stream("POST", "/api/ask", json=body):
                assert eventually(lambda: turnstile.waiting == 1)
                no = client.post("/api/ask", json={"question": QUESTION, "language": "en"})
                assert no.status_code == 503
                assert no.json()["error"]["code"] == "busy"
                assert no.json()["error"]["message"].startswith("It is busy.")
                assert int(no.headers["retry-after"]) >= 1
                assert client.post("/api/search", json={"q": "storm"}).status_code == 503
                slow.go.release(200)


def test_whoever_leaves_gives_the_place_back(parts: Parts) -> None:
    """In the middle of a stream, while waiting in line, and without a stream."""
    slow, turnstile = Slow(), Turnstile(1, 1)
    app = application(replace(parts, chain=slow, turnstile=turnstile))
    body = {"question": QUESTION, "stream": True}
    with served(app) as address, httpx.Client(base_url=address) as client:
        with client.stream("POST", "/api/ask", json=body) as one:
            assert next(one.iter_lines()) == "event: progress"
            with client.stream("POST", "/api/ask", json=body):
                assert eventually(lambda: turnstile.waiting == 1)
            assert eventually(lambda: turnstile.waiting == 0)
            assert not slow.ended.is_set()
        slow.go.release(3)
        assert eventually(slow.ended.is_set)
        assert eventually(lambda: turnstile.estimate() == 0)
        slow.ended.clear()
        with pytest.raises(httpx.ReadTimeout):
            client.post("/api/ask", json={"question": QUESTION}, timeout=0.3)
        time.sleep(1.2)  # it is looked for every second
        slow.go.release(1)
        assert eventually(slow.ended.is_set)
    assert turnstile.estimate() == 0
    assert 'face="api",language="",outcome="stopped"' in parts.metrics.exposition(None, 0).decode()


def test_too_many_questions(parts: Parts) -> None:
    def admit(who: str) -> AbstractContextManager[object]:
        raise TooManyQuestionsError(7)

    client = TestClient(application(replace(parts, admit=admit)))
    for path, body in [
        ("/api/ask", {"question": "x"}),
        ("/api/search", {"q": "x"}),
        ("/api/check", {"claim": "x"}),
    ]:
        no = client.post(path, json=body, headers={"Accept-Language": "nl"})
        assert (no.status_code, no.headers["retry-after"]) == (429, "7")
        assert no.json()["error"] == {
            "code": "too_many_requests",
            "message": "Te veel verzoeken. Probeer het over 7 seconden opnieuw.",
        }
    assert parts.turnstile.estimate() == 0


def test_whom_a_question_counts_for(parts: Parts) -> None:
    seen: list[str] = []

    def admit(who: str) -> AbstractContextManager[object]:
        seen.append(who)
        return nullcontext()

    client = TestClient(application(replace(parts, admit=admit)))
    client.post("/api/ask", json={"question": "Hallo"})
    assert seen == ["testclient"]


WRONG: list[tuple[Any, str]] = [
    ({}, "question ontbreekt."),
    ({"question": 3}, "question moet tekst zijn."),
    ({"question": None}, "question moet tekst zijn."),
    ({"question": ""}, "question is leeg."),
    ({"question": "a" * 1_000_000}, "question is te lang: hoogstens 2.000 tekens."),
    ({"question": "\x00\u202e \u200b"}, "Hier staat geen vraag"),
    ({"question": "x", "vraag": "x"}, "vraag bestaat niet."),
    ({"question": "x", "language": "de"}, "language moet een van deze zijn: 'nl', 'en'."),
    ({"question": "x", "since": "gisteren"}, "since is geen dag."),
    ({"question": "x", "since": 20210721}, "since is geen dag."),
    ({"question": "x", "since": "2021-02-30"}, "since is geen dag."),
    ({"question": "x", "since": "2022-01-01", "until": "2021-01-01"}, "De dag in since ligt na"),
    ({"question": "x", "sources": "De Lindebode"}, "sources moet een lijst zijn."),
    (
        {"question": "x", "history": [{"question": "x", "answer": "y"}] * 21},
        "history heeft te veel",
    ),
    ({"question": "x", "history": [{"question": "x"}]}, "history.0.answer ontbreekt."),
    ({"question": "x", "stream": "ja"}, "stream moet true of false zijn."),
    ([], "Dit is geen JSON-object."),
    ("x", "Dit is geen JSON-object."),
]


@pytest.mark.parametrize(("body", "message"), WRONG)
def test_a_wrong_question(client: TestClient, body: Any, message: str) -> None:
    no = client.post("/api/ask", json=body)
    assert no.status_code == 422
    assert set(no.json()) == {"error"}
    assert no.json()["error"]["message"].startswith(message)
    assert len(no.text) < 300  # nothing that was sent comes back


def test_a_body_without_its_type(client: TestClient) -> None:
    """What curl -d sends when nothing more is said."""
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept-Language": "en"}
    no = client.post("/api/ask", content=b'{"question": "x"}', headers=headers)
    assert no.status_code == 422
    assert "Content-Type: application/json" in no.json()["error"]["message"]


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 422),
        (b"{", 422),
        (b'{"question": "\\ud800"}', 422),
        (b'{"question": NaN}', 422),
        (b'{"question": "x", "history": [NaN]}', 422),
        (b'{"question": "\xff"}', 400),
        (b"[" * 100_000, 400),
    ],
)
def test_what_cannot_be_read(client: TestClient, content: bytes, status: int) -> None:
    headers = {"Content-Type": "application/json"}
    no = client.post("/api/ask", content=content, headers=headers)
    assert no.status_code == status
    assert set(no.json()) == {"error"}
    assert set(no.json()["error"]) == {"code", "message"}


# --- search --------------------------------------------------------------------------------------


def test_search_gives_what_the_command_line_gives(client: TestClient, parts: Parts) -> None:
    assert isinstance(parts.retriever, Retriever)
    hits = [hit_json(hit) for hit in parts.retriever.search("storm in Hogerlande", 3)]
    by_body = client.post("/api/search", json={"q": "storm in Hogerlande", "k": 3})
    by_address = client.get("/api/search", params={"q": "storm in Hogerlande", "k": 3})
    assert by_body.json() == by_address.json()
    SearchOut.model_validate(by_body.json(), strict=True)
    assert by_body.json()["query"] == "storm in Hogerlande"
    found = by_body.json()["hits"]
    assert [{key: hit[key] for key in hits[0]} for hit in found] == hits
    assert (found[0]["source"], found[0]["published"]) == ("De Lindebode", "2022-07-21T00:00:00")


def test_a_whole_number_is_one_in_any_notation(client: TestClient) -> None:
    headers = {"Content-Type": "application/json"}
    for k, status in {
        "2.0": 200,
        "2e0": 200,
        "2.5": 422,
        '"2"': 422,
        "true": 422,
        "NaN": 422,
    }.items():
        content = f'{{"q": "storm", "k": {k}}}'
        given = client.post("/api/search", content=content, headers=headers)
        assert given.status_code == status


def test_search_within_limits(client: TestClient) -> None:
    found = client.get("/api/search?q=brug&since=2023-01-01&until=2023-12-31&source=elders").json()
    assert found["hits"] == []
    found = client.get("/api/search?q=brug&until=2022-12-31").json()
    assert {hit["article_id"] for hit in found["hits"]} == {"storm"}
    section = client.get("/api/search?q=brug&section=sport&section=kunst").json()
    assert section["hits"] == []


@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=",
        "q=%20",
        "q=x&k=0",
        "q=x&k=101",
        "q=x&k=NaN",
        "q=x&k=1.5",
        "q=x&k=inf",
        "q=x&since=1",
        "q=x&z=1",
    ],
)
def test_a_wrong_search(client: TestClient, query: str) -> None:
    no = client.get(f"/api/search?{query}")
    assert no.status_code == 422
    assert set(no.json()) == {"error"}


# --- check ---------------------------------------------------------------------------------------


def test_claims_are_the_contracts(client: TestClient, parts: Parts) -> None:
    claims = ["Er vielen geen gewonden bij de storm in Hogerlande.", "De maan is van kaas."]
    given = client.post("/api/check", json={"claims": claims})
    assert given.status_code == 200
    assert given.json() == [parts.desk.check(claim).to_json() for claim in claims]
    for verdict in given.json():
        ClaimOut.model_validate(verdict, strict=True)
    assert client.post("/api/check", json={"claim": claims[1]}).json() == given.json()[1:]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"claim": ""},
        {"claim": "x", "claims": ["x"]},
        {"claims": []},
        {"claims": ["x"] * 51},
        {"claims": ["x", 3]},
        {"claims": ["x", "\u200b"]},
    ],
)
def test_wrong_claims(client: TestClient, body: Any) -> None:
    no = client.post("/api/check", json=body)
    assert no.status_code == 422
    assert set(no.json()) == {"error"}


# --- feedback ------------------------------------------------------------------------------------


def test_feedback_is_passed_on(client: TestClient, kept: Kept) -> None:
    kept.feedback.clear()
    cited = {"article_id": "storm", "version": 2, "start": 3, "end": 9}
    answer = {"answered": True, "short_answer": "geen", "responder": "offline"}
    body = {"question": QUESTION, "language": "nl", "helpful": False, "reason": "unclear"}
    done = client.post("/api/feedback", json={**body, "answer": {**answer, "citations": [cited]}})
    assert (done.status_code, done.content) == (204, b"")
    client.post("/api/feedback", json={**body, "helpful": True})
    words = Cited("storm", 2, 3, 9)
    assert kept.feedback == [
        Feedback(QUESTION, "nl", False, "unclear", True, "geen", "offline", (words,)),
        Feedback(QUESTION, "nl", True, None, True, None, ""),
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"helpful": "ja"},
        {"helpful": 1},
        {"reason": "saai"},
        {"language": None},
        {"name": "Piet"},
        {"answer": {"citations": [{"article_id": "x", "version": 10**30, "start": 0, "end": 1}]}},
    ],
)
def test_wrong_feedback(client: TestClient, kept: Kept, wrong: dict[str, Any]) -> None:
    kept.feedback.clear()
    body = {"question": "x", "language": "nl", "helpful": True, **wrong}
    assert client.post("/api/feedback", json=body).status_code == 422
    assert kept.feedback == []
