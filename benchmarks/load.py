"""Load: python -m benchmarks.load [--readers 50] [--pause 20] [--seconds 120] [--questions 10000].

A server of its own is started on the sample archive, with its limits for one address lifted.

1. So many readers at once, in the window as a browser speaks to it (Gradio's queue): each asks,
   reads for a while (``--pause`` seconds on average, exponentially distributed), and asks again.
   Median and 95th percentile of the time to the whole answer, and what went wrong.
2. So many questions one after the other through ``/api/ask``, two at a time: the server's resident
   memory as it goes. Nothing is cached between questions, so each is real work.
"""

import argparse
import asyncio
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import numpy as np

from bot.evaluation import read_items

_QUESTIONS = Path(__file__).parent / "questions_validation.jsonl"
_NO_LIMITS = {
    "VRAAGBAAK_QUESTIONS_PER_MINUTE": "1000000",
    "VRAAGBAAK_QUESTIONS_AT_ONCE": "1000",
}
_WARM_UP = 20  # questions that do not count
_STEPS = 10  # how often the memory is told


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--pause", type=float, default=20, help="seconds that a reader reads")
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--questions", type=int, default=10_000, help="for the memory; 0: none")
    options = parser.parse_args()
    questions = [item.question for item in read_items(_QUESTIONS) if item.question]
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (address, process):
        asyncio.run(memory(address, process, questions, _WARM_UP, say=False))
        asyncio.run(readers(address, questions, options.readers, options.pause, options.seconds))
        if options.questions:
            asyncio.run(memory(address, process, questions, options.questions))


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, int]]:
    """A server of its own; gives its address and its process number."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {
        **os.environ,
        **_NO_LIMITS,
        "VRAAGBAAK_ARCHIVE": str(folder / "archive"),
        "VRAAGBAAK_ACCOUNTS": str(folder / "accounts.json"),
        "VRAAGBAAK_PORT": str(port),
    }
    with subprocess.Popen([sys.executable, "-m", "bot", "serve"], env=own) as server:
        address = f"http://127.0.0.1:{port}"
        try:
            _wait(address)
            yield address, server.pid
        finally:
            server.terminate()


def _wait(address: str) -> None:
    """Until it answers; indexing the sample takes a minute."""
    for _ in range(600):
        try:
            if httpx.get(f"{address}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(1)
    raise TimeoutError("The server did not start.")


async def readers(
    address: str, questions: list[str], count: int, pause: float, seconds: float
) -> None:
    """Many readers in the window."""
    took: list[float] = []
    wrong: Counter[str] = Counter()
    until = time.monotonic() + seconds
    chance = random.Random(1)

    async def reader(client: httpx.AsyncClient) -> None:
        await asyncio.sleep(chance.uniform(0, pause))  # they do not come all in one moment
        while time.monotonic() < until:
            began = time.monotonic()
            try:
                outcome = await _ask_in_window(client, chance.choice(questions))
            except httpx.HTTPError as error:
                outcome = type(error).__name__
            took.append(time.monotonic() - began)
            if outcome != "done":
                wrong[outcome] += 1
            await asyncio.sleep(chance.expovariate(1 / pause))

    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=address, timeout=120, limits=limits) as client:
        await asyncio.gather(*(reader(client) for _ in range(count)))
    middle, high, worst = np.percentile(took, [50, 95, 100])
    print(
        f"{count} readers, {pause:g} s of reading between questions, {seconds:g} s: {len(took)} "
        f"questions, p50 {middle:.2f} s, p95 {high:.2f} s, longest {worst:.2f} s, "
        f"wrong: {dict(wrong) or 'nothing'}"
    )


async def _ask_in_window(client: httpx.AsyncClient, question: str) -> str:
    """Ask as the page does; gives the outcome of the turn."""
    session = uuid.uuid4().hex[:11]
    body = {"data": [question, "", "", ""], "fn_index": 0, "session_hash": session}
    (await client.post("/gradio_api/queue/join", json=body)).raise_for_status()
    outcome = "nothing"
    path = f"/gradio_api/queue/data?session_hash={session}"
    async with client.stream("GET", path) as stream:
        async for line in stream.aiter_lines():
            if not line.startswith("data:"):
                continue
            message = json.loads(line[5:])
            if message["msg"] in ("process_generating", "process_completed"):
                outcome = _outcome(message) or outcome
            if message["msg"] == "process_completed":
                return outcome if message["success"] else "failed"
    return outcome


def _outcome(message: dict[str, object]) -> str | None:
    """How far the turn is, from the conversation that the browser is to keep."""
    output = message.get("output")
    data = output.get("data") if isinstance(output, dict) else None
    if not data:
        return None
    for outcome in ("busy", "done", "refused", "failed", "stopped"):
        if f'"outcome":"{outcome}"' in str(data[0]) or f'["outcome"], "{outcome}"' in str(data[0]):
            return outcome
    return "done" if '"done"' in json.dumps(data[0]) else None


async def memory(
    address: str, server: int, questions: list[str], count: int, say: bool = True
) -> None:
    """Many questions through the interface for programs, and what memory they leave behind."""
    step = max(1, count // _STEPS)
    began = time.monotonic()
    async with httpx.AsyncClient(base_url=address, timeout=120) as client:
        for first in range(0, count, step):
            line = iter(range(first, min(first + step, count)))

            async def worker(line: Iterator[int] = line) -> None:
                for number in line:
                    asked = {"question": questions[number % len(questions)]}
                    (await client.post("/api/ask", json=asked)).raise_for_status()

            await asyncio.gather(worker(), worker())
            if say:
                done = min(first + step, count)
                rate = done / (time.monotonic() - began)
                print(f"{done:6d} questions: {_resident(server):.0f} MB, {rate:.1f} a second")


def _resident(process: int) -> float:
    """Resident memory of a process, in MB (Linux)."""
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    line = next(each for each in status.splitlines() if each.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
