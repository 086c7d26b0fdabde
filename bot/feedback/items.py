"""Turns feedback into a question file, by which Vraagbaak can be measured (``vraagbaak eval``).

An answer that helped becomes an item by itself. Whatever a person has to judge first becomes an
item apart, with a note that says what to do.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.feedback.feedback import Feedback
from bot.feedback.masking import MASK
from bot.feedback.store import Stored
from bot.texts import text
from index.article import ANSWERABLE, Article, Span
from index.errors import ItemError
from index.folding import clean

#: Looks up a version of an article, the newest when None.
Lookup = Callable[[str, int | None], Article | None]

# These end a line to Python, and JSON leaves them as they are.
_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """Items to measure by, items that a person judges first, and how many were left out.

    ``gone`` counts questions whose answer no longer stands: an article was changed or retracted.
    """

    items: tuple[dict[str, Any], ...]
    judge: tuple[dict[str, Any], ...]
    gone: int


@dataclass(frozen=True, slots=True)
class _Quote:
    """Cited words, and where they stand in the newest version of their article."""

    article_id: str
    words: str
    span: Span


def prepare(rows: Iterable[Stored], article: Lookup) -> Prepared:
    """An item for every question; of several about the same question the last counts."""
    newest = {_key(stored.feedback): stored.feedback for stored in rows}
    items, judge, gone = [], [], 0
    for key, feedback in newest.items():
        quotes = _standing(feedback, article)
        if quotes is None:
            gone += 1
        elif note := _note(feedback):
            judge.append(_to_judge(key, feedback, quotes, note))
        else:
            items.append({**_head(key, feedback, "answerable"), **_gold(feedback, quotes)})
    return Prepared(tuple(items), tuple(judge), gone)


def write_items(items: Sequence[dict[str, Any]], file: Path) -> None:
    """A line per item (DESIGN, "Question file").

    Raises:
        ItemError: the file cannot be written.
    """
    lines = [json.dumps(item, ensure_ascii=False).translate(_LINE_ENDS) + "\n" for item in items]
    try:
        file.write_text("".join(lines), "utf-8")
    except OSError as error:
        raise ItemError(f"The file {file} cannot be written: {error.strerror}.") from error


def _key(feedback: Feedback) -> str:
    """The same for a question, whatever its case, accents and marks, in one language."""
    words = "".join(c if c.isalnum() else " " for c in clean(feedback.question).casefold())
    return f"{feedback.language} {' '.join(words.split())}"


def _head(key: str, feedback: Feedback, kind: str) -> dict[str, Any]:
    number = hashlib.sha256(key.encode()).hexdigest()[:12]
    return {
        "id": f"feedback-{number}",  # the same in every export
        "kind": kind,
        "lang": feedback.language,
        "question": feedback.question,
    }


def _gold(feedback: Feedback, quotes: Sequence[_Quote]) -> dict[str, Any]:
    """The article of the first quote, and the words of all; spans count in that article only."""
    if not quotes:
        return {"doc_id": None, "answer": None, "evidence": [], "evidence_span": []}
    first = quotes[0].article_id
    others = dict.fromkeys(q.article_id for q in quotes if q.article_id != first)
    return {
        "doc_id": first,
        **({"alt_doc_ids": list(others)} if others else {}),
        "answer": feedback.short_answer,
        "evidence": [q.words for q in quotes],
        "evidence_span": [list(q.span) for q in quotes if q.article_id == first],
    }


def _to_judge(key: str, feedback: Feedback, quotes: Sequence[_Quote], note: str) -> dict[str, Any]:
    """An item to be completed. What readers found wrong is not put where the right answer goes."""
    given = _gold(feedback, quotes)
    right = feedback.helpful and feedback.answered
    kind = "answerable" if feedback.answered else "unanswerable"
    item = {**_head(key, feedback, kind), **(given if right else _gold(feedback, ()))}
    if feedback.answered and not right:
        item["given"] = given
    return {**item, "note": note}


def _note(feedback: Feedback) -> str | None:
    """What a person has to judge; None when there is nothing."""
    if MASK in feedback.question:
        key = "masked"
    elif not feedback.answered:
        key = "agreed" if feedback.helpful else "refused"
    elif not feedback.helpful:
        key = feedback.reason or "no_reason"
    elif not feedback.citations:
        key = "no_source"
    elif not feedback.short_answer:
        key = "no_short"
    else:
        return None
    return text(f"feedback_note_{key}", feedback.language)


def _standing(feedback: Feedback, article: Lookup) -> list[_Quote] | None:
    """The quotes with their present places; None when one of them no longer stands."""
    quotes = []
    for cited in feedback.citations:
        then, now = article(cited.article_id, cited.version), article(cited.article_id, None)
        if then is None or now is None or now.status not in ANSWERABLE:
            return None
        words = then.text[cited.start : cited.end]
        same = now.text[cited.start : cited.end] == words
        start = cited.start if same else now.text.find(words)
        if not words or start < 0:
            return None
        quotes.append(_Quote(cited.article_id, words, Span(start, start + len(words))))
    return quotes
