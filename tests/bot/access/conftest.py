"""A small site behind the door: every route says who it thinks the visitor is."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import SecretStr
from starlette.testclient import TestClient
from starlette.types import ASGIApp
from starlette.websockets import WebSocket

from bot.access.accounts_file import add_account, add_key
from bot.access.login import login_router
from bot.access.middleware import Access
from bot.access.policy import Policy, build_policy
from bot.access.visitor import visitor_of, who_asks
from bot.settings import load_settings
from bot.ui.guard import Guard
from bot.ui.window import WindowSettings

PASSWORD = "een-lang-wachtwoord"
PUBLIC = "203.0.113.7"
Build = Callable[..., TestClient]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "accounts.json"


@pytest.fixture
def staffed(file: Path) -> dict[str, str]:
    """An account for Mina, and two keys by their scope."""
    add_account(file, "mina", PASSWORD)
    return {scope: add_key(file, f"p-{scope}", scope) for scope in ("reader", "staff")}


@pytest.fixture
def build(file: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Build the site with settings, and a client that calls it from an address."""
    monkeypatch.chdir(file.parent)

    def client(host: str = PUBLIC, base: str = "http://krant.example", **given: Any) -> TestClient:
        policy = policy_of(file, **given)
        return caller(site(policy, given.get("root_path", "")), host, base)

    return client


def caller(app: ASGIApp, host: str = PUBLIC, base: str = "http://krant.example") -> TestClient:
    return TestClient(app, base, client=(host, 50_000), follow_redirects=False)


def policy_of(file: Path, local: bool = False, **given: Any) -> Policy:
    if "reader_password" in given:
        given["reader_password"] = SecretStr(given["reader_password"])
    return build_policy(load_settings(accounts=file, **given), local)


def site(policy: Policy, prefix: str = "") -> FastAPI:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    window = WindowSettings(root_path=prefix)
    app.include_router(login_router(policy, window))

    @app.get("/stroom")
    async def stream() -> Response:
        async def parts() -> AsyncIterator[str]:
            for n in range(3):
                yield f"data: {n}\n\n"

        return StreamingResponse(parts(), media_type="text/event-stream")

    @app.websocket("/ws")
    async def socket(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_text(visitor_of(socket).role)
        await socket.close()

    @app.websocket("/redactie/ws")
    async def staff_socket(socket: WebSocket) -> None:
        await socket.accept()
        await socket.close()

    @app.api_route("/{path:path}", methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "FOO"])
    async def anything(request: Request) -> Response:
        visitor = visitor_of(request)
        body = await request.body()
        return JSONResponse(
            {
                "path": request.scope["path"],
                "role": visitor.role,
                "name": visitor.name,
                "key": visitor.key,
                "address": visitor.address,
                "who": who_asks(request),
                "scheme": request.scope["scheme"],
                "user": request.headers.get("x-user"),
                "size": len(body),
            }
        )

    app.add_middleware(Guard, prefix=prefix)
    app.add_middleware(Access, policy=policy, window=window)
    return app
