"""A conversation as the reader's browser keeps it: text that comes back with the next question.

What comes back is untrusted. It is read by its types, and an answer that the archive no longer
bears out (a retraction, a version that is gone) loses the sentences concerned.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from pydantic import TypeAdapter, ValidationError

from bot.answer import Answer, Draft, Refusal
from bot.gate import hold
from bot.texts import text
from bot.ui.conversation import Asked, Conversation
from index.article import ANSWERABLE, Article

#: Looks up a version of an article.
Lookup = Callable[[str, int], Article | None]

#: The newest turns are kept, so that a question does not carry ever more along.
_TURNS = 20
#: Characters; a browser keeps five million for a whole site.
_CHARACTERS = 600_000


@cache
def _conversations() -> TypeAdapter[Conversation]:
    return TypeAdapter(Conversation)


def packed(conversation: Conversation) -> str:
    """The conversation as text, without what no page shows; the oldest turns go first."""
    turns = tuple(_lighter(asked) for asked in conversation.asked[-_TURNS:])
    while True:
        whole = Conversation(tuple(replace(a, number=n) for n, a in enumerate(turns, 1)))
        kept = _conversations().dump_json(whole).decode("utf-8")
        if len(kept) <= _CHARACTERS or len(turns) <= 1:
            return kept
        turns = turns[1:]


def _lighter(asked: Asked) -> Asked:
    if asked.answer is None:
        return asked
    return replace(asked, answer=replace(asked.answer, retrieved=(), timings_ms={}))


def unpacked(kept: str, article: Lookup) -> Conversation:
    """The conversation in a text; an empty one when that is none of ours, or too long."""
    if not kept or len(kept) > 2 * _CHARACTERS:
        return Conversation()
    try:
        found = _conversations().validate_json(kept)
    except ValidationError:  # another version's, or forged
        return Conversation()
    turns = enumerate(found.asked[-_TURNS:], 1)
    return Conversation(tuple(_checked(replace(asked, number=n), article) for n, asked in turns))


def _checked(asked: Asked, article: Lookup) -> Asked:
    return asked if asked.answer is None else replace(asked, answer=held(asked.answer, article))


def held(answer: Answer, article: Lookup) -> Answer:
    """The answer as the archive bears it out today."""
    nearest = tuple(n for n in answer.nearest if _quotable(article(n.article_id, n.version)))
    draft = Draft(
        answer.statements,
        answer.citations,
        answer.short_answer,
        answer.struck,
        answer.reports,
        answer.agreeing,
        answer.notices,
    )
    kept = hold(draft, article)
    if kept is draft:
        return replace(answer, nearest=nearest)
    answer = replace(
        answer,
        statements=kept.statements,
        citations=kept.citations,
        short_answer=kept.short_answer,
        struck=kept.struck,
        reports=kept.reports,
        nearest=nearest,
    )
    return answer if kept.statements else _withdrawn(answer)


def _withdrawn(answer: Answer) -> Answer:
    said = text("withdrawn", answer.language)
    refusal = Refusal("not_in_archive", said)
    return replace(answer, answered=False, text=said, refusal=refusal, notices=(), confidence=None)


def _quotable(article: Article | None) -> bool:
    return article is not None and article.status in ANSWERABLE
