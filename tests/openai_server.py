"""A real HTTP server that speaks the OpenAI chat-completions protocol and does as it is told."""

import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast


@dataclass(frozen=True)
class Script:
    """What the server does with a question.

    ``pieces`` are sent one by one, ``pause`` seconds apart. ``status`` other than 200 is an error.
    ``raw`` is sent as it is in place of a reply. ``cut`` breaks the connection off after the
    pieces, ``stall`` keeps it open and silent, ``wait`` is the time before the first piece.
    """

    pieces: Sequence[str] = ()
    status: int = 200
    raw: bytes | None = None
    wait: float = 0.0
    pause: float = 0.0
    cut: bool = False
    stall: float = 0.0
    endless: bool = False


@dataclass
class OpenAIServer:
    """A running server: where it is, what it will do, and what it was asked."""

    url: str
    script: Script = Script()
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    hung_up: threading.Event = field(default_factory=threading.Event)

    def reply(self, text: str, **more: Any) -> None:
        """Reply with a text, word by word."""
        words = text.split(" ")
        pieces = [word if n == 0 else f" {word}" for n, word in enumerate(words)]
        self.script = Script(pieces, **more)

    @property
    def asked(self) -> str:
        """Everything that the last request said."""
        return "\n".join(m["content"] for m in self.requests[-1]["messages"])


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    about: OpenAIServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        about = cast(_Server, self.server).about
        body = self.rfile.read(int(self.headers["Content-Length"]))
        about.requests.append(json.loads(body))
        about.keys.append(self.headers.get("Authorization", ""))
        try:
            self._act(about.script)
        except (BrokenPipeError, ConnectionResetError):
            about.hung_up.set()
        finally:
            self.close_connection = True

    def _act(self, script: Script) -> None:
        if script.status != 200:
            self._send_error(script.status)
            return
        time.sleep(script.wait)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        if script.raw is not None:
            self._chunk(script.raw)
            self._chunk(b"")
            return
        self._pieces(script)
        if script.cut:
            self.connection.close()
            return
        time.sleep(script.stall)
        self._event({"delta": {}, "finish_reason": "stop"})
        self._chunk(b"data: [DONE]\n\n")
        self._chunk(b"")

    def _pieces(self, script: Script) -> None:
        while True:
            for piece in script.pieces:
                self._event({"delta": {"role": "assistant", "content": piece}})
                time.sleep(script.pause)
            if not script.endless:
                return

    def _event(self, choice: dict[str, Any]) -> None:
        event = {
            "id": "x",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": "test",
            "choices": [{"index": 0, "finish_reason": None, **choice}],
        }
        self._chunk(f"data: {json.dumps(event)}\n\n".encode())

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def _send_error(self, status: int) -> None:
        key = self.headers.get("Authorization", "")
        body = json.dumps({"error": {"message": f"no: {key}", "type": "test"}}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Be quiet."""


@contextmanager
def serve() -> Iterator[OpenAIServer]:
    """A server on a free port of this machine."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.about = OpenAIServer(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server.about
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
