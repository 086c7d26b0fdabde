"""A rule: what an expression of time looks like, and which days it means."""

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.glosses.context import Expression
from bot.period.days import Days

Match = re.Match[str]
Read = Callable[[Match, Expression], Days | None]

# A word ends here; "zaterdag-matinee" goes on, "Friday's" does not.
_END = r"(?!\w|['’-]\w(?<!['’]s))"


class Rule(NamedTuple):
    """A pattern that is tried where a word begins, and what reads it.

    Where a pattern matches, no later rule is asked: what it gives no days to, has none.
    """

    pattern: re.Pattern[str]
    read: Read


def rule(pattern: str, read: Read) -> Rule:
    """A rule from a pattern in which a space stands for white space; case does not count."""
    spaced = pattern.replace(" ", r"\s{1,3}")
    return Rule(re.compile(f"(?:{spaced}){_END}", re.IGNORECASE), read)


def nothing(match: Match, expression: Expression) -> None:
    """Give no days to the words, nor to any part of them."""


def kind(match: Match) -> str:
    """Which of the vocabulary's words says which one: "last", "recent", "this" …; or nothing."""
    groups = match.groupdict()
    return next((k for k in ("last", "recent", "this", "coming", "next") if groups.get(k)), "")
