"""A passage that was found, as JSON: what ``vraagbaak search --json`` and ``/api/search`` give."""

from typing import Any

from index.article import Hit


def hit_json(hit: Hit) -> dict[str, Any]:
    """The passage with its score; ``start`` and ``end`` are characters of that version's text."""
    passage = hit.passage
    return {
        "article_id": passage.article_id,
        "version": passage.version,
        "title": passage.title,
        "heading": passage.heading,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "score": hit.score,
    }
