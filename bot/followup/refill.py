"""A fragment in the place of what it replaces: "En in Groningen?" after one on Utrecht."""

from datetime import date
from itertools import pairwise

from bot.followup.context import Context
from bot.period import find_period
from bot.question_words import PREPOSITIONS, ROLES
from bot.tokens import Name, names, tokens
from index.article import Language

_TODAY = date(2000, 1, 1)  # any day: only where the time stands in the text is used
_ARTICLES = frozenset({"de", "het", "the"})
_POSSESSIVE = frozenset(["zijn", "haar", "his", "her"])


def genitive(name: str, language: Language) -> str:
    """Hergés, Nadia el Kasri's, Frans'; in English always with an apostrophe and an s."""
    last = name[-1].lower()
    if language == "en":
        return f"{name}'s"
    if last in "sxz":
        return f"{name}'"
    return f"{name}'s" if last in "aiouy." else f"{name}s"


def refill(fragment: str, context: Context, language: Language) -> str | None:
    """Give the question before with the fragment in it, or None when its place is not sure."""
    return (
        _another_time(fragment, context, language)
        or _another_relative(fragment, context, language)
        or _another_role(fragment, context)
        or _another_name(fragment, context)
    )


def _another_time(fragment: str, context: Context, language: Language) -> str | None:
    """Another time: "En in 2020?", "And last year?"."""
    period = find_period(fragment, _TODAY, language)
    if period is None or period.span.end - period.span.start < len(fragment):
        return None
    question = context.question
    before = find_period(question, _TODAY, context.language)
    if before is None:
        mark = question.rstrip(" ?!.")
        return f"{mark} {fragment}{question[len(mark) :]}"
    start, end = before.span
    kept = question[start:end]
    if fragment[0].isdecimal() and " " in kept:
        start = start + kept.rindex(" ") + 1
    return question[:start] + fragment + question[end:]


def _another_relative(fragment: str, context: Context, language: Language) -> str | None:
    """Somebody of theirs: "And his wife?" after a question about him."""
    whose, _, what = fragment.partition(" ")
    person = context.person(whose) if whose.lower() in _POSSESSIVE and what else None
    if person is None or person not in context.question:
        return None
    return context.question.replace(person, f"{genitive(person, language)} {what}", 1)


def _another_role(fragment: str, context: Context) -> str | None:
    """Another office: "En de burgemeester?" after what the alderman said."""
    words = [word.lower for word in tokens(fragment)]
    roles = ROLES["nl"] | ROLES["en"]
    if len(words) != 2 or words[0] not in _ARTICLES or words[1] not in roles:
        return None
    pairs = pairwise(context.words)
    places = [(a.start, b.end) for a, b in pairs if a.lower in _ARTICLES and b.lower in roles]
    if len(places) != 1:
        return None
    (start, end) = places[0]
    return context.question[:start] + fragment + context.question[end:]


def _another_name(fragment: str, context: Context) -> str | None:
    """Another name: "En in Groningen?", "And Kaapzicht?", "En van het Streekmuseum?"."""
    words = tokens(fragment)
    prepositions = PREPOSITIONS["nl"] | PREPOSITIONS["en"]
    before = words[0].lower if words[0].lower in prepositions else ""
    place = 1 if before else 0
    article = place < len(words) and words[place].lower in _ARTICLES
    place += article
    if place >= len(words):
        return None
    new = fragment[words[place].start :]
    whole = names(new, tokens(new)) or ([Name(new, 0, 0)] if new[:1].isupper() else [])
    old = _only([n for n in context.names if before and _preposition(context, n) == before])
    old = old or _only(context.names)
    if len(whole) != 1 or whole[0].text != new or old is None:
        return None
    start = context.words[old.first].start
    stop = start + len(old.text)
    if article and _word_before(context, old.first) in _ARTICLES:
        start, new = context.words[old.first - 1].start, fragment[words[place - 1].start :]
    return context.question[:start] + new + context.question[stop:]


def _preposition(context: Context, name: Name) -> str:
    """The word before a name and its article."""
    before = _word_before(context, name.first)
    return _word_before(context, name.first - 1) if before in _ARTICLES else before


def _word_before(context: Context, place: int) -> str:
    return context.words[place - 1].lower if place > 0 else ""


def _only(found: list[Name]) -> Name | None:
    return found[0] if len(found) == 1 else None
