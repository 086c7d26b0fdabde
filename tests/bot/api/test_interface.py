"""The interface as a whole: its description, its errors, its health, its counts."""

import json
import re
from dataclasses import replace
from string import Formatter
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from prometheus_client.parser import text_string_to_metric_families
from schemathesis.checks import positive_data_acceptance
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.schemas import OpenApiSchema
from starlette.testclient import TestClient

from bot.answer import Answer
from bot.api.metrics import Metrics, Outcome
from bot.api.parts import Parts
from bot.texts import table
from bot.ui.guard import Guard
from bot.ui.window import LANGUAGES, WindowSettings
from tests.bot.api.conftest import application

# --- description ---------------------------------------------------------------------------------


def test_the_description_holds_our_paths_only(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    assert described["info"]["version"] == "1.2.3"
    assert set(described["paths"]) == {
        *("/api/ask", "/api/search", "/api/check", "/api/feedback"),
        *("/api/articles", "/api/articles/{article_id}"),
        *("/healthz", "/readyz", "/metrics"),
    }
    assert "HTTPValidationError" not in json.dumps(described)


def test_every_request_has_an_example_that_works(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    for path, methods in described["paths"].items():
        if body := methods.get("post", {}).get("requestBody"):
            content = body["content"]["application/json"]
            example = content.get("example") or content["schema"]["examples"][0]
            assert client.post(path, json=example).is_success


@pytest.mark.parametrize("root", ["", "/nieuws"])
def test_the_root_path_of_a_proxy(parts: Parts, root: str) -> None:
    app = application(replace(parts, window=WindowSettings(root_path=root)))
    app.add_middleware(Guard, prefix=root)
    client = TestClient(app)
    described = client.get(f"{root}/api/openapi.json").json()
    assert described["servers"] == [{"url": root or "/"}]
    assert client.get(f"{root}/api/articles/brug").status_code == 200
    assert client.get(f"{root}/api/ask").status_code == 405
    page = client.get(f"{root}/api/docs").text
    assert f'href="{root}/api/openapi.json"' in page
    assert f"https://HOST{root}/api/search?q=storm" in page


@pytest.mark.parametrize(
    ("language", "title"), [("nl", "Voor programma’s"), ("en", "For programs")]
)
def test_the_page_that_describes_it(client: TestClient, language: str, title: str) -> None:
    page = client.get(f"/api/docs?lang={language}").text
    assert f'<html lang="{language}">' in page
    assert title in page
    for path in ("POST /api/ask", "GET /api/articles/{article_id}", "GET /metrics"):
        assert path in page
    assert "<script" not in page
    loaded = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert all(address.startswith("/") for address in loaded)
    # The page is also in the language that a browser asks for.
    header = {"Accept-Language": language}
    assert client.get("/api/docs", headers=header).text == page


# --- errors --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "status", "allowed"),
    [
        ("GET", "/api", 404, None),
        ("GET", "/api/", 404, None),
        ("POST", "/api/vraag", 404, None),
        ("GET", "/api/ask%2F..%2Fpasswd%0a", 404, None),
        ("GET", "/api/ask", 405, "POST"),
        ("BREW", "/api/ask", 405, "POST"),
        ("DELETE", "/api/search", 405, "GET, POST"),
        ("PUT", "/api/articles/brug", 405, "GET"),
        ("GET", "/api/articles", 405, "POST"),
        ("POST", "/healthz", 405, "GET"),
        ("TRACE", "/metrics", 405, "GET"),
    ],
)
def test_what_does_not_exist(
    client: TestClient, method: str, path: str, status: int, allowed: str | None
) -> None:
    no = client.request(method, path, headers={"Accept-Language": "en"})
    assert (no.status_code, no.headers.get("allow")) == (status, allowed)
    assert no.json()["error"]["code"] == {404: "not_found", 405: "method_not_allowed"}[status]


def test_other_addresses_are_left_alone(parts: Parts) -> None:
    """The errors of the rest of the application stay as they are, also below a mount."""
    app = application(parts)

    @app.get("/artikel")
    def article(v: int) -> int:
        return v

    app.mount("/", FastAPI(docs_url=None, openapi_url=None))
    client = TestClient(app)
    assert client.get("/artikel?v=x").json()["detail"][0]["type"] == "int_parsing"
    assert client.get("/apix").json() == {"detail": "Not Found"}
    assert client.get("/api/x").json()["error"]["code"] == "not_found"


@pytest.mark.parametrize(
    ("header", "body", "message"),
    [
        ("", {}, "question ontbreekt."),
        ("en-GB", {}, "question is missing."),
        ("de", {}, "question ontbreekt."),
        ("nl", {"question": " ", "language": "en"}, "There is no question"),
    ],
)
def test_the_language_of_messages(
    client: TestClient, header: str, body: dict[str, str], message: str
) -> None:
    no = client.post("/api/ask", json=body, headers={"Accept-Language": header})
    assert no.json()["error"]["message"].startswith(message)


def test_every_message_is_there_in_both_languages() -> None:
    dutch, english = (
        {
            key: {field for _, field, _, _ in Formatter().parse(text) if field}
            for key, text in table(language).items()
            if key.startswith("api_")
        }
        for language in LANGUAGES
    )
    assert dutch == english
    assert dutch


# --- health --------------------------------------------------------------------------------------


def test_alive_and_ready(client: TestClient, parts: Parts) -> None:
    assert client.get("/healthz").json() == {
        "status": "ok",
        "articles": parts.archive.summary().articles,
    }
    assert client.get("/readyz").json() == {"status": "ready"}


def test_not_ready_before_the_models_are(parts: Parts) -> None:
    warm = False
    client = TestClient(application(replace(parts, ready=lambda: warm)))
    no = client.get("/readyz")
    assert (no.status_code, no.json()["error"]["code"]) == (503, "not_ready")
    assert client.get("/healthz").status_code == 200
    warm = True
    assert client.get("/readyz").status_code == 200


# --- metrics -------------------------------------------------------------------------------------


def counted(text: str) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    """Every number of an exposition, by its name and labels."""
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_questions_are_counted(parts: Parts) -> None:
    metrics = Metrics("1.2.3")
    client = TestClient(application(replace(parts, metrics=metrics)))
    secret = "Vielen er gewonden bij de storm in Hogerlande?"
    client.post("/api/ask", json={"question": secret})
    client.post("/api/ask", json={"question": "Who won the chess tournament in Lima?"})
    client.post("/api/ask", json={"question": ""})  # was never asked
    body = {"question": secret, "language": "nl", "helpful": False, "reason": "unclear"}
    client.post("/api/feedback", json=body)
    response = client.get("/metrics")
    assert response.headers["content-type"].startswith("text/plain; version=0.0.4")
    found = counted(response.text)
    questions = {
        labels: value
        for (name, labels), value in found.items()
        if name == "vraagbaak_questions_total"
    }
    assert {(dict(k)["outcome"], dict(k)["language"]): v for k, v in questions.items()} == {
        ("answered", "nl"): 1,
        ("refused", "en"): 1,
    }
    assert {(dict(k)["face"], dict(k)["responder"]) for k in questions} == {("api", "offline")}
    assert found["vraagbaak_step_seconds_count", (("step", "retrieve"),)] == 2
    assert found["vraagbaak_feedback_total", (("helpful", "false"), ("reason", "unclear"))] == 1
    assert found["vraagbaak_articles", ()] == parts.archive.summary().articles
    assert found["vraagbaak_passages", ()] == parts.archive.summary().passages
    assert found["vraagbaak_waiting", ()] == 0
    assert found["vraagbaak_build_info", (("version", "1.2.3"),)] == 1
    assert found["process_resident_memory_bytes", ()] > 0
    assert "Hogerlande" not in response.text


@pytest.mark.parametrize(
    ("answered", "outcome", "counted_as"),
    [(True, None, "answered"), (False, None, "refused"), (True, "stopped", "stopped")],
)
def test_what_came_of_a_question(answered: bool, outcome: Outcome | None, counted_as: str) -> None:
    metrics = Metrics("1")
    metrics.observe(Answer("x", "x", "nl", answered, "x"), "chat", outcome)
    metrics.observe(None, "mcp")
    text = metrics.exposition(None, 3).decode()
    assert f'face="chat",language="nl",outcome="{counted_as}",responder="offline"}} 1.0' in text
    assert 'face="mcp",language="",outcome="failed",responder=""} 1.0' in text
    assert "vraagbaak_waiting 3.0" in text


def test_two_servers_in_one_process_count_apart() -> None:
    one, two = Metrics("1"), Metrics("1")
    one.judged(True, None)
    assert 'helpful="true"' in one.exposition(None, 0).decode()
    assert 'helpful="true"' not in two.exposition(None, 0).decode()


# --- everything that the description allows, and what it does not --------------------------------

OPERATIONS = [
    *(("POST", path) for path in ("/api/ask", "/api/search", "/api/check", "/api/feedback")),
    *(("GET", "/api/search"), ("GET", "/api/articles/{article_id}"), ("POST", "/api/articles")),
]
WITHOUT_INPUT = [("GET", path) for path in ("/healthz", "/readyz", "/metrics")]
CASES = [
    *((*operation, mode) for operation in OPERATIONS for mode in GenerationMode),
    *((*operation, GenerationMode.POSITIVE) for operation in WITHOUT_INPUT),
]


@pytest.fixture(scope="module")
def described(parts: Parts) -> OpenApiSchema:
    return schemathesis.openapi.from_asgi("/api/openapi.json", application(parts))


def test_every_operation_is_tried(described: OpenApiSchema) -> None:
    paths = described.raw_schema["paths"]
    found = {(method.upper(), path) for path, methods in paths.items() for method in methods}
    assert found == set(OPERATIONS) | set(WITHOUT_INPUT)


# schemathesis' own mark for tests does not go together with pytest 9.2.
@pytest.mark.parametrize(("method", "path", "mode"), CASES)
def test_the_description_holds(
    described: OpenApiSchema, method: str, path: str, mode: GenerationMode
) -> None:
    operation = described[path][method]

    @settings(
        max_examples=15,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def holds(case: schemathesis.Case[Any]) -> None:
        # A schema cannot say that a question needs a word, or that start is not after end.
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    holds()
