"""What a derived index was made from, and how far in the archive's log it has come."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_FILE = "state.json"


@dataclass(frozen=True, slots=True)
class IndexState:
    """``archive`` is the identity of the archive; ``maker`` names the model or the analyzer.

    ``sequence`` is the number of the last change that was taken over.
    """

    archive: str
    maker: str
    sequence: int

    @staticmethod
    def of(values: Mapping[str, Any] | None) -> "IndexState | None":
        """The state from stored values; None when they are not one."""
        try:
            values = values or {}
            return IndexState(str(values["archive"]), str(values["maker"]), int(values["sequence"]))
        except (KeyError, TypeError, ValueError):
            return None


def read_state(folder: Path) -> IndexState | None:
    """The state kept in a folder; None when missing or damaged."""
    try:
        return IndexState.of(json.loads((folder / _FILE).read_text("utf-8")))
    except (OSError, ValueError, AttributeError):
        return None


def write_state(folder: Path, state: IndexState) -> None:
    """Keep the state in a folder: all of it or nothing, also after a crash."""
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f"{_FILE}.new"
    new.write_text(json.dumps(asdict(state)), "utf-8")
    os.replace(new, folder / _FILE)
