"""What is counted, and amounts of it."""

import re
import tomllib
from fractions import Fraction
from functools import cache
from importlib import resources

from bot.facts.fact import Fact
from bot.facts.numerals import fold
from bot.facts.text import Reading

_TON = 100_000


@cache
def unit_words() -> dict[str, str]:
    """Units by word."""
    raw = (resources.files("bot.facts") / "units.toml").read_text("utf-8")
    return {word: unit for unit, words in tomllib.loads(raw).items() for word in words.split()}


def add_amount(
    reading: Reading, values: frozenset[Fraction], start: int, end: int, *, weak: bool = False
) -> None:
    """Add an amount with its unit; a percentage is a share."""
    text = reading.rest
    unit, behind = _unit_behind(text, end)
    if before := re.search(r"([€$£]|\b(?:EUR|USD|GBP))\s*$", text[:start]):
        unit, start = unit_words()[before[1].lower()], before.start()
    if unit == "percent":
        readings = frozenset(f"s:{value / 100}" for value in values)
        implied: frozenset[str] = frozenset()
        unit, end = "", behind
    elif unit == "ton":
        readings = frozenset(f"n:{v}" for value in values for v in (value, value * _TON))
        implied, unit = frozenset(), ""
    else:
        readings = frozenset(f"n:{value}" for value in values)
        implied = frozenset(f"o:{value}" for value in values)
    words = reading.text[start:end]
    reading.add(Fact("figure", words, start, end, readings, implied, unit, weak))


def _unit_behind(text: str, end: int) -> tuple[str, int]:
    """The unit behind a figure, and where it ends."""
    if per_cent := re.match(r"\s*per cent\b", text[end:], re.IGNORECASE):
        return "percent", end + per_cent.end()
    match = re.match(r"[\s\u00a0-]*(%|[€$£]|[^\W\d_]+(?:-olds?)?)", text[end:])
    if not match:
        return "", end
    word = fold(match[1])
    if word in ("ton", "tonnen"):
        return "ton", end
    return unit_words().get(word, ""), end + match.end()
