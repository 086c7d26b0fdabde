"""The turns before a question, from a file."""

import json
from pathlib import Path
from typing import Any

from bot.answer import Turn
from index.errors import ItemError


def read_history(file: Path) -> tuple[Turn, ...]:
    """The turns of a JSON file: a list of objects with ``question`` and ``answer``.

    Raises:
        ItemError: the file cannot be read, or is not such a list.
    """
    try:
        return turns(json.loads(file.read_text("utf-8-sig")))
    except (OSError, ValueError) as error:
        raise ItemError(f"The history {file} cannot be read: {error}.") from error
    except ItemError as error:
        raise ItemError(f"The history {file} cannot be read: {error}") from error


def turns(value: Any) -> tuple[Turn, ...]:
    """The turns of a list of objects with ``question`` and ``answer``.

    Raises:
        ItemError: it is not such a list.
    """
    if not isinstance(value, list):
        raise ItemError(f"a list of turns is wanted, not {type(value).__name__}.")
    for turn in value:
        if not isinstance(turn, dict) or not isinstance(turn.get("question"), str):
            raise ItemError(f"a turn has a question and an answer, this one does not: {turn!r}.")
    return tuple(Turn(turn["question"], str(turn.get("answer") or "")) for turn in value)
