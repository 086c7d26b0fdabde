"""A statement and its reason: where "because …" cuts a sentence in two."""

import re
from typing import NamedTuple

from index.article import Language

# Before one of these the reason is not the whole, or is denied.
_NOT = r"(?:niet|deels|vooral|mede|juist|alleen|ook|maar|simpelweg|not|partly|only|just|mainly)"
_CONJUNCTION: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        rf"^(?P<main>[^,]+?),?\s(?:(?P<not>{_NOT})\s)?(?:omdat|doordat)\s(?P<why>.+)$"
    ),
    "en": re.compile(rf"^(?P<main>[^,]+?),?\s(?:(?P<not>{_NOT})\s)?because\s(?!of\b)(?P<why>.+)$"),
}
_PHRASE: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r"^(?P<main>[^,]+?)\s(?:wegens|vanwege)\s(?P<why>[^,]+)$"),
    "en": re.compile(r"^(?P<main>[^,]+?)\s(?:because of|due to|owing to)\s(?P<why>[^,]+)$"),
}
_WANT = re.compile(r"^(?P<main>[^,]+),\swant\s(?P<why>.+)$")


class Reasoned(NamedTuple):
    """What is so, and why; ``phrase`` when the reason is no clause and may have words behind it."""

    main: str
    why: str
    phrase: bool = False


def reasoned(sentence: str, language: Language) -> Reasoned | None:
    """Cut a plain sentence at its reason; None when it gives none, or not all of it."""
    found = _CONJUNCTION[language].match(sentence)
    if found:
        return None if found["not"] else Reasoned(found["main"], found["why"])
    found = _WANT.match(sentence) if language == "nl" else None
    if found:
        return Reasoned(found["main"], found["why"])
    found = _PHRASE[language].match(sentence)
    return Reasoned(found["main"], found["why"], phrase=True) if found else None
