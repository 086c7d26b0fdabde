"""The words of a language model as they come, never waited for longer than was set."""

import contextvars
import queue
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from typing import TYPE_CHECKING

from bot.writer.language_model import ModelSettings, explain, timed_out
from index.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage

#: An answer may take this many times the longest silence.
_PATIENCE = 4
#: What goes on beyond this many characters is not an answer.
LONGEST = 12_000

_Item = str | Exception | None


def stream_text(
    model: "BaseChatModel", messages: "Sequence[BaseMessage]", settings: ModelSettings
) -> Generator[str, None, None]:
    """The answer of ``model`` in pieces.

    Not every provider keeps to a timeout, so the model is listened to in a thread of its own. A
    thread that waits for a dead server is left behind; it ends with its connection.

    Raises:
        ModelError: it cannot be reached, keeps silent, breaks off, or says nothing at all.
    """
    pieces: queue.Queue[_Item] = queue.Queue()
    stop = threading.Event()
    context = contextvars.copy_context()  # callbacks and tracing of whoever asks
    threading.Thread(
        target=context.run, args=(_listen, model, messages, pieces, stop), daemon=True
    ).start()
    try:
        yield from _pieces(pieces, settings)
    finally:
        stop.set()


def _pieces(pieces: "queue.Queue[_Item]", settings: ModelSettings) -> Iterator[str]:
    """What the thread hears, until the end, an error, or too long a silence."""
    until = time.monotonic() + _PATIENCE * settings.timeout_s
    heard = 0
    while heard < LONGEST:
        wait = min(settings.timeout_s, until - time.monotonic())
        try:
            piece = pieces.get(timeout=max(wait, 0.0))
        except queue.Empty:
            raise timed_out(settings) from None
        if isinstance(piece, Exception):
            raise explain(piece, settings) from None
        if piece is None:
            break
        heard += len(piece)
        yield piece
    if not heard:
        raise ModelError(
            f"The language model {settings.name!r} gave an empty answer. Try again, or choose "
            "another one."
        )


def _listen(
    model: "BaseChatModel",
    messages: "Sequence[BaseMessage]",
    pieces: "queue.Queue[_Item]",
    stop: threading.Event,
) -> None:
    """Pass on what the model says, and what goes wrong."""
    try:
        for chunk in model.stream(list(messages)):
            if stop.is_set():
                return
            pieces.put(str(chunk.text))
        pieces.put(None)
    except Exception as error:  # any library may stand behind a model: explain() turns it into ours
        pieces.put(error)
