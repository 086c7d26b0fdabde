"""A fragment in the place of what it replaces: "En in Groningen?" after one on Utrecht."""

import re
from datetime import date

from bot.followup.context import Context
from bot.followup.lexicon import ANY_PREPOSITION, ARTICLES, ONES, ORDINALS, WHERE
from bot.followup.rename import only, put, renamed
from bot.period import find_period
from bot.question_words import ADVERBS, DETERMINERS, GENERIC, ROLES, VERBS, plain
from bot.tokens import Token, tokens
from index.article import Language

_TODAY = date(2000, 1, 1)  # any day: only where the time stands in the text is used
_PHRASE = 6  # words
_YEAR = 4  # figures


def genitive(name: str, language: Language) -> str:
    """Hergés, Nadia el Kasri's, Frans'; in English always with an apostrophe and an s."""
    last = name[-1].lower()
    if language == "en":
        return f"{name}'s"
    if last in "sxz":
        return f"{name}'"
    return f"{name}'s" if last in "aiouy." else f"{name}s"


def refill(
    fragment: str,
    context: Context,
    whose: str | None,
    language: Language,
    *,
    small: bool = False,
) -> str | None:
    """Give the question before with the fragment in it, or None when its place is not sure.

    ``whose`` is the person that "zijn" or "her" in front of the fragment means. ``small``: a name
    may be written in small letters.
    """
    fragment = _inside(fragment)
    return (
        _another_time(fragment, context, language)
        or _another_relative(fragment, context, whose, language)
        or _another_ordinal(fragment, context)
        or _another_role(fragment, context)
        or renamed(fragment, context, small=small)
        or _another_phrase(fragment, context)
        or _elsewhere(fragment, context)
        or _another_counted(fragment, context)
    )


def _inside(fragment: str) -> str:
    """The fragment as it stands inside a question, where "De" and "In" are written small."""
    first, space, behind = fragment.partition(" ")
    small = first.lower() in ANY_PREPOSITION | ARTICLES and space
    return f"{first.lower()} {behind}" if small else fragment


def put_right(new: str, old: str, question: str) -> str | None:
    """The question with ``new`` for ``old``, or for it without the word before; None if not there.

    "niet in 2011 maar in 2014", "not the mayor but the alderman".
    """
    new = _inside(new)
    for skipped in range(2):
        short_old = old.split(maxsplit=skipped)[-1] if skipped < len(old.split()) else ""
        short_new = new.split(maxsplit=skipped)[-1] if skipped < len(new.split()) else ""
        if not short_old or not short_new or short_old.lower() == short_new.lower():
            continue
        found = re.search(rf"(?<!\w){re.escape(short_old)}(?!\w)", question, re.IGNORECASE)
        if found:
            return question[: found.start()] + short_new + question[found.end() :]
    return None


def _another_time(fragment: str, context: Context, language: Language) -> str | None:
    """Another time: "En in 2020?", "And last year?"."""
    period = find_period(fragment, _TODAY, language)
    if period is None or period.span.end - period.span.start < len(fragment):
        return None
    question = context.question
    before = find_period(question, _TODAY, context.language)
    if before is None:
        mark = question.rstrip(" ?!.")
        preposition = "in " if fragment.isdecimal() else ""
        return f"{mark} {preposition}{fragment}{question[len(mark) :]}"
    start, end = before.span
    kept = question[start:end]
    fragment = _with_year(fragment, kept, language)
    if fragment[0].isdecimal() and " " in kept:
        start = start + kept.rindex(" ") + 1
    return question[:start] + fragment + question[end:]


def _with_year(fragment: str, kept: str, language: Language) -> str:
    """Another month of the same year: "in mei" after "in april 2022"."""
    year = kept[-_YEAR:]
    if not (year.isdecimal() and kept[:-_YEAR].strip()):
        return fragment
    dated = f"{fragment} {year}"
    found = find_period(dated, _TODAY, language)
    whole = found is not None and found.span.end - found.span.start == len(dated)
    return dated if whole and not any(c.isdecimal() for c in fragment) else fragment


def _another_relative(
    fragment: str, context: Context, whose: str | None, language: Language
) -> str | None:
    """Somebody of theirs: "And his wife?" after a question about him."""
    first, _, what = fragment.partition(" ")
    if first.lower() not in ONES or not what or whose is None:
        return None
    if whose not in context.question:
        return None
    return context.question.replace(whose, f"{genitive(whose, language)} {what}", 1)


def _another_ordinal(fragment: str, context: Context) -> str | None:
    """Another in a row: "En derde?", "And the third?" after who came second."""
    words = tokens(fragment)
    new = words[-1].lower if len(words) <= 2 else ""
    for ordinals in ORDINALS:
        old = only([word for word in context.words if word.lower in ordinals])
        if new in ordinals and old is not None and words[0].lower in {*ARTICLES, new}:
            return put(context.question, new, old.start, old.end)
    return None


def _another_role(fragment: str, context: Context) -> str | None:
    """Another office: "En de burgemeester?", "de wethouder van Kaapzicht", after the alderman."""
    words = tokens(fragment)
    roles = ROLES["nl"] | ROLES["en"]
    article = int(words[0].lower in ARTICLES)
    if len(words) <= article or words[article].lower not in roles or len(words) > _PHRASE:
        return None
    old = only([n for n, word in enumerate(context.words) if word.lower in roles])
    if old is None or context.words[old].capital:
        return None
    start, stop = context.words[old].start, context.words[old].end
    if old and context.words[old - 1].lower in ARTICLES:
        start = context.words[old - 1].start if article else start
    else:
        fragment = fragment[words[article].start :]
    if len(words) > article + 1:
        stop = _behind_complement(words[article + 1].lower, context, old)
    return put(context.question, fragment, start, stop)


def _behind_complement(preposition: str, context: Context, role: int) -> int:
    """Where an office ends with the name behind this preposition: "burgemeester van Veldmeer"."""
    words = context.words
    if role + 1 < len(words) and words[role + 1].lower == preposition:
        name = next((n for n in context.names if 2 <= n.first - role <= 3), None)
        if name is not None:
            return words[name.last].end
    return words[role].end


def _another_phrase(fragment: str, context: Context) -> str | None:
    """What stands behind the same preposition: "En volgens de directie?"."""
    first = tokens(fragment)[0].lower
    if first not in ANY_PREPOSITION:
        return None
    same = only([n for n, word in enumerate(context.words) if word.lower == first and n])
    if same is None:
        return None
    last = _phrase_end(context.words, same, context.language)
    own = {word.lower for word in tokens(fragment)[1:]} & ANY_PREPOSITION
    # "bij de brand in Oostmeersel" makes place as a whole for "bij de brand in Haverdrecht".
    while last + 1 < len(context.words) and context.words[last + 1].lower in own:
        last = _phrase_end(context.words, last + 1, context.language)
    if last >= len(context.words):
        return None
    named = any(word.capital for word in context.words[same : last + 1])
    if named and not any(word.capital for word in tokens(fragment)):  # no name for a name
        return None
    return put(context.question, fragment, context.words[same].start, context.words[last].end)


def _another_counted(fragment: str, context: Context) -> str | None:
    """Others that are counted: "En doden?" after "Hoeveel gewonden"."""
    words, lower = tokens(fragment), [word.lower for word in context.words[:3]]
    at = 2 if lower[:2] == ["how", "many"] else 1 if lower[:1] == ["hoeveel"] else 0
    here = context.language
    nouns = GENERIC[here] - VERBS[here]
    if len(words) != 1 or not at or len(lower) <= at or lower[at] in VERBS[here]:
        return None
    if words[0].lower in plain(here) - nouns | ADVERBS[here] or words[0].lower == lower[at]:
        return None
    return put(context.question, fragment, context.words[at].start, context.words[at].end)


def _elsewhere(fragment: str, context: Context) -> str | None:
    """A place, where the question before had none: "And in Groningen?"."""
    words = tokens(fragment)
    place = words[0].lower in WHERE and len(words) > 1 and words[1].capital
    if not place or any(word.lower in WHERE for word in context.words[1:]):
        return None
    mark = context.question.rstrip(" ?!.")
    return f"{mark} {fragment}{context.question[len(mark) :]}"


def _phrase_end(words: list[Token], at: int, language: Language) -> int:
    """The last word of the phrase that the preposition at this place begins."""
    last = at + 1
    while last + 1 < len(words) and not _ends(words, last, language):
        last += 1
    return last


def _ends(words: list[Token], at: int, language: Language) -> bool:
    """Whether a phrase ends behind this word: a noun has been, or something else begins."""
    here, following = words[at].lower, words[at + 1].lower
    closed = DETERMINERS["nl"] | DETERMINERS["en"] | frozenset(["zijn", "haar", "his", "her"])
    if here in closed or (words[at].capital and words[at + 1].capital):
        return False
    if following in ANY_PREPOSITION | VERBS[language]:
        return True
    return language == "nl" and not here.endswith("e")  # an adjective: "volgens de oude wethouder"
