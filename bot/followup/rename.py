"""Another name in the place of the one in the question before: "En het Streekmuseum?"."""

from typing import TypeVar

from bot.followup.context import Context
from bot.followup.lexicon import ANY_PLAIN, ANY_PREPOSITION, ARTICLES
from bot.question_words import ADVERBS
from bot.tokens import Name, names, tokens

_HEAD = 4  # letters: compounds with the same last part are of a kind ("Glasmuseum")

_CLOSED = ANY_PLAIN | ADVERBS["nl"] | ADVERBS["en"]

_T = TypeVar("_T")


def renamed(fragment: str, context: Context, *, small: bool = False) -> str | None:
    """Another name: "En in Groningen?", "And Kaapzicht?", "En het Streekmuseum in Veldmeer?".

    ``small``: the name may be written in small letters.
    """
    words = tokens(fragment)
    before = words[0].lower if words[0].lower in ANY_PREPOSITION else ""
    place = 1 if before else 0
    article = place < len(words) and words[place].lower in ARTICLES
    article = article and not (place and words[place].capital)  # "in De Hoepel"
    place += article
    if place >= len(words):
        return None
    new = fragment[words[place].start :]
    name = _leading_name(new) or (new if small and _may_be_name(new) and not article else "")
    old = _old_name(context, before, new)
    if not name or old is None:
        return None
    whole = name.rstrip(".") == new.rstrip(".")
    stop = context.words[old.last].end if whole else _behind_complement(new, name, context, old)
    if stop is None:
        return None
    start = context.words[old.first].start
    if article and _word_before(context, old.first) in ARTICLES:
        start, new = context.words[old.first - 1].start, fragment[words[place - 1].start :]
    if context.question[stop : stop + 1] == ".":  # of an initial
        new = new.rstrip(".")
    return put(context.question, new, start, stop)


def _old_name(context: Context, before: str, new: str) -> Name | None:
    """The name that makes place: behind the same preposition, of the same kind, or the only one."""
    if before:
        same = only([n for n in context.names if _preposition(context, n) == before])
        one = only(context.names)  # "En in Groningen?" after the mayor of Veldmeer
        return same or (one if one and _preposition(context, one) else None)
    head = tokens(new)[0].lower[-_HEAD:]
    kind = [n for n in context.names if context.words[n.last].lower.endswith(head)]
    free = [n for n in context.names if not _preposition(context, n)]
    return only(context.names) or only(kind) or only(free)


def _leading_name(words: str) -> str:
    """The name that these words begin with; empty when they do not."""
    found = names(f"de {words}", tokens(f"de {words}"))
    if found and found[0].first == 1:
        return found[0].text
    return ""


def _may_be_name(word: str) -> bool:
    return len(word.split()) == 1 and word not in _CLOSED


def _behind_complement(new: str, name: str, context: Context, old: Name) -> int | None:
    """Where the old name ends with what belongs to it: "het Glasmuseum in Maaspoort"."""
    behind = tokens(new[len(name) :])
    if not behind or behind[0].lower not in ANY_PREPOSITION:
        return None
    following = [n for n in context.names if n.first > old.last]
    same = (
        old.last + 1 < len(context.words) and context.words[old.last + 1].lower == behind[0].lower
    )
    if same and following and following[0].first - old.last <= 3:
        return context.words[following[0].last].end
    return context.words[old.last].end


def _preposition(context: Context, name: Name) -> str:
    """The preposition before a name and its article; empty when there is none."""
    for back in range(3):
        before = _word_before(context, name.first - back)
        if before in ANY_PREPOSITION:
            return before
        if back and before not in ARTICLES:
            return ""
    return ""


def _word_before(context: Context, place: int) -> str:
    return context.words[place - 1].lower if place > 0 else ""


def put(question: str, new: str, start: int, stop: int) -> str:
    """The question with ``new`` for its characters from ``start`` to ``stop``."""
    return question[:start] + new + question[stop:]


def only(found: list[_T]) -> _T | None:
    """The one thing that was found; None when there is none, or a choice."""
    return found[0] if len(found) == 1 else None
