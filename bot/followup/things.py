"""What "it", "het" or "die" is, where the turn before leaves no choice."""

from bot.followup.context import Context
from bot.followup.lexicon import ARTICLES
from bot.tokens import tokens

# The article of the noun that each can stand for.
_STANDS_FOR = {
    "it": frozenset(["the"]),
    "het": frozenset(["het"]),
    "die": frozenset(["de"]),
    "hij": frozenset(["de"]),
}
_LONGEST = 8  # words
_SHORT = 6


def thing(pronoun: str, context: Context) -> str | None:
    """Give what a pronoun for one thing means, or None: "Mount Sikat", "de kano uit Grolloo".

    That is the name that was asked for ("Which volcano …?"), or what the whole question was about
    ("Hoe oud is de kano uit Grolloo?").
    """
    articles = _STANDS_FOR.get(pronoun.lower())
    if articles is None:
        return None
    return _name_asked_for(context) or _subject(context, articles)


def _name_asked_for(context: Context) -> str | None:
    """The answer, when it is the name of a thing and no more, or a noun with its article."""
    words = tokens(context.answer)
    if context.wanted == "which" and 1 < len(words) <= _SHORT and words[0].lower in ARTICLES:
        return context.answer[0].lower() + context.answer[1:]
    if context.wanted not in ("which", "what") or len(context.answer_names) != 1:
        return None
    name = context.answer_names[0]
    people = {person.name for person in context.people if person.likely}
    whole = name.first == 0 and name.last + 1 == len(words)
    return name.text if whole and name.text not in people else None


def _subject(context: Context, articles: frozenset[str]) -> str | None:
    """What a question is about, when that is its end: a noun, or one with a name behind it."""
    topic = context.topic(context.language)
    words = tokens(topic)
    if not 2 <= len(words) <= _LONGEST or words[0].lower not in articles or words[0].start:
        return None
    return topic if len(words) == 2 or words[-1].capital else None
