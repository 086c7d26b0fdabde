import logging
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from pydantic import SecretStr

from bot.writer.language_model import ModelSettings, explain, load_model
from bot.writer.streaming import LONGEST, stream_text
from index.errors import ModelError
from tests.openai_server import OpenAIServer, Script, serve

KEY = "sk-geheim-1234567890"


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    with serve() as running:
        yield running


def settings(server: OpenAIServer, **more: object) -> ModelSettings:
    fields: dict[str, object] = {"base_url": server.url, "timeout_s": 5.0, **more}
    return ModelSettings("openai:test", api_key=SecretStr(KEY), **fields)  # type: ignore[arg-type]


def ask(chosen: ModelSettings) -> list[str]:
    from langchain_core.messages import HumanMessage

    return list(stream_text(load_model(chosen), [HumanMessage("Hallo?")], chosen))


def test_streams_word_by_word_and_sends_what_was_set(server: OpenAIServer) -> None:
    server.reply("Een twee drie.")
    assert "".join(ask(settings(server))) == "Een twee drie."
    assert server.requests[0]["temperature"] == 0
    assert server.requests[0]["stream"] is True
    assert server.keys == [f"Bearer {KEY}"]


def test_without_a_key_of_its_own_a_server_gets_no_other_key(
    server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-van-iemand-anders")
    server.reply("Ja.")
    ask(ModelSettings("openai:test", base_url=server.url, timeout_s=5))
    assert server.keys == ["Bearer none"]


@pytest.mark.parametrize(
    ("status", "wanted"),
    [
        (401, "does not accept the key (HTTP 401). Check VRAAGBAAK_MODEL_KEY."),
        (403, "VRAAGBAAK_MODEL_KEY"),
        (404, "Check VRAAGBAAK_MODEL"),
        (400, "refuses the question (HTTP 400)"),
        (429, "Try again later"),
        (500, "fails at http://127.0.0.1"),
        (503, "HTTP 503"),
    ],
)
def test_errors_of_the_server(server: OpenAIServer, status: int, wanted: str) -> None:
    server.script = Script(status=status)
    with pytest.raises(ModelError) as raised:
        ask(settings(server))
    assert wanted in str(raised.value)
    assert KEY not in f"{raised.value!r} {raised.value.__cause__}"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"data: {geen json\n\n", id="broken json"),
        pytest.param(b"data: [1, 2]\n\ndata: [DONE]\n\n", id="a list"),
        pytest.param(b'data: {"choices": [{"delta": 7}]}\n\ndata: [DONE]\n\n', id="wrong types"),
        pytest.param(b"data: [DONE]\n\n", id="nothing"),
        pytest.param(b"", id="empty body"),
        pytest.param(b"<html>Welkom</html>", id="a web page"),
    ],
)
def test_what_is_no_answer_is_an_error(server: OpenAIServer, raw: bytes) -> None:
    server.script = Script(raw=raw)
    with pytest.raises(ModelError, match="openai:test"):
        ask(settings(server))


def test_empty_answer(server: OpenAIServer) -> None:
    server.script = Script([""])
    with pytest.raises(ModelError, match="empty answer"):
        ask(settings(server))


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(Script(["Te laat."], wait=3.0), id="slow first word"),
        pytest.param(Script(["Een"], stall=3.0), id="stalled"),
        pytest.param(Script([" "], pause=0.05, endless=True), id="trickles for ever"),
    ],
)
def test_never_waits_longer_than_set(server: OpenAIServer, script: Script) -> None:
    server.script = script
    began = time.monotonic()
    with pytest.raises(ModelError, match="VRAAGBAAK_MODEL_TIMEOUT"):
        ask(settings(server, timeout_s=0.4))
    assert time.monotonic() - began < 2.5


def test_a_cut_connection(server: OpenAIServer) -> None:
    server.script = Script(["Een", " twee"], cut=True)
    with pytest.raises(ModelError, match="broke off"):
        ask(settings(server))


def test_an_endless_answer_is_left(server: OpenAIServer) -> None:
    server.script = Script(["bla " * 100], endless=True)
    assert LONGEST <= sum(map(len, ask(settings(server)))) < LONGEST + 400
    assert server.hung_up.wait(5), "the connection should be closed"


def test_nobody_there() -> None:
    chosen = ModelSettings(
        "openai:test", "http://naam:woord@127.0.0.1:9/v1", SecretStr(KEY), timeout_s=5
    )
    with pytest.raises(ModelError) as raised:
        ask(chosen)
    assert "cannot be reached at http://127.0.0.1:9/v1" in str(raised.value)
    assert "woord" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("llama3.2", "provider:model"),
        ("openai:", "provider:model"),
        ("", "provider:model"),
        ("olama:llama3.2", "The nearest is 'ollama'"),
        ("zzz:model", "There are ollama, openai"),
        ("openai:gpt", "Set VRAAGBAAK_MODEL_KEY"),
    ],
)
def test_names_that_cannot_be(name: str, wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ModelError) as raised:
        load_model(ModelSettings(name))
    assert wanted in str(raised.value)


@pytest.mark.parametrize(
    ("provider", "module", "extra"),
    [
        ("ollama", "langchain_ollama", "vraagbaak[ollama]"),
        ("openai", "langchain_openai", "vraagbaak[openai]"),
        ("anthropic", "langchain_anthropic", "vraagbaak[anthropic]"),
        ("mistralai", "langchain_mistralai", "vraagbaak[mistral]"),
        ("google_genai", "langchain_google_genai", "vraagbaak[google]"),
        ("groq", "langchain_groq", "langchain-groq"),
    ],
)
def test_missing_package(
    provider: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import langchain.chat_models.base as base

    base._get_chat_model_creator.cache_clear()
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ModelError) as raised:
        load_model(ModelSettings(f"{provider}:any", api_key=SecretStr(KEY)))
    assert extra in str(raised.value)
    base._get_chat_model_creator.cache_clear()


def test_the_key_shows_nowhere(server: OpenAIServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "vraagbaak")
    chosen = settings(server)
    assert KEY not in repr(chosen)
    assert KEY not in repr(load_model(chosen))
    error = explain(ValueError(f"key {KEY} is wrong"), chosen)
    assert KEY not in f"{error!r}{caplog.text}"


def test_langchain_is_imported_when_a_model_is_loaded_and_not_before() -> None:
    code = "import sys, bot.writer, bot.verifier; print('langchain' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
