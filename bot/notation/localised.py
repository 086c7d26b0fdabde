"""The one thing that the package does, in the order in which it is tried."""

import re

from bot.notation.figures import with_figures
from bot.notation.parser import renderings
from bot.notation.tokens import tokenise
from index.article import Language

# Longer words are a clause, which is never made of figures and units alone.
_MOST_CHARACTERS = 120
_MOST_TOKENS = 24
# With a capital and alone, these may be a person, a village, a company or a channel.
_ALSO_NAME = re.compile(
    "Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December|"
    "Morgen|Een|Eén|Één|Vier|Acht|Elf|March|May|June|August|One"
)
_END = re.compile(r"[\s.,;:!?]+\Z")


def localised(words: str, source: Language, target: Language) -> str:
    """The words of an article as a reader of ``target`` writes them.

    Rendered are numbers, amounts, dates and times, as a whole: a phrase with one unknown word, or
    with two readings ("elf uur" is an hour of the day or eleven hours), keeps its words, and only
    its figures take the other points and commas. Unchanged where there is nothing to render.
    """
    if source == target:
        return words
    if len(words) <= _MOST_CHARACTERS and (phrase := _phrase(words, source)):
        return phrase
    return with_figures(words, source)


def _phrase(words: str, source: Language) -> str | None:
    """The whole phrase rendered, between the white space and stops that stood around it."""
    core = words.strip()
    if not core or _ALSO_NAME.fullmatch(core):
        return None
    before = words[: len(words) - len(words.lstrip())]
    if found := _rendered(core, source):
        return before + found + words[len(before) + len(core) :]
    end = _END.search(words)
    core = words[len(before) : end.start()] if end else core
    if end is None or _ALSO_NAME.fullmatch(core) or not (found := _rendered(core, source)):
        return None
    return before + found + end.group()


def _rendered(core: str, source: Language) -> str | None:
    """The one rendering of a phrase; None when it has none, or several that differ."""
    tokens = tokenise(core)
    if not 0 < len(tokens) <= _MOST_TOKENS:
        return None
    found = renderings(tokens, source)
    if not found and (lowered := _lowered(tokens)):
        found = frozenset(text[:1].upper() + text[1:] for text in renderings(lowered, source))
    if len(found) != 1:
        return None
    (text,) = found
    # Nothing but white space would change: "11 %" stays as it was written.
    return None if tokenise(text) == tokens else text


def _lowered(tokens: tuple[str, ...]) -> tuple[str, ...] | None:
    """The tokens without the capital that begins a sentence: "Twee weken", "'s Nachts"."""
    place = 1 if tokens[0] == "'s" and len(tokens) > 1 else 0
    word = tokens[place]
    if not word[0].isupper() or not (word[1:].islower() or len(word) == 1):
        return None
    lowered = "één" if word == "Eén" else word[0].lower() + word[1:]
    return (*tokens[:place], lowered, *tokens[place + 1 :])
