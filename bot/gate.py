"""The last gate: no citation leaves that does not stand where it says, whoever wrote the answer."""

from collections.abc import Callable
from dataclasses import replace

from bot.answer import Citation, Draft
from index.article import ANSWERABLE, Article


def hold(draft: Draft, article: Callable[[str, int], Article | None]) -> Draft:
    """The draft without statements whose citations do not hold.

    A citation holds when that version of the article is there, may be quoted, and has exactly
    those words at that place.
    """
    holding = {c.number for c in draft.citations if _holds(c, article(c.article_id, c.version))}
    kept = tuple(s for s in draft.statements if s.citations and holding.issuperset(s.citations))
    if len(kept) == len(draft.statements):
        return draft
    used = {number for statement in kept for number in statement.citations}
    return replace(
        draft,
        statements=kept,
        citations=tuple(c for c in draft.citations if c.number in used),
        short_answer=draft.short_answer if used >= _marked(draft) else None,
        reports=tuple(r for r in draft.reports if r.number in used),
        struck=draft.struck + len(draft.statements) - len(kept),
    )


def _marked(draft: Draft) -> set[int]:
    """The citations that the short answer is taken from."""
    return {c.number for c in draft.citations if c.short} or {1}


def _holds(citation: Citation, article: Article | None) -> bool:
    return (
        article is not None
        and article.status in ANSWERABLE
        and citation.quote != ""
        and article.text[citation.start : citation.end] == citation.quote
    )
